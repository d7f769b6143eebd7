"""A gate: figures that were reached once may not be lost again."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import SettingsWrong, SpoorzoekerError
from corpus.whole_file import unwritable, whole_file
from eval.provenance import sha256_of
from eval.run import Progress, Run, nobody, run_cases
from eval.scores import LOWER_IS_BETTER, MEASURES, Judged, Scored
from rag.settings import Settings

# A figure is a ratio of whole numbers or a mean of them; less than this is the machine's rounding.
_EQUAL = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """What was reached over some case files: the figures, and the ids that were won.

    `cases` are the SHA-256 of the files by name: over other questions the figures say nothing.
    """

    cases: Mapping[str, str]
    figures: Mapping[str, float]
    won: tuple[str, ...]

    @classmethod
    def by(cls, run: Run, files: Sequence[Path]) -> "Reached":
        """Tell what a run over case files reached."""
        return cls(
            cases={file.name: sha256_of(file) for file in files},
            figures={name: run.scores[name] for name in MEASURES if name in run.scores},
            won=tuple(sorted(one.id for one in run.all if _is_won(one))),
        )

    @classmethod
    def read(cls, file: Path) -> "Reached | None":
        """Read what was reached before; None where nothing was noted yet.

        Raises:
            SettingsWrong: The file holds something else.
        """
        try:
            value = json.loads(file.read_text(encoding="utf-8"))
            return cls(cases=value["cases"], figures=value["figures"], won=tuple(value["won"]))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise SettingsWrong(
                f"{file} is geen lijst van bereikte cijfers; verwijder het en maak het opnieuw."
            ) from error

    def write(self, file: Path) -> None:
        """Write it for people to commit beside the cases."""
        value = {"cases": self.cases, "figures": self.figures, "won": self.won}
        text = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
        try:
            with whole_file(file) as written:
                written.write(text.encode("utf-8"))
        except OSError as error:
            raise unwritable(file, error) from error


@dataclass(frozen=True, slots=True, kw_only=True)
class Fall:
    """What was lost: figures as what they were and are, and the ids that are no longer won."""

    figures: Mapping[str, tuple[float, float]]
    lost: tuple[str, ...]


def pass_gate(
    files: Sequence[Path],
    out: Path,
    *,
    figures: Path,
    settings: Settings,
    renew: bool = False,
    on_progress: Progress = nobody,
) -> str:
    """Run cases and hold the figures against those reached before; say how it went.

    Args:
        files: The case files.
        out: The run's folder.
        figures: The file of what was reached.
        settings: As for a run.
        renew: Note what is reached now: where no figure fell, or where there are none over
            these cases yet.
        on_progress: As for a run.

    Raises:
        SettingsWrong: There are no figures of these cases, and `renew` is not set.
        SpoorzoekerError: A figure fell; names the questions that were lost.
    """
    before = Reached.read(figures)
    now = Reached.by(run_cases(files, out, settings=settings, on_progress=on_progress), files)
    if before is None or before.cases != now.cases:
        if not renew:
            raise SettingsWrong(
                f"{figures} heeft geen cijfers van deze vragen; leg ze vast met --renew."
            )
    elif fall := fallen(before, now):
        raise SpoorzoekerError(fall_text(fall))
    if renew:
        now.write(figures)
        return f"Vastgelegd in {figures}: {len(now.won)} goed."
    return f"Geen cijfer is gezakt: {len(now.won)} goed."


def fallen(before: Reached, now: Reached) -> Fall | None:
    """Give what fell below what was reached before over the same cases, or None."""
    worse = {
        name: (was, now.figures.get(name, 0.0))
        for name, was in before.figures.items()
        if _is_worse(name, was, now.figures.get(name, 0.0))
    }
    if not worse:
        return None
    return Fall(figures=worse, lost=tuple(sorted(set(before.won) - set(now.won))))


def _is_worse(name: str, was: float, now: float) -> bool:
    return now > was + _EQUAL if name in LOWER_IS_BETTER else now < was - _EQUAL


def _is_won(one: Scored) -> bool:
    """Say whether an answer is right, a decline deserved, or a draft sentence judged rightly."""
    if isinstance(one, Judged):
        return one.declined if not one.answerable else bool(one.parts["right"].gained)
    parts = one.parts
    if "false_green" in parts:
        return not parts["false_green"].gained
    green = parts.get("literal_recognised") or parts["paraphrase_recognised"]
    return bool(green.gained)


def fall_text(fall: Fall) -> str:
    """Say what fell, and which questions and draft sentences were lost."""
    figures = "; ".join(f"{n} {was:.3f} → {now:.3f}" for n, (was, now) in fall.figures.items())
    lost = ", ".join(fall.lost) or "geen enkele vraag geheel"
    return f"Gezakt: {figures}. Verloren: {lost}."
