import threading
from pathlib import Path

import pytest

from index.folder_lock import being_opened, delete_unopened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "3"
    folder.mkdir()
    (folder / "chroma.sqlite3").write_text("brieven")
    return folder


def test_a_folder_is_deleted_only_after_who_is_opening_it(folder: Path) -> None:
    deleting = threading.Thread(target=delete_unopened, args=(folder,))
    with being_opened(folder), being_opened(folder):
        deleting.start()
        deleting.join(0.1)
        assert (folder / "chroma.sqlite3").exists()
    deleting.join()
    assert not folder.exists()


def test_who_never_gets_it_open_does_not_keep_a_folder_for_ever(folder: Path) -> None:
    with being_opened(folder):
        delete_unopened(folder, patience_s=0.05)
        assert not folder.exists()


def test_a_folder_that_was_deleted_cannot_be_opened(folder: Path) -> None:
    delete_unopened(folder)
    delete_unopened(folder)
    with pytest.raises(FileNotFoundError), being_opened(folder):
        pass


def test_who_waited_for_a_folder_that_is_gone_then_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.folder_lock._lock", lambda file, how: delete_all(folder))
    with pytest.raises(FileNotFoundError), being_opened(folder):
        pass


def delete_all(folder: Path) -> bool:
    (folder / "chroma.sqlite3").unlink()
    folder.rmdir()
    return True


def test_a_folder_that_may_only_be_read_is_opened_without_a_trace(folder: Path) -> None:
    folder.chmod(0o555)
    with being_opened(folder):
        pass
    assert [path.name for path in folder.iterdir()] == ["chroma.sqlite3"]
