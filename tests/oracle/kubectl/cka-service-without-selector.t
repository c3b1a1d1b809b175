Exercise: a service of a name outside, and how a service changes its type
  $ kubectl create service externalname db --external-name=db.example.com
  service/db created
  $ kubectl get svc db
  NAME   TYPE           CLUSTER-IP   EXTERNAL-IP      PORT(S)   AGE
  db     ExternalName   <none>       db.example.com   <none>    0s
  $ kubectl describe svc db
  Name:              db
  Namespace:         default
  Labels:            app=db
  Annotations:       <none>
  Selector:          app=db
  Type:              ExternalName
  IP Families:       <none>
  IP:                
  IPs:               <none>
  External Name:     db.example.com
  Session Affinity:  None
  Events:            <none>
  $ kubectl get svc db -o yaml | sed -n '/^spec/,$p'
  spec:
    externalName: db.example.com
    selector:
      app: db
    sessionAffinity: None
    type: ExternalName
  status:
    loadBalancer: {}
  $ kubectl patch svc db -p '{"spec":{"externalName":"Bad_Name"}}'
  ! The Service "db" is invalid: spec.externalName: Invalid value: "Bad_Name": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  [1]
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  $ kubectl expose deploy web --port=80 --name=web
  service/web exposed
  $ kubectl get svc web -o jsonpath='{.spec.type} {.spec.sessionAffinity} {.spec.internalTrafficPolicy} {.spec.ipFamilies}{"\n"}'
  ClusterIP None Cluster ["IPv4"]
  $ kubectl patch svc web -p '{"spec":{"type":"ExternalName","externalName":"x.example.com"}}'
  service/web patched
  $ kubectl get svc web
  NAME   TYPE           CLUSTER-IP   EXTERNAL-IP     PORT(S)   AGE
  web    ExternalName   <none>       x.example.com   80/TCP    0s
  $ kubectl patch svc web -p '{"spec":{"type":"ClusterIP","externalName":null}}'
  service/web patched
  $ kubectl get svc web --no-headers | awk '{print $2,$4,$5}'
  ClusterIP <none> 80/TCP
  $ kubectl patch svc web -p '{"spec":{"type":"Nonsense"}}'
  ! The Service "web" is invalid: spec.type: Unsupported value: "Nonsense": supported values: "ClusterIP", "ExternalName", "LoadBalancer", "NodePort"
  [1]
  $ kubectl patch svc web -p '{"spec":{"ports":[{"port":80,"targetPort":"a_b"}]}}'
  ! The Service "web" is invalid: spec.ports[0].targetPort: Invalid value: "a_b": must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)
  [1]
  $ kubectl patch svc kubernetes -p '{"spec":{"clusterIP":"10.96.0.7"}}'
  ! The Service "kubernetes" is invalid: spec.clusterIPs[0]: Invalid value: ["10.96.0.7"]: may not change once set
  [1]
