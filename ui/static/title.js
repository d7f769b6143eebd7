// The title of the document: the part of the app, or else the conversation that is open.

const now = { part: "", conversation: "" };

export function entitle(names) {
  Object.assign(now, names);
  const name = now.part || now.conversation;
  const title = name ? `${name} – Spoorzoeker` : "Spoorzoeker";
  if (document.title !== title) document.title = title;
}
