//! The help: what one sees, and the keys.

texts! {
    TITLE: "Help" / "Aide";
    WHAT_TITLE: "What you see" / "Ce que vous voyez";
    WHAT: "A Kubernetes cluster, simulated message by message in this page. Nothing is sent to a server. Every arrow is a message that a component really sent to another; nothing is staged." / "Un cluster Kubernetes, simulé message par message dans cette page. Rien n'est envoyé à un serveur. Chaque flèche est un message réellement envoyé d'un composant à un autre ; rien n'est mis en scène.";
    PAST_TITLE: "Going back" / "Revenir en arrière";
    PAST: "Step back at any time: the cluster returns to exactly that state. Act there, and a new branch of history begins." / "Reculez quand vous voulez : le cluster revient exactement à cet état. Agissez là, et une nouvelle branche de l'histoire commence.";
    KEYS_TITLE: "Keys" / "Touches";
    KEY_SPACE: "Space" / "Espace";
    K_PLAY: "play or pause" / "lecture ou pause";
    K_STEP: "step forward" / "avancer";
    K_BACK: "step back" / "reculer";
    K_ENDS: "to the start, to the end" / "au début, à la fin";
    K_CLICKER: "a clicker's other keys: play or pause" / "les autres touches d'une télécommande : lecture ou pause";
    K_ESC: "close what is open, leave the terminal" / "fermer ce qui est ouvert, quitter le terminal";
    K_TERMINAL: "go to the terminal" / "aller au terminal";
    K_PROJECTOR: "projector mode" / "mode projecteur";
    K_LANG: "to French, to English" / "en français, en anglais";
    K_HELP: "this help" / "cette aide";
    KEY_PAGE_DOWN: "PgDn" / "Page suiv.";
    KEY_PAGE_UP: "PgUp" / "Page préc.";
    KEY_ESC: "Esc" / "Échap";
    KEY_HOME: "Home" / "Début";
    KEY_END: "End" / "Fin";
    KEYS_OFF: "Single-key shortcuts can be turned off in the settings; PageDown, PageUp, F5 and Escape keep working." / "Les raccourcis à une touche se désactivent dans les réglages ; Page suiv., Page préc., F5 et Échap restent actifs.";
    LEGEND_TITLE: "Colours and shapes" / "Couleurs et formes";
    LEGEND_REQUEST: "filled label: a request or its answer, on the followed story" / "étiquette pleine : une requête ou sa réponse, sur l'histoire suivie";
    LEGEND_WATCH: "dashed label: a watch event, nobody asked for it just now" / "étiquette en tirets : un évènement de watch, que personne ne vient de demander";
    LEGEND_RING: "ring of a node: time left since it last renewed its lease" / "anneau d'un nœud : le temps qui reste depuis le dernier renouvellement de son bail";
    LEGEND_FAINT: "small dot: background chatter (leases, status)" / "petit point : bavardage de fond (baux, états)";
}
