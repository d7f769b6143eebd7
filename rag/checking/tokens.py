"""A text as words with their places, each in a clause."""

import re
from dataclasses import dataclass

from index.analysis import fold
from rag.checking.vocabulary import PARTICLES, is_strong_verb, longest_phrase, phrase_senses, senses

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*\+?|[,;:()!?–—]|\.(?=\s|$)|-(?=\s)|\.\.\.|…")
NEGATIONS = frozenset({"niet", "geen"})
_NEVER_PREPOSITIONS = frozenset({"toe", "af", "terug", "mee", "weg", "bijeen", "uiteen"})
_BEFORE_OBJECTS = tuple(
    [word] for word in "op per met van naar tot voor in aan bij door over tussen uit".split()
)
_ALSO_NOUNS = frozenset({"weg", "plaats"})
_LONGEST_ASIDE = 3
_CONJUNCTIONS = frozenset(
    "als dat die dus echter en maar mits nadat of om omdat tenzij terwijl totdat voordat waar waaraan "
    "waarbij waardoor waarin waarmee waarna waarop waaronder waarover waaruit waarvan waarvoor want "
    "wanneer wat wie zoals zodat zodra aangezien doordat hoewel indien opdat".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word or sign.

    `folded` is it in lower case without diacritics; `joined` the separable verb that it forms with
    a particle later in its clause (`neemt … toe`: `toeneemt`); `senses` numbers of synonym groups.
    """

    text: str
    folded: str
    start: int
    end: int
    clause: int
    joined: str | None = None
    senses: frozenset[int] = frozenset()
    phrase: str = ""

    @property
    def is_word(self) -> bool:
        """Whether it is no sign."""
        return self.text[0].isalnum()


def tokenize(text: str) -> tuple[Token, ...]:
    """Cut a text into tokens."""
    raw = [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text)]
    folded = [_plain(word) for word, _, _ in raw]
    clauses = _clauses(folded)
    joined = _joined(folded, clauses)
    of_phrases = _phrases(folded)
    return tuple(
        Token(
            text=word,
            folded=folded[i],
            start=start,
            end=end,
            clause=clauses[i],
            joined=joined.get(i),
            senses=_senses(folded[i], joined.get(i), of_phrases.get(i)),
            phrase=" ".join(of_phrases[i][0]) if i in of_phrases else "",
        )
        for i, (word, start, end) in enumerate(raw)
    )


def _senses(
    word: str, joined: str | None, phrase: tuple[tuple[str, ...], frozenset[int]] | None
) -> frozenset[int]:
    """Give what a word may mean; behind a negation that makes a phrase with it, only the phrase."""
    of_phrase = phrase[1] if phrase else frozenset()
    if phrase and phrase[0][0] in NEGATIONS:
        return of_phrase
    if joined and is_strong_verb(word):
        return senses(joined) | of_phrase
    return senses(word) | (senses(joined) if joined else frozenset()) | of_phrase


def _plain(word: str) -> str:
    folded = fold(word).replace("’", "'")
    return folded.removesuffix("'s").replace("'", "") if len(folded) > 2 else folded


def _clauses(words: list[str]) -> list[int]:
    """Number the clauses: signs and conjunctions begin another, brackets one of their own."""
    found: list[int] = []
    clause = 0
    asides = _asides(words)
    for i, word in enumerate(words):
        if i in asides:
            found.append(clause)
            continue
        previous = words[i - 1] if i else ""
        if not word[0].isalnum() or (
            word in _CONJUNCTIONS and i and previous not in _CONJUNCTIONS and previous[0].isalnum()
        ):
            clause += 1
        found.append(clause)
    return found


def _asides(words: list[str]) -> frozenset[int]:
    """Give the places of brackets round a few words, which interrupt no clause."""
    found: set[int] = set()
    for i, word in enumerate(words):
        if word == "(" and ")" in words[i : i + _LONGEST_ASIDE + 2]:
            found |= {i, words.index(")", i)}
    return frozenset(found)


def _joined(words: list[str], clauses: list[int]) -> dict[int, str]:
    """Join each particle at a clause's end to the words before it in the clause."""
    found: dict[int, str] = {}
    for i, word in enumerate(words):
        if word not in PARTICLES or (word in _ALSO_NOUNS and i and _is_before_noun(words[i - 1])):
            continue
        if (
            words[i + 1 : i + 2]
            and words[i + 1] in PARTICLES
            and _ends_clause(words, clauses, i + 1)
        ):
            continue  # `zet hier niet op in`: the last one is the verb's
        is_last = (
            word in _NEVER_PREPOSITIONS
            or words[i + 1 : i + 2] in _BEFORE_OBJECTS
            or _ends_clause(words, clauses, i)
        )
        if is_last:
            for j in range(i - 1, -1, -1):
                if words[j] == "." or j in found:
                    break
                if clauses[j] == clauses[i] or is_strong_verb(words[j]):
                    found[j] = word + words[j]
        elif words[i + 1] == "te" and i + 2 < len(words):
            found.setdefault(i + 2, word + words[i + 2])
    return found


def _ends_clause(words: list[str], clauses: list[int], place: int) -> bool:
    following = place + 1
    return (
        following == len(words)
        or clauses[following] != clauses[place]
        or not words[following][0].isalnum()
    )


def _is_before_noun(word: str) -> bool:
    return word in {"het", "een", "geen"} or word.endswith(("de", "ke", "te", "we", "ge"))


def _phrases(words: list[str]) -> dict[int, tuple[tuple[str, ...], frozenset[int]]]:
    """Give the senses of phrases, each at the last word of its phrase."""
    found: dict[int, tuple[tuple[str, ...], frozenset[int]]] = {}
    bare = [i for i, word in enumerate(words) if word != "te"]
    for i in range(len(bare)):
        for length in range(2, min(longest_phrase(), len(bare) - i) + 1):
            phrase = tuple(words[place] for place in bare[i : i + length])
            numbers = phrase_senses(phrase)
            if numbers:
                found[bare[i + length - 1]] = phrase, numbers
    return found
