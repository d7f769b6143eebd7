import pytest

from corpus.formats.xml_tree import parse_xml
from corpus.manuscript import Unreadable

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BOMBS = {
    "entities that explode": f'<!DOCTYPE b [<!ENTITY l0 "ha">{LAUGHS}]><b>&l9;</b>',
    "one entity used often": f'<!DOCTYPE b [<!ENTITY a "{"a" * 50_000}">]><b>{"&a;" * 50_000}</b>',
    "an entity that reads a file": '<!DOCTYPE b [<!ENTITY a SYSTEM "file:///etc/passwd">]><b>&a;</b>',
    "a parameter entity": '<!DOCTYPE b [<!ENTITY % a SYSTEM "http://host/a.dtd"> %a;]><b/>',
    "a default attribute": '<!DOCTYPE b [<!ATTLIST b a CDATA "aaaa">]><b/>',
    "a bottomless depth": "<b>" * 100_000,
    "endless elements": "<b>" + "<a/>" * 2_100_000 + "</b>",
}
DAMAGED = {
    "an end too early": b"<brief><alinea>Geachte",
    "text behind the end": b"<a/>tekst",
    "no element": b"<?xml version='1.0'?>",
    "nothing": b"",
    "no XML": b"Geachte voorzitter,",
    "an unknown encoding": b"<?xml version='1.0' encoding='klingon'?><a/>",
    "an encoding of more bytes": b"<?xml version='1.0' encoding='shift_jis'?><a/>",
    "an entity of HTML": b"<a>&eacute;</a>",
    "a null": b"<a>\x00</a>",
}


@pytest.mark.parametrize("name", BOMBS)
def test_xml_that_would_explode_or_reach_outside_is_refused(name: str) -> None:
    with pytest.raises(Unreadable):
        parse_xml(BOMBS[name].encode())


@pytest.mark.parametrize("name", DAMAGED)
def test_damaged_xml_is_told_in_one_line(name: str) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_xml(DAMAGED[name])
    assert str(caught.value) == "de XML is beschadigd"


def test_a_document_type_that_declares_nothing_is_let_through() -> None:
    root = parse_xml(b'<!DOCTYPE brief SYSTEM "http://host/brief.dtd"><brief>Geachte</brief>')
    assert root.text == "Geachte"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252"])
def test_the_encoding_that_the_declaration_names_is_used(encoding: str) -> None:
    data = f"<?xml version='1.0' encoding='{encoding}'?><a>één derde</a>".encode(encoding)
    assert parse_xml(data).text == "één derde"


def test_comments_and_instructions_are_left_out_and_the_words_around_them_kept() -> None:
    root = parse_xml(b"<a>een <!-- weg --><?doe iets?>brief</a>")
    assert root.text == "een brief"
