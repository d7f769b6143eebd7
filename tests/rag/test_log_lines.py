import logging

from rag.log_lines import OneLine


def line(
    message: str, *values: object, error: BaseException | None = None, whole: bool = False
) -> str:
    info = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord("ui.chat", logging.ERROR, "x.py", 1, message, values, info)
    return OneLine(whole=whole).format(record)


def raised(text: str) -> Exception:
    try:
        raise ValueError(text)
    except ValueError as error:
        return error


def test_an_event_is_one_line_whatever_it_holds() -> None:
    said = line("a file %s", "x\n2026-01-01 INFO forged\r\x1b[31m\u2028y")
    assert len(said.splitlines()) == 1
    assert said.isprintable()
    assert " ERROR ui.chat: a file x" in said


def test_an_exception_is_told_by_kind_and_place_but_not_by_its_text() -> None:
    said = line("no answer", error=raised("de vraag van Anna\nover haar buurman"))
    assert "Anna" not in said
    assert "buurman" not in said
    assert "ValueError in rag/test_log_lines.py:" in said
    assert len(said.splitlines()) == 1


def test_with_debug_its_text_is_told_too() -> None:
    said = line("no answer", error=raised("twee\nregels"), whole=True)
    assert "ValueError twee regels in" in said


def test_an_exception_without_a_place_is_told_by_its_kind() -> None:
    assert line("x", error=ValueError("geheim")).endswith("x (ValueError)")
