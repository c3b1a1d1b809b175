Exercise: a namespace that holds pods to a standard

  $ kubectl create ns strict
  namespace/strict created
  $ kubectl label ns strict pod-security.kubernetes.io/enforce=restricted
  namespace/strict labeled
  $ kubectl run web --image=nginx -n strict
  ! Error from server (Forbidden): pods "web" is forbidden: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false (container "web" must set securityContext.allowPrivilegeEscalation=false), unrestricted capabilities (container "web" must set securityContext.capabilities.drop=["ALL"]), runAsNonRoot != true (pod or container "web" must set securityContext.runAsNonRoot=true), seccompProfile (pod or container "web" must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost")
  [1]
  $ kubectl create deployment web --image=nginx -n strict
  deployment.apps/web created
  ! Warning: would violate PodSecurity "restricted:latest": allowPrivilegeEscalation != false (container "nginx" must set securityContext.allowPrivilegeEscalation=false), unrestricted capabilities (container "nginx" must set securityContext.capabilities.drop=["ALL"]), runAsNonRoot != true (pod or container "nginx" must set securityContext.runAsNonRoot=true), seccompProfile (pod or container "nginx" must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost")
  @settle
  $ kubectl get deploy,pods -n strict
  NAME                  READY   UP-TO-DATE   AVAILABLE   AGE
  deployment.apps/web   0/1     0            0           10s
  $ kubectl get events -n strict --field-selector reason=FailedCreate -o jsonpath='{.items[0].message}{"\n"}' | sed 's/web-[a-z0-9]*/WEB/g'
  Error creating: pods "WEB-4hxq6" is forbidden: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false (container "nginx" must set securityContext.allowPrivilegeEscalation=false), unrestricted capabilities (container "nginx" must set securityContext.capabilities.drop=["ALL"]), runAsNonRoot != true (pod or container "nginx" must set securityContext.runAsNonRoot=true), seccompProfile (pod or container "nginx" must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost")
  $ kubectl label ns strict pod-security.kubernetes.io/enforce=baseline --overwrite
  namespace/strict labeled
  $ kubectl run web --image=nginx -n strict
  pod/web created
  $ kubectl run host --image=nginx -n strict --overrides='{"spec":{"hostNetwork":true}}'
  ! Error from server (Forbidden): pods "host" is forbidden: violates PodSecurity "baseline:latest": host namespaces (hostNetwork=true)
  [1]
  $ kubectl run priv --image=nginx -n strict --privileged
  ! Error from server (Forbidden): pods "priv" is forbidden: violates PodSecurity "baseline:latest": privileged (container "priv" must not set securityContext.privileged=true)
  [1]
  $ kubectl label ns strict pod-security.kubernetes.io/warn=restricted
  namespace/strict labeled
  $ kubectl run two --image=nginx -n strict
  pod/two created
  ! Warning: would violate PodSecurity "restricted:latest": allowPrivilegeEscalation != false (container "two" must set securityContext.allowPrivilegeEscalation=false), unrestricted capabilities (container "two" must set securityContext.capabilities.drop=["ALL"]), runAsNonRoot != true (pod or container "two" must set securityContext.runAsNonRoot=true), seccompProfile (pod or container "two" must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost")
  $ kubectl label ns strict pod-security.kubernetes.io/enforce=wrong --overwrite
  ! The Namespace "strict" is invalid: metadata.labels[pod-security.kubernetes.io/enforce]: Invalid value: "wrong": must be one of privileged, baseline, restricted
  [1]
  $ kubectl label ns default pod-security.kubernetes.io/enforce=privileged --dry-run=server
  namespace/default labeled (server dry run)
