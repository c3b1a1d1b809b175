top without metrics, and its flags
  $ kubectl top
  ! Display resource (CPU/memory) usage.
  ! 
  !  This command provides a view of recent resource consumption for nodes and pods. It fetches metrics from the Metrics Server, which aggregates this data from the kubelet on each node. The Metrics Server must be installed and running in the cluster for this command to work.
  ! 
  !  The metrics shown are specifically optimized for Kubernetes autoscaling decisions, such as those made by the Horizontal Pod Autoscaler (HPA) and Vertical Pod Autoscaler (VPA). Because of this, the values may not match those from standard OS tools like 'top', as the metrics are designed to provide a stable signal for autoscalers rather than for pinpoint accuracy.
  ! 
  !  FAQ for Metrics Server: https://github.com/kubernetes-sigs/metrics-server/blob/master/FAQ.md
  ! 
  !  When to use this command:
  ! 
  !   *  For on-the-fly spot-checks of resource usage (e.g. identify which pods are consuming the most resources at a glance, or get a quick sense of the load on your nodes)
  !   *  Understand current resource consumption patterns
  !   *  Validate the behavior of your HPA or VPA configurations by seeing the metrics they use for scaling decisions.
  ! 
  !  It is not intended to be a replacement for full-featured monitoring solutions. Its primary design goal is to provide a low-overhead signal for autoscalers, not to be a perfectly accurate monitoring tool. For high-accuracy reporting, historical analysis, dashboarding, or alerting, you should use a dedicated monitoring solution.
  ! 
  ! Available Commands:
  !   node          Display resource (CPU/memory) usage of nodes
  !   pod           Display resource (CPU/memory) usage of pods
  ! 
  ! Usage:
  !   kubectl top [flags] [options]
  ! 
  ! Use "kubectl top <command> --help" for more information about a given command.
  ! Use "kubectl options" for a list of global command-line options (applies to all commands).
  [1]
  $ kubectl top nodes
  ! error: Metrics API not available
  [1]
  $ kubectl top node node01
  ! error: Metrics API not available
  [1]
  $ kubectl top pods -A
  ! error: Metrics API not available
  [1]
  $ kubectl top pod --containers
  ! error: Metrics API not available
  [1]
  $ kubectl top pod x --sort-by=cpu
  ! error: Metrics API not available
  [1]
  $ kubectl top pod --sort-by=size
  ! error: --sort-by accepts only cpu or memory
  [1]
  $ kubectl top pod -l a=b
  ! error: Metrics API not available
  [1]
  $ kubectl top svc
  ! error: unknown command "svc"
  ! See 'kubectl top -h' for help and examples
  [1]
