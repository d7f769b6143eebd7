"""The briefing note: checked answers gathered in a Word file with real footnotes."""
