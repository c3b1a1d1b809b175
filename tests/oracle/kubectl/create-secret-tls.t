kubectl create secret tls
  $ kubectl create secret tls site --cert=none.crt --key=none.key
  ! error: Cannot read file none.crt, open none.crt: no such file or directory
  [1]
  $ kubectl create secret tls site
  ! error: key and cert must be specified
  [1]
  $ kubectl create secret tls site --cert=a.crt
  ! error: key and cert must be specified
  [1]
  $ echo hello > a.crt; echo hello > a.key
  $ kubectl create secret tls site --cert=a.crt --key=a.key
  ! error: tls: failed to find any PEM data in certificate input
  [1]
  $ kubectl create secret tls
  ! error: exactly one NAME is required, got 0
  ! See 'kubectl create secret tls -h' for help and examples
  [1]
  $ kubectl create secret tls a b
  ! error: exactly one NAME is required, got 2
  ! See 'kubectl create secret tls -h' for help and examples
  [1]
