"""The columns of the list of aanmeldingen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from secretariat.domain.events import RegistrationStatus
from secretariat.gui.look.palettes import Tone
from secretariat.gui.models.columns import Choices, Column, Edit
from secretariat.services.registration_lists import RegistrationLine
from secretariat.wording.dates import short_date
from secretariat.wording.terms import label

YES_NO: Choices = ((True, "ja"), (False, "nee"))
_TONES = {
    RegistrationStatus.REGISTERED: Tone.INFO,
    RegistrationStatus.ATTENDED: Tone.GOOD,
    RegistrationStatus.CANCELLED: Tone.NEUTRAL,
    RegistrationStatus.WAITLISTED: Tone.WARN,
}


def _comes(line: RegistrationLine) -> bool:
    return line.is_coming


def _state(line: RegistrationLine) -> str:
    return "Wachtlijst" if line.waits and line.is_coming else label(line.status)


def _tone(line: RegistrationLine) -> str:
    return (Tone.WARN if line.waits and line.is_coming else _TONES[line.status]).value


def _bus(line: RegistrationLine) -> str:
    return line.bus or ("eigen vervoer" if line.excursion_id and line.is_coming else "")


_WHO: tuple[Column[RegistrationLine], ...] = (
    Column(
        key="name",
        title="Naam",
        text=lambda line: line.name,
        stretch=True,
        least=160,
        strong=True,
        sort_key=lambda line: line.order,
    ),
    Column(
        key="organisation_id",
        title="Organisatie",
        text=lambda line: line.organisation,
        width=136,
        edit=Edit.CHOICE,
        value=lambda line: line.organisation_id,
        tooltip=lambda line: line.organisation,
    ),
    Column(
        key="is_member_organisation",
        title="Lid",
        text=lambda line: "ja" if line.member else "nee",
        width=56,
        edit=Edit.CHOICE,
        value=lambda line: line.member,
        choices=YES_NO,
    ),
)
_HOW: tuple[Column[RegistrationLine], ...] = (
    Column(
        key="bus",
        title="Vervoer",
        text=_bus,
        width=112,
        edit=Edit.CHOICE,
        editable=lambda line: bool(line.excursion_id) and line.is_coming,
        value=lambda line: line.wants_bus,
        choices=((True, "bus"), (False, "eigen vervoer")),
        tooltip=_bus,
    ),
    Column(
        key="dinner",
        title="Diner",
        text=lambda line: line.dinner_words,
        width=72,
        edit=Edit.CHOICE,
        editable=_comes,
        value=lambda line: line.dinner,
        choices=YES_NO,
    ),
    Column(key="status", title="Stand", text=_state, width=112, tone=_tone),
    Column(
        key="registered_on",
        title="Aangemeld op",
        text=lambda line: short_date(line.registered_on) if line.registered_on else "",
        width=104,
        sort_key=lambda line: line.registered_on or dt.date.max,
        hidden=True,
    ),
    Column(
        key="note",
        title="Opmerking",
        text=lambda line: line.note,
        width=120,
        edit=Edit.LINE,
        tooltip=lambda line: line.note,
    ),
)


def columns(sessions: Callable[[], Choices], excursions: Callable[[], Choices]) -> tuple[Column[RegistrationLine], ...]:
    """The columns; what can be chosen in them differs per event."""
    return (
        *_WHO,
        Column(
            key="session",
            title="Kennissessie",
            text=lambda line: line.session,
            width=176,
            edit=Edit.CHOICE,
            editable=_comes,
            value=lambda line: line.session_id,
            choices=lambda _line: sessions(),
            tooltip=lambda line: line.session,
        ),
        Column(
            key="excursion",
            title="Werkbezoek",
            text=lambda line: line.excursion,
            width=200,
            edit=Edit.CHOICE,
            editable=_comes,
            value=lambda line: line.excursion_id,
            choices=lambda _line: excursions(),
            tooltip=lambda line: line.excursion,
        ),
        *_HOW,
    )
