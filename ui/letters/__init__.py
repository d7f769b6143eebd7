"""The letters: one as a letter, all of them as a list and as a table."""
