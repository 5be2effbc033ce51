"""The errata behind adopted minutes: the paper itself stays as it was adopted, the corrections follow it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from secretariat.documents.outline import Facts, Outline, text
from secretariat.documents.paper import section
from secretariat.domain.errata import Erratum
from secretariat.domain.meetings import Meeting
from secretariat.domain.register import Register
from secretariat.wording.dates import day_month_year


def with_errata(outline: Outline, register: Register, errata: Sequence[Erratum]) -> Outline:
    """The paper with its errata as a section at the end; without errata it is the paper."""
    if not errata:
        return outline
    rows = tuple((_established(register, one), text(erratum_words(one))) for one in errata)
    return replace(outline, blocks=(*outline.blocks, *section("Errata", Facts(rows))))


def _established(register: Register, erratum: Erratum) -> str:
    meeting = register.find(Meeting, erratum.recorded_in_meeting_id)
    day = day_month_year(erratum.recorded_on)
    return f"{day} ({meeting.code})" if meeting else day


def erratum_words(erratum: Erratum) -> str:
    """What an erratum says, with its place before it."""
    return f"{erratum.place}: {erratum.text}" if erratum.place else erratum.text
