from index.comparison import Failure
from index.report import report_json, report_text
from index.sync import SyncReport


def report(*failed: Failure, added: int = 0, unchanged: int = 0) -> SyncReport:
    return SyncReport(
        added=added,
        changed=0,
        renamed=0,
        removed=0,
        unchanged=unchanged,
        failed=failed,
        letters=added + unchanged,
        paragraphs=101,
        chunks=108,
        seconds=1.25,
    )


def test_what_was_done_is_told_in_one_line() -> None:
    said = report_text(report(added=3, unchanged=2))
    assert said == "5 brieven, 101 alinea's in 108 stukken: 3 nieuw, 2 ongewijzigd (1.2 s)."


def test_a_second_run_says_that_there_was_nothing_to_do() -> None:
    assert "niets te doen, 5 ongewijzigd" in report_text(report(unchanged=5))


def test_a_rebuild_is_called_one() -> None:
    assert "opnieuw gebouwd" in report_text(report(unchanged=5), rebuilt=True)


def test_each_file_that_was_not_read_is_named_once() -> None:
    said = report_text(
        report(
            Failure(file="map/foto.png", reason="is van een soort die niet wordt gelezen"),
            Failure(file="map/leeg.txt", reason="leeg.txt is niet te lezen: het bestand is leeg."),
        )
    ).splitlines()
    assert said[1:] == [
        "map/foto.png is van een soort die niet wordt gelezen",
        "leeg.txt is niet te lezen: het bestand is leeg.",
    ]


def test_the_json_has_the_keys_of_the_contract() -> None:
    keys = "added changed renamed removed unchanged failed letters paragraphs chunks seconds"
    assert list(report_json(report(added=1))) == keys.split()
