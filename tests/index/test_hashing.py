import os
import subprocess
import sys
from pathlib import Path

from index.hashing import HashingEmbedder


def test_hashing_is_the_same_in_every_process() -> None:
    code = "from index.embedder import load_embedder as l; print(l('hashing').embed_query('spoor').sum())"
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[2],
            check=True,
            capture_output=True,
        ).stdout
        for seed in "12"
    }
    assert len(seen) == 1


def test_hashed_texts_that_share_words_are_more_alike() -> None:
    made = HashingEmbedder()
    query = made.embed_query("veiligheid van overwegen")
    near, far = made.embed_passages(["de overwegveiligheid verbetert", "subsidie voor musea"])
    assert query @ near > query @ far


def test_a_text_without_words_is_hashed_to_zeros() -> None:
    assert not HashingEmbedder().embed_query("?! de het een").any()
