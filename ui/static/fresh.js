// Keeps what shows letters equal to what there is: the line under the name, the list in the panel,
// the filters. They are fetched when the app opens, after every change, and when somebody comes
// back to a page that was left open, as others change the letters meanwhile.

const byId = (id) => document.getElementById(id);

async function textOf(address) {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.text() : null;
  } catch {
    return null; // what is shown stays; whoever asks for letters is told that they can't be had
  }
}

// Says whether there are other letters than the page told of.
async function freshWords() {
  const place = document.querySelector("#header .searched");
  const words = place && (await textOf(place.dataset.from));
  const differ = Boolean(words) && words !== place.textContent;
  if (differ) place.textContent = words;
  return differ;
}

async function freshList() {
  const address = document.querySelector("#panel .all")?.dataset.brief;
  const html = address && byId("shown-letter").querySelector(".letters") && (await textOf(address));
  if (html && byId("shown-letter").querySelector(".letters")) byId("shown-letter").innerHTML = html;
}

// What the reader had filled in stays, as far as there still is such a field.
async function freshFilters() {
  const place = byId("filter-place");
  if (!place?.childElementCount) return;
  const html = await textOf(place.dataset.from);
  if (html === null) return;
  const set = [...new FormData(place.querySelector("form"))].filter(([, value]) => value !== "");
  place.innerHTML = html;
  for (const input of place.querySelectorAll("form [name]"))
    for (const [name, value] of set.filter(([name]) => name === input.name))
      if (input.type === "checkbox") input.checked ||= input.value === value;
      else input.value = value;
}

document.addEventListener("letters-changed", () => {
  freshWords();
  freshList();
  freshFilters();
});

async function look() {
  if (!document.hidden && (await freshWords()))
    document.dispatchEvent(new Event("letters-changed"));
}

addEventListener("focus", look);
document.addEventListener("visibilitychange", look);

// Gradio lays the page out after it has loaded.
new MutationObserver((_, observer) => {
  if (!byId("shown-letter") || !document.querySelector("#header .searched")) return;
  observer.disconnect();
  freshWords().then((differ) => differ && freshList());
}).observe(document.documentElement, { childList: true, subtree: true });
