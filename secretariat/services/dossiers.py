"""Keep the dossiers: what is followed over years and organen, how it stands, and who takes part in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from secretariat.domain.association import number_formats
from secretariat.domain.backlog import BacklogItem
from secretariat.domain.bodies import Body
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.dossiers import (
    Dossier,
    DossierStatus,
    Expiry,
    FormerName,
    expiry,
    next_statuses,
    sub_code,
)
from secretariat.domain.numbering import DOSSIER_FORMAT, next_number, number_key, number_prefix
from secretariat.domain.organisations import Organisation
from secretariat.domain.refusals import DossierStepWrong, PeriodReversed, SuccessorItself
from secretariat.domain.themes import Theme
from secretariat.services.agenda_lines import dossier_words
from secretariat.services.dossier_routes import Route, route_of
from secretariat.services.identity import new_id
from secretariat.services.projects import ProjectLine, project_lines
from secretariat.services.themes import theme_choices
from secretariat.services.typed import optional_text, other_names, required_line
from secretariat.storage import dossiers as lists
from secretariat.storage.numbers import codes_removed
from secretariat.storage.organisations import neighbours
from secretariat.storage.store import Store

_DATES = ("valid_from", "valid_until", "effective_date")
_NAMED: dict[str, type[Any]] = {
    "theme_id": Theme,
    "lead_body_id": Body,
    "organisation_id": Organisation,
    "successor_id": Dossier,
}


@dataclass(frozen=True, slots=True)
class DossierFilter:
    """Which dossiers are wanted; without a status all but the archived ones."""

    words: str = ""
    status: DossierStatus | None = None
    theme_id: str = ""


@dataclass(frozen=True, slots=True)
class DossierLine:
    """One dossier as a list shows it: how many action points are open in it, and what waits for an agenda."""

    id: str
    code: str
    name: str
    status: DossierStatus
    theme: str
    organisation: str
    is_sub: bool
    valid_until: dt.date | None
    expiry: Expiry | None
    open_actions: int
    questions: int


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A vraagstuk that must come on an agenda of a body."""

    id: str
    title: str
    body_id: str
    body: str
    added_on: dt.date | None


@dataclass(frozen=True, slots=True)
class PartyLine:
    """One organisation that takes part, and when it signed; ``id`` is the organisation."""

    id: str
    name: str
    signed_on: dt.date | None


@dataclass(frozen=True, slots=True)
class ShareLine:
    """One organisation with which the dossier is shared, and since when; ``id`` is the organisation."""

    id: str
    name: str
    shared_on: dt.date | None


@dataclass(frozen=True, slots=True)
class ProgressLine:
    """How the dossier stood on a day; ``id`` is its place among the notes."""

    id: str
    date: dt.date
    text: str


@dataclass(frozen=True, slots=True)
class DossierRecord:
    """Everything of one dossier but the route: newest stand van zaken first, ``follows`` is what it goes on from.

    ``neighbours`` border on the municipality whose dossier it is, and it is not shared with them (``domain.md`` R44).
    """

    line: DossierLine
    dossier: Dossier
    parent: tuple[str, str] | None
    successor: tuple[str, str] | None
    follows: tuple[tuple[str, str], ...]
    progress: tuple[ProgressLine, ...]
    questions: tuple[QuestionLine, ...]
    parties: tuple[PartyLine, ...]
    shared_with: tuple[ShareLine, ...]
    neighbours: tuple[tuple[str, str], ...]
    subs: tuple[DossierLine, ...]
    projects: tuple[ProjectLine, ...]


