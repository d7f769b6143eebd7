"""The commands of `spoorzoeker`, one file each; `cli.py` puts them together."""
