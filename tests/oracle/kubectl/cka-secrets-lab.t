Exercise: a secret of several keys, read by a web application
  $ kubectl create secret generic db-secret --from-literal=DB_Host=sql01 --from-literal=DB_User=root --from-literal=DB_Password=password123
  secret/db-secret created
  $ kubectl get secrets
  NAME        TYPE     DATA   AGE
  db-secret   Opaque   3      0s
  $ kubectl describe secret db-secret
  Name:         db-secret
  Namespace:    default
  Labels:       <none>
  Annotations:  <none>
  
  Type:  Opaque
  
  Data
  ====
  DB_Host:      5 bytes
  DB_Password:  11 bytes
  DB_User:      4 bytes
  $ kubectl run webapp-pod --image=nginx --dry-run=client -o yaml > pod.yaml
  $ sed -i 's/^    name: webapp-pod/    name: webapp-pod\n    envFrom:\n    - secretRef:\n        name: db-secret/' pod.yaml
  $ kubectl apply -f pod.yaml
  pod/webapp-pod created
  @settle
  $ kubectl get pod webapp-pod
  NAME         READY   STATUS    RESTARTS   AGE
  webapp-pod   1/1     Running   0          5s
  $ kubectl describe pod webapp-pod | sed -n '/Environment Variables from/,/Mounts/p'
      Environment Variables from:
        db-secret   Secret  Optional: false
      Environment:  <none>
      Mounts:
  $ kubectl exec webapp-pod -- env | grep ^DB_ | sort
  DB_Host=sql01
  DB_Password=password123
  DB_User=root
  $ kubectl get secret db-secret -o jsonpath='{.data.DB_Password}' | base64 -d; echo
  password123
  $ echo cGFzc3dvcmQxMjM= | base64 -d; echo
  password123
  $ kubectl delete pod webapp-pod --force
  pod "webapp-pod" force deleted from default namespace
  ! Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.
  $ kubectl delete secret db-secret
  secret "db-secret" deleted from default namespace
