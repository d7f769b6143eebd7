from dataclasses import replace
from datetime import date

import pytest

from corpus.letter import Letter, Metadata, Paragraph
from rag.answer import Answer, AnswerSentence, Citation, Passage
from rag.checking.verdict import SentenceStatus
from rag.wording import STATUS_WORDS
from ui.chat.answer_view import answered_html, declined_html

BAD = "<script>alert('1')</script>\"**"


def citation(number: int, *, letter: str = "a", day: date | None = None) -> Citation:
    return Citation(
        number=number,
        letter=letter,
        paragraph=12,
        page=None,
        heading="Militaire mobiliteit",
        quote="De boog is klaar.",
        paragraph_text="De boog is klaar. Morgen.",
        footnotes=(),
        reference="Kamerstukken II 2023/24, 29984, nr. 1175",
        date=day,
    )


def answer(*statuses: SentenceStatus, **changes: object) -> Answer:
    numbers = range(1, len(statuses) + 1)
    fields: dict[str, object] = {
        "question": "?",
        "standalone": "?",
        "status": "answered",
        "reason": None,
        "text": "",
        "sentences": tuple(
            AnswerSentence(text=f"Zin {n}.", status=status, citations=(n,))
            for n, status in zip(numbers, statuses, strict=True)
        ),
        "citations": tuple(citation(n) for n in numbers),
        "passages": (),
        "timings_ms": {},
    }
    return Answer(**(fields | changes))  # type: ignore[arg-type]


def known_letter(letter_id: str) -> Letter:
    if letter_id != "a":
        raise KeyError(letter_id)
    return Letter(
        id="a",
        file_name="a.txt",
        sha256="0",
        metadata=Metadata(date=date(2026, 2, 19), sender_role="Minister", kenmerk="K-1"),
        paragraphs=(Paragraph(number=1, text="De boog."),),
    )


def test_every_sentence_is_followed_by_its_citation_as_a_button() -> None:
    html = answered_html(answer("verbatim", "verbatim"))
    assert html.count('<button type="button" class="mark"') == 2
    assert 'aria-label="bron 2: Kamerstukken II 2023/24, 29984, nr. 1175, alinea 12">[2]' in html
    assert 'data-brief="brief?id=a&amp;alinea=12&amp;citaat=De+boog+is+klaar."' in html


def test_a_source_has_number_reference_paragraph_heading_and_quote() -> None:
    html = answered_html(answer("verbatim"))
    sources = html.split('class="sources"')[1]
    for part in ("[1]", "nr. 1175", "alinea 12 · Militaire mobiliteit", "“De boog is klaar.”"):
        assert part in sources


def test_one_line_says_it_when_all_sentences_have_the_same_status() -> None:
    html = answered_html(answer("verbatim", "verbatim"))
    assert "Beide zinnen gecontroleerd: letterlijk uit de brieven" in html
    assert "badge" not in html


def test_what_the_letter_says_between_two_sentences_is_seen_to_be_left_out() -> None:
    paragraph = "Dat doe ik niet. Wel de brug. Daar gaat het om."
    sentences = tuple(
        AnswerSentence(text=text, status="verbatim", citations=(1,))
        for text in ("Dat doe ik niet.", "Daar gaat het om.")
    )
    cited = replace(citation(1), paragraph_text=paragraph, quote=paragraph)
    html = answered_html(answer(sentences=sentences, citations=(cited,)))
    assert '(…)</span> <span class="sentence verbatim">Daar gaat het om.' in html
    assert html.count("left-out") == 1


@pytest.mark.parametrize("status", [s for s in STATUS_WORDS if s != "verbatim"])
def test_a_sentence_that_differs_has_its_own_words(status: SentenceStatus) -> None:
    html = answered_html(answer("verbatim", status))
    assert f"1 {STATUS_WORDS[status]}" in html.partition('class="checked"')[2]
    assert html.count(f'<span class="badge {status}">') == html.count("badge") == 1


def test_an_answer_that_is_not_wholly_proved_has_no_tick() -> None:
    assert "✓" in answered_html(answer("supported"))
    assert "✓" not in answered_html(answer("unchecked"))


def test_sentences_of_two_letters_each_say_when_they_were_written() -> None:
    cited = (citation(1, day=date(2026, 2, 19)), citation(2, letter="b"))
    html = answered_html(answer("verbatim", "verbatim", citations=cited))
    assert '<span class="said-on">19 februari 2026</span> ' in html
    assert '<span class="said-on">ongedateerd</span> ' in html
    assert "said-on" not in answered_html(answer("verbatim", "verbatim"))


def test_markup_in_an_answer_is_shown_as_text() -> None:
    sentences = (AnswerSentence(text=BAD, status="verbatim", citations=()),)
    html = answered_html(answer(sentences=sentences))
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_a_decline_says_why_and_what_was_searched_and_what_comes_nearest() -> None:
    passages = tuple(
        Passage(letter=letter, paragraph=1, text=BAD, footnotes=(), score=1.0)
        for letter in ("a", "gone", "a", "a")
    )
    declined = answer(status="declined", text="Staat er niet.", citations=(), passages=passages)
    html = declined_html(declined, searched="1 brief", letter_of=known_letter)
    assert "Staat er niet." in html
    assert "Doorzocht: 1 brief." in html
    assert html.count('data-brief="brief?id=a&amp;alinea=1"') == 2
    assert "Brief van de minister van 19 februari 2026, kenmerk K-1" in html
    assert "<script" not in html


def test_a_decline_whose_nearest_letters_are_gone_shows_no_empty_list() -> None:
    gone = tuple(
        Passage(letter=letter, paragraph=number, text="x", footnotes=(), score=1.0)
        for letter, number in (("gone", 1), ("a", 99))
    )
    declined = answer(status="declined", text="Staat er niet.", citations=(), passages=gone)
    html = declined_html(declined, searched="1 brief", letter_of=known_letter)
    assert "Staat er niet." in html
    assert "sources" not in html


def test_a_notice_stands_above_the_answer() -> None:
    noticed = answer("verbatim", notice=BAD)
    for html in (
        answered_html(noticed),
        declined_html(noticed, searched="1 brief", letter_of=known_letter),
    ):
        assert html.startswith('<p class="notice">&lt;script&gt;')
    assert "notice" not in answered_html(answer("verbatim"))


def test_the_bare_value_comes_first() -> None:
    html = answered_html(answer("verbatim", brief="€ 39 <b>miljoen</b>"))
    assert html.startswith('<p class="brief">€ 39 &lt;b&gt;miljoen&lt;/b&gt;</p>')
    assert 'class="brief"' not in answered_html(answer("verbatim"))


def test_an_overtaken_statement_is_told_in_words_beside_its_date() -> None:
    old = replace(citation(2, letter="b", day=date(2024, 3, 10)), standing="overtaken")
    html = answered_html(answer("verbatim", "verbatim", citations=(citation(1), old)))
    assert "10 maart 2024 (achterhaald door een nieuwere brief)" in html
