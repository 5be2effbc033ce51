"""The changes that others ask for in a draft, in words."""

from __future__ import annotations

from secretariat.wording.counting import quantity


def accepted_words(accepted: bool) -> str:
    """Whether a change was taken over."""
    return "Ja" if accepted else "Nee"


def asked_words(count: int, accepted: int) -> str:
    """How many changes there are: "3 wijzigingsvoorstellen, waarvan 2 overgenomen"."""
    if not count:
        return "Nog geen wijzigingsvoorstellen"
    words = quantity(count, "wijzigingsvoorstel", "wijzigingsvoorstellen")
    return f"{words}, waarvan {accepted} overgenomen" if count > 1 else words + (", overgenomen" if accepted else "")


def found_words(old_text: str, stands: int) -> str:
    """Whether the old words stand in the text, for who wonders whether they can be replaced."""
    if not old_text or stands == 1:
        return ""
    return f"Staat {stands} keer in de tekst." if stands else "Staat niet (meer) in de tekst."
