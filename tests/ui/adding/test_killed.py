"""An app that is ended in the middle of an upload leaves no half letter."""

import signal
import subprocess
import sys
from pathlib import Path

from index.embedder import load_embedder
from index.letters import LetterIndex
from index.sync import sync
from index.uploads import uploads_folder
from tests.letter_files import Draft, as_text

_SENDS = """
import asyncio, sys
from pathlib import Path
from ui.adding.waiting import WaitingRoom

async def parts():
    yield Path(sys.argv[2]).read_bytes()[:300]
    await asyncio.sleep(0.1)
    print("half", flush=True)
    await asyncio.sleep(600)

asyncio.run(WaitingRoom(Path(sys.argv[1])).receive(parts(), name="half.txt"))
"""


def test_half_an_upload_is_never_a_letter(tmp_path: Path) -> None:
    folder, data = tmp_path / "brieven", tmp_path / "data"
    folder.mkdir()
    whole = folder / "heel.txt"
    whole.write_bytes(as_text(Draft(number=1, cost=5)))
    command = [sys.executable, "-c", _SENDS, str(data), str(whole)]
    root = Path(__file__).parents[3]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) as sending:
        assert sending.stdout
        assert sending.stdout.readline() == "half\n"
        sending.send_signal(signal.SIGKILL)
    assert [path.name for path in uploads_folder(data).rglob("*.txt")] == ["half.txt"]
    embedder = load_embedder("hashing")
    report = sync(folder, data, embedder=embedder)
    assert (report.letters, report.failed) == (1, ())
    index = LetterIndex.open(data, embedder=embedder)
    assert [letter.id for letter in index.letters()] == ["heel"]
    index.close()
