"""How long a test waits for what must come: longer than the busiest machine takes.

A test that passes waits no longer than it has to; only one that fails takes so long.
"""

SECONDS = 60.0
MILLISECONDS = 60_000
"""The same, as a browser has it."""
