"""Everything a user can do or ask."""
