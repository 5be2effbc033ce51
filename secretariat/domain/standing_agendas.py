"""Standing agendas: the items with which every overleg of a kind, or of one body, begins (``domain.md`` §2.5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from secretariat.domain.agendas import AgendaPurpose
from secretariat.domain.bodies import BodyKind
from secretariat.domain.records import BodyId, Line, Provenance, RecordId, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingItem:
    """One item; its title may hold fields between braces, which the overleg fills in."""

    title: Line
    purpose: AgendaPurpose
    duration_min: int | None = None
    annotation: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingAgenda:
    """The standing items of a kind of body, or of one body, which then go before those of its kind.

    ``first_meeting`` marks the agenda with which a body begins its very first overleg.
    """

    id: RecordId
    body_kind: BodyKind | None = None
    body_id: BodyId | None = None
    first_meeting: bool | None = None
    items: tuple[StandingItem, ...] = ()
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True)
class AgendaHolder:
    """Whose standing agenda: that of a kind of body, or of the body ``body_id`` of that kind.

    Another one may be held for the very first overleg.
    """

    kind: BodyKind
    body_id: str = ""
    first_meeting: bool = False

    @property
    def of_kind(self) -> AgendaHolder:
        """The holder that a body follows as long as it has no standing agenda of its own."""
        return AgendaHolder(self.kind, "", self.first_meeting)

    @property
    def of_every_meeting(self) -> AgendaHolder:
        """The same holder for its overleggen after the first one."""
        return AgendaHolder(self.kind, self.body_id)


def held_by(holder: AgendaHolder, agendas: Iterable[StandingAgenda]) -> StandingAgenda | None:
    """The agenda that was made for this holder itself."""
    for agenda in agendas:
        whose = agenda.body_id == holder.body_id if holder.body_id else agenda.body_kind is holder.kind
        if whose and bool(agenda.first_meeting) is holder.first_meeting:
            return agenda
    return None
