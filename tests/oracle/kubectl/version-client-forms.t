version of the client alone
  $ kubectl version --client
  Client Version: v1.37.2
  Kustomize Version: v5.8.1
  $ kubectl version --client -o yaml | grep -v -E 'Date|Commit|goVersion|compiler'
  clientVersion:
    gitTreeState: clean
    gitVersion: v1.37.2
    major: "1"
    minor: "37"
    platform: linux/amd64
  kustomizeVersion: v5.8.1
  
  $ kubectl version --client -o json | grep -E '[{}]|gitVersion|major|minor'
  {
    "clientVersion": {
      "major": "1",
      "minor": "37",
      "gitVersion": "v1.37.2",
    },
  }
  $ kubectl version --client --output=wide
  ! error: --output must be 'yaml' or 'json'
  [1]
  $ kubectl version --client extra
  Client Version: v1.37.2
  Kustomize Version: v5.8.1
  $ kubectl version --client --short
  ! error: unknown flag: --short
  ! See 'kubectl version --help' for usage.
  [1]
  $ kubectl version --client=maybe
  ! error: invalid argument "maybe" for "--client" flag: strconv.ParseBool: parsing "maybe": invalid syntax
  ! See 'kubectl version --help' for usage.
  [1]
  $ kubectl version -c
  ! error: unknown shorthand flag: 'c' in -c
  ! See 'kubectl version --help' for usage.
  [1]
  $ kubectl --version
  ! error: unknown flag: --version
  ! See 'kubectl --help' for usage.
  [1]
  $ kubectl -v
  ! error: flag needs an argument: 'v' in -v
  ! See 'kubectl --help' for usage.
  [1]
  $ kubectl -v=x version --client
  ! error: invalid argument "x" for "-v, --v" flag: strconv.ParseInt: parsing "x": invalid syntax
  ! See 'kubectl version --help' for usage.
  [1]
