Exercise: a secret as files and as variables
  $ kubectl create secret generic db --from-literal=user=admin --from-literal=pass=s3cret
  secret/db created
  $ kubectl get secret db
  NAME   TYPE     DATA   AGE
  db     Opaque   2      0s
  $ kubectl get secret db -o jsonpath='{.data.pass}' | base64 -d; echo
  s3cret
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: app}
  > spec:
  >   containers:
  >   - name: c
  >     image: busybox
  >     command: [sleep, "3600"]
  >     envFrom: [{secretRef: {name: db}, prefix: DB_}]
  >     volumeMounts: [{name: s, mountPath: /etc/db, readOnly: true}]
  >   volumes: [{name: s, secret: {secretName: db, defaultMode: 0400}}]
  > EOF
  pod/app created
  @settle
  $ kubectl exec app -- sh -c 'env | grep DB_ | sort'
  DB_pass=s3cret
  DB_user=admin
  $ kubectl exec app -- cat /etc/db/pass
  s3cret
  $ kubectl exec app -- sh -c 'echo x > /etc/db/y'
  ! sh: can't create /etc/db/y: Read-only file system
  ! command terminated with exit code 1
  [1]
  $ kubectl describe pod app | sed -n '/Environment/,/Conditions/p'
      Environment Variables from:
        db          Secret with prefix 'DB_'  Optional: false
      Environment:  <none>
      Mounts:
        /etc/db from s (ro)
        /var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-5ttxs (ro)
  Conditions:
  $ kubectl get pod app -o jsonpath='{.spec.volumes[0]}{"\n"}'
  {"name":"s","secret":{"defaultMode":256,"secretName":"db"}}
