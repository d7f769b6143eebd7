"""Letters added, corrected, opened, downloaded and removed, as a person does it."""

import shutil
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from index.embedder import load_embedder
from index.sync import sync
from rag.settings import Settings
from tests.patience import MILLISECONDS

pytestmark = pytest.mark.browser

LETTERS = Path(__file__).parents[2] / "corpus" / "letters"
SCRIPT = "<script>window.hit=1</script>"
NEW = f"""\
Betreft Voortgang zwaluwstaartbrug {SCRIPT}

Geachte voorzitter,

Het herstel van de zwaluwstaartbrug in Ravelingen kost € 412 duizend.

In mijn brief van 13 mei 2026 (IENW/BSK-2026/66938) heb ik u dit gemeld. Zie Kamerstukken II 2021/22, 29893, nr. 258.

Hoogachtend,

DE STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT,

A.B. Jansen
"""  # noqa: E501
NOTE_WORDS = """
(selector) => {
  const place = document.querySelector(selector);
  window.noted = [];
  new MutationObserver(() => window.noted.push(place.textContent)).observe(place, {
    childList: true, characterData: true, subtree: true,
  });
}"""
Starting = Callable[[Path, dict[str, str]], AbstractContextManager[str]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder of letters that may be changed."""
    return Path(shutil.copytree(LETTERS, tmp_path_factory.mktemp("brieven") / "brieven"))


@pytest.fixture(scope="module")
def own_app(folder: Path, offline: dict[str, str], starting: Starting) -> Iterator[str]:
    data = folder.with_name("data")
    sync(folder, data, embedder=load_embedder(Settings().embedder))
    with starting(data, offline) as address:
        yield address


@pytest.fixture
def letters(browser: Browser, own_app: str) -> Iterator[Page]:
    """Open the part of the app that lists the letters."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, accept_downloads=True)
    context.set_default_timeout(MILLISECONDS)
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=own_app)
    page = context.new_page()
    page.goto(own_app)
    page.click("[data-part=overview]")
    page.wait_for_selector("#overview-search")
    page.wait_for_selector("#adding-drop")
    yield page
    context.close()


def drop(page: Page, name: str, text: str) -> None:
    """Drop a file on the page, as from another window."""
    page.evaluate(
        """([name, text]) => {
          const files = new DataTransfer();
          files.items.add(new File([text], name));
          for (const kind of ["dragover", "drop"])
            document.getElementById("adding-drop").dispatchEvent(
              new DragEvent(kind, { dataTransfer: files, bubbles: true, cancelable: true }));
        }""",
        [name, text],
    )


def test_a_letter_is_added_answers_a_question_and_is_removed_again(
    letters: Page, folder: Path
) -> None:
    drop(letters, "<img src=x onerror=alert(1)>brug.txt", NEW)
    card = letters.locator(".proposal[data-key]")
    expect(card.locator("h3")).to_have_text(f"Voortgang zwaluwstaartbrug {SCRIPT}")
    expect(card.locator(".remarks")).to_contain_text("De brief noemt geen datum.")
    card.locator("summary").click()
    expect(card.locator("[name=sender_name]")).to_have_value("A.B. Jansen")
    card.locator("[name=date]").fill("2026-06-20")
    letters.click("#adding-actions .main")
    expect(letters.locator("#adding-outcome")).to_contain_text("is opgenomen.")
    expect(letters.locator(".proposal")).to_have_count(0)
    expect(letters.locator("#header .searched")).to_contain_text("6 brieven")
    expect(letters.locator("#overview-page tbody tr")).to_have_count(6)
    first = letters.locator("#overview-page tbody [data-brief]").first
    expect(first).to_have_text(f"Voortgang zwaluwstaartbrug {SCRIPT}")

    letters.click("[data-part=chat]")
    letters.fill("#question textarea", "Wat kost het herstel van de zwaluwstaartbrug?")
    letters.keyboard.press("Enter")
    letters.locator(".answer .mark").first.click()
    expect(letters.locator("#shown-letter mark")).to_contain_text("€ 412 duizend")
    expect(letters.locator(".letter dl")).to_contain_text("20 juni 2026")

    with letters.expect_download() as download:
        letters.click(".letter .actions a")
    assert Path(download.value.path()).read_text(encoding="utf-8") == NEW
    assert download.value.suggested_filename == "img src=x onerror=alert(1)-brug.txt"

    letters.click(".change summary")
    letters.click("[data-ask-remove]")
    expect(letters.locator(".sure p")).to_contain_text("voorgoed")
    letters.click("[data-remove]")
    expect(letters.locator("#shown-letter .absent")).to_have_text("De brief is verwijderd.")
    letters.click("[data-part=overview]")
    expect(letters.locator("#overview-page tbody tr")).to_have_count(5)
    assert letters.evaluate("window.hit") is None
    uploads = folder.with_name("data") / "uploads"
    assert [path for path in uploads.rglob("*") if path.is_file()] == []


def test_what_cannot_be_added_is_declined_with_the_reason(letters: Page) -> None:
    drop(letters, "brief.doc", "oud")
    expect(letters.locator(".declined .absent")).to_contain_text("sla het op als .docx")
    letters.click(".declined [data-take-back]")
    expect(letters.locator(".proposal")).to_have_count(0)
    same = next(path for path in LETTERS.glob("003*"))
    letters.set_input_files("#adding-files", same)
    expect(letters.locator(".declined .absent")).to_contain_text("Deze brief is al opgenomen")
    letters.click(".declined [data-brief]")
    expect(letters.locator("#shown-letter dl")).to_contain_text(same.name)


