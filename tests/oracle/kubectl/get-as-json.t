The answers as JSON, and as JSON by jsonpath
  $ kubectl create cm a --from-literal=k=v
  configmap/a created
  @settle
  $ kubectl get cm a -o json
  {
      "apiVersion": "v1",
      "data": {
          "k": "v"
      },
      "kind": "ConfigMap",
      "metadata": {
          "creationTimestamp": "2026-11-28T19:24:57Z",
          "name": "a",
          "namespace": "default",
          "resourceVersion": "1541",
          "uid": "463b9eaa-e129-41b8-a691-004876a02f3a"
      }
  }
  $ kubectl get svc kubernetes -o json
  {
      "apiVersion": "v1",
      "kind": "Service",
      "metadata": {
          "creationTimestamp": "2026-11-28T19:22:52Z",
          "labels": {
              "component": "apiserver",
              "provider": "kubernetes"
          },
          "name": "kubernetes",
          "namespace": "default",
          "resourceVersion": "876",
          "uid": "fbd7fc7c-cfea-4f7c-9560-0e5c3fe80568"
      },
      "spec": {
          "clusterIP": "10.96.0.1",
          "clusterIPs": [
              "10.96.0.1"
          ],
          "internalTrafficPolicy": "Cluster",
          "ipFamilies": [
              "IPv4"
          ],
          "ipFamilyPolicy": "SingleStack",
          "ports": [
              {
                  "name": "https",
                  "port": 443,
                  "protocol": "TCP",
                  "targetPort": 6443
              }
          ],
          "sessionAffinity": "None",
          "type": "ClusterIP"
      },
      "status": {
          "loadBalancer": {}
      }
  }
  $ kubectl get cm a -o jsonpath-as-json='{.data}'
  [
      {
          "k": "v"
      }
  ]
  $ kubectl get ns -o jsonpath-as-json='{.items[*].metadata.name}'
  [
      "default",
      "kube-node-lease",
      "kube-public",
      "kube-system"
  ]
  $ kubectl get cm a -o jsonpath='{@}' | cut -c1-30; echo
  {"apiVersion":"v1","data":{"k"
  
  $ kubectl get cm a -o jsonpath='{.data.k}{.data.none}|{"\n"}'
  v|
  $ kubectl get cm a,svc 
  ! Error from server (NotFound): configmaps "a,svc" not found
  [1]
  $ kubectl get cm/a svc/kubernetes -o jsonpath='{.items[*].kind}{"\n"}'
  ConfigMap Service
  $ kubectl create cm b --from-literal=x=y -o json
  {
      "kind": "ConfigMap",
      "apiVersion": "v1",
      "metadata": {
          "name": "b",
          "namespace": "default",
          "uid": "e90dde37-4e87-4255-b282-c6bb84af9793",
          "resourceVersion": "1550",
          "creationTimestamp": "2026-11-28T19:25:02Z"
      },
      "data": {
          "x": "y"
      }
  }
  $ kubectl get cm a -o kyaml
  ---
  {
    apiVersion: "v1",
    data: {
      k: "v",
    },
    kind: "ConfigMap",
    metadata: {
      creationTimestamp: "2026-11-28T19:24:57Z",
      name: "a",
      namespace: "default",
      resourceVersion: "1541",
      uid: "463b9eaa-e129-41b8-a691-004876a02f3a",
    },
  }
  $ kubectl get ns default -o kyaml
  ---
  {
    apiVersion: "v1",
    kind: "Namespace",
    metadata: {
      creationTimestamp: "2026-11-28T19:20:51Z",
      labels: {
        kubernetes.io/metadata.name: "default",
      },
      name: "default",
      resourceVersion: "10",
      uid: "5478c215-21cf-4887-8860-97ac5f44a78f",
    },
    spec: {
      finalizers: [
        "kubernetes",
      ],
    },
    status: {
      phase: "Active",
    },
  }
