"""What sort of orgaan it is, as its Dutch name says."""

from __future__ import annotations

from collections.abc import Mapping

from secretariat.domain.bodies import BodyKind

_GROUPS: Mapping[str, BodyKind] = {
    "agendacommissie": BodyKind.AGENDA_COMMITTEE,
    "werkgroep": BodyKind.WORKING_GROUP,
    "projectgroep": BodyKind.WORKING_GROUP,
    "ledenvergadering": BodyKind.GENERAL_ASSEMBLY,
    "algemene vergadering": BodyKind.GENERAL_ASSEMBLY,
}
"""What it is called for itself, whoever belongs to it: an "Ambtelijke werkgroep" is a werkgroep."""

_MEMBERS: Mapping[str, BodyKind] = {
    "portefeuillehouder": BodyKind.PORTFOLIO_MEETING,
    "bestuurlijk": BodyKind.EXECUTIVE_MEETING,
    "ambtelijk": BodyKind.OFFICIAL_MEETING,
    "ambtenaren": BodyKind.OFFICIAL_MEETING,
}
"""Who meet there; the first in the name counts, as in "Ambtelijk vooroverleg portefeuillehouders"."""

_SHORT: Mapping[str, BodyKind] = {
    "pho": BodyKind.PORTFOLIO_MEETING,
    "bo": BodyKind.EXECUTIVE_MEETING,
    "ao": BodyKind.OFFICIAL_MEETING,
    "wg": BodyKind.WORKING_GROUP,
    "alv": BodyKind.GENERAL_ASSEMBLY,
}
"""What offices call them in short, as a word of its own."""


def kind_of_name(name: str) -> BodyKind | None:
    """The sort of body a name tells (``domain.md`` §2.5); None when it tells none."""
    words = name.casefold()
    groups = [kind for word, kind in _GROUPS.items() if word in words]
    members = sorted((words.index(word), kind) for word, kind in _MEMBERS.items() if word in words)
    short = [_SHORT[word] for word in words.split() if word in _SHORT]
    return next(iter([*groups, *(kind for _place, kind in members), *short]), None)
