//! The transport and the space-time diagram.

texts! {
    TRANSPORT: "Transport" / "Transport";
    PLAY: "Play" / "Lecture";
    PAUSE: "Pause" / "Pause";
    STEP: "Step" / "Avancer";
    BACK: "Back" / "Reculer";
    TO_START: "To the start" / "Au début";
    TO_END: "To the end" / "À la fin";
    SCRUB: "Position in the story" / "Position dans l'histoire";
    SCRUB_VALUE: "{0}, {1}" / "{0}, {1}";
    PACE: "Pace" / "Rythme";
    PACE_STORY: "Story pace" / "Au rythme du récit";
    PACE_CLOCK: "Clock × {0}" / "Horloge × {0}";
    PACE_MAX: "Without waiting" / "Sans attendre";
    CLOCK: "Virtual time" / "Temps virtuel";
    RACING: "× {0} nothing happens on this story" / "× {0} rien sur cette histoire";
    LIVE: "now" / "en direct";
    PAST: "in the past" / "dans le passé";
    MARK: "step {0}: {1}" / "étape {0} : {1}";

    TIMELINE: "Messages in time" / "Les messages dans le temps";
    TIMELINE_EMPTY: "Messages appear here when something happens." / "Les messages apparaissent ici dès qu'il se passe quelque chose.";
    ARROW: "{0} to {1}: {2}, at {3}" / "{0} vers {1} : {2}, à {3}";
    TAB_TERMINAL: "Terminal" / "Terminal";
    TAB_STORY: "Story" / "Histoire";
    TAB_STAGE: "Stage" / "Scène";
    TAB_MESSAGES: "Messages" / "Messages";
}
