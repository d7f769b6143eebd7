// Says a Dutch text in the language of the page; the page brings the words of any other.

const own = document.getElementById("words");
const words = JSON.parse(own.textContent);

// Each {} in the text is filled with the next value.
export function tr(dutch, ...values) {
  let next = 0;
  return (words[dutch] ?? dutch).replace(/{}/g, () => values[next++]);
}

// Gradio names the browser's own language instead, in which a screen reader would then read out.
const page = document.documentElement;
function nameLanguage() {
  if (page.lang !== own.lang) page.lang = own.lang;
}
new MutationObserver(nameLanguage).observe(page, { attributeFilter: ["lang"] });
nameLanguage();
