"""Example questions, drawn from what the loaded letters themselves speak of.

A topic is a phrase that a letter uses in a running sentence, so that a question about it
can be answered: a name or a whole heading that the text repeats, a name that the text
introduces between brackets, or else the name that it uses most.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from corpus.letter import Letter
from ui.wording import newest_first

_FORMS = (
    "Wat is de stand van zaken rond {}?",
    "Wat staat er in de brieven over {}?",
    "Wat is het belang van {}?",
    "Wat is de status van {}?",
)
_WORDS = r"[A-Z][\w’-]+(?: (?:[A-Z][\w’-]+|\d{4}(?:[-–]\d{4})?))+"
_INTRODUCED = re.compile(rf"\(({_WORDS})\)")
# Not at the start of a sentence, where any word has a capital; a title's colon is no such start.
_NAME = re.compile(rf"(?<=[\w,] ){_WORDS}")
_NAME_IN_TITLE = re.compile(rf"(?<=\S ){_WORDS}")
_OFFICE = re.compile(r"\b(?:Minister\w*|Kamer|Staten|Zaken|Commissie|Over\w+orgaan)\b")


def example_questions(letters: Sequence[Letter], number: int = len(_FORMS)) -> tuple[str, ...]:
    """Make questions on topics of the newest letters, one letter after another."""
    found = dict.fromkeys(islice(_in_turn(newest_first(letters)), 3 * number))
    return tuple(
        form.format(topic) for form, topic in zip(_FORMS, islice(found, number), strict=False)
    )


def _in_turn(letters: Sequence[Letter]) -> Iterator[str]:
    """Yield the first topic of each letter, then the second of each, and so on."""
    # Letter by letter, as one of thousands may be all that is needed.
    going = list(map(topics, letters))
    while going:
        asked, going = going, []
        for more in asked:
            topic = next(more, None)
            if topic:
                yield topic
                going.append(more)


def topics(letter: Letter) -> Iterator[str]:
    """Yield what a letter speaks of, as it says it and with its article, main topics first."""
    text = "\n".join(paragraph.text for paragraph in letter.paragraphs)
    seen: set[str] = set()
    for phrase in _phrases(letter, text):
        if phrase.lower() not in seen and not _OFFICE.search(phrase):
            seen.add(phrase.lower())
            yield _in_running_text(phrase, text)


def _phrases(letter: Letter, text: str) -> Iterator[str]:
    lower = text.lower()
    titles = [heading.text for heading in letter.headings]
    yield from (title for title in titles if lower.count(title.lower()) > 1)
    titles.append(letter.metadata.subject or "")
    names = (name for title in titles for name in _NAME_IN_TITLE.findall(title))
    yield from (name for name in names if name.lower() in lower)
    yield from _INTRODUCED.findall(text)
    yield from (name for name, _ in Counter(_NAME.findall(text)).most_common())


def _in_running_text(phrase: str, text: str) -> str:
    """Give a phrase as the text spells it, with `de` or `het` where the text has that."""
    spelled = rf"{re.escape(phrase)}(?!\w)"
    for pattern, flags in (
        (rf"\b(?i:de|het) {spelled}", re.NOFLAG),
        (rf"\b(?:de|het) {spelled}", re.IGNORECASE),
        (rf"\b{spelled}", re.NOFLAG),
        (rf"\b{spelled}", re.IGNORECASE),
    ):
        found = re.search(pattern, text, flags)
        if found:
            return re.sub(r"^(De|Het)\b", lambda article: article.group().lower(), found.group())
    return phrase
