// Addresses that open the app with a letter beside it: copied here, and followed when the app opens.

import { show } from "./clicks.js";
import { tr } from "./language.js";

const NAMES = { id: "brief", alinea: "alinea", citaat: "citaat" }; // in the letter's address, in ours
let shown = null;

function linkTo(address) {
  const asked = new URLSearchParams(address.split("?")[1]);
  const link = new URL(location.pathname, location.origin);
  for (const [theirs, ours] of Object.entries(NAMES))
    if (asked.has(theirs)) link.searchParams.set(ours, asked.get(theirs));
  return link.href;
}

async function copy(button) {
  const link = linkTo(shown);
  try {
    await navigator.clipboard.writeText(link);
    tell(button, tr("Gekopieerd"));
  } catch {
    // Over plain http a browser lets nobody copy: the reader does it.
    const box = document.createElement("input");
    box.readOnly = true;
    box.value = link;
    box.className = "link";
    box.setAttribute("aria-label", tr("Link naar deze plaats"));
    button.replaceWith(box);
    box.select();
  }
}

// Says something on a button for a while; clicked again meanwhile, it still finds its own words back.
function tell(button, text) {
  button.dataset.words ??= button.textContent;
  button.textContent = text;
  setTimeout(() => (button.textContent = button.dataset.words), 2000);
}

function follow() {
  const asked = new URLSearchParams(location.search);
  if (!asked.get("brief")) return;
  const letter = new URLSearchParams();
  for (const [theirs, ours] of Object.entries(NAMES))
    if (asked.get(ours)) letter.set(theirs, asked.get(ours));
  show(`brief?${letter}`);
}

document.addEventListener("letter-shown", (event) => (shown = event.detail.address));

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy-link]");
  if (button && shown) copy(button);
});

// Gradio lays the page out after it has loaded.
function whenThere(selector, act) {
  if (document.querySelector(selector)) return act();
  new MutationObserver((_, observer) => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    act();
  }).observe(document.documentElement, { childList: true, subtree: true });
}

whenThere("#shown-letter", follow);
