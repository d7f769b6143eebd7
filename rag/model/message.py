"""What is sent to a model: the rules, and the paragraphs and the question as marked data."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from index.context import asked
from rag.model import prompts
from rag.model.offered import Offered, origin, plain, speaks_to_a_model, withheld

if TYPE_CHECKING:
    from llama_index.core.llms import ChatMessage


def messages(question: str, offered: Sequence[Offered]) -> "list[ChatMessage]":
    """Write the messages that ask a question about some paragraphs."""
    from llama_index.core.llms import ChatMessage, MessageRole

    return [
        ChatMessage(role=MessageRole.SYSTEM, content=prompts.RULES),
        ChatMessage(role=MessageRole.USER, content=question_text(question, offered)),
    ]


def question_text(question: str, offered: Sequence[Offered]) -> str:
    """Write the paragraphs under their keys, and the question after them."""
    return prompts.QUESTION.format(
        paragraphs="\n\n".join(map(_paragraph, offered)), question=plain(question)
    )


def _paragraph(one: Offered) -> str:
    notes = (
        prompts.FOOTNOTE.format(number=plain(note.number), text=plain(note.text))
        for note in one.seen_in.footnotes_of(one.seen)
    )
    return prompts.PARAGRAPH.format(
        key=one.key,
        origin=_attribute(origin(one.letter)),
        heading=_attribute(plain(_above(one))),
        text="\n".join((plain(one.seen.text) + withheld(one), *notes)),
    )


def _above(one: Offered) -> str:
    """Give the heading over a paragraph, and the question that it answers: `Ja.` says little."""
    return " – ".join(filter(None, (one.paragraph.heading, asked(one.letter, one.paragraph))))


def _attribute(text: str) -> str:
    return "" if speaks_to_a_model(text) else text.replace('"', "”").replace(">", "›")
