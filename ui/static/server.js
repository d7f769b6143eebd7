// What the server answers: HTML or why there is none, and lines of JSON as they come.

// Gives the HTML at an address, or as `failed` the server's reason or else `unreachable`.
export async function htmlFrom(address, unreachable) {
  try {
    const answer = await fetch(address);
    if (answer.ok) return { html: await answer.text() };
    return { failed: (await answer.json()).detail ?? unreachable };
  } catch {
    return { failed: unreachable };
  }
}

// Yields each line of an answer, read as JSON, as soon as it has come whole.
export async function* linesOf(answer) {
  if (!answer.ok) throw new Error(answer.statusText);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split("\n");
    rest = lines.pop();
    for (const line of lines) yield JSON.parse(line);
  }
}
