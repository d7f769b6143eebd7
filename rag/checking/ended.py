"""Whether a sentence tells as standing what the paragraph ends, refuses or lets fail.

`Het tarief is afgeschaft` denies that it holds, though it has no `niet`.
"""

import re
from collections.abc import Iterator

from rag.checking.frame import Finding, Frame, finding

_ENDS = re.compile(
    r"(?:afgeschaft|afschaffen|opgeheven|opheffen|ingetrokken|intrekken|intrekt|trekt|stopgezet|stopzetten|gestopt|"
    r"stopt|stoppen|beeindig(?:d|t|en|de)|geschrapt|schrapt|schrappen|verlopen|vervall?en|vervalt|verviel(?:en)?|"
    r"wegvallen|weggevallen|wegvalt|geannuleerd|uitgesteld|opgeschort|afgeblazen|afgezien|afgewezen|wijst|"
    r"verworpen|geweigerd|weigert|weigeren|uitgebleven|uitblijven|uitblijft|uitbleef|mislukt|mislukken|"
    r"mislukte|gestaakt|staakt|tegengehouden|verhinder(?:d|t|en)|verboden|verbiedt|verbieden|ontkend|ontkent|"
    r"betwist|betwisten|ontbreekt|ontbreken|ontbrak|gesloten|verdwenen|verdwijnt|verdwijnen|teruggedraaid|"
    r"vernietigd|ontbonden|gesneuveld|afgelast)$"
)
_ENDS_JOINED = re.compile(
    r"(?:intrekt?|introk(?:ken)?|stopzet(?:te)?|afwijst|afwees|wegvalt|wegviel(?:en)?|uitblijft|uitbleef|afschaft?(?:te)?|"
    r"opheft|ophief|afziet|afzag|tegenhoudt|tegenhield|terugdraait)$"
)
_NEEDS_PARTICLE = frozenset({"trekt", "wijst"})
_STANDS = frozenset("geldt gelden gold loopt lopen bestaat bestaan geldig kracht".split())
_SPOKEN_OF = 0.5
_CLOSE = 0.8


def compare_ended(frame: Frame) -> Iterator[Finding]:
    """Find an ending or refusal in the window, of which the claim says nothing."""
    if any(m.kind == "negation" for m in frame.claim.markers):
        return
    for place, token in enumerate(frame.window.tokens):
        if not _is_end(frame, place) or place in frame.matched_places:
            continue
        if frame.clause_shares.get(token.clause, 0.0) >= _SPOKEN_OF:
            stands = any(t.folded in _STANDS for t in frame.claim.tokens)
            yield finding(
                "negation", "", token.text,
                certain=stands and frame.alignment.here >= _CLOSE,
            )  # fmt: skip
            return


def _is_end(frame: Frame, place: int) -> bool:
    token = frame.window.tokens[place]
    if token.joined:
        return bool(_ENDS_JOINED.match(token.joined))
    return bool(_ENDS.match(token.folded)) and token.folded not in _NEEDS_PARTICLE
