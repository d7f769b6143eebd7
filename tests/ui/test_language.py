import ast
import importlib
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from ui.language import count, day_words, retold, said, speaking, tr
from ui.own_files import script_texts

UI = Path(__file__).parents[2] / "ui"
MARKED = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)
PLACE = re.compile(r"\{\w*\}")


def entries() -> dict[str, str]:
    with (UI / "words" / "en.po").open("rb") as file:
        return {str(m.id): str(m.string) for m in read_po(file, locale="en") if m.id}


def texts_of(file: Path) -> Iterator[str]:
    """Yield what a module says: by `tr`, `count` or `said`, also of constants that it names."""
    module = importlib.import_module(".".join(file.relative_to(UI.parent).with_suffix("").parts))
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from MARKED.findall(node.value)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id == "tr":
                yield from said_by(node.args[0], module)
            elif node.func.id == "count":
                yield from (text for arg in node.args[1:] for text in said_by(arg, module))


def said_by(node: ast.expr, module: object) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp():
            yield from said_by(node.body, module)
            yield from said_by(node.orelse, module)
        case ast.Subscript(value=ast.Name(id=name)):
            yield from getattr(module, name).values()
        case ast.Name(id=name) if isinstance(getattr(module, name, None), str):
            yield getattr(module, name)


def modules() -> list[Path]:
    return [file for file in sorted(UI.rglob("*.py")) if file.stem != "language"]


@pytest.mark.parametrize("file", modules(), ids=lambda file: str(file.relative_to(UI)))
def test_what_a_module_says_is_there_in_english(file: Path) -> None:
    assert sorted(set(texts_of(file)) - entries().keys()) == []


def test_what_the_scripts_say_is_there_in_english() -> None:
    assert sorted(script_texts() - entries().keys()) == []


def test_every_translation_has_the_places_of_its_text() -> None:
    for dutch, english in entries().items():
        assert sorted(PLACE.findall(dutch)) == sorted(PLACE.findall(english)), dutch
        assert english, dutch


def bare(text: str) -> str:
    """Leave off all but letters and figures, so that it doesn't matter how a text is cut."""
    return re.sub(r"\W+", "", text)


def test_nothing_is_translated_that_is_no_longer_said() -> None:
    sources = [*UI.rglob("*.py"), *UI.rglob("*.js")]
    for package in ("rag", "corpus", "index", "eval"):
        sources += (UI.parent / package).rglob("*.py")
    written = "\n".join(file.read_text(encoding="utf-8") for file in sources)
    text = bare(re.sub(r"""['"]\s+f?['"]""", "", written))
    lost = [
        dutch for dutch in entries() if not all(bare(part) in text for part in PLACE.split(dutch))
    ]
    assert lost == []


def test_a_text_is_said_in_the_language_spoken() -> None:
    assert tr("Bronnen") == "Bronnen"
    with speaking("en"):
        assert tr("Bronnen") == "Sources"
        assert tr("wat niemand vertaalde") == "wat niemand vertaalde"
        assert said("<h3>[[Bronnen]]</h3>") == "<h3>Sources</h3>"
        assert count(2, "brief", "brieven") == "2 letters"


def test_a_day_is_written_in_the_language_spoken() -> None:
    assert day_words(date(2026, 5, 13)) == "13 mei 2026"
    with speaking("en"):
        assert day_words(date(2026, 5, 13)) == "13 May 2026"


def test_what_another_part_said_is_retold_with_its_values() -> None:
    with speaking("en"):
        assert retold("7 van 8 zinnen onderbouwd, 1 wijkt af") == (
            "7 of 8 sentences supported, 1 differs"
        )
        assert retold("Iets wat geen patroon heeft.") == "Iets wat geen patroon heeft."
