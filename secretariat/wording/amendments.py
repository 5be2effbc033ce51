"""The changes that others ask for in a draft, in words."""

from __future__ import annotations

from collections.abc import Sequence

from secretariat.wording.counting import quantity


def accepted_words(accepted: bool | None) -> str:
    """Whether a change was taken over."""
    if accepted is None:
        return "Te beslissen"
    return "Ja" if accepted else "Nee"


def asked_words(answers: Sequence[bool | None]) -> str:
    """How many changes there are: "3 wijzigingsvoorstellen: 1 te beslissen, 2 overgenomen"."""
    if not answers:
        return "Nog geen wijzigingsvoorstellen"
    counted = ((None, "te beslissen"), (True, "overgenomen"), (False, "niet overgenomen"))
    if len(answers) == 1:
        return f"1 wijzigingsvoorstel, {next(words for answer, words in counted if answer is answers[0])}"
    parts = [f"{count} {words}" for answer, words in counted if (count := answers.count(answer))]
    return f"{len(answers)} wijzigingsvoorstellen: {', '.join(parts)}"


def waiting_words(answers: Sequence[bool | None]) -> str:
    """How many changes there are and wait, for a button: "3 wijzigingsvoorstellen, 1 te beslissen"; empty for none."""
    if not answers:
        return ""
    words = quantity(len(answers), "wijzigingsvoorstel", "wijzigingsvoorstellen")
    waiting = answers.count(None)
    return f"{words}, {waiting} te beslissen" if waiting else words


def undecided_words(count: int) -> str:
    """What happens with changes about which nobody decided, before the minutes are adopted."""
    if count == 1:
        return "Over 1 wijzigingsvoorstel is nog niet beslist; bij vaststellen wordt het niet overgenomen."
    return f"Over {count} wijzigingsvoorstellen is nog niet beslist; bij vaststellen worden ze niet overgenomen."


def found_words(old_text: str, stands: int) -> str:
    """Whether the old words stand in the text, for who wonders whether they can be replaced."""
    if not old_text or stands == 1:
        return ""
    return f"Staat {stands} keer in de tekst." if stands else "Staat niet (meer) in de tekst."
