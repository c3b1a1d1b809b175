Deployments, jobs and others that the server does not take
  $ printf 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d}\nspec: {}\n' | kubectl apply -f -
  ! The Deployment "d" is invalid: 
  ! * spec.selector: Required value
  ! * spec.template.metadata.labels: Invalid value: null: `selector` does not match template `labels`
  ! * spec.template.spec.containers: Required value
  [1]
  $ printf 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d}\nspec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: c}}, spec: {containers: [{name: c, image: nginx}]}}}\n' | kubectl apply -f -
  ! The Deployment "d" is invalid: spec.template.metadata.labels: Invalid value: {"a":"c"}: `selector` does not match template `labels`
  [1]
  $ printf 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d}\nspec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {restartPolicy: Never, containers: [{name: c, image: nginx}]}}}\n' | kubectl apply -f -
  ! The Deployment "d" is invalid: spec.template.spec.restartPolicy: Unsupported value: "Never": supported values: "Always"
  [1]
  $ printf 'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: s}\nspec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}}}\n' | kubectl apply -f -
  ! The StatefulSet "s" is invalid: spec.template.spec.containers: Required value
  [1]
  $ printf 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: s}\nspec: {template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: nginx}]}}}\n' | kubectl apply -f -
  ! The DaemonSet "s" is invalid: spec.template.metadata.labels: Invalid value: {"a":"b"}: `selector` does not match template `labels`
  [1]
  $ printf 'apiVersion: batch/v1\nkind: Job\nmetadata: {name: j}\nspec: {template: {spec: {restartPolicy: Always, containers: [{name: c, image: nginx}]}}}\n' | kubectl apply -f -
  ! The Job "j" is invalid: spec.template.spec.restartPolicy: Required value: valid values: "OnFailure", "Never"
  [1]
  $ printf 'apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: c}\nspec: {schedule: "* * * *", jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: c, image: nginx}]}}}}}\n' | kubectl apply -f -
  ! The CronJob "c" is invalid: spec.schedule: Invalid value: "* * * *": expected exactly 5 fields, found 4: [* * * *]
  [1]
  $ printf 'apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: c}\nspec: {schedule: "* * * * *", timeZone: Mars/Base, concurrencyPolicy: Maybe, jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: c, image: nginx}]}}}}}\n' | kubectl apply -f -
  ! The CronJob "c" is invalid: 
  ! * spec.timeZone: Invalid value: "Mars/Base": unknown time zone Mars/Base
  ! * spec.concurrencyPolicy: Unsupported value: "Maybe": supported values: "Allow", "Forbid", "Replace"
  [1]
  $ printf 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: i}\nspec: {rules: [{http: {paths: [{path: x, backend: {service: {name: a, port: {number: 80}}}}]}}]}\n' | kubectl apply -f -
  ! The Ingress "i" is invalid: spec.rules[0].http.paths[0].pathType: Required value: pathType must be specified
  [1]
  $ printf 'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: c}\nspec: {accessModes: [ReadWriteSometimes], resources: {requests: {storage: lots}}}\n' | kubectl apply -f -
  ! Error from server (BadRequest): error when creating "STDIN": PersistentVolumeClaim in version "v1" cannot be handled as a PersistentVolumeClaim: quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'
  [1]
  $ printf 'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: c}\nspec: {resources: {requests: {storage: 1Gi}}}\n' | kubectl apply -f -
  ! The PersistentVolumeClaim "c" is invalid: spec.accessModes: Required value: at least 1 access mode is required
  [1]
  $ printf 'apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: v}\nspec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce]}\n' | kubectl apply -f -
  ! The PersistentVolume "v" is invalid: spec: Required value: must specify a volume type
  [1]
  $ printf 'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: h}\nspec: {maxReplicas: 0, scaleTargetRef: {kind: Deployment, name: x}}\n' | kubectl apply -f -
  ! The HorizontalPodAutoscaler "h" is invalid: 
  ! * spec.maxReplicas: Invalid value: 0: must be greater than or equal to `minReplicas`
  ! * spec.scaleTargetRef.apiVersion: Invalid value: "": apiVersion must specify API group
  ! * spec.maxReplicas: Required value
  [1]
  $ printf 'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: r}\nsubjects: [{kind: Robot, name: x}]\nroleRef: {kind: Role, name: r}\n' | kubectl apply -f -
  ! The RoleBinding "r" is invalid: subjects[0].kind: Unsupported value: "Robot": supported values: "ServiceAccount", "User", "Group"
  [1]
  $ printf 'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: p}\nspec: {minAvailable: 1, maxUnavailable: 1}\n' | kubectl apply -f -
  ! The PodDisruptionBudget "p" is invalid: spec: Invalid value: {"MinAvailable":1,"Selector":null,"MaxUnavailable":1,"UnhealthyPodEvictionPolicy":null}: minAvailable and maxUnavailable cannot be both set
  [1]
  $ printf 'apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: q}\nspec: {hard: {pods: -1, "bad name": 1}}\n' | kubectl apply -f -
  ! The ResourceQuota "q" is invalid: 
  ! * spec.hard[bad name]: Invalid value: "bad name": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')
  ! * spec.hard[bad name]: Invalid value: "bad name": must be a standard resource for quota
  ! * spec.hard[pods]: Invalid value: "-1": must be greater than or equal to 0
  [1]
