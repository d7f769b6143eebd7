"""How many letters are searched, over which period: worked out once for each state of the index."""

from collections import OrderedDict
from threading import Lock

from rag.engine import Engine
from ui.language import Language, language, tr
from ui.wording import searched

_MOST_KEPT = 32


class SearchedWords:
    """Knows the words as long as the letters stay the same: of thousands they take a second."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: OrderedDict[tuple[Engine, str, Language], str] = OrderedDict()

    def of(self, engine: Engine) -> str:
        """Give the words for whom an engine is of."""
        key = (engine, engine.state(), language())
        with self._lock:
            words = self._kept.pop(key, None)
        if words is None:
            words = tr("Zoekt in {}").format(searched(engine.letters()))
        with self._lock:
            self._kept[key] = words
            while len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        return words
