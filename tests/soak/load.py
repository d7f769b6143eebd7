"""The people as locust has them: each asks its wishes one after another, for as long as it lasts.

locust runs this file in a process of its own; `tests.soak.run` starts it. What each is to ask and
what it got when alone stands in the file that `SOAK_PLAN` names, and each answer is noted down in
`SOAK_NOTES`.
"""

import itertools
import os
import pickle
import time
from pathlib import Path

import gevent
from locust import User, task
from requests import RequestException

from tests.soak.notes import Note, Notes
from tests.soak.plan import Plan
from tests.soak.visit import Visit
from tests.soak.wishes import Wish

PLAN: Plan = pickle.loads(Path(os.environ["SOAK_PLAN"]).read_bytes())
NOTES = Notes(Path(os.environ["SOAK_NOTES"]))
_numbers = itertools.count()


class Person(User):  # type: ignore[misc]
    """One of the people."""

    def on_start(self) -> None:
        """Log in, and begin somewhere else in the mix than the others."""
        self.number = next(_numbers) % len(PLAN.people)
        self.person, wishes = PLAN.people[self.number], PLAN.wishes[self.number]
        self.visit = Visit(PLAN.address, self.person)
        places = itertools.cycle(range(len(wishes)))
        self.places = itertools.islice(places, 7 * self.number % len(wishes), None)

    @task
    def ask(self) -> None:
        """Ask what comes next."""
        place = next(self.places)
        wish = PLAN.wishes[self.number][place]
        begun, wrong, kept = time.time(), None, ""
        try:
            reply = self.visit.make(wish)
            wrong, kept = PLAN.wrong_with(reply, self.person, wish), reply.kept
        except (RequestException, ValueError, LookupError) as error:
            wrong = f"{type(error).__name__}: {error}"
        note = Note(
            person=self.number,
            wish=place,
            kind=wish.kind,
            begun=begun,
            ended=time.time(),
            wrong=wrong,
            # What one gets alone needn't be written down again.
            kept=None if PLAN.alone[self.number][place] == kept else kept,
        )
        NOTES.write(note)
        self._tell_locust(wish, note)
        gevent.sleep(PLAN.pause_s)

    def _tell_locust(self, wish: Wish, note: Note) -> None:
        self.environment.events.request.fire(
            request_type=wish.kind,
            name=wish.kind,
            response_time=note.ms,
            response_length=0,
            exception=note.wrong and RuntimeError(note.wrong),
            context={},
        )
