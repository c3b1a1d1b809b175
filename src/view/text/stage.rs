//! The stage: components, stations, nodes, pods.

texts! {
    STAGE: "The stage" / "La scène";
    CONTROL_PLANE: "Control plane" / "Plan de contrôle";
    ONLY_DOOR: "the only door to etcd" / "la seule porte vers etcd";
    USER: "User" / "Utilisateur";
    NOBODY: "no request yet" / "aucune requête";
    ANONYMOUS: "no certificate" / "aucun certificat";
    REVISION: "revision {0}" / "révision {0}";
    NEWEST_KEYS: "newest keys" / "clés les plus récentes";
    SCHED_IDLE: "waiting for a pod without a node" / "attend un pod sans nœud";
    SCHED_FOR: "for {0}" / "pour {0}";
    SCHED_BIND: "binding {0}" / "lie {0}";
    SCHED_SUMMARY: "filter {0} → {1} · score · bind" / "filtre {0} → {1} · note · lie";
    SCHED_NONE: "filter {0} → 0 · nothing to bind" / "filtre {0} → 0 · rien à lier";
    SCHED_TIES: "drawn among {0}" / "tiré au sort entre {0}";
    SCHED_MORE: "+ {0} more nodes" / "+ {0} autres nœuds";
    SCHED_OPEN: "Open the table of the scheduler" / "Ouvrir le tableau du scheduler";
    SCHED_TABLE: "table" / "tableau";
    SCHED_WAITS: "For each pod without a node: which nodes may run it, which of them would do best, and that one is bound." / "Pour chaque pod sans nœud : quels nœuds peuvent l'accueillir, lequel ferait le mieux, et celui-là est lié.";
    CHOSEN: "chosen" / "choisi";
    CTRL_IDLE: "stands by" / "en réserve";
    CTRL_LEADS: "leads · {0} controllers" / "aux commandes · {0} contrôleurs";
    KUBELET: "kubelet" / "kubelet";
    NODES: "Nodes" / "Nœuds";
    NODE: "Node {0}" / "Nœud {0}";
    LEASE: "{0} · lease {1} ago" / "{0} · bail il y a {1}";
    LEASE_NONE: "{0} · no lease yet" / "{0} · pas encore de bail";
    READY: "Ready" / "Ready";
    NOT_READY: "NotReady" / "NotReady";
    UNKNOWN: "Unknown" / "Unknown";
    EVICTION: "{0} · eviction in {1} s" / "{0} · éviction dans {1} s";
    CORDONED: "cordoned" / "isolé";
    SLOWED: "slow, +{0}" / "lent, +{0}";
    CPU: "cpu" / "cpu";
    MEMORY: "mem" / "mém";
    REQUESTED: "{0} of {1} requested" / "{0} demandés sur {1}";
    NO_NODE: "Without a node" / "Sans nœud";
    PODS: "Pods" / "Pods";
    MORE_PODS: "+ {0} more" / "+ {0} autres";
    MORE_NODES: "+ {0} more nodes" / "+ {0} autres nœuds";
    NO_PODS: "no pod here" / "aucun pod ici";
    RESTARTS: "restarts: {0}" / "relances : {0}";
    MESSAGE: "Message: {0}" / "Message : {0}";
    FAINT: "+ {0} in the background" / "+ {0} en arrière-plan";

    ST_AUTHENTICATE: "authenticate" / "authentifier";
    ST_AUTHORIZE: "authorize" / "autoriser";
    ST_DECODE: "decode" / "décoder";
    ST_MUTATE: "mutate" / "compléter";
    ST_VALIDATE: "validate" / "valider";
    ST_ADMIT: "admit" / "admettre";
    ST_REGISTRY: "registry · etcd" / "registre · etcd";
    ST_WATCH: "watch cache" / "cache de watch";
    ST_PASSED: "passed" / "passé";
    ST_CURRENT: "here" / "ici";
    ST_REFUSED: "refused" / "refusé";
    ST_NOTHING: "nothing to change" / "rien à changer";
    ST_IDLE: "idle" / "au repos";

    OUT_TITLE: "Outline of the stage" / "Plan de la scène";
    OUT_HINT: "The same as the drawing, in words; it follows the story." / "La même chose que le dessin, en mots ; le plan suit l'histoire.";
    OUT_MESSAGES: "Messages in flight" / "Messages en route";
    OUT_NONE: "none" / "aucun";
    OUT_STATION: "The request is at: {0}" / "La requête est à : {0}";
    OUT_FROM_TO: "{0} to {1}: {2}" / "{0} vers {1} : {2}";
}
