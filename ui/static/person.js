// Who is logged in, in the header; and a notice there as soon as that person no longer is.

import { tr } from "./language.js";

const byId = (id) => document.getElementById(id);

async function show(place) {
  try {
    const answer = await fetch(place.dataset.from);
    if (answer.ok) place.innerHTML = await answer.text();
  } catch {
    // whatever the reader does next says that the app can't be reached
  }
}

function tell() {
  const place = byId("person");
  if (!place || place.querySelector("[role=alert]")) return;
  const notice = document.createElement("p");
  notice.setAttribute("role", "alert");
  const link = document.createElement("a");
  link.href = `./${location.search}`; // the open conversation
  link.textContent = tr("Meld opnieuw aan");
  notice.append(`${tr("U bent niet meer aangemeld.")} `, link);
  place.replaceChildren(notice);
}

// Whatever is fetched, by Gradio's script too: one that is not let in says that the login ended.
const fetchIt = window.fetch;
window.fetch = async (...request) => {
  const answer = await fetchIt(...request);
  if (answer.status === 401) tell();
  return answer;
};

// Gradio draws the header when its script has run; it never draws it again.
new MutationObserver((_, observer) => {
  const place = byId("person");
  if (!place) return;
  observer.disconnect();
  show(place);
}).observe(document.documentElement, { childList: true, subtree: true });
