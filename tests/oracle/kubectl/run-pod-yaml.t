A pod that run made, as the server keeps it
  $ kubectl run web --image=nginx:1.27 --port=80 --env=A=b --labels=app=web,tier=front --overrides='{"spec":{"nodeName":"node01"}}'
  pod/web created
  @settle
  $ kubectl get pod web -o yaml | sed -n '/^spec/,/^status/p' | sed 's/kube-api-access-[a-z0-9]*/TOKEN/'
  spec:
    containers:
    - env:
      - name: A
        value: b
      image: nginx:1.27
      imagePullPolicy: IfNotPresent
      name: web
      ports:
      - containerPort: 80
        protocol: TCP
      resources: {}
      terminationMessagePath: /dev/termination-log
      terminationMessagePolicy: File
      volumeMounts:
      - mountPath: /var/run/secrets/kubernetes.io/serviceaccount
        name: TOKEN
        readOnly: true
    dnsPolicy: ClusterFirst
    enableServiceLinks: true
    nodeName: node01
    preemptionPolicy: PreemptLowerPriority
    priority: 0
    restartPolicy: Always
    schedulerName: default-scheduler
    securityContext: {}
    serviceAccount: default
    serviceAccountName: default
    terminationGracePeriodSeconds: 30
    tolerations:
    - effect: NoExecute
      key: node.kubernetes.io/not-ready
      operator: Exists
      tolerationSeconds: 300
    - effect: NoExecute
      key: node.kubernetes.io/unreachable
      operator: Exists
      tolerationSeconds: 300
    volumes:
    - name: TOKEN
      projected:
        defaultMode: 420
        sources:
        - serviceAccountToken:
            expirationSeconds: 3607
            path: token
        - configMap:
            items:
            - key: ca.crt
              path: ca.crt
            name: kube-root-ca.crt
        - downwardAPI:
            items:
            - fieldRef:
                apiVersion: v1
                fieldPath: metadata.namespace
              path: namespace
  status:
  $ kubectl get pod web -o jsonpath='{.status.conditions[*].type}{"\n"}'
  PodReadyToStartContainers Initialized Ready ContainersReady PodScheduled
  $ kubectl get pod web -o jsonpath='{.status.containerStatuses[0].image} {.status.containerStatuses[0].restartCount} {.status.qosClass}{"\n"}'
  docker.io/library/nginx:1.27 0 BestEffort
  $ kubectl get pod web -o json | grep -E '"(kind|apiVersion|phase|hostIP)"'
      "apiVersion": "v1",
      "kind": "Pod",
                                              "apiVersion": "v1",
          "hostIP": "172.30.2.2",
          "phase": "Running",
  $ kubectl get pod web -o go-template='{{range .spec.tolerations}}{{.key}} {{.tolerationSeconds}}{{"\n"}}{{end}}'
  node.kubernetes.io/not-ready 300
  node.kubernetes.io/unreachable 300
  $ kubectl get pod web -o jsonpath='{.metadata.generation} {.status.observedGeneration}{"\n"}'
  1 1
  $ kubectl get pod web -o jsonpath='{.spec.volumes[0].projected.sources[*].configMap.name} {.spec.volumes[0].projected.defaultMode}{"\n"}'
  kube-root-ca.crt 420
  $ kubectl get pod web -o kyaml | head -8
  ---
  {
    apiVersion: "v1",
    kind: "Pod",
    metadata: {
      creationTimestamp: "2026-11-28T15:57:01Z",
      generation: 1,
      labels: {
  $ kubectl delete pod web --now
  pod "web" deleted from default namespace
