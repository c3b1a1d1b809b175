Exercise: arguments, working directory, and variables that name others
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: args}
  > spec:
  >   restartPolicy: Never
  >   containers:
  >   - name: c
  >     image: busybox
  >     workingDir: /tmp
  >     env:
  >     - {name: WHO, value: world}
  >     - {name: GREETING, value: "hello \$(WHO)"}
  >     - {name: RAW, value: "\$\$(WHO)"}
  >     command: [sh, -c]
  >     args: ["echo \$(GREETING); echo \$RAW; pwd"]
  > EOF
  pod/args created
  @settle
  $ kubectl logs args
  hello world
  $(WHO)
  /tmp
  $ kubectl get pod args -o jsonpath='{.status.phase}{"\n"}'
  Succeeded
  $ kubectl describe pod args | sed -n '/Command/,/Mounts/p'
      Command:
        sh
        -c
      Args:
        echo $(GREETING); echo $RAW; pwd
      State:          Terminated
        Reason:       Completed
        Exit Code:    0
        Started:      Sat, 28 Nov 2026 12:23:39 +0000
        Finished:     Sat, 28 Nov 2026 12:23:39 +0000
      Ready:          False
      Restart Count:  0
      Environment:
        WHO:       world
        GREETING:  hello $(WHO)
        RAW:       $$(WHO)
      Mounts:
  $ kubectl get pod args -o jsonpath='{.spec.containers[0].env}{"\n"}'
  [{"name":"WHO","value":"world"},{"name":"GREETING","value":"hello $(WHO)"},{"name":"RAW","value":"$$(WHO)"}]
