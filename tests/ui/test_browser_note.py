"""The notes, as a person uses them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

COUNTED = "Hoeveel aanbevelingen aan niet-bestuursorganen staan er in het rapport van OvV?"
SILENT = "Hoeveel kost de aanleg van de Boog van Meteren?"
LITERAL = "Op dit moment is er geen dekking voor aanvullende maatregelen."


def ask(page: Page, question: str, *, turn: int = 1) -> None:
    """Ask, and put the answer in the note."""
    page.click("[data-part=chat]")
    page.fill("#question textarea", question)
    page.keyboard.press("Enter")
    button = page.locator(f".turn:nth-child({turn}) [data-to-note]")
    button.click()
    said = page.locator(f".turn:nth-child({turn}) .on-answer [role=status]")
    expect(said).to_contain_text("Toegevoegd aan")
    expect(said.locator("[data-open-note]")).to_be_in_viewport(ratio=1)


def open_notes(page: Page) -> None:
    page.click("[data-part=note]")
    page.wait_for_selector("#note-sheet:visible, #note-none:visible")


def texts(page: Page) -> list[str]:
    fields = page.locator("#note-items textarea").all()
    return [field.input_value() for field in fields]


@pytest.fixture
def note(page: Page) -> Iterator[Page]:
    """Open an empty note."""
    page.click("[data-part=note]")
    page.click("[data-note-new]")
    expect(page.locator("#note-title")).to_be_focused()
    yield page
    page.evaluate("document.querySelectorAll('#note-items [data-new]').forEach((e) => e.remove())")


def test_an_answer_is_added_edited_moved_kept_and_downloaded(note: Page, tmp_path: Path) -> None:
    note.fill("#note-title", "Spoorveiligheid")
    ask(note, COUNTED)
    ask(note, SILENT, turn=2)
    note.click(".turn:nth-child(2) [data-open-note]")
    expect(note.locator("#note-items .silence")).to_contain_text("geen antwoord op deze vraag")
    sentence = note.locator("#note-items .sentence").first
    expect(sentence.locator(".status")).to_contain_text("letterlijk")
    field = sentence.locator("textarea")
    field.fill(field.input_value().replace("vier", "vijf"))
    expect(sentence.locator(".status")).to_be_hidden()
    expect(sentence.locator(".unsaved")).to_be_visible()
    field.press("Tab")
    expect(note.locator("#note-items .contradicted .difference")).to_contain_text(
        "vijf → brieven: vier"
    )
    expect(note.locator("#shown-letter mark")).to_contain_text("vier aanbevelingen")
    expect(note.locator("#note-sum")).to_contain_text("1 wijkt af")
    note.get_by_label("Omlaag: zin 1").click()
    expect(note.locator("#note-items .item").nth(2)).to_have_class("item sentence contradicted")
    expect(note.locator("#note-state")).to_contain_text("Verplaatst naar plaats 3 van 5")
    before = texts(note)
    note.reload()
    note.wait_for_selector("[data-part=note]")
    open_notes(note)
    expect(note.locator("#note-title")).to_have_value("Spoorveiligheid")
    assert texts(note) == before
    with note.expect_download() as download:
        note.click("#note-file")
    assert download.value.suggested_filename == "Spoorveiligheid.docx"
    download.value.save_as(tmp_path / "note.docx")
    said = [paragraph.text for paragraph in Document(str(tmp_path / "note.docx")).paragraphs]
    assert any("[≠ wijkt af: concept: vijf — brief: vier]" in text for text in said)
    assert "Bijlage: aangehaalde alinea's" in said


def test_the_keyboard_alone_writes_moves_and_removes(note: Page) -> None:
    note.keyboard.type("Dekking")
    note.keyboard.press("Enter")
    note.get_by_role("button", name="Kop toevoegen").focus()
    note.keyboard.press("Enter")
    note.keyboard.type("Eerst dit")
    note.keyboard.press("Enter")
    expect(note.get_by_label("Kop 1", exact=True)).to_be_focused()
    note.get_by_label("Nieuwe zin onder kop 1").focus()
    note.keyboard.press("Enter")
    note.keyboard.type(f"{LITERAL} De minister fietst graag.")
    note.keyboard.press("Enter")
    expect(note.locator("#note-items .sentence")).to_have_count(2)
    expect(note.locator("#note-items .sentence").first).to_have_class("item sentence verbatim")
    expect(note.get_by_label("Zin 2", exact=True)).to_be_focused()
    note.get_by_label("Omhoog: zin 2").focus()
    note.keyboard.press("Enter")
    expect(note.get_by_label("Zin 1", exact=True)).to_have_value("De minister fietst graag.")
    expect(note.get_by_label("Omhoog: zin 1")).to_be_focused()
    note.get_by_label("Verwijder zin 1").focus()
    note.keyboard.press("Enter")
    expect(note.locator("#note-items .sentence")).to_have_count(1)
    note.get_by_role("button", name="Ongedaan maken").press("Enter")
    expect(note.locator("#note-items .sentence")).to_have_count(2)
    expect(note.locator("#note-title")).to_have_value("Dekking")


def test_a_sentence_is_dragged_to_another_place(note: Page) -> None:
    note.click("[data-note-add=sentence]")
    note.keyboard.type(f"{LITERAL} Dit staat in geen enkele brief te lezen.")
    note.keyboard.press("Enter")
    expect(note.locator("#note-items .sentence")).to_have_count(2)
    note.locator("#note-items .grip").nth(1).drag_to(
        note.locator("#note-items .item").first, target_position={"x": 60, "y": 4}
    )
    expect(note.get_by_label("Zin 2", exact=True)).to_have_value(LITERAL)


def test_escape_takes_back_what_was_typed(note: Page) -> None:
    note.click("[data-note-add=sentence]")
    note.keyboard.type(LITERAL)
    note.keyboard.press("Enter")
    field = note.get_by_label("Zin 1", exact=True)
    expect(field).to_be_focused()
    note.keyboard.type(" En meer")
    note.keyboard.press("Escape")
    expect(field).to_have_value(LITERAL)
    expect(note.locator("#note-items .sentence .status")).to_be_visible()


def test_a_change_in_another_tab_is_shown_and_what_was_typed_can_still_be_carried_out(
    note: Page, browser: Browser, address: str
) -> None:
    note.click("[data-note-add=sentence]")
    note.keyboard.type(LITERAL)
    note.keyboard.press("Enter")
    expect(note.locator("#note-items .verbatim")).to_have_count(1)
    other = browser.new_page()
    other.goto(address)
    other.wait_for_selector("#question textarea")
    open_notes(other)
    expect(other.locator("#note-items .verbatim")).to_have_count(1)
    other.fill("#note-title", "Elders hernoemd")
    other.keyboard.press("Enter")
    expect(other.locator("#note-choice")).to_contain_text("Elders hernoemd")
    note.get_by_label("Zin 1", exact=True).fill("De minister fietst graag.")
    note.keyboard.press("Tab")
    refused = note.locator("#note-refused")
    expect(refused).to_contain_text("intussen elders gewijzigd")
    expect(refused.locator("q")).to_have_text("De minister fietst graag.")
    expect(note.locator("#note-title")).to_have_value("Elders hernoemd")
    refused.locator("[data-note-retry]").click()
    expect(refused).to_be_hidden()
    expect(note.locator("#note-items .not_found, #note-items .unchecked")).to_have_count(1)
    other.close()


def test_what_cannot_be_sent_is_kept_in_its_field_until_it_can(note: Page) -> None:
    note.click("[data-note-add=sentence]")
    note.keyboard.type(LITERAL)
    note.keyboard.press("Enter")
    expect(note.locator("#note-items .verbatim")).to_have_count(1)
    note.route("**/notitie/*", lambda route: route.abort())
    field = note.get_by_label("Zin 1", exact=True)
    field.fill("Er is nu dekking voor aanvullende maatregelen.")
    note.keyboard.press("Tab")
    expect(note.locator("#note-refused")).to_contain_text("niet bereikbaar")
    expect(field).to_have_value("Er is nu dekking voor aanvullende maatregelen.")
    expect(note.locator("#note-items .status").first).to_be_hidden()
    note.unroute("**/notitie/*")
    note.click("[data-note-retry]")
    expect(note.locator("#note-items .contradicted")).to_have_count(1)


def test_a_space_at_the_end_is_no_change(note: Page) -> None:
    note.click("[data-note-add=sentence]")
    note.keyboard.type(LITERAL)
    note.keyboard.press("Enter")
    field = note.get_by_label("Zin 1", exact=True)
    expect(field).to_be_focused()
    note.keyboard.press("End")
    note.keyboard.type("  ")
    note.keyboard.press("Tab")
    expect(field).to_have_value(LITERAL)
    expect(note.locator("#note-items .status")).to_be_visible()


def test_a_note_is_deleted_only_at_the_second_click(note: Page) -> None:
    note.fill("#note-title", "Weg ermee")
    note.keyboard.press("Enter")
    expect(note.locator("#note-choice")).to_contain_text("Weg ermee")
    button = note.locator("[data-note-delete]")
    button.click()
    expect(button).to_have_text("Echt verwijderen? Dit is voorgoed")
    note.click("#note-title")
    expect(button).to_have_text("Verwijder notitie")
    button.click()
    button.click()
    expect(note.locator("#note-choice")).not_to_contain_text("Weg ermee")


def test_what_is_too_long_is_told_and_stays_in_its_field(note: Page) -> None:
    note.click("[data-note-add=sentence]")
    note.locator("#note-items textarea").fill("lang " * 500)
    note.keyboard.press("Enter")
    expect(note.locator("#note-refused")).to_contain_text("De zin heeft 2499 tekens")
    expect(note.locator("#note-items textarea")).to_have_value("lang " * 500)


def test_markup_that_is_typed_is_shown_as_text(note: Page) -> None:
    bad = "<img src=x onerror='window.hit=1'></textarea><script>window.hit=1</script>"
    note.fill("#note-title", bad)
    note.keyboard.press("Enter")
    note.click("[data-note-add=heading]")
    note.keyboard.type(bad)
    note.keyboard.press("Enter")
    expect(note.get_by_label("Kop 1", exact=True)).to_have_value(bad)
    note.reload()
    note.wait_for_selector("[data-part=note]")
    open_notes(note)
    expect(note.get_by_label("Kop 1", exact=True)).to_have_value(bad)
    assert note.evaluate("window.hit") is None


def test_a_narrow_window_shows_a_note_without_scrolling_sideways(note: Page) -> None:
    note.click("[data-note-add=sentence]")
    note.keyboard.type(LITERAL)
    note.keyboard.press("Enter")
    expect(note.locator("#note-items .verbatim")).to_have_count(1)
    note.set_viewport_size({"width": 400, "height": 800})
    expect(note.locator("#letter")).to_be_hidden()
    assert note.evaluate("document.getElementById('note').scrollWidth") == 400
    note.locator("#note-items .source").click()
    expect(note.locator("#shown-letter mark")).to_have_text(LITERAL)
    note.keyboard.press("Escape")
    expect(note.locator("#note-items .source")).to_be_focused()
