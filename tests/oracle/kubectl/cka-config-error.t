Exercise: a container that waits for a configmap and a secret that are not there
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: needy}
  > spec:
  >   containers:
  >   - name: c
  >     image: busybox
  >     command: [sleep, "3600"]
  >     env:
  >     - {name: COLOR, valueFrom: {configMapKeyRef: {name: conf, key: color}}}
  >     - {name: PASS, valueFrom: {secretKeyRef: {name: sec, key: pass, optional: true}}}
  > EOF
  pod/needy created
  @wait 3
  @settle
  $ kubectl get pod needy
  NAME    READY   STATUS                       RESTARTS   AGE
  needy   0/1     CreateContainerConfigError   0          7s
  $ kubectl get pod needy -o jsonpath='{.status.containerStatuses[0].state.waiting}{"\n"}'
  {"message":"configmap \"conf\" not found","reason":"CreateContainerConfigError"}
  $ kubectl get events --field-selector involvedObject.name=needy,type=Warning -o custom-columns=R:.reason,M:.message --no-headers | sort -u
  Failed   Error: configmap "conf" not found
  $ kubectl create configmap conf --from-literal=colour=blue
  configmap/conf created
  @wait 15
  @settle
  $ kubectl get pod needy -o jsonpath='{.status.containerStatuses[0].state.waiting.message}{"\n"}'
  configmap "conf" not found
  $ kubectl patch configmap conf -p '{"data":{"color":"red"}}'
  configmap/conf patched
  @wait 20
  @settle
  $ kubectl get pod needy --no-headers | awk '{print $2,$3,$4}'
  1/1 Running 0
  $ kubectl exec needy -- sh -c 'echo $COLOR-$PASS'
  red-
  $ kubectl describe pod needy | sed -n '/Environment/,/Mounts/p'
      Environment:
        COLOR:  <set to the key 'color' of config map 'conf'>  Optional: false
        PASS:   <set to the key 'pass' in secret 'sec'>        Optional: true
      Mounts:
