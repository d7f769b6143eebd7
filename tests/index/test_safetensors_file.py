from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from corpus.errors import SettingsWrong
from index.safetensors_file import tensor_names, tensors

TABLES = {
    "embeddings": np.arange(6, dtype=np.float16).reshape(2, 3),
    "mapping": np.array([1, 0], dtype=np.int64),
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "model.safetensors"
    save_file(TABLES, path, metadata={"about": "proef"})
    return path


def test_tables_come_back_as_they_were_written(file: Path) -> None:
    found = tensors(file)
    assert found.keys() == TABLES.keys() == tensor_names(file)
    for name, table in TABLES.items():
        assert found[name].dtype == table.dtype
        np.testing.assert_array_equal(found[name], table)


@pytest.mark.parametrize("keep", [0, 9, 60, -1])
def test_a_file_that_was_cut_off_says_what_to_do(file: Path, keep: int) -> None:
    file.write_bytes(file.read_bytes()[:keep])
    with pytest.raises(SettingsWrong, match="zet het model opnieuw neer"):
        tensors(file)
