--dry-run=server of generators, and what it refuses
  $ kubectl create deployment web --image=nginx --dry-run=server
  deployment.apps/web created (server dry run)
  $ kubectl create deployment web --image=nginx --dry-run=server -o jsonpath='{.spec.strategy}{"\n"}'
  {"rollingUpdate":{"maxSurge":"25%","maxUnavailable":"25%"},"type":"RollingUpdate"}
  $ kubectl create ns dev --dry-run=server -o yaml
  apiVersion: v1
  kind: Namespace
  metadata:
    creationTimestamp: "2026-11-28T18:29:49Z"
    labels:
      kubernetes.io/metadata.name: dev
    name: dev
    uid: f85f4a3a-3868-4943-8252-cc5f003d1c03
  spec:
    finalizers:
    - kubernetes
  status:
    phase: Active
  $ kubectl create cm a --from-literal=x=1 --dry-run=server -n nowhere
  ! error: failed to create configmap: namespaces "nowhere" not found
  [1]
  $ kubectl create svc nodeport web --tcp=80 --dry-run=server -o jsonpath='{.spec.type} {.spec.ports[0].targetPort}{"\n"}'
  NodePort 80
  $ kubectl create job j --image=busybox --dry-run=server -o jsonpath='{.spec.backoffLimit} {.spec.template.spec.restartPolicy}{"\n"}'
  6 Never
  $ kubectl create quota q --hard=pods=2 --dry-run=server
  resourcequota/q created (server dry run)
  $ kubectl create role r --verb=get --resource=pods --dry-run=server
  role.rbac.authorization.k8s.io/r created (server dry run)
  $ kubectl create pdb p --selector=app=x --min-available=1 --dry-run=server
  poddisruptionbudget.policy/p created (server dry run)
  $ kubectl create deployment web --image=nginx --dry-run=maybe
  ! error: Invalid dry-run value (maybe). Must be "none", "server", or "client".
  [1]
  $ kubectl create deployment web --image=nginx --dry-run
  deployment.apps/web created (dry run)
  ! W1128 18:29:49.619995    4367 helpers.go:714] --dry-run is deprecated and can be replaced with --dry-run=client.
  $ kubectl create deployment web --image=nginx --dry-run=none
  deployment.apps/web created
