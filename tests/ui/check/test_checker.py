import asyncio
from typing import Any

import pytest

from rag.engine import Engine
from ui.check.checker import MOST_SENTENCES, DraftChecker
from ui.library import Library

LITERAL = "Op dit moment is er geen dekking voor aanvullende maatregelen."


class BrokenEngine:
    """An engine that fails, as none should."""

    def check(self, sentence: str, **_: Any) -> None:
        raise RuntimeError(f"geheim van {sentence}")


def messages(checker: DraftChecker, data: bytes, name: str | None = None) -> list[dict[str, Any]]:
    async def gather() -> list[dict[str, Any]]:
        return [message async for message in checker.check(data, name=name)]

    return asyncio.run(gather())


def failure(checker: DraftChecker, data: bytes, name: str | None = None) -> str:
    (message,) = messages(checker, data, name)
    return str(message["failed"])


@pytest.fixture
def checker(engine: Engine) -> DraftChecker:
    return DraftChecker(Library(engine))


def test_a_draft_comes_back_heading_by_heading_and_sentence_by_sentence(
    checker: DraftChecker,
) -> None:
    draft = f"# Dekking\n\n{LITERAL} De minister fietst graag langs het kanaal.\n"
    first, heading, literal, other, last = messages(checker, draft.encode())
    assert first == {"sentences": 2}
    assert heading == {"heading": "<h2>Dekking</h2>"}
    assert 'class="claim verbatim"' in literal["sentence"]
    assert "claim verbatim" not in other["sentence"]
    assert "1 van 2 zinnen onderbouwd" in last["outcome"]


def test_a_checked_draft_is_kept_under_a_key_that_cannot_be_guessed(
    checker: DraftChecker,
) -> None:
    (_, _, last) = messages(checker, LITERAL.encode(), "nota dekking.txt")
    key = last["outcome"].split('href="gecontroleerd/')[1].split('"')[0]
    kept = checker.kept(key)
    assert len(key) >= 20
    assert kept.title == "nota dekking"
    assert [sentence.text for sentence in kept.sentences] == [LITERAL]
    with pytest.raises(KeyError):
        checker.kept("x")


def test_only_the_last_drafts_are_kept(checker: DraftChecker) -> None:
    keys = []
    for _ in range(21):
        last = messages(checker, b"Ja, dat is zo.")[-1]
        keys.append(last["outcome"].split('href="gecontroleerd/')[1].split('"')[0])
    assert checker.kept(keys[-1])
    with pytest.raises(KeyError):
        checker.kept(keys[0])


@pytest.mark.parametrize(
    ("draft", "name", "told"),
    [
        (b" \n ", None, "Er is nog geen tekst: plak een concept"),
        (b"", "leeg.txt", "‘leeg.txt’ is niet te lezen: het is leeg."),
        (b"%PDF-1.7", "nota.pdf", "‘nota.pdf’ is niet te lezen: deze soort bestand wordt niet"),
        (b"PK", "nota.docx", "‘nota.docx’ is niet te lezen: dit is geen Word-document (.docx)."),
        (b"- - -", None, "Deze tekst is niet te controleren: er staat geen zin in."),
    ],
)
def test_a_draft_that_cannot_be_checked_says_what_to_do(
    checker: DraftChecker, draft: bytes, name: str | None, told: str
) -> None:
    assert failure(checker, draft, name).startswith(told)


def test_a_draft_of_too_many_sentences_is_refused_before_it_is_checked() -> None:
    checker = DraftChecker(Library(BrokenEngine()))  # type: ignore[arg-type]
    told = failure(checker, b"Dit is een zin. " * (MOST_SENTENCES + 1))
    assert f"heeft {MOST_SENTENCES + 1} zinnen" in told


def test_an_unexpected_error_gives_a_short_message_and_a_log_entry(
    caplog: pytest.LogCaptureFixture,
) -> None:
    *_, last = messages(DraftChecker(Library(BrokenEngine())), b"Een zin van niets.")  # type: ignore[arg-type]
    assert "Er ging iets mis bij de controle." in last["failed"]
    assert "geheim" not in last["failed"]
    assert "geheim van Een zin" in caplog.text


def test_readers_who_leave_halfway_do_not_keep_others_waiting(checker: DraftChecker) -> None:
    async def leave_and_check() -> list[dict[str, Any]]:
        for _ in range(3):
            left = checker.check(LITERAL.encode() * 5, name=None)
            assert "sentences" in await anext(left)
            await left.aclose()
        return [message async for message in checker.check(LITERAL.encode(), name=None)]

    assert "busy" not in asyncio.run(leave_and_check())[0]


def test_a_third_draft_at_once_waits_and_says_so(checker: DraftChecker) -> None:
    async def three() -> dict[str, Any]:
        others = [checker.check(LITERAL.encode(), name=None) for _ in range(2)]
        for other in others:
            await anext(other)
        third = await anext(checker.check(LITERAL.encode(), name=None))
        for other in others:
            await other.aclose()
        return third

    assert "busy" in asyncio.run(three())
