generateName: create makes a name, apply refuses
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  generateName: box-\n' > g.yaml
  $ kubectl apply -f g.yaml
  ! error: from box-: cannot use generate name with apply
  [1]
  $ kubectl create -f g.yaml
  configmap/box-m5fmt created
  $ kubectl create -f g.yaml -o name | cut -c1-14
  configmap/box-
  $ kubectl create -f g.yaml --dry-run=client
  configmap/<unknown> created (dry run)
  $ kubectl create -f g.yaml --dry-run=server | cut -c1-14
  configmap/box-
  $ kubectl get cm -o name | wc -l
  3
  $ kubectl replace -f g.yaml
  ! error: error when replacing "g.yaml": resource name may not be empty
  [1]
  $ kubectl delete -f g.yaml
  ! error: error when deleting "g.yaml": resource name may not be empty
  [1]
