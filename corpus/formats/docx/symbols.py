"""Signs of Word's symbol fonts, which have no letters of their own."""

_SIGNS = {
    "F0B7": "•", "F0A7": "▪", "F0D8": "➢", "F02D": "-", "F0E0": "→", "F0E8": "→",
    "F0DF": "←", "F0FC": "✓", "F0FE": "☒", "F0FD": "☒", "F0A8": "☐", "F06F": "☐",
    "F0B3": "≥", "F0A3": "≤", "F0B1": "±", "F0B4": "×", "F0BB": "≈", "F06D": "µ",
    "F0D7": "×", "F0B0": "°",
}  # fmt: skip


def symbol(char: str) -> str:
    """Give the sign of a `w.sym`; nothing for one that has no common letter."""
    return _SIGNS.get(char.upper(), "")
