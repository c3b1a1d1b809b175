//! The terminal.

texts! {
    EDITOR_HINT: "Ctrl S saves, or :wq on a line of its own, as in vi; :q! leaves." / "Ctrl S enregistre, ou « :wq » seul sur une ligne, comme dans vi ; « :q! » quitte.";
    EDITOR_SAVE: "Save and close" / "Enregistrer et fermer";
    EDITOR_LEAVE: "Leave unsaved" / "Quitter sans enregistrer";
    TERMINAL: "Terminal" / "Terminal";
    OUTPUT: "Output of the terminal" / "Sortie du terminal";
    INPUT: "Command line" / "Ligne de commande";
    INPUT_HINT: "Enter runs the line, the up and down arrows recall earlier ones, Tab completes; Escape leaves the terminal." / "Entrée exécute la ligne, les flèches haut et bas rappellent les précédentes, Tab complète ; Échap quitte le terminal.";
    PLACEHOLDER: "kubectl run nginx --image nginx" / "kubectl run nginx --image nginx";
    RUNNING: "running…" / "en cours…";
    INTERRUPT: "Interrupt" / "Interrompre";
    CANDIDATES: "Possible completions" / "Suites possibles";
    HELLO: "Type kubectl, or press a button above. Tab completes." / "Tapez kubectl, ou pressez un bouton ci-dessus. Tab complète.";
}
