// The promises: fetched when their part is opened, if the day or the letters are others than when
// they were, and anew after every choice. The server
// makes and escapes all HTML, and sends with it the addresses of the files with the same choice.

import { tr } from "./language.js";
import { htmlFrom } from "./server.js";

const UNREACHABLE = tr("De toezeggingen kunnen nu niet worden opgehaald. Staat Spoorzoeker nog aan?");
const TYPING_PAUSE = 250; // milliseconds after the last key before a search
const BUSY = tr("Zoekt de toezeggingen. Bij honderden brieven duurt dat de eerste keer even …");
let latest = 0; // of two quick choices only the last is shown
let waiting = null;
let fetchedOn = ""; // the day: on the next one, other terms have passed

const today = () => new Date().toDateString();
const byId = (id) => document.getElementById(id);

function query() {
  const chosen = [...new FormData(byId("promise-form"))].filter(([, value]) => value !== "");
  return new URLSearchParams(chosen).toString();
}

function say(text, { look = "" } = {}) {
  byId("promises-state").className = look;
  byId("promises-state").textContent = text;
}

async function fetchPromises() {
  const mine = ++latest;
  const busy = setTimeout(() => say(BUSY), TYPING_PAUSE);
  const found = await htmlFrom(`${byId("promises-page").dataset.from}?${query()}`, UNREACHABLE);
  clearTimeout(busy);
  if (mine !== latest) return;
  byId("promises-found").innerHTML = found.html ?? "";
  if (found.failed) say(found.failed, { look: "absent" });
  else say(document.querySelector("#promises-found .outcome").textContent, { look: "unseen" });
  fetchedOn = found.failed ? "" : today();
  showNow();
}

// Where the picture is wider than the window, the day of today is what is looked for.
function showNow() {
  const scroller = document.querySelector("#promises-found .scroller");
  const now = scroller?.querySelector("path.now");
  if (!now) return;
  const from = scroller.getBoundingClientRect();
  scroller.scrollLeft += now.getBoundingClientRect().left - from.left - from.width / 2;
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-part=promises]") && fetchedOn !== today()) fetchPromises();
});

document.addEventListener("letters-changed", () => {
  fetchedOn = "";
  if (document.querySelector("#promises.shown")) fetchPromises();
});

document.addEventListener("input", (event) => {
  if (!event.target.name || event.target.form?.id !== "promise-form") return;
  clearTimeout(waiting);
  if (event.target.type === "search") waiting = setTimeout(fetchPromises, TYPING_PAUSE);
  else fetchPromises();
});

document.addEventListener("submit", (event) => {
  if (event.target.id === "promise-form") event.preventDefault();
});

document.addEventListener("reset", (event) => {
  if (event.target.id === "promise-form") setTimeout(fetchPromises); // once the fields are empty
});
