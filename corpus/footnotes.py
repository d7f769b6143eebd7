"""Footnotes taken out of the running text, whatever way the conversion left them there.

Three ways are known: Word comments in the middle of a sentence (`[footnoteRef:1]` with
`[1: …]`), marks as such (`<sup>1</sup>`, `[^1]`, `¹`) with the text at the start of a line,
and a digit glued to a word with the text at the foot of its page. A mark becomes one
private character in the text until its paragraph is known.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.lines import BREAK, Line
from corpus.lost_marks import find_lost_mark
from corpus.traced import Traced, join_with_space

_FIRST_MARK = 0xF0000
_MARK = re.compile("[\U000f0000-\U000ffffd]")
_MARK_WITH_SPACE = re.compile(f"\\s*{_MARK.pattern}+(?=[\\s.,;:!?)»”’]|$)|{_MARK.pattern}")
_LONG_LINES = 120
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

_WORD_MARK = re.compile(r"\[(?:footnoteRef|endnoteRef|voetnoot):(\d+)\]")
_WORD_NOTE = re.compile(r"\s*\[(\d+):\s+((?:[^\[\]]|\[[^\[\]]*\])*)\]")
_SIGNED_MARK = re.compile(
    r"<sup>\s*\[?(\d{1,3}(?:\s*[,;]\s*\d{1,3})*)\s*[\])]?(?:\(#[^()\s]*\))?</sup>|"
    r"\[\^(\d{1,3})\](?!:)|\[(\d{1,3})\]\(#[^()\s]*\)|(?<=[^\s\d])([¹²³⁴-⁹][⁰¹²³⁴-⁹]*)"
)
_BEGINS_SIGNED = re.compile("[<[¹²³⁴-⁹]")  # with which each of these marks begins
_SIGNED_NOTE = re.compile(
    r"(?:<sup>\s*(\d{1,3})\s*\)?</sup>|\[\^(\d{1,3})\]:|([¹²³⁴-⁹][⁰¹²³⁴-⁹]*))\s*(?=\S)"
)
_PAGE_NOTE = re.compile(r"(\d{1,3})(?:\)?\s+(?=[\w«\"'“‘(])|(?!D\b)(?=[A-ZÀ-Ý«“‘][\w.]|https?:))")
_OPEN_WORD_NOTE = re.compile(r"\[\d+:(?:\s[^\]]*)?$")
_LONGEST_NOTE = 10  # lines that a Word comment may run over


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote as found: its printed number and its text."""

    number: str
    text: Traced


def mark_of(position: int) -> str:
    """Give the private character that stands for the note at that position in the list."""
    return chr(_FIRST_MARK + position)


def without_marks(text: str) -> str:
    """Give the text as a reader sees it, the private characters taken out."""
    return text if text.isascii() else _MARK.sub("", text)


def take_marks(text: Traced) -> tuple[Traced, tuple[int, ...]]:
    """Take the marks out; give the text and the positions of their notes, in order."""
    positions = tuple(ord(mark) - _FIRST_MARK for mark in _MARK.findall(text.text))
    return text.replace(_MARK_WITH_SPACE, "") if positions else text, positions


def take_notes(lines: Sequence[Line]) -> tuple[list[Line], list[Note]]:
    """Take every footnote's text out of the lines and leave a mark where it hangs."""
    kept, notes = _word_notes(lines)
    kept, notes = _notes_on_lines(kept, notes, width=_longest(lines))
    numbers = {note.number for note in notes}
    return kept, [replace(note, text=_without_signed(note.text, numbers)) for note in notes]


# --- in the middle of a sentence ---------------------------------------------------


def _word_notes(lines: Sequence[Line]) -> tuple[list[Line], list[Note]]:
    notes: list[Note] = []
    kept: list[Line] = []
    if not any("[" in line.text.text for line in lines):
        return list(lines), notes
    for line in _whole_word_notes(lines):
        for match in _WORD_NOTE.finditer(line.text.text):
            start, end = match.span(2)
            notes.append(Note(match.group(1), line.text[start:end].strip()))
        rest = line.text.replace(_WORD_NOTE, "")
        if len(rest) == len(line.text):
            kept.append(line)
        else:
            words = rest.strip()
            kept += [replace(line, text=words)] if words else []
            kept.append(replace(BREAK, page=line.page))
    return [_mark_word_references(line, notes) for line in kept], notes


def _whole_word_notes(lines: Sequence[Line]) -> Iterator[Line]:
    """Put a Word comment of several paragraphs on the line that it begins on."""
    waiting = list(reversed(lines))
    while waiting:
        line = waiting.pop()
        opened = _OPEN_WORD_NOTE.search(line.text.text)
        rest = waiting[: -_LONGEST_NOTE - 1 : -1] if opened else []
        end = next((i for i, other in enumerate(rest) if other.text.text.endswith("]")), None)
        for _ in range(0 if end is None else end + 1):
            line = replace(line, text=join_with_space(line.text, waiting.pop().text))
        yield line


def _mark_word_references(line: Line, notes: list[Note]) -> Line:
    places = {note.number: place for place, note in enumerate(notes)}

    def mark(match: re.Match[str]) -> str:
        place = places.get(match.group(1))
        return "" if place is None else mark_of(place)

    text = line.text.replace(_WORD_MARK, mark)
    return line if text is line.text else replace(line, text=text)


# --- at the start of a line ---------------------------------------------------------


