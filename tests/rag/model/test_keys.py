import re

from hypothesis import given, settings
from hypothesis import strategies as st

from rag.model.keys import keys_of

LAW = settings(deadline=None, max_examples=50, derandomize=True)
PLACES = [("brief", number) for number in range(1, 11)]


@LAW
@given(st.text(), st.lists(st.text(), max_size=3))
def test_each_paragraph_has_a_key_of_its_own_that_no_text_holds(
    question: str, texts: list[str]
) -> None:
    keys = keys_of(PLACES, question=question, texts=texts)
    assert len(set(keys)) == len(PLACES)
    for key in keys:
        assert re.fullmatch(r"[a-z][a-z0-9]{5}", key)
        assert all(key not in text.casefold() for text in texts)


def test_a_letter_that_writes_a_key_makes_it_another() -> None:
    (key,) = keys_of([("brief", 1)], question="?", texts=["niets"])
    (other,) = keys_of([("brief", 1)], question="?", texts=[f"Zie [{key.upper()}]."])
    assert other != key


def test_another_question_gives_other_keys_and_the_same_one_the_same() -> None:
    one, again, other = (keys_of(PLACES, question=q, texts=[]) for q in ("a", "a", "b"))
    assert one == again
    assert not set(one) & set(other)
