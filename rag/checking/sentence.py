"""The proof that a sentence is borne by the paragraph that it cites."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from corpus.letter import Letter, Paragraph
from index.analysis import fold
from rag.checking.comparison import Comparison, compare
from rag.checking.frame import Finding
from rag.checking.likeness import Knowledge
from rag.checking.names import abbreviations
from rag.checking.nearness import may_speak_of
from rag.checking.topics import topic_of
from rag.checking.verdict import Difference, Verdict
from rag.checking.windows import windows

_SPACE = re.compile(r"\s+")
_BEGINS = r"(?<![\w-])(?<!\d[.,])"
_ENDS = r"(?![\w-])(?![.,]\d)"
# What hangs on `het is van belang dat`, or is told on a condition, is not told by itself.
_HANGS_ON = re.compile(r"\b(?:dat|of|indien|mits|tenzij|wanneer|zodra|opdat)\s$", re.IGNORECASE)
_IS_LIMITED = re.compile(
    r",?\s(?:mits|tenzij|indien|behalve|voor zover|onder voorbehoud|op voorwaarde)\b"
)
_COVERED = 0.75
_COVERED_HERE = 0.6
_OF_EACH_CLAUSE = 0.6
_MOST_MISSING = 0.2
_SAME_MATTER = 0.6
_MOST_MISSING_THERE = 0.34
_FACTS = frozenset({"quantifier", "name", "place", "number", "amount", "date"})
_FIGURES = frozenset({"number", "amount", "date"})
_FEWEST_WORDS = 2
_HALF = 0.5
_NEARLY_LITERAL = 0.85


def check_sentence(sentence: str, letter: Letter, paragraph: Paragraph) -> Verdict:
    """Judge a sentence by a paragraph and its footnotes.

    For `verbatim` white space counts as one space, and nothing else is forgiven. `supported`
    asks that all content is covered within one sentence, or one with what it points back to, and
    that nothing differs. In doubt it is `unchecked`: it may be so, but nobody has proved it.
    """
    literal = literal_quote(sentence, letter, paragraph)
    if literal:
        return Verdict(status="verbatim", quote=literal)
    compared = comparisons(sentence, letter, paragraph)
    return verdict_of(compared)


def literal_quote(sentence: str, letter: Letter, paragraph: Paragraph) -> str | None:
    """Give the words of a sentence as they stand in a paragraph or a footnote of it.

    A question of parliament, which the letter only repeats, bears none.
    """
    wanted = _plain(sentence) if paragraph.kind != "question" else ""
    texts = (paragraph.text, *(note.text for note in letter.footnotes_of(paragraph)))
    for text in texts if wanted else ():
        found = _standing_in(wanted, text)
        if found:
            return found
    return None


def comparisons(sentence: str, letter: Letter, paragraph: Paragraph) -> tuple[Comparison, ...]:
    """Hold a sentence against each stretch of a paragraph, the best first."""
    claim = _plain(sentence)
    if not claim or not may_speak_of(claim, letter, paragraph):
        return ()
    knowledge = Knowledge(
        abbreviations=abbreviations(letter),
        offices=_offices(letter),
        sent=_sent(letter),
        senders=_senders(letter),
        topic=topic_of(letter),
        office_words=_office_words(letter),
    )
    found = (
        compare(claim, window, knowledge, _written_on(letter))
        for window in windows(letter, paragraph)
    )
    return tuple(sorted(found, key=_rank))


def _rank(comparison: Comparison) -> tuple[float, ...]:
    length, covered = len(comparison.window.text), comparison.alignment.coverage
    return (0, length, -covered) if is_borne(comparison) else (1, -covered, length)


def is_borne(comparison: Comparison) -> bool:
    """Say whether a window bears the claim: all of it is covered and nothing differs."""
    alignment = comparison.alignment
    weighty = [m for m in alignment.matches if m.item.weight >= 1]
    missing = [m for m in weighty if not m.quality]
    return (
        not comparison.findings
        and _is_enough(comparison)
        and alignment.coverage >= _COVERED
        and alignment.here >= _COVERED_HERE
        and (comparison.emptiest >= _OF_EACH_CLAUSE or not weighty)
        and len(missing) <= _MOST_MISSING * len(weighty)
    )


def _is_enough(comparison: Comparison) -> bool:
    """Say whether enough answers to the claim: two words, or one with two numbers or dates."""
    here = [m for m in comparison.alignment.matches if m.item.weight >= 1 and m.other]
    light = [m for m in comparison.alignment.matches if m.item.kind == "light" and m.other]
    borne = comparison.facts + (bool(light) and comparison.facts)
    if len(here) == _FEWEST_WORDS and not comparison.facts:
        return all(m.quality == 1.0 for m in here) or comparison.literal >= _HALF
    return len(here) >= _FEWEST_WORDS or (bool(here) and borne >= _FEWEST_WORDS)


def verdict_of(compared: Iterable[Comparison]) -> Verdict:
    """Give the verdict that the comparisons with a paragraph's stretches allow, best first.

    Who changes a word of a sentence can't be borne by that sentence with another one.
    """
    ranked = list(compared)
    changed = any(
        c.literal >= _NEARLY_LITERAL and c.findings and ranked[0].window.text not in c.window.text
        for c in ranked
    )
    if ranked and is_borne(ranked[0]) and not changed and not _is_spoiled(ranked[0], ranked):
        return Verdict(status="supported", quote=ranked[0].window.text)
    for comparison in ranked:
        undecided = max(
            (c.alignment.coverage for c in ranked if not c.certain and not _agrees(c, comparison)),
            default=0.0,
        )
        if _contradicts(comparison) and comparison.alignment.coverage > undecided:
            return Verdict(
                status="contradicted",
                quote=comparison.window.text,
                differences=_told_apart(comparison, ranked),
            )
    return Verdict(status="unchecked")


def _agrees(other: Comparison, comparison: Comparison) -> bool:
    """Say whether another stretch finds the same words wanting, though it has nothing in their place."""
    drafts = {f.difference.draft for f in comparison.certain if f.difference.kind in _FACTS}
    return any(f.difference.draft in drafts for f in other.findings)


def _told_apart(comparison: Comparison, ranked: Sequence[Comparison]) -> tuple[Difference, ...]:
    """Give the differences, without those that the sentence before takes away.

    In `de rapportage over 2026 …. Deze rapportage komt in 2027.` the first year is no difference.
    """
    found = tuple(dict.fromkeys(f.difference for f in comparison.certain))
    for larger in ranked:
        if larger is not comparison and comparison.window.text in larger.window.text:
            drafts = {f.difference.draft for f in larger.certain}
            found = tuple(d for d in found if d.draft in drafts) or found
    return found


def _is_spoiled(best: Comparison, ranked: Sequence[Comparison]) -> bool:
    """Say whether a part of a window, or a larger one with what it points back to, differs.

    Where a part says as much of the claim and differs, the sentence beside it hides that and
    doesn't take it away. Where names were borrowed from before, the larger one says whose it is,
    or where.
    """
    borrows = any(match.elsewhere for match in best.alignment.matches)
    return any(
        (_is_part(part, best) and _differs_in_words(part, best))
        or (
            borrows
            and best.window.text in part.window.text
            and any(f.difference.kind in {"attribution", "place"} for f in part.findings)
        )
        for part in ranked
        if part is not best
    )


def _differs_in_words(part: Comparison, best: Comparison) -> bool:
    """Say whether a part differs in words alone; one that lacks a number or date says too little.

    Nor is it a difference that a part lacks a word that the window has from what stands before it.
    """
    before = {m.item.place for m in best.alignment.matches if m.elsewhere}
    borrowed = {t.text for place, t in enumerate(best.words) if place in before}
    kinds = {
        f.difference.kind
        for f in part.findings
        if f.difference.letters or f.difference.draft not in borrowed
    }
    return bool(kinds) and kinds.isdisjoint(_FIGURES)


def _is_part(part: Comparison, best: Comparison) -> bool:
    """Say whether a window is a part of another, and says as much of the claim by itself."""
    return (
        part.window.text in best.window.text
        and not any(match.elsewhere for match in part.alignment.matches)
        and part.alignment.here >= best.alignment.here
    )


def _contradicts(comparison: Comparison) -> bool:
    """Say whether a window speaks of the same matter, and differs in little else than it says."""
    weighty = [m for m in comparison.alignment.matches if m.item.weight >= 1]
    missing = [m for m in weighty if not m.quality and m.item.kind == "content"]
    return (
        bool(comparison.certain)
        and _is_enough(comparison)
        and comparison.alignment.here >= _SAME_MATTER
        and len(missing) <= _MOST_MISSING_THERE * len(weighty)
        and not any(_speaks_of_else(f, comparison) for f in comparison.findings)
    )


def _speaks_of_else(found: Finding, comparison: Comparison) -> bool:
    """Say whether a fact of the claim is nowhere in the window, so that it may tell of another matter."""
    difference = found.difference
    return (
        not found.certain
        and not difference.letters
        and difference.kind in _FACTS
        and difference.draft not in comparison.window.text
        and difference.draft not in {f.difference.draft for f in comparison.certain}
    )


def _offices(letter: Letter) -> frozenset[str]:
    role = (letter.metadata.sender_role or "").lower()
    return frozenset(re.findall(r"\b(?:minister|staatssecretaris)\b", role))


def _office_words(letter: Letter) -> frozenset[str]:
    """Give the words of a sender's ministry and its initials: `Infrastructuur`, `IenW`, `I&W`."""
    words = (letter.metadata.sender_role or "").replace(",", "").split()[1:]
    initials = [word[0] if word[0].isupper() else word for word in words if word != "van"]
    short = ("".join(initials), "".join(i for i in initials if i.isupper()))
    return frozenset(map(fold, (*words, *short)))


