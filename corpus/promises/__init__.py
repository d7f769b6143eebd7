"""Commitments (toezeggingen) and dated milestones in letters: who, what, when, and what became of it."""
