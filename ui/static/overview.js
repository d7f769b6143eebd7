// The table of all letters: fetched when its part is first opened, then sorted and searched here.

import { tr } from "./language.js";

const UNREACHABLE = tr("De brieven kunnen nu niet worden opgehaald. Staat Spoorzoeker nog aan?");
const DUTCH = new Intl.Collator("nl", { numeric: true, sensitivity: "base" });
const texts = new WeakMap(); // what is searched of each row

const byId = (id) => document.getElementById(id);
const rows = () => [...document.querySelectorAll("#overview-page tbody tr")];

let latest = 0; // of two quick changes only the last may show its table

async function openPart() {
  if (!byId("overview-table").querySelector("table")) fetchTable();
  const adding = byId("adding");
  if (adding.childElementCount) return;
  try {
    const answer = await fetch(adding.dataset.from);
    if (answer.ok && !adding.childElementCount) adding.innerHTML = await answer.text();
  } catch {
    // the table says it
  }
}

// Fetches the table; what was searched and how it was sorted stay.
async function fetchTable() {
  const place = byId("overview-table");
  const mine = ++latest;
  if (!place.querySelector("table")) say(tr("Haalt de brieven op …"));
  try {
    const answer = await fetch(place.dataset.from);
    if (!answer.ok) throw new Error(answer.statusText);
    const html = await answer.text();
    if (mine === latest) replace(place, html);
  } catch {
    if (mine === latest) say(UNREACHABLE, "absent");
  }
}

function replace(place, html) {
  const sorted = place.querySelector("[aria-sort]");
  const [column, order] = [sorted?.cellIndex, sorted?.getAttribute("aria-sort")];
  const words = byId("overview-search")?.value ?? "";
  const isTyped = document.activeElement === byId("overview-search");
  place.innerHTML = html;
  if (sorted) sort(place.querySelectorAll("th")[column], order === "ascending");
  byId("overview-search").value = words;
  if (isTyped) byId("overview-search").focus();
  if (words) search(words);
}

function say(text, look = "") {
  byId("overview-state").className = look;
  byId("overview-state").textContent = text;
}

function keyOf(row, column) {
  const cell = row.cells[column];
  return cell.dataset.key ?? cell.textContent;
}

// What is empty stands below, whichever way the rest goes.
function sort(heading, up = heading.getAttribute("aria-sort") !== "ascending") {
  for (const other of heading.parentElement.cells) other.removeAttribute("aria-sort");
  heading.setAttribute("aria-sort", up ? "ascending" : "descending");
  const keyed = rows().map((row) => [keyOf(row, heading.cellIndex), row]);
  keyed.sort(([a], [b]) => {
    if (!a || !b) return Boolean(b) - Boolean(a);
    return up ? DUTCH.compare(a, b) : DUTCH.compare(b, a);
  });
  document.querySelector("#overview-page tbody").append(...keyed.map(([, row]) => row));
}

function textOf(row) {
  if (!texts.has(row))
    texts.set(row, [...row.cells].map((cell) => cell.textContent).join(" ").toLowerCase());
  return texts.get(row);
}

function search(words) {
  const wanted = words.trim().toLowerCase().split(/\s+/);
  const all = rows();
  let left = 0;
  for (const row of all) {
    row.hidden = !wanted.every((word) => textOf(row).includes(word));
    if (!row.hidden) left++;
  }
  const whole = `${all.length} ${all.length === 1 ? tr("brief") : tr("brieven")}`;
  if (!words.trim()) say(whole);
  else say(left ? tr("{} van {}", left, whole) : tr("Niets gevonden."));
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-part=overview]")) openPart();
  const heading = event.target.closest("#overview-page th");
  if (heading && event.target.closest("[data-sort]")) sort(heading);
});

document.addEventListener("letters-changed", () => {
  if (byId("overview-table")?.querySelector("table")) fetchTable();
});

document.addEventListener("input", (event) => {
  if (event.target.id === "overview-search") search(event.target.value);
});
