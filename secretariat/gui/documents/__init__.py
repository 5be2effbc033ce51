"""The papers (stukken) of an overleg: dropped at an item, kept in versions, opened safely."""
