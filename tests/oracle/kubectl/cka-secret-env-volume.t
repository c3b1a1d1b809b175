Exercise: a secret as environment and as files
  $ kubectl create secret generic db --from-literal=user=admin --from-literal=pass=s3cret
  secret/db created
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: app}
  > spec:
  >   containers:
  >   - name: c
  >     image: busybox
  >     command: [sleep, "3600"]
  >     env:
  >     - name: DB_USER
  >       valueFrom: {secretKeyRef: {name: db, key: user}}
  >     envFrom:
  >     - prefix: ALL_
  >       secretRef: {name: db}
  >     volumeMounts:
  >     - {name: s, mountPath: /etc/db, readOnly: true}
  >   volumes:
  >   - name: s
  >     secret: {secretName: db, defaultMode: 256}
  > EOF
  pod/app created
  @settle
  $ kubectl exec app -- sh -c 'echo $DB_USER $ALL_pass'
  admin s3cret
  $ kubectl exec app -- cat /etc/db/pass; echo
  s3cret
  $ kubectl exec app -- ls /etc/db
  pass
  user
  $ kubectl describe pod app | sed -n '/Environment/,/Mounts/p;/^Volumes/,/^QoS/p'
      Environment Variables from:
        db  Secret with prefix 'ALL_'  Optional: false
      Environment:
        DB_USER:  <set to the key 'user' in secret 'db'>  Optional: false
      Mounts:
  Volumes:
    s:
      Type:        Secret (a volume populated by a Secret)
      SecretName:  db
      Optional:    false
    kube-api-access-97kx7:
      Type:                    Projected (a volume that contains injected data from multiple sources)
      TokenExpirationSeconds:  3607
      ConfigMapName:           kube-root-ca.crt
      Optional:                false
      DownwardAPI:             true
  QoS Class:                   BestEffort
  $ kubectl get secret db -o yaml
  apiVersion: v1
  data:
    pass: czNjcmV0
    user: YWRtaW4=
  kind: Secret
  metadata:
    creationTimestamp: "2026-11-28T11:23:47Z"
    name: db
    namespace: default
    resourceVersion: "1641"
    uid: 96064568-1ede-4a68-b100-2096bc6785d5
  type: Opaque
  $ kubectl get secret db -o jsonpath='{.data.pass}' | base64 -d; echo
  s3cret
  $ kubectl exec app -- sh -c 'echo x > /etc/db/pass'
  ! sh: can't create /etc/db/pass: Read-only file system
  ! command terminated with exit code 1
  [1]
