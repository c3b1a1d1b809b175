//! The stories that the controllers tell, step by step: title, what happens, why it is so, a question before the next. Steps that
//! several stories share stand here once.

texts! {
    DEPLOYMENT: "Life of a deployment" / "La vie d'un deployment";
    ROLLOUT: "A rolling update" / "Une mise à jour progressive";
    UNDO: "A rollout undone" / "Retour à la version précédente";
    SCALE_UP: "More replicas" / "Plus de répliques";
    SCALE_DOWN: "Fewer replicas" / "Moins de répliques";
    JOB: "A job" / "Un job";
    DRAIN: "A node is drained" / "Un nœud est vidé";
    JOIN: "A node joins" / "Un nœud rejoint le cluster";
    SILENCE: "A node falls silent" / "Un nœud se tait";
    BARE: "A bare pod on a lost node" / "Un pod nu sur un nœud perdu";
    TWO: "Two nodes are lost" / "Deux nœuds sont perdus";
    ALL_LOST: "Every worker is lost" / "Tous les workers sont perdus";
    BLIND: "Nobody watches the nodes" / "Personne ne surveille les nœuds";
    DEPLOYMENT_HINT: "from one wish to five pods" / "d'un souhait à cinq pods";
    ROLLOUT_HINT: "a new image, pod by pod" / "une nouvelle image, pod par pod";
    UNDO_HINT: "the old ReplicaSet is taken up again" / "l'ancien ReplicaSet reprend du service";
    SCALE_UP_HINT: "one number, and who hears of it" / "un nombre, et qui l'apprend";
    SCALE_DOWN_HINT: "who goes first, and how it ends" / "qui part d'abord, et comment cela finit";
    JOB_HINT: "four tasks, two at a time" / "quatre tâches, deux à la fois";
    DRAIN_HINT: "closed, evicted, replaced elsewhere" / "fermé, évincé, remplacé ailleurs";
    JOIN_HINT: "DaemonSets follow at once" / "les DaemonSets suivent aussitôt";
    SILENCE_HINT: "its pods are evicted, and the cluster heals" / "ses pods sont évincés, et le cluster guérit";
    BARE_HINT: "nobody brings it back" / "personne ne le recrée";
    TWO_HINT: "the third takes what it can" / "le troisième prend ce qu'il peut";
    ALL_LOST_HINT: "and nobody is evicted" / "et personne n'est évincé";
    BLIND_HINT: "the controller-manager stops, then a node" / "le controller-manager s'arrête, puis un nœud";
}

