"""A moment as the machine's own clock has it."""

from datetime import datetime

from ui.language import day_words


def moment_words(moment: datetime) -> str:
    """Write a day and time in words."""
    here = moment.astimezone()
    return f"{day_words(here.date())}, {here:%H:%M}"
