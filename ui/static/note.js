// The notes: fetched when their part is opened. Every change goes to the server with the revision
// that it was made over, one after another; what comes back is drawn. The server makes and
// escapes all HTML; what is said here is set as text.

import { showBeside } from "./clicks.js";
import {
  addField,
  drawItems,
  grow,
  isChanged,
  itemOf,
  itemWith,
  nameOf,
  onDrop,
  placeOf,
} from "./note_items.js";
import { showPart } from "./parts.js";

const UNREACHABLE = "Niet bewaard: Spoorzoeker is niet bereikbaar. Deze wijziging wacht nog:";
const DELETE = "Verwijder notitie";
const SURE = "Echt verwijderen? Dit is voorgoed";
const FIELDS = "#note-items textarea, #note-title";

let note = null; // as the server last gave it
let queue = Promise.resolve(); // one thing at a time, each over what the last one made
let refused = null; // what was not carried out, so that what was typed isn't lost

const byId = (id) => document.getElementById(id);
const find = (selector) => document.querySelector(selector);
const home = () => byId("note-page").dataset.to;

// --- to and from the server -----------------------------------------------------------

function inTurn(work) {
  queue = queue.then(work);
  return queue;
}

async function ask(address, { method = "GET", body } = {}) {
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

function change(deed, then = () => {}) {
  const { id } = note;
  return inTurn(async () => {
    if (note?.id !== id) return;
    say(deed.text ? "Controleert en bewaart …" : "Bewaart …");
    const known = new Set(note.items.map((item) => item.id));
    const body = { ...deed, revision: note.revision };
    const answer = await ask(`${home()}/${id}`, { method: "POST", body });
    if (answer.failed) return refuse({ id, deed, then }, answer);
    draw(answer);
    then(answer.items.filter((item) => !known.has(item.id)).map((item) => item.id));
  });
}

function refuse(what, answer) {
  if (answer.newer) draw(answer.newer);
  for (const item of document.querySelectorAll("#note-items [data-busy]"))
    item.removeAttribute("data-busy");
  tell(answer.failed, { text: what.deed.text, retry: answer.status !== 400 && what });
  say("Niet bewaard");
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

function dismiss() {
  refused = null;
  byId("note-refused").hidden = true;
}

function retry() {
  const { id, deed, then } = refused ?? {};
  dismiss();
  if (!note || id !== note.id) return;
  const isThere = !deed.item || itemWith(deed.item);
  if (isThere) change(deed, then);
  else if (deed.text) change({ do: deed.do === "heading" ? "heading" : "sentence", text: deed.text }, then);
}

// --- drawing --------------------------------------------------------------------------

function say(text) {
  byId("note-state").textContent = text;
}

function draw(next) {
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

async function fetchList() {
  const found = await ask(home());
  if (found.failed) return tell(found.failed);
  const options = found.notes.map(({ id, name }) => new Option(name, id));
  byId("note-choice").replaceChildren(...options);
  if (!found.notes.length) return showNone();
  const remembered = sessionStorage.getItem("note");
  await open((found.notes.find(({ id }) => id === remembered) ?? found.notes[0]).id);
}

async function open(id) {
  const found = await ask(`${home()}/${id}`);
  if (found.failed) return tell(found.failed);
  unsure();
  draw(found);
}

async function begin() {
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

async function remove() {
  const gone = await ask(`${home()}/${note.id}`, { method: "DELETE" });
  if (gone.failed) return tell(gone.failed);
  sessionStorage.removeItem("note");
  dismiss();
  unsure();
  note = null;
  await fetchList();
  (note ? byId("note-choice") : find("[data-note-new]")).focus();
}

// A note is deleted at the second click; whatever else is done takes the first one back.
function askSure(button) {
  if (button.matches("[data-sure]")) return inTurn(remove);
  button.setAttribute("data-sure", "");
  button.textContent = SURE;
}

function unsure() {
  find("[data-note-delete]").removeAttribute("data-sure");
  find("[data-note-delete]").textContent = DELETE;
}

// --- what is typed --------------------------------------------------------------------

function keep(field) {
  const item = itemOf(field);
  if (!note || !isChanged(field) || item?.matches("[data-busy]")) return;
  item?.setAttribute("data-busy", "");
  if (!item) change({ do: "title", text: field.value });
  else if (item.matches("[data-new]")) keepNew(item, field);
  else {
    const { item: id } = item.dataset;
    change({ do: "text", item: id, text: field.value }, (made) => showChecked([id, ...made]));
  }
}

function keepNew(item, field) {
  const deed = { do: item.dataset.kind, text: field.value };
  if (item.dataset.after) deed.item = item.dataset.after;
  change(deed, (made) => {
    const stays = item.contains(document.activeElement);
    item.remove();
    if (stays && made.length) itemWith(made.at(-1)).querySelector("textarea").focus();
    showChecked(made);
  });
}

function leave(field) {
  if (itemOf(field)?.matches("[data-new]") && !field.value.trim()) itemOf(field).remove();
  else keep(field);
}

function takeBack(field) {
  field.value = field.defaultValue;
  if (itemOf(field)?.matches("[data-new]")) itemOf(field).remove();
  else if (itemOf(field)) grow(field);
}

// What was typed is seen at once beside the paragraph that bears it, or that says otherwise.
function showChecked(ids) {
  const sources = ids.map((id) => itemWith(id)?.querySelector(".source"));
  const first = sources.find(Boolean);
  if (first) showBeside(first.dataset.brief);
}

// --- what is done to an item ----------------------------------------------------------

function move(item, by) {
  const { item: id } = item.dataset;
  change({ do: "move", item: id, by }, () => {
    itemWith(id)?.scrollIntoView({ block: "nearest" });
    say(`Verplaatst naar ${placeOf(itemWith(id))}. ${note.saved}.`);
  });
}

function take(item) {
  const next = item.nextElementSibling ?? item.previousElementSibling;
  const what = item.dataset.kind === "heading" ? "Kop met wat eronder stond" : nameOf(item);
  change({ do: "remove", item: item.dataset.item }, () => {
    say(`${what} verwijderd. ${note.saved}.`);
    const to = next?.isConnected ? next : byId("note-items").lastElementChild;
    (to?.querySelector(".tools button") ?? find("[data-note-undo]")).focus();
  });
}

const onItem = {
  up: (item) => move(item, -1),
  down: (item) => move(item, 1),
  remove: take,
  insert: (item) => addField("sentence", item),
  check: ({ dataset: { item } }) => change({ do: "check", item }, () => showChecked([item])),
};

onDrop((item, before) =>
  change({ do: "place", item: item.dataset.item, before: before?.dataset.item ?? null }),
);

function undo() {
  change({ do: "undo" }, () => {
    say(`Ongedaan gemaakt. ${note.saved}.`);
    if (!note.undoable) byId("note-choice").focus();
  });
}

// The file holds what was typed last too, also in a field that is just being left.
async function fetchFile(event) {
  event.preventDefault();
  await queue;
  if (refused) return byId("note-refused").scrollIntoView({ block: "nearest" });
  const link = Object.assign(document.createElement("a"), { href: note.file, download: "" });
  link.click();
}

// --- what the reader does -------------------------------------------------------------

const onClick = {
  "[data-note-add]": (button) => addField(button.dataset.noteAdd, null),
  "[data-note-new]": () => inTurn(begin),
  "[data-note-undo]": undo,
  "[data-note-dismiss]": dismiss,
  "[data-note-retry]": retry,
  "[data-do]": (button) => onItem[button.dataset.do](itemOf(button)),
};

document.addEventListener("click", (event) => {
  const { target } = event;
  const answer = target.closest("[data-to-note]");
  if (answer) addAnswer(answer);
  if (target.closest("[data-open-note]")) openNote();
  if (target.closest("[data-part=note]")) inTurn(fetchList);
  if (!target.closest("#note-page")) return;
  if (target.closest("#note-file")) fetchFile(event);
  if (target.closest("[data-note-delete]")) askSure(target.closest("[data-note-delete]"));
  else unsure();
  for (const [selector, act] of Object.entries(onClick))
    if (target.closest(selector)) return act(target.closest(selector));
});

document.addEventListener("change", (event) => {
  if (event.target.id === "note-choice") inTurn(() => open(event.target.value));
});

document.addEventListener("input", (event) => {
  if (event.target.matches("#note-items textarea")) grow(event.target);
});

document.addEventListener("focusout", (event) => {
  const { target } = event;
  if (target.isConnected && target.matches(FIELDS)) leave(target);
  if (target.matches("[data-note-delete]")) unsure();
});

document.addEventListener("keydown", (event) => {
  if (!event.target.matches?.(FIELDS)) return;
  if (event.key === "Escape") takeBack(event.target);
  if (event.key !== "Enter" || event.isComposing) return;
  event.preventDefault();
  keep(event.target);
});

addEventListener("beforeunload", (event) => {
  const fields = [...document.querySelectorAll(FIELDS)];
  if (note && (refused || fields.some(isChanged))) event.preventDefault();
});

// --- from an answer -------------------------------------------------------------------

async function addAnswer(button) {
  const place = button.parentElement.querySelector("[role=status]");
  const { conversation, turn } = button.dataset;
  const body = { conversation, turn: Number(turn), note: sessionStorage.getItem("note") };
  if (button.matches("[data-busy]")) return;
  button.setAttribute("data-busy", "");
  const added = await ask(byId("note-page").dataset.addTo, { method: "POST", body });
  button.removeAttribute("data-busy");
  place.textContent = added.failed ?? `Toegevoegd aan ‘${added.title}’. `;
  if (added.failed) return;
  inTurn(() => draw(added));
  const opens = document.createElement("button");
  opens.type = "button";
  opens.dataset.openNote = "";
  opens.textContent = "Bekijk de notitie";
  place.append(opens);
}

async function openNote() {
  showPart("note");
  await inTurn(fetchList);
  byId("note-items").lastElementChild?.scrollIntoView({ block: "nearest" });
  find("[data-part=note]").focus({ preventScroll: true });
}
