Events: in both groups, as written by hand
  $ cat > e.yaml <<X
  > apiVersion: v1
  > kind: Event
  > metadata: {name: old.1}
  > type: Warning
  > reason: Burnt
  > message: "it burns"
  > involvedObject: {kind: Pod, name: stove, namespace: default, apiVersion: v1, fieldPath: "spec.containers{fire}"}
  > source: {component: cook, host: kitchen}
  > firstTimestamp: "2026-11-01T00:00:00Z"
  > lastTimestamp: "2026-11-01T00:10:00Z"
  > count: 3
  > ---
  > apiVersion: events.k8s.io/v1
  > kind: Event
  > metadata: {name: new.1}
  > type: Normal
  > reason: Lit
  > action: Lighting
  > note: "it is lit"
  > regarding: {kind: Pod, name: stove, namespace: default, apiVersion: v1}
  > reportingController: example.com/cook
  > reportingInstance: cook-1
  > eventTime: "2026-11-01T00:20:00.000000Z"
  > X
  $ kubectl create -f e.yaml
  event/old.1 created
  event.events.k8s.io/new.1 created
  $ kubectl get events
  LAST SEEN   TYPE      REASON   OBJECT      MESSAGE
  27d         Normal    Lit      pod/stove   it is lit
  27d         Warning   Burnt    pod/stove   it burns
  $ kubectl get events -o wide
  LAST SEEN   TYPE      REASON   OBJECT      SUBOBJECT               SOURCE                     MESSAGE     FIRST SEEN   COUNT   NAME
  27d         Normal    Lit      pod/stove                           example.com/cook, cook-1   it is lit   27d          1       new.1
  27d         Warning   Burnt    pod/stove   spec.containers{fire}   cook, kitchen              it burns    27d          3       old.1
  $ kubectl get events.events.k8s.io
  LAST SEEN   TYPE      REASON   OBJECT      MESSAGE
  27d         Normal    Lit      pod/stove   it is lit
  27d         Warning   Burnt    pod/stove   it burns
  $ kubectl get events --field-selector type=Warning
  LAST SEEN   TYPE      REASON   OBJECT      MESSAGE
  27d         Warning   Burnt    pod/stove   it burns
  $ kubectl get events --field-selector reason=Lit,involvedObject.kind=Pod -o name
  event/new.1
  $ kubectl get events --field-selector involvedObject.name=none
  ! No resources found in default namespace.
  $ kubectl get events --sort-by=.lastTimestamp -o custom-columns=R:.reason,N:.count
  R       N
  Lit     <none>
  Burnt   3
  $ kubectl events
  LAST SEEN           TYPE      REASON   OBJECT      MESSAGE
  27d (x3 over 27d)   Warning   Burnt    Pod/stove   it burns
  27d                 Normal    Lit      Pod/stove   it is lit
  $ kubectl events --for pod/stove --types=Warning
  LAST SEEN           TYPE      REASON   OBJECT      MESSAGE
  27d (x3 over 27d)   Warning   Burnt    Pod/stove   it burns
  $ kubectl events --types=Strange
  ! error: valid --types are Normal or Warning
  [1]
  $ kubectl events --for stove
  ! error: --for must be in resource/name form
  [1]
  $ kubectl events --for widget/x
  ! the server doesn't have a resource type "widget"
  [1]
  $ kubectl events -o name
  $ kubectl events -o yaml --types=Normal | grep -E '^(kind|apiVersion|- |  (reason|message|type))'
  apiVersion: v1
  - action: Lighting
    message: it is lit
    reason: Lit
    type: Normal
  kind: EventList
  $ kubectl delete events --all
  event "new.1" deleted from default namespace
  event "old.1" deleted from default namespace
