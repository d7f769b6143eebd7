"""Each person's engine: answers and checks never rest on another person's letter."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from index.embedder import load_embedder
from index.letters import LetterIndex
from index.sync import sync
from index.uploads import uploads_folder
from rag.engine import Engine
from tests.letter_files import Draft, as_text
from ui.library import Library
from ui.people.person import LOCAL, Person

AN, BO = Person("an"), Person("bo")
OURS, HERS = Draft(number=1, cost=17), Draft(number=2, cost=29)
ID = f"haar~{AN.tag}"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Give the letters of everybody and one of An."""
    place, embedder = tmp_path_factory.mktemp("library"), load_embedder("hashing")
    folder, data = place / "brieven", place / "data"
    for path, draft in ((folder / "ons.txt", OURS), (own(data) / "haar.txt", HERS)):
        path.parent.mkdir(parents=True)
        path.write_bytes(as_text(draft))
    sync(folder, data, embedder=embedder)
    with closing(Engine(LetterIndex.open(data, embedder=embedder), embedder)) as engine:
        yield Library(engine)


def own(data: Path) -> Path:
    return uploads_folder(data, AN.tag)


def question(draft: Draft) -> str:
    return f"Wat kost het herstel van de brug bij {draft.place}?"


def test_a_person_is_answered_from_letters_of_her_own(library: Library) -> None:
    answer = library.seen_by(AN).ask(question(HERS))
    assert [citation.letter for citation in answer.citations] == [ID]


@pytest.mark.parametrize("person", [BO, LOCAL])
def test_no_answer_rests_on_anothers_letter(library: Library, person: Person) -> None:
    answer = library.seen_by(person).ask(question(HERS))
    assert ID not in {passage.letter for passage in answer.passages}
    assert ID not in {citation.letter for citation in answer.citations}
    assert str(HERS.cost) not in answer.text


def test_no_draft_is_checked_against_anothers_letter(library: Library) -> None:
    assert library.seen_by(AN).check(HERS.fact).status == "verbatim"
    checked = library.seen_by(BO).check(HERS.fact)
    assert checked.status != "verbatim"
    assert ID not in {citation.letter for citation in checked.citations}


def test_a_reference_in_a_draft_does_not_find_anothers_letter(library: Library) -> None:
    named = f"{HERS.fact[:-1]} (brief met kenmerk {HERS.kenmerk})."
    assert library.seen_by(AN).check(named).references[0].letter
    assert not library.seen_by(BO).check(named).references[0].letter


def test_a_question_that_names_anothers_letter_is_not_put_to_it(library: Library) -> None:
    asked = f"Wat staat er in de brief met kenmerk {HERS.kenmerk}?"
    assert library.seen_by(AN).ask(asked).citations
    assert ID not in {c.letter for c in library.seen_by(BO).ask(asked).citations}


def test_all_who_have_no_letters_share_one_engine(library: Library) -> None:
    assert library.seen_by(BO) is library.seen_by(LOCAL)
    assert library.seen_by(AN) is library.seen_by(Person("an"))
    assert library.seen_by(AN) is not library.seen_by(BO)
