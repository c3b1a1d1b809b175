What the server refuses, as kubectl tells it
  $ kubectl create cm UPPER
  ! error: failed to create configmap: ConfigMap "UPPER" is invalid: metadata.name: Invalid value: "UPPER": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  [1]
  $ kubectl create ns 'bad name'
  ! The Namespace "bad name" is invalid: 
  ! * metadata.name: Invalid value: "bad name": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
  ! * metadata.labels: Invalid value: "bad name": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')
  [1]
  $ kubectl create ns a.b
  ! The Namespace "a.b" is invalid: metadata.name: Invalid value: "a.b": must not contain dots
  [1]
  $ kubectl create deployment web_1 --image=nginx
  ! error: failed to create deployment: Deployment.apps "web_1" is invalid: metadata.name: Invalid value: "web_1": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  [1]
  $ kubectl create svc clusterip 9web --tcp=80
  service/9web created
  $ kubectl create svc clusterip web --tcp=http
  ! error: strconv.ParseUint: parsing "http": invalid syntax
  [1]
  $ kubectl create svc clusterip web --tcp=80:99999
  ! error: must be between 1 and 65535, inclusive
  [1]
  $ kubectl create svc clusterip web
  ! error: at least one tcp port specifier must be provided
  [1]
  $ kubectl create svc nodeport web --tcp=80 --node-port=80
  ! error: failed to create NodePort service: Service "web" is invalid: spec.ports[0].nodePort: Invalid value: 80: provided port is not in the valid range. The range of valid ports is 30000-32767
  [1]
  $ kubectl create svc clusterip web --clusterip=1.2.3
  ! error: at least one tcp port specifier must be provided
  [1]
  $ kubectl create svc externalname web --external-name=bad_name!
  ! error: invalid service external name bad_name!
  [1]
  $ kubectl create quota q --hard=pods
  ! error: Invalid argument syntax pods, expected <resource>=<value>
  [1]
  $ kubectl create quota q --hard=pods=many
  ! error: quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'
  [1]
  $ kubectl create quota q --hard=pods=1 --scopes=Strange
  ! error: failed to create quota: ResourceQuota "q" is invalid: spec.scopes: Invalid value: ["Strange"]: unsupported scope
  [1]
  $ kubectl create pdb p --selector=app=web
  ! error: one of min-available or max-unavailable must be specified
  [1]
  $ kubectl create pdb p --min-available=1
  ! error: a selector must be specified
  [1]
  $ kubectl create pdb p --selector=app=web --min-available=1 --max-unavailable=1
  ! error: min-available and max-unavailable cannot be both specified
  [1]
  $ kubectl create priorityclass p --value=2000000000
  ! error: failed to create priorityclass: PriorityClass.scheduling.k8s.io "p" is invalid: value: Forbidden: maximum allowed value of a user defined priority is 1000000000
  [1]
  $ kubectl create priorityclass system-x --value=1
  ! error: failed to create priorityclass: PriorityClass.scheduling.k8s.io "system-x" is invalid: metadata.name: Forbidden: priority class names with 'system-' prefix are reserved for system use only. error: system-x is not a known system priority class
  [1]
  $ kubectl create priorityclass p
  priorityclass.scheduling.k8s.io/p created
  $ kubectl create ingress i --rule=a
  ! error: rule a is invalid and should be in format host/path=svcname:svcport[,tls[=secret]]
  [1]
  $ kubectl create ingress i
  ! error: not enough information provided: every ingress has to either specify a default-backend (which catches all traffic) or a list of rules (which catch specific paths)
  [1]
  $ kubectl create ingress i --rule='UP.example.com/=svc:80'
  ! error: failed to create ingress: Ingress.networking.k8s.io "i" is invalid: spec.rules[0].host: Invalid value: "UP.example.com": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  [1]
  $ kubectl create sa robot -n none
  ! error: failed to create serviceaccount: namespaces "none" not found
  [1]
  $ kubectl create deployment web --image=
  ! error: failed to create deployment: Deployment.apps "web" is invalid: spec.template.spec.containers: Required value
  [1]
  $ kubectl create deployment web --image=nginx --replicas=-1
  ! error: failed to create deployment: Deployment.apps "web" is invalid: spec.replicas: Invalid value: -1: must be greater than or equal to 0
  [1]
  $ kubectl create deployment web --image=nginx --port=0
  ! error: failed to create deployment: Deployment.apps "web" is invalid: spec.template.spec.containers[0].ports[0].containerPort: Required value
  [1]
  $ kubectl create job j --image=nginx --schedule=x
  ! error: unknown flag: --schedule
  ! See 'kubectl create job --help' for usage.
  [1]
  $ kubectl create ns
  ! error: exactly one NAME is required, got 0
  ! See 'kubectl create namespace -h' for help and examples
  [1]
  $ kubectl create ns a b
  ! error: exactly one NAME is required, got 2
  ! See 'kubectl create namespace -h' for help and examples
  [1]
