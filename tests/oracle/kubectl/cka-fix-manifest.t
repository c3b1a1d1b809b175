Exercise: a manifest with several mistakes, mended one after the other
  $ cat > d.yaml <<EOF
  > apiVersion: v1
  > kind: Deployment
  > metadata:
  >   name: shop
  > spec:
  >   replica: 2
  >   selector:
  >     matchLabels:
  >       app: shop
  >   template:
  >     metadata:
  >       labels:
  >         app: store
  >     spec:
  >       containers:
  >       - name: shop
  >         image: nginx
  >         port: 80
  > EOF
  $ kubectl apply -f d.yaml
  ! error: resource mapping not found for name: "shop" namespace: "" from "d.yaml": no matches for kind "Deployment" in version "v1"
  ! ensure CRDs are installed first
  [1]
  $ sed -i 's#apiVersion: v1#apiVersion: apps/v1#' d.yaml
  $ kubectl apply -f d.yaml
  ! Error from server (BadRequest): error when creating "d.yaml": Deployment in version "v1" cannot be handled as a Deployment: strict decoding error: unknown field "spec.replica", unknown field "spec.template.spec.containers[0].port"
  [1]
  $ sed -i 's/replica: /replicas: /; /port: 80/d' d.yaml
  $ kubectl apply -f d.yaml
  ! The Deployment "shop" is invalid: spec.template.metadata.labels: Invalid value: {"app":"store"}: `selector` does not match template `labels`
  [1]
  $ sed -i 's/app: store/app: shop/' d.yaml
  $ kubectl apply -f d.yaml --dry-run=server
  deployment.apps/shop created (server dry run)
  $ kubectl apply -f d.yaml
  deployment.apps/shop created
  $ kubectl rollout status deploy/shop --timeout=60s | tail -1
  deployment "shop" successfully rolled out
  $ kubectl get deploy shop
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  shop   2/2     2            2           1s
  $ kubectl delete -f d.yaml
  deployment.apps "shop" deleted from default namespace
