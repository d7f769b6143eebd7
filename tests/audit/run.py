"""Asks whether a hole is known in what Spoorzoeker is built on: pip-audit over requirements.lock.

By itself it is strict: a hole, or a package that could not be asked about, is a failure. With
`--report` it only tells, and soon: the world may publish a hole overnight, and a machine without
a network must pass its tests.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

LOCK = Path(__file__).parents[2] / "requirements.lock"
_REPORT_S, _STRICT_S = 20, 600
# Everything is pinned in the lock, so nothing has to be resolved, let alone installed.
_COMMAND = (
    *(sys.executable, "-m", "pip_audit", "--no-deps", "--disable-pip", "--format", "json"),
    *("--progress-spinner", "off", "--timeout", "10", "--requirement", str(LOCK)),
)
Found = list[dict[str, Any]]


def main(argv: Sequence[str] | None = None) -> int:
    """Ask and tell; 1 where it is strict and not all is well."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--report", action="store_true", help="tell only, and within 20 seconds")
    only_tell = parser.parse_args(argv).report
    found = asked(within=_REPORT_S if only_tell else _STRICT_S)
    lines = told(found)
    print("\n".join(f"audit: {line}" for line in lines))
    return 0 if only_tell or is_well(found) else 1


def asked(*, within: float) -> Found | None:
    """Give what is known of each package; None where nobody could be asked in time (seconds)."""
    try:
        done = subprocess.run(_COMMAND, capture_output=True, text=True, timeout=within, check=False)
        found: Found = json.loads(done.stdout)["dependencies"]
    except (subprocess.TimeoutExpired, ValueError, KeyError, TypeError, OSError):
        return None
    return found


def told(found: Found | None) -> list[str]:
    """Say what was found, a line each."""
    unasked = [one["name"] for one in found or () if "vulns" not in one]
    if not found or len(unasked) == len(found):
        return ["not asked: no network (or the service did not answer)"]
    lines = [
        f"{one['name']} {one['version']}: {hole['id']}, mended in {_mended(hole)}"
        for one in found
        for hole in one.get("vulns", ())
    ]
    sum_ = f"{len(found) - len(unasked)} of {len(found)} packages asked about, {len(lines)} holes"
    if unasked:
        lines.append(f"not asked about: {', '.join(unasked)}")
    return [*lines, sum_]


def is_well(found: Found | None) -> bool:
    """Say whether every package was asked about, and no hole is known."""
    return bool(found) and all(one.get("vulns") == [] for one in found or ())


def _mended(hole: dict[str, Any]) -> str:
    return ", ".join(hole.get("fix_versions") or ()) or "no version yet"


if __name__ == "__main__":
    sys.exit(main())
