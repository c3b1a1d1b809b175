Server-side apply: who owns which field
  $ cat > cm.yaml <<EOF
  > apiVersion: v1
  > kind: ConfigMap
  > metadata: {name: shared}
  > data: {a: "1", b: "2"}
  > EOF
  $ kubectl apply --server-side -f cm.yaml
  configmap/shared serverside-applied
  $ kubectl get cm shared -o yaml --show-managed-fields | sed -n '/managedFields/,/^  name/p' | grep -v time
    managedFields:
    - apiVersion: v1
      fieldsType: FieldsV1
      fieldsV1:
        f:data:
          f:a: {}
          f:b: {}
      manager: kubectl
      operation: Apply
    name: shared
  $ kubectl patch cm shared -p '{"data":{"b":"3"}}'
  configmap/shared patched
  $ kubectl apply --server-side -f cm.yaml
  ! error: Apply failed with 1 conflict: conflict with "kubectl-patch" using v1: .data.b
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
  $ kubectl apply --server-side -f cm.yaml --force-conflicts
  configmap/shared serverside-applied
  $ sed -i 's/, b: "2"//' cm.yaml
  $ kubectl apply --server-side -f cm.yaml
  configmap/shared serverside-applied
  $ kubectl get cm shared -o jsonpath='{.data}{"\n"}'
  {"a":"1"}
  $ kubectl apply --server-side --field-manager=second -f cm.yaml
  configmap/shared serverside-applied
  $ kubectl get cm shared -o jsonpath='{.metadata.managedFields[*].manager}{"\n"}' --show-managed-fields
  second kubectl
  $ kubectl apply -f cm.yaml
  configmap/shared configured
  ! Warning: resource configmaps/shared is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.
  $ kubectl apply --server-side --dry-run=server -f cm.yaml -o name
  configmap/shared
  ! Warning: failed to migrate kubectl.kubernetes.io/last-applied-configuration for Server-Side Apply. This is non-fatal and will be retried next time you apply. Error: Apply failed with 1 conflict: conflict with "kubectl-client-side-apply" using v1: .metadata.annotations.kubectl.kubernetes.io/last-applied-configuration
