// Opens letters beside the chat. Every button with data-brief carries the address of a
// fragment of HTML, made and escaped by the server; clicks are caught on the document, so
// that buttons in old answers keep working however often Gradio redraws the conversation.

import { tr } from "./language.js";
import { htmlFrom } from "./server.js";

const UNREACHABLE = tr("De brief kan nu niet worden opgehaald. Staat Spoorzoeker nog aan?");
let opener = null; // the button that opened the letter gets the focus back
let latest = 0; // of two quick clicks only the last may show its letter

const byId = (id) => document.getElementById(id);

async function fetchLetter(address) {
  const found = await htmlFrom(address, UNREACHABLE);
  return found.html ?? notice(found.failed);
}

function notice(text) {
  const paragraph = document.createElement("p");
  paragraph.className = "absent";
  paragraph.textContent = text;
  return paragraph.outerHTML;
}

// Opens the letter at an address; `from` is the button that asked for it.
export async function show(address, from = null) {
  const mine = ++latest;
  const html = await fetchLetter(address);
  if (mine !== latest) return;
  put(html, address, from);
  document.body.classList.add("letter-open");
  goTo(byId("shown-letter"));
}

function put(html, address, from = null) {
  const place = byId("shown-letter");
  place.innerHTML = html;
  byId("letter-name").textContent = place.querySelector(".letter h2")?.textContent ?? "";
  markCurrent(address);
  document.dispatchEvent(new CustomEvent("letter-shown", { detail: { address, from } }));
}

// Shows a letter beside what one is doing; in a narrow window, which it would cover, it doesn't.
export async function showBeside(address) {
  if (matchMedia("(max-width: 900px)").matches) return;
  const mine = ++latest;
  const html = await fetchLetter(address);
  if (mine !== latest) return;
  put(html, address);
  goTo(byId("shown-letter"), { focus: false });
}

function goTo(place, { focus = true } = {}) {
  const target = place.querySelector("[data-target]");
  const words = place.querySelector("mark") ?? target;
  const scroller = byId("letter");
  if (words) words.scrollIntoView({ block: "center" });
  else scroller.scrollTop = 0;
  if (focus) (target ?? place.querySelector("h2"))?.focus({ preventScroll: true });
}

function markCurrent(address) {
  for (const button of document.querySelectorAll("#work [data-brief]"))
    button.toggleAttribute("data-current", button.dataset.brief === address);
}

// Opens the letter at an address so that the browser's back button leads back.
export function openAddress(address, from = null) {
  history.pushState({ brief: address }, "");
  show(address, from);
}

function openLetter(button) {
  // One within the letter is gone when the next is shown.
  if (!button.closest("#shown-letter")) opener = button;
  openAddress(button.dataset.brief, button);
}

function closeLetter() {
  document.body.classList.remove("letter-open");
  // An answer that grew meanwhile was drawn anew, its buttons with it.
  const again = opener?.isConnected ? opener : document.querySelector("#work [data-current]");
  again?.focus();
}

function follow(event, link) {
  event.preventDefault();
  const target = byId(decodeURIComponent(link.hash.slice(1)));
  target?.scrollIntoView({ block: "center" });
  target?.focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-brief]");
  if (button) return openLetter(button);
  if (event.target.closest("[data-close]")) return closeLetter();
  const link = event.target.closest("#shown-letter a[href^='#']");
  if (link) follow(event, link);
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && byId("letter")?.contains(document.activeElement))
    closeLetter();
});

addEventListener("popstate", (event) => {
  if (event.state?.brief) show(event.state.brief);
  else closeLetter();
});
