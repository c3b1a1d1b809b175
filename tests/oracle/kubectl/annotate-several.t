annotate: several objects, selectors, files, resource versions
  $ kubectl create cm a --from-literal=x=1
  configmap/a created
  $ kubectl create cm b --from-literal=x=2
  configmap/b created
  $ kubectl label cm a b team=red
  configmap/a labeled
  configmap/b labeled
  $ kubectl annotate cm a b note=both
  configmap/a annotated
  configmap/b annotated
  $ kubectl annotate cm -l team=red owner=ann
  configmap/a annotated
  configmap/b annotated
  $ kubectl annotate cm --all seen=yes
  configmap/a annotated
  configmap/b annotated
  configmap/kube-root-ca.crt annotated
  $ kubectl annotate cm a note=new owner=bob
  ! error: --overwrite is false but found the following declared annotation(s): 'note' already has a value (both); 'owner' already has a value (ann)
  [1]
  $ kubectl annotate cm a note=new owner=bob --overwrite
  configmap/a annotated
  $ kubectl annotate cm a b --list
  Listing annotations for ConfigMap./a:
   note=new
   owner=bob
   seen=yes
  Listing annotations for ConfigMap./b:
   note=both
   owner=ann
   seen=yes
  $ kubectl annotate cm a x=1 --resource-version=1
  ! Error from server (Conflict): Operation cannot be fulfilled on configmaps "a": the object has been modified; please apply your changes to the latest version and try again
  [1]
  $ kubectl annotate cm a b x=1 --resource-version=1
  ! error: --resource-version may only be used with a single resource
  [1]
  $ kubectl annotate cm none note=x
  ! Error from server (NotFound): configmaps "none" not found
  [1]
  $ kubectl annotate note=x
  ! error: one or more resources must be specified as <resource> <name> or <resource>/<name>
  [1]
  $ kubectl annotate cm a note=1 note-
  ! error: can not both modify and remove the following annotation(s) in the same command: note
  [1]
  $ kubectl annotate cm a empty=
  configmap/a annotated
  $ kubectl get cm a -o jsonpath='{.metadata.annotations}{"\n"}'
  {"empty":"","note":"new","owner":"bob","seen":"yes"}
  $ kubectl annotate cm a example.com/url='http://x/?a=b&c=d' -o yaml
  apiVersion: v1
  data:
    x: "1"
  kind: ConfigMap
  metadata:
    annotations:
      empty: ""
      example.com/url: http://x/?a=b&c=d
      note: new
      owner: bob
      seen: "yes"
    creationTimestamp: "2026-11-28T18:28:40Z"
    labels:
      team: red
    name: a
    namespace: default
    resourceVersion: "590"
    uid: 639eb063-0f32-4401-a45b-73e2ea0d9943
