from datetime import date

import pytest

from corpus.letter import Letter
from rag.checking.verdict import Difference, SentenceStatus
from rag.drafts.checked import CheckedDraft, CheckedPart, CheckedReference, CheckedSentence
from rag.drafts.draft import Claim, DraftPart
from rag.engine import Engine
from rag.wording import STATUS_SIGNS, STATUS_WORDS
from ui.check.checked_view import heading_html, outcome_html, sentence_html

BAD = "<script>x</script>"
FALSE = "In het rapport van OvV staan vijf aanbevelingen aan niet-bestuursorganen."


def no_letter(letter_id: str) -> Letter:
    raise KeyError(letter_id)


def draft(*statuses: SentenceStatus) -> CheckedDraft:
    sentences = tuple(CheckedSentence(text="Zin.", status=status) for status in statuses)
    part = DraftPart(heading=None, claims=tuple(Claim(text="Zin.") for _ in statuses))
    parts = (CheckedPart(part=part, sentences=sentences),)
    return CheckedDraft(title="Concept", checked_on=date(2026, 11, 22), parts=parts)


@pytest.mark.parametrize("status", STATUS_WORDS)
def test_every_status_has_a_sign_and_words_not_only_a_colour(status: SentenceStatus) -> None:
    html = sentence_html(CheckedSentence(text="Zin.", status=status), letter_of=no_letter)
    assert f"{STATUS_SIGNS[status]}</span> {STATUS_WORDS[status]}</p>" in html


def test_what_differs_stands_beside_what_the_letters_say(engine: Engine) -> None:
    html = sentence_html(engine.check(FALSE), letter_of=engine.letter)
    assert "concept: <del>vijf</del>" in html
    assert "brieven: <ins>vier</ins>" in html
    assert '<span class="kind">getal</span>' in html


def test_the_paragraph_is_a_button_that_opens_the_letter_at_the_quote(engine: Engine) -> None:
    html = sentence_html(engine.check(FALSE), letter_of=engine.letter)
    assert (
        'class="source" data-brief="brief?id=003_609ce6cfd7d762fe&amp;alinea=30&amp;citaat=' in html
    )


def test_what_a_side_leaves_out_is_said_in_words() -> None:
    left_out = Difference(kind="negation", draft="", letters="niet")
    checked = CheckedSentence(text="Zin.", status="contradicted", differences=(left_out,))
    html = sentence_html(checked, letter_of=no_letter)
    assert "concept: (staat er niet)</span>" in html
    assert "brieven: <ins>niet</ins>" in html


def test_a_reference_that_is_not_loaded_is_named_with_the_paragraphs_that_cite_it(
    engine: Engine,
) -> None:
    cited_by = ("003_609ce6cfd7d762fe#2", "gone#1")
    reference = CheckedReference(text="nr. 99", status="not_loaded", cited_by=cited_by)
    checked = CheckedSentence(text="Zin.", status="unchecked", references=(reference,))
    html = sentence_html(checked, letter_of=engine.letter)
    assert "nr. 99 is niet ingelezen" in html
    assert html.count('class="place" data-brief=') == 1
    assert "Voortgangsbrief spoorveiligheid, alinea 2" in html


def test_the_sum_counts_and_offers_the_download() -> None:
    html = outcome_html(draft(*["supported"] * 7, "contradicted"), key="k")
    assert "7 van 8 zinnen onderbouwd, 1 wijkt af." in html
    assert 'href="gecontroleerd/k" download' in html


def test_hiding_what_is_proved_is_offered_where_it_leaves_something_to_see() -> None:
    assert "only-open" in outcome_html(draft("verbatim", "not_found"), key="k")
    assert "only-open" not in outcome_html(draft("verbatim"), key="k")
    assert "only-open" not in outcome_html(draft("not_found"), key="k")


def test_markup_in_a_draft_is_shown_as_text() -> None:
    bad = Difference(kind="name", draft=BAD, letters=BAD)
    reference = CheckedReference(text=BAD, status="not_loaded")
    checked = CheckedSentence(
        text=BAD, status="contradicted", differences=(bad,), references=(reference,)
    )
    assert "<script" not in heading_html(BAD) + sentence_html(checked, letter_of=no_letter)
