"""Whether a paragraph lists as many as a question asks, and gives a value for the one that it asks of.

`Vier instellingen staan onder toezicht` doesn't say which four; `94 plaatsen in A, B en C` not how
many there are in A.
"""

import re
from collections.abc import Mapping, Sequence

from index.analysis import fold, words
from rag.asking.forms import Kind
from rag.asking.question import Question
from rag.choosing.rank import Ranked
from rag.choosing.support import stretches
from rag.choosing.units import neighbouring_items

_NUMBERS = {
    word: number
    for number, pair in enumerate(
        ("twee two", "drie three", "vier four", "vijf five", "zes six", "zeven seven", "acht eight",
         "negen nine", "tien ten", "elf", "twaalf"), start=2
    )
    for word in pair.split()
}  # fmt: skip
_AS_MANY = re.compile(
    r"\b(?:welke|noem|alle|which|list|wat zijn de)(?: alle| de| zijn de| the)? "
    rf"(?P<many>{'|'.join(_NUMBERS)}|[2-9]|1\d)(?= \w)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[^.;()]+")
_JOINED = re.compile(r"[^,:]+(?:, [^,:]+)* (?:en|of|and) [^,:]+")
_RANKED = re.compile(r"\b(?:ten|als) (?:eerste|tweede|derde|vierde|vijfde)\b|\b[1-9a-e]\)", re.I)
_NAME = r"[A-ZÀ-Ý][\w’'-]*(?: [A-ZÀ-Ý][\w-]+)*"
_NAMES = re.compile(rf"{_NAME}(?:, {_NAME})* en {_NAME}")
_LISTED: frozenset[Kind] = frozenset(
    ("list", "which", "who", "where", "any", "status", "definition")
)


def listing_signs(question: Question, best: Ranked) -> Mapping[str, float]:
    """Give what is missing of a list, or of a value that one of a list has; 0 where none is asked.

    `too_few` says that fewer are listed than were asked for, `shared` that the only value is given
    for several together of which one is asked.
    """
    asked = question.asked
    many = many_asked(question) if asked.kind in _LISTED else None
    return {
        "too_few": many is not None and _counts_only(best, many),
        "shared": asked.strict and _is_shared(question, best),
    }


def many_asked(question: Question) -> int | None:
    """Give how many things are asked for: 2 in `Welke twee projecten …`; None where no number is."""
    found = _AS_MANY.search(question.asks)
    return _number(found["many"]) if found else None


def _counts_only(best: Ranked, number: int) -> bool:
    """Say whether a paragraph tells that there are so many, but from there on lists fewer."""
    told = list(stretches(best))
    counting = (n for n, sentence in enumerate(told) if _counts(sentence, number))
    first = next(counting, None)
    return first is not None and _longest_list(best, told[first:]) < number


def _counts(sentence: str, number: int) -> bool:
    return any(_NUMBERS.get(w) == number or w == str(number) for w in words(sentence))


def _number(written: str) -> int:
    return _NUMBERS.get(fold(written)) or int(written)


def _longest_list(best: Ranked, sentences: Sequence[str]) -> int:
    items = len(neighbouring_items(best.unit.letter, best.unit.paragraph))
    return max([items, *(_longest_in(sentence) for sentence in sentences)])


def _longest_in(sentence: str) -> int:
    joined = (
        found.group().count(",") + 2
        for clause in _CLAUSE.findall(sentence)
        for found in _JOINED.finditer(clause)
    )
    return max([1, len(_RANKED.findall(sentence)), *joined])


def _is_shared(question: Question, best: Ranked) -> bool:
    """Say whether a name of the question stands in a row of names that have fewer values together."""
    names = {term.word for term in question.terms if term.is_name and term.word.isalpha()}
    for sentence in stretches(best) if names else ():
        given = question.asked.values_in(sentence)
        for row in _NAMES.finditer(sentence) if given else ():
            each = [set(words(name)) for name in re.split(r", | en ", row.group())]
            meant = [name for name in each if not name.isdisjoint(names)]
            if 0 < len(meant) < len(each) and len(given) < len(each):
                return True
    return False
