"""Imports run one way, and the slow libraries stay in the modules that own them."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAY_IMPORT = {
    "corpus": set(),
    "index": {"corpus"},
    "rag": {"corpus", "index"},
    "eval": {"corpus", "index", "rag"},
    "ui": {"corpus", "index", "rag", "eval"},
    "app": {"corpus", "index", "rag", "eval", "ui"},
    "commands": {"corpus", "index", "rag", "app", "eval"},
    "cli": {"commands", "corpus"},
}
OWNERS = {
    "chromadb": {"index", "eval"},
    "llama_index": {"index", "rag", "eval"},
    "tantivy": {"index", "eval"},
    "gradio": {"ui", "app"},
    "matplotlib": {"eval"},
    "httpx": {"corpus", "index", "rag"},
    "openai": {"rag"},
    "ollama": {"rag"},
    "torch": {"index"},
    "ray": {"index"},
    "sentence_transformers": {"index"},
}


def modules() -> Iterator[tuple[str, Path]]:
    for name in MAY_IMPORT:
        folder = ROOT / name
        files = folder.rglob("*.py") if folder.is_dir() else [ROOT / f"{name}.py"]
        yield from ((name, file) for file in files)


def imported_by(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize(("package", "file"), list(modules()), ids=lambda v: str(v)[-40:])
def test_imports_run_one_way(package: str, file: Path) -> None:
    ours = imported_by(file) & set(MAY_IMPORT)
    assert ours <= MAY_IMPORT[package] | {package}


@pytest.mark.parametrize(("package", "file"), list(modules()), ids=lambda v: str(v)[-40:])
def test_slow_libraries_stay_where_they_belong(package: str, file: Path) -> None:
    strangers = {lib for lib in imported_by(file) & set(OWNERS) if package not in OWNERS[lib]}
    assert not strangers
