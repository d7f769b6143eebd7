"""Measures: each judges one answer to one case, as a part of what could be gained."""
