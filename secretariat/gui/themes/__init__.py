"""The themes: what the municipalities work on together, with everything that belongs to each."""
