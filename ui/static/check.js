// The citation check: sends a draft and shows each sentence as soon as the server has judged it.
// The server makes and escapes all HTML; what is said here is set as text.

import { tr } from "./language.js";
import { linesOf } from "./server.js";

const KINDS = [".txt", ".md", ".docx"];
const BROKEN = tr("De controle is afgebroken. Staat Spoorzoeker nog aan?");
let running = null; // the AbortController of the check in progress
let file = null; // the file that was chosen, instead of the text in the box

const byId = (id) => document.getElementById(id);

function say(text, { failed = false } = {}) {
  byId("check-state").hidden = !text;
  const place = byId("check-state").querySelector("p");
  place.className = failed ? "absent" : "";
  place.textContent = text;
  if (failed) place.scrollIntoView({ block: "nearest" });
}

// --- the draft ------------------------------------------------------------------------

function choose(chosen) {
  const kind = chosen ? chosen.name.slice(chosen.name.lastIndexOf(".")).toLowerCase() : null;
  if (chosen && !KINDS.includes(kind))
    return refuse(kind === ".pdf" ? noPdf(chosen.name) : noSuchKind(chosen.name));
  const most = Number(byId("check-page").dataset.mostBytes);
  if (chosen && chosen.size > most)
    return refuse(tr("‘{}’ is groter dan {} MB. Controleer het in delen.", chosen.name, most / 1e6));
  file = chosen;
  byId("draft-name").hidden = !chosen;
  byId("draft-name").querySelector("span").textContent = chosen?.name ?? "";
  byId("draft-text").disabled = Boolean(chosen);
  say("");
}

const noSuchKind = (name) =>
  tr("‘{}’ kan niet worden gelezen. Kies een .txt-, .md- of .docx-bestand.", name);
const noPdf = (name) =>
  tr("‘{}’ is een pdf. Kies een .txt-, .md- of .docx-bestand, of kopieer de tekst uit de pdf in het vak.", name);

function refuse(text) {
  byId("draft-file").value = "";
  say(text, { failed: true });
}

// --- the check ------------------------------------------------------------------------

async function check() {
  running?.abort();
  const mine = (running = new AbortController());
  byId("checked").replaceChildren();
  byId("check-sum").replaceChildren();
  const begun = { total: 0, done: 0, ended: false, at: begin() };
  try {
    for await (const message of messages(mine.signal)) {
      if (mine !== running) return;
      take(message, begun);
    }
    if (!begun.ended) say(BROKEN, { failed: true });
  } catch {
    if (mine !== running) return;
    if (mine.signal.aborted) say(tr("Gestopt na {} van {} zinnen.", begun.done, begun.total));
    else say(BROKEN, { failed: true });
  }
  running = null;
  byId("check-page").removeAttribute("data-busy");
}

// Gives how far the page is scrolled as the check begins.
function begin() {
  byId("check-page").setAttribute("data-busy", "");
  byId("check-state").querySelector("progress").removeAttribute("value");
  say(tr("Leest het concept …"));
  byId("check-state").scrollIntoView({ block: "nearest" });
  return byId("check").scrollTop;
}

async function* messages(signal) {
  const named = file ? `?bestand=${encodeURIComponent(file.name)}` : "";
  const answer = await fetch(byId("check-page").dataset.to + named, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: file ?? byId("draft-text").value,
    signal,
  });
  yield* linesOf(answer);
}

function take(message, begun) {
  const progress = byId("check-state").querySelector("progress");
  if (message.busy) say(message.busy);
  if (message.sentences) progress.max = begun.total = message.sentences;
  if (message.heading) byId("checked").insertAdjacentHTML("beforeend", message.heading);
  if (message.sentence) {
    byId("checked").insertAdjacentHTML("beforeend", message.sentence);
    progress.value = ++begun.done;
  }
  if (message.sentence || message.sentences)
    say(tr("{} van {} zinnen gecontroleerd …", begun.done, begun.total));
  if (message.outcome) {
    say("");
    byId("check-sum").innerHTML = message.outcome;
    // Who is reading the first sentences already is left there.
    if (Math.abs(byId("check").scrollTop - begun.at) < 40)
      byId("check-sum").scrollIntoView({ block: "start" });
  }
  if (message.failed) say(message.failed, { failed: true });
  begun.ended ||= Boolean(message.outcome || message.failed);
}

// --- what the reader does -------------------------------------------------------------

document.addEventListener("submit", (event) => {
  if (event.target.id !== "draft") return;
  event.preventDefault();
  check();
});

document.addEventListener("change", (event) => {
  if (event.target.id === "draft-file" && event.target.files.length) choose(event.target.files[0]);
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-stop]")) running?.abort();
  if (event.target.closest("[data-no-file]")) {
    byId("draft-file").value = "";
    choose(null);
    byId("draft-text").focus();
  }
});

// A file may be dropped anywhere on this part; elsewhere the browser would open it and leave.
for (const kind of ["dragover", "dragleave", "drop"])
  document.addEventListener(kind, (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    const here = document.body.dataset.shown === "check";
    byId("drop").toggleAttribute("data-over", here && kind === "dragover");
    if (here && kind === "drop" && event.dataTransfer.files.length)
      choose(event.dataTransfer.files[0]);
  });