class DossierService:
    """The dossiers of the association."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    # Asking

    def lines(self, wanted: DossierFilter | None = None) -> tuple[DossierLine, ...]:
        """The dossiers that were wanted, by code, each sub-dossier after the dossier it belongs to."""
        wanted = wanted or DossierFilter()
        return self._lines([one for one in lists.listed_dossiers(self._store) if _is_wanted(one, wanted)])

    def record(self, dossier_id: str) -> DossierRecord:
        """Everything of one dossier.

        Raises:
            RecordMissing: there is no such dossier.
        """
        dossier = self._store.get(Dossier, dossier_id)
        parent = self._store.find(Dossier, dossier.parent_id)
        successor = self._store.find(Dossier, dossier.successor_id)
        follows = self._store.where(Dossier, "successor_id", [dossier_id])
        named = {one.organisation_id for one in dossier.parties} | {one.organisation_id for one in dossier.shared_with}
        names = {one.id: one.short_name for one in self._store.by_ids(Organisation, sorted(named))}
        notes = enumerate(dossier.progress)
        return DossierRecord(
            line=self._lines([dossier])[0],
            dossier=dossier,
            parent=_named(parent) if parent else None,
            successor=_named(successor) if successor else None,
            follows=tuple(_named(one) for one in follows),
            progress=tuple(
                sorted((ProgressLine(str(place), note.date, note.text) for place, note in notes), key=_newest_last)[
                    ::-1
                ]
            ),
            questions=self._questions(dossier_id),
            parties=tuple(
                PartyLine(one.organisation_id, names.get(one.organisation_id, ""), one.signed_on)
                for one in dossier.parties
            ),
            shared_with=tuple(
                ShareLine(one.organisation_id, names.get(one.organisation_id, ""), one.shared_on)
                for one in dossier.shared_with
            ),
            neighbours=self._neighbours(dossier),
            subs=self._lines(self._store.where(Dossier, "parent_id", [dossier_id])),
            projects=project_lines(self._store, dossier_id),
        )

    def route(self, dossier_id: str) -> Route:
        """The route of a dossier with its sub-dossiers: one timeline over all organen.

        Raises:
            RecordMissing: there is no such dossier.
        """
        return route_of(self._store, dossier_id, self._today())

    def themes(self, chosen: str | None = None) -> tuple[tuple[str, str], ...]:
        """The themes to choose from."""
        return theme_choices(self._store, chosen)

    def bodies(self) -> tuple[tuple[str, str], ...]:
        """Every body with its name."""
        found = sorted(self._store.all(Body), key=lambda body: body.name.casefold())
        return tuple((body.id, body.name) for body in found)

    def organisations(self) -> tuple[tuple[str, str], ...]:
        """Every organisation that can take part: id and name, the member municipalities first."""
        offered = [one for one in self._store.all(Organisation) if one.archived_on is None]
        offered.sort(key=lambda one: (not one.is_member_municipality, one.short_name.casefold()))
        return tuple((one.id, one.short_name) for one in offered)

    def members(self) -> tuple[tuple[str, str], ...]:
        """The member municipalities, by name."""
        found = [one for one in self._store.all(Organisation) if one.is_member_municipality and one.archived_on is None]
        return tuple((one.id, one.short_name) for one in sorted(found, key=lambda one: one.short_name.casefold()))

    def choices(self) -> tuple[tuple[str, str], ...]:
        """Every dossier with its code and name, by code."""
        return tuple(_named(one) for one in lists.listed_dossiers(self._store))

    # Changing

    def add(
        self, name: str, theme_id: str | None = None, parent_id: str | None = None, organisation_id: str | None = None
    ) -> ChangeSet:
        """Begin a dossier under the next code of this year, or a sub-dossier under the next one of its parent.

        A sub-dossier has the theme of its parent where none is given (``domain.md`` §2.3 rule 10).

        Raises:
            FieldEmpty, TextTooLong: the name cannot be kept so.
            RecordMissing: there is no such theme, dossier or organisation.
        """
        name = required_line(name, "name")
        parent = self._store.get(Dossier, parent_id) if parent_id else None
        if theme_id:
            self._store.get(Theme, theme_id)
        if organisation_id:
            self._store.get(Organisation, organisation_id)
        dossier = Dossier(
            id=new_id("dos"),
            code=self._next_code(parent),
            name=name,
            theme_id=theme_id or (parent.theme_id if parent else None),
            status=DossierStatus.EXPLORING,
            parent_id=parent.id if parent else None,
            organisation_id=organisation_id or None,
        )
        with self._store.unit_of_work(Action.ADD_DOSSIER, dossier.id) as work:
            work.add(dossier)
        return work.made()

    def edit(self, dossier_id: str, field: str, value: Any) -> ChangeSet | None:
        """Change the name, summary, a date or what is named by an id; None when it says that already.

        Raises:
            FieldEmpty, TextTooLong: a text cannot be kept so.
            PeriodReversed: it would be valid until a day before it begins.
            SuccessorItself: a dossier cannot go on from itself.
            RecordMissing: there is no such dossier, theme, body or organisation.
        """
        before = self._store.get(Dossier, dossier_id)
        after = replace(before, **{field: self._checked(before, field, value)})
        if after.valid_from and after.valid_until and after.valid_until < after.valid_from:
            raise PeriodReversed(after.valid_from, after.valid_until)
        return self._put(before, after, Action.EDIT_DOSSIER)

    def set_former_names(self, dossier_id: str, names: Sequence[str]) -> ChangeSet | None:
        """Say what the dossier was called before; until when stays known of a name that stays. None when it is so.

        Raises:
            TextTooLong: one of them cannot be kept so.
        """
        before = self._store.get(Dossier, dossier_id)
        known = {one.name: one for one in before.former_names}
        kept = tuple(known.get(name, FormerName(name=name)) for name in other_names(names))
        return self._put(before, replace(before, former_names=kept), Action.EDIT_DOSSIER)

    def set_status(self, dossier_id: str, status: DossierStatus) -> ChangeSet | None:
        """Say how far the dossier is; what belongs to it stays so. None when it is that far already.

        Raises:
            DossierStepWrong: it cannot be that far from where it is (``domain.md`` §2.2).
            RecordMissing: there is no such dossier.
        """
        before = self._store.get(Dossier, dossier_id)
        possible = next_statuses(before.status)
        if status is not before.status and status not in possible:
            raise DossierStepWrong(before.status.value, status.value, tuple(one.value for one in possible))
        return self._put(before, replace(before, status=status), Action.SET_DOSSIER_STATUS)

    def remove(self, dossier_id: str) -> ChangeSet:
        """Take a dossier away that nothing belongs to; its code is not given again.

        Raises:
            RecordInUse: something belongs to it; it can be archived.
        """
        dossier = self._store.get(Dossier, dossier_id)
        with self._store.unit_of_work(Action.REMOVE_DOSSIER, dossier_id) as work:
            work.remove(Dossier, dossier_id, dossier_words(dossier))
        return work.made()

    # Inner workings

    def _lines(self, found: Sequence[Dossier]) -> tuple[DossierLine, ...]:
        actions, questions, today = lists.open_actions(self._store), lists.questions(self._store), self._today()
        themes = {one.id: one.name for one in self._store.all(Theme)}
        own = [one.organisation_id for one in found if one.organisation_id]
        names = {one.id: one.short_name for one in self._store.by_ids(Organisation, own)}
        lines = (
            DossierLine(
                id=one.id,
                code=one.code,
                name=one.name,
                status=one.status,
                theme=themes.get(one.theme_id or "", ""),
                organisation=names.get(one.organisation_id or "", ""),
                is_sub=one.parent_id is not None,
                valid_until=one.valid_until,
                expiry=expiry(one, today),
                open_actions=actions.get(one.id, 0),
                questions=questions.get(one.id, 0),
            )
            for one in found
        )
        return tuple(sorted(lines, key=lambda line: number_key(line.code)))

    def _questions(self, dossier_id: str) -> tuple[QuestionLine, ...]:
        items = self._store.where(BacklogItem, "dossier_id", [dossier_id])
        codes = {one.id: one.code for one in self._store.by_ids(Body, [item.body_id for item in items])}
        return tuple(
            QuestionLine(one.id, one.title, one.body_id, codes.get(one.body_id, ""), one.added_on) for one in items
        )

    def _neighbours(self, dossier: Dossier) -> tuple[tuple[str, str], ...]:
        if dossier.organisation_id is None:
            return ()
        ids = neighbours(self._store, dossier.organisation_id) - {one.organisation_id for one in dossier.shared_with}
        found = [one for one in self._store.by_ids(Organisation, sorted(ids)) if one.archived_on is None]
        return tuple((one.id, one.short_name) for one in sorted(found, key=lambda one: one.short_name.casefold()))

    def _next_code(self, parent: Dossier | None) -> str:
        gone = codes_removed(self._store, Dossier, Action.REMOVE_DOSSIER)
        if parent is not None:
            return sub_code(parent.code, [*self._store.values_beginning(Dossier, "code", parent.code), *gone])
        year = self._today().year
        number_format = number_formats(self._store.settings(), None).dossier or DOSSIER_FORMAT
        given = self._store.values_beginning(Dossier, "code", number_prefix(number_format, year))
        return next_number(number_format, year, [*given, *gone])

    def _checked(self, before: Dossier, field: str, value: Any) -> Any:
        if field == "name":
            return required_line(value, field)
        if field == "summary":
            return optional_text(value, field)
        if field in _DATES:
            return value
        if field == "successor_id" and value == before.id:
            raise SuccessorItself(before.name)
        return self._store.get(_NAMED[field], value).id if value else None

    def _put(self, before: Dossier, after: Dossier, action: Action) -> ChangeSet | None:
        if after == before:
            return None
        with self._store.unit_of_work(action, before.id) as work:
            work.put(after)
        return work.made()


def _is_wanted(dossier: Dossier, wanted: DossierFilter) -> bool:
    if wanted.theme_id and dossier.theme_id != wanted.theme_id:
        return False
    if wanted.status is None and dossier.status is DossierStatus.ARCHIVED:
        return False
    if wanted.status is not None and dossier.status is not wanted.status:
        return False
    names = " ".join([dossier.code, dossier.name, *(one.name for one in dossier.former_names)]).casefold()
    return all(word in names for word in wanted.words.casefold().split())


def _named(dossier: Dossier) -> tuple[str, str]:
    return dossier.id, dossier_words(dossier)


def _newest_last(line: ProgressLine) -> tuple[dt.date, int]:
    return line.date, int(line.id)
