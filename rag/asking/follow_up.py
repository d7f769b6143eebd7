"""A question that leans on the conversation made to stand alone, without a model."""

import re
from collections.abc import Collection, Sequence

from index.analysis import fold
from rag.asking.ellipsis import asked_of_another
from rag.asking.leaning import leans
from rag.asking.own_subject import has_own_subject, names_another
from rag.asking.question import Question
from rag.asking.terms import Term, is_correspondent, match_word, question_terms

_OTHER_SUBJECT = re.compile(
    r"^\W*(?:(?:nu )?(?:even )?iets (?:heel |totaal )?anders|(?:een )?ander(?:e)? (?:onderwerp|vraag|punt)|"
    r"nieuwe vraag|nieuw onderwerp|something else|another question)\s*[:,.;–-]+\s*",
    re.IGNORECASE,
)
_THAT = re.compile(r"\b(?:die|dat|deze|dit) ([a-zà-ÿ]{4,})\b")
_BACK_TO = re.compile(r"\bterug naar (?:de|het|die|dat) ([a-zà-ÿ]{3,})\b", re.IGNORECASE)
_SURELY = 0.8
_OF_NAME = (
    r"( (?:van|tussen|voor|bij|in|over) (?:(?:de|het|een) )?"
    r"[A-ZÀ-Ý][\w-]+(?:,? (?:en )?[A-ZÀ-Ý][\w-]+)*)"
)
_GOES_ON = re.compile(r"^(?:en|maar|of|and|but)\b", re.IGNORECASE)
# A question with more words of its own than this has its own subject.
_FEW_TERMS = 3
# Nor with this many words of its own that say something, and no name: `Wanneer is de rest klaar?`
_FEW_HEAVY = 2
_MOST_CARRIED = 6
# A name of two words or more, or what stands between quotation marks.
_NAME = re.compile(
    r"(?<=\w )([A-ZÀ-Ý][\w-]+(?: [A-ZÀ-Ý][\w-]+)+)|['‘“\"]([A-ZÀ-Ý][\w-]+(?: [\w-]+){1,4})['’”\"]"
)


def stand_alone(question: str, earlier: Sequence[Question], told: str = "") -> Question:
    """Rewrite a follow-up so that it can be searched by itself.

    A question that points back (`daarover`, `en wanneer`) or has almost no words of its
    own takes along the content words of the last question that had some.

    Args:
        question: The question as asked.
        earlier: The earlier questions of the conversation, oldest first.
        told: The last answer, a sentence a line; what it named is carried along too.
    """
    changed = _OTHER_SUBJECT.sub("", question)
    alone = Question(changed or question)
    if not earlier or changed != question:
        return alone
    elliptic = asked_of_another(question, earlier[-1].asks)
    if elliptic:
        return Question(elliptic, earlier[-1].carried)
    said = " ".join(before.text for before in earlier)
    if not _points_back(alone, said):
        return alone
    meant = _meant(question, told)
    if meant:
        return Question(question, meant)
    own = {term.word for term in alone.terms}
    for before in _on_the_matter(question, earlier):
        carried = _subject_of(before, _root_of(before, earlier), but=own)
        if carried:
            known = own | {fold(word) for word in carried}
            named = _names(told, known=known) if leans(question) else ()
            return Question(question, (*carried[:_MOST_CARRIED], *named))
    return alone


def stand_beside(question: str, first: Question) -> Question:
    """Rewrite the second half of a double question, which is of the first half's subject.

    `Bij welke rechter ligt de zaak en hoe wordt de Kamer op de hoogte gehouden?` does not point
    back, and still asks of the case. What it carries along counts less than its own words.
    """
    second = stand_alone(question, [first])
    if second.carried or second.asks != question:
        return second
    own = {term.word for term in second.terms}
    return Question(question, _subject_of(first, first, but=own)[:_MOST_CARRIED])


def _root_of(before: Question, earlier: Sequence[Question]) -> Question:
    """Give the question that an earlier one follows up, by one or more steps; itself where none."""
    until = earlier[: earlier.index(before) + 1]
    return next((q for q in reversed(until) if not q.carried), until[0])


def _subject_of(before: Question, root: Question, *, but: Collection[str]) -> tuple[str, ...]:
    """Give the words that say what an earlier question is about, as they were written.

    Of one that follows up another these are its own and those of what the conversation began with;
    what was asked in between is done with.
    """
    own = [term for term in before.terms if not term.carried or term.is_name]
    began = root.terms if root is not before else ()
    telling = (term for term in (*own, *began) if not (term.is_light or is_correspondent(term)))
    carried = [word for word in dict.fromkeys(t.word for t in telling) if word not in but]
    source = f"{before.asks} {' '.join(before.carried)} {root.text}"
    return _as_written(carried, source) if carried else ()


def _meant(question: str, told: str) -> tuple[str, ...]:
    """Give the name that `die boog` means, where the last answer had one: `Boog van Meteren`."""
    for noun in _THAT.findall(question):
        full = re.search(rf"\b(?i:{re.escape(noun)}){_OF_NAME}", told)
        if full:
            return tuple(full.group(1).split())
    return ()


def _on_the_matter(question: str, earlier: Sequence[Question]) -> list[Question]:
    """Give the earlier questions, latest first; those that name what this one returns to before."""
    latest = list(reversed(earlier))
    nouns = question_terms(" ".join((*_THAT.findall(question), *_BACK_TO.findall(question))))
    naming = [q for q in latest if any(_speaks_of(q, noun) for noun in nouns)]
    return [*naming, *(q for q in latest if q not in naming)]


def _speaks_of(question: Question, noun: Term) -> bool:
    return any(
        match_word(noun, term.word) >= _SURELY for term in question.terms if not term.carried
    )


def _names(told: str, *, known: Collection[str]) -> tuple[str, ...]:
    """Give the words of the first name in an answer's first sentence that no question had."""
    for match in _NAME.finditer(told.partition("\n")[0]):
        name = match.group(1) or match.group(2)
        words = [word for word in name.split() if fold(word) not in known]
        if len(words) > 1:
            return tuple(words)
    return ()


def _points_back(question: Question, said: str) -> bool:
    heavy = [term for term in question.terms if not term.is_light]
    goes_on = bool(_GOES_ON.match(question.asks.strip()) or leans(question.asks))
    # `Wat betekent PESCO?` is of nothing that was spoken of before.
    if question.asked.kind == "definition" and heavy and all(term.is_name for term in heavy):
        return goes_on
    if not goes_on and (has_own_subject(question.asks, said) or names_another(question.asks, said)):
        return False
    if len(question.terms) <= 1 or (len(heavy) <= _FEW_HEAVY and not any(t.is_name for t in heavy)):
        return True
    return goes_on and len(question.terms) <= _FEW_TERMS


def _as_written(words: Sequence[str], source: str) -> tuple[str, ...]:
    """Give the words as the reader wrote them, capitals and diacritics kept."""
    wanted = set(words)
    found = (w.strip("?.,;:!()\"'“”‘’") for w in source.split())
    written = [w for w in found if any(part in wanted for part in re.split(r"\W+", fold(w)))]
    return tuple(dict.fromkeys(written)) or tuple(words)
