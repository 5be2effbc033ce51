"""The card of an orgaan: what it is, who belongs to it and when it meets."""
