"""Which sentences a question is made of, and what is amiss with a question made of one."""

import re
from collections.abc import Iterable

from corpus.letter import Letter
from eval.harvest.verbs import is_finite
from index.analysis import content_words
from rag.choosing.reading_on import leans_back

_MOST_WORDS, _FEWEST_WORDS = 40, 4
_LONGEST_QUESTION = 38
_FEWEST_SPECIFIC = 2
# A sentence on the letter itself tells nothing of the matter.
_ON_THE_LETTER = re.compile(
    r"\b(?:deze (?:\w+)?brief|hierbij|hieronder|hiermee informeer|bijgevoegd|bijlagen?|paragraaf|"
    r"de volgende|onderstaande|gestand)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"\b(?:zij|ze|hij|hen|hem|ervan|eraan|ermee|erbij|erover)\b|\b(?:dit|dat|deze|die) "
    r"(?:is|wordt|er|geen|niet|aan|mogelijk|opgelegd|in|met|\d+%?)\b|\b(?:dit|dat|deze)\?$|"
    r"^\w+ \w+ (?:dit|dat|deze) (?:\w+d|ge\w+|geen|al|niet|in|ook|op)\b"
)
_POINTS_BACK = re.compile(
    r"\b(?:(?:daar|hier)(?:aan|bij|door|mee|op|over|toe|tegen|uit|van|voor|in|na)?|deze|dit|die|"
    r"gaat het|vergelijkbare|benodigde|resterende|eerstvolgende|"
    r"beide|diezelfde|eenzelfde|desbetreffende|genoemde)\b(?! (?:jaar|najaar|voorjaar|zomer))",
    re.IGNORECASE,
)
_FOREIGN = re.compile(r"\b(?:ik|wij|we|u|uw|mijn|mij|ons|onze|me)\b", re.IGNORECASE)
# Words that any letter uses.
_ANYWHERE = frozenset(
    "aanpak afgelopen advies afspraken afspraak bedraagt beoogde beschikbaar besluit betrokken "
    "bewindspersoon brief brengen debat doel doet eerste eind evaluatie gaat gedaan geld gemaakt genomen "
    "geven handreiking hoeveel informeert informeren ingaan inwerkingtreding jaar kabinet kamer komende "
    "komt kosten kost krijgen laatste lang maatregel maatregelen mensen mondeling minister moment naar "
    "neemt nodig onderzoek ontvangen ontvangt opbrengst opnieuw oplevering partijen plaats procent "
    "punten rapport rapportage staatssecretaris stappen start stelsel stelt stuurt toename uitkomst "
    "uitkomsten verwacht verwachting volgende voorstel voortgang voortgangsrapportage voorzien wanneer "
    "wetsvoorstel zien methode aangepast gedeeld "
    "elk elke mee meer minder extra vrij plaatsen hoog groot nieuwe bijdrage bedrijven afgelopen "
    "januari februari maart april juni juli augustus september oktober november december "
    "uitgewerkt uitwerking verdere informatie werkt zet".split()
)


def fit_sentences(letter: Letter) -> Iterable[tuple[int, str]]:
    """Yield the sentences that can stand alone, each with the number of its paragraph."""
    for paragraph in letter.paragraphs:
        for sentence in paragraph.sentence_texts():
            if _is_fit(sentence):
                yield paragraph.number, sentence


def is_sound(question: str, facts: Iterable[str]) -> bool:
    """Say whether a question can be shown to a person at all."""
    words = question.split()
    return (
        _FEWEST_WORDS <= len(words) <= _LONGEST_QUESTION
        and not _FOREIGN.search(question)
        and not _PRONOUN.search(question)
        and not _ON_THE_LETTER.search(question)
        and not any(fact.casefold() in question.casefold() for fact in facts)
        and not re.search(r"\b(\w+) \1\b|[€$] ?(?:\D|$)|[a-z]\.\s", question)
        and all(question.count(one) == question.count(other) for one, other in ("()", "“”", "«»"))
        and question.count("'") % 2 == len(re.findall(r"\w'\w|'s\b", question)) % 2
    )


def in_context(question: str, letter: Letter, paragraph: int) -> tuple[str, tuple[str, ...]]:
    """Give a question that stands alone, where that can be done, and what a person has to mend.

    One that could be asked of any letter says which letter is meant, by its subject.

    Args:
        question: The question.
        letter: What it was made of.
        paragraph: The number of the paragraph.
    """
    found: list[str] = []
    if back := _POINTS_BACK.search(question):
        found.append(f"Vul in waar '{back.group()}' op slaat.")
    if len(specific_words(question)) < _FEWEST_SPECIFIC:
        if letter.metadata.subject:
            question = f"{question.rstrip('?')} volgens de brief '{letter.metadata.subject}'?"
        else:
            heading = letter.paragraph(paragraph).heading
            named = f" (de kop erboven: '{heading}')" if heading else ""
            found.append(f"Noem het onderwerp{named}: zo is de vraag te algemeen.")
    return question, tuple(found)


def specific_words(text: str) -> frozenset[str]:
    """Give the words of a text that not just any letter uses."""
    return frozenset(
        word
        for word in content_words(text)
        if len(word) > 2 and not word[0].isdigit() and word not in _ANYWHERE and not is_finite(word)
    )


def _is_fit(sentence: str) -> bool:
    return (
        _FEWEST_WORDS <= len(sentence.split()) <= _MOST_WORDS
        and not sentence.rstrip().endswith(("?", ":"))
        and sentence[:1] not in "'\"“„«‘"
        and not leans_back(sentence)
        and not _ON_THE_LETTER.search(sentence)
    )
