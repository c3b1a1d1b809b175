//! The scheduler's plugins: a short name for a column, and what each looks at.

texts! {
    NAME: "Name" / "Nom";
    NAME_ABOUT: "Only the node that spec.nodeName names, if it names one." / "Seulement le nœud que nomme spec.nodeName, s'il en nomme un.";
    CLOSED: "Cordon" / "Fermé";
    CLOSED_ABOUT: "A cordoned node takes no new pod, unless the pod tolerates it." / "Un nœud fermé ne prend plus de pod, sauf si le pod le tolère.";
    TAINTS: "Taints" / "Taints";
    TAINTS_ABOUT: "A taint that the pod does not tolerate keeps it away; one that only asks (PreferNoSchedule) is counted: the fewer, the better." / "Un taint que le pod ne tolère pas l'écarte ; un taint qui ne fait que demander (PreferNoSchedule) est compté : moins il y en a, mieux c'est.";
    AFFINITY: "Affinity" / "Affinité";
    AFFINITY_ABOUT: "nodeSelector and required node affinity must hold; the weights of the preferred terms that hold are added up." / "nodeSelector et l'affinité de nœud requise doivent tenir ; les poids des termes préférés qui tiennent s'additionnent.";
    PORTS: "Ports" / "Ports";
    PORTS_ABOUT: "The ports that the pod wants of the node must be free." / "Les ports que le pod veut du nœud doivent être libres.";
    FIT: "Resources" / "Ressources";
    FIT_ABOUT: "What the pod asks for must fit beside what others have asked for; the more would be left, the better (LeastAllocated)." / "Ce que le pod demande doit tenir à côté de ce que d'autres ont demandé ; plus il en resterait, mieux c'est (LeastAllocated).";
    VOLUMES: "Volumes" / "Volumes";
    VOLUMES_ABOUT: "The pod's volumes must be bound, and within this node's reach." / "Les volumes du pod doivent être liés, et à portée de ce nœud.";
    SHARING: "Sharing" / "Partage";
    SHARING_ABOUT: "A claim of the mode ReadWriteOncePod is one pod's, and a disk one machine's." / "Un claim du mode ReadWriteOncePod est à un seul pod, et un disque à une seule machine.";
    LIMITS: "Attached" / "Attachés";
    LIMITS_ABOUT: "No more volumes of a driver than the node takes (CSINode)." / "Pas plus de volumes d'un pilote que le nœud n'en prend (CSINode).";
    ZONES: "Zones" / "Zones";
    ZONES_ABOUT: "Zone and region of the pod's volumes must be the node's." / "La zone et la région des volumes du pod doivent être celles du nœud.";
    SPREAD: "Spread" / "Étalement";
    SPREAD_ABOUT: "No place may have more pods of a kind than another by more than maxSkew; the fewer are there, the better." / "Aucun lieu ne peut avoir plus de pods d'un genre qu'un autre au-delà de maxSkew ; moins il y en a, mieux c'est.";
    NEAR: "Pods near" / "Voisins";
    NEAR_ABOUT: "Pod affinity and anti-affinity must hold; the weights of preferred neighbours are added up." / "L'affinité et l'anti-affinité de pods doivent tenir ; les poids des voisins préférés s'additionnent.";
    DEVICES: "Devices" / "Appareils";
    DEVICES_ABOUT: "The devices that the pod claims." / "Les appareils que le pod réclame.";
    FEATURES: "Features" / "Fonctions";
    FEATURES_ABOUT: "The node must declare the features that the pod needs." / "Le nœud doit déclarer les fonctions dont le pod a besoin.";
    BALANCE: "Balance" / "Équilibre";
    BALANCE_ABOUT: "Better where cpu and memory would be used up alike: 100 is an even use." / "Mieux là où cpu et mémoire s'useraient pareillement : 100, c'est un usage égal.";
    IMAGE: "Image" / "Image";
    IMAGE_ABOUT: "Better where the images are already: none below 23 MB in all, 100 from 1000 MB an image on." / "Mieux là où les images sont déjà : rien sous 23 Mo en tout, 100 dès 1000 Mo par image.";

    FILTERS: "Filters: may it run there?" / "Filtres : peut-il y tourner ?";
    SCORES: "Scores: how well? raw → 0 to 100, times its weight" / "Notes : à quel point ? brute → 0 à 100, fois son poids";
    USE: "taken + asked" / "pris + demandé";
    PASSES: "It passes." / "Il passe.";
    SILENT: "Nothing to say about this pod: {0}." / "Rien à dire de ce pod : {0}.";
    PROFILE: "profile {0}" / "profil {0}";
    ALONE: "Only one fits: there is nothing to compare." / "Un seul convient : il n'y a rien à comparer.";
    BEFORE_AFTER: "cpu {0} %, memory {1} % → {2}" / "cpu {0} %, mémoire {1} % → {2}";
    HOW_HINT: "Point at a cell, or move to it with Tab: its numbers are told here." / "Pointez une case, ou allez-y avec Tab : ses nombres sont expliqués ici.";
}

use super::Text;

/// Of each plugin: its column, and what it looks at.
pub const OF: &[(&str, Text, Text)] = &[
    ("NodeName", NAME, NAME_ABOUT),
    ("NodeUnschedulable", CLOSED, CLOSED_ABOUT),
    ("TaintToleration", TAINTS, TAINTS_ABOUT),
    ("NodeAffinity", AFFINITY, AFFINITY_ABOUT),
    ("NodePorts", PORTS, PORTS_ABOUT),
    ("NodeResourcesFit", FIT, FIT_ABOUT),
    ("VolumeRestrictions", SHARING, SHARING_ABOUT),
    ("NodeVolumeLimits", LIMITS, LIMITS_ABOUT),
    ("VolumeBinding", VOLUMES, VOLUMES_ABOUT),
    ("VolumeZone", ZONES, ZONES_ABOUT),
    ("PodTopologySpread", SPREAD, SPREAD_ABOUT),
    ("InterPodAffinity", NEAR, NEAR_ABOUT),
    ("DynamicResources", DEVICES, DEVICES_ABOUT),
    ("NodeDeclaredFeatures", FEATURES, FEATURES_ABOUT),
    ("NodeResourcesBalancedAllocation", BALANCE, BALANCE_ABOUT),
    ("ImageLocality", IMAGE, IMAGE_ABOUT),
];
