top, with no metrics server: whatever is asked
  $ kubectl top node
  ! error: Metrics API not available
  [1]
  $ kubectl top nodes node01
  ! error: Metrics API not available
  [1]
  $ kubectl top node --sort-by=cpu
  ! error: Metrics API not available
  [1]
  $ kubectl top node --sort-by=disk
  ! error: --sort-by accepts only cpu or memory
  [1]
  $ kubectl top pod --containers
  ! error: Metrics API not available
  [1]
  $ kubectl top pod -A --sort-by=memory
  ! error: Metrics API not available
  [1]
  $ kubectl top pod -l app=web
  ! error: Metrics API not available
  [1]
  $ kubectl top pod x -l app=web
  ! error: only one of NAME or selector can be provided
  [1]
  $ kubectl top pods --sum=true --no-headers
  ! error: Metrics API not available
  [1]
  $ kubectl top deploy
  ! error: unknown command "deploy"
  ! See 'kubectl top -h' for help and examples
  [1]
  $ kubectl top pod a b
  ! error: pod [NAME | -l label]
  ! See 'kubectl top pod -h' for help and examples
  [1]
  $ kubectl top node a b
  ! error: node [NAME | -l label]
  ! See 'kubectl top node -h' for help and examples
  [1]
  $ kubectl top node -l a=b x
  ! error: only one of NAME or --selector can be provided
  [1]
  $ kubectl top pod --foo
  ! error: unknown flag: --foo
  ! See 'kubectl top pod --help' for usage.
  [1]
