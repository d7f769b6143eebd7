"""Questions made of a list: the sentence before it names what its items are."""

import re
from collections.abc import Iterator, Sequence

from corpus.letter import Letter, Paragraph
from eval.harvest.clause import Clause, main_clause, without_tail
from eval.harvest.draft import Draft
from eval.harvest.facts import COUNT
from eval.harvest.fronts import is_connective
from eval.harvest.person import in_third_person, sender_of
from eval.harvest.soundness import in_context, is_sound
from eval.harvest.turning import ask, lowered
from eval.harvest.verbs import is_finite
from rag.choosing.units import neighbouring_items

_FEWEST, _MOST = 2, 6
_LONGEST_FACT = 10
_WHAT = re.compile(
    rf"(?:(?P<prep>op|aan|in|met|uit) )?(?:(?:de|het) )?(?P<which>volgende |{COUNT} )"
    r"(?P<noun>(?:[a-zë-]+e )?[a-zë-]{4,})"
)
_ARE = re.compile(r"(?P<what>(?:[A-Z][a-zë-]+)(?: [\w’'-]+){0,7}) zijn")
_LABEL = re.compile(r"^(?:\d{1,2}|[a-z])[.)]\s+")
_CLAUSE_OF_ITEM = re.compile(r"[,.](?!\d)|[;:(]|\s(?:waarbij|waarvan|waarvoor|zodat|omdat|en$)")


def list_drafts(letter: Letter, names: frozenset[str]) -> Iterator[Draft]:
    """Yield a draft for each list whose opening sentence says what is listed."""
    for paragraph in letter.paragraphs:
        items = neighbouring_items(letter, paragraph) if paragraph.kind == "body" else ()
        if _FEWEST <= len(items) <= _MOST:
            opening = list(paragraph.sentence_texts())[-1]
            question = _question(opening, sender_of(letter), names)
            facts = tuple(fact for item in items if (fact := _fact(item)))
            if not question:
                continue
            question, remarks = in_context(question, letter, paragraph.number)
            if is_sound(question, facts):
                yield _draft(letter, paragraph, items, question, facts, remarks)


def _question(opening: str, senders: tuple[str, ...], names: frozenset[str]) -> str | None:
    bare = opening.rstrip(" :;")
    if are := _ARE.fullmatch(bare):
        return f"Welke {lowered(are['what'], names)} zijn er?"
    told = in_third_person(without_tail(bare), senders)
    clause = main_clause(told) if told else None
    match = _WHAT.search(clause.rest) if clause else None
    if not clause or not match:
        return None
    less = f"{clause.rest[: match.start()]} {clause.rest[match.end() :]}"
    which = "" if match["which"].startswith("volgende") else match["which"]
    asks = f"{match['prep'] or ''} welke {which}{match['noun']}".strip()
    front = "Zo" if is_connective(clause.front) else clause.front
    return ask(asks, Clause(front=front, verb=clause.verb, rest=" ".join(less.split())), names)


def _fact(item: Paragraph) -> str | None:
    """Give the first words of an item, which a right answer names; None for one that is a clause."""
    text = _LABEL.sub("", item.text)
    end = _CLAUSE_OF_ITEM.search(text)
    words = (text[: end.start()] if end else text).strip()
    is_clause = any(is_finite(word) or word in ("ik", "wij") for word in words.split())
    return words if 0 < len(words.split()) <= _LONGEST_FACT and not is_clause else None


def _draft(
    letter: Letter,
    paragraph: Paragraph,
    items: Sequence[Paragraph],
    question: str,
    facts: tuple[str, ...],
    remarks: tuple[str, ...],
) -> Draft:
    if len(facts) < len(items):
        remarks = (*remarks, "Vul de feiten aan: niet elk punt gaf er een.")
    return Draft(
        letter=letter.id,
        paragraph=paragraph.number,
        kind="list",
        question=question,
        source=paragraph.text,
        quotes=tuple(next(item.sentence_texts()) for item in items),
        facts=facts,
        remarks=remarks,
        weakness=2 * len(remarks),
    )
