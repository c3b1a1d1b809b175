kubectl create token: what it asks for
  $ kubectl create sa robot
  serviceaccount/robot created
  $ kubectl create token robot --duration=10m | cut -d. -f2 | wc -l
  1
  $ kubectl create token robot --duration=0s
  eyJhbGciOiJSUzI1NiIsImtpZCI6InlCNnp5UFlrNVNkdVRjNlQ4X0FwbERrTzRHZ1FHcFNDMnlxUWRPbl8xcncifQ.eyJhdWQiOlsiaHR0cHM6Ly9rdWJlcm5ldGVzLmRlZmF1bHQuc3ZjLmNsdXN0ZXIubG9jYWwiXSwiZXhwIjoxNzk1ODk0MjAzLCJpYXQiOjE3OTU4OTA2MDMsImlzcyI6Imh0dHBzOi8va3ViZXJuZXRlcy5kZWZhdWx0LnN2Yy5jbHVzdGVyLmxvY2FsIiwianRpIjoiZjg5YmQ5MTYtNTYyNS00YWNjLWFmOTItNmNhMjAxNGEyNzZlIiwia3ViZXJuZXRlcy5pbyI6eyJuYW1lc3BhY2UiOiJkZWZhdWx0Iiwic2VydmljZWFjY291bnQiOnsibmFtZSI6InJvYm90IiwidWlkIjoiOTc0MDI2MTUtZDFmMS00YmNmLWEzNzAtODQ0NzlkYTc0Nzk4In19LCJuYmYiOjE3OTU4OTA2MDMsInN1YiI6InN5c3RlbTpzZXJ2aWNlYWNjb3VudDpkZWZhdWx0OnJvYm90In0.jrZKMJWcih6uZo1BIKyqGS0vUTQc-OpVOp188-Qhc3efKxqEUoWA6DqX_wJXX1ErNR9NK7D70nvGsI2spe3lE_CvAcS1jfcW5fa1-546dlj1McegE1PfyWw1JYYSh1iX1_fO1uOI2MXu3Q5FF8gV4LC8_g9PPkmL_G8PkUfAmYZ-6BnWfgLWJTOYw7SPNsLf_QRe2pc-CA-BlDWkZIm8TdmBCRlds_FxWxvFZeiuLpGrDEOtkog6HVgdEUXnYIx5tNCh8mFo6zGFT3ZAKTsBTtpDUhl4ZwMK2HUK6gFB8orgVLjBGLM7RImuDAljepwVqGEf5zJeC4ngI_EaCDrCfQ
  $ kubectl create token robot --duration=-1m
  ! error: --duration must be greater than or equal to 0
  [1]
  $ kubectl create token robot --duration=abc
  ! error: invalid argument "abc" for "--duration" flag: time: invalid duration "abc"
  ! See 'kubectl create token --help' for usage.
  [1]
  $ kubectl create token robot --bound-object-kind=Pod
  ! error: --bound-object-name is required if --bound-object-kind is provided
  [1]
  $ kubectl create token robot --bound-object-kind=Node --bound-object-name=node99
  ! error: failed to create token: nodes "node99" not found
  [1]
  $ kubectl create token robot --bound-object-kind=Deployment --bound-object-name=x
  ! error: supported --bound-object-kind values are Node, Pod, Secret
  [1]
  $ kubectl create token robot --bound-object-name=x
  ! error: --bound-object-name can only be set if --bound-object-kind is provided
  [1]
  $ kubectl create token robot --audience=vault -o jsonpath='{.spec.audiences}{"\n"}'
  ["vault"]
  $ kubectl create token robot extra
  ! error: exactly one NAME is required, got 2
  ! See 'kubectl create token -h' for help and examples
  [1]
  $ kubectl create token robot -n nowhere
  ! error: failed to create token: namespaces "nowhere" not found
  [1]
