Output formats that are not there, or lack something
  $ kubectl get ns default -o yamll
  ! error: unable to match a printer suitable for the output format "yamll", allowed formats are: custom-columns,custom-columns-file,go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,wide,yaml
  [1]
  $ kubectl get ns default -o
  ! error: flag needs an argument: 'o' in -o
  ! See 'kubectl get --help' for usage.
  [1]
  $ kubectl get ns default -ojson | head -3
  {
      "apiVersion": "v1",
      "kind": "Namespace",
  $ kubectl get ns default -o=name
  namespace/default
  $ kubectl get ns default -o jsonpath-file=none
  ! error: error reading --template none, open none: no such file or directory
  [1]
  $ kubectl get ns default -o go-template-file=none
  ! error: error reading --template none, open none: no such file or directory
  [1]
  $ kubectl get ns default -o jsonpath-as-json='{.metadata.name}'
  [
      "default"
  ]
  $ kubectl get ns default --template='{{.metadata.name}}{{"\n"}}'
  default
  $ kubectl get ns default -o wide --no-headers
  default   Active   4m21s
  $ kubectl get ns default --show-kind
  NAME                STATUS   AGE
  namespace/default   Active   4m21s
  $ kubectl get ns,svc --show-kind
  NAME                        STATUS   AGE
  namespace/default           Active   4m21s
  namespace/kube-node-lease   Active   4m21s
  namespace/kube-public       Active   4m21s
  namespace/kube-system       Active   4m21s
  
  NAME                 TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE
  service/kubernetes   ClusterIP   10.96.0.1    <none>        443/TCP   4m20s
  $ kubectl get ns default -o name --show-labels
  ! error: --show-labels option cannot be used with name printer
  [1]
  $ kubectl get ns default --label-columns=kubernetes.io/metadata.name
  NAME      STATUS   AGE     METADATA.NAME
  default   Active   4m21s   default
  $ kubectl get ns default --no-headers=false
  NAME      STATUS   AGE
  default   Active   4m21s
  $ kubectl get ns default --chunk-size=0
  NAME      STATUS   AGE
  default   Active   4m21s
  $ kubectl get ns default --server-print=false
  NAME      AGE
  default   4m21s
  $ kubectl get svc kubernetes --server-print=false
  NAME         AGE
  kubernetes   4m20s
