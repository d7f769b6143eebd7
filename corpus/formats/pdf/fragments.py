"""A page's content stream as stretches of text with their place, size and style.

Coordinates are in points, from the page's upper left corner as a reader holds it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from pypdf import PageObject
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, StreamObject

from corpus.formats.pdf.fonts import Typeface
from corpus.formats.pdf.opening import TOO_LARGE
from corpus.manuscript import Unreadable

Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_INVISIBLE = 3
_STROKED = 2  # the rendering mode in which outlines make a font look bold
_DEEPEST = 12  # forms within forms, and graphics states
_MAX_CHARACTERS = 2_000_000  # of a whole document
_MAX_OPERATIONS = 3_000_000  # of a whole document
_KERNING = 0.12  # in ems: less is no space
_RULE = 2.5  # points: a thicker bar is no rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """A stretch of text that was shown at once; `y` is its baseline."""

    text: str
    x: float
    right: float
    y: float
    size: float
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line drawn on the page, level or upright."""

    x: float
    y: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Picture:
    """An image and the matrix that places its unit square on the page."""

    image: StreamObject
    matrix: Matrix


@dataclass(slots=True)
class Sheet:
    """What stands on one page."""

    width: float
    height: float
    fragments: list[Fragment] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    hidden: int = 0  # characters under an image, as a scanner that recognises text puts them


@dataclass(slots=True)
class Budget:
    """What is left of the work that one document may take."""

    characters: int = _MAX_CHARACTERS
    operations: int = _MAX_OPERATIONS

    def spend(self, *, characters: int = 0, operations: int = 0) -> None:
        """Count work done.

        Raises:
            Unreadable: It was more than the document may take.
        """
        self.characters -= characters
        self.operations -= operations
        if self.characters < 0 or self.operations < 0:
            raise Unreadable(TOO_LARGE)


def times(first: Matrix, then: Matrix) -> Matrix:
    """Put one transformation after another."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def read_sheet(page: PageObject, budget: Budget) -> Sheet:
    """Read all that a page shows."""
    base, width, height = _upright(page)
    sheet = Sheet(width, height)
    contents = page.get("/Contents")
    contents = contents.get_object() if contents is not None else None
    if isinstance(contents, ArrayObject | StreamObject):
        resources = _dictionary(page.get("/Resources"))
        painter = _Painter(sheet, budget, page.pdf)
        painter.run(contents, resources, _State(matrix=base), depth=0)
    return sheet


def _upright(page: PageObject) -> tuple[Matrix, float, float]:
    """Give the matrix from the page's own space to the reader's, and the page's size."""
    box = page.mediabox
    left, bottom, right, top = (float(n) for n in (box.left, box.bottom, box.right, box.top))
    wide, high = right - left, top - bottom
    turn = int(page.rotation) % 360
    if turn == 90:
        return (0.0, 1.0, 1.0, 0.0, -bottom, -left), high, wide
    if turn == 180:
        return (-1.0, 0.0, 0.0, 1.0, right, -bottom), wide, high
    if turn == 270:
        return (0.0, -1.0, -1.0, 0.0, top, right), high, wide
    return (1.0, 0.0, 0.0, -1.0, -left, top), wide, high


def _dictionary(value: Any) -> DictionaryObject:
    found = value.get_object() if value is not None else None
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


@dataclass(frozen=True, slots=True)
class _State:
    """The graphics state, of which `q` keeps a copy."""

    matrix: Matrix
    face: Typeface | None = None
    size: float = 0.0
    spacing: float = 0.0
    word_spacing: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0


_NUMBERS = {"Tc": "spacing", "Tw": "word_spacing", "TL": "leading", "Ts": "rise"}


