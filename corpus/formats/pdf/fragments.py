"""A page's content stream as stretches of text with their place, size and style."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from pypdf import PageObject
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, StreamObject

from corpus.formats.pdf.fonts import UNKNOWN, Typeface
from corpus.formats.pdf.graphics import TEXT_STATE, State, upright, with_number
from corpus.formats.pdf.shapes import STRUCK_OUT, Shapes, is_dark, marked_bars
from corpus.formats.pdf.sheets import (
    IDENTITY,
    Budget,
    Fragment,
    Matrix,
    Picture,
    Rule,
    Sheet,
    dictionary,
    number,
    times,
)

_INVISIBLE = 3
_STROKED = 2  # the rendering mode in which outlines make a font look bold
_DEEPEST = 12  # forms within forms
_MOST_STATES = 1000
_KERNING = 0.12  # in ems: less is no space
_COLOURS = frozenset({"g", "rg", "k", "sc", "scn"})

Glyph = tuple[str, float, float]  # its text, and where it begins and ends from the text's origin


def read_sheet(page: PageObject, budget: Budget) -> Sheet:
    """Read all that a page shows."""
    base, width, height = upright(page)
    sheet = Sheet(width, height, bars=marked_bars(page, base))
    contents = page.get("/Contents")
    contents = contents.get_object() if contents is not None else None
    if isinstance(contents, ArrayObject | StreamObject):
        resources = dictionary(page.get("/Resources"))
        _Painter(sheet, budget, page.pdf).run(contents, resources, State(matrix=base), depth=0)
    return sheet


class _Painter:
    """Carries out the operators of a content stream that show text, rules and images."""

    def __init__(self, sheet: Sheet, budget: Budget, pdf: Any) -> None:
        self._sheet = sheet
        self._budget = budget
        self._pdf = pdf
        self._shapes = Shapes(sheet)
        self._faces: dict[int, Typeface | None] = {}
        self._text: Matrix = IDENTITY
        self._line: Matrix = IDENTITY

    def run(self, stream: Any, resources: DictionaryObject, state: State, *, depth: int) -> None:
        operations = ContentStream(stream, self._pdf, "bytes").operations
        self._budget.spend(operations=len(operations))
        kept: list[State] = []
        for operands, operator in operations:
            name = operator.decode("latin-1")
            if name == "q":
                kept += [state] if len(kept) < _MOST_STATES else []
            elif name == "Q":
                state = kept.pop() if kept else state
            elif name == "Do":
                self._show_object(operands, resources, state, depth)
            else:
                state = self._changed(state, name, operands, resources)
                self._show_text(name, operands, state)

    def _changed(
        self, state: State, name: str, operands: Sequence[Any], resources: DictionaryObject
    ) -> State:
        """Give the graphics state after an operator that changes it, or the same."""
        if name in TEXT_STATE:
            return with_number(state, name, number(_first(operands)))
        if name in _COLOURS:
            return replace(state, dark=is_dark(operands))
        if name == "Tf" and len(operands) > 1:
            fonts = dictionary(resources.get("/Font"))
            face = self._typeface(dictionary(fonts.get(operands[0])))
            return replace(state, face=face, size=number(operands[1]))
        if name == "cm":
            return replace(state, matrix=times(_matrix(operands), state.matrix))
        if name == "TD":
            return replace(state, leading=-number(operands[-1] if operands else 0))
        return self._with_font(state, operands, resources) if name == "gs" else state

    def _with_font(
        self, state: State, operands: Sequence[Any], resources: DictionaryObject
    ) -> State:
        states = dictionary(resources.get("/ExtGState"))
        font = dictionary(states.get(_first(operands))).get("/Font")
        if not isinstance(font, ArrayObject) or len(font) < 2:
            return state
        return replace(state, face=self._typeface(dictionary(font[0])), size=number(font[1]))

    def _typeface(self, resource: DictionaryObject) -> Typeface | None:
        if id(resource) not in self._faces:
            try:
                face = Typeface(resource) if resource else None
            except (AttributeError, KeyError, TypeError, ValueError):
                face = None  # a broken font shows nothing
            self._faces[id(resource)] = face
        return self._faces[id(resource)]

    # --- text -------------------------------------------------------------------------

    def _show_text(self, name: str, operands: Sequence[Any], state: State) -> None:
        if name == "BT":
            self._text = self._line = IDENTITY
        elif name in ("Td", "TD"):
            self._move(operands)
        elif name == "Tm":
            self._text = self._line = _matrix(operands)
        elif name == "T*":
            self._move((0, -state.leading))
        elif name == "Tj":
            self._show(operands[:1], state)
        elif name == "TJ":
            parts = _first(operands)
            self._show(parts if isinstance(parts, list) else [], state)
        elif name in ("'", '"'):
            self._move((0, -state.leading))
            self._show(operands[-1:], state)
        else:
            self._shapes.draw(name, operands, state.matrix, dark=state.dark)

    def _move(self, operands: Sequence[Any]) -> None:
        x, y = (number(n) for n in operands[:2]) if len(operands) > 1 else (0.0, 0.0)
        self._line = self._text = times((1.0, 0.0, 0.0, 1.0, x, y), self._line)

    def _show(self, parts: Sequence[Any], state: State) -> None:
        """Show strings and the shifts between them; a shift as wide as a space parts them."""
        if state.face is None:
            self._sheet.unread += sum(len(part) for part in parts if isinstance(part, bytes))
            return
        across = state.size * state.stretch
        pending: list[Glyph] = []
        at = 0.0
        for part in parts:
            if isinstance(part, bytes):
                glyphs = self._glyphs(part, at, state, state.face)
                pending += glyphs
                at = glyphs[-1][2] if glyphs else at
            elif isinstance(part, int | float):
                shift = -float(part) / 1000 * across
                if abs(shift) > _KERNING * abs(across):
                    self._place(pending, state, state.face)
                    pending = []
                at += shift
        self._place(pending, state, state.face)
        self._text = times((1.0, 0.0, 0.0, 1.0, at, 0.0), self._text)

    def _glyphs(self, codes: bytes, at: float, state: State, face: Typeface) -> list[Glyph]:
        self._budget.spend(characters=len(codes))
        found: list[Glyph] = []
        for text, width, space in face.decode(codes):
            shift = width / 1000 * state.size + state.spacing
            end = at + (shift + (state.word_spacing if space else 0.0)) * state.stretch
            found.append((text, at, end))
            at = end
        return found

    def _place(self, glyphs: Sequence[Glyph], state: State, face: Typeface) -> None:
        if not glyphs:
            return
        a, b, c, d, e, f = times(self._text, state.matrix)
        if abs(b) > 0.1 * abs(a) or a <= 0:
            return  # upright or upside down text is a stamp in the margin, not running text
        size = abs(d) * abs(state.size)
        y = f + state.rise * d
        if size <= 0 or not (-size < y < self._sheet.height + size):
            return
        bars = [bar for bar in self._sheet.bars if bar.y <= y - 0.3 * size <= bar.bottom]
        style = {"bold": face.bold or state.mode == _STROKED}
        style["italic"] = face.italic or abs(c) > 0.1 * abs(d)
        for stretch in _seen([(text, a * x + e, a * end + e) for text, x, end in glyphs], bars):
            text = "".join(text for text, _, _ in stretch)
            self._sheet.hidden += len(text) if state.mode == _INVISIBLE else 0
            self._sheet.unread += text.count(UNKNOWN)
            x, right = stretch[0][1], _end(stretch)
            self._sheet.fragments.append(
                Fragment(text=text, x=x, right=right, y=y, size=size, **style)
            )

    # --- forms and images ---------------------------------------------------------------

    def _show_object(
        self, operands: Sequence[Any], resources: DictionaryObject, state: State, depth: int
    ) -> None:
        found = dictionary(dictionary(resources.get("/XObject")).get(_first(operands)))
        if not isinstance(found, StreamObject):
            return
        if found.get("/Subtype") == "/Image":
            self._sheet.pictures.append(Picture(found, state.matrix))
        elif found.get("/Subtype") == "/Form" and depth < _DEEPEST:
            self._budget.spend(operations=1000)
            inner = dictionary(found.get("/Resources")) or resources
            matrix = times(_matrix(found.get("/Matrix") or ()), state.matrix)
            text, line = self._text, self._line
            self.run(found, inner, replace(state, matrix=matrix), depth=depth + 1)
            self._text, self._line = text, line


def _seen(glyphs: Sequence[Glyph], bars: Sequence[Rule]) -> list[list[Glyph]]:
    """Part the glyphs where a bar hides some, and write what it hides as struck out."""
    stretches: list[list[Glyph]] = []
    for struck, group in groupby(glyphs, key=lambda glyph: _is_under(glyph, bars)):
        part = list(group)
        struck_out = [(STRUCK_OUT, part[0][1], part[-1][2])]
        stretches.append(struck_out if struck else part)
    return stretches


def _is_under(glyph: Glyph, bars: Sequence[Rule]) -> bool:
    middle = (glyph[1] + glyph[2]) / 2
    return any(bar.x <= middle <= bar.right for bar in bars)


def _end(glyphs: Sequence[Glyph]) -> float:
    """Give where the last glyph that is no space ends."""
    return next((end for text, _, end in reversed(glyphs) if text.strip()), glyphs[-1][2])


def _matrix(operands: Sequence[Any]) -> Matrix:
    if len(operands) < 6:
        return IDENTITY
    a, b, c, d, e, f = (number(n) for n in operands[-6:])
    return (a, b, c, d, e, f)


def _first(operands: Sequence[Any]) -> Any:
    return operands[0] if operands else None
