//! The thirteen steps of a pod's creation, as the course numbers them: title, what happens, why it is so, a question before the next.

use super::Text;

texts! {
    /// The story's name.
    STORY: "Life of a pod" / "La vie d'un pod";
    OF: "step {0} of {1}" / "étape {0} sur {1}";
    NOTHING: "No pod is followed yet." / "Aucun pod n'est suivi pour l'instant.";
    NOTHING_HINT: "Run one from the menu or the terminal: its thirteen steps appear here as they happen." / "Créez-en un depuis le menu ou le terminal : ses treize étapes apparaîtront ici, à mesure qu'elles se produisent.";
    CHANGED: "What changed" / "Ce qui a changé";
    WHAT: "What" / "Quoi";
    WHY: "Why" / "Pourquoi";
    STOPPED: "The story stops here" / "L'histoire s'arrête ici";
    WAITS: "The story waits here" / "L'histoire attend ici";
    ASK: "Before you go on:" / "Avant d'avancer :";
    FOLLOW: "Pod followed" / "Pod suivi";
    SEE_MESSAGE: "See the message" / "Voir le message";
    STATE_WAITING: "to come" / "à venir";
    STATE_PASSED_OVER: "did not happen" / "n'a pas eu lieu";
    STATE_CURRENT: "now" / "maintenant";
    STATE_DONE: "done" / "fait";
    STATE_FAILED: "failed" / "échec";
    MORE_LINES: "lines left: {0}" / "lignes restantes : {0}";
    UNCHANGED: "nothing is written yet" / "rien n'est encore écrit";

    T1: "Authenticate the user" / "Authentifier l'utilisateur";
    T2: "Validate the request" / "Valider la requête";
    T3: "Retrieve the data" / "Récupérer les données";
    T4: "Update etcd" / "Mettre à jour etcd";
    T5: "Answer: the pod is created" / "Répondre : le pod est créé";
    T6: "The scheduler sees an unbound pod" / "Le scheduler voit un pod sans nœud";
    T7: "The scheduler picks a node" / "Le scheduler choisit un nœud";
    T8: "The scheduler tells the apiserver" / "Il l'annonce à l'apiserver";
    T9: "The apiserver updates etcd" / "L'apiserver met à jour etcd";
    T10: "The apiserver informs the kubelet" / "L'apiserver prévient le kubelet";
    T11: "The kubelet has the pod created" / "Le kubelet fait créer le pod";
    T12: "The kubelet reports the status" / "Le kubelet rend compte de l'état";
    T13: "The apiserver updates etcd" / "L'apiserver met à jour etcd";

    W1: "The request reaches the apiserver. Its client certificate, or its token, says who is asking." / "La requête arrive à l'apiserver. Son certificat client, ou son jeton, dit qui demande.";
    W2: "May this user do this? Then admission completes the object, and every field is checked." / "Cet utilisateur en a-t-il le droit ? Puis l'admission complète l'objet, et chaque champ est vérifié.";
    W3: "The registry reads what the pod refers to: its namespace, its service account, its priority." / "Le registre lit ce dont le pod dépend : son namespace, son compte de service, sa priorité.";
    W4: "One transaction creates the key, only if it does not exist yet. From here on the pod exists." / "Une seule transaction crée la clé, si elle n'existe pas encore. À partir d'ici, le pod existe.";
    W5: "The apiserver answers 201 Created: the object is recorded. No container runs yet." / "L'apiserver répond 201 Created : l'objet est enregistré. Aucun conteneur ne tourne encore.";
    W6: "The scheduler was watching pods. A watch event brings it one whose nodeName is empty." / "Le scheduler surveillait les pods. Un évènement lui en apporte un dont nodeName est vide.";
    W7: "It filters out the nodes that cannot take the pod, then scores those that remain." / "Il écarte les nœuds qui ne peuvent pas accueillir le pod, puis note ceux qui restent.";
    W8: "It posts a Binding: this pod, that node. It talks to nobody else." / "Il envoie un Binding : ce pod, ce nœud. Il ne parle à personne d'autre.";
    W9: "The apiserver writes nodeName into the pod, in one transaction with its new condition." / "L'apiserver inscrit nodeName dans le pod, en une transaction avec sa nouvelle condition.";
    W10: "The kubelet watches the pods of its own node. The same write reaches it as an event." / "Le kubelet surveille les pods de son propre nœud. Cette écriture lui parvient comme un évènement.";
    W11: "Sandbox, image, container, start: the kubelet asks containerd for each, one after the other." / "Bac à sable, image, conteneur, démarrage : le kubelet les demande un à un à containerd.";
    W12: "The kubelet patches the pod's status: phase, IP, state of each container." / "Le kubelet modifie le status du pod : phase, IP, état de chaque conteneur.";
    W13: "The new status is written. Whoever asks with kubectl reads it from here." / "Le nouvel état est écrit. Quiconque interroge avec kubectl le lit ici.";

    Y1: "No one is trusted by default. Credentials that do not hold are answered 401; none at all make you system:anonymous, who may do next to nothing." / "Personne n'est cru sur parole. Une identité qui ne tient pas reçoit 401 ; aucune identité fait de vous system:anonymous, qui n'a presque aucun droit.";
    Y2: "All rules are applied in one place, before anything is stored, whoever asks: a person or a component." / "Toutes les règles s'appliquent en un seul endroit, avant d'enregistrer, que demande une personne ou un composant.";
    Y3: "A pod in a namespace that does not exist, or without its service account, could never run." / "Un pod dans un namespace inexistant, ou sans son compte de service, ne pourrait jamais tourner.";
    Y4: "Only the apiserver talks to etcd. The revision of this write becomes the pod's resourceVersion." / "Seul l'apiserver parle à etcd. La révision de cette écriture devient la resourceVersion du pod.";
    Y5: "Kubernetes is declarative: you are told that your wish is noted, not that it is fulfilled." / "Kubernetes est déclaratif : on vous dit que votre souhait est noté, pas qu'il est exaucé.";
    Y6: "Nobody calls the scheduler. Each component watches what concerns it and reacts." / "Personne n'appelle le scheduler. Chaque composant surveille ce qui le concerne et réagit.";
    Y7: "The choice is made on the scheduler's own picture of the nodes; no node is asked." / "Le choix se fait sur l'image que le scheduler a des nœuds ; aucun nœud n'est interrogé.";
    Y8: "The scheduler never talks to a node. It only records its decision with the apiserver." / "Le scheduler ne parle jamais à un nœud. Il ne fait qu'enregistrer sa décision auprès de l'apiserver.";
    Y9: "The write succeeds only if the pod has not changed meanwhile: a pod is bound at most once." / "L'écriture ne réussit que si le pod n'a pas changé entre-temps : un pod est lié une fois au plus.";
    Y10: "Nothing is pushed to a node by an order: the kubelet learns of the pod by its own watch." / "Aucun ordre n'est envoyé au nœud : le kubelet apprend l'existence du pod par sa propre surveillance.";
    Y11: "Kubernetes does not run containers. The runtime does, behind one interface, the CRI." / "Kubernetes n'exécute pas les conteneurs. Le runtime le fait, derrière une interface, le CRI.";
    Y12: "spec is what is wanted, status is what is. Only the kubelet knows what is." / "spec dit ce qu'on veut, status ce qui est. Seul le kubelet sait ce qui est.";
    Y13: "What is wanted and what is now agree. Everybody keeps watching, in case they part again." / "Ce qu'on veut et ce qui est s'accordent. Tous continuent de surveiller, au cas où ils divergeraient.";

    Q1: "what would a request without a certificate get?" / "qu'obtiendrait une requête sans certificat ?";
    Q2: "which fields will the pod have that you did not write?" / "quels champs aura le pod que vous n'avez pas écrits ?";
    Q3: "who else is allowed to write to etcd?" / "qui d'autre a le droit d'écrire dans etcd ?";
    Q4: "is the container running now?" / "le conteneur tourne-t-il maintenant ?";
    Q5: "who tells the scheduler?" / "qui prévient le scheduler ?";
    Q6: "which nodes will be ruled out, and why?" / "quels nœuds seront écartés, et pourquoi ?";
    Q7: "will the scheduler call the node it chose?" / "le scheduler va-t-il appeler le nœud choisi ?";
    Q8: "who will write this to etcd?" / "qui va l'écrire dans etcd ?";
    Q9: "how does the kubelet learn of it?" / "comment le kubelet l'apprend-il ?";
    Q10: "what must exist before the first container?" / "que faut-il créer avant le premier conteneur ?";
    Q11: "what does kubectl get pods show at this instant?" / "que montre kubectl get pods à cet instant ?";
    Q12: "who will see this change?" / "qui verra ce changement ?";
    Q13: "what happens if the container stops?" / "que se passe-t-il si le conteneur s'arrête ?";

    F_AUTHN: "401: credentials were shown, and nobody vouches for them. With none at all the request would go on as system:anonymous, and be refused at step 2." / "401 : une identité a été présentée, et personne n'en répond. Sans aucune identité, la requête continuerait comme system:anonymous et serait refusée à l'étape 2.";
    F_ANONYMOUS: "403: without a certificate or token the request is system:anonymous, who has no such right. A false one would be answered 401 at step 1." / "403 : sans certificat ni jeton, la requête est celle de system:anonymous, qui n'a pas ce droit. Un faux recevrait 401 à l'étape 1.";
    F_AUTHZ: "403: this user may not do this." / "403 : cet utilisateur n'en a pas le droit.";
    F_INVALID: "{0}: the object is not valid." / "{0} : l'objet n'est pas valide.";
    F_EXISTS: "409: a pod of this name already exists." / "409 : un pod de ce nom existe déjà.";
    F_NO_NAMESPACE: "404: the namespace does not exist." / "404 : le namespace n'existe pas.";
    F_REFUSED: "{0}: the apiserver refuses the request." / "{0} : l'apiserver refuse la requête.";
    F_UNSCHEDULABLE: "No node can take this pod: it stays Pending, and will be tried again when something changes." / "Aucun nœud ne peut accueillir ce pod : il reste Pending, et sera réessayé quand quelque chose changera.";
    F_IMAGE: "The image cannot be pulled; the kubelet tries again, less and less often." / "L'image ne peut pas être téléchargée ; le kubelet réessaie, de moins en moins souvent.";
    F_CRASH: "The container starts, then stops; the kubelet starts it again, less and less often." / "Le conteneur démarre puis s'arrête ; le kubelet le relance, de moins en moins souvent.";
}

/// The four texts of each step: title, what, why, question.
pub const STEPS: [[Text; 4]; 13] = [
    [T1, W1, Y1, Q1],
    [T2, W2, Y2, Q2],
    [T3, W3, Y3, Q3],
    [T4, W4, Y4, Q4],
    [T5, W5, Y5, Q5],
    [T6, W6, Y6, Q6],
    [T7, W7, Y7, Q7],
    [T8, W8, Y8, Q8],
    [T9, W9, Y9, Q9],
    [T10, W10, Y10, Q10],
    [T11, W11, Y11, Q11],
    [T12, W12, Y12, Q12],
    [T13, W13, Y13, Q13],
];
