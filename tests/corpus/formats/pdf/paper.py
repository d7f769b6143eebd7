"""A PDF made on the spot, line by line, as a ministry lays out its letters."""

from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

BODY, SMALL = 9.0, 6.5
LEFT, MARGIN, HEIGHT = 80.0, 468.0, A4[1]
LEADING = 12.0


class Paper:
    """A PDF in the making; places are points from the page's upper left corner."""

    def __init__(self, **options: object) -> None:
        self._bytes = BytesIO()
        self.canvas = Canvas(self._bytes, pagesize=A4, **options)
        self.y = 100.0

    def put(
        self, x: float, y: float, text: str, *, size: float = BODY, font: str = "Helvetica"
    ) -> float:
        """Write text on a baseline and give where it ends."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, HEIGHT - y, text)
        return x + self.canvas.stringWidth(text, font, size)

    def lines(self, *texts: str, x: float = LEFT, font: str = "Helvetica") -> "Paper":
        """Write lines below each other; `^1` at the end of a word raises a mark."""
        for text in texts:
            at = x
            for place, part in enumerate(text.split("^")):
                if place:
                    digits = part[: len(part) - len(part.lstrip("0123456789"))]
                    at = self.put(at, self.y - 3.5, digits, size=5.5, font=font)
                    part = part[len(digits) :]
                at = self.put(at, self.y, part, font=font)
            self.y += LEADING
        return self

    def gap(self, points: float = LEADING) -> "Paper":
        self.y += points
        return self

    def rule(self, x: float, y: float, right: float, bottom: float | None = None) -> None:
        below = y if bottom is None else bottom
        self.canvas.setLineWidth(0.5)
        self.canvas.line(x, HEIGHT - y, right, HEIGHT - below)

    def note(self, y: float, number: str, text: str) -> None:
        """Write a footnote with its raised number."""
        self.put(LEFT, y - 2, number, size=4.5)
        self.put(LEFT + 5, y, text, size=SMALL)

    def next(self) -> "Paper":
        self.canvas.showPage()
        self.y = 100.0
        return self

    def done(self) -> bytes:
        self.canvas.save()
        return self._bytes.getvalue()
