apply of a service: ports, types, what may not be changed
  $ cat > s.yaml <<EOF
  > apiVersion: v1
  > kind: Service
  > metadata: {name: web}
  > spec:
  >   selector: {app: web}
  >   ports:
  >   - {name: http, port: 80}
  > EOF
  $ kubectl apply -f s.yaml
  service/web created
  $ sed -i 's/- {name: http, port: 80}/- {name: http, port: 8080}\n  - {name: admin, port: 9090}/' s.yaml
  $ kubectl apply -f s.yaml
  service/web configured
  $ kubectl get svc web -o jsonpath='{.spec.ports[*].name} {.spec.ports[*].port}{"\n"}'
  http admin 8080 9090
  $ sed -i 's/name: admin/name: http/' s.yaml
  $ kubectl apply -f s.yaml
  ! The Service "web" is invalid: spec.ports[1].name: Duplicate value: "http"
  [1]
  $ sed -i 's/{name: http, port: 9090}/{port: 9090}/' s.yaml
  $ kubectl apply -f s.yaml
  ! The Service "web" is invalid: spec.ports[1].name: Required value
  [1]
  $ sed -i 's/{port: 9090}/{name: UDP, port: 9090, protocol: ICMP}/' s.yaml
  $ kubectl apply -f s.yaml
  ! The Service "web" is invalid: 
  ! * spec.ports[1].name: Invalid value: "UDP": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
  ! * spec.ports[1].protocol: Unsupported value: "ICMP": supported values: "SCTP", "TCP", "UDP"
  [1]
  $ kubectl patch svc web -p '{"spec":{"clusterIP":"None"}}'
  ! The Service "web" is invalid: spec.clusterIPs[0]: Invalid value: ["None"]: may not change once set
  [1]
  $ kubectl patch svc web -p '{"spec":{"type":"ExternalName","externalName":"x.example.com"}}'
  service/web patched
  $ kubectl delete -f s.yaml
  service "web" deleted from default namespace
