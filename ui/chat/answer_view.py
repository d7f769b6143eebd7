"""An answer as HTML: sentences with citation marks, their statuses, the sources below.

Everything that comes from a question or a letter passes `Markup.format`, which escapes it.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from markupsafe import Markup

from corpus.letter import Letter
from corpus.reference import official_reference
from rag.answer import Answer, AnswerSentence, Citation, Passage, Standing
from rag.wording import STANDING_WORDS, STATUS_SIGNS, STATUS_WORDS
from ui.addresses import letter_address
from ui.chat.left_out import SIGN, with_gaps
from ui.language import day_words, retold, said, tr
from ui.wording import letter_title, status_line

LetterOf = Callable[[str], Letter]
NEAREST = 3


def answered_html(answer: Answer) -> Markup:
    """Show an answer: the bare value first, its text, how far it is proved, and its sources."""
    return Markup('{}{}{}<p class="checked">{}</p>{}').format(
        _notice(answer),
        _brief(answer),
        _text(answer),
        _status(answer.sentences),
        _sources(answer.citations),
    )


def declined_html(
    answer: Answer, *, searched: str, letter_of: LetterOf, among: str | None = None
) -> Markup:
    """Show why there is no answer, what was searched, and the paragraphs that come nearest.

    Args:
        answer: The answer that declines.
        searched: Which letters there were then.
        letter_of: Gives a letter by its id.
        among: Which letters were searched, where filters left some out.
    """
    why = Markup('{}<p class="why">{}</p>{}').format(
        _notice(answer),
        tr(answer.text),
        searched_among(among)
        if among
        else said('<p class="searched">[[Doorzocht: {}.]]</p>').format(searched),
    )
    items = Markup().join(_passage(passage, letter_of) for passage in answer.passages[:NEAREST])
    if not items:
        return why
    return said(
        '{}<section class="sources" aria-label="[[Dichtstbijzijnde alinea’s]]">'
        "<h3>[[Dit komt het dichtst in de buurt]]</h3><ul>{}</ul></section>"
    ).format(why, items)


def searched_among(among: str) -> Markup:
    """Say which letters the filters left, with a way to take the filters off."""
    return said(
        '<p class="searched">[[Doorzocht: {}.]] '
        '<button type="button" class="no-filters" data-no-filters>[[Filters wissen]]</button></p>'
    ).format(among)


def _notice(answer: Answer) -> Markup:
    return (
        Markup('<p class="notice">{}</p>').format(retold(answer.notice))
        if answer.notice
        else Markup()
    )


def _brief(answer: Answer) -> Markup:
    return Markup('<p class="brief">{}</p>').format(answer.brief) if answer.brief else Markup()


def _text(answer: Answer) -> Markup:
    """Set what rests on the same paragraph together, its mark behind it; of each letter its date.

    The date is told where a letter begins to speak, and only when there are more letters.
    """
    cited = {citation.number: citation for citation in answer.citations}
    mixed = len({sentence.status for sentence in answer.sentences}) > 1
    homes = [_home_of(sentence, cited) for sentence in answer.sentences]
    parts, before, many = Markup(), None, len(set(homes)) > 1
    for _, group in groupby(answer.sentences, key=lambda sentence: sentence.citations):
        run = tuple(group)
        home = _home_of(run[0], cited)
        parts += Markup("<p>{}{}</p>").format(
            _date_label(run[0], cited) if many and home != before else "",
            _run(run, cited, mixed=mixed),
        )
        before = home
    return parts


def _home_of(
    sentence: AnswerSentence, cited: dict[int, Citation]
) -> tuple[str, Standing | None] | None:
    citation = cited[sentence.citations[0]] if sentence.citations else None
    return (citation.letter, citation.standing) if citation else None


def _date_label(sentence: AnswerSentence, cited: dict[int, Citation]) -> Markup:
    if not sentence.citations:
        return Markup()
    citation = cited[sentence.citations[0]]
    day = day_words(citation.date) if citation.date else tr("ongedateerd")
    standing = f" ({tr(STANDING_WORDS[citation.standing])})" if citation.standing else ""
    return Markup('<span class="said-on">{}{}</span> ').format(day, standing)


def _run(run: Sequence[AnswerSentence], cited: dict[int, Citation], *, mixed: bool) -> Markup:
    """Set sentences that share their citations; the marks stand behind the last."""
    marks = Markup().join(_mark(cited[number]) for number in run[0].citations)
    paragraph = cited[run[0].citations[0]].paragraph_text if run[0].citations else ""
    gaps = with_gaps([sentence.text for sentence in run], paragraph)
    shown = [
        (_left_out() if is_gap else Markup()) + _sentence(sentence, mixed=mixed)
        for sentence, (_, is_gap) in zip(run, gaps, strict=True)
    ]
    return Markup(" ").join([*shown[:-1], shown[-1] + marks])


def _left_out() -> Markup:
    return said(
        '<span class="left-out" title="[[Hier zijn woorden van de alinea weggelaten]]">{}</span> '
    ).format(SIGN)


def _sentence(sentence: AnswerSentence, *, mixed: bool) -> Markup:
    shown = _badge(sentence) if mixed and sentence.status != "verbatim" else ""
    return Markup('<span class="sentence {}">{}{}</span>').format(
        sentence.status, sentence.text, shown
    )


def _mark(citation: Citation) -> Markup:
    return said(
        '<button type="button" class="mark" data-brief="{0}" '
        'aria-label="[[bron {1}: {2}, alinea {3}]]">[{1}]</button>'
    ).format(_address(citation), citation.number, citation.reference, citation.paragraph)


def _badge(sentence: AnswerSentence) -> Markup:
    return Markup(' <span class="badge {}">{} {}</span>').format(
        sentence.status, STATUS_SIGNS[sentence.status], tr(STATUS_WORDS[sentence.status])
    )


def _status(sentences: Sequence[AnswerSentence]) -> Markup:
    statuses = {sentence.status for sentence in sentences}
    sign = "✓" if statuses <= {"verbatim", "supported"} else "!"
    return Markup('<span aria-hidden="true">{}</span> {}').format(sign, status_line(sentences))


def _sources(citations: Iterable[Citation]) -> Markup:
    items = Markup().join(_source(citation) for citation in citations)
    return said(
        '<section class="sources" aria-label="[[Bronnen]]"><h3>[[Bronnen]]</h3><ol>{}</ol></section>'
    ).format(items)


def _source(citation: Citation) -> Markup:
    return _source_button(
        address=_address(citation),
        label=Markup('<span class="number">[{}]</span> {}').format(
            citation.number, citation.reference
        ),
        place=_place(citation.paragraph, citation.heading),
        quote=Markup('<span class="excerpt">“{}”</span>').format(citation.quote),
    )


def _passage(passage: Passage, letter_of: LetterOf) -> Markup:
    try:
        letter = letter_of(passage.letter)
        paragraph = letter.paragraph(passage.paragraph)
    except KeyError:  # taken away, or cut otherwise, after the question was asked
        return Markup()
    reference = official_reference(letter.metadata, paragraph.page)
    return _source_button(
        address=letter_address(passage.letter, paragraph=passage.paragraph),
        label=Markup("{}").format(reference or letter_title(letter.metadata)),
        place=_place(passage.paragraph, paragraph.heading),
        quote=Markup('<span class="excerpt">{}</span>').format(passage.text),
    )


def _source_button(*, address: str, label: Markup, place: str, quote: Markup) -> Markup:
    return Markup(
        '<li><button type="button" class="source" data-brief="{}">'
        '<span class="reference">{}</span> <span class="place">{}</span> {}</button></li>'
    ).format(address, label, place, quote)


def _place(paragraph: int, heading: str | None) -> str:
    return tr("alinea {}").format(paragraph) + (f" · {heading}" if heading else "")


def _address(citation: Citation) -> str:
    return letter_address(citation.letter, paragraph=citation.paragraph, quote=citation.quote)
