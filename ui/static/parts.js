// The parts of the app, one at a time in the left column; the letter stays beside all of them.

document.addEventListener("click", (event) => {
  const chosen = event.target.closest("[data-part]");
  if (!chosen) return;
  document.body.dataset.shown = chosen.dataset.part;
  for (const button of document.querySelectorAll("[data-part]")) {
    if (button === chosen) button.setAttribute("aria-current", "page");
    else button.removeAttribute("aria-current");
  }
});
