"""How like two words are: the same, of one meaning, one part of the other."""

from dataclasses import dataclass
from datetime import date

from rag.checking.compounds import is_part
from rag.checking.names import same_name
from rag.checking.opposites import sides
from rag.checking.reading import Item, same_office
from rag.checking.vocabulary import same_form

_SAME, _SYNONYM, _PART = 1.0, 0.95, 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """What a letter adds to its words: what its abbreviations mean, its sender's office, its day.

    `senders` are the names of its one sender, who is `ik` in it; `sent` is the interval in which
    the letter was sent, one day where it is dated; `topic` the words of what it is about;
    `office_words` are what their ministry is called by, also by its initials.
    """

    abbreviations: dict[str, tuple[str, ...]]
    offices: frozenset[str]
    sent: tuple[date, date] | None = None
    senders: frozenset[str] = frozenset()
    topic: str = ""
    office_words: frozenset[str] = frozenset()

    def is_sender(self, item: Item) -> bool:
        """Say whether a word names who wrote the letter."""
        return item.forms[0] in self.senders and (item.kind == "name" or item.initial)


def likeness(item: Item, other: Item, knowledge: Knowledge) -> float:
    """Give how like two words are, in [0, 1]."""
    if other.value == "sender" and knowledge.is_sender(item):
        return _SAME
    if item.kind == "role" or other.kind == "role":
        return _SAME if item.kind == other.kind and same_role(item, other, knowledge) else 0.0
    if item.kind == "code" or other.kind == "code":
        return _SAME if item.forms == other.forms else 0.0
    if any(one == two for one in item.forms for two in other.forms):
        return _SAME
    if item.kind == "name" or other.kind == "name":
        return _likeness_of_names(item, other, knowledge)
    if any(same_form(one, two) for one in item.forms for two in other.forms):
        return _SAME
    if not item.senses.isdisjoint(other.senses):
        return _SYNONYM
    if any(is_part(one, two) and not sides(one) for one in item.forms for two in other.forms):
        return _PART  # but `verhogen` is not in `risicoverhogend`: it would turn what is said
    return 0.0


def _likeness_of_names(item: Item, other: Item, knowledge: Knowledge) -> float:
    one, two = item.forms[0], other.forms[0]
    if same_name(one, two):
        return _SAME
    long, others = knowledge.abbreviations.get(one, ()), knowledge.abbreviations.get(two, ())
    if any(same_name(word, one) for word in others) or any(same_name(word, two) for word in long):
        return _SYNONYM
    if item.kind == "name" and other.kind == "name":
        return _PART if is_part(one, two) else 0.0
    if same_form(one, two) or (item.kind != "name" and is_part(one, two)):
        return _PART
    return _PART if item.initial and same_form(one, two) else 0.0


def same_role(item: Item, other: Item, knowledge: Knowledge) -> bool:
    """Say whether two words stand for one office or body, seen from the letter's sender."""
    return same_office(item.value, other.value, knowledge.offices)
