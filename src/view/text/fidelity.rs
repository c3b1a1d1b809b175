//! What is exact, what is simplified, what is missing: said on the page, component by component.

texts! {
    TITLE: "What is exact, what is not" / "Ce qui est exact, ce qui ne l'est pas";
    INTRO: "The simulation is held to recordings of a real {0} cluster. Here is where it parts from it." / "La simulation est tenue à des enregistrements d'un vrai cluster {0}. Voici où elle s'en écarte.";
    EXACT: "Exact" / "Exact";
    SIMPLIFIED: "Simplified" / "Simplifié";
    MISSING: "Missing" / "Absent";

    API_EXACT: "The order of its stations, its Status errors, defaults and validation of the kinds that exist, resourceVersions, watches." / "L'ordre de ses stations, ses erreurs Status, valeurs par défaut et validation des kinds présents, resourceVersion, watches.";
    API_SIMPLE: "TLS and the encoding of messages are not computed: a certificate is its names, a message is its content." / "TLS et l'encodage des messages ne sont pas calculés : un certificat est ses noms, un message est son contenu.";
    ETCD_EXACT: "Revisions, transactions, watches, the names of the keys." / "Révisions, transactions, watches, noms des clés.";
    ETCD_MISSING: "A single member: no election among several yet." / "Un seul membre : pas encore d'élection entre plusieurs.";
    SCHED_EXACT: "Filters and scores of the default plugins, those of volumes too, their messages, their weights; preemption, the queue, the binding; the profiles of the file that --config names." / "Filtres et notes des plugins par défaut, ceux des volumes aussi, leurs messages, leurs poids ; la préemption, la file, la liaison ; les profils du fichier que nomme --config.";
    SCHED_MISSING: "Resource claims, extenders, a second scheduler in a pod." / "Demandes de ressources, extensions externes, un second scheduler dans un pod.";
    API_MISSING: "Webhooks, kinds that people define, policies that change objects, priority and fairness: kept or refused in a clear word." / "Webhooks, kinds définis par l'utilisateur, règles qui modifient les objets, priorité et équité : gardés, ou refusés en termes clairs.";
    CTRL_EXACT: "Who writes what, when, and because of what, for the controllers that a new cluster needs: workloads, nodes and evictions, endpoints, collection, quotas, budgets, certificates." / "Qui écrit quoi, quand, et à cause de quoi, pour les contrôleurs dont un cluster neuf a besoin : charges, nœuds et évictions, endpoints, ramasse-miettes, quotas, budgets, certificats.";
    CTRL_MISSING: "Provisioners of volumes: a claim waits for a volume that somebody makes." / "Provisionneurs de volumes : une demande attend un volume que quelqu'un crée.";
    KUBELET_EXACT: "Registration, lease every 10 s, the requests of a pod's life in their order, conditions, events, back-off, probes." / "Enregistrement, bail toutes les 10 s, les requêtes de la vie d'un pod dans leur ordre, conditions, évènements, délais croissants, sondes.";
    KUBELET_MISSING: "Volumes of storage drivers, soft eviction." / "Volumes des pilotes de stockage, éviction douce.";
    RUNTIME_SIMPLE: "Images come from a catalogue; pulling takes a time that depends on their size; a small interpreter runs shell commands." / "Les images viennent d'un catalogue ; leur téléchargement dure selon leur taille ; un petit interpréteur exécute les commandes shell.";
    NET_SIMPLE: "A hop takes about a millisecond; there are no packets inside it." / "Un saut dure environ une milliseconde ; il n'y a pas de paquets à l'intérieur.";
    CLI_SIMPLE: "kubectl in its own words. exec is given what is piped into it, and nothing can be typed into it; kubectl edit opens the page's own editor; what needs a way in from outside (attach, cp, port-forward, debug) says that it is not supported." / "kubectl avec ses propres mots. exec reçoit ce qu'on lui passe par un tube, mais on ne peut rien y taper ; kubectl edit ouvre l'éditeur de la page ; ce qui demande un accès de l'extérieur (attach, cp, port-forward, debug) dit qu'il n'est pas pris en charge.";
    TIME_SIMPLE: "Computing takes no time except where a real cluster's was measured." / "Calculer ne prend pas de temps, sauf là où celui d'un vrai cluster a été mesuré.";
}
