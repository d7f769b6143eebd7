"""Questions that need no turning: what an abbreviation stands for, what a thing is, what it costs."""

import re
from collections.abc import Iterator

from corpus.letter import Letter
from eval.harvest.clause import Clause
from eval.harvest.draft import Draft
from eval.harvest.fronts import has_subject
from eval.harvest.soundness import is_sound, specific_words
from eval.harvest.telling import clauses_of

_SHORT = re.compile(r" \((?P<short>[A-Z][A-Za-z&-]{0,8}[A-Z])(?:,[^()]*)?\)")
_MOST_WORDS = 9
_LITTLE = frozenset("van de het en voor der in op aan &".split())
_BESIDE = re.compile(
    r"(?:(?<=, )|(?<= en )|(?<= voor )|(?<= aan ))(?P<what>(?:[^\s,()]+ ){1,10}[^\s,()]+) "
    r"\((?P<sum>€ ?\d[\d.,]*(?: (?:miljoen|miljard))?)\)"
)
_KIND_OF_THING = re.compile(
    r"(?:een|het|de) (?P<fact>[a-zë](?:[^,]|,(?=\d))*?)(?= (?:die|dat|waar\w*|en|voor)\b|,|$)"
)


def abbreviation_drafts(letter: Letter) -> Iterator[Draft]:
    """Yield what each abbreviation stands for, once: `het Landelijk … (LCG)`."""
    seen: set[str] = set()
    for paragraph in letter.paragraphs:
        for sentence in paragraph.sentence_texts():
            for match in _SHORT.finditer(sentence):
                short = match["short"]
                long = _written_out(sentence[: match.start()], short)
                if long and short not in seen:
                    seen.add(short)
                    yield _draft(
                        letter, paragraph.number, "definition",
                        f"Waar staat de afkorting {short} voor?", f"{long}{match.group()}", long,
                    )  # fmt: skip


def thing_drafts(letter: Letter) -> Iterator[Draft]:
    """Yield what a thing with a name is: `De Betuweroute is de …`."""
    for number, sentence, clause in clauses_of(letter):
        fact = _what_it_is(clause)
        front = re.sub(r"^(De|Het|Een)\b", lambda m: m.group().lower(), clause.front)
        question = f"Wat {clause.verb} {front}?"
        if fact and fact in sentence and is_sound(question, (fact,)):
            yield _draft(letter, number, "definition", question, sentence, fact)


def beside_drafts(letter: Letter) -> Iterator[Draft]:
    """Yield the sums in parentheses: `het vergroten van de capaciteit (€130 miljoen)`."""
    for paragraph in letter.paragraphs:
        for match in _BESIDE.finditer(paragraph.text):
            what = re.split(r" (?:voor|aan|naar) ", match["what"])[-1]
            question = f"Welk bedrag noemt de brief voor {what}?"
            if specific_words(what) and is_sound(question, (match["sum"],)):
                quote = f"{what} ({match['sum']})"
                yield _draft(letter, paragraph.number, "amount", question, quote, match["sum"])


def _written_out(before: str, short: str) -> str | None:
    """Give the words before an abbreviation that it is the beginnings of."""
    words = before.split(" ")[-_MOST_WORDS:]
    for place in range(len(words) - 1, -1, -1):
        run = words[place:]
        if run[0][:1].casefold() == short[0].casefold() and _abbreviates(short, run):
            long = " ".join(run)
            return None if re.search(r"[,;:.()]", long) else long
    return None


def _abbreviates(short: str, words: list[str]) -> bool:
    """Say whether each great word gives its first letter, and the rest comes in order."""
    letters = [char.casefold() for char in short if char.isalpha()]
    great = [word for word in words if word.casefold() not in _LITTLE]
    if words[0].casefold() in _LITTLE or len(great) > len(letters) or len(" ".join(words)) < 8:
        return False
    text = iter(" ".join(words).casefold())
    in_order = all(letter in text for letter in letters)
    return in_order and all(word[0].casefold() in letters for word in great)


def _what_it_is(clause: Clause) -> str | None:
    is_named = re.search(r"(?:^| )(?:[A-Z][\w+-]*[A-Z]|(?<!^)[A-Z])", clause.front)
    if clause.verb != "is" or not is_named or len(clause.front.split()) > 5:
        return None
    if not has_subject(clause.front, clause.verb, clause.rest):
        return None
    match = _KIND_OF_THING.match(clause.rest)
    return match["fact"] if match and len(match["fact"].split()) > 1 else None


def _draft(letter: Letter, number: int, kind: str, question: str, source: str, fact: str) -> Draft:
    return Draft(
        letter=letter.id,
        paragraph=number,
        kind="definition" if kind == "definition" else "amount",
        question=question,
        source=source,
        quotes=(source,),
        facts=(fact,),
        weakness=1,
    )
