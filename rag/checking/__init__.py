"""The proof of a sentence: whether the paragraph that it cites bears it, and where the two differ."""