def _senders(letter: Letter) -> frozenset[str]:
    """Give the surname of a letter's one sender; where two signed it, `ik` may be either."""
    words = (letter.metadata.sender_name or "").split()
    return frozenset() if "en" in words else frozenset(map(fold, words[-1:]))


def _sent(letter: Letter) -> tuple[date, date] | None:
    """Give the first and last day on which a letter may have been sent."""
    data = letter.metadata
    first, last = data.date or data.date_from, data.date or data.date_to
    return (first, last) if first and last else None


def _written_on(letter: Letter) -> date | None:
    """Give the day of a letter; of an undated one the middle of an interval within one year."""
    data = letter.metadata
    if data.date:
        return data.date
    if data.date_from and data.date_to and data.date_to - data.date_from < timedelta(days=366):
        same_year = data.date_from.year == data.date_to.year
        return data.date_to if same_year else None
    return None


def _standing_in(wanted: str, text: str) -> str | None:
    """Give the words as they stand in a text, not from or to the middle of a word or number."""
    words = r"\s+".join(map(re.escape, wanted.split(" ")))
    found = re.search(f"{_BEGINS}{words}{_ENDS}", text)
    if (
        found is None
        or _HANGS_ON.search(text[: found.start()])
        or _IS_LIMITED.match(text[found.end() :])
    ):
        return None
    return found.group()


def _plain(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
