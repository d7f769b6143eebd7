// What a reader does with an answer: says whether it is right, and copies it with its sources.

import { tr } from "./language.js";
import { send } from "./sending.js";

const KEPT = tr("Bewaard, dank u.");
let judged; // the answer that the form is about

const byId = (id) => document.getElementById(id);

function where(turn) {
  return { id: turn.dataset.conversation, turn: Number(turn.dataset.turn) };
}

function say(turn, text) {
  const place = turn.querySelector(".on-answer [role=status]");
  place.textContent = text;
  place.scrollIntoView({ block: "nearest" });
}

// The page is drawn anew by Gradio now and then, with what the server then knows.
function press(turn, verdict, { reason = "", remark = "" } = {}) {
  turn.querySelector("[data-right]").setAttribute("aria-pressed", String(verdict === "right"));
  const wrong = turn.querySelector("[data-wrong]");
  wrong.setAttribute("aria-pressed", String(verdict === "wrong"));
  Object.assign(wrong.dataset, { reason, remark });
}

async function right(turn) {
  const was = turn.querySelector("[data-right]").getAttribute("aria-pressed") === "true";
  const verdict = was ? null : "right";
  const failed = await send("gesprekken/oordeel", { ...where(turn), verdict });
  if (!failed) press(turn, verdict);
  say(turn, failed || (was ? tr("Teruggetrokken.") : KEPT));
}

// --- the form --------------------------------------------------------------------------

const form = () => byId("feedback").querySelector("form");

function openForm(turn) {
  judged = turn;
  const { reason, remark } = turn.querySelector("[data-wrong]").dataset;
  form().reset();
  complain("");
  offer(turn.querySelector("[data-wrong]").dataset.wrong);
  form().elements.remark.value = remark ?? "";
  for (const choice of form().elements.reason) choice.checked = choice.value === reason;
  form().querySelector("[data-withdraw]").hidden = !reason;
  byId("feedback").showModal();
  (form().querySelector("input:checked:enabled") ?? form().querySelector("input:enabled")).focus();
}

// An answer and a decline are wrong in ways of their own.
function offer(kind) {
  for (const label of form().querySelectorAll("[data-of]")) {
    label.hidden = !label.dataset.of.split(" ").includes(kind);
    label.querySelector("input").disabled = label.hidden;
  }
}

function complain(text) {
  const notice = form().querySelector(".notice");
  notice.textContent = text;
  notice.hidden = !text;
}

async function keep(opinion, done) {
  const failed = await send("gesprekken/oordeel", { ...where(judged), ...opinion });
  if (failed) return complain(failed);
  press(judged, opinion.verdict, opinion);
  byId("feedback").close();
  say(judged, done);
  judged.querySelector("[data-wrong]").focus();
}

// --- copying ---------------------------------------------------------------------------

// The event of copying takes what it is given as it is, also where the address is no https; the
// newer way of writing to the clipboard leaves out what makes footnotes of notes.
function put({ text, html }) {
  const fill = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData.setData("text/plain", text);
    event.clipboardData.setData("text/html", html);
  };
  document.addEventListener("copy", fill, { capture: true, once: true });
  try {
    return document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", fill, { capture: true });
  }
}

async function copy(turn) {
  const { id, turn: number } = where(turn);
  try {
    const answer = await fetch(`gesprekken/kopie?${new URLSearchParams({ id, beurt: number })}`);
    const content = await answer.json();
    if (!answer.ok) return say(turn, content.detail);
    if (!put(content)) await navigator.clipboard.writeText(content.text);
    say(turn, tr("Gekopieerd, met bronnen."));
  } catch {
    say(turn, tr("Kopiëren lukt hier niet. Selecteer de tekst en kopieer die zelf."));
  }
}

// --- what the reader does --------------------------------------------------------------

document.addEventListener("click", (event) => {
  const turn = event.target.closest(".turn[data-turn]");
  if (turn && event.target.closest("[data-copy]")) copy(turn);
  if (turn && event.target.closest("[data-right]")) right(turn);
  if (turn && event.target.closest("[data-wrong]")) openForm(turn);
  if (event.target.id === "feedback" || event.target.closest("[data-close-feedback]"))
    byId("feedback").close();
  if (event.target.closest("[data-withdraw]")) keep({ verdict: null }, tr("Teruggetrokken."));
});

document.addEventListener("submit", (event) => {
  if (event.target !== byId("feedback")?.querySelector("form")) return;
  event.preventDefault();
  const { reason, remark } = Object.fromEntries(new FormData(event.target));
  keep({ verdict: "wrong", reason, remark }, KEPT);
});
