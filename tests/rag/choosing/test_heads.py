from collections.abc import Callable

from rag.asking.question import Question
from rag.choosing.heads import head_signs
from rag.choosing.rank import Ranked

OVER = (
    "Vervoerders moeten een incident melden. De inspectie ziet daarop toe. "
    "De voorwaarde voor een vergunning is een plan."
)
Reading = Callable[[str], tuple[Question, Ranked]]


def test_a_penalty_that_no_word_is_spent_on_is_untold(read: Reading) -> None:
    question = "Welke sanctie krijgen vervoerders die een incident niet melden?"
    assert head_signs(*read(question))["finding_untold"]


def test_a_condition_that_is_spoken_of_is_told(read: Reading) -> None:
    question = "Welke voorwaarde geldt voor een vergunning?"
    assert not head_signs(*read(question))["finding_untold"]


def test_a_side_of_a_matter_needs_no_word_of_its_own(read: Reading) -> None:
    signs = head_signs(*read("Op welke manier ziet de inspectie toe?"))
    assert signs["asks_side"]
    assert not signs["finding_untold"]


def test_a_question_for_a_value_asks_for_neither(read: Reading) -> None:
    assert not any(head_signs(*read("Hoeveel incidenten zijn er gemeld?")).values())
