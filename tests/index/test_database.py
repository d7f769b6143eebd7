"""Real files of SQLite, opened by several at once."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

from index.database import Database

ROOT = Path(__file__).parents[2]
SCHEMA = "CREATE TABLE one (two TEXT); CREATE TABLE three (four TEXT);"
OPENS = f"""
import sys
from pathlib import Path
from index.database import Database
print("klaar", flush=True)
sys.stdin.readline()
for number in range(40):
    place = Path(sys.argv[1]) / str(number)
    opened = Database(place, schema={SCHEMA!r}, version=1)
    opened.write("INSERT INTO one VALUES ('x')")
    opened.close()
"""


def test_processes_that_begin_one_file_at_the_same_moment_all_get_it(tmp_path: Path) -> None:
    command = [sys.executable, "-c", OPENS, str(tmp_path)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    opening = [
        subprocess.Popen(command, cwd=ROOT, text=True, **pipes)  # type: ignore[call-overload]
        for _ in range(3)
    ]
    for process in opening:
        process.stdout.readline()
    for process in opening:
        process.stdin.write("\n")
        process.stdin.flush()
    for process in opening:
        assert process.communicate()[1] == ""
    for number in range(40):
        with closing(Database(tmp_path / str(number), schema=SCHEMA, version=1)) as database:
            assert database.rows("SELECT count(*) FROM one") == [(3,)]
