"""Questions made of what a sentence tells: each asks for the one fact that it gives."""

import re
from collections.abc import Iterator, Sequence

from corpus.letter import Letter
from eval.harvest.clause import Clause, main_clause, without_tail
from eval.harvest.draft import Draft
from eval.harvest.person import in_third_person, sender_of
from eval.harvest.soundness import fit_sentences, in_context, is_sound
from eval.harvest.turning import questions_of

_NAME_INSIDE = re.compile(r"(?<=[a-zà-ÿ,] )[A-ZÀ-Ý][\w&-]*")
_PER_SENTENCE = 2


def names_of(letters: Sequence[Letter]) -> frozenset[str]:
    """Give the words that letters write with a capital inside a sentence."""
    texts = [paragraph.text for letter in letters for paragraph in letter.paragraphs]
    return frozenset(name for text in texts for name in _NAME_INSIDE.findall(text))


def clauses_of(letter: Letter) -> Iterator[tuple[int, str, Clause]]:
    """Yield the main clauses of the fit sentences, in the third person, with paragraph and sentence."""
    senders = sender_of(letter)
    for number, sentence in fit_sentences(letter):
        told = in_third_person(without_tail(sentence, keep_cause=True), senders)
        clause = main_clause(told) if told else None
        if clause:
            yield number, sentence, clause


def told_drafts(letter: Letter, names: frozenset[str]) -> Iterator[Draft]:
    """Yield the drafts of a letter's sentences, at most two of each.

    Args:
        letter: The letter.
        names: The words that keep their capital inside a sentence.
    """
    for number, sentence, clause in clauses_of(letter):
        turned = [
            one
            for one in questions_of(clause, names)
            if one.fact.words in sentence and is_sound(one.question, (one.fact.words,))
        ]
        for place, one in enumerate(turned[:_PER_SENTENCE]):
            question, remarks = in_context(one.question, letter, number)
            if not is_sound(question, (one.fact.words,)):
                continue  # the letter's subject gives it away, or makes it too long
            yield Draft(
                letter=letter.id,
                paragraph=number,
                kind=one.fact.kind,
                question=question,
                source=sentence,
                quotes=(sentence,),
                facts=(one.fact.words,),
                remarks=remarks,
                weakness=2 * len(remarks) + place,
            )