def test_the_details_of_a_letter_are_corrected(letters: Page, folder: Path) -> None:
    letters.click("#overview-page tbody tr:last-child [data-brief]")
    letters.click(".change summary")
    letters.fill(".correct [name=subject]", f"Toekomst {SCRIPT}")
    letters.click(".correct .main")
    expect(letters.locator("#shown-letter h2")).to_have_text(f"Toekomst {SCRIPT}")
    expect(letters.locator("#overview-page tbody tr:last-child")).to_contain_text("Toekomst")
    assert letters.evaluate("window.hit") is None
    (beside,) = folder.glob("*.toml")
    assert SCRIPT in beside.read_text(encoding="utf-8")
    letters.click(".change summary")
    letters.fill(".correct [name=dossiers]", "spoor")
    letters.click(".correct .main")
    expect(letters.locator(".correct .state .absent")).to_contain_text("Dossiers: ‘spoor’")
    expect(letters.locator("#overview-page tbody tr")).to_have_count(5)


def test_a_letter_of_the_folder_is_removed_to_a_hidden_folder_after_a_question(
    letters: Page, folder: Path
) -> None:
    letters.click("#overview-page tbody tr:nth-child(1) [data-brief]")
    letters.click(".change summary")
    letters.click("[data-ask-remove]")
    expect(letters.locator(".sure p")).to_contain_text(".verwijderd")
    letters.click(".sure [data-ask-remove]")
    expect(letters.locator(".sure")).to_be_hidden()
    letters.click("[data-ask-remove]")
    letters.click("[data-remove]")
    expect(letters.locator("#shown-letter .absent")).to_contain_text("Het bestand ligt nu in")
    (away,) = (path for path in (folder / ".verwijderd").rglob("*") if path.is_file())
    expect(letters.locator("#overview-page tbody tr")).to_have_count(4)
    away.rename(folder / away.name)


def test_the_file_of_a_letter_in_html_is_never_shown_as_a_page(letters: Page, own_app: str) -> None:
    drop(letters, "pagina.html", f"<html><body><p>Datum 1 mei 2026</p><p>Geachte voorzitter,</p>"
         f"<p>De brug is open. {SCRIPT}</p><p>Hoogachtend,</p></body></html>")  # fmt: skip
    letters.wait_for_selector(".proposal[data-key]")
    letters.click("#adding-actions .main")
    expect(letters.locator("#adding-outcome")).to_contain_text("is opgenomen.")
    with urllib.request.urlopen(f"{own_app}/brief/bestand?id=pagina") as answer:
        assert answer.headers["content-type"] == "application/octet-stream"
        assert answer.headers["content-disposition"].startswith("attachment;")
        assert answer.headers["x-content-type-options"] == "nosniff"


def test_the_citations_of_an_answer_follow_one_another(letters: Page) -> None:
    letters.click("[data-part=chat]")
    letters.fill("#question textarea", "Welke vijf prioriteiten heeft de uitvoeringsagenda?")
    letters.keyboard.press("Enter")
    letters.locator(".answer .mark").first.click()
    place = letters.locator("#citation-place")
    expect(place).to_contain_text("1 van ")
    first = letters.locator("#shown-letter mark").inner_text()
    letters.click("#citations [data-step='1']")
    expect(place).to_contain_text("2 van ")
    expect(letters.locator("#shown-letter mark")).not_to_have_text(first)
    expect(letters.locator("[data-target]")).to_be_focused()
    letters.keyboard.press("ArrowLeft")
    expect(place).to_contain_text("1 van ")
    expect(letters.locator("#shown-letter mark")).to_have_text(first)
    expect(letters.locator("#citations [data-step='-1']")).to_be_disabled()


def test_a_copied_link_opens_the_same_words(letters: Page) -> None:
    letters.click("[data-part=chat]")
    letters.fill("#question textarea", "Wat is de status van Rail Ghent-Terneuzen?")
    letters.keyboard.press("Enter")
    letters.locator(".answer .mark").first.click()
    marked = letters.locator("#shown-letter mark").inner_text()
    letters.evaluate(NOTE_WORDS, "[data-copy-link]")  # they stand there for two seconds
    letters.click("[data-copy-link]")
    letters.wait_for_function("window.noted.includes('Gekopieerd')")
    link = letters.evaluate("navigator.clipboard.readText()")
    assert "?brief=000_" in link
    letters.goto(link)
    expect(letters.locator("#shown-letter mark")).to_have_text(marked)
    expect(letters.locator("#shown-letter mark")).to_be_in_viewport()


def test_a_link_copied_twice_leaves_the_button_its_own_words(letters: Page) -> None:
    letters.click("#overview-page tbody [data-brief]")
    button = letters.locator("[data-copy-link]")
    words = button.inner_text()
    button.dblclick()
    expect(button).to_have_text("Gekopieerd")
    expect(button).to_have_text(words)


def test_a_reference_opens_the_letter_that_it_names_and_that_tells_who_cites_it(
    letters: Page,
) -> None:
    drop(letters, "verwijst.txt", NEW.replace("Ravelingen", "Boskoop"))
    letters.wait_for_selector(".proposal[data-key]")
    letters.click("#adding-actions .main")
    letters.click("#adding-outcome [data-brief]")
    outside = letters.locator(".alinea a.ref")
    expect(outside).to_have_attribute(
        "href", "https://zoek.officielebekendmakingen.nl/kst-29893-258.html"
    )
    letters.locator(".alinea button.ref").first.click()
    expect(letters.locator("#shown-letter h2")).to_have_text("Voortgangsbrief spoorveiligheid")
    cited = letters.locator(".cited-by")
    expect(cited).to_contain_text("Voortgang zwaluwstaartbrug")
    cited.locator("button").first.click()
    expect(letters.locator("#shown-letter mark").first).to_be_in_viewport()
