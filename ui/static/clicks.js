// Opens letters beside the chat. Every button with data-brief carries the address of a
// fragment of HTML, made and escaped by the server; clicks are caught on the document, so
// that buttons in old answers keep working however often Gradio redraws the conversation.

import { tr } from "./language.js";

const UNREACHABLE = tr("De brief kan nu niet worden opgehaald. Staat Spoorzoeker nog aan?");
let opener = null; // the button that opened the letter gets the focus back
let latest = 0; // of two quick clicks only the last may show its letter

const byId = (id) => document.getElementById(id);

async function fetchLetter(address) {
  try {
    const answer = await fetch(address);
    if (answer.ok) return await answer.text();
    return notice((await answer.json()).detail ?? UNREACHABLE);
  } catch {
    return notice(UNREACHABLE);
  }
}

function notice(text) {
  const paragraph = document.createElement("p");
  paragraph.className = "absent";
  paragraph.textContent = text;
  return paragraph.outerHTML;
}

async function show(address) {
  const mine = ++latest;
  const html = await fetchLetter(address);
  if (mine !== latest) return;
  const place = byId("shown-letter");
  place.innerHTML = html;
  byId("letter-name").textContent = place.querySelector(".letter h2")?.textContent ?? "";
  document.body.classList.add("letter-open");
  markCurrent(address);
  goTo(place);
}

function goTo(place) {
  const target = place.querySelector("[data-target]");
  const words = place.querySelector("mark") ?? target;
  const scroller = byId("letter");
  if (words) words.scrollIntoView({ block: "center" });
  else scroller.scrollTop = 0;
  (target ?? place.querySelector("h2"))?.focus({ preventScroll: true });
}

function markCurrent(address) {
  for (const button of document.querySelectorAll("#work [data-brief]"))
    button.toggleAttribute("data-current", button.dataset.brief === address);
}

function openLetter(button) {
  opener = button;
  history.pushState({ brief: button.dataset.brief }, "");
  show(button.dataset.brief);
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
