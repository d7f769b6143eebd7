"""Who uses the app."""
