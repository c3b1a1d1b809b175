top and autoscale where there is nothing to measure with
  $ kubectl top node --use-protocol-buffers=false
  ! error: Metrics API not available
  [1]
  $ kubectl top pod web --containers
  ! error: Metrics API not available
  [1]
  $ kubectl top pod --sort-by=x
  ! error: --sort-by accepts only cpu or memory
  [1]
  $ kubectl top pods -n kube-system
  ! error: Metrics API not available
  [1]
  $ kubectl top node --show-capacity
  ! error: Metrics API not available
  [1]
  $ kubectl top pod --sum
  ! error: Metrics API not available
  [1]
  $ kubectl top nodes extra more
  ! error: node [NAME | -l label]
  ! See 'kubectl top node -h' for help and examples
  [1]
  $ kubectl top po -l app=web extra
  ! error: only one of NAME or selector can be provided
  [1]
  $ kubectl top no
  ! error: Metrics API not available
  [1]
