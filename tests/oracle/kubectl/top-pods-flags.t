top: flags, with no metrics server
  $ kubectl top node node01
  ! error: Metrics API not available
  [1]
  $ kubectl top node --sort-by=cpu
  ! error: Metrics API not available
  [1]
  $ kubectl top node --sort-by=name
  ! error: --sort-by accepts only cpu or memory
  [1]
  $ kubectl top pod --containers
  ! error: Metrics API not available
  [1]
  $ kubectl top pod -A
  ! error: Metrics API not available
  [1]
  $ kubectl top pod -l app=x
  ! error: Metrics API not available
  [1]
  $ kubectl top pod a b
  ! error: pod [NAME | -l label]
  ! See 'kubectl top pod -h' for help and examples
  [1]
  $ kubectl top pods --sort-by=memory --no-headers
  ! error: Metrics API not available
  [1]
  $ kubectl top nodes -l a=b
  ! error: Metrics API not available
  [1]
  $ kubectl top node a -l b
  ! error: only one of NAME or --selector can be provided
  [1]
