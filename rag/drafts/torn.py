"""Words that stand in a letter, but torn from a sentence that turns what they say."""

import re

from corpus.letter import Letter, Paragraph
from corpus.sentences import sentence_spans

# `Het is niet zo dat de subsidie wordt verlaagd` holds `de subsidie wordt verlaagd`.
_TURNS = re.compile(
    r"\b(?:niet|geen|nooit|noch|zonder|nauwelijks|amper|tenzij|mits|indien|als|wanneer|of|zou(?:den)?|"
    r"alleen|slechts|uitsluitend|onjuist|onwaar|ontken\w*|weerle\w*|volgens|beweer\w*|stel(?:t|len|de)|"
    r"verzoek\w*|vraag\w*|vragen|mogelijk|wellicht|misschien|eventuee?l\w*|voorkom\w*)\b",
    re.IGNORECASE,
)


def is_torn(quote: str, letter: Letter, paragraph: Paragraph) -> bool:
    """Say whether what the letter says around a quote, in the same sentence, may turn it.

    Args:
        quote: Words as they stand in the paragraph or in a footnote of it.
        letter: The letter that the paragraph is of.
        paragraph: The paragraph.
    """
    texts = (paragraph.text, *(note.text for note in letter.footnotes_of(paragraph)))
    text = next((text for text in texts if quote in text), "")
    start = text.find(quote)
    end = start + len(quote)
    for span in sentence_spans(text):
        if span.start < end and start < span.end:
            around = f"{text[span.start : max(span.start, start)]} {text[end : span.end]}"
            if _TURNS.search(around):
                return True
    return False
