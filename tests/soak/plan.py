"""What is to be asked by whom, and what is right."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tests.soak.people import Visitor
from tests.soak.visit import Reply, Visit
from tests.soak.wishes import Shared, Wish, wishes_of

Answers = tuple[tuple[str, ...], ...]
"""What each person got for each wish, without what is another each time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The people, what each asks, and what each got when nobody else asked anything.

    `pause_s` is how long somebody looks at an answer before asking on.
    """

    address: str
    people: tuple[Visitor, ...]
    wishes: tuple[tuple[Wish, ...], ...]
    pause_s: float = 0.0
    alone: Answers = ()

    @classmethod
    def of(
        cls,
        address: str,
        people: Sequence[Visitor],
        shared: Shared,
        *,
        pause_s: float = 0.0,
        short: bool = False,
    ) -> "Plan":
        """Make what people ask of letters that they share, and of their own.

        Args:
            address: Of the app.
            people: Who ask.
            shared: What all can ask about.
            pause_s: How long each looks at an answer.
            short: Take one wish of each kind.
        """
        wishes = [wishes_of(person, people, shared) for person in people]
        if short:
            wishes = [_one_of_each(of_person) for of_person in wishes]
        return cls(address=address, people=tuple(people), wishes=tuple(wishes), pause_s=pause_s)

    def asked_alone(self) -> "Plan":
        """Ask everything one at a time, and remember the answers.

        Raises:
            AssertionError: One is wrong already.
        """
        return replace(self, alone=tuple(self._alone(number) for number in range(len(self.people))))

    def wrong_with(self, reply: Reply, person: Visitor, wish: Wish) -> str | None:
        """Say what is wrong with an answer by itself; None where nothing is."""
        if reply.status != wish.status:
            return f"status {reply.status} instead of {wish.status}: {reply.text[:200]}"
        if wish.says not in reply.text:
            return "does not say what only the person's own letter says"
        told = [other.name for other in self.people if other.secret in reply.text]
        if any(name != person.name for name in told):
            return f"tells {person.name} the secret of {', '.join(told)}"
        return None

    def _alone(self, number: int) -> tuple[str, ...]:
        person, answers = self.people[number], []
        visit = Visit(self.address, person)
        for wish in self.wishes[number]:
            reply = visit.make(wish)
            wrong = self.wrong_with(reply, person, wish)
            assert wrong is None, f"{wish}: {wrong}"
            answers.append(reply.kept)
        return tuple(answers)


def _one_of_each(wishes: Sequence[Wish]) -> tuple[Wish, ...]:
    return tuple({(wish.kind, bool(wish.says)): wish for wish in wishes}.values())
