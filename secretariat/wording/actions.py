"""The Dutch name of everything a user can do, as the menu has it: "Ongedaan maken: actiepunt toevoegen"."""

from __future__ import annotations

from collections.abc import Mapping

from secretariat.domain.changes import Action


def undo_label(action: Action) -> str:
    """What a step is called in the history: "actiepunt toevoegen"."""
    return UNDO_LABELS[action]


UNDO_LABELS: Mapping[Action, str] = {
    Action.IMPORT: "gegevens inlezen",
    Action.ADD_PERSON: "persoon toevoegen",
    Action.EDIT_PERSON: "persoon wijzigen",
    Action.REMOVE_PERSON: "persoon verwijderen",
    Action.ADD_POSITION: "functie toevoegen",
    Action.EDIT_POSITION: "functie wijzigen",
    Action.REMOVE_POSITION: "functie verwijderen",
    Action.ADD_MEMBERSHIP: "lidmaatschap toevoegen",
    Action.EDIT_MEMBERSHIP: "lidmaatschap wijzigen",
    Action.REMOVE_MEMBERSHIP: "lidmaatschap verwijderen",
    Action.SUCCEED: "bestuurswissel doorvoeren",
    Action.ADD_ORGANISATION: "organisatie toevoegen",
    Action.EDIT_ORGANISATION: "organisatie wijzigen",
    Action.REMOVE_ORGANISATION: "organisatie verwijderen",
    Action.ADD_BODY: "orgaan toevoegen",
    Action.EDIT_BODY: "orgaan wijzigen",
    Action.REMOVE_BODY: "orgaan verwijderen",
    Action.EDIT_STANDING_AGENDA: "vaste agenda wijzigen",
    Action.RESET_STANDING_AGENDA: "vaste agenda terugzetten",
    Action.ADD_MEETING: "overleg toevoegen",
    Action.PLAN_SERIES: "reeks overleggen plannen",
    Action.EDIT_MEETING: "overleg wijzigen",
    Action.EDIT_AGENDA_ITEM: "agendapunt wijzigen",
    Action.WRITE_AGENDA_ITEM: "toelichting bij agendapunt wijzigen",
    Action.ADD_AGENDA_ITEM: "agendapunt toevoegen",
    Action.MOVE_AGENDA_ITEM: "agendapunt verplaatsen",
    Action.NEST_AGENDA_ITEM: "niveau van agendapunt wijzigen",
    Action.REMOVE_AGENDA_ITEM: "agendapunt verwijderen",
    Action.ADD_DOCUMENT: "stuk toevoegen",
    Action.EDIT_DOCUMENT: "stuk wijzigen",
    Action.REMOVE_DOCUMENT: "stuk verwijderen",
    Action.ADD_DOCUMENT_VERSION: "versie van stuk toevoegen",
    Action.REMOVE_DOCUMENT_VERSION: "versie van stuk verwijderen",
    Action.ATTACH_DOCUMENT: "stuk bij agendapunt plaatsen",
    Action.DETACH_DOCUMENT: "stuk van agendapunt halen",
    Action.MOVE_DOCUMENT: "stuk verplaatsen",
    Action.EDIT_MINUTES_TEXT: "tekst van het verslag wijzigen",
    Action.RESTORE_MINUTES_TEXT: "eerdere tekst van het verslag terugzetten",
    Action.SET_ATTENDANCE: "aanwezigheid vastleggen",
    Action.ADD_ACTION_POINT: "actiepunt toevoegen",
    Action.EDIT_ACTION_POINT: "actiepunt wijzigen",
    Action.REMOVE_ACTION_POINT: "actiepunt verwijderen",
    Action.SET_ACTION_STATUS: "status van actiepunt wijzigen",
    Action.SET_ACTION_TERM: "datum van actiepunt wijzigen",
    Action.SET_ACTION_OWNER: "actiehouder wijzigen",
    Action.SET_ACTION_DOSSIER: "dossier van actiepunt wijzigen",
    Action.TRANSFER_ACTION: "actiepunt overdragen",
    Action.ADD_DECISION: "besluit toevoegen",
    Action.EDIT_DECISION: "besluit wijzigen",
    Action.REMOVE_DECISION: "besluit verwijderen",
    Action.FILE_DECISION: "besluit bij dossier plaatsen",
    Action.REQUIRE_RATIFICATION: "bekrachtiging instellen",
    Action.SET_RATIFICATION: "bekrachtiging bijwerken",
    Action.ESTABLISH_BODY: "orgaan bij besluit aanmaken",
    Action.PUT_BACK: "uit de prullenbak terugzetten",
}
