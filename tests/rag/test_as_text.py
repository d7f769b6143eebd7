from dataclasses import replace

from rag.answer import Answer
from rag.as_text import answer_text


def test_an_answer_is_followed_by_its_sources_and_how_far_it_is_proved(rail: Answer) -> None:
    assert answer_text(rail).splitlines() == [
        rail.text,
        "",
        "[1] Brief van de staatssecretaris van Infrastructuur en Waterstaat van 19 februari 2026, "
        "kenmerk onbekend, alinea 5",
        "",
        "Letterlijk uit de brieven.",
    ]


def test_the_heading_of_a_paragraph_is_named(rail: Answer) -> None:
    citation = replace(rail.citations[0], heading="Tot slot")
    assert "alinea 5 (Tot slot)" in answer_text(replace(rail, citations=(citation,)))


def test_only_verbatim_sentences_are_counted(rail: Answer) -> None:
    doubtful = replace(rail.sentences[0], status="unchecked")
    text = answer_text(replace(rail, sentences=(*rail.sentences, doubtful)))
    assert "1 van 2 zinnen" in text


def test_where_the_letters_speak_of_it_the_nearest_paragraphs_are_shown(declined: Answer) -> None:
    said, blank, *nearest = answer_text(declined).splitlines()
    assert said == declined.text
    assert blank == ""
    assert len(nearest) == 3
    first = declined.passages[0]
    assert nearest[0] == f"- {first.letter}, alinea {first.paragraph}: {first.text}"


def test_where_they_do_not_only_the_reason_is_said(declined: Answer) -> None:
    away = replace(declined, reason="off_topic", text="Nee.")
    assert answer_text(away) == "Nee."


def test_a_notice_stands_above_the_answer(rail: Answer, declined: Answer) -> None:
    for answer in (rail, declined):
        noticed = answer_text(replace(answer, notice="Let op."))
        assert noticed == f"Let op.\n\n{answer_text(answer)}"
