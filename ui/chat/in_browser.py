"""What the browser adds to what it sends: the open conversation, and the filters as they stand.

Gradio calls these functions in the browser before an event is sent; the address says which
conversation is open.
"""

_OPEN = """const open = new URLSearchParams(location.search).get("gesprek") ?? "";"""
_FILTERS = """
  const filters = document.getElementById("filters");
  const form = document.getElementById("filter-form");
  if (filters) filters.open = false;
  const chosen = form ? new URLSearchParams(new FormData(form)) : new URLSearchParams();
  const set = [...chosen].filter(([, value]) => value !== "");
  document.body.dataset.asking = "";
"""

ASK = f"""(question) => {{
  {_OPEN}{_FILTERS}
  return [question, open, new URLSearchParams(set).toString()];
}}"""
"""Hands the question over, and makes room for the answer."""

ASK_EXAMPLE = f"""() => {{
  {_OPEN}{_FILTERS}
  return [document.body.dataset.asked ?? "", open, new URLSearchParams(set).toString()];
}}"""
"""Does the same with an example that was clicked."""

OPEN = f"""() => {{
  {_OPEN}
  return [open];
}}"""
"""Says which conversation is to be shown."""
