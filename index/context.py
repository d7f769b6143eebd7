"""What a reader of a loose paragraph would need to know: which letter, when, by whom, where in it."""

from corpus.dutch_dates import dutch_date
from corpus.letter import Letter, Metadata, Paragraph

_LONGEST_LIST = 300  # items; to look further back takes time that grows with the square
_ASKED = 2  # sentences of a question; `Zo nee, waarom niet?` comes after


def letter_context(letter: Letter, paragraph: Paragraph) -> str:
    """Give the letter's subject, date and sender, the headings above, what is answered, what leads in."""
    metadata = letter.metadata
    titles = dict.fromkeys(filter(None, (metadata.subject, metadata.title)))
    sender = ", ".join(filter(None, (metadata.sender_role, metadata.sender_name)))
    headings = " › ".join(paragraph.heading_path)
    told = (asked(letter, paragraph), lead_in(letter, paragraph))
    lines = (" – ".join(titles), _date_words(metadata), sender, headings, *told)
    return "\n".join(filter(None, lines))


def lead_in(letter: Letter, paragraph: Paragraph) -> str:
    """Give the last two sentences before the list that an item stands in; nothing for another.

    `a. jeugdhulp bij eetstoornissen;` says little without `De inkoop van de volgende vormen gaat
    naar het Rijk:`, and what the list is of often stands in the sentence before that.
    """
    if paragraph.kind != "item":
        return ""
    last = paragraph.number - 1
    for before in reversed(letter.paragraphs[max(0, last - _LONGEST_LIST) : last]):
        if before.heading_path != paragraph.heading_path:
            break
        if before.kind != "item":
            return " ".join(tuple(before.sentence_texts())[-2:])
    return ""


def asked(letter: Letter, paragraph: Paragraph) -> str:
    """Give the beginning of each question that a paragraph answers; nothing for another.

    `Ja, dat wil ik voor de zomer doen.` says nothing without `Bent u bereid het aantal
    toezichthouders uit te breiden?`
    """
    questions = (letter.paragraph(number) for number in paragraph.answers)
    return " ".join(" ".join(list(q.sentence_texts())[:_ASKED]) for q in questions)


def footnote_text(letter: Letter, paragraph: Paragraph) -> str:
    """Give the texts of the footnotes that hang on a paragraph, a line each."""
    return "\n".join(note.text for note in letter.footnotes_of(paragraph))


def _date_words(metadata: Metadata) -> str:
    if metadata.date:
        return dutch_date(metadata.date)
    first, last = metadata.date_from, metadata.date_to
    if first and last:
        return f"tussen {dutch_date(first)} en {dutch_date(last)}"
    if first:
        return f"na {dutch_date(first)}"
    return f"voor {dutch_date(last)}" if last else ""
