"""Verzenden: what goes to whom in which words, what is not as it should be for it, and what went before."""
