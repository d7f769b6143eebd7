"""Letters as data: from a file to a `Letter` with numbered paragraphs. Knows nothing of search."""
