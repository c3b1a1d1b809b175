describe of namespaces that go, and with two quotas
  $ kubectl create ns team
  namespace/team created
  $ kubectl label ns team env=test
  namespace/team labeled
  $ kubectl annotate ns team owner=ann
  namespace/team annotated
  $ kubectl create quota a --hard=pods=3 -n team
  resourcequota/a created
  $ kubectl create quota b --hard=configmaps=4,secrets=2 -n team
  resourcequota/b created
  $ kubectl apply -n team -f - <<EOF
  > apiVersion: v1
  > kind: LimitRange
  > metadata: {name: l}
  > spec: {limits: [{type: Pod, max: {cpu: "1"}}, {type: Container, default: {memory: 1Gi}}]}
  > EOF
  limitrange/l created
  @settle
  $ kubectl describe ns team
  Name:         team
  Labels:       env=test
                kubernetes.io/metadata.name=team
  Annotations:  owner: ann
  Status:       Active
  
  Resource Quotas
    Name:       a
    Resource    Used  Hard
    --------    ---   ---
    pods        0     3
    Name:       b
    Resource    Used  Hard
    --------    ---   ---
    configmaps  1     4
    secrets     0     2
  
  Resource Limits
   Type       Resource  Min  Max  Default Request  Default Limit  Max Limit/Request Ratio
   ----       --------  ---  ---  ---------------  -------------  -----------------------
   Pod        cpu       -    1    -                -              -
   Container  memory    -    -    1Gi              1Gi            -
  $ kubectl get ns team --show-labels
  NAME   STATUS   AGE   LABELS
  team   Active   5s    env=test,kubernetes.io/metadata.name=team
  $ kubectl get quota -n team
  NAME   REQUEST                         LIMIT   AGE
  a      pods: 0/3                               4s
  b      configmaps: 1/4, secrets: 0/2           4s
  $ kubectl describe quota -n team
  Name:       a
  Namespace:  team
  Resource    Used  Hard
  --------    ----  ----
  pods        0     3
  
  
  Name:       b
  Namespace:  team
  Resource    Used  Hard
  --------    ----  ----
  configmaps  1     4
  secrets     0     2
  $ kubectl describe ns kube-node-lease default | grep Name
  Name:         kube-node-lease
  Name:         default
  $ kubectl delete ns team --wait=false
  namespace "team" deleted
  $ kubectl describe ns nowhere
  ! Error from server (NotFound): namespaces "nowhere" not found
  [1]
