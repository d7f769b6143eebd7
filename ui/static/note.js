// The notes, as their writer changes them: what is typed, moved, removed, taken along, and added
// from an answer. The server makes and escapes all HTML; what is said here is set as text.

import { showBeside } from "./clicks.js";
import { tr } from "./language.js";
import {
  addField,
  grow,
  isChanged,
  itemOf,
  itemWith,
  markSent,
  nameOf,
  onDrop,
  placeOf,
  reset,
} from "./note_items.js";
import {
  ask,
  begin,
  change,
  dismiss,
  draw,
  fetchList,
  inTurn,
  isRefused,
  note,
  open,
  remove,
  retry,
  say,
  settled,
  unsure,
} from "./note_kept.js";
import { showPart } from "./parts.js";

const FIELDS = "#note-items textarea, #note-title";

const byId = (id) => document.getElementById(id);
const find = (selector) => document.querySelector(selector);

// --- what is typed --------------------------------------------------------------------

function keep(field) {
  const item = itemOf(field);
  if (!note || !isChanged(field) || item?.matches("[data-busy]")) return;
  if (item) markSent(item, field);
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

const changedFields = () => [...document.querySelectorAll(FIELDS)].filter(isChanged);

function leave(field) {
  if (itemOf(field)?.matches("[data-new]") && !field.value.trim()) itemOf(field).remove();
  else keep(field);
}

function takeBack(field) {
  if (itemOf(field)?.matches("[data-new]")) itemOf(field).remove();
  else if (itemOf(field)) reset(field);
  else field.value = field.defaultValue;
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
    say(`${tr("Verplaatst naar {}.", placeOf(itemWith(id)))} ${note.saved}.`);
  });
}

function take(item) {
  const next = item.nextElementSibling ?? item.previousElementSibling;
  const isPart = item.dataset.kind === "heading";
  const what = isPart ? tr("Kop met wat eronder stond") : nameOf(item);
  change({ do: "remove", item: item.dataset.item }, () => {
    say(`${tr("{} verwijderd.", what)} ${note.saved}.`);
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
    say(`${tr("Ongedaan gemaakt.")} ${note.saved}.`);
    if (!note.undoable) byId("note-choice").focus();
  });
}

// A note is deleted at the second click; whatever else is done takes the first one back.
function askSure(button) {
  if (button.matches("[data-sure]")) return inTurn(remove);
  button.setAttribute("data-sure", "");
  button.textContent = tr("Echt verwijderen? Dit is voorgoed");
}

// The file holds what was typed last too, also in a field that is just being left.
async function fetchFile(event) {
  event.preventDefault();
  changedFields().forEach(keep);
  await settled();
  if (isRefused() || changedFields().length) return byId("note-refused").scrollIntoView({ block: "nearest" });
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
  if (note && (isRefused() || changedFields().length)) event.preventDefault();
});

// --- from an answer -------------------------------------------------------------------

async function addAnswer(button) {
  const shown = button.closest("[data-turn]");
  const place = shown.querySelector(".on-answer [role=status]");
  const { conversation, turn } = shown.dataset;
  const body = { conversation, turn: Number(turn), note: sessionStorage.getItem("note") };
  if (button.matches("[data-busy]")) return;
  button.setAttribute("data-busy", "");
  const added = await ask(byId("note-page").dataset.addTo, { method: "POST", body });
  button.removeAttribute("data-busy");
  place.textContent = added.failed ?? `${tr("Toegevoegd aan ‘{}’.", added.title)} `;
  if (added.failed) return place.scrollIntoView({ block: "nearest" });
  inTurn(() => draw(added));
  const opens = document.createElement("button");
  opens.type = "button";
  opens.dataset.openNote = "";
  opens.textContent = tr("Bekijk de notitie");
  place.append(opens);
  place.scrollIntoView({ block: "nearest" });
}

async function openNote() {
  showPart("note");
  await inTurn(fetchList);
  byId("note-items").lastElementChild?.scrollIntoView({ block: "nearest" });
  find("[data-part=note]").focus({ preventScroll: true });
}
