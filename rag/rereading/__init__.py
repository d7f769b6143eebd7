"""The paragraphs that a search found, put in order a second time."""
