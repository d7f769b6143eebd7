"""What readers are told while the vectors can't be searched."""

import logging

from corpus.errors import SpoorzoekerError, VectorsAway
from ui.language import retold, tr

AWAY = (
    "Zoeken kan nu even niet: de server met de zoekindex is niet te bereiken. Probeer het straks "
    "opnieuw. Brieven, toezeggingen, gesprekken en notities zijn er wel."
)

logger = logging.getLogger(__name__)


def for_reader(error: SpoorzoekerError) -> str:
    """Say what is wrong in the reader's language; where servers are is for who looks after them."""
    if isinstance(error, VectorsAway):
        logger.error("%s", error)
        return tr(AWAY)
    return retold(str(error))
