// The citations of an answer one after another, in the letter's own panel: buttons and arrow keys.

import { openAddress } from "./clicks.js";
import { tr } from "./language.js";

const ANSWERS = ".answer, #checked, #note"; // what holds the citations that belong together
let addresses = [];
let at = -1;

const byId = (id) => document.getElementById(id);

function tell() {
  const many = at >= 0 && addresses.length > 1;
  byId("citations").hidden = !many;
  if (!many) return;
  byId("citation-place").textContent = tr("{} van {}", at + 1, addresses.length);
  const [before, after] = byId("citations").querySelectorAll("[data-step]");
  before.disabled = at === 0;
  after.disabled = at === addresses.length - 1;
}

function step(by) {
  const next = at + by;
  if (at < 0 || !(next in addresses)) return;
  openAddress(addresses[next]);
}

document.addEventListener("letter-shown", ({ detail: { address, from } }) => {
  const answer = from?.closest(ANSWERS);
  if (answer) {
    const buttons = answer.querySelectorAll("[data-brief]");
    addresses = [...new Set([...buttons].map((button) => button.dataset.brief))];
  }
  // A letter that was opened from within a letter is none of them; the way back leads to one.
  at = addresses.indexOf(address);
  tell();
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("#citations [data-step]");
  if (button) step(Number(button.dataset.step));
});

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!event.target.closest?.("#letter") || event.target.closest("input, textarea, select")) return;
  if (event.key === "ArrowLeft") step(-1);
  if (event.key === "ArrowRight") step(1);
});
