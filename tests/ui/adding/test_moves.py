from pathlib import Path

import pytest

from corpus.errors import SpoorzoekerError
from ui.adding.moves import Moves


def test_what_is_not_kept_is_put_back(tmp_path: Path) -> None:
    old, new, changed = tmp_path / "een", tmp_path / "map" / "twee", tmp_path / "drie"
    old.write_text("een")
    with Moves() as moves:
        moves.remember(changed)
        changed.write_text("anders")
        moves.move(old, new)
    assert old.read_text() == "een"
    assert not new.exists()
    assert not changed.exists()


def test_what_is_kept_stays(tmp_path: Path) -> None:
    old, new = tmp_path / "een", tmp_path / "twee"
    old.write_text("een")
    with Moves() as moves:
        moves.move(old, new)
        moves.move(tmp_path / "geen", tmp_path / "drie", if_there=True)
        moves.keep()
    assert [path.name for path in tmp_path.iterdir()] == ["twee"]


def test_nothing_is_written_over(tmp_path: Path) -> None:
    old, new = tmp_path / "een", tmp_path / "twee"
    old.write_text("een")
    new.write_text("twee")
    with pytest.raises(SpoorzoekerError, match="kan niet worden verplaatst"), Moves() as moves:
        moves.move(old, new)
    assert (old.read_text(), new.read_text()) == ("een", "twee")
