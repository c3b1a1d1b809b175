What a new namespace brings, and what goes with it
  $ kubectl create ns team
  namespace/team created
  @settle
  $ kubectl get sa,cm,secret -n team
  NAME                     AGE
  serviceaccount/default   3s
  
  NAME                         DATA   AGE
  configmap/kube-root-ca.crt   1      3s
  $ kubectl get ns team -o yaml
  apiVersion: v1
  kind: Namespace
  metadata:
    creationTimestamp: "2026-11-28T12:34:11Z"
    labels:
      kubernetes.io/metadata.name: team
    name: team
    resourceVersion: "1086"
    uid: 042f4915-b142-4f66-beea-e5902493a8b5
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
  $ kubectl get ns team --show-labels
  NAME   STATUS   AGE   LABELS
  team   Active   3s    kubernetes.io/metadata.name=team
  $ kubectl annotate ns team owner=me
  namespace/team annotated
  $ kubectl create deployment web --image=nginx --replicas=0 -n team
  deployment.apps/web created
  $ kubectl get all -n team -o name | sed 's/web-[0-9a-z]*/web-RS/'
  deployment.apps/web
  replicaset.apps/web-RS
  $ kubectl delete ns team
  namespace "team" deleted
  $ kubectl get deploy -n team
  ! No resources found in team namespace.
  $ kubectl create ns Team
  ! The Namespace "Team" is invalid: metadata.name: Invalid value: "Team": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
  [1]
  $ kubectl create ns a.b
  ! The Namespace "a.b" is invalid: metadata.name: Invalid value: "a.b": must not contain dots
  [1]
