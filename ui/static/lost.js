// When the app can't be reached, Gradio says so in English, asks until it is there again, and then
// loads the page anew. Here it is said in the reader's language, and what was typed stays.

import { tr } from "./language.js";

const GRADIO_SAYS = "Connection to the server was lost";
const TITLE = tr("Geen verbinding");
const TEXT = tr(
  "Spoorzoeker is nu niet bereikbaar. Zodra het weer kan, gaat deze pagina vanzelf verder; uw vraag blijft staan.",
);

const find = (selector) => document.querySelector(selector);
let isLost = false;

function translate() {
  const text = [...document.querySelectorAll(".toast-message-text")].find((place) =>
    place.textContent.startsWith(GRADIO_SAYS),
  );
  if (!text) return;
  isLost = true;
  text.textContent = TEXT;
  text.closest(".toast-body").querySelector(".toast-title").textContent = TITLE;
}

function putBack() {
  const box = find("#question textarea");
  const typed = sessionStorage.getItem("question");
  if (!box || !typed) return;
  sessionStorage.removeItem("question");
  box.value = typed;
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

new MutationObserver(() => {
  translate();
  putBack();
}).observe(document.documentElement, { childList: true, subtree: true });

addEventListener("pagehide", () => {
  const typed = find("#question textarea")?.value;
  if (isLost && typed) sessionStorage.setItem("question", typed);
});

// A draft to be checked is kept nowhere: its writer is asked first.
addEventListener("beforeunload", (event) => {
  if (isLost && find("#draft-text")?.value) event.preventDefault();
});
