Certificates of signers other than the common one
  $ cat > csr.yaml <<EOF
  > apiVersion: certificates.k8s.io/v1
  > kind: CertificateSigningRequest
  > metadata: {name: web}
  > spec:
  >   request: bm90IGEgcmVxdWVzdA==
  >   signerName: kubernetes.io/kube-apiserver-client
  >   usages: [client auth]
  > EOF
  $ kubectl create -f csr.yaml
  ! The CertificateSigningRequest "web" is invalid: spec.request: Invalid value: "bm90IGEgcmVxdWVzdA==": PEM block type must be CERTIFICATE REQUEST
  [1]
  $ kubectl get csr
  ! No resources found
  $ kubectl certificate approve web
  ! Error from server (NotFound): certificatesigningrequests.certificates.k8s.io "web" not found
  [1]
  $ kubectl certificate deny web
  ! Error from server (NotFound): certificatesigningrequests.certificates.k8s.io "web" not found
  [1]
  $ kubectl certificate approve
  ! error: one or more CSRs must be specified as <name> or -f <filename>
  [1]
  $ kubectl certificate
  Modify certificate resources.
  
  Available Commands:
    approve       Approve a certificate signing request
    deny          Deny a certificate signing request
  
  Usage:
    kubectl certificate SUBCOMMAND [options]
  
  Use "kubectl certificate <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl certificate sign web
  Modify certificate resources.
  
  Available Commands:
    approve       Approve a certificate signing request
    deny          Deny a certificate signing request
  
  Usage:
    kubectl certificate SUBCOMMAND [options]
  
  Use "kubectl certificate <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl get csr web
  ! Error from server (NotFound): certificatesigningrequests.certificates.k8s.io "web" not found
  [1]
  $ kubectl delete csr --all
  No resources found
