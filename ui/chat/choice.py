"""Which letters the reader lets a question use, as the form of filters sends it, and in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qs

from corpus.errors import SettingsWrong
from index.filters import Filters
from rag.engine import Engine
from ui.language import count, day_words, tr
from ui.wording import letter_title

SINCE, UNTIL, AS_OF = "vanaf", "tot", "stand"
DOSSIER, SENDER, LETTER = "dossier", "afzender", "brief"
_MOST = 2000  # fields; a form of more was not made by us
_NAMED = 2  # letters that are named one by one; of more only the number is told


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The filters that a reader has set; all empty when none are.

    `as_of` is the day from which the question looks: letters after it are left out.
    """

    since: date | None = None
    until: date | None = None
    as_of: date | None = None
    dossiers: tuple[str, ...] = ()
    senders: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Say whether any filter is set."""
        return self != Choice()

    def filters(self) -> Filters:
        """Give it as the search takes it."""
        ends = [day for day in (self.until, self.as_of) if day]
        return Filters(
            since=self.since,
            until=min(ends, default=None),
            dossiers=self.dossiers,
            senders=self.senders,
            letters=self.letters,
        )


def read_choice(query: str) -> Choice:
    """Read what the form of filters sends, `vanaf=2026-03-01&dossier=29984`.

    Raises:
        SettingsWrong: It holds a day that is none, or far too much.
    """
    try:
        fields = parse_qs(query, max_num_fields=_MOST)
    except ValueError as error:
        raise SettingsWrong(
            tr("Deze filters zijn niet te lezen; wis ze en kies opnieuw.")
        ) from error
    return Choice(
        since=_day(fields.get(SINCE)),
        until=_day(fields.get(UNTIL)),
        as_of=_day(fields.get(AS_OF)),
        dossiers=tuple(fields.get(DOSSIER, ())),
        senders=tuple(fields.get(SENDER, ())),
        letters=tuple(fields.get(LETTER, ())),
    )


def _day(values: Sequence[str] | None) -> date | None:
    if not values:
        return None
    try:
        return date.fromisoformat(values[0])
    except ValueError as error:
        raise SettingsWrong(
            tr("'{}' is geen datum; kies bij de filters een andere dag.").format(values[0])
        ) from error


def choice_words(choice: Choice, engine: Engine) -> str:
    """Say how many letters are left and by which filters: `3 van 28 brieven: dossier 29984`."""
    loaded = count(engine.extent().letters, "brief", "brieven")
    if not choice:
        return tr("alle {}").format(loaded)
    counted = tr("{} van {}").format(engine.extent(choice.filters()).letters, loaded)
    return f"{counted}: {'; '.join(_parts(choice, engine))}"


def _parts(choice: Choice, engine: Engine) -> Iterator[str]:
    if choice.as_of:
        yield tr("stand per {}").format(day_words(choice.as_of))
    if choice.since:
        yield tr("vanaf {}").format(day_words(choice.since))
    if choice.until:
        yield tr("tot en met {}").format(day_words(choice.until))
    if choice.dossiers:
        yield tr("dossier {}").format(_either(choice.dossiers))
    if choice.senders:
        yield tr("van {}").format(_either(choice.senders))
    if choice.letters:
        yield _picked(choice, engine)


def _picked(choice: Choice, engine: Engine) -> str:
    ids = choice.letters
    left = engine.ids(choice.filters())
    if len(ids) > _NAMED or not left.issuperset(ids):
        return count(len(ids), "aangevinkte brief", "aangevinkte brieven")
    return tr(" en ").join(f"‘{letter_title(engine.letter(id_).metadata)}’" for id_ in ids)


def _either(values: Sequence[str]) -> str:
    return tr(" of ").join(values)
