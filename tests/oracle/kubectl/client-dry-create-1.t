What the generators make without a server
  $ kubectl create cm a --from-literal=a=b --from-literal=c='d e' --dry-run=client -o yaml
  apiVersion: v1
  data:
    a: b
    c: d e
  kind: ConfigMap
  metadata:
    name: a
  $ kubectl create cm a --from-literal=a --dry-run=client -o yaml
  ! error: invalid literal source a, expected key=value
  [1]
  $ kubectl create cm a --from-literal==b --dry-run=client -o yaml
  ! error: invalid literal source =b, expected key=value
  [1]
  $ kubectl create cm a --from-literal=a=b --from-literal=a=c --dry-run=client -o yaml
  ! error: cannot add key "a", another key by that name already exists in Data for ConfigMap "a"
  [1]
  $ kubectl create cm a --from-literal='bad key=c' --dry-run=client -o yaml
  ! error: "bad key" is not a valid key name for a ConfigMap: a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')
  [1]
  $ kubectl create cm a --append-hash --from-literal=a=b --dry-run=client -o yaml
  apiVersion: v1
  data:
    a: b
  kind: ConfigMap
  metadata:
    name: a-75d544dcc8
  $ kubectl create cm A_b --from-literal=a=b --dry-run=client -o yaml
  apiVersion: v1
  data:
    a: b
  kind: ConfigMap
  metadata:
    name: A_b
  $ printf 'A=1\n# note\n\nB=two words\nC\nexport D=4\n' > env; kubectl create cm a --from-env-file=env --dry-run=client -o yaml
  ! error: "export D" is not a valid key name: a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and must not start with a digit (e.g. 'my.env-name',  or 'MY_ENV.NAME',  or 'MyEnvName1', regex used for validation is '[-._a-zA-Z][-._a-zA-Z0-9]*')
  [1]
  $ printf 'A B=1\n' > bad; kubectl create cm a --from-env-file=bad --dry-run=client -o yaml
  ! error: "A B" is not a valid key name: a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and must not start with a digit (e.g. 'my.env-name',  or 'MY_ENV.NAME',  or 'MyEnvName1', regex used for validation is '[-._a-zA-Z][-._a-zA-Z0-9]*')
  [1]
  $ kubectl create cm a --from-env-file=env --from-literal=a=b --dry-run=client -o yaml
  ! error: from-env-file cannot be combined with from-file or from-literal
  [1]
  $ kubectl create cm a --from-file=env --from-file=k=bad --dry-run=client -o yaml
  apiVersion: v1
  data:
    env: |
      A=1
      # note
  
      B=two words
      C
      export D=4
    k: |
      A B=1
  kind: ConfigMap
  metadata:
    name: a
  $ kubectl create cm a --from-file=none --dry-run=client -o yaml
  ! error: error reading none: no such file or directory
  [1]
  $ mkdir d; echo 1 > d/x; echo 2 > d/y.conf; kubectl create cm a --from-file=d --dry-run=client -o yaml
  apiVersion: v1
  data:
    x: |
      1
    y.conf: |
      2
  kind: ConfigMap
  metadata:
    name: a
  $ kubectl create cm a --from-file=k=d --dry-run=client -o yaml
  ! error: cannot give a key name for a directory path
  [1]
  $ kubectl create cm a --from-file==env --dry-run=client -o yaml
  ! error: key name for file path env missing
  [1]
  $ kubectl create cm a --from-file=a=b=c --dry-run=client -o yaml
  ! error: key names or file paths cannot contain '='
  [1]
  $ printf 'line  \n\ttab\n' > odd; kubectl create cm a --from-file=odd --dry-run=client -o yaml
  apiVersion: v1
  data:
    odd: "line  \n\ttab\n"
  kind: ConfigMap
  metadata:
    name: a
  $ printf 'no newline' > nn; kubectl create cm a --from-file=nn --dry-run=client -o yaml
  apiVersion: v1
  data:
    nn: no newline
  kind: ConfigMap
  metadata:
    name: a
  $ printf '\n\nlead' > lead; kubectl create cm a --from-file=lead --dry-run=client -o json
  {
      "kind": "ConfigMap",
      "apiVersion": "v1",
      "metadata": {
          "name": "a"
      },
      "data": {
          "lead": "\n\nlead"
      }
  }
  $ printf 'a: b\n  c: "d"\n' > y; kubectl create cm a --from-file=y --dry-run=client -o yaml
  apiVersion: v1
  data:
    "y": |
      a: b
        c: "d"
  kind: ConfigMap
  metadata:
    name: a
  $ kubectl create cm a -n other --dry-run=client -o yaml
  apiVersion: v1
  kind: ConfigMap
  metadata:
    name: a
    namespace: other
  $ kubectl create cm --dry-run=client -o yaml
  ! error: exactly one NAME is required, got 0
  ! See 'kubectl create configmap -h' for help and examples
  [1]
  $ kubectl create cm a b --dry-run=client -o yaml
  ! error: exactly one NAME is required, got 2
  ! See 'kubectl create configmap -h' for help and examples
  [1]
  $ kubectl create cm a --dry-run=client
  configmap/a created (dry run)
  $ kubectl create cm a --dry-run=client -o name
  configmap/a
  $ kubectl create cm a --dry-run=client -o jsonpath='{.metadata.name}{"\n"}'
  a
  $ kubectl create cm a --dry-run=maybe
  ! error: Invalid dry-run value (maybe). Must be "none", "server", or "client".
  [1]
  $ kubectl create cm a --dry-run -o name
  configmap/a
  ! W1128 11:36:49.264643    6170 helpers.go:714] --dry-run is deprecated and can be replaced with --dry-run=client.
  $ kubectl create cm a --from-literal=n=5 --from-literal=t=true --from-literal=e= --from-literal=u='ü' --dry-run=client -o yaml
  apiVersion: v1
  data:
    e: ""
    "n": "5"
    t: "true"
    u: ü
  kind: ConfigMap
  metadata:
    name: a
  $ kubectl create cm a --from-literal=l='a: b' --from-literal=h='# x' --from-literal=d='- x' --from-literal=q="it's" --from-literal=s=' x ' --dry-run=client -o yaml
  apiVersion: v1
  data:
    d: '- x'
    h: '# x'
    l: 'a: b'
    q: it's
    s: ' x '
  kind: ConfigMap
  metadata:
    name: a
  $ kubectl create cm a --from-literal=x='{"a":1}' --from-literal=y='[1]' --from-literal=z='*a' --from-literal=w='&a' --from-literal=v='!a' --from-literal=p='%a' --from-literal=at='@a' --from-literal=bt='`a' --dry-run=client -o yaml
  apiVersion: v1
  data:
    at: '@a'
    bt: '`a'
    p: '%a'
    v: '!a'
    w: '&a'
    x: '{"a":1}'
    "y": '[1]'
    z: '*a'
  kind: ConfigMap
  metadata:
    name: a
  $ kubectl create cm a --from-literal=x=0x10 --from-literal=y=1e3 --from-literal=z=1_000 --from-literal=o=010 --from-literal=f=1.5 --from-literal=dt=2020-01-01 --from-literal=n=null --from-literal=no=no --from-literal=ti=~ --from-literal=inf=.inf --from-literal=c=12:30:45 --dry-run=client -o yaml
  apiVersion: v1
  data:
    c: "12:30:45"
    dt: "2020-01-01"
    f: "1.5"
    inf: ".inf"
    "n": "null"
    "no": "no"
    o: "010"
    ti: "~"
    x: "0x10"
    "y": "1e3"
    z: "1_000"
  kind: ConfigMap
  metadata:
    name: a
