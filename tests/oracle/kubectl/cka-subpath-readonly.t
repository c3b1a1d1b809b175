Exercise: one file of a configmap, and a mount that cannot be written
  $ kubectl create configmap site --from-literal=index.html='hello there' --from-literal=other.html=no
  configmap/site created
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: site}
  > spec:
  >   containers:
  >   - name: c
  >     image: busybox
  >     command: [sleep, "3600"]
  >     volumeMounts:
  >     - {name: v, mountPath: /www/index.html, subPath: index.html}
  >     - {name: e, mountPath: /ro, readOnly: true}
  >   volumes:
  >   - {name: v, configMap: {name: site}}
  >   - {name: e, emptyDir: {sizeLimit: 10Mi}}
  > EOF
  pod/site created
  @settle
  $ kubectl get pod site
  NAME   READY   STATUS    RESTARTS   AGE
  site   1/1     Running   0          4s
  $ kubectl exec site -- ls /www
  index.html
  $ kubectl exec site -- cat /www/index.html; echo
  hello there
  $ kubectl describe pod site | sed -n '/Mounts/,/^Conditions/p'
      Mounts:
        /ro from e (ro)
        /var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-cczcs (ro)
        /www/index.html from v (rw,path="index.html")
  Conditions:
  $ kubectl describe pod site | sed -n '/^Volumes/,/kube-api/p'
  Volumes:
    v:
      Type:      ConfigMap (a volume populated by a ConfigMap)
      Name:      site
      Optional:  false
    e:
      Type:       EmptyDir (a temporary directory that shares a pod's lifetime)
      Medium:     
      SizeLimit:  10Mi
    kube-api-access-cczcs:
  $ kubectl get pod site -o jsonpath='{.spec.containers[0].volumeMounts[0]}{"\n"}'
  {"mountPath":"/www/index.html","name":"v","subPath":"index.html"}
  $ kubectl delete pod site --now
  pod "site" deleted from default namespace
