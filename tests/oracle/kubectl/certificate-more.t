Signing requests: signers, usages, deny, what is refused
  $ cat > c.yaml <<X
  > apiVersion: certificates.k8s.io/v1
  > kind: CertificateSigningRequest
  > metadata: {name: ada}
  > spec:
  >   request: bm9uc2Vuc2U=
  >   signerName: kubernetes.io/kube-apiserver-client
  >   usages: [client auth]
  > X
  $ kubectl apply -f c.yaml
  ! The CertificateSigningRequest "ada" is invalid: spec.request: Invalid value: "bm9uc2Vuc2U=": PEM block type must be CERTIFICATE REQUEST
  [1]
  $ kubectl certificate approve none
  ! Error from server (NotFound): certificatesigningrequests.certificates.k8s.io "none" not found
  [1]
  $ kubectl certificate deny
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
  $ kubectl get csr
  ! No resources found
  $ kubectl describe csr
  ! No resources found in default namespace.
  $ kubectl certificate approve -f none.yaml
  ! error: the path "none.yaml" does not exist
  [1]
