"""Letters that somebody names to be searched, held against those that there are."""

from collections.abc import Sequence

from corpus.errors import SettingsWrong
from index.filters import Filters
from rag.engine import Engine


def refuse_unknown(engine: Engine, beginnings: Sequence[str]) -> None:
    """Tell of a letter that is not there, which else would just give no answer.

    Raises:
        SettingsWrong: No letter's id begins so.
    """
    for beginning in beginnings:
        if not engine.extent(Filters(letters=(beginning,))).letters:
            raise SettingsWrong(f"Er is geen brief waarvan de naam begint met '{beginning}'.")
