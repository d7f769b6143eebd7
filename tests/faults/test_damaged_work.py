"""What people made, its files damaged: told and left as it is, or gone on without; never a traceback."""

import shutil
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from corpus.errors import NotesUnusable, SettingsWrong
from eval.history import RUNS, History
from index.embedder import load_embedder
from index.letters import LetterIndex
from index.uploads import uploads_folder
from rag.accounts.account import Account
from rag.kept.conversation import Turn
from rag.kept.opening import FILE, keep_conversations, open_conversations
from tests.faults.conftest import HARMS, Run, damage, write_letter
from ui.note.item import Sheet
from ui.note.store import NoteStore, notes_path
from ui.people.person import LOCAL
from ui.people.sessions import Sessions

ANNA = Account(name="anna", hash="$2b$04$" + "a" * 53)
damages = pytest.mark.parametrize("harm", HARMS)
harms_to_contents = pytest.mark.parametrize("harm", HARMS[1:])
OF_A_RUN = (
    "answers.jsonl",
    "cases.jsonl",
    "checks.jsonl",
    "judged.jsonl",
    "judged_claims.jsonl",
    "latency.json",
    "report.html",
    "run.json",
    "scores.json",
)


def conversed(data: Path) -> str:
    """Keep a conversation, and give its id."""
    with closing(open_conversations(data)) as kept:
        return kept.ask("an", "", Turn(question="Wat is de stand? " * 50))[0]


@harms_to_contents
def test_damaged_conversations_are_told_set_aside_as_they_are_and_begun_anew(
    place: Path, harm: str
) -> None:
    conversed(place)
    damage(place / FILE, harm)
    left = (place / FILE).read_bytes()
    kept = keep_conversations(place)
    with closing(kept.conversations):
        assert kept.warning
        assert FILE in kept.warning
        (aside,) = place.glob("*-beschadigd-*.sqlite")
        assert aside.name in kept.warning
        assert aside.read_bytes() == left
        assert kept.conversations.ask("an", "", Turn(question="Nieuw"))
    with closing(keep_conversations(place).conversations) as again:
        assert [listed.name for listed in again.listed("an")] == ["Nieuw"]


@harms_to_contents
def test_a_backup_put_back_as_the_warning_says_brings_conversations_back(
    place: Path, harm: str
) -> None:
    conversation = conversed(place)
    shutil.copy(place / FILE, place / "reserve")
    damage(place / FILE, harm)
    keep_conversations(place).conversations.close()
    shutil.copy(place / "reserve", place / FILE)
    kept = keep_conversations(place)
    with closing(kept.conversations):
        assert kept.warning is None
        assert kept.conversations.turns("an", conversation)


@damages
def test_a_damaged_log_of_conversations_costs_no_more_than_what_stood_in_it(
    place: Path, harm: str
) -> None:
    data, left = place / "data", place / "over"
    conversation = conversed(data)
    # As after a power cut: what was asked last stands in the log alone.
    with closing(open_conversations(data)) as kept:
        kept.ask("an", conversation, Turn(question="En daarna?"))
        shutil.copytree(data, left)
    damage(left / f"{FILE}-wal", harm)
    opened = keep_conversations(left)
    with closing(opened.conversations):
        assert opened.warning is None
        assert opened.conversations.turns("an", conversation)[0].question.startswith("Wat is de")


@harms_to_contents
def test_damaged_notes_are_told_and_the_file_is_left_as_it_is(place: Path, harm: str) -> None:
    path = notes_path(place)
    with closing(NoteStore(path)) as store:
        store.create(LOCAL, Sheet(title="Spoor " * 200))
    damage(path, harm)
    left = path.read_bytes()
    with closing(NoteStore(path)) as store:
        for action in (
            lambda: store.listed(LOCAL),
            lambda: store.create(LOCAL, Sheet(title="Nieuw")),
        ):
            with pytest.raises(NotesUnusable, match=r"notes\.sqlite .* zet een kopie terug"):
                action()
    assert path.read_bytes() == left


def test_notes_can_be_written_again_once_the_damaged_file_is_moved_as_the_message_says(
    place: Path,
) -> None:
    path = notes_path(place)
    path.write_bytes(b"geen database" * 100)
    with closing(NoteStore(path)) as store:
        with pytest.raises(NotesUnusable):
            store.listed(LOCAL)
        path.rename(place / "elders")
        assert store.create(LOCAL, Sheet(title="Nieuw")).sheet.title == "Nieuw"


