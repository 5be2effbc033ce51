"""What is said when somebody or something is archived or comes back."""

from __future__ import annotations

from secretariat.wording.successions import positions_and_memberships


def in_archive(name: str) -> str:
    """Says "Klaas Nepstra (gearchiveerd)", where lists of all sorts name him."""
    return f"{name} (gearchiveerd)"


def archived(name: str, positions: int = 0, memberships: int = 0) -> str:
    """Says "K. Nepstra is gearchiveerd."; what still runs is mentioned, because archiving ends nothing."""
    held = positions_and_memberships(positions, memberships)
    if not held:
        return f"{name} is gearchiveerd."
    verb = "loopt" if positions + memberships == 1 else "lopen"
    return f"{name} is gearchiveerd. Er {verb} nog {held}. Vul een einddatum in als dat niet meer klopt."


def brought_back(name: str) -> str:
    """Says "K. Nepstra staat weer in de lijsten."."""
    return f"{name} staat weer in de lijsten."
