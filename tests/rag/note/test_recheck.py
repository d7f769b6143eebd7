from dataclasses import replace

import pytest

from rag.answer import Citation
from rag.engine import Engine
from rag.note.recheck import recheck, sentences_in

TRUE = "In het rapport van OvV staan vier aanbevelingen aan niet-bestuursorganen."


@pytest.fixture(scope="module")
def stood(engine: Engine) -> tuple[Citation, ...]:
    return engine.check(TRUE).citations


def place(citations: tuple[Citation, ...]) -> list[tuple[str, int]]:
    return [(citation.letter[:3], citation.paragraph) for citation in citations]


@pytest.mark.parametrize(
    ("typed", "sentences"),
    [
        ("Eén  zin.\n", ("Eén zin.",)),
        ("Eerst dit. En dan\ndat.", ("Eerst dit.", "En dan dat.")),
        ("zonder punt", ("zonder punt",)),
    ],
)
def test_what_was_typed_is_cut_into_sentences(typed: str, sentences: tuple[str, ...]) -> None:
    assert sentences_in(typed) == sentences


def test_a_paragraph_that_still_bears_the_sentence_is_kept(
    engine: Engine, stood: tuple[Citation, ...]
) -> None:
    typed = "Vier aanbevelingen in het rapport van OvV zijn aan niet-bestuursorganen."
    checked = recheck(typed, stood=stood, engine=engine)
    assert checked.status == "supported"
    assert place(checked.citations) == place(stood)


def test_another_number_contradicts_what_the_sentence_rested_on(
    engine: Engine, stood: tuple[Citation, ...]
) -> None:
    checked = recheck(TRUE.replace("vier", "vijf"), stood=stood, engine=engine)
    assert checked.status == "contradicted"
    assert place(checked.citations) == place(stood)
    assert checked.differences[0].letters == "vier"


def test_where_the_old_paragraph_says_nothing_of_it_another_is_found(
    engine: Engine, stood: tuple[Citation, ...]
) -> None:
    typed = "Op dit moment is er geen dekking voor aanvullende maatregelen."
    checked = recheck(typed, stood=stood, engine=engine)
    assert checked.status == "verbatim"
    assert place(checked.citations) == [("003", 34)]


def test_what_no_letter_says_cites_nothing(engine: Engine, stood: tuple[Citation, ...]) -> None:
    checked = recheck("De minister fietst graag langs het kanaal.", stood=stood, engine=engine)
    assert checked.status not in ("verbatim", "supported")


def test_a_letter_that_was_taken_away_does_not_break_the_check(
    engine: Engine, stood: tuple[Citation, ...]
) -> None:
    gone = tuple(replace(citation, letter="weg") for citation in stood)
    assert recheck(TRUE, stood=gone, engine=engine).status == "verbatim"
