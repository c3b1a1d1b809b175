Services with session affinity, external addresses, and names
  $ kubectl create service externalname out --external-name=db.example.com
  service/out created
  $ kubectl create service clusterip s --tcp=80:8080
  service/s created
  $ kubectl patch svc s -p '{"spec":{"sessionAffinity":"ClientIP","externalIPs":["192.0.2.7"]}}'
  service/s patched
  ! Warning: spec.externalIPs is deprecated and may no longer be implemented in some clusters
  $ kubectl get svc
  NAME         TYPE           CLUSTER-IP      EXTERNAL-IP      PORT(S)   AGE
  kubernetes   ClusterIP      10.96.0.1       <none>           443/TCP   90s
  out          ExternalName   <none>          db.example.com   <none>    1s
  s            ClusterIP      10.111.14.175   192.0.2.7        80/TCP    1s
  $ kubectl describe svc s | grep -v -E '^(IP|IPs):'
  Name:                     s
  Namespace:                default
  Labels:                   app=s
  Annotations:              <none>
  Selector:                 app=s
  Type:                     ClusterIP
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  External IPs:             192.0.2.7
  Port:                     80-8080  80/TCP
  TargetPort:               8080/TCP
  Endpoints:                
  Session Affinity:         ClientIP
  External Traffic Policy:  Cluster
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl describe svc out
  Name:              out
  Namespace:         default
  Labels:            app=out
  Annotations:       <none>
  Selector:          app=out
  Type:              ExternalName
  IP Families:       <none>
  IP:                
  IPs:               <none>
  External Name:     db.example.com
  Session Affinity:  None
  Events:            <none>
  $ kubectl get svc s -o jsonpath='{.spec.sessionAffinityConfig}{"\n"}'
  {"clientIP":{"timeoutSeconds":10800}}
  $ kubectl patch svc s -p '{"spec":{"sessionAffinity":"Maybe"}}'
  ! The Service "s" is invalid: spec.sessionAffinity: Unsupported value: "Maybe": supported values: "ClientIP", "None"
  [1]
  $ kubectl patch svc s -p '{"spec":{"externalTrafficPolicy":"Local"}}'
  service/s patched
  ! Warning: spec.externalIPs is deprecated and may no longer be implemented in some clusters
  $ kubectl patch svc s -p '{"spec":{"type":"NodePort","externalTrafficPolicy":"Local"}}'
  service/s patched
  ! Warning: spec.externalIPs is deprecated and may no longer be implemented in some clusters
  $ kubectl get svc s --no-headers | awk '{print $2,$4}'
  NodePort 192.0.2.7
  $ kubectl patch svc out -p '{"spec":{"externalName":"bad_name!"}}'
  ! The Service "out" is invalid: spec.externalName: Invalid value: "bad_name!": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  [1]
