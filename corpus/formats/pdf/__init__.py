"""PDF: from glyphs on pages to the lines of a letter.

opening → fragments (of scans: recognised) → rows → columns, furniture, notes → tables,
paragraphs and headings → a manuscript.
"""

from corpus.formats.pdf.reading import read

__all__ = ["read"]
