// Says a Dutch text in the language of the page; the page brings the words of any other.

const words = JSON.parse(document.getElementById("words")?.textContent || "{}");

// Each {} in the text is filled with the next value.
export function tr(dutch, ...values) {
  let next = 0;
  return (words[dutch] ?? dutch).replace(/{}/g, () => values[next++]);
}
