import json
import subprocess
import sys
from pathlib import Path

from index.embedder import load_embedder
from index.sync import sync
from tests.free_port import free_port

ROOT = Path(__file__).parents[3]


def test_a_chroma_server_that_is_away_is_told_without_its_address(
    tmp_path: Path, offline: dict[str, str]
) -> None:
    folder = tmp_path / "brieven"
    folder.mkdir()
    sync(folder, tmp_path / "data", embedder=load_embedder("hashing"))
    port = free_port()
    set_ = {"SPOORZOEKER_CHROMA": f"http://127.0.0.1:{port}", "SPOORZOEKER_EMBEDDER": "hashing"}
    program = "import sys; from ui.adding.sync_process import main; main(sys.argv[1])"
    done = subprocess.run(
        [sys.executable, "-c", program, tmp_path / "data"],
        cwd=ROOT, env=offline | set_, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert json.loads(done.stdout)["failed"].startswith("Zoeken kan nu even niet")
    assert str(port) in done.stderr
