from collections.abc import Iterator
from pathlib import Path

import pytest

from rag.kept.conversations import Conversations
from rag.kept.opening import open_conversations


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Conversations]:
    conversations = open_conversations(tmp_path)
    yield conversations
    conversations.close()
