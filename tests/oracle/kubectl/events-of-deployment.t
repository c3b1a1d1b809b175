Events of a deployment's life, kind by kind
  $ kubectl create deployment web --image=nginx --replicas=1
  deployment.apps/web created
  @settle
  $ kubectl get events --field-selector involvedObject.kind=Deployment
  LAST SEEN   TYPE     REASON              OBJECT           MESSAGE
  4s          Normal   ScalingReplicaSet   deployment/web   Scaled up replica set web-5fc9f4bf66 from 0 to 1
  $ kubectl get events --field-selector involvedObject.kind=ReplicaSet -o custom-columns=T:.type,R:.reason,K:.involvedObject.kind,S:.source.component
  T        R                  K            S
  Normal   SuccessfulCreate   ReplicaSet   replicaset-controller
  $ kubectl get events --field-selector involvedObject.kind=Pod --sort-by=.metadata.resourceVersion -o custom-columns=R:.reason,S:.source.component --no-headers | sort | uniq
  Created     kubelet
  Pulled      kubelet
  Pulling     kubelet
  Scheduled   <none>
  Started     kubelet
  $ kubectl get events --field-selector type=Warning
  ! No resources found in default namespace.
  $ kubectl get events --field-selector type!=Normal -o name
  $ kubectl get events -A --field-selector involvedObject.name=web --no-headers | tr -s ' ' | cut -d' ' -f1,3-
  default Normal ScalingReplicaSet deployment/web Scaled up replica set web-5fc9f4bf66 from 0 to 1
  $ kubectl get events --field-selector what=x
  ! Error from server (BadRequest): Unable to find "/v1, Resource=events" that match label selector "", field selector "what=x": field label not supported: what
  [1]
  $ kubectl delete events --all | wc -l
  7
  $ kubectl get events
  ! No resources found in default namespace.
