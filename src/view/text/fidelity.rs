//! What is exact, what is simplified, what is missing: said on the page, component by component.

texts! {
    TITLE: "What is exact, what is not" / "Ce qui est exact, ce qui ne l'est pas";
    INTRO: "The simulation is held to recordings of a real {0} cluster. Here is where it parts from it." / "La simulation est tenue à des enregistrements d'un vrai cluster {0}. Voici où elle s'en écarte.";
    EXACT: "Exact" / "Exact";
    SIMPLIFIED: "Simplified" / "Simplifié";
    MISSING: "Missing" / "Absent";
}
