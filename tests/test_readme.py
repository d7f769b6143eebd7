"""What the README shows is what the program does."""

import argparse
import re
import shlex
from pathlib import Path

import pytest

import cli
from rag.as_text import answer_text
from rag.engine import Engine

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```\w*\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
SPANS = re.findall(r"(?<!`)`([^`\n]+)`(?!`)", re.sub(r"^```.*?^```", "", README, flags=re.S | re.M))
SHOWN = re.compile(
    r'^```console\n\$ (spoorzoeker ask "(.+?)")\n(.*?)^```', re.DOTALL | re.MULTILINE
)


def commands(program: str) -> list[str]:
    """Give every line of a code block, and code within prose, that begins with a program."""
    lines = [line.removeprefix("$ ").strip() for block in BLOCKS for line in block.splitlines()]
    return [text for text in (*lines, *SPANS) if text.startswith(f"{program} ")]


@pytest.mark.parametrize("command", commands("spoorzoeker"))
def test_every_command_exists_with_its_options(command: str) -> None:
    arguments = shlex.split(command.partition("|")[0], comments=True)[1:]
    assert cli._parser().parse_args(arguments).run


@pytest.mark.parametrize("command", commands("make"))
def test_every_target_of_make_exists(command: str) -> None:
    targets = re.findall(r"^([\w-]+):", MAKEFILE, re.MULTILINE)
    arguments = shlex.split(command, comments=True)[1:]
    named = [argument for argument in arguments if "=" not in argument]
    assert named
    assert set(named) <= set(targets)


def test_there_is_something_to_test() -> None:
    assert len(commands("spoorzoeker")) > 3
    assert {"make app", "make test"} <= {c.partition("#")[0].strip() for c in commands("make")}


def test_every_option_that_is_named_exists() -> None:
    helps = [command.format_help() for command in _commands()]
    prose = " ".join(SPANS)
    for option in set(re.findall(r"--[a-z][a-z-]*", prose)):
        assert any(option in text for text in helps), option


def test_the_answer_shown_is_the_real_one(engine: Engine) -> None:
    shown = SHOWN.search(README)
    assert shown
    assert " ".join(answer_text(engine.ask(shown[2])).split()) == " ".join(shown[3].split())


def test_the_picture_it_shows_is_there() -> None:
    for path in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README):
        assert (ROOT / path).is_file(), path


def test_every_file_it_links_to_is_there() -> None:
    for path in re.findall(r"(?<!!)\[[^\]]*\]\((?!https?:|#)([^)#]+)", README):
        assert (ROOT / path).exists(), path


def test_it_has_fewer_than_600_words() -> None:
    assert len(README.split()) < 600


def _commands() -> list[argparse.ArgumentParser]:
    parser = cli._parser()
    (choices,) = (a.choices for a in parser._actions if isinstance(a.choices, dict))
    return list(choices.values())
