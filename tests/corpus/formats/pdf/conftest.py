"""PDFs made on the spot, as ministries and the printers of parliament lay them out."""

from collections.abc import Callable

import pytest

from corpus.formats.pdf import read
from corpus.manuscript import Manuscript
from tests.corpus.formats.pdf.paper import LEADING, LEFT, MARGIN, SMALL, Paper


@pytest.fixture
def paper() -> Callable[..., Paper]:
    return Paper


@pytest.fixture
def read_paper() -> Callable[[Paper], Manuscript]:
    return lambda paper: read(paper.done())


def _margin(paper: Paper, page: int) -> None:
    """Put the ministry's margin column and page number on a page."""
    rows = [(160.0, "Directie Sporen", "Helvetica-Bold")]
    if page == 1:
        rows += [
            (178.0, "Rijnstraat 8", "Helvetica"),
            (187.0, "2515 XP Den Haag", "Helvetica"),
            (205.0, "Contactpersoon", "Helvetica-Bold"),
            (214.0, "J. Jansen", "Helvetica"),
        ]
    rows += [
        (232.0, "Ons kenmerk", "Helvetica-Bold"),
        (241.0, "IENW/BSK-2024/1234", "Helvetica"),
    ]
    for y, text, font in rows:
        paper.put(MARGIN, y, text, size=SMALL, font=font)
    paper.put(MARGIN, 797, f"Pagina {page} van 2", size=SMALL)


@pytest.fixture(scope="session")
def ministry_letter() -> bytes:
    """A letter of two pages, a paragraph of which runs over the page end and a footnote."""
    paper = Paper()
    _margin(paper, 1)
    paper.put(240, 60, "Ministerie van Infrastructuur en Waterstaat", size=11)
    paper.put(LEFT, 120, "> Retouradres Postbus 20901 2500 EX Den Haag", size=SMALL)
    paper.y = 160
    paper.lines("De voorzitter van de Tweede Kamer", "der Staten-Generaal", "Postbus 20018")
    for y, label, value in ((260, "Datum", "5 juni 2024"), (272, "Betreft", "Voortgang spoor in")):
        paper.put(LEFT, y, label)
        paper.put(LEFT + 50, y, value)
    paper.put(LEFT + 50, 284, "de grensregio")
    paper.y = 310
    paper.lines("Geachte voorzitter,").gap()
    paper.lines(
        "Met deze brief informeer ik uw Kamer over de voortgang van het grensoverschrij-",
        "dende spoor, waarover de motie van het lid Jansen gaat.^1 Ik doe dat mede namens de",
        "minister van Financiën.",
    ).gap()
    paper.lines("Planning", font="Helvetica-Bold")
    paper.lines("De planning kent drie stappen die elk een eigen besluit vragen van de regio zelf:")
    for text in ("een verkenning van het tracé;", "een planuitwerking;", "de uitvoering."):
        paper.put(LEFT + 10, paper.y, "•")
        paper.put(LEFT + 24, paper.y, text)
        paper.y += LEADING
    paper.gap()
    paper.lines(
        "Het gesprek met de Vlaamse collega's over de verdeling van de kosten loopt nog en",
        "wordt naar verwachting in het najaar afgerond, waarna ik uw Kamer opnieuw over de",
    )
    paper.rule(LEFT, 740, LEFT + 144)
    paper.note(752, "1", "Kamerstukken II 2023/24, 29 984, nr. 1170.")
    paper.next()
    _margin(paper, 2)
    paper.y = 160
    paper.lines("uitkomst ervan zal informeren.").gap()
    paper.lines("Kosten", font="Helvetica-Bold")
    paper.lines("De kosten zijn geraamd op 39 miljoen euro.").gap()
    paper.lines("Hoogachtend,").gap()
    paper.lines("DE STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT,").gap(36)
    paper.lines("C.A. Jansen")
    return paper.done()


@pytest.fixture(scope="session")
def kamerstuk() -> bytes:
    """Two pages of an official paper, its page numbers at the foot behind dossier and number."""
    paper = Paper()
    foot = "Tweede Kamer, vergaderjaar 2023–2024, 29 984, nr. 1175"
    body = 200.0
    paper.put(55, 80, "Tweede Kamer der Staten-Generaal", size=18, font="Helvetica-Bold")
    paper.put(510, 80, "2", size=40, font="Helvetica-Bold")
    paper.put(55, 136, "Vergaderjaar 2023–2024", size=9.5)
    paper.put(55, 193, "29 984", size=9.5, font="Helvetica-Bold")
    paper.put(body, 193, "Spoor: vervoer- en beheerplan", size=9.5, font="Helvetica-Bold")
    paper.put(55, 230, "Nr. 1175", size=9.5, font="Helvetica-Bold")
    title = "BRIEF VAN DE STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT"
    paper.put(body, 230, title[:40].rstrip(), size=9.5, font="Helvetica-Bold")
    paper.put(body, 241, title[40:].strip(), size=9.5, font="Helvetica-Bold")
    paper.y = 270
    paper.lines("Aan de Voorzitter van de Tweede Kamer der Staten-Generaal", x=body).gap()
    paper.lines("Den Haag, 5 juni 2024", x=body).gap()
    paper.lines(
        "Met deze brief informeer ik uw Kamer over de voortgang van het grensover-",
        "schrijdende spoor en over de planning die daarbij hoort.",
        "Deze alinea begint op een nieuwe regel zonder dat er wit tussen staat, zoals",
        "in alle officiële Kamerstukken het geval is.",
        x=body,
    )
    for y, text in (
        (770, "kst-29984-1175"),
        (776, "ISSN 0921 - 7371"),
        (782, "’s-Gravenhage 2024"),
    ):
        paper.put(55, y, text, size=5)
    paper.put(body, 800, foot, size=8)
    paper.put(530, 800, "1", size=8)
    paper.next()
    paper.lines("De kosten zijn geraamd op 39 miljoen euro, en dat is niet veranderd.", x=body)
    paper.put(body, 800, foot, size=8)
    paper.put(530, 800, "2", size=8)
    return paper.done()
