"""Keep the themes on which the municipalities work together, with their deelthema's."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

from secretariat.domain.bodies import Body
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.organisations import Organisation
from secretariat.domain.records import TEXT_LIMIT
from secretariat.domain.refusals import RecordInUse, RecordMissing, SubthemeTaken, TextTooLong
from secretariat.domain.text import clean
from secretariat.domain.themes import Theme, ThemePartner, ThemeStatus
from secretariat.services.identity import new_id
from secretariat.services.typed import optional_line, required_line
from secretariat.storage.references import references_to
from secretariat.storage.store import Store


@dataclass(frozen=True, slots=True)
class ThemeLine:
    """One theme as a list shows it, with how many organen it has."""

    id: str
    name: str
    guiding_question: str
    description: str
    subthemes: tuple[str, ...]
    bodies: int
    archived: bool


class ThemeService:
    """The themes of the association."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def lines(self) -> tuple[ThemeLine, ...]:
        """All themes by name, archived ones last."""
        used = Counter(self._store.values(Body, "theme_id"))
        lines = (
            ThemeLine(
                id=one.id,
                name=one.name,
                guiding_question=one.guiding_question or "",
                description=one.description or "",
                subthemes=one.subthemes,
                bodies=used[one.id],
                archived=one.status is ThemeStatus.ARCHIVED,
            )
            for one in self._store.all(Theme)
        )
        return tuple(sorted(lines, key=lambda line: (line.archived, line.name.casefold())))

    def add(self, name: str) -> ChangeSet:
        """Enter a theme.

        Raises:
            FieldEmpty, TextTooLong: the name cannot be kept so.
        """
        theme = Theme(id=new_id("theme"), name=required_line(name, "name"), status=ThemeStatus.ACTIVE)
        with self._store.unit_of_work(Action.ADD_THEME, theme.id) as work:
            work.add(theme)
        return work.made()

    def edit(self, theme_id: str, field: str, typed: str) -> ChangeSet | None:
        """Change the name, guiding_question, description or linked_policy_areas (with ";" between them).

        None when it says that already.

        Raises:
            FieldEmpty, TextTooLong: it cannot be kept so.
        """
        if field == "name":
            return self._put(theme_id, name=required_line(typed, field))
        if field == "linked_policy_areas":
            areas = (optional_line(one, field) for one in typed.split(";"))
            return self._put(theme_id, linked_policy_areas=tuple(dict.fromkeys(one for one in areas if one)))
        text = clean(typed).strip()
        if len(text) > TEXT_LIMIT:
            raise TextTooLong(field, TEXT_LIMIT)
        return self._put(theme_id, **{field: text or None})

    def set_archived(self, theme_id: str, archived: bool) -> ChangeSet | None:
        """Say whether the theme is still worked on; what belongs to it stays so. None when that is known."""
        return self._put(theme_id, status=ThemeStatus.ARCHIVED if archived else ThemeStatus.ACTIVE)

    def add_subtheme(self, theme_id: str, name: str) -> ChangeSet:
        """Add a deelthema at the end.

        Raises:
            FieldEmpty, TextTooLong, SubthemeTaken: the name cannot be kept so.
        """
        theme = self._store.get(Theme, theme_id)
        added = self._put(theme_id, subthemes=(*theme.subthemes, _free_name(theme, name)))
        assert added is not None
        return added

    def rename_subtheme(self, theme_id: str, old: str, name: str) -> ChangeSet | None:
        """Give a deelthema another name, also at the organen that have it; None when it has that name.

        Raises:
            RecordMissing: the theme has no such deelthema.
            FieldEmpty, TextTooLong, SubthemeTaken: the name cannot be kept so.
        """
        theme = self._store.get(Theme, theme_id)
        _check_known(theme, old)
        new = _free_name(theme, name, old)
        return self._put_subthemes(theme, old, new) if new != old else None

    def move_subtheme(self, theme_id: str, name: str, step: int) -> ChangeSet | None:
        """Move a deelthema ``step`` places down, or up when negative; None when it cannot go further.

        Raises:
            RecordMissing: the theme has no such deelthema.
        """
        theme = self._store.get(Theme, theme_id)
        _check_known(theme, name)
        names = list(theme.subthemes)
        place = names.index(name)
        if not 0 <= place + step < len(names):
            return None
        names.insert(place + step, names.pop(place))
        return self._put(theme_id, subthemes=tuple(names))

    def remove_subtheme(self, theme_id: str, name: str) -> ChangeSet:
        """Take a deelthema away; the organen that had it then have none.

        Raises:
            RecordMissing: the theme has no such deelthema.
        """
        theme = self._store.get(Theme, theme_id)
        _check_known(theme, name)
        return self._put_subthemes(theme, name, None)

    def add_partner(self, theme_id: str, organisation_id: str) -> ChangeSet | None:
        """Note with whom the theme is worked on; None when that is known.

        Raises:
            RecordMissing: there is no such theme or organisation.
        """
        theme = self._store.get(Theme, theme_id)
        organisation = self._store.get(Organisation, organisation_id)
        known = self._store.where(ThemePartner, "theme_id", [theme_id])
        if any(one.organisation_id == organisation_id for one in known):
            return None
        partner = ThemePartner(id=new_id("tp"), theme_id=theme.id, organisation_id=organisation.id)
        with self._store.unit_of_work(Action.ADD_THEME_PARTNER, theme_id) as work:
            work.add(partner)
        return work.made()

    def remove_partner(self, *partner_ids: str) -> ChangeSet:
        """Forget with whom a theme was worked on; the organisations stay.

        Raises:
            FieldEmpty: nobody is named.
            RecordMissing: there is no such partner.
        """
        required_line("-" * len(partner_ids), "organisation_id")
        partners = [self._store.get(ThemePartner, one) for one in partner_ids]
        with self._store.unit_of_work(Action.REMOVE_THEME_PARTNER, partners[0].theme_id) as work:
            for one in partners:
                work.remove(ThemePartner, one.id)
        return work.made()

    def remove(self, theme_id: str) -> ChangeSet:
        """Take a theme away that nothing belongs to; with whom it was worked on is forgotten.

        Raises:
            RecordInUse: organen, dossiers or reports belong to it; it can be archived.
        """
        theme = self._store.get(Theme, theme_id)
        found = references_to(self._store, Theme, theme_id, (ThemePartner,))
        if found.meetings or found.others:
            raise RecordInUse(theme.name, len(found.meetings | found.others))
        with self._store.unit_of_work(Action.REMOVE_THEME, theme_id) as work:
            for partner in self._store.where(ThemePartner, "theme_id", [theme_id]):
                work.remove(ThemePartner, partner.id)
            work.remove(Theme, theme_id, theme.name)
        return work.made()

    def _put(self, theme_id: str, **changes: Any) -> ChangeSet | None:
        before = self._store.get(Theme, theme_id)
        after = replace(before, **changes)
        if after == before:
            return None
        with self._store.unit_of_work(Action.EDIT_THEME, theme_id) as work:
            work.put(after)
        return work.made()

    def _put_subthemes(self, theme: Theme, old: str, new: str | None) -> ChangeSet:
        names = ((new if name == old else name) for name in theme.subthemes)
        bodies = [one for one in self._store.where(Body, "theme_id", [theme.id]) if one.subtheme == old]
        with self._store.unit_of_work(Action.EDIT_THEME, theme.id) as work:
            work.put(replace(theme, subthemes=tuple(name for name in names if name is not None)))
            for body in bodies:
                work.put(replace(body, subtheme=new))
        return work.made()


def theme_choices(store: Store, chosen: str | None = None) -> tuple[tuple[str, str], ...]:
    """The themes to choose from: id and name, by name; an archived one only where it is ``chosen``."""
    offered = [one for one in store.all(Theme) if one.status is not ThemeStatus.ARCHIVED or one.id == chosen]
    return tuple((one.id, one.name) for one in sorted(offered, key=lambda one: one.name.casefold()))


def _check_known(theme: Theme, name: str) -> None:
    if name not in theme.subthemes:
        raise RecordMissing(name)


def _free_name(theme: Theme, typed: str, own: str = "") -> str:
    name = required_line(typed, "subtheme")
    if any(other.casefold() == name.casefold() for other in theme.subthemes if other != own):
        raise SubthemeTaken(name, theme.name)
    return name
