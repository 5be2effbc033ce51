"""One theme with everything that belongs to it: organen, dossiers, partners by kind and the abbreviations in use."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from secretariat.domain.bodies import Body, BodyKind, BodyLevel
from secretariat.domain.dossiers import Dossier, DossierStatus
from secretariat.domain.meetings import Meeting
from secretariat.domain.organisations import Organisation, OrganisationKind
from secretariat.domain.themes import Abbreviation, Theme, ThemePartner, abbreviations_in
from secretariat.storage.minutes import written_texts
from secretariat.storage.store import Store


@dataclass(frozen=True, slots=True)
class ThemeBody:
    """An orgaan of a theme, with the day on which it meets next, if that is planned."""

    id: str
    code: str
    name: str
    kind: BodyKind
    level: BodyLevel
    next_on: dt.date | None


@dataclass(frozen=True, slots=True)
class ThemeDossier:
    """A dossier of a theme; sub-dossiers stand below theirs."""

    id: str
    code: str
    name: str
    status: DossierStatus
    is_sub: bool


@dataclass(frozen=True, slots=True)
class PartnerLine:
    """With whom a theme is worked on."""

    id: str
    organisation_id: str
    name: str
    kind: OrganisationKind


@dataclass(frozen=True, slots=True)
class ThemePage:
    """A theme as its page shows it."""

    theme: Theme
    bodies: tuple[ThemeBody, ...]
    dossiers: tuple[ThemeDossier, ...]
    partners: tuple[PartnerLine, ...]
    abbreviations: tuple[Abbreviation, ...]


def _by_kind(partner: PartnerLine) -> tuple[int, str]:
    return list(OrganisationKind).index(partner.kind), partner.name.casefold()


class ThemePageService:
    """What belongs to a theme."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def page(self, theme_id: str) -> ThemePage:
        """One theme.

        Raises:
            RecordMissing: there is no such theme.
        """
        theme = self._store.get(Theme, theme_id)
        bodies = self._store.where(Body, "theme_id", [theme_id])
        dossiers = self._store.where(Dossier, "theme_id", [theme_id])
        meetings = self._store.where(Meeting, "body_id", [one.id for one in bodies])
        return ThemePage(
            theme=theme,
            bodies=tuple(self._body(one, meetings) for one in sorted(bodies, key=lambda one: one.name.casefold())),
            dossiers=tuple(
                ThemeDossier(one.id, one.code, one.name, one.status, one.parent_id is not None)
                for one in sorted(dossiers, key=lambda one: one.code)
            ),
            partners=tuple(sorted(self._partners(theme_id), key=_by_kind)),
            abbreviations=tuple(
                abbreviations_in(self._store.all(Abbreviation), self._texts(theme, dossiers, meetings))
            ),
        )

    def organisations(self) -> tuple[tuple[str, str], ...]:
        """Those that may become a partner: id and name, by name."""
        offered = [one for one in self._store.all(Organisation) if one.archived_on is None]
        return tuple((one.id, one.name) for one in sorted(offered, key=lambda one: one.name.casefold()))

    def _body(self, body: Body, meetings: list[Meeting]) -> ThemeBody:
        coming = [one.date for one in meetings if one.body_id == body.id and one.status.is_coming and one.date]
        next_on = min((day for day in coming if day >= self._today()), default=None)
        return ThemeBody(body.id, body.code, body.name, body.kind, body.level, next_on)

    def _partners(self, theme_id: str) -> Iterator[PartnerLine]:
        for one in self._store.where(ThemePartner, "theme_id", [theme_id]):
            organisation = self._store.find(Organisation, one.organisation_id)
            if organisation is not None:
                yield PartnerLine(one.id, organisation.id, organisation.name, organisation.kind)

    def _texts(self, theme: Theme, dossiers: list[Dossier], meetings: list[Meeting]) -> Iterator[str]:
        yield from filter(None, (theme.name, theme.guiding_question, theme.description, *theme.linked_policy_areas))
        for dossier in dossiers:
            yield from filter(None, (dossier.name, dossier.summary, *(one.name for one in dossier.former_names)))
        yield from written_texts(self._store, [one.id for one in meetings])
