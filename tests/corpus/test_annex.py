import pytest

from corpus.annex import annexes_behind, as_annex
from corpus.lines import Line, split_lines
from corpus.question_labels import with_labels
from corpus.traced import Traced
from corpus.zones import split_zones

SENTENCE = (
    "De inspectie heeft in het afgelopen jaar op alle stations van het land gemeten en daarover "
    "aan de minister van Infrastructuur en Waterstaat een rapport gestuurd. "
)
PROSE = "\n\n".join(f"{SENTENCE}{SENTENCE.strip()}" for _ in range(4))
LETTER = (
    f"Geachte voorzitter,\n\n{SENTENCE}\n\nHoogachtend,\n\nDe Minister van Defensie,\nA.B. Naam\n\n"
)


def body(text: str) -> list[str]:
    return [n.text.text for n in split_zones(with_labels(split_lines(text))).body if n.text]


def closing(text: str) -> list[str]:
    return [n.text.text for n in split_zones(with_labels(split_lines(text))).closing if n.text]


@pytest.mark.parametrize(
    "title",
    ["Bijlage", "Bijlage 1", "Bijlage: Verantwoording", "BIJLAGE A – METINGEN", "## Achtergrond"],
)
def test_an_annex_of_prose_is_a_text_but_not_the_minister_s_words(title: str) -> None:
    lines = split_lines(f"{title}\n\n{PROSE}")
    assert annexes_behind(lines, 0) == [(0, len(lines))]
    assert body(f"{LETTER}{title}\n\n{PROSE}") == [SENTENCE.strip()]


@pytest.mark.parametrize(
    "behind",
    [
        "Bijlage: 1",
        "Bijlagen: 2",
        "Bijlage 1: Rapport\nBijlage 2: Brief",
        "cc: de Eerste Kamer",
        "Postbus 20018\n2500 EA Den Haag",
        f"Bijlage 1: Metingen\n\n{SENTENCE}",
        "Bijlage 1\n\n" + "Spoor 12 | Utrecht Centraal | 14 treinen | 2026 | ongewijzigd\n" * 60,
        f"## Bezwaar\n\n{PROSE}",
        f"Bijlage: 1\n\nBezwaarclausule\n\n{PROSE}",
        PROSE,
    ],
)
def test_anything_else_behind_the_signature_is_not(behind: str) -> None:
    assert body(LETTER + behind) == [SENTENCE.strip()]


def test_of_several_annexes_only_the_answers_are_kept() -> None:
    answers = "Vraag 1\n\nHoe nu?\n\nAntwoord 1\n\nZo."
    found = body(f"{LETTER}Bijlage 1\n\n{PROSE}\n\nBijlage 2\n\n{answers}")
    assert found[1:] == answers.split("\n\n")


def test_answers_to_questions_are_an_annex_however_short() -> None:
    annex = "Antwoorden van de minister\nop vragen van het lid Jansen"
    annex += "\n\nVraag 1\n\nHoe nu?\n\nAntwoord 1\n\nZo."
    assert body(LETTER + annex)[1:] == [
        "Antwoorden van de minister op vragen van het lid Jansen", "Vraag 1", "Hoe nu?", "Antwoord 1", "Zo.",
    ]  # fmt: skip


def test_the_title_of_an_annex_is_a_heading_above_those_within() -> None:
    told = Line(Traced.of("Kop"), "text", role="heading", rank=1)
    title, inner = as_annex([*split_lines("Bijlage 1"), told])
    assert (title.role, title.rank < inner.rank) == ("heading", True)


def test_many_headings_without_prose_are_looked_at_in_bounded_time() -> None:
    assert annexes_behind(split_lines("# Kop\n\nkort\n\n" * 20_000), 0) == []
