Server-side apply among several managers
  $ cat > d.yaml <<X
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: web}
  > spec:
  >   replicas: 0
  >   selector: {matchLabels: {app: web}}
  >   template:
  >     metadata: {labels: {app: web}}
  >     spec: {containers: [{name: c, image: nginx}]}
  > X
  $ kubectl apply --server-side -f d.yaml
  deployment.apps/web serverside-applied
  $ kubectl apply --server-side -f d.yaml
  deployment.apps/web serverside-applied
  $ kubectl scale deploy web --replicas=0
  deployment.apps/web scaled
  $ kubectl set image deploy web c=nginx:1.27
  deployment.apps/web image updated
  $ kubectl apply --server-side -f d.yaml
  ! error: Apply failed with 1 conflict: conflict with "kubectl-set" using apps/v1: .spec.template.spec.containers[name="c"].image
  ! Please review the fields above--they currently have other managers. Here
  ! are the ways you can resolve this warning:
  ! * If you intend to manage all of these fields, please re-run the apply
  !   command with the `--force-conflicts` flag.
  ! * If you do not intend to manage all of the fields, please edit your
  !   manifest to remove references to the fields that should keep their
  !   current managers.
  ! * You may co-own fields by updating your manifest to match the existing
  !   value; in this case, you'll become the manager if the other manager(s)
  !   stop managing the field (remove it from their configuration).
  ! See https://kubernetes.io/docs/reference/using-api/server-side-apply/#conflicts
  [1]
  $ kubectl apply --server-side -f d.yaml --force-conflicts
  deployment.apps/web serverside-applied
  $ kubectl get deploy web -o jsonpath='{.spec.template.spec.containers[0].image}{"\n"}'
  nginx
  $ sed -i 's/replicas: 0/replicas: 1/;s/image: nginx/image: redis/' d.yaml
  $ kubectl apply --server-side --field-manager=other -f d.yaml
  ! error: Apply failed with 2 conflicts: conflicts with "kubectl":
  ! - .spec.replicas
  ! - .spec.template.spec.containers[name="c"].image
  ! Please review the fields above--they currently have other managers. Here
  ! are the ways you can resolve this warning:
  ! * If you intend to manage all of these fields, please re-run the apply
  !   command with the `--force-conflicts` flag.
  ! * If you do not intend to manage all of the fields, please edit your
  !   manifest to remove references to the fields that should keep their
  !   current managers.
  ! * You may co-own fields by updating your manifest to match the existing
  !   value; in this case, you'll become the manager if the other manager(s)
  !   stop managing the field (remove it from their configuration).
  ! See https://kubernetes.io/docs/reference/using-api/server-side-apply/#conflicts
  [1]
  $ kubectl apply --server-side --field-manager=other -f d.yaml --dry-run=server --force-conflicts -o jsonpath='{.spec.replicas}{"\n"}'
  1
  $ kubectl apply --server-side --dry-run=client -f d.yaml
  ! error: --dry-run=client doesn't work with --server-side (did you mean --dry-run=server instead?)
  [1]
  $ kubectl apply -f d.yaml
  deployment.apps/web configured
  ! Warning: resource deployments/web is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.
  $ kubectl get deploy web -o yaml --show-managed-fields | grep -E '^  - |    (manager|operation)|subresource'
    - apiVersion: apps/v1
      manager: kubectl
      operation: Apply
    - apiVersion: apps/v1
      manager: kube-controller-manager
      operation: Update
      subresource: status
    - apiVersion: apps/v1
      manager: kubectl-client-side-apply
      operation: Update
    - lastTransitionTime: "2026-11-28T03:50:53Z"
    - lastTransitionTime: "2026-11-28T03:50:51Z"
