"""The Dutch names of the papers."""

from __future__ import annotations

_NAMES = {
    "minutes": "Verslag",
    "convocation": "Uitnodiging en agenda",
    "decision-list": "Besluitenlijst",
    "action-list": "Actielijst van het orgaan",
}


def paper_name(kind: str) -> str:
    """The name of a kind of paper, by its name on the command line.

    Raises:
        KeyError: there is no such paper.
    """
    return _NAMES[str(kind)]
