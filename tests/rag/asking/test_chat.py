import pytest

from rag.asking.chat import is_chat


@pytest.mark.parametrize(
    "message",
    [
        "Ik zie op tegen morgen. Tips?",
        "Wat is 12 procent van 3,5 miljoen?",
        "Hoeveel eieren moeten er in een appeltaart?",
        "Wie won afgelopen zondag van Ajax?",
        "Wat moet ik vanavond koken?",
        "Hoe laat vertrekt de volgende trein naar Zwolle?",
        "Welke wijn past bij asperges?",
        "Ben jij een mens?",
    ],
)
def test_small_talk_and_advice_are_chat(message: str) -> None:
    assert is_chat(message)


@pytest.mark.parametrize(
    "question",
    [
        "Mijn minister vraagt wat het depot kost.",
        "Hoeveel procent van 3,5 miljoen euro is al besteed?",
        "Wie won de aanbesteding van het depot?",
        "Welk advies gaf de Raad van State?",
        "Wanneer komt het advies?",
        "Welke ondernemers krijgen hulp?",
        "Wat moet ik zeggen in het debat over de brug?",
        "Waarom heeft mijn trein vertraging?",
        "Hoe staat het met de opvang in de Zwaluwstaart?",
        "Komt er een belasting op koekjes en cake?",
        "Hoe laat moet de brug dicht zijn?",
        "Welke kosten moet ik als gemeente dragen?",
    ],
)
def test_a_question_of_work_is_none(question: str) -> None:
    assert not is_chat(question)
