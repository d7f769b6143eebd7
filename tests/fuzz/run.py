"""Fuzz every target for some seconds: `python -m tests.fuzz.run --seconds 60 [TARGET …]`.

What is found new stays in the folder, so that the next run goes on from there.
"""

import argparse
import re
import subprocess
import sys
from pathlib import Path

from tests.fuzz.seeds import seeds_for, write_words

FORMATS = (".docx", ".html", ".md", ".odt", ".pdf", ".txt", ".xml")
WORDS = ("promises", "references", "toml")
_RUNS = re.compile(r"Done (\d+) runs|#(\d+)\s")
_SECONDS_FOR_ONE = 10
_LONGEST = 8192  # bytes of one input
_MEGABYTES = 2048


def main() -> int:
    """Run the targets one after another, and say what each did; 1 where something was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("targets", nargs="*", default=[*FORMATS, *WORDS])
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    parser.add_argument("--folder", type=Path, default=Path("data/fuzz"))
    arguments = parser.parse_args()
    found = [_fuzz(each, arguments.folder, arguments.seconds) for each in arguments.targets]
    return 1 if any(found) else 0


def _fuzz(target: str, folder: Path, seconds: int) -> bool:
    """Fuzz a target, print a line on it, and say whether anything was found."""
    name = target.lstrip(".")
    known, findings = folder / name, folder / f"{name}-findings"
    for place in (known, findings):
        place.mkdir(parents=True, exist_ok=True)
    for seed, content in seeds_for(target).items():
        (known / f"seed-{seed.replace(' ', '-')}").write_bytes(content)
    write_words(folder / "words.dict")
    module = "fuzz_words" if target in WORDS else "fuzz_formats"
    command = [
        *(sys.executable, "-m", f"tests.fuzz.{module}", target, str(known)),
        *(f"-max_total_time={seconds}", f"-timeout={_SECONDS_FOR_ONE}", f"-max_len={_LONGEST}"),
        *(f"-rss_limit_mb={_MEGABYTES}", f"-dict={folder / 'words.dict'}"),
        *(f"-artifact_prefix={findings}/", "-print_final_stats=1"),
    ]
    with (folder / f"{name}.log").open("w+", encoding="utf-8", errors="replace") as log:
        status = subprocess.run(command, stdout=log, stderr=log, check=False).returncode
        log.seek(0)
        counts = [int(done or sofar) for done, sofar in _RUNS.findall(log.read())]
    inputs = sum(1 for _ in known.iterdir())
    verdict = f"FOUND SOMETHING: {log.name}, {findings}" if status else "nothing found"
    print(f"{target}: {max(counts, default=0)} runs, {inputs} inputs kept, {verdict}", flush=True)
    return status != 0


if __name__ == "__main__":
    sys.exit(main())
