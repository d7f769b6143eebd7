"""Pages that are only an image, read by tesseract where it is installed."""

import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from io import BytesIO
from statistics import median
from typing import Any

from corpus.formats.pdf.opening import limited
from corpus.formats.pdf.sheets import Fragment, Picture, Sheet
from corpus.manuscript import Unreadable

NOT_INSTALLED = (
    "de bladzijden zijn alleen afbeeldingen; installeer tesseract om ze te laten herkennen "
    "(op Debian: apt install tesseract-ocr tesseract-ocr-nld)"
)
MAX_SCANS = 60
_LEAST_TEXT = 10  # characters: a scan may hold a stamped number
SECONDS = 90.0  # for all pages together: below what the reading of one file may take
_SECONDS = 60.0  # for one page
_DPI = 300
_MOST_PIXELS = 60_000_000
_LEAST_COVER = 0.2  # of the page, by images
_LEAST_SURE = 25  # of 100: below is dirt on the glass
_WORD_LEVEL = "5"
_BELOW = re.compile(r"[gjpqyQ,;()\[\]|@/_]")


def is_scan(sheet: Sheet) -> bool:
    """Say whether a page shows images and hardly any text."""
    text = sum(len(fragment.text.strip()) for fragment in sheet.fragments)
    covered = sum(_area(picture) for picture in sheet.pictures)
    return text < _LEAST_TEXT and covered >= _LEAST_COVER * sheet.width * sheet.height


def _area(picture: Picture) -> float:
    a, b, c, d, _, _ = picture.matrix
    return abs(a * d - b * c)


@cache
def language() -> str | None:
    """Give the language that tesseract can read, Dutch if it is there; None without tesseract."""
    program = shutil.which("tesseract")
    if program is None:
        return None
    try:
        listed = subprocess.run(  # nosec B603  # no shell; the program and its options are ours
            [program, "--list-langs"], capture_output=True, text=True, timeout=20, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    names = (listed.stdout + listed.stderr).split()
    return next((name for name in ("nld", "eng") if name in names), None)


def recognise(sheet: Sheet, tongue: str, *, seconds: float) -> None:
    """Put the text that tesseract reads on a scanned page in its sheet.

    Args:
        sheet: The page.
        tongue: The language, as tesseract calls it.
        seconds: That are left for it.

    Raises:
        Unreadable: The image can't be opened, or recognising took too long.
    """
    with limited():
        image = _as_png(sheet)
    command = ["tesseract", "stdin", "stdout", "-l", tongue, "--dpi", str(_DPI), "tsv"]
    try:
        done = subprocess.run(  # nosec B603  # no shell; the program and its options are ours
            command,
            input=image,
            capture_output=True,
            timeout=max(1.0, min(_SECONDS, seconds)),
            check=False,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except subprocess.TimeoutExpired as error:
        raise Unreadable("de tekstherkenning van een gescande bladzijde duurt te lang") from error
    if done.returncode:
        raise Unreadable("de tekstherkenning van een gescande bladzijde is mislukt")
    sheet.fragments.extend(_fragments(done.stdout.decode("utf-8", "replace")))


def _as_png(sheet: Sheet) -> bytes:
    """Paint the page's images, turned and placed as they are shown, on a white sheet."""
    from PIL import Image

    scale = _DPI / 72
    size = round(sheet.width * scale), round(sheet.height * scale)
    pixels = [p.image.get("/Width", 0) * p.image.get("/Height", 0) for p in sheet.pictures]
    if size[0] * size[1] > _MOST_PIXELS or sum(pixels) > _MOST_PIXELS:
        raise Unreadable("een gescande bladzijde is te groot")
    paper = Image.new("L", size, 255)
    for picture in sheet.pictures:
        _paint(paper, picture, scale)
    written = BytesIO()
    paper.save(written, "PNG")
    return written.getvalue()


def _paint(paper: Any, picture: Picture, scale: float) -> None:
    from PIL import Image

    shown = picture.image.decode_as_image().convert("L")
    a, b, c, d, e, f = picture.matrix
    # An image's first row is at the top of its unit square, and here `y` runs down.
    if abs(b) > abs(a):
        shown = shown.transpose(Image.Transpose.TRANSPOSE)
        mirrored, upended = c > 0, b < 0
    else:
        mirrored, upended = a < 0, d > 0
    if mirrored:
        shown = shown.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    if upended:
        shown = shown.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    box = round((abs(a) + abs(c)) * scale), round((abs(b) + abs(d)) * scale)
    if min(box) > 0 and box[0] * box[1] <= _MOST_PIXELS:
        left, top = e + min(0, a) + min(0, c), f + min(0, b) + min(0, d)
        paper.paste(shown.resize(box), (round(left * scale), round(top * scale)))


def steady(sheet: Sheet) -> None:
    """Give text that was measured off an image one size, where sizes are nearly the same."""
    lengths: Counter[float] = Counter()
    for fragment in sheet.fragments:
        lengths[round(fragment.size)] += len(fragment.text)
    usual = lengths.most_common(1)[0][0] if lengths else 0.0
    sheet.fragments = [
        replace(f, size=usual) if 0.75 * usual <= f.size <= 1.3 * usual else f
        for f in sheet.fragments
    ]


def _fragments(table: str) -> Iterator[Fragment]:
    """Read tesseract's table of words, the words of a line on one baseline."""
    lines: dict[tuple[str, ...], list[list[str]]] = {}
    for entry in table.splitlines()[1:]:
        fields = entry.split("\t")
        if len(fields) < 12 or fields[0] != _WORD_LEVEL or not fields[11].strip():
            continue
        if float(fields[10]) >= _LEAST_SURE:
            lines.setdefault(tuple(fields[1:5]), []).append(fields)
    size = _type_size(lines.values())
    for words in lines.values():
        level = [w for w in words if not _BELOW.search(w[11])]  # letters on the baseline
        below = 0.0 if level else 0.2 * size
        y = median(int(w[7]) + int(w[9]) for w in level or words) * 72 / _DPI - below
        for word in words:
            left, width = int(word[6]) * 72 / _DPI, int(word[8]) * 72 / _DPI
            yield Fragment(text=word[11], x=left, right=left + width, y=y, size=size)


def _type_size(lines: Iterable[Sequence[Sequence[str]]]) -> float:
    """Give one size for a whole page: what tesseract measures of a word depends on its letters."""
    heights = [int(word[9]) * 72 / _DPI for words in lines for word in words if len(word[11]) > 3]
    return median(heights) * 1.1 if heights else 10.0
