A job and its pod as YAML
  $ kubectl create job say --image=busybox -- echo hi
  job.batch/say created
  @settle
  $ kubectl get job say -o yaml
  apiVersion: batch/v1
  kind: Job
  metadata:
    creationTimestamp: "2026-11-28T19:06:08Z"
    generation: 1
    labels:
      batch.kubernetes.io/controller-uid: 52709591-c03a-43f5-a756-2f466c554577
      batch.kubernetes.io/job-name: say
      controller-uid: 52709591-c03a-43f5-a756-2f466c554577
      job-name: say
    name: say
    namespace: default
    resourceVersion: "839"
    uid: 52709591-c03a-43f5-a756-2f466c554577
  spec:
    backoffLimit: 6
    completionMode: NonIndexed
    completions: 1
    manualSelector: false
    parallelism: 1
    podReplacementPolicy: TerminatingOrFailed
    selector:
      matchLabels:
        batch.kubernetes.io/controller-uid: 52709591-c03a-43f5-a756-2f466c554577
    suspend: false
    template:
      metadata:
        labels:
          batch.kubernetes.io/controller-uid: 52709591-c03a-43f5-a756-2f466c554577
          batch.kubernetes.io/job-name: say
          controller-uid: 52709591-c03a-43f5-a756-2f466c554577
          job-name: say
      spec:
        containers:
        - command:
          - echo
          - hi
          image: busybox
          imagePullPolicy: Always
          name: say
          resources: {}
          terminationMessagePath: /dev/termination-log
          terminationMessagePolicy: File
        dnsPolicy: ClusterFirst
        restartPolicy: Never
        schedulerName: default-scheduler
        securityContext: {}
        terminationGracePeriodSeconds: 30
  status:
    completionTime: "2026-11-28T19:06:11Z"
    conditions:
    - lastProbeTime: "2026-11-28T19:06:11Z"
      lastTransitionTime: "2026-11-28T19:06:11Z"
      message: Reached expected number of succeeded pods
      reason: CompletionsReached
      status: "True"
      type: SuccessCriteriaMet
    - lastProbeTime: "2026-11-28T19:06:11Z"
      lastTransitionTime: "2026-11-28T19:06:11Z"
      message: Reached expected number of succeeded pods
      reason: CompletionsReached
      status: "True"
      type: Complete
    ready: 0
    startTime: "2026-11-28T19:06:08Z"
    succeeded: 1
    terminating: 0
    uncountedTerminatedPods: {}
  $ kubectl get pods -l job-name=say -o yaml
  apiVersion: v1
  items:
  - apiVersion: v1
    kind: Pod
    metadata:
      creationTimestamp: "2026-11-28T19:06:08Z"
      generateName: say-
      generation: 1
      labels:
        batch.kubernetes.io/controller-uid: 52709591-c03a-43f5-a756-2f466c554577
        batch.kubernetes.io/job-name: say
        controller-uid: 52709591-c03a-43f5-a756-2f466c554577
        job-name: say
      name: say-9s69h
      namespace: default
      ownerReferences:
      - apiVersion: batch/v1
        blockOwnerDeletion: true
        controller: true
        kind: Job
        name: say
        uid: 52709591-c03a-43f5-a756-2f466c554577
      resourceVersion: "838"
      uid: 17a1c6bc-8dc0-4d3c-b19a-b0a7fbc7b6f4
    spec:
      containers:
      - command:
        - echo
        - hi
        image: busybox
        imagePullPolicy: Always
        name: say
        resources: {}
        terminationMessagePath: /dev/termination-log
        terminationMessagePolicy: File
        volumeMounts:
        - mountPath: /var/run/secrets/kubernetes.io/serviceaccount
          name: kube-api-access-bqdzh
          readOnly: true
      dnsPolicy: ClusterFirst
      enableServiceLinks: true
      nodeName: node01
      preemptionPolicy: PreemptLowerPriority
      priority: 0
      restartPolicy: Never
      schedulerName: default-scheduler
      securityContext: {}
      serviceAccount: default
      serviceAccountName: default
      terminationGracePeriodSeconds: 30
      tolerations:
      - effect: NoExecute
        key: node.kubernetes.io/not-ready
        operator: Exists
        tolerationSeconds: 300
      - effect: NoExecute
        key: node.kubernetes.io/unreachable
        operator: Exists
        tolerationSeconds: 300
      volumes:
      - name: kube-api-access-bqdzh
        projected:
          defaultMode: 420
          sources:
          - serviceAccountToken:
              expirationSeconds: 3607
              path: token
          - configMap:
              items:
              - key: ca.crt
                path: ca.crt
              name: kube-root-ca.crt
          - downwardAPI:
              items:
              - fieldRef:
                  apiVersion: v1
                  fieldPath: metadata.namespace
                path: namespace
    status:
      conditions:
      - lastProbeTime: null
        lastTransitionTime: "2026-11-28T19:06:11Z"
        message: pod sandbox is not ready
        observedGeneration: 1
        reason: PodSandboxNotReady
        status: "False"
        type: PodReadyToStartContainers
      - lastProbeTime: null
        lastTransitionTime: "2026-11-28T19:06:08Z"
        observedGeneration: 1
        reason: PodCompleted
        status: "True"
        type: Initialized
      - lastProbeTime: null
        lastTransitionTime: "2026-11-28T19:06:10Z"
        observedGeneration: 1
        reason: PodCompleted
        status: "False"
        type: Ready
      - lastProbeTime: null
        lastTransitionTime: "2026-11-28T19:06:10Z"
        observedGeneration: 1
        reason: PodCompleted
        status: "False"
        type: ContainersReady
      - lastProbeTime: null
        lastTransitionTime: "2026-11-28T19:06:08Z"
        observedGeneration: 1
        status: "True"
        type: PodScheduled
      containerStatuses:
      - containerID: containerd://524ad6b241dc3133a97adc58fcb1588348cd822b18799ecb394cdc094aa012b8
        image: docker.io/library/busybox:latest
        imageID: docker.io/library/busybox@sha256:de68ccc327e508f44a3a150fc877a442581bb03dd53e24b418fbc425ece79d52
        lastState: {}
        name: say
        ready: false
        resources: {}
        restartCount: 0
        started: false
        state:
          terminated:
            containerID: containerd://524ad6b241dc3133a97adc58fcb1588348cd822b18799ecb394cdc094aa012b8
            exitCode: 0
            finishedAt: "2026-11-28T19:06:09Z"
            reason: Completed
            startedAt: "2026-11-28T19:06:09Z"
        user:
          linux:
            gid: 0
            supplementalGroups:
            - 0
            uid: 0
        volumeMounts:
        - mountPath: /var/run/secrets/kubernetes.io/serviceaccount
          name: kube-api-access-bqdzh
          readOnly: true
          recursiveReadOnly: Disabled
      hostIP: 172.30.2.2
      hostIPs:
      - ip: 172.30.2.2
      observedGeneration: 1
      phase: Succeeded
      podIP: 10.244.1.4
      podIPs:
      - ip: 10.244.1.4
      qosClass: BestEffort
      resources: {}
      startTime: "2026-11-28T19:06:08Z"
  kind: List
  metadata:
    resourceVersion: ""
