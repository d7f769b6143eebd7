// What stands in a note: its items drawn as the server gave them, with what is typed left alone,
// and dragged to another place.

import { tr } from "./language.js";

const NAMES = { heading: tr("Kop"), sentence: tr("Zin"), silence: tr("Geen antwoord") };
const DEEDS = {
  insert: (name) => tr("Nieuwe zin onder {}", name),
  up: (name) => tr("Omhoog: {}", name),
  down: (name) => tr("Omlaag: {}", name),
  remove: (name) => tr("Verwijder {}", name),
};
const NEW = { heading: tr("Nieuwe kop"), sentence: tr("Nieuwe zin") };
const PLACEHOLDERS = {
  heading: tr("Kop …"),
  sentence: tr("Zin … wordt gecontroleerd zodra u het vak verlaat"),
};

const list = () => document.getElementById("note-items");
const kept = () => [...list().querySelectorAll(":scope > .item:not([data-new])")];

export const itemOf = (element) => element?.closest?.("#note-items > .item");
export const itemWith = (id) => document.getElementById(`note-item-${id}`);
export const nameOf = (item) => NAMES[item.dataset.kind];
export const isChanged = (field) => field.value !== field.defaultValue;

export function placeOf(item) {
  return tr("plaats {} van {}", kept().indexOf(item) + 1, kept().length);
}

// --- drawing --------------------------------------------------------------------------

export function drawItems(items) {
  const held = focusHeld();
  const wanted = items.map((item) => drawn(item));
  for (const each of kept()) if (!wanted.includes(each)) each.remove();
  const fresh = [...list().querySelectorAll(":scope > [data-new]")];
  wanted.forEach((each, place) => {
    if (list().children[place] !== each) list().insertBefore(each, list().children[place] ?? null);
  });
  // A field that is not kept yet stays behind the item it was opened at.
  for (const each of fresh) itemWith(each.dataset.after)?.after(each);
  name();
  holdFocus(held);
}

// Gives the element of an item: the one there is, unless the server says something new of it.
function drawn(item) {
  const old = itemWith(item.id);
  const field = old?.querySelector("textarea");
  const isTyped = field && isChanged(field) && !isSent(old, field);
  if (old?.html === item.html) {
    if (field && !isTyped) reset(field);
    old.removeAttribute("data-busy");
    return old;
  }
  const template = document.createElement("template");
  template.innerHTML = item.html;
  const made = template.content.firstElementChild;
  made.html = item.html;
  made.id = `note-item-${item.id}`;
  old?.replaceWith(made);
  if (isTyped) {
    made.querySelector("textarea").value = field.value;
    grow(made.querySelector("textarea"));
  }
  return made;
}

// What is typed on while an earlier text is being checked isn't lost either.
export function markSent(item, field) {
  item.setAttribute("data-busy", "");
  item.sent = field.value;
}

const isSent = (item, field) => item.matches("[data-busy]") && item.sent === field.value;

export function reset(field) {
  field.value = field.defaultValue;
  grow(field);
}

export function grow(field) {
  field.parentElement.dataset.value = field.value;
  itemOf(field)?.toggleAttribute("data-changed", isChanged(field));
}

// Names tell what the eye sees from where things stand.
function name() {
  const counted = {};
  kept().forEach((item, place) => {
    const { kind } = item.dataset;
    counted[kind] = (counted[kind] ?? 0) + 1;
    const called = `${NAMES[kind]} ${counted[kind]}`;
    item.querySelector("textarea")?.setAttribute("aria-label", called);
    for (const button of item.querySelectorAll(".tools button"))
      button.setAttribute("aria-label", DEEDS[button.dataset.do](called.toLowerCase()));
    item.querySelector("[data-do=up]").disabled = place === 0;
    item.querySelector("[data-do=down]").disabled = place === kept().length - 1;
  });
}

// --- the focus, which an element loses when it is moved or drawn anew -----------------

function focusHeld() {
  const { activeElement } = document;
  const item = itemOf(activeElement);
  if (!item) return null;
  const deed = activeElement.dataset.do;
  const other = activeElement.matches(".source") ? ".source" : "textarea";
  return {
    id: item.dataset.item,
    element: activeElement,
    selector: deed ? `[data-do=${deed}]` : other,
    at: activeElement.selectionStart,
  };
}

function holdFocus(held) {
  if (!held || (held.element.isConnected && document.activeElement === held.element)) return;
  const again = held.element.isConnected
    ? held.element
    : itemWith(held.id)?.querySelector(held.selector);
  if (again?.disabled) itemOf(again).querySelector(".tools button:not(:disabled)").focus();
  else again?.focus({ preventScroll: true });
  if (again?.matches("textarea") && held.at != null) again.setSelectionRange(held.at, held.at);
}

// --- a field for what is not kept yet -------------------------------------------------

export function addField(kind, after) {
  const item = document.createElement("li");
  item.className = `item ${kind}`;
  item.dataset.kind = kind;
  item.dataset.new = "";
  if (after) item.dataset.after = after.dataset.item;
  item.innerHTML = '<div class="grow"><textarea rows="1"></textarea></div>';
  const field = item.querySelector("textarea");
  field.setAttribute("aria-label", NEW[kind]);
  field.placeholder = PLACEHOLDERS[kind];
  if (after) after.after(item);
  else list().append(item);
  field.focus();
}

// --- dragging -------------------------------------------------------------------------

let dragged = null;

// Gives the item before which one would land; none at the end.
function landing(event) {
  return kept().find((item) => {
    const box = item.getBoundingClientRect();
    return event.clientY < box.top + box.height / 2;
  });
}

function markLanding(before, { atEnd = false } = {}) {
  for (const item of list().children) item.toggleAttribute("data-land", item === before);
  list().toggleAttribute("data-land-last", atEnd);
}

export function onDrop(place) {
  document.addEventListener("dragstart", (event) => {
    if (!event.target.closest?.("#note-items .grip")) return;
    dragged = itemOf(event.target);
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", "");
    event.dataTransfer.setDragImage(dragged, 10, 10);
  });
  document.addEventListener("dragover", (event) => {
    if (!dragged || !event.target.closest?.("#note-page")) return;
    event.preventDefault();
    const before = landing(event);
    markLanding(before, { atEnd: !before });
  });
  document.addEventListener("drop", (event) => {
    if (!dragged || !event.target.closest?.("#note-page")) return;
    event.preventDefault();
    const before = landing(event);
    if (before !== dragged) place(dragged, before);
  });
  document.addEventListener("dragend", () => {
    if (dragged) markLanding(null);
    dragged = null;
  });
}
