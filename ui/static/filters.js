// The filters above the question box. The form comes from the server when it is first opened, as
// do the same fields in another part; after every change the server says in words which letters
// are left.

import { tr } from "./language.js";

const UNREACHABLE = tr("De filters kunnen nu niet worden opgehaald. Staat Spoorzoeker nog aan?");
let latest = 0; // of two quick changes only the last may show its words

const byId = (id) => document.getElementById(id);

async function textOf(address) {
  try {
    const answer = await fetch(address);
    if (answer.ok) return await answer.text();
  } catch {
    // the notice below says it
  }
  return null;
}

async function load(place) {
  if (place.childElementCount) return;
  const html = await textOf(place.dataset.from);
  if (place.childElementCount) return;
  if (html === null) place.textContent = UNREACHABLE;
  else place.innerHTML = html;
}

function query(form) {
  const set = [...new FormData(form)].filter(([, value]) => value !== "");
  return new URLSearchParams(set).toString();
}

async function tell() {
  const mine = ++latest;
  const chosen = query(byId("filter-form"));
  const words = chosen && (await textOf(`keuze?${chosen}`));
  if (mine !== latest) return;
  byId("filtered").hidden = !chosen;
  byId("filtered").querySelector("p").textContent = words ?? UNREACHABLE;
}

function clear() {
  const form = byId("filter-form");
  form?.reset();
  if (form) {
    for (const box of form.querySelectorAll("input[type=search]")) search(box);
    tell();
  }
  document.querySelector("#question textarea")?.focus();
}

function search(box) {
  const wanted = box.value.trim().toLowerCase().split(/\s+/);
  for (const label of box.closest(".picked").querySelectorAll("label")) {
    const text = label.textContent.toLowerCase();
    label.hidden = !wanted.every((word) => text.includes(word));
  }
}

// `toggle` doesn't bubble, hence the capture.
document.addEventListener(
  "toggle",
  (event) => {
    const place = event.target.open && event.target.querySelector(":scope > [data-from]");
    if (place) load(place);
  },
  true,
);

document.addEventListener("input", (event) => {
  if (event.target.matches(".picked input[type=search]")) search(event.target);
  else if (event.target.closest("#filter-form")) tell();
});

document.addEventListener("submit", (event) => {
  if (event.target.id === "filter-form") event.preventDefault();
});

document.addEventListener("keydown", (event) => {
  const filters = event.key === "Escape" && event.target.closest("#filters, .filters");
  if (!filters) return;
  filters.open = false;
  filters.querySelector("summary").focus();
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-no-filters]")) clear();
});
