//! The header, the menus, the first visit, the branch notice.

texts! {
    STORIES: "Stories" / "Histoires";
    TAGLINE: "a Kubernetes cluster behind glass" / "un cluster Kubernetes sous verre";
    RELEASE: "simulated Kubernetes {0}" / "Kubernetes {0} simulé";
    BOOTING: "the cluster is booting…" / "le cluster démarre…";
    READY: "cluster ready" / "cluster prêt";
    ADD: "Create" / "Créer";
    BREAK: "Make it fail" / "Faire échouer";
    LANG_SWITCH: "Passer en français" / "Switch to English";
    THEME: "Theme" / "Thème";
    THEME_DARK: "Dark theme" / "Thème sombre";
    THEME_LIGHT: "Light theme" / "Thème clair";
    PROJECTOR: "Projector" / "Projecteur";
    PROJECTOR_LEAVE: "Leave projector" / "Quitter le projecteur";
    HELP: "Help" / "Aide";
    SETTINGS: "Settings" / "Réglages";
    SHORTCUTS: "Single-key shortcuts" / "Raccourcis à une touche";
    CHATTER: "Background messages" / "Messages de fond";
    ON: "on" / "activé";
    OFF: "off" / "désactivé";
    FIDELITY: "What is exact, what is not" / "Ce qui est exact, ce qui ne l'est pas";
    CLOSE: "Close" / "Fermer";
    SKIP_START: "Begin with the first story" / "Commencer par la première histoire";
    SKIP: "Skip to the terminal" / "Aller au terminal";
    MENU_OF: "Menu: {0}" / "Menu : {0}";

    WELCOME_TITLE: "Behind this glass, a whole cluster is running." / "Derrière cette vitre, un cluster entier est en marche.";
    WELCOME: "Vitrine simulates every component of Kubernetes in this page and shows each message that they send, slowly enough to follow." / "Vitrine simule dans cette page chaque composant de Kubernetes et montre chaque message qu'ils s'envoient, assez lentement pour le suivre.";
    WELCOME_START: "Create a pod and follow its thirteen steps" / "Créer un pod et suivre ses treize étapes";
    WELCOME_LATER: "Look around first" / "Regarder d'abord";

    BRANCH_TITLE: "You are acting in the past" / "Vous agissez dans le passé";
    BRANCH: "A new branch starts here: what came after this instant is no longer shown." / "Une nouvelle branche commence ici : ce qui suivait cet instant n'est plus montré.";
    BRANCH_BACK: "Return to the other branch" / "Revenir à l'autre branche";
    PAST: "You are looking at the past. Acting here starts a new branch." / "Vous regardez le passé. Agir ici ouvre une nouvelle branche.";
}
