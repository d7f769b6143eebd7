"""The citation check, as a person uses it."""

from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

LITERAL = "Op dit moment is er geen dekking voor aanvullende maatregelen."
FALSE = "In het rapport van OvV staan vijf aanbevelingen aan niet-bestuursorganen."


@pytest.fixture
def check(page: Page) -> Page:
    """Open the part of the app that checks a draft."""
    page.click("[data-part=check]")
    page.wait_for_selector("#draft-text")
    return page


def test_a_pasted_draft_is_checked_opened_beside_it_and_downloaded(
    check: Page, tmp_path: Path
) -> None:
    check.fill("#draft-text", f"# Dekking\n\n{LITERAL} {FALSE}")
    check.click("text=Controleer")
    expect(check.locator(".outcome")).to_contain_text("1 van 2 zinnen onderbouwd, 1 wijkt af.")
    expect(check.locator("#checked h2")).to_have_text("Dekking")
    wrong = check.locator(".claim.contradicted")
    expect(wrong.locator(".difference")).to_contain_text("concept: vijf → brieven: vier")
    check.check("#only-open")
    expect(check.locator(".claim.verbatim")).to_be_hidden()
    wrong.locator(".source").click()
    expect(check.locator("#shown-letter mark")).to_contain_text("vier aanbevelingen")
    expect(check.locator("#shown-letter mark")).to_be_in_viewport()
    with check.expect_download() as download:
        check.click("text=Download als Word-bestand")
    download.value.save_as(tmp_path / "nota.docx")
    texts = [paragraph.text for paragraph in Document(str(tmp_path / "nota.docx")).paragraphs]
    assert any("[≠ wijkt af: concept: vijf — brief: vier]" in text for text in texts)


def test_a_word_file_is_chosen_and_another_kind_is_refused_in_words(
    check: Page, tmp_path: Path
) -> None:
    document = Document()
    document.add_paragraph(LITERAL)
    document.save(str(tmp_path / "nota.docx"))
    (tmp_path / "nota.pdf").write_bytes(b"%PDF-1.7")
    check.set_input_files("#draft-file", tmp_path / "nota.pdf")
    expect(check.locator("#check-state p")).to_contain_text("kopieer de tekst uit de pdf")
    check.set_input_files("#draft-file", tmp_path / "nota.docx")
    expect(check.locator("#check-state")).to_be_hidden()
    expect(check.locator("#draft-name")).to_contain_text("nota.docx")
    check.click("text=Controleer")
    expect(check.locator(".outcome")).to_contain_text("1 van 1 zin onderbouwd.")


def test_a_dropped_file_is_taken(check: Page) -> None:
    check.evaluate(
        """text => {
          const dropped = new DataTransfer();
          dropped.items.add(new File([text], "concept.txt"));
          const drop = new DragEvent("drop", { dataTransfer: dropped, bubbles: true });
          document.getElementById("drop").dispatchEvent(drop);
        }""",
        LITERAL,
    )
    expect(check.locator("#draft-name")).to_contain_text("concept.txt")
    check.click("text=Controleer")
    expect(check.locator(".claim.verbatim")).to_have_count(1)


def test_nothing_to_check_is_said_and_a_long_check_can_be_stopped(check: Page) -> None:
    check.click("text=Controleer")
    expect(check.locator("#check-state p")).to_contain_text("Er is nog geen tekst")
    check.fill("#draft-text", f"{FALSE} " * 900)
    check.click("text=Controleer")
    check.wait_for_selector(".claim")
    check.click("[data-stop]")
    expect(check.locator("#check-state p")).to_contain_text("van 900 zinnen.")
    expect(check.locator("[data-stop]")).to_be_hidden()
    check.fill("#draft-text", LITERAL)
    check.click("text=Controleer")
    expect(check.locator(".outcome")).to_contain_text("1 van 1 zin onderbouwd.")


def test_the_question_and_the_draft_stay_while_one_goes_to_and_fro(check: Page) -> None:
    check.fill("#draft-text", LITERAL)
    check.click("[data-part=chat]")
    expect(check.locator("#question textarea")).to_be_visible()
    expect(check.locator("#draft-text")).to_be_hidden()
    check.fill("#question textarea", "Wat nu?")
    check.click("[data-part=check]")
    expect(check.locator("#draft-text")).to_have_value(LITERAL)
    expect(check.locator("[data-part=check]")).to_have_attribute("aria-current", "page")


def test_in_a_narrow_window_escape_leads_back_from_the_letter_to_its_sentence(check: Page) -> None:
    check.set_viewport_size({"width": 390, "height": 800})
    check.fill("#draft-text", FALSE)
    check.click("text=Controleer")
    check.locator(".source").focus()
    check.keyboard.press("Enter")
    expect(check.locator("[data-target]")).to_be_focused()
    check.keyboard.press("Escape")
    expect(check.locator(".source")).to_be_focused()
    assert check.evaluate("document.documentElement.scrollWidth") == 390
