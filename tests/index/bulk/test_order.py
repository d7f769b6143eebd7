from pathlib import Path

import pytest

from index.bulk.order import Parcel, batches_of, parcel_of


def made(folder: Path, *names: str, size: int = 10) -> list[Path]:
    paths = [folder / name for name in names]
    for path in paths:
        path.write_bytes(b"x" * size)
    return paths


@pytest.mark.parametrize("workers", [1, 2, 64])
def test_batches_hold_every_file_once_in_order(tmp_path: Path, workers: int) -> None:
    files = made(
        tmp_path, *(f"{number:03}.{kind}" for number in range(100) for kind in ("txt", "pdf"))
    )
    batches = list(batches_of(files, workers=workers))
    assert [path for batch in batches for path in batch] == files


def test_small_texts_travel_together_and_large_or_costly_files_with_fewer(tmp_path: Path) -> None:
    def most(*names: str, size: int = 10) -> int:
        return max(map(len, batches_of(made(tmp_path, *names, size=size), workers=1)))

    names = [str(number) for number in range(100)]
    texts, sheets = (
        most(*(f"{name}.txt" for name in names)),
        most(*(f"{name}.pdf" for name in names)),
    )
    assert texts > sheets > 1
    assert most("a.txt", "b.txt", size=900_000) == 1


def test_few_files_are_spread_over_all_workers(tmp_path: Path) -> None:
    files = made(tmp_path, *(f"{number}.txt" for number in range(8)))
    assert len(list(batches_of(files, workers=4))) == 8


def test_a_parcel_holds_the_file_and_the_one_beside_it(tmp_path: Path) -> None:
    (path,) = made(tmp_path, "brief.txt")
    assert parcel_of(path) == Parcel(name="brief.txt", data=b"x" * 10, beside=None)
    path.with_suffix(".toml").write_bytes(b"a = 1")
    assert parcel_of(path) == Parcel(name="brief.txt", data=b"x" * 10, beside=b"a = 1")


def test_what_cannot_travel_stays(tmp_path: Path) -> None:
    assert parcel_of(tmp_path / "weg.txt") is None
    (tmp_path / "map.txt").mkdir()
    assert parcel_of(tmp_path / "map.txt") is None
    (path,) = made(tmp_path, "brief.txt")
    path.with_suffix(".toml").write_bytes(b"#" * 2_000_000)
    assert parcel_of(path) is None
