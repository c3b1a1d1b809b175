// Starts the page's wasm. A file of its own because the page's policy allows no inline script (see index.html);
// Trunk writes the names of the built files into the tag that loads this one (see Trunk.toml).

const tag = document.querySelector("script[data-wasm]");
const loading = document.getElementById("loading");

/** Says in both languages why there is nothing to see. */
function sayWhy(english, french, detail) {
  const line = (lang, text) => {
    const span = document.createElement("span");
    span.lang = lang;
    span.textContent = text;
    return span;
  };
  loading.setAttribute("role", "alert");
  loading.replaceChildren(line("en", english), " ", line("fr", french), " ", detail ?? "");
}

if (typeof WebAssembly !== "object") {
  sayWhy(
    "This browser does not run WebAssembly, which Vitrine needs: an up-to-date Firefox, Chromium or Safari does.",
    "Ce navigateur n’exécute pas WebAssembly, dont Vitrine a besoin : un Firefox, Chromium ou Safari à jour le fait.",
  );
} else {
  try {
    const page = await import(tag.dataset.page);
    await page.default({ module_or_path: new URL(tag.dataset.wasm, document.baseURI) });
    loading.remove();
  } catch (error) {
    sayWhy("Vitrine could not start:", "Vitrine n’a pas pu démarrer :", String(error));
    throw error;
  }
}
