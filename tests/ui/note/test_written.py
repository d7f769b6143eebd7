import zlib

import pytest

from rag.answer import Answer
from rag.engine import Engine
from rag.note.note import Sentence, contents_of
from ui.note.item import new_items
from ui.note.written import items_of, written

FALSE = "In het rapport van OvV staan vijf aanbevelingen (Kamerstukken II 2023/24, 29984, nr. 1)."


def test_what_was_written_is_read_as_it_was(engine: Engine, rail: Answer, declined: Answer) -> None:
    checked = Sentence(checked=engine.check(FALSE), is_own=True)
    contents = [*contents_of(rail, engine.letter), *contents_of(declined, engine.letter), checked]
    items = new_items(contents)
    assert items_of(written(items)) == items


@pytest.mark.parametrize("data", [b"", b"kapot", zlib.compress(b"[{}]"), zlib.compress(b"{")])
def test_what_is_no_note_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        items_of(data)
