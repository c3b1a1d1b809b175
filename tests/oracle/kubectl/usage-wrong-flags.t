Flags that a command does not have, or that need a value
  $ kubectl get pods --output
  ! error: flag needs an argument: --output
  ! See 'kubectl get --help' for usage.
  [1]
  $ kubectl get pods -o=
  ! error: unable to match a printer suitable for the output format "=", allowed formats are: custom-columns,custom-columns-file,go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,wide,yaml
  [1]
  $ kubectl get pods --sort-by
  ! error: flag needs an argument: --sort-by
  ! See 'kubectl get --help' for usage.
  [1]
  $ kubectl get pods --selector
  ! error: flag needs an argument: --selector
  ! See 'kubectl get --help' for usage.
  [1]
  $ kubectl describe pod --output=yaml
  ! error: unknown flag: --output
  ! See 'kubectl describe --help' for usage.
  [1]
  $ kubectl delete pod x --grace-period=soon
  ! error: invalid argument "soon" for "--grace-period" flag: strconv.ParseInt: parsing "soon": invalid syntax
  ! See 'kubectl delete --help' for usage.
  [1]
  $ kubectl apply --file=x.yaml
  ! error: unknown flag: --file
  ! See 'kubectl apply --help' for usage.
  [1]
  $ kubectl create deployment web --img=nginx
  ! error: unknown flag: --img
  ! See 'kubectl create deployment --help' for usage.
  [1]
  $ kubectl run web --image
  ! error: flag needs an argument: --image
  ! See 'kubectl run --help' for usage.
  [1]
  $ kubectl scale deploy web --replica=3
  ! error: unknown flag: --replica
  ! See 'kubectl scale --help' for usage.
  [1]
  $ kubectl expose deploy web --ports=80
  ! error: unknown flag: --ports
  ! See 'kubectl expose --help' for usage.
  [1]
  $ kubectl logs web --lines=3
  ! error: unknown flag: --lines
  ! See 'kubectl logs --help' for usage.
  [1]
  $ kubectl exec web -it sh
  ! error: exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead
  ! See 'kubectl exec -h' for help and examples
  [1]
  $ kubectl rollout undo deploy web --revision=1
  ! error: unknown flag: --revision
  ! See 'kubectl rollout undo --help' for usage.
  [1]
  $ kubectl label pod web --override a=b
  ! error: unknown flag: --override
  ! See 'kubectl label --help' for usage.
  [1]
  $ kubectl taint node node01 --list
  ! error: unknown flag: --list
  ! See 'kubectl taint --help' for usage.
  [1]
  $ kubectl drain node01 --ignore-daemonset
  ! error: unknown flag: --ignore-daemonset
  ! See 'kubectl drain --help' for usage.
  [1]
  $ kubectl get nodes --all-namespace
  ! error: unknown flag: --all-namespace
  ! See 'kubectl get --help' for usage.
  [1]
  $ kubectl get pods -nkube-system -owide --no-headers --request-timeout=abc
  ! error: Invalid timeout value. Timeout must be a single integer in seconds, or an integer followed by a corresponding time unit (e.g. 1s | 2m | 3h)
  [1]
  $ kubectl get pods --v=x
  ! error: invalid argument "x" for "-v, --v" flag: strconv.ParseInt: parsing "x": invalid syntax
  ! See 'kubectl get --help' for usage.
  [1]
  $ kubectl wait pod x --for condition=Ready --time=3
  ! error: unknown flag: --time
  ! See 'kubectl wait --help' for usage.
  [1]
  $ kubectl config view --min
  ! error: unknown flag: --min
  ! See 'kubectl config view --help' for usage.
  [1]
  $ kubectl autoscale deploy web --maximum=3
  ! error: unknown flag: --maximum
  ! See 'kubectl autoscale --help' for usage.
  [1]
  $ kubectl auth can-i get pods --user=bob
  ! error: auth info "bob" does not exist
  [1]
