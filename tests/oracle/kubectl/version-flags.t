version: outputs and flags
  $ kubectl version --client -o yaml | grep -v -E 'Date|Commit|goVersion|platform|compiler'
  clientVersion:
    gitTreeState: clean
    gitVersion: v1.37.2
    major: "1"
    minor: "37"
  kustomizeVersion: v5.8.1
  
  $ kubectl version -o json | grep -E 'major|minor|gitVersion'
      "major": "1",
      "minor": "37",
      "gitVersion": "v1.37.2",
      "major": "1",
      "minor": "37",
      "gitVersion": "v1.37.2",
  $ kubectl version -o xml
  ! error: --output must be 'yaml' or 'json'
  [1]
  $ kubectl version extra
  ! error: extra arguments: [extra]
  [1]
  $ kubectl version --client --output=json | head -3
  {
    "clientVersion": {
      "major": "1",
  $ kubectl --version
  ! error: unknown flag: --version
  ! See 'kubectl --help' for usage.
  [1]
  $ kubectl -v
  ! error: flag needs an argument: 'v' in -v
  ! See 'kubectl --help' for usage.
  [1]
  $ kubectl cluster-info --context=none
  ! error: context "none" does not exist
  [1]
  $ kubectl cluster-info | tail -1
  To further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.
