import re
from pathlib import Path

from ui.people.login_page import LOGIN_FILES, login_page, notice_page

STATIC = Path(__file__).parents[3] / "ui" / "static"


def test_every_field_has_a_label_and_the_page_no_script() -> None:
    html = login_page()
    fields = re.findall(r'<input id="(\w+)"', html)
    assert fields == ["name", "password"]
    for field in fields:
        assert f'<label for="{field}">' in html
    assert "<script" not in html
    assert '<html lang="nl">' in html


def test_the_cursor_stands_where_one_goes_on() -> None:
    assert re.search(r'id="name"[^>]*autofocus', login_page())
    again = login_page(name="anna", problem="Fout.")
    assert re.search(r'id="password"[^>]*autofocus', again)
    assert again.count("autofocus") == 1


def test_a_problem_is_read_out_and_belongs_to_the_fields() -> None:
    html = login_page(name="anna", problem="Fout.")
    assert '<p id="problem" role="alert">Fout.</p>' in html
    assert html.count('aria-invalid="true" aria-describedby="problem"') == 2
    assert "<title>Fout bij aanmelden – Spoorzoeker</title>" in html


def test_what_was_typed_is_escaped() -> None:
    html = login_page(name='"><script>alert(1)</script>', problem="<b>")
    assert "<script" not in html
    assert "<b>" not in html


def test_the_page_is_made_of_files_that_everybody_may_fetch() -> None:
    for html in (login_page(), notice_page("Niet.")):
        used = {f"/{path}" for path in re.findall(r'href="(ui/[^"]+)"', html)}
        assert used == set(LOGIN_FILES)


def test_the_dark_colours_are_those_of_the_app() -> None:
    def colours(file: str, selector: str) -> dict[str, str]:
        block = (STATIC / file).read_text().partition(selector)[2].partition("}")[0]
        return dict(re.findall(r"(--[\w-]+): ([^;]+);", block))

    login = colours("login.css", "body.login {")
    assert login.items() <= colours("page.css", "body.dark {").items()
    assert {"--desk", "--surface", "--ink", "--accent", "--bad"} <= login.keys()
