"""A cross-encoder of sentence-transformers, from a folder or the Hugging Face hub."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from corpus.errors import SettingsWrong
from index.hub import Place, load_model

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

_VARIABLE = "SPOORZOEKER_RERANKER"
_NO_HEAD = ("Model", "ForMaskedLM")


class CrossEncoderReranker:
    """Reads the query and each text together: slow, and better than comparing vectors."""

    def __init__(self, setting: str) -> None:
        self._model = load_model(setting, _load, variable=_VARIABLE)
        self._setting = setting
        self.scores("vraag", ["alinea"])

    def scores(self, query: str, texts: Sequence[str]) -> tuple[float, ...]:
        """Give a score for each text, higher for better."""
        if not texts:
            return ()
        found = np.asarray(
            self._model.predict([(query, text) for text in texts], show_progress_bar=False)
        )
        if found.shape != (len(texts),) or not np.isfinite(found).all():
            raise SettingsWrong(
                f"Het model {self._setting} geeft niet één getal per tekst en is dus geen "
                f"reranker. Kies een ander met {_VARIABLE}."
            )
        return tuple(float(score) for score in found)


def _load(place: Place) -> "CrossEncoder":
    from sentence_transformers import CrossEncoder

    model: CrossEncoder = CrossEncoder(place.name, local_files_only=place.fetched)
    # An embedder would get a last layer of random numbers, and rank at random.
    kinds = getattr(model.config, "architectures", None) or ()
    if any(kind.endswith(_NO_HEAD) for kind in kinds):
        raise SettingsWrong(
            f"Het model {place.name} is geen reranker ({', '.join(kinds)}). "
            f"Kies een cross-encoder met {_VARIABLE}."
        )
    return model
