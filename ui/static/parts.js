// The parts of the app, one at a time in the left column; the letter stays beside all of them.

export function showPart(id) {
  document.body.dataset.shown = id;
  for (const part of document.querySelectorAll("#work > .part"))
    part.classList.toggle("shown", part.id === id);
  for (const button of document.querySelectorAll("[data-part]")) {
    if (button.dataset.part === id) button.setAttribute("aria-current", "page");
    else button.removeAttribute("aria-current");
  }
}

document.addEventListener("click", (event) => {
  const chosen = event.target.closest("[data-part]");
  if (chosen) showPart(chosen.dataset.part);
});
