// Which conversation is open: the address says it (?gesprek=…), so that a reload and the back
// button bring it back. Gradio draws it; a click on one of its hidden buttons asks for that.

import { entitle } from "./title.js";

const byId = (id) => document.getElementById(id);
const log = () => document.querySelector("#conversation [role=log]");
const isPending = () => Boolean(document.querySelector("#conversation .pending"));

export const openConversation = () =>
  new URLSearchParams(location.search).get("gesprek") ?? "";

function addressOf(conversation) {
  const address = new URL(location.pathname, location.origin);
  const part = new URLSearchParams(location.search).get("deel");
  if (part) address.searchParams.set("deel", part);
  if (conversation) address.searchParams.set("gesprek", conversation);
  return address;
}

export function open(conversation) {
  if (conversation !== openConversation())
    history.pushState({ conversation }, "", addressOf(conversation));
  draw();
}

// Asks for the conversation in the address, as it is now, in the place of all that is on its way.
function draw() {
  delete document.body.dataset.asking;
  byId("open-conversation")?.click();
}

// Does the same, and leaves a question that was just asked on its way.
export const redraw = () => byId("redraw-conversation")?.click();

function ask(question) {
  document.body.dataset.given = question;
  byId("ask-given").click();
}

export function focusQuestion() {
  // On a touch screen the keyboard would cover what was just opened.
  if (matchMedia("(pointer: fine)").matches)
    document.querySelector("#question textarea")?.focus();
}

// The page comes with a welcome, which is not for who comes back to a conversation.
document.body.classList.toggle("opening", Boolean(openConversation()));

// --- what Gradio drew ------------------------------------------------------------------

const QUIET_MS = 5000;
let shown = { conversation: "", drawn: "", turns: 0, at: 0 };
const stepOf = (drawn) => drawn.closest("[data-of-step]")?.dataset.ofStep;

function follow() {
  const now = log();
  if (!now) return;
  const { conversation, state, name } = now.dataset;
  const drawn = [conversation, state, "gone" in now.dataset, stepOf(now)].join();
  if (name || !conversation) entitle({ conversation: name });
  if (drawn === shown.drawn) return;
  const turns = now.querySelectorAll(".turn");
  const other = conversation !== shown.conversation;
  const more = other || turns.length > shown.turns;
  shown = { conversation, drawn, turns: turns.length, at: performance.now() };
  adopt(conversation);
  if (conversation === openConversation()) document.body.classList.remove("opening");
  // A new question goes to the top, so that its answer is read from the beginning.
  if (more && turns.length) turns[turns.length - 1].scrollIntoView({ block: "start" });
  if (more && document.activeElement === document.body) focusQuestion();
}

// A question may begin a conversation, whose id is then put in the address. Whatever else is
// shown than the address says came too late, or is no longer there. A welcome may come in after
// the question that was asked below it, and then says nothing of what is open.
function adopt(conversation) {
  const { dataset } = document.body;
  const gone = "gone" in log().dataset;
  const hasTurns = Boolean(log().querySelector(".turn"));
  const isAsked = "lastStep" in dataset && stepOf(log()) === dataset.lastStep;
  if (dataset.asking === "shown" && !isPending()) delete dataset.asking;
  if (isAsked && "asking" in dataset) arrive(hasTurns);
  else if (!conversation && !gone && !hasTurns) {
    if (openConversation()) redraw();
    return;
  }
  if (conversation === openConversation()) return;
  if (gone || (isAsked && conversation))
    history.replaceState(history.state, "", addressOf(conversation));
  // What came too late; an answer without a conversation could not be kept, and is left as it is.
  else if (conversation && !("asking" in dataset)) draw();
}

// A question that could not be asked stays in the box. The app empties that as it shows another;
// where what it sent was lost, it is done here.
function arrive(isShown) {
  const { dataset } = document.body;
  if (isShown && isPending()) dataset.asking = "shown";
  else delete dataset.asking;
  const box = document.querySelector("#question textarea");
  if (!isShown || box?.value.trim() !== dataset.asked.trim()) return;
  box.value = "";
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

new MutationObserver(follow).observe(document.documentElement, {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ["data-conversation", "data-state", "data-gone", "data-name", "data-of-step"],
});
follow(); // Gradio may have been first

// --- other tabs ------------------------------------------------------------------------

// An answer that another tab asked for, or that grew on during a reload, is looked after.
async function look() {
  if (document.hidden || !log() || !openConversation()) return;
  try {
    const answer = await fetch(`gesprekken/stand?id=${encodeURIComponent(openConversation())}`);
    if (answer.ok && (await answer.text()) !== log().dataset.state) redraw();
  } catch {
    // the next look may reach it
  }
}

// Nor does what this page asked for always arrive: Gradio may close the line on which answers come
// just as a question is sent, and opens it again for whatever is asked next. So a question that is
// not shown yet is asked once more; the app knows it by the number of its step.
function askAgain() {
  const { asked, askedAt } = document.body.dataset;
  if (performance.now() - askedAt > QUIET_MS) ask(asked);
}

setInterval(() => {
  const { asking } = document.body.dataset;
  if (asking === "") askAgain();
  else if (isPending())
    if (asking === undefined || performance.now() - shown.at > QUIET_MS) look();
}, 1500);
document.addEventListener("visibilitychange", look);
addEventListener("focus", look);

// --- what the reader does --------------------------------------------------------------

document.addEventListener("click", (event) => {
  const example = event.target.closest("[data-example]");
  if (example) ask(example.textContent);
  if (event.target.closest("[data-new-conversation]")) {
    open("");
    document.querySelector("#question textarea")?.focus();
  }
});

// The other language keeps the conversation open.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a.language");
  if (link) link.search = location.search;
});

// Escape stops an answer that grows, as the button beside the box does.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !event.target.closest?.("#question")) return;
  if (isPending()) document.querySelector("#question .stop-button")?.click();
});

addEventListener("popstate", () => {
  if (openConversation() !== (log()?.dataset.conversation ?? "")) draw();
});
