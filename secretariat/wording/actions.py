"""The Dutch name of everything a user can do, as the menu has it: "Ongedaan maken: actiepunt toevoegen"."""

from __future__ import annotations

from collections.abc import Mapping

from secretariat.domain.changes import Action


def undo_label(action: Action) -> str:
    """What a step is called in the history: "actiepunt toevoegen"."""
    return UNDO_LABELS[action]


UNDO_LABELS: Mapping[Action, str] = {
    Action.IMPORT: "gegevens inlezen",
    Action.ADD_MEETING: "overleg toevoegen",
    Action.EDIT_MEETING: "overleg wijzigen",
    Action.EDIT_AGENDA_ITEM: "agendapunt wijzigen",
    Action.ADD_AGENDA_ITEM: "agendapunt toevoegen",
    Action.REMOVE_AGENDA_ITEM: "agendapunt verwijderen",
    Action.EDIT_MINUTES_TEXT: "tekst van het verslag wijzigen",
    Action.SET_ATTENDANCE: "aanwezigheid vastleggen",
    Action.ADD_ACTION_POINT: "actiepunt toevoegen",
    Action.EDIT_ACTION_POINT: "actiepunt wijzigen",
    Action.REMOVE_ACTION_POINT: "actiepunt verwijderen",
    Action.ADD_DECISION: "besluit toevoegen",
    Action.EDIT_DECISION: "besluit wijzigen",
    Action.REMOVE_DECISION: "besluit verwijderen",
}
