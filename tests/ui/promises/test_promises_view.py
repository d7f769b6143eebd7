from datetime import date

import pytest

from corpus.letter import Letter
from corpus.promises.following import follow
from corpus.promises.promise import Followed, Promise, Status
from corpus.promises.wording import STATUS_WORDS
from rag.engine import Engine
from ui.promises.promises import Asked
from ui.promises.promises_view import promises_html

BAD = "<script>x</script>"
ON = date(2026, 6, 1)


def no_letter(letter_id: str) -> Letter:
    raise KeyError(letter_id)


def followed(
    status: Status, *, last: date | None = None, words: str = "iets", by: str | None = None
) -> Followed:
    promise = Promise(
        letter="a", reference=words, paragraph=1, quote=words, who=words, what=words, when=words,
        first=date(2026, 1, 1) if last else None, last=last, to_parliament=True,
    )  # fmt: skip
    return Followed(promise=promise, status=status, fulfilled_by=by)


def html(*promises: Followed, query: str = "") -> str:
    asked = Asked(promises=promises, on=ON, among="alle brieven")
    return promises_html(asked, letter_of=no_letter, query=query)


def test_every_promise_has_a_button_that_opens_its_paragraph_with_its_words(
    engine: Engine,
) -> None:
    found = follow(engine.letters(), on=ON)
    shown = promises_html(
        Asked(promises=found, on=ON, among="alle brieven"), letter_of=engine.letter
    )
    assert shown.count('<article class="promise') == shown.count('class="source"') == len(found)
    assert shown.count("&amp;citaat=") == len(found)
    for one in found:
        paragraph = engine.letter(one.promise.letter).paragraph(one.promise.paragraph)
        assert one.promise.quote in paragraph.text


@pytest.mark.parametrize("status", STATUS_WORDS)
def test_a_status_is_told_in_words_not_only_by_a_colour(status: Status) -> None:
    assert f"</span> {STATUS_WORDS[status]}</span>" in html(followed(status))


@pytest.mark.parametrize(
    ("last", "told"),
    [
        (date(2026, 6, 1), "vandaag"),
        (date(2026, 6, 2), "over 1 dag"),
        (date(2026, 5, 2), "30 dagen geleden"),
        (date(2026, 12, 31), "over 7 maanden"),
        (date(2022, 12, 31), "3 jaar geleden"),
    ],
)
def test_how_far_off_a_term_ends_is_told(last: date, told: str) -> None:
    assert f'<span class="due">{told}</span>' in html(followed("open", last=last))


def test_the_letter_that_carries_out_a_promise_can_be_opened(engine: Engine) -> None:
    one = followed("fulfilled", by="003_609ce6cfd7d762fe")
    letter = engine.letter("003_609ce6cfd7d762fe")

    def only_that(letter_id: str) -> Letter:
        if letter_id != letter.id:
            raise KeyError(letter_id)
        return letter

    shown = promises_html(Asked(promises=(one,), on=ON, among="alle brieven"), letter_of=only_that)
    assert "Nagekomen met: Voortgangsbrief spoorveiligheid, 13 mei 2026" in shown
    assert 'data-brief="brief?id=003_609ce6cfd7d762fe"' in shown


def test_markup_in_a_promise_is_shown_as_text() -> None:
    shown = html(followed("open", last=ON, words=BAD), query='"><script>')
    assert "<script>" not in shown


def test_the_files_hold_the_same_choice() -> None:
    shown = html(followed("open", last=ON), query="status=open&zoek=a")
    for kind in ("csv", "ics"):
        assert f'href="toezeggingen.{kind}?status=open&amp;zoek=a"' in shown


def test_a_calendar_is_offered_only_where_a_term_has_an_end() -> None:
    assert ".ics" not in html(followed("open"))


def test_the_sum_reads_as_a_sentence() -> None:
    shown = html(followed("open"), followed("past"), followed("past"), followed("fulfilled"))
    assert "1 open, 2 met verstreken termijn, 1 nagekomen." in shown
    assert "Stand van 1 juni 2026." in shown


def test_nothing_found_is_said() -> None:
    assert "Geen toezeggingen" in html()


def test_of_very_many_the_first_are_shown_and_all_are_counted() -> None:
    shown = html(*[followed("open")] * 301)
    assert shown.count("<article") == 300
    assert "de eerste 300 van 301" in shown
    assert '<span class="number">(301)</span>' in shown
