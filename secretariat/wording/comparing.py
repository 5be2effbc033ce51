"""What is said of two files side by side, in Dutch."""

from __future__ import annotations

from secretariat.wording.counting import quantity

SAME = "Er is geen verschil: in beide bestanden staat hetzelfde."
ONLY_THERE, ONLY_HERE, DIFFERENT = "alleen bij uw collega", "alleen bij u", "verschilt"
NOTHING_TO_TAKE = (
    "Dit staat alleen in uw bestand; er is niets over te nemen. Wilt u het weg hebben, verwijder het dan zelf."
)

FINAL = "Dit is verzonden of vastgesteld. Als u het overneemt, kunt u dat niet ongedaan maken."
CONTENT, KEPT, LOST = "Bestand zelf", "bewaard", "ontbreekt of is beschadigd"
"""Of a stuk: whether its bytes are there."""


def differences(count: int) -> str:
    """Says "1 verschil", "12 verschillen"."""
    return quantity(count, "verschil", "verschillen")


def taken_over(count: int) -> str:
    """What was taken over."""
    return f"{quantity(count, 'gegeven', 'gegevens')} overgenomen van uw collega."


def field_lines(title: str, here: str, there: str) -> str:
    """One field in both files."""
    return f"{title}\n    bij u: {here or '(leeg)'}\n    bij uw collega: {there or '(leeg)'}"
