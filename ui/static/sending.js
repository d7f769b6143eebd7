// Sends something to the app that changes what it keeps; gives what went wrong, or nothing.

import { tr } from "./language.js";

const UNREACHABLE = tr("Dit kan nu niet worden bewaard. Staat Spoorzoeker nog aan?");

export async function send(address, content) {
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(content),
    });
    if (answer.ok) return "";
    const { detail } = await answer.json();
    return typeof detail === "string" ? detail : UNREACHABLE;
  } catch {
    return UNREACHABLE;
  }
}
