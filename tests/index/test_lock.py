import subprocess
import sys
from pathlib import Path

import pytest

from corpus.errors import SettingsWrong, SpoorzoekerError
from index.lock import sync_lock

HOLD = """
import sys
from pathlib import Path
from index.lock import sync_lock
with sync_lock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_sync_is_told_to_wait_and_a_killed_one_lets_go(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    with holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        with pytest.raises(SpoorzoekerError, match="Wacht tot dat klaar is"), sync_lock(tmp_path):
            pass
        holder.kill()
    with sync_lock(tmp_path):
        pass


def test_a_data_folder_that_cannot_be_made_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("")
    with pytest.raises(SettingsWrong, match="--data"), sync_lock(tmp_path / "bestand" / "data"):
        pass
