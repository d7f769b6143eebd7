"""A checked draft as HTML: each sentence with its status, what differs, and its paragraph."""

from collections import Counter
from collections.abc import Iterator

from markupsafe import Markup

from corpus.letter import Letter
from rag.answer import Citation
from rag.drafts.checked import CheckedDraft, CheckedSentence
from rag.drafts.remarks import DIFFERENCE_WORDS, PROVED, Remark, outcome, remarks
from rag.wording import STATUS_SIGNS, STATUS_WORDS
from ui.addresses import DRAFT_FILE, letter_address
from ui.chat.answer_view import LetterOf
from ui.language import retold, said, tr
from ui.wording import letter_title

_LONGEST = 2000  # characters of a sentence that are shown; what is longer is none


def heading_html(heading: str) -> Markup:
    """Show a heading of the draft, so that a reader knows where a sentence stands."""
    return Markup("<h2>{}</h2>").format(heading)


def sentence_html(checked: CheckedSentence, *, letter_of: LetterOf) -> Markup:
    """Show a sentence: a sign and words for its status, itself, what differs, where it stands."""
    text = checked.text if len(checked.text) <= _LONGEST else f"{checked.text[:_LONGEST]} …"
    return Markup(
        '<article class="claim {}"><p class="status"><span aria-hidden="true">{}</span> {}</p>'
        "<p>{}</p>{}{}</article>"
    ).format(
        checked.status,
        STATUS_SIGNS[checked.status],
        tr(STATUS_WORDS[checked.status]),
        text,
        remarks_html(checked, letter_of=letter_of),
        Markup().join(
            source_html(citation, quoted=checked.status != "verbatim")
            for citation in checked.citations
        ),
    )


def outcome_html(draft: CheckedDraft, *, key: str) -> Markup:
    """Sum a draft up, with its download, and a way to see only what asks for attention."""
    found = Counter(sentence.status in PROVED for sentence in draft.sentences)
    return said(
        '<p class="outcome"><span aria-hidden="true">{}</span> {}.</p>{}'
        '<a class="download" href="{}" download>[[Download als Word-bestand]]</a>'
    ).format(
        "!" if found[False] else "✓",
        retold(outcome(draft.sentences)),
        _only_open() if found[False] and found[True] else "",
        f"{DRAFT_FILE}/{key}",
    )


def _only_open() -> Markup:
    return said(
        '<label class="only"><input type="checkbox" id="only-open"> '
        "[[Toon alleen wat niet onderbouwd is]]</label>"
    )


def remarks_html(checked: CheckedSentence, *, letter_of: LetterOf) -> Markup:
    """List what differs, which quotes no letter has, and which references fail; empty where none."""
    items = Markup().join(_remark(remark, letter_of) for remark in remarks(checked))
    return Markup('<ul class="remarks">{}</ul>').format(items) if items else Markup()


def _remark(remark: Remark, letter_of: LetterOf) -> Markup:
    difference = remark.difference
    if difference is None:
        places = Markup(" ").join(_places(remark.cited_by, letter_of))
        return Markup("<li>{} {}</li>").format(retold(remark.text), places)
    return said(
        '<li class="difference"><span class="kind">{}</span> '
        '<span>[[concept:]] {}</span> <span aria-hidden="true">→</span> '
        "<span>[[brieven:]] {}</span></li>"
    ).format(
        tr(DIFFERENCE_WORDS[difference.kind]),
        _side(Markup("<del>{}</del>"), difference.draft),
        _side(Markup("<ins>{}</ins>"), difference.letters),
    )


def _side(marked: Markup, words: str) -> Markup | str:
    """Mark the words of one side; what it leaves out is said, not struck out."""
    return marked.format(words) if words else tr("(staat er niet)")


def _places(places: tuple[str, ...], letter_of: LetterOf) -> Iterator[Markup]:
    """Yield a button for each paragraph, `003…#12`, that is still there."""
    for place in places:
        letter_id, _, number = place.rpartition("#")
        try:
            letter: Letter = letter_of(letter_id)
        except KeyError:
            continue
        yield Markup('<button type="button" class="place" data-brief="{}">{}</button>').format(
            letter_address(letter_id, paragraph=int(number)),
            tr("{}, alinea {}").format(letter_title(letter.metadata), number),
        )


def source_html(citation: Citation, *, quoted: bool) -> Markup:
    """Make the button that opens the paragraph; a sentence that is literally there needs no quote."""
    heading = f" · {citation.heading}" if citation.heading else ""
    address = letter_address(citation.letter, paragraph=citation.paragraph, quote=citation.quote)
    quote = Markup('<span class="excerpt">“{}”</span>').format(citation.quote) if quoted else ""
    return said(
        '<button type="button" class="source" data-brief="{}"><span class="reference">{}</span> '
        '<span class="place">[[alinea {}]]{}</span> {}</button>'
    ).format(address, citation.reference, citation.paragraph, heading, quote)
