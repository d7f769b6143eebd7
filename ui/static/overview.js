// The table of all letters: fetched when its part is first opened, then sorted and searched here.

import { tr } from "./language.js";

const UNREACHABLE = tr("De brieven kunnen nu niet worden opgehaald. Staat Spoorzoeker nog aan?");
const DUTCH = new Intl.Collator("nl", { numeric: true, sensitivity: "base" });
const texts = new WeakMap(); // what is searched of each row

const byId = (id) => document.getElementById(id);
const rows = () => [...document.querySelectorAll("#overview-page tbody tr")];

async function fetchTable() {
  const place = byId("overview-page");
  if (place.querySelector("table")) return;
  say(tr("Haalt de brieven op …"));
  try {
    const answer = await fetch(place.dataset.from);
    if (!answer.ok) throw new Error(answer.statusText);
    place.innerHTML = await answer.text();
  } catch {
    say(UNREACHABLE, "absent");
  }
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
function sort(heading) {
  const up = heading.getAttribute("aria-sort") !== "ascending";
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
  say(words.trim() ? tr("{} van {}", left, whole) : whole);
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-part=overview]")) fetchTable();
  const heading = event.target.closest("#overview-page th");
  if (heading && event.target.closest("[data-sort]")) sort(heading);
});

document.addEventListener("input", (event) => {
  if (event.target.id === "overview-search") search(event.target.value);
});
