"""What is shown of a sentence, by every verdict that a check can give."""

import pytest

from corpus.letter import Footnote, Letter, Metadata, Paragraph
from corpus.sentences import sentence_spans
from rag.checking.verdict import Difference, Verdict
from rag.model import proof
from rag.model.line import Written
from rag.model.offered import Offered, offer
from rag.model.proof import Proved, prove

MONEY = "Er is € 39 miljoen beschikbaar voor het programma."
PLANS = "Naar verwachting wordt de boog in 2027 aangelegd."
OTHER = "De overweg in Hooge Zwaluwe is verbreed."
NOTE = "Dit bedrag is inclusief btw."


@pytest.fixture
def offered() -> tuple[Offered, ...]:
    texts = (f"{MONEY} {PLANS}", OTHER)
    letter = Letter(
        id="brief",
        file_name="brief.txt",
        sha256="",
        metadata=Metadata(),
        paragraphs=tuple(
            Paragraph(
                number=number,
                text=text,
                sentences=sentence_spans(text),
                footnotes=("1",) if number == 1 else (),
            )
            for number, text in enumerate(texts, start=1)
        ),
        footnotes=(Footnote(number="1", text=NOTE, paragraph=1),),
    )
    return offer([(letter, paragraph) for paragraph in letter.paragraphs], question="?")


def judged(offered: tuple[Offered, ...], text: str, *places: int) -> tuple[Proved, ...]:
    """Prove a sentence that cites the paragraphs of these numbers."""
    return prove(Written(text=text, keys=tuple(offered[n - 1].key for n in places)), offered)


def shown(proved: tuple[Proved, ...]) -> list[tuple[str, str]]:
    return [(one.text, one.status) for one in proved]


def quotes(proved: tuple[Proved, ...]) -> list[list[str]]:
    return [[unit.quote for unit in one.units] for one in proved]


def verdicts(monkeypatch: pytest.MonkeyPatch, **by_words: Verdict) -> None:
    """Let the check give these verdicts of the paragraphs that hold the words."""
    real = proof.check_sentence

    def check(sentence: str, letter: Letter, paragraph: Paragraph) -> Verdict:
        told = (verdict for words, verdict in by_words.items() if words in paragraph.text)
        own = real(sentence, letter, paragraph)
        return own if own.status == "verbatim" else next(told, own)

    monkeypatch.setattr(proof, "check_sentence", check)


def test_a_quote_is_shown_with_the_words_of_the_letter(offered: tuple[Offered, ...]) -> None:
    proved = judged(offered, "Er  is € 39 miljoen beschikbaar voor het programma.", 1)
    assert shown(proved) == [(MONEY, "verbatim")]
    assert quotes(proved) == [[MONEY]]


@pytest.mark.parametrize("part", ["wordt de boog in 2027 aangelegd", "in 2027", "de boog"])
def test_a_part_of_a_sentence_is_shown_whole(offered: tuple[Offered, ...], part: str) -> None:
    assert shown(judged(offered, part, 1)) == [(PLANS, "verbatim")]


def test_a_part_over_two_sentences_is_shown_as_both(offered: tuple[Offered, ...]) -> None:
    part = "voor het programma. Naar verwachting"
    assert shown(judged(offered, part, 1)) == [(MONEY, "verbatim"), (PLANS, "verbatim")]


def test_a_footnote_is_quoted_as_a_footnote(offered: tuple[Offered, ...]) -> None:
    proved = judged(offered, NOTE, 1)
    assert shown(proved) == [(NOTE, "verbatim")]
    assert [unit.footnote.text for unit in proved[0].units if unit.footnote] == [NOTE]


def test_the_paragraph_that_has_it_is_cited_of_two(offered: tuple[Offered, ...]) -> None:
    proved = judged(offered, OTHER, 1, 2)
    assert [unit.paragraph.number for unit in proved[0].units] == [2]


def test_what_cites_nothing_is_not_found(offered: tuple[Offered, ...]) -> None:
    assert judged(offered, MONEY) == (Proved(text=MONEY, status="not_found"),)


def test_what_has_the_words_of_an_own_sentence_gives_way_to_it(
    offered: tuple[Offered, ...],
) -> None:
    proved = judged(offered, "Voor het programma is 49 miljoen beschikbaar.", 1)
    assert shown(proved) == [(MONEY, "verbatim")]


def test_what_has_other_words_is_shown_as_failed_beside_the_nearest(
    offered: tuple[Offered, ...],
) -> None:
    proved = judged(offered, "Volgend jaar komt de boog er zeker, zegt iedereen in Meteren.", 1)
    ((_, status),) = shown(proved)
    assert status == "unchecked"
    assert quotes(proved) == [[PLANS]]


def test_a_supported_sentence_stays_as_it_is_written(
    offered: tuple[Offered, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    verdicts(monkeypatch, boog=Verdict(status="supported", quote="de boog in 2027"))
    proved = judged(offered, "In 2027 komt er vermoedelijk een boog.", 1, 2)
    assert shown(proved) == [("In 2027 komt er vermoedelijk een boog.", "supported")]
    assert quotes(proved) == [["de boog in 2027"]]


def test_a_supported_sentence_may_rest_on_two_paragraphs(
    offered: tuple[Offered, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    verdict = Verdict(status="supported")
    verdicts(monkeypatch, boog=verdict, overweg=verdict)
    proved = judged(offered, "De boog komt en de overweg is breder.", 1, 2)
    assert quotes(proved) == [[PLANS, OTHER]]


def test_a_contradicted_sentence_gives_way_to_the_sentence_that_says_otherwise(
    offered: tuple[Offered, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    differs = (Difference(kind="modality", draft="zeker", letters="naar verwachting"),)
    verdict = Verdict(status="contradicted", quote="Naar verwachting", differences=differs)
    verdicts(monkeypatch, boog=verdict)
    assert shown(judged(offered, "Hij komt zeker.", 1)) == [(PLANS, "verbatim")]


def test_a_contradicted_sentence_without_a_quote_is_shown_as_such(
    offered: tuple[Offered, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    differs = (Difference(kind="modality", draft="zeker", letters=""),)
    verdicts(monkeypatch, boog=Verdict(status="contradicted", differences=differs))
    proved = judged(offered, "Zeker komt hij.", 2, 1)
    assert shown(proved) == [("Zeker komt hij.", "contradicted")]
    assert [unit.paragraph.number for unit in proved[0].units] == [1]


def test_a_quote_that_the_paragraph_does_not_have_is_not_believed(
    offered: tuple[Offered, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    verdicts(monkeypatch, boog=Verdict(status="supported", quote="verzonnen"))
    assert quotes(judged(offered, "De boog komt in 2027.", 1)) == [[PLANS]]
