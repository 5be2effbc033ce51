"""The settings of the association and the preferences of whoever sits here."""
