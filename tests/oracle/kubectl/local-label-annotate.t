label, annotate, patch and set on a file alone
  $ kubectl create deployment web --image=nginx --dry-run=client -o yaml > d.yaml
  $ kubectl label --local -f d.yaml tier=x -o yaml
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    labels:
      app: web
      tier: x
    name: web
  spec:
    replicas: 1
    selector:
      matchLabels:
        app: web
    strategy: {}
    template:
      metadata:
        labels:
          app: web
      spec:
        containers:
        - image: nginx
          name: nginx
          resources: {}
  status: {}
  $ kubectl label --local -f d.yaml app- -o jsonpath='{.metadata.labels}{"\n"}'
  {}
  $ kubectl label --local -f d.yaml app=other -o yaml
  ! error: 'app' already has a value (web), and --overwrite is false
  [1]
  $ kubectl label --local -f d.yaml app=other --overwrite -o jsonpath='{.metadata.labels}{"\n"}'
  {"app":"other"}
  $ kubectl label --local -f d.yaml tier=x
  deployment.apps/web labeled
  $ kubectl label --local -f d.yaml --list
  app=web
  $ kubectl annotate --local -f d.yaml a=b c- -o json
  {
      "apiVersion": "apps/v1",
      "kind": "Deployment",
      "metadata": {
          "annotations": {
              "a": "b"
          },
          "labels": {
              "app": "web"
          },
          "name": "web"
      },
      "spec": {
          "replicas": 1,
          "selector": {
              "matchLabels": {
                  "app": "web"
              }
          },
          "strategy": {},
          "template": {
              "metadata": {
                  "labels": {
                      "app": "web"
                  }
              },
              "spec": {
                  "containers": [
                      {
                          "image": "nginx",
                          "name": "nginx",
                          "resources": {}
                      }
                  ]
              }
          }
      },
      "status": {}
  }
  $ kubectl annotate --local -f d.yaml a=b
  deployment.apps/web annotated
  $ kubectl patch --local -f d.yaml -p '{"spec":{"replicas":4}}' -o yaml | grep replicas
    replicas: 4
  $ kubectl patch --local -f d.yaml --type=json -p '[{"op":"remove","path":"/spec/replicas"}]' -o jsonpath='{.spec.replicas}{"\n"}'
  
  $ kubectl patch --local -f d.yaml --type=json -p '[{"op":"remove","path":"/spec/nothing"}]'
  ! error: error in remove for path: '/spec/nothing': Unable to remove nonexistent key: nothing: missing value
  [1]
  $ kubectl patch --local -f d.yaml --type=merge -p '{"metadata":{"labels":null}}' -o jsonpath='{.metadata.labels}{"\n"}'
  
  $ kubectl patch --local -f d.yaml -p '{"spec":{"replicas":4}}'
  deployment.apps/web patched
  $ kubectl patch --local deploy web -p '{}'
  ! error: cannot specify --local and server resources
  [1]
  $ kubectl set image --local -f d.yaml '*=redis:7' -o jsonpath='{.spec.template.spec.containers[*].image}{"\n"}'
  redis:7
  $ kubectl set env --local -f d.yaml --list
  # Deployment web, container nginx
  $ kubectl set env --local -f d.yaml A=1 -o yaml | kubectl set env --local -f - --list
  # Deployment web, container nginx
  A=1
  $ kubectl set env --local -f d.yaml A- -o name
  $ kubectl set env --local -f none.yaml A=1
  ! error: the path "none.yaml" does not exist
  [1]
  $ kubectl set resources --local -f d.yaml --limits=cpu=x -o yaml
  ! error: quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'
  [1]
  $ kubectl set resources --local -f d.yaml --requests=cpu=2 --limits=cpu=1 -o jsonpath='{.spec.template.spec.containers[0].resources}{"\n"}'
  {"limits":{"cpu":"1"},"requests":{"cpu":"2"}}
  $ kubectl set sa --local -f d.yaml bot -o yaml | grep -i serviceaccount
        serviceAccountName: bot
