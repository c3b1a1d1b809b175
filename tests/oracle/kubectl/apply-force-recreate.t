apply --force takes away and makes anew what cannot be changed
  $ cat > job.yaml <<EOF
  > apiVersion: batch/v1
  > kind: Job
  > metadata: {name: j}
  > spec:
  >   suspend: true
  >   template:
  >     spec:
  >       restartPolicy: Never
  >       containers: [{name: c, image: busybox}]
  > EOF
  $ kubectl apply -f job.yaml
  job.batch/j created
  $ sed -i 's/busybox/nginx/; s/Never/OnFailure/' job.yaml
  $ kubectl apply -f job.yaml 2>&1 | cut -c1-120
  The Job "j" is invalid: spec.template.spec: Invalid value: {"Volumes":null,"InitContainers":null,"Containers":[{"Name":"
  $ kubectl apply -f job.yaml --dry-run=server 2>&1 | cut -c1-60
  The Job "j" is invalid: spec.template.spec: Invalid value: {
  $ kubectl apply -f job.yaml --force
  job.batch/j configured
  $ kubectl get job j -o jsonpath='{.spec.template.spec.containers[0].image}{"\n"}'
  nginx
  $ kubectl replace -f job.yaml
  ! The Job "j" is invalid: 
  ! * spec.selector: Required value
  ! * spec.template.metadata.labels: Invalid value: null: `selector` does not match template `labels`
  ! * spec.selector: Invalid value: null: field is immutable
  [1]
  $ kubectl replace --force -f job.yaml
  job.batch "j" deleted from default namespace
  job.batch/j replaced
  $ kubectl apply -f job.yaml --overwrite=false
  job.batch/j configured
  ! Warning: resource jobs/j is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.
  $ kubectl get jobs
  NAME   STATUS      COMPLETIONS   DURATION   AGE
  j      Suspended   0/1                      0s
