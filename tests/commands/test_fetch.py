import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import cli

KST = "kst-29984-1175"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(
    archive: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Run:
    """Run the command in an empty folder, with the played sources as the settings name them."""
    monkeypatch.chdir(tmp_path)
    for name, address in (
        ("ODATA", f"{archive.address}/OData/v4/2.0"),
        ("SRU", f"{archive.address}/sru"),
        ("TEXT", archive.address),
    ):
        monkeypatch.setenv(f"SPOORZOEKER_FETCH_{name}", address)

    def run(*arguments: object) -> tuple[int, str, str]:
        status = cli.main(["fetch", *map(str, arguments), "--pause", "0"])
        return status, *capsys.readouterr()

    return run


def test_letters_are_fetched_and_the_next_command_named(
    archive: Any, run: Run, tmp_path: Path
) -> None:
    archive.add(1175)
    status, out, err = run("--dossier", "29 984", "--since", "2023-01-01")
    assert status == 0
    assert out.splitlines() == [
        "1 brief in letters: 1 nieuw.",
        "Neem ze op met: spoorzoeker index letters",
    ]
    host = archive.address.removeprefix("http://")
    assert err == f"De brieven worden opgehaald van het internet, bij: {host}.\n"
    assert (tmp_path / "letters" / f"{KST}.xml").is_file()


def test_the_report_as_json_stands_alone_on_stdout(archive: Any, run: Run) -> None:
    archive.add(1175)
    archive.add(1176, xml=None, resource=None)
    status, out, _ = run("--dossier", "29984", "--to", "mijn brieven", "--json")
    report = json.loads(out)
    assert status == 0
    assert (report["new"], report["changed"], report["unchanged"]) == ([KST], [], 0)
    assert [failure["letter"] for failure in report["failed"]] == ["kst-29984-1176"]


def test_failures_are_told_once_for_each_reason(
    archive: Any, run: Run, letter_sources: Any
) -> None:
    for number in range(1, 9):
        archive.add(number, resource=None if number < 8 else b"%PDF-1.7")
    archive.always["kst-29984"] = letter_sources.Answer(status=403)
    _, out, _ = run("--dossier", "29984", "--to", "mijn brieven")
    host = archive.address.removeprefix("http://")
    assert out.splitlines() == [
        "1 brief in mijn brieven: 1 nieuw.",
        "Niet gelukt (7):",
        "kst-29984-7, kst-29984-6, kst-29984-5, kst-29984-4, kst-29984-3 en 2 andere: "
        f"{host} antwoordt met 403.",
        "Neem ze op met: spoorzoeker index 'mijn brieven'",
    ]


def test_nothing_found_is_no_failure(run: Run) -> None:
    status, out, _ = run("--dossier", "29984")
    assert (status, out) == (0, "Geen brieven gevonden.\n")


def test_who_asks_is_told_to_the_sources(archive: Any, run: Run) -> None:
    run("--dossier", "29984", "--contact", "iemand@minienw.nl")
    (agent,) = archive.agents
    assert agent.startswith("Spoorzoeker")
    assert "iemand@minienw.nl" in agent


def test_breaking_off_says_how_to_go_on(
    archive: Any, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("corpus.fetching.bringing.Bringer.bring", interrupt)
    archive.add(1175)
    status, out, err = run("--dossier", "29984")
    assert (status, out) == (130, "")
    assert "dezelfde opdracht gaat verder" in err


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        ((), "--dossier"),
        (("--dossier", "spoor"), "36600-VII"),
        (("--dossier", "29984", "--since", "2024-01-01", "--until", "2023-01-01"), "--until"),
        (("--dossier", "29984", "--contact", "a\nb"), "--contact"),
        (("--dossier", "29984", "--pause", "-1"), "seconden"),
        (("--dossier", "29984", "--pause", "nan"), "seconden"),
        (("--dossier", "29984", "--source", "web"), "--source"),
    ],
)
def test_what_cannot_be_carried_out_is_one_line_and_asks_nothing(
    archive: Any, run: Run, arguments: tuple[str, ...], word: str
) -> None:
    status, out, err = run(*arguments)
    assert (status, out, len(err.splitlines())) == (2, "", 1)
    assert word in err
    assert archive.asked == []


def test_an_address_that_is_none_is_refused(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPOORZOEKER_FETCH_SRU", "file:///etc")
    status, _, err = run("--dossier", "29984")
    assert (status, len(err.splitlines())) == (2, 1)
    assert "fetch_sru" in err
