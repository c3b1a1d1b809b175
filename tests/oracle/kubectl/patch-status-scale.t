patch of subresources
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  @settle
  $ kubectl patch deploy web --subresource=scale --type=merge -p '{"spec":{"replicas":0}}'
  scale.autoscaling/web patched
  $ kubectl patch deploy web --subresource=status --type=merge -p '{"status":{"replicas":3}}'
  deployment.apps/web patched
  $ kubectl patch deploy web --subresource=status --type=merge -p '{"status":{"replicas":-3}}'
  ! The Deployment "web" is invalid: 
  ! * status.replicas: Invalid value: -3: must be greater than or equal to 0
  ! * status.updatedReplicas: Invalid value: 0: cannot be greater than status.replicas
  ! * status.readyReplicas: Invalid value: 0: cannot be greater than status.replicas
  ! * status.availableReplicas: Invalid value: 0: cannot be greater than status.replicas
  [1]
  $ kubectl get deploy web --subresource=scale
  NAME   DESIRED   AVAILABLE   AGE
  web    0         0           3s
  $ kubectl get deploy web --subresource=scale -o yaml
  apiVersion: autoscaling/v1
  kind: Scale
  metadata:
    creationTimestamp: "2026-11-28T11:42:50Z"
    name: web
    namespace: default
    resourceVersion: "1057"
    uid: defd9ad7-aa18-4bca-a4c6-9359482f9825
  spec: {}
  status:
    replicas: 0
    selector: app=web
  $ kubectl patch node node01 --subresource=status --type=json -p '[{"op":"add","path":"/status/capacity/example.com~1dongle","value":"4"}]'
  node/node01 patched
  $ kubectl get node node01 -o jsonpath='{.status.capacity.example\.com/dongle}{"\n"}'
  4
  $ kubectl patch cm kube-root-ca.crt --subresource=status -p '{}'
  ! Error from server (NotFound): the server could not find the requested resource
  [1]
  $ kubectl patch deploy web --subresource=magic -p '{}'
  ! Error from server (NotFound): the server could not find the requested resource
  [1]
  $ kubectl patch node node01 --subresource=status --type=json -p '[{"op":"remove","path":"/status/capacity/example.com~1dongle"}]'
  node/node01 patched
