"""What programs may ask, each answered in the JSON that the command of that name prints."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from corpus.as_json import letter_json, metadata_json
from corpus.errors import DraftUnreadable
from corpus.promises.as_json import promise_json
from index.filters import Filters
from rag.as_json import answer_id, answer_json
from rag.batch import answer_batch
from rag.drafts.as_json import draft_json
from rag.drafts.claims import claims_of
from rag.drafts.draft import Claim
from rag.drafts.reading import read_blocks
from rag.engine import Engine
from rag.known_letters import refuse_unknown
from ui.check.checker import MOST_SENTENCES
from ui.promises.promises import PromiseBook

Json = dict[str, Any]


class Abilities:
    """Answers programs; each call says with which engine. Threads may share it."""

    def __init__(self) -> None:
        self._promises = PromiseBook()

    def ask(self, engine: Engine, question: str, filters: Filters) -> Json:
        """Answer a question, as `ask --json`."""
        refuse_unknown(engine, filters.letters)
        answer = engine.ask(question, filters=filters)
        return answer_json(answer, answer_id(answer.question))

    def converse(self, engine: Engine, questions: Sequence[str], filters: Filters) -> list[Json]:
        """Answer the questions of a conversation in turn, as a line with `turns` of `ask --batch`."""
        refuse_unknown(engine, filters.letters)
        turns = [{"question": question} for question in questions]
        return list(answer_batch(engine, [{"id": "turn", "turns": turns}], filters))

    def check(self, engine: Engine, claims: Iterable[Claim], filters: Filters) -> list[Json]:
        """Hold sentences against the letters, as `check --json`."""
        refuse_unknown(engine, filters.letters)
        return draft_json(
            engine.check(claim.text, notes=claim.notes, filters=filters) for claim in claims
        )

    def promises(self, engine: Engine, filters: Filters, *, on: date) -> list[Json]:
        """List the commitments as they stand on a day, as `promises --json`."""
        refuse_unknown(engine, filters.letters)
        chosen = engine.ids(filters)
        followed = self._promises.followed(engine, on)
        return [promise_json(one) for one in followed if one.promise.letter in chosen]

    def letters(self, engine: Engine, filters: Filters) -> list[Json]:
        """List the letters with their metadata, as `parse --json` has it."""
        return [
            {
                "id": letter.id,
                "metadata": metadata_json(letter.metadata),
                "paragraphs": letter.paragraphs,
            }
            for letter in engine.listed(filters)
        ]

    def letter(self, engine: Engine, letter_id: str) -> Json:
        """Give a whole letter, as `parse --json`; `KeyError` when there is none of that id."""
        return letter_json(engine.letter(letter_id))


def claims_in(data: bytes, *, suffix: str) -> tuple[Claim, ...]:
    """Read the sentences of a draft.

    Raises:
        DraftUnreadable: It is empty, too large, of another kind, or damaged.
    """
    try:
        claims = tuple(claims_of(read_blocks(data, suffix=suffix)))
    except DraftUnreadable as error:
        raise DraftUnreadable(f"Dit concept is niet te lezen: {error}.") from error
    if len(claims) > MOST_SENTENCES:
        raise DraftUnreadable(
            f"Dit concept heeft {len(claims)} zinnen; er kunnen er {MOST_SENTENCES} tegelijk "
            "worden gecontroleerd. Stuur het in delen."
        )
    return claims
