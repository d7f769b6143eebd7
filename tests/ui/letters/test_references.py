from corpus.letter import Letter, Metadata
from corpus.references import references_in
from index.citing import Mention
from ui.letters.references import References, cited_by_html, with_references

TEXT = "Zie mijn brief (29984, nr. 1175) & <b>Kamerstukken II 2023/24, 29893, nr. 284</b>."


def mention(text: str, *, found: str | None = None, paragraph: int | None = 1) -> Mention:
    (reference,) = references_in(text)
    return Mention(letter="x", text=text, to=reference.to, paragraph=paragraph, found=found)


LOADED = mention("29984, nr. 1175", found="003")
OUTSIDE = mention("Kamerstukken II 2023/24, 29893, nr. 284")


def test_a_reference_opens_the_letter_that_is_loaded() -> None:
    html = with_references(TEXT, None, (LOADED,))
    assert 'data-brief="brief?id=003"' in html
    assert ">29984, nr. 1175</button>" in html


def test_a_reference_to_another_letter_leads_to_the_official_publication() -> None:
    html = with_references(TEXT, None, (LOADED, OUTSIDE))
    assert 'href="https://zoek.officielebekendmakingen.nl/kst-29893-284.html"' in html
    assert 'rel="noopener noreferrer"' in html


def test_a_text_with_references_is_escaped_and_stays_the_same_words() -> None:
    html = with_references(TEXT, None, (LOADED, OUTSIDE))
    assert "<b>" not in html
    assert html.striptags().replace(" >", ">") == html.striptags()
    assert html.unescape().replace("</button>", "").count("&") == 1


def test_a_quote_is_marked_once_with_the_references_in_it() -> None:
    for quote in (TEXT, "brief (29984, nr. 1175)", "nr. 1175) &", "Zie mijn brief (29984,"):
        html = str(with_references(TEXT, quote, (LOADED,)))
        assert html.count("<mark>") == html.count("</mark>") == 1
        marked = html.split("<mark>")[1].split("</mark>")[0]
        assert marked.count("<button") == marked.count("</button>") == 1


def test_a_reference_that_leads_nowhere_stays_text() -> None:
    nowhere = mention("brief van 13 mei 2026")
    assert with_references("De brief van 13 mei 2026.", None, (nowhere,)) == (
        "De brief van 13 mei 2026."
    )


def test_references_are_told_apart_by_where_they_stand() -> None:
    note = Mention(letter="x", text="a", to=LOADED.to, paragraph=1, footnote="2")
    references = References(cites=(LOADED, note))
    assert references.of_paragraph(1) == (LOADED,)
    assert references.of_paragraph(2) == ()
    assert references.of_footnote("2") == (note,)


def test_the_letters_that_cite_one_lead_to_the_place() -> None:
    citing = Letter(
        id="x",
        file_name="x.txt",
        sha256="",
        metadata=Metadata(subject="<i>Spoor</i>"),
        paragraphs=(),
    )
    html = cited_by_html(
        (LOADED, LOADED, mention("29984, nr. 1175", paragraph=None)), lambda _: citing
    )
    assert "&lt;i&gt;Spoor" in html
    assert html.count("<li>") == 1
    assert html.count("alinea 1<") == 1
    assert "citaat=29984%2C+nr.+1175" in html
    assert ">onderwerp<" in html
    assert cited_by_html((), lambda _: citing) == ""
