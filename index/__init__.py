"""Paragraphs made findable: chunks, embeddings in Chroma, a Dutch lexical index, the catalogue."""
