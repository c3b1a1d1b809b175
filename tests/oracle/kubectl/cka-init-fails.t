Exercise: an init container that fails, and is mended
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: app}
  > spec:
  >   restartPolicy: Never
  >   initContainers: [{name: check, image: busybox, command: [sh, -c, 'echo checking; exit 1']}]
  >   containers: [{name: main, image: nginx}]
  > EOF
  pod/app created
  @settle
  $ kubectl get pod app
  NAME   READY   STATUS       RESTARTS   AGE
  app    0/1     Init:Error   0          4s
  $ kubectl logs app -c check
  checking
  $ kubectl logs app
  ! Defaulted container "main" out of: main, check (init)
  ! Error from server (BadRequest): container "main" in pod "app" is waiting to start: PodInitializing
  [1]
  $ kubectl describe pod app | sed -n '/^Init/,/^Conditions/p'
  Init Containers:
    check:
      Container ID:  containerd://a1bc69c8d835c41c84591a4c5c383b307d48ac49ae76652c49cf43426664e8ee
      Image:         busybox
      Image ID:      docker.io/library/busybox@sha256:de68ccc327e508f44a3a150fc877a442581bb03dd53e24b418fbc425ece79d52
      Port:          <none>
      Host Port:     <none>
      Command:
        sh
        -c
        echo checking; exit 1
      State:          Terminated
        Reason:       Error
        Exit Code:    1
        Started:      Sat, 28 Nov 2026 18:54:58 +0000
        Finished:     Sat, 28 Nov 2026 18:54:58 +0000
      Ready:          False
      Restart Count:  0
      Environment:    <none>
      Mounts:
        /var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-2t7b6 (ro)
  Containers:
    main:
      Container ID:   
      Image:          nginx
      Image ID:       
      Port:           <none>
      Host Port:      <none>
      State:          Waiting
        Reason:       PodInitializing
      Ready:          False
      Restart Count:  0
      Environment:    <none>
      Mounts:
        /var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-2t7b6 (ro)
  Conditions:
  $ kubectl get pod app -o jsonpath='{.status.phase} {.status.initContainerStatuses[0].state.terminated.reason}{"\n"}'
  Failed Error
  $ kubectl get pod app -o yaml | grep -A1 'type: Initialized'
      type: Initialized
    - lastProbeTime: null
  $ kubectl delete pod app
  pod "app" deleted from default namespace
