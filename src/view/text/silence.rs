//! A node falls silent: the nine steps from the lost heartbeat to the node that comes back.

use super::Text;

texts! {
    /// The story's name.
    STORY: "A node falls silent" / "Un nœud se tait";

    T1: "The node falls silent" / "Le nœud se tait";
    T2: "Its lease is no longer renewed" / "Son bail n'est plus renouvelé";
    T3: "The node controller calls it Unknown" / "Le contrôleur de nœuds le dit Unknown";
    T4: "Two taints, and no more traffic" / "Deux taints, et plus de trafic";
    T5: "Its pods tolerate it: one waits" / "Ses pods le tolèrent : on attend";
    T6: "Eviction: the pods are deleted" / "Éviction : les pods sont supprimés";
    T7: "Their owner creates others" / "Leur propriétaire en crée d'autres";
    T8: "The scheduler finds them a place" / "Le scheduler leur trouve une place";
    T9: "The node comes back and cleans up" / "Le nœud revient et fait le ménage";

    W1: "Its kubelet stopped, or its power, or its network is cut. Nobody is told." / "Son kubelet s'est arrêté, ou son courant, ou son réseau est coupé. Personne n'est prévenu.";
    W2: "Every 10 s its kubelet renewed a Lease in kube-node-lease. This time nothing comes." / "Toutes les 10 s, son kubelet renouvelait un Lease dans kube-node-lease. Cette fois, rien ne vient.";
    W3: "The controller looks every 5 s. The lease is older than 50 s: it writes Ready=Unknown into the node's status." / "Le contrôleur regarde toutes les 5 s. Le bail a plus de 50 s : il écrit Ready=Unknown dans le status du nœud.";
    W4: "Its pods are marked as not ready, and Services forget them. The taint keeps new pods away, and will drive out those that are there." / "Ses pods sont marqués non prêts, et les Services les oublient. Le taint écarte les nouveaux pods, et chassera ceux qui sont là.";
    W5: "Admission gave each pod a toleration of 300 s for this taint. The clock runs." / "L'admission a donné à chaque pod une tolérance de 300 s pour ce taint. L'horloge tourne.";
    W6: "Time is up: each pod is deleted. It stays Terminating, since only its kubelet could confirm the end." / "Le délai est passé : chaque pod est supprimé. Il reste Terminating, car seul son kubelet pourrait confirmer la fin.";
    W7: "A pod that is being deleted no longer counts. Its controller sees too few, and posts new ones." / "Un pod en cours de suppression ne compte plus. Son contrôleur en voit trop peu, et en demande de nouveaux.";
    W8: "The new pods take the same steps as any other. The silent node is ruled out by its taint." / "Les nouveaux pods suivent les mêmes étapes que tous les autres. Le nœud muet est écarté par son taint.";
    W9: "Its kubelet renews the lease and reports Ready; the taints go. It hears which pods were deleted, stops what runs of them, and confirms." / "Son kubelet renouvelle le bail et se dit Ready ; les taints partent. Il apprend quels pods ont été supprimés, arrête ce qui en tourne, et confirme.";

    Y1: "A machine that dies cannot say so. The cluster can only notice that it says nothing any more." / "Une machine qui meurt ne peut pas le dire. Le cluster ne peut que remarquer son silence.";
    Y2: "A lease is a small object, so that 5,000 heartbeats cost little. All else still shows Ready." / "Un bail est un petit objet, pour que 5 000 battements coûtent peu. Tout le reste affiche encore Ready.";
    Y3: "Unknown, not False: nobody can tell a dead machine from one that cannot be reached. Older courses say 40 s; this release waits 50 s." / "Unknown, et non False : nul ne distingue une machine morte d'une machine injoignable. D'anciens cours disent 40 s ; cette version attend 50 s.";
    Y4: "NoSchedule counts when a pod looks for a place; NoExecute counts when a pod no longer tolerates it." / "NoSchedule compte quand un pod cherche une place ; NoExecute compte quand un pod ne le tolère plus.";
    Y5: "Nothing is deleted yet: a short failure must not move everybody." / "Rien n'est supprimé encore : une panne courte ne doit pas déplacer tout le monde.";
    Y6: "The containers may well be running still, if only the network is gone." / "Les conteneurs tournent peut-être encore, si seul le réseau est perdu.";
    Y7: "It replaces, it does not move: new names, new addresses. A bare pod has no owner, and nobody brings it back." / "On remplace, on ne déplace pas : nouveaux noms, nouvelles adresses. Un pod nu n'a pas de propriétaire, et personne ne le recrée.";
    Y8: "Nobody here knows that a node was lost. Each component does its own work, and the cluster heals." / "Personne ici ne sait qu'un nœud est perdu. Chaque composant fait son propre travail, et le cluster guérit.";
    Y9: "Only now do the Terminating pods disappear. The new ones stay where they are: nothing moves back." / "Ce n'est que maintenant que les pods Terminating disparaissent. Les nouveaux restent où ils sont : rien ne revient.";

    Q1: "who will notice, and by what?" / "qui va le remarquer, et à quoi ?";
    Q2: "for how long may a node say nothing?" / "combien de temps un nœud peut-il se taire ?";
    Q3: "do its containers still run?" / "ses conteneurs tournent-ils encore ?";
    Q4: "are its pods moved now?" / "ses pods sont-ils déplacés maintenant ?";
    Q5: "if it comes back after 299 s, what becomes of its pods?" / "s'il revient au bout de 299 s, que deviennent ses pods ?";
    Q6: "who will replace them?" / "qui va les remplacer ?";
    Q7: "on which nodes may they run?" / "sur quels nœuds peuvent-ils tourner ?";
    Q8: "what happens if the node comes back now?" / "que se passe-t-il si le nœud revient maintenant ?";
    Q9: "how would you spread the pods again?" / "comment répartir de nouveau les pods ?";
}

/// The four texts of each step: title, what, why, question.
pub const STEPS: [[Text; 4]; 9] = [
    [T1, W1, Y1, Q1],
    [T2, W2, Y2, Q2],
    [T3, W3, Y3, Q3],
    [T4, W4, Y4, Q4],
    [T5, W5, Y5, Q5],
    [T6, W6, Y6, Q6],
    [T7, W7, Y7, Q7],
    [T8, W8, Y8, Q8],
    [T9, W9, Y9, Q9],
];
