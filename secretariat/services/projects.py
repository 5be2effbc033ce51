"""Keep the register of projects of the municipalities in a dossier (``domain.md`` R35)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.dossiers import Dossier
from secretariat.domain.organisations import Organisation
from secretariat.domain.projects import Project
from secretariat.services.identity import new_id
from secretariat.services.typed import optional_line, optional_text, required_line
from secretariat.storage.store import Store

_LINES = ("programme", "size", "status")


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """A project of a gemeente in the dossier."""

    id: str
    name: str
    organisation_id: str
    organisation: str
    programme: str
    size: str
    status: str
    note: str


def project_lines(store: Store, dossier_id: str) -> tuple[ProjectLine, ...]:
    """The projects of a dossier, in the order in which they were entered."""
    found = store.where(Project, "dossier_id", [dossier_id])
    ids = [one.organisation_id for one in found if one.organisation_id]
    names = {one.id: one.short_name for one in store.by_ids(Organisation, ids)}
    return tuple(
        ProjectLine(
            id=one.id,
            name=one.name,
            organisation_id=one.organisation_id or "",
            organisation=names.get(one.organisation_id or "", ""),
            programme=one.programme or "",
            size=one.size or "",
            status=one.status or "",
            note=one.note or "",
        )
        for one in found
    )


class ProjectService:
    """The projects of a dossier, each of one municipality or of none."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def dossier_of(self, project_id: str) -> str:
        """The id of the dossier that a project is in; empty when it is in none or there is no such project."""
        project = self._store.find(Project, project_id)
        return (project.dossier_id or "") if project else ""

    def add(self, dossier_id: str, name: str) -> ChangeSet:
        """Enter a project; in a sub-dossier it is of the municipality whose dossier that is.

        Raises:
            FieldEmpty, TextTooLong: the name cannot be kept so.
            RecordMissing: there is no such dossier.
        """
        dossier = self._store.get(Dossier, dossier_id)
        project = Project(
            id=new_id("prj"),
            name=required_line(name, "name"),
            dossier_id=dossier_id,
            organisation_id=dossier.organisation_id,
        )
        with self._store.unit_of_work(Action.ADD_PROJECT, project.id) as work:
            work.add(project)
        return work.made()

    def edit(self, project_id: str, field: str, value: str) -> ChangeSet | None:
        """Change the name, programme, size, status, note or (an id) the municipality; None when it says that already.

        Raises:
            FieldEmpty, TextTooLong: what was typed cannot be kept so.
            RecordMissing: there is no such project or organisation.
        """
        before = self._store.get(Project, project_id)
        changed: dict[str, Any] = {field: self._checked(field, value)}
        after = replace(before, **changed)
        if after == before:
            return None
        with self._store.unit_of_work(Action.EDIT_PROJECT, project_id) as work:
            work.put(after)
        return work.made()

    def remove(self, project_id: str) -> ChangeSet:
        """Take a project away.

        Raises:
            RecordMissing: there is no such project.
        """
        project = self._store.get(Project, project_id)
        with self._store.unit_of_work(Action.REMOVE_PROJECT, project_id) as work:
            work.remove(Project, project_id, project.name)
        return work.made()

    def _checked(self, field: str, value: str) -> str | None:
        if field == "organisation_id":
            return self._store.get(Organisation, value).id if value else None
        if field == "note":
            return optional_text(value, field)
        if field in _LINES:
            return optional_line(value, field)
        return required_line(value, "name")
