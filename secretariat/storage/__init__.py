"""The one SQLite file in which everything is kept."""