class _Painter:
    """Carries out the operators of a content stream that show text, rules and images."""

    def __init__(self, sheet: Sheet, budget: Budget, pdf: Any) -> None:
        self._sheet = sheet
        self._budget = budget
        self._pdf = pdf
        self._faces: dict[int, Typeface | None] = {}
        self._text: Matrix = _IDENTITY
        self._line: Matrix = _IDENTITY
        self._path: list[tuple[float, float, float, float]] = []
        self._point = (0.0, 0.0)

    def run(self, stream: Any, resources: DictionaryObject, state: _State, *, depth: int) -> None:
        operations = ContentStream(stream, self._pdf, "bytes").operations
        self._budget.spend(operations=len(operations))
        kept: list[_State] = []
        for operands, operator in operations:
            name = operator.decode("latin-1")
            if name == "q":
                if len(kept) < 1000:
                    kept.append(state)
            elif name == "Q":
                state = kept.pop() if kept else state
            elif name == "Do":
                self._show_object(operands, resources, state, depth)
            elif name == "Tf" and len(operands) > 1:
                face = self._face(resources, operands[0])
                state = replace(state, face=face, size=_float(operands[1]))
            elif name == "cm":
                state = replace(state, matrix=times(_matrix(operands), state.matrix))
            elif name in _NUMBERS:
                state = replace(state, **{_NUMBERS[name]: _float(_first(operands))})
            elif name == "Tz":
                state = replace(state, stretch=_float(_first(operands)) / 100)
            elif name == "Tr":
                state = replace(state, mode=int(_float(_first(operands))))
            elif name == "gs":
                state = self._set_font_of_state(resources, operands, state)
            elif name == "TD":
                state = replace(state, leading=-_float(operands[-1] if operands else 0))
                self._move(operands)
            else:
                self._text_or_path(name, operands, state)

    # --- text -------------------------------------------------------------------------

    def _text_or_path(self, name: str, operands: Sequence[Any], state: _State) -> None:
        if name == "BT":
            self._text = self._line = _IDENTITY
        elif name == "Td":
            self._move(operands)
        elif name == "Tm":
            self._text = self._line = _matrix(operands)
        elif name == "T*":
            self._move((0, -state.leading))
        elif name == "Tj":
            self._show([_first(operands)], state)
        elif name == "TJ":
            parts = _first(operands)
            self._show(parts if isinstance(parts, list) else [], state)
        elif name in ("'", '"'):
            self._move((0, -state.leading))
            self._show(operands[-1:], state)
        else:
            self._draw(name, operands, state)

    def _move(self, operands: Sequence[Any]) -> None:
        x, y = (_float(n) for n in operands[:2]) if len(operands) > 1 else (0.0, 0.0)
        self._line = self._text = times((1.0, 0.0, 0.0, 1.0, x, y), self._line)

    def _show(self, parts: Sequence[Any], state: _State) -> None:
        """Show strings and the shifts between them; a shift as wide as a space parts them."""
        if state.face is None:
            return
        across = state.size * state.stretch
        pending: list[str] = []
        start, at = 0.0, 0.0
        for part in parts:
            if isinstance(part, bytes):
                text, width = self._decoded(part, state)
                pending.append(text)
                at += width
            elif isinstance(part, int | float):
                shift = -float(part) / 1000 * across
                if abs(shift) > _KERNING * abs(across):
                    self._place("".join(pending), start, at, state)
                    pending, start = [], at + shift
                at += shift
        self._place("".join(pending), start, at, state)
        self._text = times((1.0, 0.0, 0.0, 1.0, at, 0.0), self._text)

    def _decoded(self, codes: bytes, state: _State) -> tuple[str, float]:
        if state.face is None:
            return "", 0.0
        glyphs = state.face.decode(codes)
        spaces = sum(space for _, _, space in glyphs)
        width = sum(width for _, width, _ in glyphs) / 1000 * state.size
        width += len(glyphs) * state.spacing + spaces * state.word_spacing
        return "".join(text for text, _, _ in glyphs), width * state.stretch

    def _place(self, text: str, start: float, end: float, state: _State) -> None:
        if not text or state.face is None:
            return
        self._budget.spend(characters=len(text))
        a, b, c, d, e, f = times(self._text, state.matrix)
        if abs(b) > 0.1 * abs(a) or a <= 0:
            return  # upright or upside down text is a stamp in the margin, not running text
        size = abs(d) * abs(state.size)
        y = f + state.rise * d
        if size <= 0 or not (-size < y < self._sheet.height + size):
            return
        self._sheet.hidden += len(text) if state.mode == _INVISIBLE else 0
        self._sheet.fragments.append(
            Fragment(
                text=text,
                x=a * start + e,
                right=a * end + e,
                y=y,
                size=size,
                bold=state.face.bold or state.mode == _STROKED,
                italic=state.face.italic or abs(c) > 0.1 * abs(d),
            )
        )

    def _face(self, resources: DictionaryObject, name: Any) -> Typeface | None:
        resource = _dictionary(_dictionary(resources.get("/Font")).get(name))
        return self._typeface(resource)

    def _typeface(self, resource: DictionaryObject) -> Typeface | None:
        if id(resource) not in self._faces:
            try:
                face = Typeface(resource) if resource else None
            except (AttributeError, KeyError, TypeError, ValueError):
                face = None  # a broken font shows nothing
            self._faces[id(resource)] = face
        return self._faces[id(resource)]

    def _set_font_of_state(
        self, resources: DictionaryObject, operands: Sequence[Any], state: _State
    ) -> _State:
        name = _first(operands)
        font = _dictionary(_dictionary(resources.get("/ExtGState")).get(name)).get("/Font")
        if not isinstance(font, ArrayObject) or len(font) < 2:
            return state
        face = self._typeface(_dictionary(font[0]))
        return replace(state, face=face, size=_float(font[1]))

    # --- forms, images and rules --------------------------------------------------------

    def _show_object(
        self, operands: Sequence[Any], resources: DictionaryObject, state: _State, depth: int
    ) -> None:
        found = _dictionary(_dictionary(resources.get("/XObject")).get(_first(operands)))
        if not isinstance(found, StreamObject):
            return
        if found.get("/Subtype") == "/Image":
            self._sheet.pictures.append(Picture(found, state.matrix))
        elif found.get("/Subtype") == "/Form" and depth < _DEEPEST:
            matrix = _matrix(found.get("/Matrix") or ())
            inner = _dictionary(found.get("/Resources")) or resources
            self._budget.spend(operations=1000)
            text, line = self._text, self._line
            inside = replace(state, matrix=times(matrix, state.matrix))
            self.run(found, inner, inside, depth=depth + 1)
            self._text, self._line = text, line

    def _draw(self, name: str, operands: Sequence[Any], state: _State) -> None:
        if name == "re" and len(operands) >= 4:
            x, y, width, height = (_float(n) for n in operands[:4])
            self._path.append((x, y, x + width, y + height))
        elif name == "m" and len(operands) >= 2:
            self._point = (_float(operands[0]), _float(operands[1]))
        elif name == "l" and len(operands) >= 2:
            x, y = _float(operands[0]), _float(operands[1])
            self._path.append((*self._point, x, y))
            self._point = (x, y)
        elif name in {"f", "F", "f*", "S", "s", "B", "B*", "b", "b*"}:
            self._sheet.rules.extend(self._rules(state.matrix, filled=name not in {"S", "s"}))
            self._path = []
        elif name == "n":
            self._path = []

    def _rules(self, matrix: Matrix, *, filled: bool) -> Iterator[Rule]:
        for x0, y0, x1, y1 in self._path[:2000]:
            x, y = _at(matrix, x0, y0)
            right, bottom = _at(matrix, x1, y1)
            rule = Rule(min(x, right), min(y, bottom), max(x, right), max(y, bottom))
            wide, high = rule.right - rule.x, rule.bottom - rule.y
            if min(wide, high) <= _RULE < max(wide, high):
                yield rule
            elif not filled and min(wide, high) > _RULE:
                yield Rule(rule.x, rule.y, rule.right, rule.y)
                yield Rule(rule.x, rule.bottom, rule.right, rule.bottom)
                yield Rule(rule.x, rule.y, rule.x, rule.bottom)
                yield Rule(rule.right, rule.y, rule.right, rule.bottom)


def _at(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _matrix(operands: Sequence[Any]) -> Matrix:
    if len(operands) < 6:
        return _IDENTITY
    a, b, c, d, e, f = (_float(n) for n in operands[-6:])
    return (a, b, c, d, e, f)


def _first(operands: Sequence[Any]) -> Any:
    return operands[0] if operands else None


def _float(value: Any) -> float:
    return float(value) if isinstance(value, int | float) else 0.0
