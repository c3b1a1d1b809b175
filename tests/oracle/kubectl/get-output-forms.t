Every form of -o of one object
  $ kubectl create cm c --from-literal=a=1 --from-literal=b='two words'
  configmap/c created
  $ kubectl get cm c -o yaml
  apiVersion: v1
  data:
    a: "1"
    b: two words
  kind: ConfigMap
  metadata:
    creationTimestamp: "2026-11-28T11:56:12Z"
    name: c
    namespace: default
    resourceVersion: "1538"
    uid: aa1f949d-9b8e-4a6e-8f71-3cdf9609fc58
  $ kubectl get cm c -o json
  {
      "apiVersion": "v1",
      "data": {
          "a": "1",
          "b": "two words"
      },
      "kind": "ConfigMap",
      "metadata": {
          "creationTimestamp": "2026-11-28T11:56:12Z",
          "name": "c",
          "namespace": "default",
          "resourceVersion": "1538",
          "uid": "aa1f949d-9b8e-4a6e-8f71-3cdf9609fc58"
      }
  }
  $ kubectl get cm c -o name
  configmap/c
  $ kubectl get cm c -o wide
  NAME   DATA   AGE
  c      2      0s
  $ kubectl get cm c -o jsonpath='{.data.b}{"\n"}'
  two words
  $ kubectl get cm c -o jsonpath-as-json='{.data}'
  [
      {
          "a": "1",
          "b": "two words"
      }
  ]
  $ kubectl get cm c -o go-template='{{.data.b}}{{"\n"}}'
  two words
  $ kubectl get cm c -o custom-columns=A:.data.a,B:.data.b
  A     B
  1     two words
  $ kubectl get cm c -o kyaml
  ---
  {
    apiVersion: "v1",
    data: {
      a: "1",
      b: "two words",
    },
    kind: "ConfigMap",
    metadata: {
      creationTimestamp: "2026-11-28T11:56:12Z",
      name: "c",
      namespace: "default",
      resourceVersion: "1538",
      uid: "aa1f949d-9b8e-4a6e-8f71-3cdf9609fc58",
    },
  }
  $ kubectl get cm c -o xml
  ! error: unable to match a printer suitable for the output format "xml", allowed formats are: custom-columns,custom-columns-file,go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,wide,yaml
  [1]
  $ kubectl get cm c -o custom-columns
  ! error: custom-columns format specified but no custom columns given
  [1]
  $ kubectl get cm c -o jsonpath=
  ! error: template format specified but no template given
  [1]
  $ kubectl get cm c -ojson | head -3
  {
      "apiVersion": "v1",
      "data": {
