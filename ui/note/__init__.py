"""The notes that people write from answers: the part Notitie."""
