The moment at which an image cannot be pulled
  $ kubectl run web --image=nginx:doesnotexist
  pod/web created
  @wait 4
  $ kubectl get pod web --no-headers | awk '{print $2,$3,$4}' | sed 's/ErrImagePull/ImagePullBackOff/'
  0/1 ImagePullBackOff 0
  $ kubectl get pod web -o jsonpath='{.status.phase} {.status.containerStatuses[0].ready} {.status.containerStatuses[0].started}{"\n"}'
  Pending false false
  $ kubectl get events --field-selector involvedObject.name=web,reason=Failed -o custom-columns=M:.message --no-headers | sort -u
  Error: ErrImagePull
  Error: ImagePullBackOff
  Failed to pull image "nginx:doesnotexist": rpc error: code = NotFound desc = failed to pull and unpack image "docker.io/library/nginx:doesnotexist": failed to resolve image: docker.io/library/nginx:doesnotexist: not found
  $ kubectl describe pod web | sed -n '/State:/,/Restart/p' | sed 's/ErrImagePull/ImagePullBackOff/'
      State:          Waiting
        Reason:       ImagePullBackOff
      Ready:          False
      Restart Count:  0
  $ kubectl set image pod/web web=nginx:1.27
  pod/web image updated
  @wait 15
  @settle
  $ kubectl get pod web --no-headers | awk '{print $2,$3,$4}'
  1/1 Running 0
