// The evaluations: the list is fetched when the part is opened, a run when it is chosen.

import { tr } from "./language.js";
import { htmlFrom } from "./server.js";

const UNREACHABLE = tr("De evaluaties kunnen nu niet worden opgehaald. Staat Spoorzoeker nog aan?");
let latest = 0; // of two quick clicks only the last is shown

const byId = (id) => document.getElementById(id);

function say(text, look = "") {
  byId("evaluation-state").className = look;
  byId("evaluation-state").textContent = text;
}

async function show(address) {
  const mine = ++latest;
  say(tr("Haalt de evaluaties op …"));
  const found = await htmlFrom(address, UNREACHABLE);
  if (mine !== latest) return;
  say(found.failed ?? "", found.failed ? "absent" : "");
  if (found.failed) return;
  byId("evaluation-found").innerHTML = found.html;
  byId("evaluation").scrollTop = 0;
  byId("evaluation-found").querySelector("h2")?.focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
  const run = event.target.closest("[data-run]");
  if (run) show(run.dataset.run);
  else if (event.target.closest("[data-part=evaluation]") && !byId("evaluation-found").querySelector("h2"))
    show(byId("evaluation-page").dataset.from); // anew each time: a run may have come
});
