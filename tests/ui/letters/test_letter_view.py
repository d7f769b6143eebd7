from datetime import date
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.letter import Footnote, Letter, Metadata, Paragraph, Repair
from ui.language import speaking
from ui.letters.letter_view import Target, letter_html
from ui.letters.references import with_references

QUOTE = "De boog is klaar in 2031."


def letter(*paragraphs: Paragraph, **changes: object) -> Letter:
    fields: dict[str, object] = {
        "id": "a",
        "file_name": "a.txt",
        "sha256": "0",
        "metadata": Metadata(date=date(2026, 2, 19), sender_name="A.A. Aartsen"),
        "paragraphs": paragraphs,
    }
    return Letter(**(fields | changes))  # type: ignore[arg-type]


def paragraph(number: int, text: str, **more: object) -> Paragraph:
    return Paragraph(number=number, text=text, **more)  # type: ignore[arg-type]


@given(st.text(max_size=60), st.text(min_size=1, max_size=5))
def test_marking_changes_nothing_but_the_mark(text: str, quote: str) -> None:
    shown = str(with_references(text, quote, ()))
    assert unescape(shown.replace("<mark>", "").replace("</mark>", "")) == text
    assert ("<mark>" in shown) == (quote in text)


def test_exactly_the_quote_is_marked() -> None:
    html = letter_html(letter(paragraph(1, f"Eerst dit. {QUOTE} En dat.")), Target(1, QUOTE))
    assert f"Eerst dit. <mark>{QUOTE}</mark> En dat." in html
    assert html.count("<mark>") == 1
    assert "niets gemarkeerd" not in html


def test_the_same_words_in_another_paragraph_are_not_marked() -> None:
    html = letter_html(letter(paragraph(1, QUOTE), paragraph(2, QUOTE)), Target(2, QUOTE))
    assert html.count("<mark>") == 1
    assert html.index("<mark>") > html.index('id="alinea-2"')


@pytest.mark.parametrize("quote", ["De boog is klaar in 2032.", "de boog is klaar in 2031."])
def test_a_quote_that_is_not_there_exactly_is_not_marked_and_that_is_said(quote: str) -> None:
    html = letter_html(letter(paragraph(1, QUOTE)), Target(1, quote))
    assert "<mark>" not in html
    assert "er is niets gemarkeerd" in html


def test_a_quote_of_a_footnote_is_marked_in_the_footnote() -> None:
    noted = letter(
        paragraph(1, "De boog.", footnotes=("3",)),
        footnotes=(Footnote(number="3", text="Kamerstuk 29893, nr. 284.", paragraph=1),),
    )
    html = letter_html(noted, Target(1, "29893, nr. 284"))
    assert "Kamerstuk <mark>29893, nr. 284</mark>." in html
    assert "niets gemarkeerd" not in html


def test_a_footnote_stands_under_its_paragraph_with_links_both_ways() -> None:
    noted = letter(
        paragraph(1, "De boog.", footnotes=("3",)),
        paragraph(2, "De brug."),
        footnotes=(Footnote(number="3", text="Zie de bijlage.", paragraph=1),),
    )
    html = letter_html(noted)
    assert 'href="#noot-1-3" id="nootmark-1-3"' in html
    assert '<li id="noot-1-3" tabindex="-1"><a href="#nootmark-1-3"' in html
    assert html.index("Zie de bijlage.") < html.index("De brug.")


def test_a_footnote_without_a_paragraph_is_shown_at_the_end() -> None:
    noted = letter(
        paragraph(1, "De boog."),
        footnotes=(Footnote(number="9", text="Zwervende noot.", paragraph=None),),
    )
    assert "Overige voetnoten" in letter_html(noted)
    assert "Zwervende noot." in letter_html(noted)


def test_markup_in_a_letter_is_shown_as_text() -> None:
    bad = "<script>alert(1)</script> & **vet**"
    html = letter_html(
        letter(
            paragraph(1, bad, heading_path=(bad,), footnotes=('1"',)),
            file_name=bad,
            metadata=Metadata(subject=bad, sender_name=bad, date_evidence=(bad,)),
            footnotes=(Footnote(number='1"', text=bad, paragraph=1),),
            repairs=(Repair(paragraph=1, before=bad, after=bad),),
        ),
        Target(1, bad),
    )
    assert "<script" not in html
    assert 'id="noot-1-1""' not in html
    assert "<mark>&lt;script&gt;alert(1)&lt;/script&gt; &amp; **vet**</mark>" in html


def test_each_heading_is_shown_once_at_its_own_level() -> None:
    html = letter_html(
        letter(
            paragraph(1, "een", heading_path=("Spoor",)),
            paragraph(2, "twee", heading_path=("Spoor", "Goederen")),
            paragraph(3, "drie", heading_path=("Spoor", "Goederen")),
            paragraph(4, "vier", heading_path=("Weg",)),
        )
    )
    assert html.count("<h3>Spoor</h3>") == html.count("<h4>Goederen</h4>") == 1
    assert html.index("twee") < html.index("<h3>Weg</h3>") < html.index("vier")


def test_items_stand_in_a_list_and_keep_their_numbers() -> None:
    html = letter_html(
        letter(paragraph(1, "aanloop"), paragraph(2, "een", kind="item"), paragraph(3, "slot"))
    )
    assert '<ul><li class="alinea" id="alinea-2"' in html


def test_an_undated_letter_shows_its_interval_and_the_words_that_prove_it() -> None:
    undated = Metadata(
        date_from=date(2026, 1, 1),
        date_to=date(2026, 6, 16),
        date_evidence=("Op 17 juni 2026 ga ik in debat.",),
    )
    html = letter_html(letter(paragraph(1, "een"), metadata=undated))
    assert "ongedateerd, tussen 1 januari 2026 en 16 juni 2026" in html
    assert "De brief zegt: “Op 17 juni 2026 ga ik in debat.”" in html


def test_a_paragraph_that_does_not_exist_is_said_to_be_absent() -> None:
    html = letter_html(letter(paragraph(1, "een")), Target(7, "een"))
    assert "Deze brief heeft geen alinea 7." in html
    assert "<mark>" not in html


def test_a_kamerstuk_leads_to_its_official_publication() -> None:
    kamerstuk = Metadata(dossiers=("29984",), number="1175", chamber="II")
    html = letter_html(letter(paragraph(1, "Dit is zo."), metadata=kamerstuk))
    url = "https://zoek.officielebekendmakingen.nl/kst-29984-1175.html"
    assert f'<a href="{url}" target="_blank" rel="noopener noreferrer">{url}</a>' in html


def test_a_letter_without_an_official_publication_leads_nowhere() -> None:
    assert "Publicatie" not in letter_html(letter(paragraph(1, "Dit is zo.")))


def test_a_letter_tells_how_its_text_was_had() -> None:
    recognised = letter(
        paragraph(1, QUOTE),
        remarks=("bladzijden 2, 3 zijn afbeeldingen, herkend door tesseract, zonder Nederlands",),
    )
    assert "<li>bladzijden 2, 3 zijn afbeeldingen, herkend door" in letter_html(recognised)
    assert "remarks" not in letter_html(letter(paragraph(1, QUOTE)))
    with speaking("en"):
        assert "pages 2, 3 are images, recognised by tesseract, without" in letter_html(recognised)
