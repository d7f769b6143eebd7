// The drawer with one's conversations: fetched when it is opened, searched on the server, and
// each row opened, named and deleted here.

import { focusQuestion, open, openConversation, redraw } from "./conversation.js";
import { tr } from "./language.js";
import { htmlFrom } from "./server.js";
import { send } from "./sending.js";

const UNREACHABLE = tr("De gesprekken kunnen nu niet worden opgehaald. Staat Spoorzoeker nog aan?");
const SURE = tr("Klik nog eens om te verwijderen");
let latest = 0; // of two quick searches only the last may show what it found
let waiting; // for more letters before a search

const byId = (id) => document.getElementById(id);
const say = (text) => (byId("conversations-state").textContent = text);

async function list() {
  const mine = ++latest;
  const words = byId("conversations-search").value.trim();
  const from = byId("conversations").dataset.from;
  const address = words ? `${from}?zoek=${encodeURIComponent(words)}` : from;
  const found = await htmlFrom(address, UNREACHABLE);
  if (mine !== latest) return;
  if (found.failed) return say(found.failed);
  const place = byId("conversations-list");
  place.innerHTML = found.html;
  const some = place.querySelector("li");
  if (words) say(some ? place.firstElementChild.dataset.count : tr("Niets gevonden."));
  else say(some ? "" : tr("U hebt nog geen gesprekken."));
  place.querySelector(`[data-open="${CSS.escape(openConversation())}"]`)
    ?.setAttribute("aria-current", "true");
}

function show() {
  byId("conversations").showModal();
  byId("conversations-search").value = "";
  byId("conversations-list").replaceChildren(); // rows of before would change under a click
  list();
}

function choose(conversation) {
  byId("conversations").close();
  open(conversation);
  focusQuestion();
}

// --- one conversation ------------------------------------------------------------------

function toggle(row, { choices = false, naming = false }) {
  for (const other of byId("conversations-list").querySelectorAll("li")) {
    const here = other === row;
    other.querySelector(".choices").hidden = !(here && choices);
    other.querySelector("form").hidden = !(here && naming);
    other.querySelector(".row").hidden = here && naming;
    other.querySelector("[data-more]").setAttribute("aria-expanded", String(here && choices));
    unsure(other.querySelector("[data-delete]"));
  }
}

function startNaming(row) {
  toggle(row, { naming: true });
  row.querySelector("input").select();
}

async function rename(row, form) {
  const name = form.elements.naam.value;
  const failed = await send("gesprekken/naam", { id: row.dataset.id, name });
  if (failed) return say(failed);
  await list();
  if (row.dataset.id === openConversation()) redraw();
  focusRow(row.dataset.id);
}

function stopNaming(row) {
  toggle(null, {});
  row.querySelector("form").reset();
  focusRow(row.dataset.id);
}

function focusRow(id) {
  byId("conversations-list").querySelector(`[data-open="${CSS.escape(id)}"]`)?.focus();
}

function unsure(button) {
  if (!("sure" in button.dataset)) return;
  delete button.dataset.sure;
  button.textContent = button.dataset.words;
}

async function remove(row, button) {
  if (!("sure" in button.dataset)) {
    button.dataset.sure = "";
    button.dataset.words = button.textContent;
    button.textContent = SURE;
    return say(SURE);
  }
  const next = (row.nextElementSibling ?? row.previousElementSibling)?.dataset.id;
  const failed = await send("gesprekken/weg", { id: row.dataset.id });
  if (failed) return say(failed);
  if (row.dataset.id === openConversation()) open("");
  await list();
  say(tr("Verwijderd."));
  if (next) focusRow(next);
  else byId("conversations-search").focus();
}

// --- what the reader does --------------------------------------------------------------

document.addEventListener("click", (event) => {
  const target = event.target;
  if (target.closest("#show-conversations")) return show();
  const dialog = target.closest("#conversations");
  if (!dialog) return;
  // A click on the dialog itself is one beside what stands in it.
  if (target === dialog || target.closest("[data-close-conversations]")) return dialog.close();
  if (target.closest("[data-new-conversation]")) return dialog.close();
  const opener = target.closest("[data-open]");
  if (opener) return choose(opener.dataset.open);
  const row = target.closest("li");
  if (!row) return;
  if (target.closest("[data-more]"))
    toggle(row, { choices: row.querySelector(".choices").hidden });
  else if (target.closest("[data-rename]")) startNaming(row);
  // A double click is one click: who double-clicks everything must not delete by it.
  else if (target.closest("[data-delete]") && event.detail < 2)
    remove(row, target.closest("[data-delete]"));
});

document.addEventListener("submit", (event) => {
  if (!event.target.matches("#conversations .rename")) return;
  event.preventDefault();
  rename(event.target.closest("li"), event.target);
});

// Escape leaves a name as it was, or the choices, before it closes the drawer.
document.addEventListener("keydown", (event) => {
  const row = event.key === "Escape" && event.target.closest?.("#conversations li");
  if (!row || (row.querySelector(".choices").hidden && row.querySelector("form").hidden)) return;
  event.preventDefault();
  stopNaming(row);
});

document.addEventListener("input", (event) => {
  if (event.target.id !== "conversations-search") return;
  clearTimeout(waiting);
  waiting = setTimeout(list, 200);
});
