A configmap, made and looked at
  $ kubectl create configmap app-config --from-literal=COLOR=blue --from-literal=MODE=prod
  configmap/app-config created
  $ kubectl get cm app-config
  NAME         DATA   AGE
  app-config   2      1s
  $ kubectl describe cm app-config
  Name:         app-config
  Namespace:    default
  Labels:       <none>
  Annotations:  <none>
  
  Data
  ====
  COLOR:
  ----
  blue
  
  MODE:
  ----
  prod
  
  
  BinaryData
  ====
  
  Events:  <none>
  $ printf 'a=1\nb=2\n' > app.env
  $ printf 'first line\nsecond line\n' > notes.txt
  $ kubectl create cm from-file --from-file=notes.txt --from-file=other=app.env
  configmap/from-file created
  $ kubectl create cm from-env --from-env-file=app.env
  configmap/from-env created
  $ kubectl get cm from-file -o yaml
  apiVersion: v1
  data:
    notes.txt: |
      first line
      second line
    other: |
      a=1
      b=2
  kind: ConfigMap
  metadata:
    creationTimestamp: "2026-11-28T11:24:58Z"
    name: from-file
    namespace: default
    resourceVersion: "2004"
    uid: 892907ea-2830-4190-98b4-7389941e57a6
  $ kubectl get cm from-env -o jsonpath='{.data}{"\n"}'
  {"a":"1","b":"2"}
  $ kubectl create configmap app-config --from-literal=COLOR=red
  ! error: failed to create configmap: configmaps "app-config" already exists
  [1]
  $ kubectl create configmap app-config --from-literal=COLOR=red --dry-run=client -o yaml | kubectl apply -f -
  configmap/app-config configured
  ! Warning: resource configmaps/app-config is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.
  $ kubectl get cm app-config -o jsonpath='{.data}{"\n"}'
  {"COLOR":"red","MODE":"prod"}
