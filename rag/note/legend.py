"""What stands at the head of a note: how far the letters prove it, and what its marks mean."""

from collections.abc import Iterator

from corpus.dutch_dates import dutch_date
from rag.checking.verdict import SentenceStatus
from rag.note.note import Heading, Note
from rag.wording import STATUS_SIGNS, STATUS_WORDS, count

_MEANINGS: dict[SentenceStatus, str] = {
    "contradicted": "de brieven zeggen over hetzelfde iets anders; de voetnoot wijst aan waar.",
    "unchecked": "niet vast te stellen; leg de zin zelf naast de brieven.",
    "not_found": "hierover is in de brieven niets gevonden.",
}
_OWN_HEADINGS = "Zelf geschreven koppen zijn niet aan de brieven gecontroleerd."


def told(note: Note) -> str:
    """Say when the letters were consulted, and what of the note is proved."""
    day = f"Brieven geraadpleegd op {dutch_date(note.consulted)}."
    if not note.sentences:
        return day
    proved = sum(sentence.is_proved for sentence in note.sentences)
    total = count(len(note.sentences), "zin", "zinnen")
    checked = f"{proved} van {total} onderbouwd door de brieven"
    if proved == len(note.sentences):
        return f"{day} {checked}."
    return f"{day} {checked}; wat dat niet is, is gemarkeerd:"


def legend(note: Note) -> Iterator[str]:
    """Yield a line for each kind of mark that the note has, and one for headings of one's own."""
    found = {sentence.checked.status for sentence in note.sentences}
    for status, meaning in _MEANINGS.items():
        if status in found:
            yield f"{STATUS_SIGNS[status]} {STATUS_WORDS[status]}: {meaning}"
    if any(isinstance(each, Heading) and each.is_own for each in note.contents):
        yield _OWN_HEADINGS