@damages
def test_damaged_logins_let_nobody_in_and_people_log_in_anew(place: Path, harm: str) -> None:
    file = place / "sessions.sqlite"
    token = Sessions(file).begin(ANNA)
    damage(file, harm)
    sessions = Sessions(file)
    assert sessions.name(token, {"anna": ANNA}.get) is None
    assert sessions.name(sessions.begin(ANNA), {"anna": ANNA}.get) == "anna"


@harms_to_contents
@pytest.mark.parametrize("file", ["conversations.sqlite", "notes.sqlite", "sessions.sqlite"])
def test_doctor_names_a_damaged_file_of_the_app(run: Run, own: Path, file: str, harm: str) -> None:
    conversed(own)
    with closing(NoteStore(notes_path(own))) as store:
        store.create(LOCAL, Sheet(title="Spoor " * 200))
    Sessions(own / "sessions.sqlite").begin(ANNA)
    for made in own.glob("*.sqlite"):
        made.chmod(0o600)  # as the app makes it
    assert run("doctor", "--data", own).status == 0
    damage(own / file, harm)
    said = run("doctor", "--data", own)
    assert said.status == 1
    assert f"{own / file} is " in said.out.splitlines()[-1]
    todo = "meldt zich dan opnieuw aan" if file == "sessions.sqlite" else "reservekopie"
    assert todo in said.out.splitlines()[-1]


@pytest.fixture(scope="module")
def finished(
    whole: Path,
    tmp_path_factory: pytest.TempPathFactory,
    make_run: Callable[[Path, Path], Path],
) -> Path:
    """Give a data folder with a finished run."""
    place = tmp_path_factory.mktemp("runs")
    data = Path(shutil.copytree(whole, place / "data"))
    make_run(data, place)
    return data


@damages
@pytest.mark.parametrize("file", OF_A_RUN)
def test_a_damaged_run_is_shown_passed_over_or_refused_in_a_line(
    run: Run, finished: Path, place: Path, file: str, harm: str
) -> None:
    data = Path(shutil.copytree(finished, place / "data"))
    folder = data / RUNS / "run"
    damage(folder / file, harm)
    history = History(data / RUNS)
    for past in history.runs():
        with suppress(SettingsWrong):  # the page tells it in a line
            history.material(past.name)
    for command in (("report", folder), ("compare", folder, folder)):
        said = run("eval", *command)
        assert said.status in (0, 2)
        if said.status:
            assert len(said.err.splitlines()) == 1, said.err
            assert str(folder) in said.err


@pytest.mark.parametrize("harm", ["deleted", "scrambled"])
@pytest.mark.parametrize("file", OF_A_RUN)
def test_a_damaged_run_is_made_whole_by_running_it_again(
    run: Run, finished: Path, place: Path, file: str, harm: str
) -> None:
    data = Path(shutil.copytree(finished, place / "data"))
    folder = data / RUNS / "run"
    scores = (folder / "scores.json").read_bytes()
    damage(folder / file, harm)
    cases = finished.with_name("vragen.jsonl")
    assert run("eval", "run", cases, "--out", folder, "--data", data).status == 0
    assert (folder / "scores.json").read_bytes() == scores
    assert run("eval", "report", folder).status == 0


@pytest.mark.parametrize("harm", ["emptied", "scrambled"])
def test_a_damaged_upload_is_named_and_its_letter_stays(
    run: Run, own: Path, letters: Path, place: Path, harm: str
) -> None:
    uploaded = write_letter(uploads_folder(own), "overweg").rename(
        uploads_folder(own) / "eigen.txt"
    )
    uploaded.write_text(uploaded.read_text().replace("Tilburg", "Sluis"))
    assert run("index", letters, "--data", own).status == 0
    damage(uploaded, harm)
    said = run("index", letters, "--data", own)
    assert "eigen.txt is niet te lezen" in said.out
    assert "blijft doorzoekbaar" in said.out
    with closing(LetterIndex.open(own, embedder=load_embedder("hashing"))) as index:
        assert "Sluis" in index.letter("eigen").paragraphs[0].text


def test_an_answer_that_was_kept_and_cannot_be_read_says_so(place: Path) -> None:
    conversation = conversed(place)
    with closing(open_conversations(place)) as kept:
        kept._file.write("UPDATE turn SET answer = '{\"version\": 1'")
        assert "niet meer te lezen" in str(kept.turn("an", conversation, 1).notice)