steps! {
    DEPLOYED:
        "The wish is written" / "Le souhait est écrit",
        "kubectl posts one Deployment: a template for pods, and a number." / "kubectl envoie un Deployment : un modèle de pod, et un nombre.",
        "You say what you want, not how to get there. No pod exists yet." / "On dit ce qu'on veut, pas comment y arriver. Aucun pod n'existe encore.",
        "who will create the pods?" / "qui va créer les pods ?";
    RS_MADE:
        "A ReplicaSet for this template" / "Un ReplicaSet pour ce modèle",
        "The deployment controller sees the wish by its watch, and posts a ReplicaSet that carries the template's hash in its name." / "Le contrôleur de deployments voit le souhait par son watch, et envoie un ReplicaSet qui porte l'empreinte du modèle dans son nom.",
        "One ReplicaSet per template: keeping the old ones is what makes an undo possible." / "Un ReplicaSet par modèle : garder les anciens rend possible le retour en arrière.",
        "who counts the pods?" / "qui compte les pods ?";
    PODS_MADE:
        "The missing pods are created" / "Les pods manquants sont créés",
        "The owner's controller counts its pods, finds too few, and posts the difference." / "Le contrôleur du propriétaire compte ses pods, en trouve trop peu, et envoie la différence.",
        "It only compares a number with a number, again and again: the same loop heals what breaks." / "Il ne fait que comparer un nombre à un nombre, encore et encore : la même boucle répare ce qui casse.",
        "where will they run?" / "où vont-ils tourner ?";
    PLACED:
        "The scheduler finds them a place" / "Le scheduler leur trouve une place",
        "Each new pod takes the same steps as any other: filter, score, bind." / "Chaque nouveau pod suit les mêmes étapes que tout autre : filtrer, noter, lier.",
        "The scheduler knows nothing of the story: it sees pods without a node." / "Le scheduler ignore tout de l'histoire : il voit des pods sans nœud.",
        "who starts the containers?" / "qui démarre les conteneurs ?";
    STARTED:
        "Containers start" / "Les conteneurs démarrent",
        "The kubelet of the chosen node has its runtime pull the image and start the container." / "Le kubelet du nœud choisi fait télécharger l'image et démarrer le conteneur par son runtime.",
        "Started is not yet ready: the kubelet will say so when the probes agree." / "Démarré n'est pas encore prêt : le kubelet le dira quand les sondes seront d'accord.",
        "when does a pod count as ready?" / "quand un pod compte-t-il comme prêt ?";
    READY:
        "The first is ready" / "Le premier est prêt",
        "The kubelet reports Ready=True. From now on Services send traffic there." / "Le kubelet rapporte Ready=True. Dès lors, les Services y envoient du trafic.",
        "Ready is the one word that everybody else waits for." / "Ready est le seul mot que tous les autres attendent.",
        "who adds up the numbers?" / "qui fait le total ?";
    AVAILABLE:
        "What there is matches what is wanted" / "Ce qui est rejoint ce qui est voulu",
        "Counts climb from pods to ReplicaSet to Deployment, each controller writing its own status." / "Les comptes remontent des pods au ReplicaSet puis au Deployment, chaque contrôleur écrivant son status.",
        "The loop goes on: delete a pod, and it is replaced." / "La boucle continue : supprimez un pod, il est remplacé.",
        "what if you delete the ReplicaSet?" / "et si l'on supprime le ReplicaSet ?";
    TEMPLATE:
        "The template changes" / "Le modèle change",
        "A new image is written into the Deployment's template. No pod is touched." / "Une nouvelle image est écrite dans le modèle du Deployment. Aucun pod n'est touché.",
        "A running pod is never rewritten: it is replaced by another." / "Un pod en marche n'est jamais réécrit : il est remplacé par un autre.",
        "will all pods stop at once?" / "tous les pods vont-ils s'arrêter à la fois ?";
    OLD_LESS:
        "One new is ready: an old one may go" / "Un nouveau est prêt : un ancien peut partir",
        "The deployment controller lowers the old ReplicaSet by as many as have become available." / "Le contrôleur de deployments abaisse l'ancien ReplicaSet d'autant qu'il y a de nouveaux disponibles.",
        "maxSurge and maxUnavailable are its two limits: by default a quarter too many, a quarter missing." / "maxSurge et maxUnavailable sont ses deux bornes : par défaut, un quart de trop, un quart de moins.",
        "what if no new pod ever becomes ready?" / "et si aucun nouveau pod ne devient jamais prêt ?";
    OLD_GONE:
        "The old pods are asked to stop" / "On demande aux anciens pods de s'arrêter",
        "The old ReplicaSet has too many now, and deletes them one by one." / "L'ancien ReplicaSet en a trop désormais, et les supprime un à un.",
        "They finish what they are doing: SIGTERM first, and up to their grace period to obey." / "Ils finissent leur travail : SIGTERM d'abord, puis leur délai de grâce pour obéir.",
        "does traffic still reach them?" / "le trafic leur parvient-il encore ?";
    COMPLETE:
        "The rollout is complete" / "La mise à jour est terminée",
        "All replicas are of the new template and available. The old ReplicaSet stays, with 0 pods." / "Toutes les répliques sont du nouveau modèle et disponibles. L'ancien ReplicaSet reste, avec 0 pod.",
        "It is the way back: kubectl rollout undo only has to raise it again." / "C'est le chemin du retour : kubectl rollout undo n'a qu'à le remonter.",
        "how many old ones are kept?" / "combien d'anciens sont gardés ?";
    BACK_TEMPLATE:
        "The old template is written back" / "L'ancien modèle est réécrit",
        "kubectl reads the template of the previous ReplicaSet and writes it into the Deployment." / "kubectl lit le modèle du ReplicaSet précédent et l'écrit dans le Deployment.",
        "Nothing is rewound: it is one more change, that happens to be an old one." / "Rien n'est rembobiné : c'est un changement de plus, qui se trouve être un ancien.",
        "will a ReplicaSet be created?" / "un ReplicaSet sera-t-il créé ?";
    RS_BACK:
        "The old ReplicaSet is taken up again" / "L'ancien ReplicaSet reprend du service",
        "Its hash matches the template: the controller gives it a new revision number, and raises it." / "Son empreinte correspond au modèle : le contrôleur lui donne un nouveau numéro de révision, et le remonte.",
        "Same template, same hash, same ReplicaSet: none is created." / "Même modèle, même empreinte, même ReplicaSet : aucun n'est créé.",
        "which revision does kubectl rollout history show?" / "quelle révision kubectl rollout history montre-t-il ?";
    SCALED:
        "Another number is wished for" / "Un autre nombre est souhaité",
        "kubectl writes one number, through the scale subresource." / "kubectl écrit un seul nombre, par la sous-ressource scale.",
        "The template is the same, so that no rollout begins." / "Le modèle reste le même : aucune mise à jour ne commence.",
        "who must hear of it first?" / "qui doit l'apprendre d'abord ?";
    RS_SCALED:
        "The ReplicaSet gets the number" / "Le ReplicaSet reçoit le nombre",
        "The deployment controller passes the number on to its current ReplicaSet." / "Le contrôleur de deployments transmet le nombre à son ReplicaSet courant.",
        "A Deployment owns ReplicaSets, a ReplicaSet owns pods. Nobody skips a floor." / "Un Deployment possède des ReplicaSets, un ReplicaSet des pods. Personne ne saute d'étage.",
        "what will the ReplicaSet do?" / "que va faire le ReplicaSet ?";
    PODS_LESS:
        "Those too many are deleted" / "Ceux de trop sont supprimés",
        "The ReplicaSet controller chooses: pods without a node first, then those not ready, then where several share a node, then the youngest." / "Le contrôleur choisit : d'abord les pods sans nœud, puis les non prêts, puis là où plusieurs partagent un nœud, puis les plus jeunes.",
        "It hurts least to lose those. The choice is not yours." / "C'est leur perte qui coûte le moins. Le choix ne vous appartient pas.",
        "are they gone now?" / "ont-ils disparu ?";
    COUNTED:
        "The count is right at once" / "Le compte est bon aussitôt",
        "A pod that is being deleted no longer counts, although it may still run." / "Un pod en cours de suppression ne compte plus, même s'il tourne encore.",
        "kubectl get deployment looks settled while the pods still say Terminating." / "kubectl get deployment semble apaisé alors que des pods disent encore Terminating.",
        "who stops the containers?" / "qui arrête les conteneurs ?";
    ENDED:
        "The containers stop" / "Les conteneurs s'arrêtent",
        "The kubelet saw deletionTimestamp by its watch. Its runtime sends SIGTERM, and SIGKILL when the grace period is over." / "Le kubelet a vu deletionTimestamp par son watch. Son runtime envoie SIGTERM, puis SIGKILL quand le délai de grâce est écoulé.",
        "30 s by default, for the program to put its house in order." / "30 s par défaut, pour que le programme mette de l'ordre.",
        "when does the object disappear?" / "quand l'objet disparaît-il ?";
    CONFIRMED:
        "The kubelet confirms: they are gone" / "Le kubelet confirme : ils ont disparu",
        "It deletes each pod for good, with a grace period of 0: the key leaves etcd." / "Il supprime chaque pod pour de bon, avec un délai de 0 : la clé quitte etcd.",
        "Only the kubelet knows that nothing runs any more. Without it the pod stays Terminating." / "Seul le kubelet sait que plus rien ne tourne. Sans lui, le pod reste Terminating.",
        "what if its node were lost?" / "et si son nœud était perdu ?";
    JOB_MADE:
        "A task is written" / "Une tâche est écrite",
        "kubectl posts a Job: run this to the end, so many times, so many at once." / "kubectl envoie un Job : exécuter ceci jusqu'au bout, tant de fois, tant à la fois.",
        "A Deployment wants pods that never end; a Job wants pods that do." / "Un Deployment veut des pods sans fin ; un Job veut des pods qui finissent.",
        "who starts them?" / "qui les lance ?";
    TASK_ENDED:
        "A container ends" / "Un conteneur se termine",
        "The program exits. restartPolicy is Never: the kubelet does not start it again." / "Le programme se termine. restartPolicy vaut Never : le kubelet ne le relance pas.",
        "An exit code of 0 is a success; any other counts against the back-off limit." / "Un code de sortie 0 est un succès ; tout autre compte contre la limite de reprises.",
        "who learns of it?" / "qui l'apprend ?";
    SUCCEEDED:
        "The pod has succeeded" / "Le pod a réussi",
        "The kubelet reports the phase Succeeded. The job controller starts the next one, if more are wanted." / "Le kubelet rapporte la phase Succeeded. Le contrôleur de jobs lance le suivant, s'il en faut d'autres.",
        "The pod stays, so that its log can be read." / "Le pod reste, pour qu'on puisse lire ses logs.",
        "how does the job count without counting twice?" / "comment le job compte-t-il sans compter deux fois ?";
    JOB_DONE:
        "The job is complete" / "Le job est terminé",
        "Enough pods succeeded: the controller writes Complete=True." / "Assez de pods ont réussi : le contrôleur écrit Complete=True.",
        "A finalizer held each pod until it was counted: none is lost, even if its node is." / "Un finalizer retenait chaque pod jusqu'à ce qu'il soit compté : aucun n'est perdu, même si son nœud l'est.",
        "what becomes of the pods?" / "que deviennent les pods ?";
    CORDONED:
        "The node is cordoned" / "Le nœud est fermé",
        "kubectl drain first writes unschedulable into the node: no new pod comes." / "kubectl drain écrit d'abord unschedulable dans le nœud : aucun nouveau pod n'y vient.",
        "Otherwise the replacements might come back to where they were." / "Sinon les remplaçants pourraient revenir d'où ils viennent.",
        "what of the pods that are there?" / "et les pods qui y sont ?";
    EVICTED:
        "Its pods are evicted" / "Ses pods sont évincés",
        "For each pod kubectl posts an Eviction: a deletion that may be refused." / "Pour chaque pod, kubectl envoie une Eviction : une suppression qui peut être refusée.",
        "A PodDisruptionBudget says no when too few would be left. Pods of a DaemonSet stay." / "Un PodDisruptionBudget dit non s'il en resterait trop peu. Les pods d'un DaemonSet restent.",
        "who replaces them?" / "qui les remplace ?";
    UNCORDONED:
        "The node is opened again" / "Le nœud est rouvert",
        "kubectl uncordon removes unschedulable. New pods may come." / "kubectl uncordon retire unschedulable. De nouveaux pods peuvent venir.",
        "Nothing moves back by itself: the scheduler places pods once." / "Rien ne revient de soi-même : le scheduler place un pod une seule fois.",
        "how would you spread the pods again?" / "comment répartir de nouveau les pods ?";
    JOINED:
        "A kubelet registers its node" / "Un kubelet enregistre son nœud",
        "The machine was given a certificate by kubeadm join. Its kubelet posts the Node itself." / "La machine a reçu un certificat par kubeadm join. Son kubelet envoie lui-même le Node.",
        "The cluster does not look for machines: they present themselves." / "Le cluster ne cherche pas de machines : elles se présentent.",
        "may pods come already?" / "des pods peuvent-ils déjà venir ?";
    DS_MADE:
        "Every DaemonSet adds a pod" / "Chaque DaemonSet ajoute un pod",
        "The daemonset controller finds a node without its pod, and posts one that may only run there." / "Le contrôleur de daemonsets trouve un nœud sans son pod, et en envoie un qui ne peut tourner que là.",
        "kube-proxy must run on every node: no number to keep, only one pod per node." / "kube-proxy doit tourner sur chaque nœud : pas de nombre à tenir, seulement un pod par nœud.",
        "does the scheduler still choose?" / "le scheduler choisit-il encore ?";
    DS_PLACED:
        "The scheduler binds it there" / "Le scheduler l'y lie",
        "A node affinity leaves one node to choose from; tolerations let it in before the node is ready." / "Une affinité ne laisse qu'un nœud ; des tolérances le laissent entrer avant que le nœud soit prêt.",
        "The same scheduler for all pods, so that room is counted once." / "Le même scheduler pour tous les pods, pour que la place soit comptée une fois.",
        "why must it come before the node is ready?" / "pourquoi doit-il venir avant que le nœud soit prêt ?";
    NODE_READY:
        "The node is ready" / "Le nœud est prêt",
        "Its kubelet reports Ready=True; the node controller takes off the not-ready taint." / "Son kubelet rapporte Ready=True ; le contrôleur de nœuds retire le taint not-ready.",
        "From now on it is in the scheduler's table like any other." / "Dès lors, il figure dans la table du scheduler comme tout autre.",
        "do running pods move to it?" / "des pods en marche y viennent-ils ?";
    SILENT:
        "The node falls silent" / "Le nœud se tait",
        "Its kubelet stopped, or its power, or its network is cut. Nobody is told." / "Son kubelet s'est arrêté, ou son courant, ou son réseau est coupé. Personne n'est prévenu.",
        "A machine that dies cannot say so. The cluster can only notice that it says nothing any more." / "Une machine qui meurt ne peut pas le dire. Le cluster ne peut que remarquer son silence.",
        "who will notice, and by what?" / "qui va le remarquer, et à quoi ?";
    OVERDUE:
        "Its lease is no longer renewed" / "Son bail n'est plus renouvelé",
        "Its kubelet used to renew a Lease in kube-node-lease. This time nothing comes." / "Son kubelet renouvelait un Lease dans kube-node-lease. Cette fois, rien ne vient.",
        "A lease is a small object, so that 5,000 heartbeats cost little. All else still shows Ready." / "Un bail est un petit objet, pour que 5 000 battements coûtent peu. Tout le reste affiche encore Ready.",
        "for how long may a node say nothing?" / "combien de temps un nœud peut-il se taire ?";
    UNKNOWN:
        "The node controller calls it Unknown" / "Le contrôleur de nœuds le dit Unknown",
        "The controller looks again and again. The lease is older than the grace period: it writes Ready=Unknown into the node's status." / "Le contrôleur regarde sans cesse. Le bail a dépassé le délai de grâce : il écrit Ready=Unknown dans le status du nœud.",
        "Unknown, not False: nobody can tell a dead machine from one that cannot be reached. Older courses say 40 s; this release waits 50 s by default." / "Unknown, et non False : nul ne distingue une machine morte d'une machine injoignable. D'anciens cours disent 40 s ; cette version attend 50 s par défaut.",
        "do its containers still run?" / "ses conteneurs tournent-ils encore ?";
    TAINTED:
        "It is tainted, and gets no more traffic" / "Un taint l'écarte, et plus de trafic",
        "NoSchedule keeps new pods away. The node's pods are marked as not ready, and Services forget them." / "NoSchedule écarte les nouveaux pods. Ceux du nœud sont marqués non prêts, et les Services les oublient.",
        "A taint is written on the node, so that every component can read it there." / "Un taint s'écrit sur le nœud, pour que chaque composant puisse l'y lire.",
        "are its pods moved now?" / "ses pods sont-ils déplacés maintenant ?";
    TOLERATED:
        "A second taint: its pods' clock runs" / "Second taint : le temps de ses pods est compté",
        "NoExecute drives out pods. But admission gave each of them a toleration, for a time." / "NoExecute chasse les pods. Mais l'admission a donné à chacun une tolérance, pour un temps.",
        "Nothing is deleted yet: a short failure must not move everybody." / "Rien n'est supprimé encore : une panne courte ne doit pas déplacer tout le monde.",
        "if it comes back a second before the end, what becomes of its pods?" / "s'il revient une seconde avant la fin, que deviennent ses pods ?";
    DRIVEN_OUT:
        "Eviction: the pods are deleted" / "Éviction : les pods sont supprimés",
        "Time is up: each pod is deleted. It stays Terminating, since only its kubelet could confirm the end." / "Le délai est passé : chaque pod est supprimé. Il reste Terminating, car seul son kubelet pourrait confirmer la fin.",
        "The containers may well be running still, if only the network is gone." / "Les conteneurs tournent peut-être encore, si seul le réseau est perdu.",
        "who will replace them?" / "qui va les remplacer ?";
    REPLACED:
        "Their owner creates others" / "Leur propriétaire en crée d'autres",
        "A pod that is being deleted no longer counts. Its controller sees too few, and posts new ones." / "Un pod en cours de suppression ne compte plus. Son contrôleur en voit trop peu, et en demande de nouveaux.",
        "It replaces, it does not move: new names, new addresses. A bare pod has no owner, and nobody brings it back." / "On remplace, on ne déplace pas : nouveaux noms, nouvelles adresses. Un pod nu n'a pas de propriétaire, et personne ne le recrée.",
        "on which nodes may they run?" / "sur quels nœuds peuvent-ils tourner ?";
    REPLACED_AT:
        "The scheduler finds them a place" / "Le scheduler leur trouve une place",
        "The new pods take the same steps as any other. A silent node is ruled out by its taint." / "Les nouveaux pods suivent les mêmes étapes que tous les autres. Un nœud muet est écarté par son taint.",
        "Nobody here knows that a node was lost. Each component does its own work, and the cluster heals." / "Personne ici ne sait qu'un nœud est perdu. Chaque composant fait son propre travail, et le cluster guérit.",
        "what happens if the node comes back now?" / "que se passe-t-il si le nœud revient maintenant ?";
    CAME_BACK:
        "The node comes back and cleans up" / "Le nœud revient et fait le ménage",
        "Its kubelet renews the lease and reports Ready; the taints go. It hears which pods were deleted, stops what runs of them, and confirms." / "Son kubelet renouvelle le bail et se dit Ready ; les taints partent. Il apprend quels pods ont été supprimés, arrête ce qui en tourne, et confirme.",
        "Only now do the Terminating pods disappear. The new ones stay where they are: nothing moves back." / "Ce n'est que maintenant que les pods Terminating disparaissent. Les nouveaux restent où ils sont : rien ne revient.",
        "how would you spread the pods again?" / "comment répartir de nouveau les pods ?";
    BACK_IN_TIME:
        "The node is back in time" / "Le nœud revient à temps",
        "Its kubelet renews the lease and reports Ready; whatever taint it had got goes. No pod was deleted." / "Son kubelet renouvelle le bail et se dit Ready ; le taint qu'il avait pu recevoir part. Aucun pod n'a été supprimé.",
        "Its containers ran on all the while: they need no kubelet to run. The waiting before an eviction is there for this." / "Ses conteneurs ont pu tourner pendant ce temps : ils n'ont pas besoin du kubelet. L'attente avant l'éviction sert à cela.",
        "how long may it be silent before its pods go?" / "combien de temps peut-il se taire avant que ses pods partent ?";
    NOBODY:
        "Nobody brings it back" / "Personne ne le recrée",
        "No owner counts this pod. It is deleted, and no other is created." / "Aucun propriétaire ne compte ce pod. Il est supprimé, et aucun autre n'est créé.",
        "A pod is a single life. What should outlive a machine wants a Deployment, even for one replica." / "Un pod n'a qu'une vie. Ce qui doit survivre à une machine veut un Deployment, même pour une réplique.",
        "is it running somewhere all the same?" / "tourne-t-il quelque part malgré tout ?";
    SECOND:
        "A second node falls silent" / "Un second nœud se tait",
        "Two of the workers say nothing now. What the first one lost is on the others, or on its way there." / "Deux des workers ne disent plus rien. Ce que le premier a perdu est sur les autres, ou en chemin.",
        "One node lost is a dead machine. Several at once may be a dead network." / "Un nœud perdu, c'est une machine morte. Plusieurs à la fois, c'est peut-être le réseau.",
        "does the controller treat them alike?" / "le contrôleur les traite-t-il de même ?";
    CROWDED:
        "What is left takes them all" / "Ce qui reste les prend tous",
        "The scheduler rules out the silent nodes. Where the requests no longer fit, pods stay Pending." / "Le scheduler écarte les nœuds muets. Là où les demandes ne tiennent plus, des pods restent Pending.",
        "How much to keep free is a decision: a cluster that is full cannot heal." / "Combien garder de libre se décide : un cluster plein ne peut pas guérir.",
        "how many nodes may your cluster lose?" / "combien de nœuds votre cluster peut-il perdre ?";
    LAST:
        "The last worker falls silent" / "Le dernier worker se tait",
        "No worker is heard any more. Only the control plane is left." / "Plus aucun worker n'est entendu. Il ne reste que le control plane.",
        "Have they all died, or has the one who listens gone deaf?" / "Sont-ils tous morts, ou bien celui qui écoute est-il devenu sourd ?",
        "would you delete all pods now?" / "supprimeriez-vous tous les pods maintenant ?";
    HELD_BACK:
        "No eviction: it may be me" / "Pas d'éviction : c'est peut-être moi",
        "Most of the zone is silent. In a cluster this small the controller then evicts nobody." / "La plus grande part de la zone se tait. Dans un cluster si petit, le contrôleur n'évince alors personne.",
        "Where would they go? To delete everything for a network that is down would make it worse." / "Où iraient-ils ? Tout supprimer pour un réseau en panne aggraverait le mal.",
        "what do users of the pods see meanwhile?" / "que voient pendant ce temps les utilisateurs des pods ?";
    ALL_BACK:
        "A node is heard again" / "Un nœud se fait entendre",
        "Its kubelet renews the lease; the taints go. Its pods were never deleted, and count again." / "Son kubelet renouvelle le bail ; les taints partent. Ses pods n'ont jamais été supprimés, et comptent de nouveau.",
        "If only the network was gone, they have been serving all the time." / "Si seul le réseau manquait, ils ont servi tout ce temps.",
        "what if only some nodes come back?" / "et si seuls certains nœuds reviennent ?";
    CM_DOWN:
        "The controller-manager stops" / "Le controller-manager s'arrête",
        "All the controllers were one process. What runs goes on running." / "Tous les contrôleurs étaient un seul processus. Ce qui tourne continue de tourner.",
        "Containers, Services and the apiserver need no controller. Only change does." / "Conteneurs, Services et apiserver n'ont pas besoin de contrôleur. Seul le changement en a besoin.",
        "what will not happen from now on?" / "qu'est-ce qui n'arrivera plus ?";
    UNSEEN:
        "Nobody says so: it still shows Ready" / "Personne ne le dit : il affiche toujours Ready",
        "The lease grows older and older, and nobody looks at it. No Unknown, no taint, no eviction." / "Le bail vieillit toujours, et personne ne le regarde. Ni Unknown, ni taint, ni éviction.",
        "A status is what somebody wrote last, not what is." / "Un status est ce que quelqu'un a écrit en dernier, pas ce qui est.",
        "what does the scheduler think of that node?" / "que pense le scheduler de ce nœud ?";
    CM_UP:
        "The controller-manager starts again" / "Le controller-manager redémarre",
        "It lists everything anew: it had no memory to lose." / "Il relit tout : il n'avait pas de mémoire à perdre.",
        "All that a controller must know is in etcd." / "Tout ce qu'un contrôleur doit savoir est dans etcd.",
        "does it act at once?" / "agit-il aussitôt ?";
    CM_LEADS:
        "It takes the lead" / "Il prend la tête",
        "It writes its name into a Lease in kube-system: only the leader acts." / "Il écrit son nom dans un Lease de kube-system : seul le chef agit.",
        "With several control planes one works and the others wait for its lease to grow old." / "Avec plusieurs control planes, un seul travaille et les autres attendent que son bail expire.",
        "how old is the node's lease by now?" / "quel âge a maintenant le bail du nœud ?";
}
