create token, of accounts and with bounds
  $ kubectl create sa robot
  serviceaccount/robot created
  $ kubectl create token robot | cut -c1-2
  ey
  $ kubectl create token robot --duration=5s
  ! error: failed to create token: TokenRequest.authentication.k8s.io "" is invalid: spec.expirationSeconds: Invalid value: 5: may not specify a duration less than 10 minutes
  [1]
  $ kubectl create token robot --duration=20m --audience=vault -o jsonpath='{.spec.audiences}{"\n"}'
  ["vault"]
  $ kubectl create token robot --bound-object-kind=Pod --bound-object-name=none
  ! error: failed to create token: pods "none" not found
  [1]
  $ kubectl create token robot --bound-object-kind=Deployment --bound-object-name=none
  ! error: supported --bound-object-kind values are Node, Pod, Secret
  [1]
  $ kubectl create token none
  ! error: failed to create token: serviceaccounts "none" not found
  [1]
  $ kubectl create token
  ! error: exactly one NAME is required, got 0
  ! See 'kubectl create token -h' for help and examples
  [1]
  $ kubectl create token robot --duration=hour
  ! error: invalid argument "hour" for "--duration" flag: time: invalid duration "hour"
  ! See 'kubectl create token --help' for usage.
  [1]
  $ kubectl create token robot -o json | grep -v -E 'token|Timestamp'
  {
      "kind": "TokenRequest",
      "apiVersion": "authentication.k8s.io/v1",
      "metadata": {
          "name": "robot",
          "namespace": "default",
          "uid": "60ab9bbc-0ecd-487b-b1dc-aca2c27283be",
      },
      "spec": {
          "audiences": [
              "https://kubernetes.default.svc.cluster.local"
          ],
          "expirationSeconds": 3600,
          "boundObjectRef": null
      },
      "status": {
      }
  }
