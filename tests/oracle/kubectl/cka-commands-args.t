Exercise: what a container runs
  $ kubectl run ubuntu-sleeper --image=busybox --dry-run=client -o yaml --command -- sleep 4800 > sleeper.yaml
  $ grep -A4 command sleeper.yaml
    - command:
      - sleep
      - "4800"
      image: busybox
      name: ubuntu-sleeper
  $ kubectl create -f sleeper.yaml
  pod/ubuntu-sleeper created
  @settle
  $ kubectl get pod ubuntu-sleeper -o jsonpath='{.spec.containers[0].command}{"\n"}'
  ["sleep","4800"]
  $ sed 's/"4800"/5000/; s/ubuntu-sleeper/sleeper-2/' sleeper.yaml > two.yaml
  $ kubectl create -f two.yaml
  ! Error from server (BadRequest): error when creating "two.yaml": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal number into Go struct field Container.spec.containers.command of type string
  [1]
  $ sed -i 's/- 5000/- "5000"/' two.yaml
  $ kubectl create -f two.yaml
  pod/sleeper-2 created
  $ kubectl patch pod ubuntu-sleeper --type=json -p '[{"op":"replace","path":"/spec/containers/0/command/1","value":"2000"}]'
  ! The Pod "ubuntu-sleeper" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  ! @@ -99,7 +99,7 @@
  !     "Image": "busybox",
  !     "Command": [
  !      "sleep",
  ! -    "4800"
  ! +    "2000"
  !     ],
  !     "Args": null,
  !     "WorkingDir": "",
  ! 
  [1]
  $ kubectl get pod ubuntu-sleeper -o yaml | sed 's/"4800"/"2000"/' > three.yaml
  $ kubectl replace --force -f three.yaml
  pod "ubuntu-sleeper" deleted from default namespace
  pod/ubuntu-sleeper replaced
  @settle
  $ kubectl get pods
  NAME             READY   STATUS    RESTARTS   AGE
  sleeper-2        1/1     Running   0          36s
  ubuntu-sleeper   1/1     Running   0          5s
  $ kubectl describe pod ubuntu-sleeper | sed -n '/Command/,/State/p'
      Command:
        sleep
        2000
      State:          Running