def _notes_on_lines(
    lines: Sequence[Line], notes: list[Note], *, width: int
) -> tuple[list[Line], list[Note]]:
    kept = list(lines)
    index = 0
    while index < len(kept):
        start = _note_start(kept, notes, index)
        if start is None:
            index += 1
            continue
        number, text_from = start
        end = _note_end(kept, index, width=width)
        text = kept[index].text[text_from:]
        for line in kept[index + 1 : end]:
            text = join_with_space(text, line.text)
        kept[index:end] = [replace(BREAK, page=line.page) for line in kept[index:end]]
        notes.append(Note(number, text))
        index = end
        _place_mark(kept, index, number, len(notes) - 1)
    return kept, notes


def _note_start(lines: Sequence[Line], notes: Sequence[Note], index: int) -> tuple[str, int] | None:
    """Give the number of a note that begins on a line and where its text does.

    A note at the page's very end is one even if its mark was lost; else a mark must be there.
    """
    line = lines[index]
    signed = _SIGNED_NOTE.match(line.text.text)
    if signed:
        number = next(g for g in signed.groups() if g).translate(_SUPERSCRIPTS)
        texts = (*(o.text for o in lines if o is not line), *(note.text for note in notes))
        marked = any(_marks(text, number) for text in texts)
        return (number, signed.end()) if marked else None
    plain = _PAGE_NOTE.match(line.text.text)
    expected = int(notes[-1].number) + 1 if notes else 1
    if not plain or int(plain.group(1)) != expected or not _at_page_foot(lines, index):
        return None
    marked = _glued_mark(lines[:index], plain.group(1)) is not None
    in_run = lines[index - 1].kind == "break" and _ends_with_page(lines, index)
    return (plain.group(1), plain.end()) if marked or in_run else None


def _at_page_foot(lines: Sequence[Line], index: int) -> bool:
    """Say whether a blank stands before a line, or its block ends with the page."""
    if index == 0 or lines[index - 1].kind != "text":
        return index > 0
    return _ends_with_page(lines, index)


def _ends_with_page(lines: Sequence[Line], index: int) -> bool:
    """Say whether the block of a line runs to the end of its page, or of the letter.

    One space before a line is what a form feed became in a conversion: a new page.
    """
    in_block = True
    for line in lines[index:]:
        if line.kind == "break" or (in_block and line.indent == 1):
            return True
        if line.kind == "text" and not in_block:
            return False
        in_block = in_block and line.kind == "text"
    return True


def _note_end(lines: Sequence[Line], index: int, *, width: int) -> int:
    """Find the line after a note: a blank, a page end, a next note, or after a last line.

    Where the page's end can't be seen, a note ends with a short line that closes.
    """
    whole_block = _ends_with_page(lines, index) or width > _LONG_LINES
    end = index + 1
    while end < len(lines):
        line, before = lines[end], lines[end - 1].text.text
        if line.kind != "text" or line.indent == 1 or _is_next_note(line, lines[index]):
            break
        if not (whole_block or line.indent > 1 or _goes_on(before, width)):
            break
        end += 1
    return end


def _goes_on(line: str, width: int) -> bool:
    return len(line) >= width * 0.8 or line.endswith((",", "-", ":"))


def _is_next_note(line: Line, note: Line) -> bool:
    """Say whether a line begins the note that follows a note."""
    if _SIGNED_NOTE.match(line.text.text):
        return True
    this, following = (_PAGE_NOTE.match(each.text.text) for each in (note, line))
    if this is None or following is None:
        return False
    return int(following.group(1)) == int(this.group(1)) + 1


def _place_mark(lines: list[Line], index: int, number: str, position: int) -> None:
    """Turn every signed mark of that number into the private one, else the last glued one."""
    signed = False
    for place, line in enumerate(lines):
        if _marks(line.text, number):
            signed = True
            lines[place] = _replace_signed(line, number, position)
    if signed:
        return
    found = _glued_mark(lines[:index], number)
    if found is None:
        return
    place, start, end = found
    line = lines[place]
    mark = Traced(mark_of(position), (line.text.origin[start],))
    if end - start < len(line.text):
        lines[place] = replace(line, text=line.text[:start] + mark + line.text[end:])
    else:
        before = lines[place - 1]
        lines[place - 1] = replace(before, text=before.text + mark)
        lines[place] = replace(BREAK, page=line.page)


def _marks(text: Traced, number: str) -> bool:
    if not _BEGINS_SIGNED.search(text.text):
        return False
    return any(number in _signed_numbers(m) for m in _SIGNED_MARK.finditer(text.text))


def _without_signed(text: Traced, numbers: Collection[str]) -> Traced:
    """Take the marks of other notes out of a note's own text."""

    def kept(match: re.Match[str]) -> str:
        return "" if all(n in numbers for n in _signed_numbers(match)) else match.group()

    return text.replace(_SIGNED_MARK, kept)


def _signed_numbers(match: re.Match[str]) -> list[str]:
    """Give the numbers of a mark: `<sup>1,2</sup>` has two."""
    found = next(group for group in match.groups() if group).translate(_SUPERSCRIPTS)
    return re.split(r"\s*[,;]\s*", found)


def _replace_signed(line: Line, number: str, position: int) -> Line:
    def mark(match: re.Match[str]) -> str:
        numbers = _signed_numbers(match)
        if number not in numbers:
            return match.group()
        others = ",".join(other for other in numbers if other != number)
        return mark_of(position) + (f"<sup>{others}</sup>" if others else "")

    return replace(line, text=line.text.replace(_SIGNED_MARK, mark))


def _glued_mark(lines: Sequence[Line], number: str) -> tuple[int, int, int] | None:
    """Find a mark of that number that lost its sign, after the mark of the note before."""
    begin = max((i for i, line in enumerate(lines) if _MARK.search(line.text.text)), default=0)
    return find_lost_mark(lines, number, begin=begin)


def _longest(lines: Sequence[Line]) -> int:
    return max((len(line.text) for line in lines), default=0)
