"""A Dutch main clause taken apart: what stands before its finite verb, the verb, and the rest."""

import re
from dataclasses import dataclass

from eval.harvest.verbs import is_finite

_SUBORDINATORS = (
    "dat die of omdat doordat zodat waarbij waarvan waarmee waardoor waarin waarop waaronder waaraan "
    "waarover waarvoor waaruit waarna waar zoals terwijl hoewel indien mits tenzij zodra voordat "
    "nadat totdat als wanneer toen wie wat hoe hoeveel welke aangezien opdat wetende"
)
_OPENS = re.compile(rf"\b(?:{'|'.join(_SUBORDINATORS.split())})\b", re.IGNORECASE)
# What comes after these says more of it; the clause before them is whole.
_TAIL = re.compile(
    rf"(?:,\s+(?:{'|'.join(_SUBORDINATORS.split())}|mede|tegen|aldus|met|en|maar|want|dus|onder|ook|"
    r"evenals|conform|in \d{4}|dat (?:zijn|is))\b|\s[–-]\s|\s(?:zodat|maar|want)\s)"
)
_CAUSES = re.compile(r",?\s+(?:omdat|doordat|aangezien)\b")
_ASIDE = re.compile(
    r", (?:die|dat|waar\w+|mede|samen|zoals|conform|door)\b[^,]+,(?= (?P<verb>[a-zë-]+)\b)"
)
_SUBCLAUSE_FIRST = re.compile(
    r"(?P<front>(?:Om (?=[^,]* te )|Omdat|Aangezien|Doordat|Zodra|Als|Indien|Hoewel|Wanneer|Nadat|Gezien|"
    r"Naar aanleiding|Vanwege)\b[^,;:]+), (?P<verb>[a-zë]+) (?P<rest>.+)"
)
_RELATIVE_FIRST = re.compile(r"(?P<front>[^,]+ (?:die|dat) [^,]+), (?P<verb>[a-zë]+) (?P<rest>.+)")
_SECOND_VERB = re.compile(r"\s(?:en|of)\s(?P<verb>[a-zë-]+)\b")
_SECOND_CLAUSE = re.compile(r"\s(?:en|of)\s(?P<more>(?:[\w'-]+ ){1,7})")
_DETERMINERS = frozenset(
    "de het een geen alle meer minder extra van voor met op in aan naar door tot over uit bij te om "
    "onder binnen twee drie vier vijf hun haar".split()
)
# Those of the closed list that are as often a noun or a pronoun, and so need a noun before them.
_ALSO_NOUNS = frozenset(
    "kosten bedragen vragen stellen melden richten gelden wijzen werken leveren staten duren maken "
    "start volgen dragen houden voeren".split()
)
_PARENTHESES = re.compile(r"\s+\([^()]*\)(?=[\s,.;:?!]|$)")
_LABEL = re.compile(r"^(?:\d{1,2}|[a-z])[.)]\s+(?:[^.:;,]{3,80}:\s+)?(?=[A-Z])")
_TWO_SENTENCES = re.compile(r"[a-z%)]{2,}[.?!]\s+[A-Z]")
_LONGEST_FRONT = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A main clause with its verb in the second place.

    `front` is one constituent: the subject, an adverbial or an object. `rest` is what comes after
    the verb, without the full stop.
    """

    front: str
    verb: str
    rest: str


def without_tail(sentence: str, *, keep_cause: bool = False) -> str:
    """Give a sentence without label and asides, and without what it adds after its main clause.

    Args:
        sentence: A sentence of a letter.
        keep_cause: Whether `omdat …` stays.
    """
    bare = _LABEL.sub("", _PARENTHESES.sub("", sentence).strip()).rstrip(".!").strip()
    bare = _ASIDE.sub(lambda m: "" if is_finite(m["verb"]) else m.group(), bare)
    bare = re.split(r"[;:]", bare, maxsplit=1)[0]
    for match in _TAIL.finditer(bare):
        if keep_cause and _CAUSES.match(match.group()):
            continue
        if _verb_place(bare[: match.start()].split(" ")) is not None:
            return bare[: match.start()].rstrip(" ,")
    return bare


def main_clause(bare: str) -> Clause | None:
    """Take a sentence apart; None where its verb can't be told with certainty.

    Args:
        bare: A sentence without its tail.
    """
    if _TWO_SENTENCES.search(bare) or not bare[:1].isupper():
        return None
    for form in (_SUBCLAUSE_FIRST, _RELATIVE_FIRST):
        match = form.fullmatch(bare)
        if match and is_finite(match["verb"]):
            rest = _first_conjunct(match["rest"])
            return Clause(front=match["front"], verb=match["verb"], rest=rest)
    words = bare.split(" ")
    place = _verb_place(words)
    if place is None or place + 1 >= len(words):
        return None
    front = " ".join(words[:place])
    if "," in front and not _is_enumeration(front):
        return None
    return Clause(
        front=front, verb=words[place], rest=_first_conjunct(" ".join(words[place + 1 :]))
    )


def opens_subclause(text: str) -> bool:
    """Say whether a text opens a subordinate clause, so that what follows may belong to that."""
    return bool(_OPENS.search(text))


def _verb_place(words: list[str]) -> int | None:
    for place, word in enumerate(words[: _LONGEST_FRONT + 1]):
        if place == 0:
            continue
        before = words[place - 1].lower()
        if opens_subclause(before) or before == "om":
            return None
        if is_finite(word) and not _is_noun(word, before):
            return place
    return None


def _is_noun(word: str, before: str) -> bool:
    """Say whether a word of the list is a noun, an infinitive or a pronoun here."""
    if word in ("is", "wordt", "heeft", "werd"):
        return False
    return before in _DETERMINERS or (word in _ALSO_NOUNS and before.endswith("e"))


def _is_enumeration(front: str) -> bool:
    """Say whether the commas of a front only divide an enumeration."""
    parts = front.split(",")
    return " en " in parts[-1] and all(len(part.split()) <= 4 for part in parts)


def _first_conjunct(rest: str) -> str:
    """Leave out a second clause that shares something with the first: `… en neemt 25 m2 in beslag`."""
    cuts = [match.start() for match in _SECOND_VERB.finditer(rest) if _goes_on(match["verb"])]
    cuts += [m.start() for m in _SECOND_CLAUSE.finditer(rest) if _holds_a_verb(m["more"])]
    first = min(cuts, default=len(rest))
    return rest if opens_subclause(rest[:first]) else rest[:first].rstrip(" ,")


def _goes_on(word: str) -> bool:
    return is_finite(word) and word not in _ALSO_NOUNS | {"zijn", "komen"}


def _holds_a_verb(words: str) -> bool:
    found = words.split()
    if any(opens_subclause(word) or word in ("te", "om") for word in found):
        return False
    return any(_goes_on(word) for word in found[1:])
