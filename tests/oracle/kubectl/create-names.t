Names that are not allowed, kind by kind
  $ kubectl create ns a.b
  ! The Namespace "a.b" is invalid: metadata.name: Invalid value: "a.b": must not contain dots
  [1]
  $ kubectl create cm A_b
  ! error: failed to create configmap: ConfigMap "A_b" is invalid: metadata.name: Invalid value: "A_b": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  [1]
  $ kubectl create cm a.b --dry-run=server
  configmap/a.b created (server dry run)
  $ kubectl create svc clusterip a.b --tcp=80
  ! error: failed to create ClusterIP service: Service "a.b" is invalid: metadata.name: Invalid value: "a.b": must not contain dots
  [1]
  $ kubectl create sa -- -x
  ! error: exactly one NAME is required, got 0
  ! See 'kubectl create serviceaccount -h' for help and examples
  [1]
  $ kubectl create role A:b --verb=get --resource=pods --dry-run=server
  role.rbac.authorization.k8s.io/A:b created (server dry run)
  $ kubectl create role a/b --verb=get --resource=pods
  ! The Role "a/b" is invalid: metadata.name: Invalid value: "a/b": may not contain '/'
  [1]
  $ kubectl create quota Q --hard=pods=1
  ! error: failed to create quota: ResourceQuota "Q" is invalid: metadata.name: Invalid value: "Q": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  [1]
  $ kubectl create pdb P --selector=a=b --min-available=1
  poddisruptionbudget.policy/P created
  $ kubectl create cronjob Cj --image=x --schedule='* * * * *'
  ! error: failed to create cronjob: CronJob.batch "Cj" is invalid: [metadata.name: Invalid value: "Cj": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*'), spec.jobTemplate.spec.template.spec.containers[0].name: Invalid value: "Cj": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')]
  [1]
  $ kubectl create job aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggg --image=x
  ! error: failed to create job: Job.batch "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggg" is invalid: [spec.template.labels: Invalid value: "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggg": must be no more than 63 bytes, spec.template.spec.containers[0].name: Invalid value: "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggg": must be no more than 63 characters]
  [1]
  $ kubectl create cronjob aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff --image=x --schedule='* * * * *'
  ! error: failed to create cronjob: CronJob.batch "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff" is invalid: metadata.name: Invalid value: "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff": must be no more than 52 characters
  [1]
  $ kubectl create deployment a..b --image=x
  ! error: failed to create deployment: Deployment.apps "a..b" is invalid: metadata.name: Invalid value: "a..b": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  [1]
  $ kubectl create ingress I --rule=a/b=c:80
  ! error: failed to create ingress: Ingress.networking.k8s.io "I" is invalid: metadata.name: Invalid value: "I": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  [1]
  $ kubectl create priorityclass p_q --value=1
  ! error: failed to create priorityclass: PriorityClass.scheduling.k8s.io "p_q" is invalid: metadata.name: Invalid value: "p_q": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  [1]
  $ kubectl create secret generic S
  ! error: failed to create secret Secret "S" is invalid: metadata.name: Invalid value: "S": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  [1]
  $ kubectl run aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggg --image=nginx --dry-run=server
  ! The Pod "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggg" is invalid: 
  ! * metadata.labels: Invalid value: "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggg": must be no more than 63 bytes
  ! * spec.containers[0].name: Invalid value: "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggg": must be no more than 63 characters
  [1]
