"""What changes a number, date, name, negation or hedge in a true sentence never passes."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.dutch_dates import MONTHS
from corpus.letter import Letter, Paragraph
from rag.checking.sentence import check_sentence

QUICK = settings(deadline=None, max_examples=60)
GREEN = {"verbatim", "supported"}
Sentence = tuple[Letter, Paragraph, str]
HEDGES = (
    ("zal", "kan"), ("zal", "wil"), ("kan", "zal"), ("kunnen", "zullen"), ("wil", "zal"),
    ("wil", "heeft besloten te"), ("streef ernaar", "ga"), ("verwacht", "weet"),
    ("naar verwachting", "zeker"),
    ("moet", "mag"), ("moeten", "kunnen"), ("mag", "moet"), ("mogelijk", "zeker"),
)  # fmt: skip
TURNS = (
    ("meer", "minder"), ("minder", "meer"), ("hoger", "lager"), ("lager", "hoger"),
    ("alle", "enkele"), ("enkele", "alle"), ("alleen", "ook"), ("gestegen", "gedaald"),
    ("gedaald", "gestegen"), ("ten hoogste", "ten minste"), ("maximaal", "minimaal"),
    ("ruim", "bijna"), ("miljoen", "miljard"), ("weken", "maanden"), ("jaar", "maand"),
    ("minister", "staatssecretaris"), ("staatssecretaris", "minister"), ("vóór", "na"),
)  # fmt: skip


class Sentences(list[Sentence]):
    """A list that Hypothesis needn't print."""

    def __repr__(self) -> str:
        return f"{len(self)} sentences"


@pytest.fixture(scope="session")
def sentences(all_letters: dict[str, Letter]) -> Sentences:
    return Sentences(
        (letter, paragraph, sentence)
        for letter in all_letters.values()
        for paragraph in letter.paragraphs
        if paragraph.kind != "question"  # which only repeats what parliament asked
        for sentence in paragraph.sentence_texts()
    )


def green(sentence: str, found: Sentence) -> bool:
    return check_sentence(sentence, found[0], found[1]).status in GREEN


def with_pattern(sentences: Sentences, pattern: str) -> Sentences:
    return Sentences(s for s in sentences if re.search(pattern, s[2]))


def replaced(match: re.Match[str], new: str) -> str:
    return match.string[: match.start()] + new + match.string[match.end() :]


def drawn(
    data: st.DataObject, sentences: Sentences, pattern: str
) -> tuple[Sentence, re.Match[str]]:
    found = data.draw(st.sampled_from(with_pattern(sentences, pattern)))
    return found, data.draw(st.sampled_from(list(re.finditer(pattern, found[2]))))


def test_every_sentence_of_every_letter_is_verbatim(sentences: Sentences) -> None:
    for letter, paragraph, sentence in sentences:
        assert check_sentence(sentence, letter, paragraph).status == "verbatim"


@QUICK
@given(st.data())
def test_a_changed_digit_never_passes(sentences: Sentences, data: st.DataObject) -> None:
    found, match = drawn(data, sentences, r"\d")
    other = data.draw(st.sampled_from([d for d in "123456789" if d != match.group()]))
    assert not green(replaced(match, other), found)


@QUICK
@given(st.data())
def test_a_changed_month_never_passes(sentences: Sentences, data: st.DataObject) -> None:
    found, match = drawn(data, sentences, rf"\b(?:{'|'.join(MONTHS)})\b")
    other = data.draw(st.sampled_from([m for m in MONTHS if m != match.group()]))
    assert not green(replaced(match, other), found)


@QUICK
@given(st.data())
def test_a_changed_name_never_passes(sentences: Sentences, data: st.DataObject) -> None:
    found, match = drawn(data, sentences, r"(?<=[a-z,] )[A-Z][\w-]{2,}")
    other = data.draw(st.sampled_from(["Veldhuizen", "Appingedam", "Rabobank", "TNO", "Finland"]))
    assert other in found[2] or not green(replaced(match, other), found)


@QUICK
@given(st.data())
def test_an_added_negation_or_hedge_never_passes(sentences: Sentences, data: st.DataObject) -> None:
    found = data.draw(st.sampled_from(with_pattern(sentences, r" \S+ ")))
    words = found[2].split()
    words.insert(
        data.draw(st.integers(1, len(words) - 1)),
        data.draw(st.sampled_from(["niet", "nooit", "geen"])),
    )
    assert not green(" ".join(words), found)


def changed_by(sentences: Sentences, old: str, new: str) -> list[tuple[str, Sentence]]:
    pattern = rf"(?<!\w){re.escape(old)}(?!\w)"
    return [
        (replaced(match, new), found)
        for found in sentences
        for match in re.finditer(pattern, found[2])
    ]


@pytest.mark.parametrize(("old", "new"), [*HEDGES, *TURNS, ("niet ", ""), ("geen", "een")])
def test_a_changed_turning_word_never_passes(sentences: Sentences, old: str, new: str) -> None:
    changed = changed_by(sentences, old.strip(), new.strip())
    assert not [
        sentence for sentence, found in changed if green(re.sub("  ", " ", sentence), found)
    ]


@pytest.mark.parametrize(
    ("pattern", "new"),
    [
        (r"(?<=\w) en (?=[a-z])", " of "),
        (r"\b(de|het) (middelen|maatregelen|geld|capaciteit|gesprekken)\b", r"\1 extra \2"),
        (r"\bzowel ([^,.]{3,40}?) als ", r"\1 of "),
        (r"\bartikel (\d+)", "artikel 99"),
        (r"\bdoor (?=(?:de |het )?[A-Z]{2,})", "voor "),
    ],
)
def test_a_changed_joint_part_or_code_never_passes(
    sentences: Sentences, pattern: str, new: str
) -> None:
    changed = [
        (found, replaced(match, match.expand(new)))
        for found in sentences
        for match in re.finditer(pattern, found[2])
    ]
    assert not [sentence for found, sentence in changed if green(sentence, found)]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        (
            "De haven krijgt 130 miljoen euro, het emplacement 30 miljoen euro.",
            "Het emplacement krijgt 130 miljoen euro.",
        ),
        (
            "Zorgverzekeraars zijn verantwoordelijk voor de afspraken. De NZa ziet daarop toe.",
            "De NZa is verantwoordelijk voor de afspraken.",
        ),
        (
            "De methode voor vliegtuigen is betrouwbaar, maar die voor helikopters onderschat de hinder.",
            "De methode voor helikopters is betrouwbaar.",
        ),
        (
            "In 2024 vroegen elf bedrijven subsidie aan en in 2025 vroegen zestien bedrijven subsidie aan.",
            "In 2024 vroegen zestien bedrijven subsidie aan.",
        ),
        (
            "Nederland gaf € 9 miljoen uit aan onderwijs, humanitaire hulp en militaire missies.",
            "Nederland gaf € 9 miljoen uit aan militaire missies.",
        ),
    ],
)
def test_two_true_facts_joined_into_a_false_one_never_pass(
    letter_of: Callable[..., Letter], text: str, joined: str
) -> None:
    letter = letter_of(text)
    assert check_sentence(joined, letter, letter.paragraphs[0]).status not in GREEN
