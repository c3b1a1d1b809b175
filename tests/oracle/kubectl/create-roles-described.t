Roles of several rules, by file, and what they allow
  $ kubectl apply -f - <<EOF
  > apiVersion: rbac.authorization.k8s.io/v1
  > kind: Role
  > metadata: {name: many}
  > rules:
  > - {apiGroups: [""], resources: [pods, pods/log], verbs: [get, list]}
  > - {apiGroups: [apps], resources: [deployments], verbs: ["*"]}
  > - {apiGroups: [""], resources: [configmaps], resourceNames: [one, two], verbs: [update]}
  > EOF
  role.rbac.authorization.k8s.io/many created
  $ kubectl describe role many
  Name:         many
  Labels:       <none>
  Annotations:  <none>
  PolicyRule:
    Resources         Non-Resource URLs  Resource Names  Verbs
    ---------         -----------------  --------------  -----
    deployments.apps  []                 []              [*]
    pods/log          []                 []              [get list]
    pods              []                 []              [get list]
    configmaps        []                 [one]           [update]
    configmaps        []                 [two]           [update]
  $ kubectl create rolebinding many --role=many --user=eve --group=g
  rolebinding.rbac.authorization.k8s.io/many created
  $ kubectl get rolebinding many -o wide
  NAME   ROLE        AGE   USERS   GROUPS   SERVICEACCOUNTS
  many   Role/many   0s    eve     g        
  $ kubectl auth can-i delete deployments --as=eve
  yes
  $ kubectl auth can-i update configmaps/one --as=eve
  yes
  $ kubectl auth can-i update configmaps/three --as=eve
  no
  [1]
  $ kubectl auth can-i --list --as=eve | head -6
  Resources                                       Non-Resource URLs   Resource Names   Verbs
  deployments.apps                                []                  []               [*]
  selfsubjectreviews.authentication.k8s.io        []                  []               [create]
  selfsubjectaccessreviews.authorization.k8s.io   []                  []               [create]
  selfsubjectrulesreviews.authorization.k8s.io    []                  []               [create]
  pods/log                                        []                  []               [get list]
  $ kubectl create rolebinding other --role=nothing --user=eve
  rolebinding.rbac.authorization.k8s.io/other created
  $ kubectl patch rolebinding many --type=json -p '[{"op":"replace","path":"/roleRef/name","value":"x"}]'
  ! The RoleBinding "many" is invalid: roleRef: Invalid value: {"APIGroup":"rbac.authorization.k8s.io","Kind":"Role","Name":"x"}: field is immutable
  [1]
  $ kubectl get role,rolebinding
  NAME                                  CREATED AT
  role.rbac.authorization.k8s.io/many   2026-11-28T12:48:26Z
  
  NAME                                          ROLE           AGE
  rolebinding.rbac.authorization.k8s.io/many    Role/many      1s
  rolebinding.rbac.authorization.k8s.io/other   Role/nothing   0s
