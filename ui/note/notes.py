"""The notes as the app changes them: what was typed is checked before it is kept."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from corpus.dutch_dates import dutch_date
from corpus.errors import SettingsWrong
from rag.engine import Engine
from rag.kept.conversation import Turn
from rag.note.note import Content, Heading, Sentence, contents_of
from rag.note.recheck import recheck, sentences_in
from ui.language import day_words, tr
from ui.library import Library
from ui.note.bounds import LONGEST_TITLE, MOST_AT_ONCE, text_within, within_items
from ui.note.change import Addition, Change
from ui.note.editing import appended, inserted, item_of, moved, placed, rewritten, without
from ui.note.item import Item, KeptNote, Sheet
from ui.note.store import NoteStore, Outdated
from ui.people.person import Person

_NO_ANSWER = "Dit antwoord is niet meer bewaard. Stel de vraag opnieuw."
_BUSY = "De notitie wordt elders steeds gewijzigd. Probeer het zo nog eens."
_TRIES = 5
TurnOf = Callable[[Person, str, int], Turn]
"""Gives a turn of a person's conversation, its answer as the app kept it; `KeyError` for none."""


class Notes:
    """The notes of all readers over the letters that each may see. Threads may share it."""

    def __init__(self, library: Library, store: NoteStore, turn_of: TurnOf) -> None:
        self.store = store
        self._library = library
        self._turn_of = turn_of

    def begin(self, person: Person) -> KeptNote:
        """Begin an empty note."""
        return self.store.create(
            person, Sheet(title=tr("Notitie van {}").format(day_words(date.today())))
        )

    def add(self, person: Person, addition: Addition) -> KeptNote:
        """Put an answer at the end of a note, in a new one where the person has none.

        Raises:
            SettingsWrong: The answer isn't known any more, or the note would get too long.
        """
        contents = tuple(self._contents(person, addition))
        for _ in range(_TRIES):
            note = self._to_add_to(person, addition.note)
            sheet = within_items(appended(note.sheet, contents))
            try:
                return self.store.replace(person, note.id, sheet, revision=note.revision)
            except Outdated:
                continue  # what stands at the end is in nobody's way
        raise SettingsWrong(tr(_BUSY))

    def change(self, person: Person, note_id: str, change: Change) -> KeptNote:
        """Carry a change out.

        Raises:
            KeyError: The person has no such note.
            Outdated: The note was changed after the person saw it.
            SettingsWrong: The change can't be carried out.
        """
        note = self.store.get(person, note_id)
        if note.revision != change.revision:
            raise Outdated(note)
        if change.do == "undo":
            return self.store.undo(person, note_id, revision=change.revision)
        sheet = within_items(self._changed(note.sheet, change, self._library.seen_by(person)))
        return self.store.replace(person, note_id, sheet, revision=change.revision)

    def _changed(self, sheet: Sheet, change: Change, engine: Engine) -> Sheet:
        item = change.item or ""
        match change.do:
            case "title":
                title = text_within(change.text, what="De titel", longest=LONGEST_TITLE)
                return replace(sheet, title=title or sheet.title)
            case "text":
                return rewritten(sheet, item, _typed(change.text, item_of(sheet, item), engine))
            case "sentence":
                return inserted(sheet, _own(change.text, engine), after=change.item)
            case "heading":
                text = text_within(change.text, what="De kop")
                headings = (Heading(text=text, is_own=True),) if text else ()
                return inserted(sheet, headings, after=change.item)
            case "move":
                return moved(sheet, item, by=change.by)
            case "place":
                return placed(sheet, item, before=change.before)
            case "check":
                return rewritten(sheet, item, (_checked_again(item_of(sheet, item), engine),))
            case _:
                return without(sheet, item)

    def _contents(self, person: Person, addition: Addition) -> Iterator[Content]:
        """Yield an answer; the bare value is left out, as its sentences may be changed."""
        try:
            turn = self._turn_of(person, addition.conversation, addition.turn)
        except KeyError:
            turn = None
        if turn is None or turn.answer is None:
            raise SettingsWrong(tr(_NO_ANSWER))
        letter_of = self._library.seen_by(person).letter
        searched = _searched(turn)
        for content in contents_of(turn.answer, letter_of, searched=searched):
            yield replace(content, brief=None) if isinstance(content, Heading) else content

    def _to_add_to(self, person: Person, note_id: str | None) -> KeptNote:
        kept = [note.id for note in self.store.listed(person)]
        if not kept:
            return self.begin(person)
        return self.store.get(person, note_id if note_id in kept else kept[0])


def _searched(turn: Turn) -> str | None:
    """Say which letters were searched for an answer, and when."""
    letters = turn.among or turn.searched
    if not letters:
        return None
    if turn.asked is None:
        return f"Doorzocht: {letters}."
    return f"Doorzocht op {dutch_date(turn.asked.astimezone().date())}: {letters}."


def _typed(text: str, item: Item, engine: Engine) -> tuple[Content, ...]:
    """Give what takes the place of an item whose text was changed; nothing for no text."""
    match item.content:
        case Heading() as heading:
            said = text_within(text, what="De kop")
            if said == heading.text:
                return (heading,)
            return (replace(heading, text=said, is_own=True),) if said else ()
        case Sentence() as sentence:
            return _edited(text, sentence, engine)
        case silence:
            return (silence,)


def _edited(text: str, sentence: Sentence, engine: Engine) -> tuple[Sentence, ...]:
    said = text_within(text, what="De zin")
    if said == sentence.checked.text:
        return (sentence,)
    stood = sentence.checked.citations
    return tuple(
        Sentence(checked=recheck(each, stood=stood, engine=engine), is_own=sentence.is_own)
        for each in _sentences(said)
    )


def _own(text: str, engine: Engine) -> tuple[Sentence, ...]:
    said = _sentences(text_within(text, what="De zin"))
    return tuple(
        Sentence(checked=recheck(each, stood=(), engine=engine), is_own=True) for each in said
    )


def _sentences(text: str) -> tuple[str, ...]:
    found = sentences_in(text) if text else ()
    if len(found) > MOST_AT_ONCE:
        raise SettingsWrong(
            tr("Dit zijn {} zinnen; er kunnen er {} tegelijk in een vak.").format(
                len(found), MOST_AT_ONCE
            )
        )
    return found


def _checked_again(item: Item, engine: Engine) -> Content:
    if not isinstance(item.content, Sentence):
        return item.content
    checked = item.content.checked
    again = recheck(checked.text, stood=checked.citations, engine=engine)
    return replace(item.content, checked=again)
