//! The inspector: any message, any object, and why.

texts! {
    INSPECTOR: "Inspector" / "Inspecteur";
    FOLLOW: "Follow this pod" / "Suivre ce pod";
    CLOSE: "Close the inspector" / "Fermer l'inspecteur";
    VERB: "Verb" / "Verbe";
    PATH: "Path" / "Chemin";
    USER: "User" / "Utilisateur";
    GROUPS: "Groups" / "Groupes";
    AGENT: "Program" / "Programme";
    STATUS: "Answer" / "Réponse";
    SENT: "Sent" / "Envoyé";
    ARRIVES: "Delivered" / "Arrivé";
    LOST: "lost on the way" / "perdu en chemin";
    FROM: "From" / "De";
    TO: "To" / "À";
    KEY: "Key" / "Clé";
    REVISION: "Revision" / "Révision";
    BODY: "Body" / "Corps";
    BODY_SENT: "As it was sent" / "Tel qu'envoyé";
    WHY: "Why? Back to what a person did" / "Pourquoi ? Jusqu'à ce qu'une personne a fait";
    WHY_END: "It is where the story began." / "C'est là que l'histoire a commencé.";
    YAML: "The object, as YAML" / "L'objet, en YAML";
    HISTORY: "Who wrote it" / "Qui l'a écrit";
    GONE: "This object no longer exists at this instant." / "Cet objet n'existe plus à cet instant.";
    STATIONS: "Through the apiserver" / "À travers l'apiserver";
    SENDING: "on its way…" / "en route…";
    READS: "reads" / "lit";
    CHANGES: "changes {0} lines" / "change {0} lignes";
    NOT_REACHED: "not reached" / "pas atteint";
    NODE_TABLE: "What the scheduler weighed" / "Ce que le scheduler a pesé";
    COL_NODE: "Node" / "Nœud";
    COL_TOTAL: "Total" / "Total";
    COL_REASON: "Ruled out by" / "Écarté par";
    ACTION: "Action of a person" / "Action d'une personne";
    TIMER: "Timer of {0}" / "Minuterie de {0}";
    BOOT: "Boot of the cluster" / "Démarrage du cluster";
}
