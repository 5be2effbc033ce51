"""The changes that others ask for in a draft, in words."""

from __future__ import annotations

from collections.abc import Sequence

from secretariat.wording.counting import quantity

_LONGEST = 60
"""So many letters of a change stand in a sentence about it."""


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


REMOVED = "Wijzigingsvoorstel verwijderd"
"""What was done when a change was taken off the list."""


def taken_back_words(old_text: str, new_text: str, *, is_back: bool) -> str:
    """What became of the words of a change that was taken over and is not any more."""
    if is_back:
        return f"In de tekst staat weer ‘{_short(old_text)}’"
    if not new_text:
        return f"Zet ‘{_short(old_text)}’ zelf terug in de tekst als dat er weer moet staan"
    return f"De tekst is niet gewijzigd: kijk zelf of ‘{_short(new_text)}’ er nog staat"


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
