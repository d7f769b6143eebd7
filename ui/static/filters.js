// The filters above the question box. The form comes from the server when it is first opened;
// after every change the server says in words which letters are left.

const UNREACHABLE = "De filters kunnen nu niet worden opgehaald. Staat Spoorzoeker nog aan?";
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

async function loadForm() {
  const place = byId("filter-place");
  if (byId("filter-form")) return;
  const html = await textOf(place.dataset.from);
  if (byId("filter-form")) return;
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
    search("");
    tell();
  }
  document.querySelector("#question textarea")?.focus();
}

function search(words) {
  const wanted = words.trim().toLowerCase().split(/\s+/);
  for (const label of document.querySelectorAll("#filter-form .picked label")) {
    const text = label.textContent.toLowerCase();
    label.hidden = !wanted.every((word) => text.includes(word));
  }
}

// `toggle` doesn't bubble, hence the capture.
document.addEventListener(
  "toggle",
  (event) => {
    if (event.target.id === "filters" && event.target.open) loadForm();
  },
  true,
);

document.addEventListener("input", (event) => {
  if (!event.target.closest("#filter-form")) return;
  if (event.target.type === "search") search(event.target.value);
  else tell();
});

document.addEventListener("submit", (event) => {
  if (event.target.id === "filter-form") event.preventDefault();
});

document.addEventListener("keydown", (event) => {
  const filters = event.key === "Escape" && event.target.closest("#filters");
  if (!filters) return;
  filters.open = false;
  filters.querySelector("summary").focus();
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-no-filters]")) clear();
});
