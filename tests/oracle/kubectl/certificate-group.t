A certificate request: what is in it, who may sign it, what becomes of it
  $ kubectl apply -f - <<EOF
  > apiVersion: certificates.k8s.io/v1
  > kind: CertificateSigningRequest
  > metadata: {name: bad}
  > spec:
  >   signerName: kubernetes.io/kube-apiserver-client
  >   request: bm90IGEgcmVxdWVzdA==
  >   usages: [client auth]
  > EOF
  ! The CertificateSigningRequest "bad" is invalid: spec.request: Invalid value: "bm90IGEgcmVxdWVzdA==": PEM block type must be CERTIFICATE REQUEST
  [1]
  $ kubectl apply -f - <<EOF
  > apiVersion: certificates.k8s.io/v1
  > kind: CertificateSigningRequest
  > metadata: {name: nosigner}
  > spec:
  >   request: bm90IGEgcmVxdWVzdA==
  > EOF
  ! The CertificateSigningRequest "nosigner" is invalid: 
  ! * spec.request: Invalid value: "bm90IGEgcmVxdWVzdA==": PEM block type must be CERTIFICATE REQUEST
  ! * spec.usages: Required value
  ! * spec.signerName: Required value
  [1]
  $ kubectl get csr
  ! No resources found
  $ kubectl certificate approve bad
  ! Error from server (NotFound): certificatesigningrequests.certificates.k8s.io "bad" not found
  [1]
  $ kubectl certificate deny none
  ! Error from server (NotFound): certificatesigningrequests.certificates.k8s.io "none" not found
  [1]
  $ kubectl describe csr bad
  ! Error from server (NotFound): certificatesigningrequests.certificates.k8s.io "bad" not found
  [1]
  $ kubectl delete csr bad
  ! Error from server (NotFound): certificatesigningrequests.certificates.k8s.io "bad" not found
  [1]
  $ kubectl get csr -o wide
  ! No resources found
  $ kubectl certificate approve --all
  ! error: unknown flag: --all
  ! See 'kubectl certificate approve --help' for usage.
  [1]
