from datetime import datetime, timedelta
from importlib.metadata import version
from pathlib import Path

from rag.examination.machine import clock_faults, disk, disk_faults, package_notices


def test_a_disk_that_is_nearly_full_is_a_fault(tmp_path: Path) -> None:
    assert not list(disk_faults(tmp_path, 600_000_000, index=0))
    (fault,) = disk_faults(tmp_path, 600_000_000, index=2_000_000_000)
    assert "600 MB vrij" in fault.what
    assert "2000 MB nodig" in fault.what


def test_room_is_told_of_a_folder_that_is_yet_to_be_made(tmp_path: Path) -> None:
    assert disk(tmp_path / "a" / "b")["free"] > 0


def test_a_clock_that_is_behind_the_files_is_a_fault(tmp_path: Path) -> None:
    now = datetime.now()
    (tmp_path / "x").write_text("")
    assert not list(clock_faults(tmp_path, now=now))
    (fault,) = clock_faults(tmp_path, now=now - timedelta(days=400))
    assert "klok" in fault.what
    assert list(clock_faults(tmp_path / "weg", now=now - timedelta(days=4000)))


def test_other_packages_than_those_of_the_lock_are_worth_knowing(tmp_path: Path) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text(f"numpy=={version('numpy')}\n    # via x\nhttpx==0.1\nbestaat-niet==1.0\n")
    (notice,) = package_notices(lock)
    assert f"httpx {version('httpx')} in plaats van 0.1" in notice.what
    assert "bestaat-niet ontbreekt" in notice.what
    assert "numpy" not in notice.what
    assert str(lock) in notice.todo


def test_without_a_lock_there_is_nothing_to_hold_against(tmp_path: Path) -> None:
    assert not list(package_notices(tmp_path / "weg"))


def test_a_build_for_cpus_is_the_same_release(tmp_path: Path) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text(f"torch=={version('torch').partition('+')[0]}\n")
    assert not list(package_notices(lock))
