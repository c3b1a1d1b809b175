Services, endpoints and slices as YAML
  $ kubectl create service clusterip web --tcp=80:8080
  service/web created
  $ kubectl create service externalname ext --external-name=db.example.com
  service/ext created
  $ kubectl create service loadbalancer lb --tcp=443
  service/lb created
  @settle
  $ kubectl get svc web -o yaml
  apiVersion: v1
  kind: Service
  metadata:
    creationTimestamp: "2026-11-28T19:06:43Z"
    labels:
      app: web
    name: web
    namespace: default
    resourceVersion: "925"
    uid: 485efc3d-6063-4b92-ac52-5cad38e411f4
  spec:
    clusterIP: 10.102.232.7
    clusterIPs:
    - 10.102.232.7
    internalTrafficPolicy: Cluster
    ipFamilies:
    - IPv4
    ipFamilyPolicy: SingleStack
    ports:
    - name: 80-8080
      port: 80
      protocol: TCP
      targetPort: 8080
    selector:
      app: web
    sessionAffinity: None
    type: ClusterIP
  status:
    loadBalancer: {}
  $ kubectl get svc ext -o yaml
  apiVersion: v1
  kind: Service
  metadata:
    creationTimestamp: "2026-11-28T19:06:43Z"
    labels:
      app: ext
    name: ext
    namespace: default
    resourceVersion: "928"
    uid: d2d452f5-763a-4b33-bb0d-f67c64741a6e
  spec:
    externalName: db.example.com
    selector:
      app: ext
    sessionAffinity: None
    type: ExternalName
  status:
    loadBalancer: {}
  $ kubectl get svc lb -o json
  {
      "apiVersion": "v1",
      "kind": "Service",
      "metadata": {
          "creationTimestamp": "2026-11-28T19:06:43Z",
          "labels": {
              "app": "lb"
          },
          "name": "lb",
          "namespace": "default",
          "resourceVersion": "931",
          "uid": "e86492cf-d290-4dfe-8cfa-b8173c9211de"
      },
      "spec": {
          "allocateLoadBalancerNodePorts": true,
          "clusterIP": "10.110.208.225",
          "clusterIPs": [
              "10.110.208.225"
          ],
          "externalTrafficPolicy": "Cluster",
          "internalTrafficPolicy": "Cluster",
          "ipFamilies": [
              "IPv4"
          ],
          "ipFamilyPolicy": "SingleStack",
          "ports": [
              {
                  "name": "443",
                  "nodePort": 32294,
                  "port": 443,
                  "protocol": "TCP",
                  "targetPort": 443
              }
          ],
          "selector": {
              "app": "lb"
          },
          "sessionAffinity": "None",
          "type": "LoadBalancer"
      },
      "status": {
          "loadBalancer": {}
      }
  }
  $ kubectl get ep web -o yaml
  apiVersion: v1
  kind: Endpoints
  metadata:
    annotations:
      endpoints.kubernetes.io/last-change-trigger-time: "2026-11-28T19:06:43Z"
    creationTimestamp: "2026-11-28T19:06:43Z"
    labels:
      app: web
      endpoints.kubernetes.io/managed-by: endpoint-controller
    name: web
    namespace: default
    resourceVersion: "927"
    uid: 7a02d22b-6cee-4a7b-8387-f9f365fd247b
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl get endpointslice -l kubernetes.io/service-name=web -o yaml
  apiVersion: v1
  items:
  - addressType: IPv4
    apiVersion: discovery.k8s.io/v1
    endpoints: null
    kind: EndpointSlice
    metadata:
      annotations:
        endpoints.kubernetes.io/last-change-trigger-time: "2026-11-28T19:06:43Z"
      creationTimestamp: "2026-11-28T19:06:43Z"
      generateName: web-
      generation: 1
      labels:
        app: web
        endpointslice.kubernetes.io/managed-by: endpointslice-controller.k8s.io
        kubernetes.io/service-name: web
      name: web-9wfhj
      namespace: default
      ownerReferences:
      - apiVersion: v1
        blockOwnerDeletion: true
        controller: true
        kind: Service
        name: web
        uid: 485efc3d-6063-4b92-ac52-5cad38e411f4
      resourceVersion: "926"
      uid: 13594e3b-3c93-437e-8afb-b3b1fd5771ae
    ports: null
  kind: List
  metadata:
    resourceVersion: ""
  $ kubectl get svc
  NAME         TYPE           CLUSTER-IP       EXTERNAL-IP      PORT(S)         AGE
  ext          ExternalName   <none>           db.example.com   <none>          4s
  kubernetes   ClusterIP      10.96.0.1        <none>           443/TCP         2m31s
  lb           LoadBalancer   10.110.208.225   <pending>        443:32294/TCP   4s
  web          ClusterIP      10.102.232.7     <none>           80/TCP          4s
