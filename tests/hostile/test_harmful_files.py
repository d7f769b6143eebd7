"""Letters that lead elsewhere or explode when they are read; nothing is fetched, nothing lasts."""

from pathlib import Path
from types import ModuleType

import pytest

from corpus.errors import LetterUnreadable
from corpus.read import read_letter
from index.embedder import load_embedder
from index.letters import LetterIndex
from index.reader import letter_reader
from index.reading import reading
from index.reading_process import Bounds
from index.sync import sync
from rag.settings import Settings
from tests.corpus.formats.documents import docx, docx_parts, odt, p, zipped
from tests.letter_files import Draft, as_kamerstuk, as_text

DRAFT = Draft(number=3, cost=41)
PROSE = f"Geachte voorzitter, {DRAFT.opening} {DRAFT.fact} {DRAFT.last}"
HOST = "elders.example"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="x/attachedTemplate" Target="http://{HOST}/a.dotm" '
    'TargetMode="External"/></Relationships>'
)
LEADS_OUT = {
    "page.html": (
        f'<!doctype html><html><head><base href="http://{HOST}/"><link rel=stylesheet href="//{HOST}/a">'
        f'<meta http-equiv=refresh content="0;url=http://{HOST}/"><script src="//{HOST}/a.js"></script>'
        f'</head><body><p>{PROSE}</p><img src="http://{HOST}/a.png"><iframe src="file:///etc/passwd">'
        f'</iframe><object data="http://{HOST}/o"></object><svg><use href="http://{HOST}/a.svg"/></svg>'
    ).encode(),
    "typed.html": (
        f'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://{HOST}/x.dtd">'
        f'<?xml-stylesheet href="http://{HOST}/a.xsl"?><html><body><p>{PROSE}</p>'
    ).encode(),
    "word.docx": zipped(
        {**docx_parts(p(PROSE)), "word/_rels/settings.xml.rels": RELATIONS,
         "word/_rels/document.xml.rels": RELATIONS}
    ),
    "kamerstuk.xml": as_kamerstuk(DRAFT).replace(
        b"?>", f'?><!DOCTYPE officiele-publicatie SYSTEM "http://{HOST}/x.dtd">'.encode(), 1
    ),
    "outside.xml": as_kamerstuk(DRAFT).replace(
        b"?>",
        b'?><!DOCTYPE officiele-publicatie [<!ENTITY x SYSTEM "file:///etc/hostname">]>', 1,
    ).replace(DRAFT.last.encode(), b"&x;"),
    "picture.odt": odt(
        f'<text:p>{PROSE}<draw:frame><draw:image xlink:href="http://{HOST}/a.png"/></draw:frame>'
        "</text:p>"
    ),
    "marked.md": f"{PROSE}\n\n![x](http://{HOST}/a.png) <img src='http://{HOST}/b'>\n".encode(),
}  # fmt: skip


@pytest.mark.parametrize("name", LEADS_OUT)
def test_nothing_that_a_letter_points_to_is_fetched_or_opened(
    name: str, tmp_path: Path, nothing_leaves_this_machine: ModuleType
) -> None:
    path = tmp_path / name
    path.write_bytes(LEADS_OUT[name])
    try:
        words = " ".join(each.text for each in read_letter(path).paragraphs)
    except LetterUnreadable as error:
        words = str(error)
    assert "\n" not in words
    assert Path("/etc/hostname").read_text().strip() not in words.split()
    assert not nothing_leaves_this_machine.REFUSED


