// Filters the questions that went wrong, and opens the one that the address names.
"use strict";
const form = document.getElementById("filter");
if (form) {
  const [type, kind, text] = ["type", "kind", "text"].map((name) => document.getElementById("filter-" + name));
  const count = document.getElementById("filter-count");
  const articles = [...document.querySelectorAll("#misgegaan article")];
  const words = new Map(articles.map((article) => [article, article.textContent.toLowerCase()]));

  const show = () => {
    const wanted = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const article of articles) {
      const fits =
        (!type.value || article.parentElement.dataset.type === type.value) &&
        (!kind.value || article.dataset.kind === kind.value) &&
        wanted.every((word) => words.get(article).includes(word));
      article.hidden = !fits;
      shown += fits;
    }
    for (const section of document.querySelectorAll("#misgegaan .type")) {
      section.hidden = !section.querySelector("article:not([hidden])");
    }
    count.textContent = `${shown} van ${articles.length} getoond`;
  };

  const reveal = () => {
    let name = location.hash.slice(1);
    try {
      name = decodeURIComponent(name);
    } catch {
      return;
    }
    const target = document.getElementById(name);
    if (target?.closest("[hidden]")) {
      form.reset();
      show();
      target.scrollIntoView();
    }
  };

  form.hidden = false;
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", reveal);
  show();
}
