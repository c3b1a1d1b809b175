//! The buttons that do the common things, so that no typing is needed.

texts! {
    RUN: "Run an nginx pod" / "Lancer un pod nginx";
    RUN_HINT: "the whole story, thirteen steps" / "toute l'histoire, treize étapes";
    DEPLOY: "Create a deployment" / "Créer un deployment";
    DEPLOY_HINT: "web, five replicas" / "web, cinq répliques";
    NO_CERTIFICATE: "With a false token" / "Avec un faux jeton";
    NO_CERTIFICATE_HINT: "401 at step 1" / "401 à l'étape 1";
    ANONYMOUS: "Without a certificate" / "Sans certificat";
    ANONYMOUS_HINT: "403 at step 2: system:anonymous" / "403 à l'étape 2 : system:anonymous";
    NO_RIGHTS: "As a user without rights" / "Par un utilisateur sans droits";
    NO_RIGHTS_HINT: "403 at step 2" / "403 à l'étape 2";
    INVALID: "With an invalid manifest" / "Avec un manifeste invalide";
    INVALID_HINT: "422 at step 2" / "422 à l'étape 2";
    EXISTS: "With a name that is taken" / "Avec un nom déjà pris";
    EXISTS_HINT: "409 at step 4" / "409 à l'étape 4";
    NO_NAMESPACE: "In a missing namespace" / "Dans un namespace absent";
    NO_NAMESPACE_HINT: "404 before anything is written" / "404 avant toute écriture";
    NO_NODE: "With an impossible node selector" / "Avec un sélecteur de nœud impossible";
    NO_NODE_HINT: "Pending after step 7" / "Pending après l'étape 7";
    NO_IMAGE: "With an image that does not exist" / "Avec une image qui n'existe pas";
    NO_IMAGE_HINT: "stops at step 11" / "s'arrête à l'étape 11";
    CRASH: "With a command that exits" / "Avec une commande qui se termine";
    CRASH_HINT: "CrashLoopBackOff" / "CrashLoopBackOff";
    GET: "List the pods" / "Lister les pods";
    GET_HINT: "kubectl get pods -o wide" / "kubectl get pods -o wide";
    DELETE: "Delete the followed pod" / "Supprimer le pod suivi";
    MACHINE: "Do something to {0}" / "Agir sur {0}";
    STOP_KUBELET: "Stop its kubelet" / "Arrêter son kubelet";
    STOP_KUBELET_HINT: "its containers go on" / "ses conteneurs continuent";
    CUT_NETWORK: "Cut its network" / "Couper son réseau";
    CUT_NETWORK_HINT: "it goes on, unheard" / "il continue, sans être entendu";
    POWER_OFF: "Switch it off" / "L'éteindre";
    POWER_OFF_HINT: "nothing of it runs" / "plus rien n'y tourne";
    BRING_BACK: "Bring it back" / "Le ramener";
    BRING_BACK_HINT: "power, network, kubelet" / "courant, réseau, kubelet";
    DELETE_HINT: "gracefully, as kubectl does" / "en douceur, comme kubectl";
}
