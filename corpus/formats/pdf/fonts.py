"""What a font makes of the codes in a content stream: characters, widths, bold and italic."""

import re
from typing import Any

from pypdf.generic import DictionaryObject
from pypdf.generic._font import Font

_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)
UNKNOWN = "\ufffd"
_GLYPHS_BEFORE_SPACE = 29  # a space is the third glyph, and 32 in ASCII
_FORCED_BOLD = 1 << 18
_ITALIC_FLAG = 1 << 6
_BOLD_WEIGHT = 600
_READ_AS = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}
    | {"\u00ad": "-"}  # a hyphen that is printed
    | {chr(code): "•" for code in range(0x7F, 0xA0)}  # WinAnsi's sign for codes without one
)


class Typeface:
    """A font of a page; remembers each code it has decoded."""

    def __init__(self, resource: DictionaryObject) -> None:
        self._font = Font.from_font_resource(resource)
        described = self._font.font_descriptor
        flags = described.flags if isinstance(described.flags, int) else 0
        weight = described.weight if isinstance(described.weight, int | float) else 0
        name = self._font.name
        self.bold = bool(_BOLD.search(name)) or bool(flags & _FORCED_BOLD) or weight >= _BOLD_WEIGHT
        self.italic = bool(_ITALIC.search(name)) or bool(flags & _ITALIC_FLAG)
        self._shows_glyphs = _shows_glyphs(resource)
        self._known: dict[str, tuple[str, float, bool]] = {}

    def decode(self, codes: bytes) -> list[tuple[str, float, bool]]:
        """Give each code's characters, its width in thousandths of an em, and if it's the space."""
        encoding = self._font.encoding
        raw = codes.decode(encoding if isinstance(encoding, str) else "latin-1", "replace")
        known = self._known
        return [known.get(code) or self._learn(code) for code in raw]

    def _learn(self, code: str) -> tuple[str, float, bool]:
        font = self._font
        sign = code
        if isinstance(font.encoding, dict):
            sign = font.encoding.get(ord(code), code)
        elif self._shows_glyphs and code not in font.character_map:
            sign = self._sign_of_glyph(ord(code))
        text = font.character_map.get(sign, sign) if font.interpretable else UNKNOWN
        space = code == font.space_char
        width = font.space_width if space else font.get_text_width(code)
        found = (_clean(text), _number(width), space)
        self._known[code] = found
        return found

    def _sign_of_glyph(self, number: int) -> str:
        """Tell a sign that the file doesn't name: a guess where no sign is named, or unknown.

        In the fonts that letters are written in the glyphs stand in the order of ASCII.
        """
        ordered = not self._font.character_map and 3 <= number <= 97
        return chr(number + _GLYPHS_BEFORE_SPACE) if ordered else UNKNOWN


def _shows_glyphs(resource: DictionaryObject) -> bool:
    """Say whether a font's codes are the numbers of glyphs in a TrueType font."""
    if not str(resource.get("/Encoding")).startswith("/Identity"):
        return False
    inner = resource.get("/DescendantFonts")
    inner = inner.get_object() if inner is not None else None
    first = inner[0].get_object() if isinstance(inner, list) and inner else None
    return isinstance(first, DictionaryObject) and first.get("/Subtype") == "/CIDFontType2"


def _clean(text: Any) -> str:
    return "".join(c for c in str(text).translate(_READ_AS) if c >= " ")


def _number(value: Any) -> float:
    return float(value) if isinstance(value, int | float) else 0.0
