import subprocess
import sys
from pathlib import Path

import pytest

from corpus.errors import IndexBusy, SettingsWrong, SpoorzoekerError
from index.lock import app_lock, is_app_running, sync_lock, without_app

HOLD = """
import sys
from pathlib import Path
from index.lock import app_lock, is_app_running, sync_lock, without_app
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


def test_several_apps_may_use_a_folder_and_nobody_takes_it_from_them(tmp_path: Path) -> None:
    assert not is_app_running(tmp_path)
    with app_lock(tmp_path), app_lock(tmp_path):
        assert is_app_running(tmp_path)
        with pytest.raises(IndexBusy, match="Stop die eerst"), without_app(tmp_path):
            pass
        with sync_lock(tmp_path):  # letters are taken in while it runs
            pass
    with without_app(tmp_path):
        pass
    assert not is_app_running(tmp_path)


def test_an_app_runs_where_nothing_can_be_written_too(tmp_path: Path) -> None:
    with app_lock(tmp_path / "weg"):
        assert not (tmp_path / "weg").exists()