DEEP_TABLE = "<table><tr><td>" * 5000 + PROSE + "</td></tr></table>" * 5000
GROWS = {
    "table.html": f"<p>{PROSE}</p><table><tr><td colspan=99999999 rowspan=99999999>x<td>y".encode(),
    "tables.html": DEEP_TABLE.encode(),
    "list.html": (f"<p>{PROSE}</p>" + "<ol start=99999999999999999999><li>x" * 3000).encode(),
    "spans.html": (f"<p>{PROSE}</p><p>" + "<b><i>" * 50_000 + "x").encode(),
    "notes.html": (
        f"<p>{PROSE}" + '<a href="#n">1</a>' * 20_000 + '</p><p id="n">1 x</p>'
    ).encode(),
    "entities.html": (f"<p>{PROSE}</p>" + "&amp;" * 500_000).encode(),
    "span.docx": docx(
        p(PROSE)
        + '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>'
        + p("x")
        + "</w:tc></w:tr></w:tbl>"
    ),
    "spaces.odt": odt(f'<text:p>{PROSE}<text:s text:c="1000000000"/>x</text:p>'),
    "columns.odt": odt(
        f"<text:p>{PROSE}</text:p><table:table><table:table-row "
        'table:number-rows-repeated="1000000000"><table:table-cell '
        'table:number-columns-repeated="1000000000"><text:p>x</text:p></table:table-cell>'
        "</table:table-row></table:table>"
    ),
    "brackets.txt": f"{PROSE}\n\n{'(' * 200_000}".encode(),
    "marks.txt": f"{PROSE}\n\n{'[1] ' * 100_000}".encode(),
    "dots.txt": f"{PROSE}\n\n{'a.b.' * 100_000}".encode(),
    "numbers.txt": f"{PROSE}\n\n{'1 ' * 200_000}".encode(),
    "references.txt": f"{PROSE}\n\n{'Kamerstukken II 2023/24, ' * 20_000}".encode(),
    "dates.txt": f"{PROSE}\n\n{'op 1 januari ' * 20_000}".encode(),
    "promise.txt": f"{PROSE}\n\n{'ik zal uw Kamer, ' * 20_000}informeren.".encode(),
    "lines.txt": f"{PROSE}\n\n".encode() + b"- x\n" * 60_000,
    "pipes.md": f"{PROSE}\n\n".encode() + b"|" * 300_000,
    "quotes.md": f"{PROSE}\n\n".encode() + b"> " * 200_000,
    "stars.md": f"{PROSE}\n\n".encode() + b"*_" * 150_000,
}
BOUNDS = Bounds(seconds=4, megabytes=1024)


@pytest.mark.parametrize("name", GROWS)
def test_a_letter_that_would_grow_or_never_end_is_read_or_refused_within_bounds(
    name: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(GROWS[name])
    why = ""
    try:
        with reading(letter_reader(), [path], BOUNDS) as read:
            read(path)
    except LetterUnreadable as error:
        why = str(error)
    assert "onverwachte fout" not in why
    assert "\n" not in why


def test_a_link_to_a_folder_a_device_or_nothing_is_passed_over(
    tmp_path: Path,
) -> None:
    elsewhere, folder = tmp_path / "elders", tmp_path / "brieven"
    elsewhere.mkdir()
    folder.mkdir()
    (elsewhere / "geheim.txt").write_bytes(as_text(DRAFT))
    (folder / "map").symlink_to(elsewhere)
    (folder / "rond").symlink_to(folder)
    (folder / "kapot.txt").symlink_to(tmp_path / "niets.txt")
    (folder / "apparaat.txt").symlink_to("/dev/zero")
    (folder / "brief.txt").write_bytes(as_text(Draft(number=4, cost=5)))
    report = sync(folder, tmp_path / "data", embedder=load_embedder(Settings().embedder))
    assert (report.letters, report.failed) == (1, ())


@pytest.mark.parametrize(
    "beside",
    [
        "[" * 100_000, "a = " + "[" * 50_000, "a" + ".a" * 50_000 + " = 1", 'title = "\\u0000"',
        "title = " + "9" * 10_000, 'title = """' + "x" * 3_000_000 + '"""', "date = 9999-99-99",
        "attachments = " + "9" * 400,
    ],
    ids=range(8),
)  # fmt: skip
def test_a_file_beside_a_letter_that_is_made_to_harm_is_refused_in_a_line(
    tmp_path: Path, beside: str
) -> None:
    (tmp_path / "brief.txt").write_bytes(as_text(DRAFT))
    (tmp_path / "brief.toml").write_text(beside, encoding="utf-8")
    why = "brief.toml"
    try:
        title = read_letter(tmp_path / "brief.txt").metadata.title or ""
    except LetterUnreadable as error:
        title, why = "", str(error)
    assert "brief.toml" in why
    assert "\n" not in why
    assert len(title) < 10_000


def test_an_id_of_a_letter_is_never_a_path(data: Path) -> None:
    index = LetterIndex.open(data, embedder=load_embedder(Settings().embedder))
    for bad in ("../003", "/etc/passwd", "003\x00", "\ud800", "a" * 1_000_000, "%", "*"):
        with pytest.raises(KeyError):
            index.letter(bad)
    index.close()
