// The parts of the app, one at a time in the left column; the letter stays beside all of them. The
// address says which (?deel=…), so that a reload and the back button bring it back.

import { entitle } from "./title.js";

const buttons = () => [...document.querySelectorAll("[data-part]")];

export function showPart(id) {
  document.body.dataset.shown = id;
  for (const part of document.querySelectorAll("#work > .part"))
    part.classList.toggle("shown", part.id === id);
  for (const button of buttons()) {
    if (button.dataset.part === id) button.setAttribute("aria-current", "page");
    else button.removeAttribute("aria-current");
  }
  const place = buttons().findIndex((button) => button.dataset.part === id);
  // The first part is where the conversation is, and is called by its name.
  entitle({ part: place ? buttons()[place].textContent : "" });
  putInAddress(place ? buttons()[place].dataset.address : "");
}

function putInAddress(part) {
  const address = new URL(location);
  if (part) address.searchParams.set("deel", part);
  else address.searchParams.delete("deel");
  if (address.search !== location.search) history.pushState(null, "", address);
}

// By a click, as whoever fills a part waits for that.
function follow() {
  const asked = new URLSearchParams(location.search).get("deel");
  const button = buttons().find(({ dataset }) => dataset.address === asked) ?? buttons()[0];
  if (!button.hasAttribute("aria-current")) button.click();
}

document.addEventListener("click", (event) => {
  const chosen = event.target.closest("[data-part]");
  if (chosen) showPart(chosen.dataset.part);
});

addEventListener("popstate", follow);

// Gradio lays the page out after it has loaded, its parts in an order of its own.
new MutationObserver((_, observer) => {
  const parts = buttons().slice(1);
  const laidOut = ({ dataset }) => document.getElementById(`${dataset.part}-page`);
  if (!parts.length || !parts.every(laidOut)) return;
  observer.disconnect();
  follow();
}).observe(document.documentElement, { childList: true, subtree: true });
