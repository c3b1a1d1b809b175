create configmap and secret from directories and files that are odd
  $ mkdir d; printf 'x=1\n' > d/a.conf; printf 'two\n' > d/b.txt; mkdir d/sub; echo no > d/sub/c
  $ kubectl create cm dir --from-file=d
  configmap/dir created
  $ kubectl get cm dir -o jsonpath='{.data}{"\n"}'
  {"a.conf":"x=1\n","b.txt":"two\n"}
  $ kubectl create cm one --from-file=k=d/a.conf --from-file=d/b.txt --from-literal=l='a b' -o yaml --dry-run=client
  apiVersion: v1
  data:
    b.txt: |
      two
    k: |
      x=1
    l: a b
  kind: ConfigMap
  metadata:
    name: one
  $ printf 'A=1\n# note\n\nB\nC=a=b\n' > e.env
  $ kubectl create cm env --from-env-file=e.env --dry-run=client -o jsonpath='{.data}{"\n"}'
  {"A":"1","B":"","C":"a=b"}
  $ printf '1A=1\n' > bad.env
  $ kubectl create cm env --from-env-file=bad.env
  ! error: "1A" is not a valid key name: a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and must not start with a digit (e.g. 'my.env-name',  or 'MY_ENV.NAME',  or 'MyEnvName1', regex used for validation is '[-._a-zA-Z][-._a-zA-Z0-9]*')
  [1]
  $ kubectl create cm env --from-env-file=e.env --from-literal=x=1
  ! error: from-env-file cannot be combined with from-file or from-literal
  [1]
  $ kubectl create cm env --from-env-file=none.env
  ! error: error reading none.env: no such file or directory
  [1]
  $ kubectl create cm x --from-file=a=b=c
  ! error: key names or file paths cannot contain '='
  [1]
  $ kubectl create cm x --from-file=d/sub/c=
  ! error: file path for key name d/sub/c missing
  [1]
  $ kubectl create cm x --from-file==d
  ! error: key name for file path d missing
  [1]
  $ kubectl create cm x --from-literal==1
  ! error: invalid literal source =1, expected key=value
  [1]
  $ kubectl create cm x --from-literal=a= --dry-run=client -o yaml
  apiVersion: v1
  data:
    a: ""
  kind: ConfigMap
  metadata:
    name: x
  $ kubectl create cm x --append-hash --from-literal=a=1 --dry-run=client -o name
  configmap/x-m8mt92gg65
  $ kubectl create secret generic s --from-file=d --dry-run=client -o jsonpath='{.data}{"\n"}'
  {"a.conf":"eD0xCg==","b.txt":"dHdvCg=="}
  $ kubectl create secret generic s --from-literal=a=1 --append-hash --dry-run=client -o name
  secret/s-gtkfk5m49d
  $ kubectl create secret generic s --from-literal=a --dry-run=client
  ! error: invalid literal source a, expected key=value
  [1]
