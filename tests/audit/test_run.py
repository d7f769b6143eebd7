import subprocess
import sys
from pathlib import Path

import pytest

from tests.audit.run import is_well, told

ROOT = Path(__file__).parents[2]
SOUND = {"name": "a", "version": "1", "vulns": []}
HOLED = {"name": "b", "version": "2", "vulns": [{"id": "CVE-1", "fix_versions": ["3"]}]}
UNASKED = {"name": "c", "skip_reason": "Dependency not found on PyPI and could not be audited"}


def test_all_is_well_where_each_package_was_asked_about_and_has_no_hole() -> None:
    assert is_well([SOUND])
    assert told([SOUND]) == ["1 of 1 packages asked about, 0 holes"]


@pytest.mark.parametrize("found", [None, [], [UNASKED], [SOUND, UNASKED], [HOLED]])
def test_a_hole_or_silence_is_not_well(found: list[dict[str, object]] | None) -> None:
    assert not is_well(found)


def test_a_hole_is_named_with_what_mends_it() -> None:
    assert told([SOUND, HOLED])[0] == "b 2: CVE-1, mended in 3"


@pytest.mark.parametrize("found", [None, [UNASKED]])
def test_silence_is_no_clean_report(found: list[dict[str, object]] | None) -> None:
    assert told(found) == ["not asked: no network (or the service did not answer)"]


def test_without_a_network_the_report_says_so_and_fails_nothing(
    offline: dict[str, str], tmp_path: Path
) -> None:
    # The guard would tell of the attempt; here it is what is asked for.
    quiet = {name: value for name, value in offline.items() if not name.startswith("SPOORZOEKER")}
    dead = dict.fromkeys(
        ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), "http://127.0.0.1:9"
    )
    done = subprocess.run(
        [sys.executable, "-m", "tests.audit.run", "--report"],
        cwd=ROOT, env=quiet | dead, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    assert "not asked" in done.stdout
