// Adds letters, corrects and removes them. The server makes and escapes all HTML; what is said here
// is set as text. After every change `letters-changed` tells what shows letters to fetch them anew.

import { show } from "./clicks.js";
import { tr } from "./language.js";
import { linesOf } from "./server.js";

const BROKEN = tr("De verbinding is verbroken. Staat Spoorzoeker nog aan?");
const queue = []; // files that wait to be read
let reading = false;

const byId = (id) => document.getElementById(id);

// --- choosing files ---------------------------------------------------------------------

function choose(files) {
  const { mostBytes, most } = byId("adding-form").dataset;
  const free = Number(most) - byId("proposals").childElementCount;
  byId("adding-outcome").replaceChildren();
  for (const [place, file] of [...files].entries()) {
    if (place >= free) {
      decline(tr("Hoogstens {} bestanden tegelijk.", most), tr("Voeg deze eerst toe."));
      break;
    }
    if (file.size > Number(mostBytes))
      decline(file.name, tr("Dit bestand is groter dan {} MB.", Number(mostBytes) / 1e6));
    else queue.push([file, waitingCard(file.name)]);
  }
  readAll();
}

async function readAll() {
  if (reading) return;
  reading = true;
  refreshActions();
  while (queue.length) {
    const [file, card] = queue.shift();
    if (card.isConnected) await read(file, card);
  }
  reading = false;
  refreshActions();
}

async function read(file, card) {
  const address = `${byId("adding-form").dataset.read}?naam=${encodeURIComponent(file.name)}`;
  try {
    const answer = await fetch(address, { method: "POST", body: file });
    if (!answer.ok) throw new Error(answer.statusText);
    card.outerHTML = await answer.text();
  } catch {
    decline(file.name, BROKEN, card);
  }
}

function waitingCard(name) {
  const card = document.createElement("article");
  card.className = "proposal reading";
  card.textContent = tr("‘{}’ wordt gelezen …", name);
  byId("proposals").append(card);
  return card;
}

function decline(name, why, card = waitingCard(name)) {
  const title = document.createElement("h3");
  title.textContent = name;
  const reason = document.createElement("p");
  reason.className = "absent";
  reason.textContent = why;
  const close = document.createElement("button");
  close.type = "button";
  close.dataset.takeBack = "";
  close.textContent = tr("Sluiten");
  const head = document.createElement("header");
  head.append(title, close);
  card.className = "proposal declined";
  card.replaceChildren(head, reason);
}

function takeBack(card) {
  const { key } = card.dataset;
  card.remove();
  refreshActions();
  byId("adding-files").focus();
  if (key)
    fetch(`${byId("adding-form").dataset.back}?sleutel=${encodeURIComponent(key)}`, {
      method: "POST",
    }).catch(() => {}); // it goes by itself after a day
}

function refreshActions() {
  const ready = byId("proposals").querySelectorAll("[data-key]").length;
  byId("adding-actions").hidden = !ready;
  const button = byId("adding-actions").querySelector(".main");
  button.disabled = reading || byId("adding-form").hasAttribute("data-busy");
  button.textContent = ready > 1 ? tr("Voeg {} brieven toe", ready) : tr("Voeg toe");
}

// --- jobs that the server tells of line by line -------------------------------------------

async function* steps(address, body) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  yield* linesOf(answer);
}

// Gives the last step: with `outcome`, or with `failed`, which is shown.
async function follow(address, body, state) {
  let last = { failed: BROKEN };
  const progress = state.querySelector("progress");
  progress.removeAttribute("value");
  progress.hidden = state.hidden = false;
  tell(state, tr("Begint …"));
  try {
    for await (const step of steps(address, body)) {
      if (step.outcome !== undefined || step.failed) last = step;
      if (step.text) tell(state, step.text);
      if (step.of) [progress.max, progress.value] = [step.of, step.done];
    }
  } catch {
    last = { failed: BROKEN };
  }
  progress.hidden = true;
  if (last.failed) tell(state, last.failed, "absent");
  else state.hidden = true;
  return last;
}

function tell(state, text, look = "") {
  const place = state.querySelector("p");
  place.className = look;
  place.textContent = text;
}

function filledIn(place) {
  const inputs = [...place.querySelectorAll(".fields input")];
  return Object.fromEntries(inputs.map((input) => [input.name, input.value]));
}

function changed() {
  document.dispatchEvent(new CustomEvent("letters-changed"));
}

// --- adding ---------------------------------------------------------------------------

async function add(form) {
  const cards = [...byId("proposals").querySelectorAll("[data-key]")];
  const files = cards.map((card) => ({ key: card.dataset.key, fields: filledIn(card) }));
  const whose = new FormData(form).get("whose");
  busy(true);
  const last = await follow(form.dataset.add, { files, for_all: whose === "all" }, byId("adding-state"));
  busy(false);
  if (last.outcome === undefined) return;
  for (const card of cards) if (!last.kept.includes(card.dataset.key)) card.remove();
  byId("adding-outcome").innerHTML = last.outcome;
  refreshActions();
  byId("adding-outcome").querySelector("[data-brief]")?.focus();
  changed();
}

function busy(is) {
  byId("adding-form").toggleAttribute("data-busy", is);
  for (const part of byId("adding-form").querySelectorAll("input, button")) part.disabled = is;
  refreshActions();
}

// --- correcting and removing the letter that is open ------------------------------------

async function correct(form) {
  const body = { id: form.dataset.id, fields: filledIn(form) };
  const last = await follow(form.dataset.to, body, form.querySelector(".state"));
  if (last.outcome === undefined) return;
  changed();
  if (form.isConnected) await show(last.open);
}

async function remove(button) {
  const form = button.closest("form");
  const last = await follow(button.dataset.remove, { id: form.dataset.id }, form.querySelector(".state"));
  if (last.outcome === undefined) return;
  changed();
  if (!form.isConnected) return;
  await show(document.querySelector("#panel .all").dataset.brief);
  const said = document.createElement("p");
  said.className = "absent";
  said.setAttribute("role", "status");
  said.textContent = last.outcome;
  byId("shown-letter").prepend(said);
}

// --- what the reader does -------------------------------------------------------------

document.addEventListener("submit", (event) => {
  if (event.target.id !== "adding-form" && !event.target.matches(".correct")) return;
  event.preventDefault();
  if (event.target.id === "adding-form") add(event.target);
  else correct(event.target);
});

document.addEventListener("change", (event) => {
  if (event.target.id !== "adding-files") return;
  choose(event.target.files);
  event.target.value = ""; // so that the same file can be chosen again
});

document.addEventListener("click", (event) => {
  const back = event.target.closest("#proposals [data-take-back]");
  if (back) takeBack(back.closest(".proposal"));
  const ask = event.target.closest(".correct [data-ask-remove]");
  if (ask) {
    const sure = ask.closest(".correct").querySelector(".sure");
    sure.hidden = !sure.hidden;
    if (!sure.hidden) sure.querySelector("button").focus();
  }
  const sure = event.target.closest(".correct [data-remove]");
  if (sure) remove(sure);
});

for (const kind of ["dragover", "dragleave", "drop"])
  document.addEventListener(kind, (event) => {
    const drop = byId("adding-drop");
    if (!drop || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    const here = document.body.dataset.shown === "overview";
    drop.toggleAttribute("data-over", here && kind === "dragover");
    const free = !byId("adding-form").hasAttribute("data-busy");
    if (here && kind === "drop" && free) choose(event.dataTransfer.files);
  });
