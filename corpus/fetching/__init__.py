"""Letters brought from their sources into a folder: the Tweede Kamer and officielebekendmakingen.nl."""
