"""How fast, how large: the index and the commands beside those of others, in one run."""
