// The notes as the server keeps them. Every change goes there with the revision that it was made
// over, one after another; what comes back is drawn. What is refused is told, with what was typed.

import { tr } from "./language.js";
import { drawItems, itemWith } from "./note_items.js";

const UNREACHABLE = tr("Spoorzoeker is nu niet bereikbaar; er is niets gewijzigd. Staat het nog aan?");

export let note = null; // as the server last gave it
let queue = Promise.resolve(); // one thing at a time, each over what the last one made
let refused = null; // what was not carried out, so that what was typed isn't lost

const byId = (id) => document.getElementById(id);
const find = (selector) => document.querySelector(selector);
const home = () => byId("note-page").dataset.to;

export const isRefused = () => Boolean(refused);
export const settled = () => queue;

// --- to and from the server -----------------------------------------------------------

export function inTurn(work) {
  queue = queue.then(work).catch((error) => console.error(error));
  return queue;
}

export async function ask(address, { method = "GET", body } = {}) {
  const headers = { "content-type": "application/json" };
  const sent = body ? { headers, body: JSON.stringify(body) } : {};
  try {
    const answer = await fetch(address, { method, ...sent });
    const told = await answer.json();
    if (answer.ok) return told;
    return { failed: told.detail ?? UNREACHABLE, newer: told.note, status: answer.status };
  } catch {
    return { failed: UNREACHABLE };
  }
}

export function change(deed, then = () => {}) {
  const { id } = note;
  return inTurn(async () => {
    if (note?.id !== id) return;
    say(deed.text ? tr("Controleert en bewaart …") : tr("Bewaart …"));
    const known = new Set(note.items.map((item) => item.id));
    const body = { ...deed, revision: note.revision };
    const answer = await ask(`${home()}/${id}`, { method: "POST", body });
    if (answer.failed) return refuse({ id, deed, then }, answer);
    draw(answer);
    then(answer.items.filter((item) => !known.has(item.id)).map((item) => item.id));
  });
}

function refuse(what, answer) {
  for (const item of document.querySelectorAll("#note-items [data-busy]"))
    item.removeAttribute("data-busy");
  if (answer.newer) draw(answer.newer);
  tell(answer.failed, { text: what.deed.text, retry: answer.status !== 400 && what });
  say(tr("Niet bewaard"));
}

// Says what went wrong, with what was typed, which can be carried out as yet.
function tell(failed, { text = "", retry = null } = {}) {
  refused = retry;
  const place = byId("note-refused");
  place.hidden = false;
  place.querySelector("p").textContent = failed;
  place.querySelector("q").textContent = text;
  place.querySelector("q").hidden = !text;
  place.querySelector("[data-note-retry]").hidden = !retry;
  place.scrollIntoView({ block: "nearest" });
}

export function dismiss() {
  refused = null;
  byId("note-refused").hidden = true;
}

export function retry() {
  const { id, deed, then } = refused ?? {};
  dismiss();
  if (!note || id !== note.id) return;
  const isThere = !deed.item || itemWith(deed.item);
  if (isThere) change(deed, then);
  else if (deed.text) change({ do: deed.do === "heading" ? "heading" : "sentence", text: deed.text }, then);
}

// --- drawing --------------------------------------------------------------------------

export function say(text) {
  byId("note-state").textContent = text;
}

export function draw(next) {
  if (note?.id !== next.id) byId("note-items").replaceChildren();
  note = next;
  byId("note-sheet").hidden = false;
  byId("note-none").hidden = true;
  const title = byId("note-title");
  if (document.activeElement !== title || title.value === title.defaultValue) title.value = note.title;
  title.defaultValue = note.title;
  byId("note-file").href = note.file;
  byId("note-sum").textContent = note.sum;
  find("[data-note-undo]").disabled = !note.undoable;
  drawItems(note.items);
  sayChoice();
  say(note.saved);
}

function sayChoice() {
  const choice = byId("note-choice");
  let option = [...choice.options].find((each) => each.value === note.id);
  if (!option) choice.prepend((option = new Option("", note.id)));
  option.text = note.name;
  choice.value = note.id;
  choice.disabled = false;
  sessionStorage.setItem("note", note.id);
}

// --- which note -----------------------------------------------------------------------

export async function fetchList() {
  const found = await ask(home());
  if (found.failed) return tell(found.failed);
  const options = found.notes.map(({ id, name }) => new Option(name, id));
  byId("note-choice").replaceChildren(...options);
  if (!found.notes.length) return showNone();
  const remembered = sessionStorage.getItem("note");
  await open((found.notes.find(({ id }) => id === remembered) ?? found.notes[0]).id);
}

export async function open(id) {
  const found = await ask(`${home()}/${id}`);
  if (found.failed) return tell(found.failed);
  unsure();
  draw(found);
}

export async function begin() {
  const made = await ask(home(), { method: "POST", body: {} });
  if (made.failed) return tell(made.failed);
  draw(made);
  byId("note-title").focus();
  byId("note-title").select();
}

function showNone() {
  note = null;
  byId("note-sheet").hidden = true;
  byId("note-none").hidden = false;
  byId("note-choice").disabled = true;
}

export async function remove() {
  const gone = await ask(`${home()}/${note.id}`, { method: "DELETE" });
  if (gone.failed) return tell(gone.failed);
  sessionStorage.removeItem("note");
  dismiss();
  unsure();
  note = null;
  await fetchList();
  (note ? byId("note-choice") : find("[data-note-new]")).focus();
}

export function unsure() {
  find("[data-note-delete]").removeAttribute("data-sure");
  find("[data-note-delete]").textContent = tr("Verwijder notitie");
}
