"""Footnotes taken out of the running text, whatever way the conversion left them there.

Three ways are known: Word comments in the middle of a sentence (`[footnoteRef:1]` with
`[1: …]`), marks as such (`<sup>1</sup>`, `[^1]`, `¹`) with the text at the start of a line,
and a digit glued to a word with the text at the foot of its page. A mark becomes one
private character in the text until its paragraph is known.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.lines import BREAK, Line
from corpus.traced import Traced, join_with_space

_FIRST_MARK = 0xF0000
_MARK = re.compile("[\U000f0000-\U000ffffd]")
_LONG_LINES = 120
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

_WORD_MARK = re.compile(r"\[(?:footnoteRef|endnoteRef|voetnoot):(\d+)\]")
_WORD_NOTE = re.compile(r"\s*\[(\d+):\s+((?:[^\[\]]|\[[^\[\]]*\])*)\]")
_SIGNED_MARK = re.compile(
    r"<sup>\s*\[?(\d{1,3})\s*[\])]?(?:\(#[^()\s]*\))?</sup>|\[\^(\d{1,3})\](?!:)|\[(\d{1,3})\]\(#[^()\s]*\)|(?<=[^\s\d])([¹²³⁴-⁹][⁰¹²³⁴-⁹]*)"
)
_SIGNED_NOTE = re.compile(
    r"(?:<sup>\s*(\d{1,3})\s*\)?</sup>|\[\^(\d{1,3})\]:|([¹²³⁴-⁹][⁰¹²³⁴-⁹]*))\s*(?=\S)"
)
_PAGE_NOTE = re.compile(r"(\d{1,3})\)?\s+(?=[^\W\d_«\"'“‘(])")
# A digit glued to a word or to its stop …
_GLUED = r"(?:(?<=[a-zà-ÿ»”’)\]])|(?<=[a-zà-ÿ»”’)\]][.,;:]))(?<!\bm)(?<!\b[kcd]m){number}(?=[\s.,;:)»”]|$)"
# … and, where none is, behind a figure and a stop that end a sentence; never in `artikel 3.1`.
_GLUED_TO_FIGURE = r"(?<=[\d%][.,]){number}(?=\s+[A-ZÀ-Ý«“]|$)"
_SECTION_NUMBER = re.compile(
    r"(?:^|\b(?:artikel|art\.|artikelen|paragraaf|par\.|hoofdstuk|§)\s+)[\d.]*$", re.I
)


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
    return _MARK.sub("", text)


def take_marks(text: Traced) -> tuple[Traced, tuple[int, ...]]:
    """Take the marks out; give the text and the positions of their notes, in order."""
    positions = tuple(ord(mark) - _FIRST_MARK for mark in _MARK.findall(text.text))
    before_stop = re.compile(f"\\s*{_MARK.pattern}+(?=[\\s.,;:!?)»”’]|$)|{_MARK.pattern}")
    return text.replace(before_stop, ""), positions


def take_notes(lines: Sequence[Line]) -> tuple[list[Line], list[Note]]:
    """Take every footnote's text out of the lines and leave a mark where it hangs."""
    kept, notes = _word_notes(lines)
    kept, notes = _notes_on_lines(kept, notes, width=_longest(lines))
    return kept, notes


# --- in the middle of a sentence ---------------------------------------------------


def _word_notes(lines: Sequence[Line]) -> tuple[list[Line], list[Note]]:
    notes: list[Note] = []
    kept: list[Line] = []
    for line in lines:
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


def _mark_word_references(line: Line, notes: list[Note]) -> Line:
    places = {note.number: place for place, note in enumerate(notes)}

    def mark(match: re.Match[str]) -> str:
        place = places.get(match.group(1))
        return "" if place is None else mark_of(place)

    return replace(line, text=line.text.replace(_WORD_MARK, mark))


# --- at the start of a line ---------------------------------------------------------


def _notes_on_lines(
    lines: Sequence[Line], notes: list[Note], *, width: int
) -> tuple[list[Line], list[Note]]:
    kept = list(lines)
    index = 0
    while index < len(kept):
        start = _note_start(kept, index, len(notes))
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


def _note_start(lines: Sequence[Line], index: int, known: int) -> tuple[str, int] | None:
    line = lines[index]
    signed = _SIGNED_NOTE.match(line.text.text)
    if signed:
        number = next(g for g in signed.groups() if g).translate(_SUPERSCRIPTS)
        marked = any(_marks(other, number) for other in lines if other is not line)
        return (number, signed.end()) if marked else None
    plain = _PAGE_NOTE.match(line.text.text)
    if not plain or int(plain.group(1)) != known + 1 or not _at_page_foot(lines, index):
        return None
    glued = _glued_mark(lines[:index], plain.group(1))
    return None if glued is None else (plain.group(1), plain.end())


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
        if _marks(line, number):
            signed = True
            lines[place] = _replace_signed(line, number, position)
    if signed:
        return
    found = _glued_mark(lines[:index], number)
    if found is not None:
        place, start, end = found
        line = lines[place]
        mark = Traced(mark_of(position), (line.text.origin[start],))
        lines[place] = replace(line, text=line.text[:start] + mark + line.text[end:])


def _marks(line: Line, number: str) -> bool:
    return any(_signed_number(m) == number for m in _SIGNED_MARK.finditer(line.text.text))


def _signed_number(match: re.Match[str]) -> str:
    return next(g for g in match.groups() if g).translate(_SUPERSCRIPTS)


def _replace_signed(line: Line, number: str, position: int) -> Line:
    def mark(match: re.Match[str]) -> str:
        return mark_of(position) if _signed_number(match) == number else match.group()

    return replace(line, text=line.text.replace(_SIGNED_MARK, mark))


def _glued_mark(lines: Sequence[Line], number: str) -> tuple[int, int, int] | None:
    """Find the first digit of that number glued to a word, after the mark of the note before.

    Returns:
        The line's index and the start and end of the digit in it.
    """
    begin = max((i for i, line in enumerate(lines) if _MARK.search(line.text.text)), default=0)
    for form in (_GLUED, _GLUED_TO_FIGURE):
        pattern = re.compile(form.format(number=number))
        for place in range(begin, len(lines)):
            for match in pattern.finditer(lines[place].text.text):
                if not _SECTION_NUMBER.search(match.string[: match.start()]):
                    return place, match.start(), match.end()
    return None


def _longest(lines: Sequence[Line]) -> int:
    return max((len(line.text) for line in lines), default=0)
