Exercise: a user with a certificate, a context and a role

  $ cat > ann.csr <<EOF
  > -----BEGIN CERTIFICATE REQUEST-----
  > MIHXMH8CAQAwHTEMMAoGA1UEAwwDYW5uMQ0wCwYDVQQKDARkZXZzMFkwEwYHKoZI
  > zj0CAQYIKoZIzj0DAQcDQgAEkOkc0dzJgL9v5qgIdvu2klD1NRQPHlXEESAREnDY
  > brjmljyfapx16Wld8xgt8OdXie+89wXIvth1kGgLkrKCTKAAMAoGCCqGSM49BAMC
  > A0gAMEUCIBdZwBDmBeb7afYWPaE52HqfagWqctLt92oe3veM7iPeAiEAqbXNBZby
  > C/vXNJtAesYKwa7DmhwXKhLKXqP4rRuLAcQ=
  > -----END CERTIFICATE REQUEST-----
  > EOF
  $ kubectl apply -f - <<EOF
  > apiVersion: certificates.k8s.io/v1
  > kind: CertificateSigningRequest
  > metadata: {name: ann}
  > spec:
  >   groups: [system:authenticated]
  >   request: $(base64 -w0 ann.csr)
  >   signerName: kubernetes.io/kube-apiserver-client
  >   usages: [client auth]
  > EOF
  certificatesigningrequest.certificates.k8s.io/ann created
  $ kubectl describe csr ann | grep -v -E '^ *(CreationTimestamp|Annotations)'
  Name:         ann
  Labels:       <none>
  
  Requesting User:    kubernetes-admin
  Signer:             kubernetes.io/kube-apiserver-client
  Status:             Pending
  Subject:
           Common Name:    ann
           Serial Number:  
           Organization:   devs
  Events:  <none>
  $ kubectl certificate deny ann
  certificatesigningrequest.certificates.k8s.io/ann denied
  $ kubectl get csr ann
  NAME   AGE   SIGNERNAME                            REQUESTOR          REQUESTEDDURATION   CONDITION
  ann    1s    kubernetes.io/kube-apiserver-client   kubernetes-admin   <none>              Denied
  $ kubectl certificate approve ann
  ! error: certificate signing request "ann" is already Denied
  [1]
  $ kubectl get csr ann -o jsonpath='{.spec.username} {.spec.groups} {.status.conditions[*].type}{"\n"}'
  kubernetes-admin ["kubeadm:cluster-admins","system:authenticated"] Denied
  $ kubectl delete csr ann
  certificatesigningrequest.certificates.k8s.io "ann" deleted
  $ kubectl create role developer --verb=create,get,list --resource=pods
  role.rbac.authorization.k8s.io/developer created
  $ kubectl create rolebinding developer --role=developer --user=ann
  rolebinding.rbac.authorization.k8s.io/developer created
  $ kubectl auth can-i create pods --as=ann
  yes
  $ kubectl auth can-i update pods --as=ann
  no
  [1]
  $ kubectl auth can-i list pods --as=ann -n kube-system
  no
  [1]
  $ kubectl get pods --as=ann
  ! No resources found in default namespace.
