"""A kept conversation as JSON, for whoever takes it along."""

from collections.abc import Iterable
from typing import Any

from rag.as_json import answer_json
from rag.kept.conversation import Conversation, Turn


def conversations_json(conversations: Iterable[Conversation]) -> dict[str, Any]:
    """Give conversations as plain JSON values; answers as `ask --json` gives them."""
    return {
        "version": 1,
        "conversations": [
            {
                "id": conversation.id,
                "name": conversation.name,
                "begun": conversation.begun.isoformat(),
                "turns": [_turn_json(turn) for turn in conversation.turns],
            }
            for conversation in conversations
        ],
    }


def _turn_json(turn: Turn) -> dict[str, Any]:
    opinion = turn.opinion
    return {
        "number": turn.number,
        "question": turn.question,
        "asked": turn.asked.isoformat() if turn.asked else None,
        "searched": turn.among or turn.searched,
        "notice": turn.notice,
        "answer": answer_json(turn.answer) if turn.answer else None,
        "opinion": opinion
        and {"verdict": opinion.verdict, "reason": opinion.reason, "remark": opinion.remark},
    }
