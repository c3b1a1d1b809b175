auth: who one is, what one may do, in every form
  $ kubectl auth whoami
  ATTRIBUTE                                           VALUE
  Username                                            kubernetes-admin
  Groups                                              [kubeadm:cluster-admins system:authenticated]
  Extra: authentication.kubernetes.io/credential-id   [X509SHA256=d97b4d06634bae0a708f16a13d1e2ea488df4bf5c61c0a1edd923078db18ec0d]
  $ kubectl auth whoami -o jsonpath='{.status.userInfo.username}{"\n"}'
  kubernetes-admin
  $ kubectl auth whoami --as=ann --as-group=devs --as-group=ops
  ATTRIBUTE   VALUE
  Username    ann
  Groups      [devs ops system:authenticated]
  $ kubectl auth whoami --as=ann --as-uid=1234
  ATTRIBUTE   VALUE
  Username    ann
  UID         1234
  Groups      [system:authenticated]
  $ kubectl auth whoami --as=ann --as-user-extra=dept=it
  ATTRIBUTE     VALUE
  Username      ann
  Groups        [system:authenticated]
  Extra: dept   [it]
  $ kubectl auth whoami --as=system:serviceaccount:kube-system:default
  ATTRIBUTE   VALUE
  Username    system:serviceaccount:kube-system:default
  Groups      [system:serviceaccounts system:serviceaccounts:kube-system system:authenticated]
  $ kubectl auth whoami -o yaml --as=ann | grep -v Timestamp
  apiVersion: authentication.k8s.io/v1
  kind: SelfSubjectReview
  metadata:
  status:
    userInfo:
      groups:
      - system:authenticated
      username: ann
  $ kubectl auth whoami extra
  ATTRIBUTE                                           VALUE
  Username                                            kubernetes-admin
  Groups                                              [kubeadm:cluster-admins system:authenticated]
  Extra: authentication.kubernetes.io/credential-id   [X509SHA256=d97b4d06634bae0a708f16a13d1e2ea488df4bf5c61c0a1edd923078db18ec0d]
  $ kubectl auth can-i get pods --as=ann
  no
  [1]
  $ kubectl auth can-i get pods --as=ann -q; echo $?
  1
  $ kubectl auth can-i create clusterroles.rbac.authorization.k8s.io
  yes
  ! Warning: resource 'clusterroles' is not namespace scoped in group 'rbac.authorization.k8s.io'
  ! 
  $ kubectl auth can-i get pods.metrics.k8s.io
  yes
  ! Warning: the server doesn't have a resource type 'pods' in group 'metrics.k8s.io'
  ! 
  $ kubectl auth can-i approve certificatesigningrequests
  yes
  ! Warning: resource 'certificatesigningrequests' is not namespace scoped in group 'certificates.k8s.io'
  ! 
  $ kubectl auth can-i impersonate users --as=ann
  no
  [1]
  $ kubectl auth can-i get --subresource=log pods --as=ann
  no
  [1]
  $ kubectl auth can-i get deploy/web --as=system:serviceaccount:default:default
  no
  [1]
  $ kubectl auth can-i list nodes --as=system:node:node01 --as-group=system:nodes
  no - node: node 'node01' cannot read all nodes, only its own Node object
  ! Warning: resource 'nodes' is not namespace scoped
  ! 
  [1]
