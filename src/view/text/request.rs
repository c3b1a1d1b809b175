//! The editor of requests.

texts! {
    TITLE: "A request, written by hand" / "Une requête, écrite à la main";
    OPEN: "Write a request" / "Écrire une requête";
    METHOD: "Method" / "Méthode";
    PATH: "Path" / "Chemin";
    WHO: "As" / "En tant que";
    BODY: "Body, JSON or YAML" / "Corps, JSON ou YAML";
    EXAMPLE: "Example" / "Exemple";
    SEND: "Send" / "Envoyer";
    ADMIN: "administrator (certificate)" / "administrateur (certificat)";
    ACCOUNT: "default service account (token)" / "compte de service default (jeton)";
    JANE: "jane (impersonated)" / "jane (incarnée)";
    FALSE_TOKEN: "a false token" / "un faux jeton";
    NOBODY: "nobody" / "personne";
}
