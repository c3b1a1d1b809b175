Objects of a namespace that is there, is not there, or goes away
  $ kubectl create ns team --save-config
  namespace/team created
  $ kubectl get ns team -o yaml | grep -v -E 'uid|Timestamp|resourceVersion'
  apiVersion: v1
  kind: Namespace
  metadata:
    annotations:
      kubectl.kubernetes.io/last-applied-configuration: |
        {"kind":"Namespace","apiVersion":"v1","metadata":{"name":"team"},"spec":{},"status":{}}
    labels:
      kubernetes.io/metadata.name: team
    name: team
  spec:
    finalizers:
    - kubernetes
  status:
    phase: Active
  $ kubectl describe ns team
  Name:         team
  Labels:       kubernetes.io/metadata.name=team
  Annotations:  <none>
  Status:       Active
  
  No resource quota.
  
  No LimitRange resource.
  $ kubectl create cm a -n team; kubectl create sa bot -n team; kubectl create secret generic s -n team
  configmap/a created
  serviceaccount/bot created
  secret/s created
  @settle
  $ kubectl get cm,sa,secret -n team
  NAME                         DATA   AGE
  configmap/a                  0      4s
  configmap/kube-root-ca.crt   1      4s
  
  NAME                     AGE
  serviceaccount/bot       4s
  serviceaccount/default   4s
  
  NAME       TYPE     DATA   AGE
  secret/s   Opaque   0      4s
  $ kubectl label ns team env=dev
  namespace/team labeled
  $ kubectl get ns -l env=dev
  NAME   STATUS   AGE
  team   Active   4s
  $ kubectl create cm a -n nowhere
  ! error: failed to create configmap: namespaces "nowhere" not found
  [1]
  $ kubectl run p --image=nginx -n nowhere
  ! Error from server (NotFound): namespaces "nowhere" not found
  [1]
  $ kubectl create deployment d --image=nginx -n nowhere
  ! error: failed to create deployment: namespaces "nowhere" not found
  [1]
  $ kubectl get pods -n nowhere
  ! No resources found in nowhere namespace.
  $ kubectl delete cm a -n nowhere
  ! Error from server (NotFound): configmaps "a" not found
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b, namespace: team}\n' > b.yaml
  $ kubectl apply -f b.yaml -n default
  ! error: the namespace from the provided object "team" does not match the namespace "default". You must pass '--namespace=team' to perform this operation.
  [1]
  $ kubectl apply -f b.yaml
  configmap/b created
  $ kubectl get cm -n team -o name
  configmap/a
  configmap/b
  configmap/kube-root-ca.crt
  $ kubectl delete ns team nowhere
  namespace "team" deleted
  ! Error from server (NotFound): namespaces "nowhere" not found
  [1]
  $ kubectl get ns team
  NAME   STATUS        AGE
  team   Terminating   5s
