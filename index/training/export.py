"""Write the table in model2vec's format, which sentence-transformers reads too."""

import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file, save_file
from tokenizers import Tokenizer

from index.training.vocabulary import PAD, UNKNOWN

# Large enough that rounding to 16 bits costs nothing, small enough for sums of long texts.
LARGEST = 8.0

Matrix = NDArray[np.float32]


def export(folder: Path, *, tokenizer: Tokenizer, table: Matrix) -> None:
    """Write `model.safetensors` (float16), `tokenizer.json`, `config.json`, `modules.json`.

    Args:
        folder: Where to write; made if it isn't there.
        tokenizer: The tokenizer.
        table: One row a token, shape (tokens, dimension).
    """
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    weights = folder / "model.safetensors"
    save_file({"embeddings": shrink(table, tokenizer)}, weights)
    weights.chmod(0o644)  # safetensors lets only the owner read
    config = {
        "model_type": "model2vec",
        "architectures": ["StaticModel"],
        "hidden_dim": table.shape[1],
        "normalize": True,
        # No limit: sentence-transformers has none, and the vectors should be equal.
        "max_length": None,
        "embedding_dtype": "float16",
        "language": ["nl", "en"],
    }
    write_json(folder / "config.json", config)
    module = "sentence_transformers.models."
    modules = [
        {"idx": 0, "name": "0", "path": ".", "type": f"{module}StaticEmbedding"},
        {"idx": 1, "name": "1", "path": "1_Normalize", "type": f"{module}Normalize"},
    ]
    write_json(folder / "modules.json", modules)


def shrink(table: Matrix, tokenizer: Tokenizer) -> NDArray[np.float16]:
    """Scale the table to `LARGEST` and round it to 16 bits, shape unchanged.

    The rows of the special tokens become 0: model2vec leaves unknown tokens out of the mean,
    sentence-transformers doesn't.
    """
    scaled = table * (LARGEST / np.abs(table).max())
    for special in (PAD, UNKNOWN):
        scaled[tokenizer.token_to_id(special)] = 0
    return np.asarray(scaled, dtype=np.float16)


def write_json(path: Path, value: object) -> None:
    """Write a value as indented JSON."""
    path.write_text(json.dumps(value, indent=2) + "\n", encoding="utf-8")


def load(folder: Path) -> tuple[Tokenizer, Matrix]:
    """Read a model back: the tokenizer, and the table of shape (tokens, dimension)."""
    table = load_file(folder / "model.safetensors")["embeddings"].astype(np.float32)
    return Tokenizer.from_file(str(folder / "tokenizer.json")), table
