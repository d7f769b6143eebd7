"""What the browser adds to what it sends: the open conversation, filters, the number of the step.

Gradio calls these functions in the browser before an event is sent; the address says which
conversation is open. Steps are numbered so that answers to an earlier one are not drawn over a
later one (`ui.chat.wishes`).
"""

_OPEN = """const open = new URLSearchParams(location.search).get("gesprek") ?? "";
  const { dataset } = document.body;
  const next = () => String((dataset.lastStep = Number(dataset.lastStep ?? 0) + 1));"""
_ASK = """const filters = document.getElementById("filters");
  const form = document.getElementById("filter-form");
  if (filters) filters.open = false;
  const chosen = form ? new URLSearchParams(new FormData(form)) : new URLSearchParams();
  const set = [...chosen].filter(([, value]) => value !== "");
  // The same question that is still on its way is no new one.
  const again = dataset.asking === "" && dataset.asked === question;
  const step = again ? dataset.lastStep : next();
  if (question.trim())
    Object.assign(dataset, { asking: "", asked: question, askedAt: performance.now() });
  return [question, open, new URLSearchParams(set).toString(), step];"""

ASK = f"""(question) => {{
  {_OPEN}
  {_ASK}
}}"""
"""Hands the question over, and makes room for the answer."""

ASK_GIVEN = f"""() => {{
  {_OPEN}
  const question = dataset.given ?? "";
  {_ASK}
}}"""
"""Does the same with a question that the page gives: an example, or one that got no answer yet."""

OPEN = f"""() => {{
  {_OPEN}
  return [open, next()];
}}"""
"""Says which conversation is to be shown in the place of all that is on its way."""

REDRAW = f"""() => {{
  {_OPEN}
  return [open, dataset.lastStep ?? "0"];
}}"""
"""Says which conversation is to be shown as it is now."""
