"""A vergaderjaar in its one form, `2023-2024`, from every usual spelling."""

import re

_YEARS = re.compile(r"(\d{4})\s*[-–—/]\s*(\d{4}|\d{2})")


def vergaderjaar(text: str) -> str | None:
    """Give `2023-2024` for `2023/24` or `2023 - 2024`; None where they do not follow each other."""
    match = _YEARS.fullmatch(text.strip())
    if not match:
        return None
    first, second = match.groups()
    following = f"{int(first) + 1:04}"
    return f"{first}-{following}" if following.endswith(second) else None
