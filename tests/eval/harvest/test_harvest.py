import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import SettingsWrong
from corpus.letter import Letter
from eval.harvest.draft import Draft, as_case
from eval.harvest.harvest import drafts_of, harvest, harvest_text
from eval.reading import read_cases


@pytest.fixture(scope="module")
def drafts(letters: tuple[Letter, ...]) -> tuple[Draft, ...]:
    return drafts_of(letters, letters)


def rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def test_every_draft_is_a_case_once_it_is_approved(
    drafts: tuple[Draft, ...], tmp_path: Path
) -> None:
    approved = [{k: v for k, v in as_case(draft).items() if k != "draft"} for draft in drafts]
    file = tmp_path / "vragen.jsonl"
    file.write_text("".join(f"{json.dumps(case)}\n" for case in approved), encoding="utf-8")
    assert len(read_cases([file]).entries) == len(drafts)


def test_every_quote_stands_in_a_paragraph(
    drafts: tuple[Draft, ...], letters: tuple[Letter, ...]
) -> None:
    texts = {letter.id: [paragraph.text for paragraph in letter.paragraphs] for letter in letters}
    lost = [q for d in drafts for q in d.quotes if not any(q in text for text in texts[d.letter])]
    assert not lost


def test_every_fact_stands_in_a_quote_and_in_no_question(drafts: tuple[Draft, ...]) -> None:
    for draft in drafts:
        for fact in draft.facts:
            assert any(fact in quote for quote in draft.quotes), draft
            assert fact.casefold() not in draft.question.casefold(), draft


def test_every_question_is_one_line_of_at_most_forty_words(drafts: tuple[Draft, ...]) -> None:
    for draft in drafts:
        assert draft.question.endswith("?"), draft
        assert draft.question[:1].isupper(), draft
        assert "\n" not in draft.question, draft
        assert len(draft.question.split()) <= 40, draft


def test_no_question_speaks_in_the_first_person(drafts: tuple[Draft, ...]) -> None:
    words = {word for draft in drafts for word in draft.question.casefold().strip("?").split()}
    assert words.isdisjoint({"ik", "wij", "we", "mijn", "ons", "onze", "u", "uw"})


def test_no_letter_gives_more_than_is_asked(letters: tuple[Letter, ...]) -> None:
    counts = Counter(draft.letter for draft in drafts_of(letters, letters, per_letter=4))
    assert max(counts.values()) == 4


def test_the_letters_answer_most_and_not_all(drafts: tuple[Draft, ...]) -> None:
    answerable = sum(draft.is_answerable for draft in drafts)
    assert 0.6 < answerable / len(drafts) < 0.9


def test_one_letter_is_asked_about_in_several_ways(drafts: tuple[Draft, ...]) -> None:
    kinds = {draft.kind for draft in drafts if draft.letter.startswith("003")}
    assert len(kinds) >= 5


def test_a_second_harvest_adds_nothing(letters: tuple[Letter, ...], tmp_path: Path) -> None:
    file = tmp_path / "concept.jsonl"
    first = harvest(letters, file)
    before = file.read_bytes()
    second = harvest(letters, file)
    assert (second.new, second.known) == (0, first.new)
    assert file.read_bytes() == before
    assert "0 nieuwe conceptvragen" in harvest_text(second)


def test_what_a_person_approved_or_wrote_stays(letters: tuple[Letter, ...], tmp_path: Path) -> None:
    file = tmp_path / "concept.jsonl"
    harvest(letters, file, only=["001"])
    first, *others = rows(file)
    mine = {"id": "eigen", "question": "Wat?", "answerable": False}
    approved = {k: v for k, v in first.items() if k != "draft"} | {"question": "Mijn eigen vraag?"}
    lines = [json.dumps(case) for case in (approved, mine, *others[:2])]
    file.write_text("\n".join(lines), encoding="utf-8")  # and no line end after the last
    harvest(letters, file)
    after = file.read_text(encoding="utf-8").split("\n")
    assert after[: len(lines)] == lines
    assert Counter(case["id"] for case in rows(file)).most_common(1)[0][1] == 1


def test_drafts_are_left_out_of_a_run_and_counted(
    letters: tuple[Letter, ...], tmp_path: Path
) -> None:
    file = tmp_path / "concept.jsonl"
    made = harvest(letters, file, only=["001"]).new
    with file.open("a", encoding="utf-8") as more:
        more.write(json.dumps({"id": "eigen", "question": "Wat?", "answerable": False}) + "\n")
    read = read_cases([file])
    assert (len(read.entries), read.drafts) == (1, made)


def test_only_the_letters_asked_for_give_drafts(
    letters: tuple[Letter, ...], tmp_path: Path
) -> None:
    file = tmp_path / "concept.jsonl"
    harvest(letters, file, only=["003", "zorg_scan"])
    of = {case["evidence"][0]["letter"][:9] for case in rows(file) if case["evidence"]}
    assert of == {"003_609ce", "zorg_scan"}


def test_a_file_that_holds_no_cases_is_refused_and_kept(
    letters: tuple[Letter, ...], tmp_path: Path
) -> None:
    file = tmp_path / "notitie.txt"
    file.write_text("geen JSON\n", encoding="utf-8")
    with pytest.raises(SettingsWrong, match="Regel 1"):
        harvest(letters, file)
    assert file.read_text(encoding="utf-8") == "geen JSON\n"


def test_a_number_below_one_is_refused(letters: tuple[Letter, ...], tmp_path: Path) -> None:
    with pytest.raises(SettingsWrong, match="--per-letter"):
        harvest(letters, tmp_path / "x.jsonl", per_letter=0)


def test_a_folder_that_is_not_there_is_told(letters: tuple[Letter, ...], tmp_path: Path) -> None:
    with pytest.raises(SettingsWrong, match="kan niet worden geschreven"):
        harvest(letters, tmp_path / "weg" / "x.jsonl")
