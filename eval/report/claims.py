"""The draft sentences that the check judged wrongly, each beside what the letters say."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from eval.cases import Claim
from eval.report.material import Material
from eval.report.wording import CHANGES, LABELS, STATUSES
from eval.scores import JudgedClaim, by_type, score

Kind = Literal["ten onrechte goedgekeurd", "ten onrechte afgekeurd", "niet herkend"]
KINDS: tuple[Kind, ...] = ("ten onrechte goedgekeurd", "ten onrechte afgekeurd", "niet herkend")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrongCheck:
    """A draft sentence, what it is, what was said of it, and the paragraphs that were cited."""

    claim: Claim
    kind: Kind
    label: str
    status: str
    differences: tuple[tuple[str, str, str], ...]
    cited: tuple[tuple[str, int, str], ...]


def wrong_checks(material: Material) -> tuple[WrongCheck, ...]:
    """Give what the check judged wrongly, the worst first."""
    found = [
        wrong
        for claim, judged in zip(material.claims, material.judged_claims, strict=True)
        if (wrong := _wrong(claim, judged, material.checks[claim.id]))
    ]
    return tuple(sorted(found, key=lambda wrong: KINDS.index(wrong.kind)))


def changes(judged: tuple[JudgedClaim, ...]) -> Iterator[tuple[str, int, float]]:
    """Yield each kind of false sentence, how many there are, and the share that was approved."""
    for name, of_type in by_type(judged).items():
        share = score(of_type, "false_green")
        if share is not None:
            kind = name.removeprefix("claim/")
            yield CHANGES.get(kind, LABELS.get(kind, kind)), len(of_type), share


def _wrong(claim: Claim, judged: JudgedClaim, check: dict[str, Any]) -> WrongCheck | None:
    kind = _kind(judged)
    if kind is None:
        return None
    return WrongCheck(
        claim=claim,
        kind=kind,
        label=LABELS[claim.label],
        status=STATUSES[judged.status],
        differences=tuple(
            (CHANGES.get(each["kind"], each["kind"]), each["draft"], each["letters"])
            for each in check["differences"]
        ),
        cited=tuple((c["letter"], c["paragraph"], c["quote"]) for c in check["citations"]),
    )


def _kind(judged: JudgedClaim) -> Kind | None:
    gained = {name: bool(part.gained) for name, part in judged.parts.items()}
    if gained.get("false_green"):
        return "ten onrechte goedgekeurd"
    if gained.get("false_alarm"):
        return "ten onrechte afgekeurd"
    missed = not gained.get("literal_recognised", True)
    missed |= not gained.get("paraphrase_recognised", True)
    missed |= not gained.get("contradiction_recognised", True)
    return "niet herkend" if missed else None
