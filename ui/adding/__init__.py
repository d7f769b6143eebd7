"""Letters that people add, correct and remove in the app."""
