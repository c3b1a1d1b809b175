Every state that a table of pods can show

  $ kubectl run done --image=busybox --restart=Never -- true
  pod/done created
  $ kubectl run failed --image=busybox --restart=Never -- false
  pod/failed created
  $ kubectl run pull --image=registry.example.com/none:1
  pod/pull created
  $ kubectl run wrongname --image='nginx:lates t'
  ! error: invalid image name "nginx:lates t": invalid reference format
  [1]
  $ kubectl run upper --image=NGINX
  ! error: invalid image name "NGINX": invalid reference format
  [1]
  $ kubectl run lost --image=nginx --overrides='{"spec":{"nodeSelector":{"a":"b"}}}'
  pod/lost created
  $ kubectl run missing --image=nginx --overrides='{"spec":{"containers":[{"name":"missing","image":"nginx","envFrom":[{"secretRef":{"name":"absent"}}]}]}}'
  pod/missing created
  $ kubectl run nevpull --image=redis:6 --image-pull-policy=Never
  pod/nevpull created
  @wait 4
  @settle
  $ kubectl get pods --no-headers | awk '{print $1,$2,$3}' | sed 's/ErrImagePull/ImagePullBackOff/'
  done 0/1 Completed
  failed 0/1 Error
  lost 0/1 Pending
  missing 0/1 CreateContainerConfigError
  nevpull 0/1 ErrImageNeverPull
  pull 0/1 ImagePullBackOff
  $ kubectl get pod pull -o jsonpath='{.status.phase}{"\n"}'
  Pending
  $ kubectl get events --field-selector involvedObject.name=upper,type=Warning -o custom-columns=R:.reason,M:.message --no-headers | sort -u
  $ kubectl get events --field-selector involvedObject.name=nevpull,type=Warning -o custom-columns=R:.reason,M:.message --no-headers | sort -u
  ErrImageNeverPull   Container image "redis:6" is not present with pull policy of Never
  Failed              Error: ErrImageNeverPull
  $ kubectl get events --field-selector involvedObject.name=pull,reason=Failed -o custom-columns=M:.message --no-headers | sort -u
  Error: ErrImagePull
  Error: ImagePullBackOff
  Failed to pull image "registry.example.com/none:1": failed to pull and unpack image "registry.example.com/none:1": failed to resolve image: failed to do request: Head "https://registry.example.com/v2/none/manifests/1": dial tcp: lookup registry.example.com: no such host
  $ kubectl get pods --field-selector status.phase=Pending -o name
  pod/lost
  pod/missing
  pod/nevpull
  pod/pull
  $ kubectl get pods --field-selector=status.phase!=Running,status.phase!=Pending -o name
  pod/done
  pod/failed
