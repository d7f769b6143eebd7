import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import SettingsWrong
from rag.drafts.checked import CheckedSentence
from rag.note.note import Content, Heading, Sentence, Silence
from ui.note.editing import appended, inserted, moved, placed, rewritten, without
from ui.note.item import Item, Sheet


def content(name: str) -> Content:
    if name.isupper():
        return Heading(text=name)
    return Sentence(checked=CheckedSentence(text=name, status="unchecked"))


def sheet(names: str) -> Sheet:
    """Make a sheet of items named by a letter; a capital is a heading."""
    return Sheet(title="", items=tuple(Item(id=n, content=content(n)) for n in names))


def names(sheet: Sheet) -> str:
    return "".join(
        each.content.text if isinstance(each.content, Heading) else each.content.checked.text
        for each in sheet.items
        if not isinstance(each.content, Silence)
    )


@pytest.mark.parametrize(
    ("item", "by", "after"),
    [
        ("b", -1, "AbacBd"),
        ("a", -1, "aAbcBd"),
        ("c", 1, "AabBcd"),
        ("d", 1, "AabcBd"),
        ("B", -1, "BdAabc"),
        ("A", 1, "BdAabc"),
        ("A", -1, "AabcBd"),
        ("B", 1, "AabcBd"),
    ],
)
def test_a_sentence_moves_over_one_item_and_a_heading_over_one_part(
    item: str, by: int, after: str
) -> None:
    assert names(moved(sheet("AabcBd"), item, by=by)) == after


@pytest.mark.parametrize(
    ("item", "before", "after"),
    [("c", "a", "AcabBd"), ("a", None, "AbcBda"), ("B", "A", "BdAabc"), ("A", "b", "AabcBd")],
)
def test_an_item_is_put_before_another_and_a_heading_takes_its_part_along(
    item: str, before: str | None, after: str
) -> None:
    assert names(placed(sheet("AabcBd"), item, before=before)) == after


def test_a_heading_is_removed_with_its_part() -> None:
    assert names(without(sheet("AabcBd"), "A")) == "Bd"
    assert names(without(sheet("AabcBd"), "b")) == "AacBd"


def test_what_is_new_stands_behind_an_item_or_at_the_end() -> None:
    assert names(inserted(sheet("Aab"), [content("x")], after="a")) == "Aaxb"
    assert names(appended(sheet("Aab"), [content("X")])) == "AabX"


def test_the_first_of_what_takes_the_place_of_an_item_keeps_its_id() -> None:
    after = rewritten(sheet("Aab"), "a", [content("x"), content("y")])
    assert names(after) == "Axyb"
    assert after.items[1].id == "a"
    assert names(rewritten(sheet("Aab"), "a", [])) == "Ab"


def test_an_item_that_is_gone_is_said_to_be_gone() -> None:
    with pytest.raises(SettingsWrong, match="staat niet meer in de notitie"):
        moved(sheet("Aab"), "z", by=1)


@given(
    st.permutations("AaBbCc"), st.sampled_from("AaBbCc"), st.sampled_from([*"AaBbCc", None, 1, -1])
)
def test_whatever_is_moved_nothing_is_lost_or_doubled(
    order: list[str], item: str, to: str | int | None
) -> None:
    before = sheet("".join(order))
    after = moved(before, item, by=to) if isinstance(to, int) else placed(before, item, before=to)
    assert sorted(names(after)) == sorted(order)
