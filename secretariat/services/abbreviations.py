"""Keep the list of abbreviations and what they stand for."""

from __future__ import annotations

from dataclasses import replace

from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.refusals import CodeTaken
from secretariat.domain.themes import Abbreviation
from secretariat.services.identity import new_id
from secretariat.services.typed import required_line
from secretariat.storage.store import Store


class AbbreviationService:
    """The abbreviations of the association."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def lines(self) -> tuple[Abbreviation, ...]:
        """All abbreviations in the order of the alphabet."""
        return tuple(sorted(self._store.all(Abbreviation), key=lambda one: one.abbr.casefold()))

    def add(self, abbr: str, full: str) -> ChangeSet:
        """Enter an abbreviation.

        Raises:
            FieldEmpty, TextTooLong: something cannot be kept so.
            CodeTaken: it stands in the list already.
        """
        added = Abbreviation(id=new_id("abbr"), abbr=self._free(abbr), full=required_line(full, "full"))
        with self._store.unit_of_work(Action.ADD_ABBREVIATION, added.id) as work:
            work.add(added)
        return work.made()

    def edit(self, abbreviation_id: str, field: str, typed: str) -> ChangeSet | None:
        """Change the abbr or what it stands for, full; None when it says that already.

        Raises:
            FieldEmpty, TextTooLong: it cannot be kept so.
            CodeTaken: another one is written so.
        """
        before = self._store.get(Abbreviation, abbreviation_id)
        line = self._free(typed, abbreviation_id) if field == "abbr" else required_line(typed, field)
        after = replace(before, **{field: line})  # type: ignore[arg-type]  # both are lines
        if after == before:
            return None
        with self._store.unit_of_work(Action.EDIT_ABBREVIATION, abbreviation_id) as work:
            work.put(after)
        return work.made()

    def remove(self, abbreviation_id: str) -> ChangeSet:
        """Take an abbreviation off the list."""
        gone = self._store.get(Abbreviation, abbreviation_id)
        with self._store.unit_of_work(Action.REMOVE_ABBREVIATION, abbreviation_id) as work:
            work.remove(Abbreviation, abbreviation_id, gone.abbr)
        return work.made()

    def _free(self, typed: str, abbreviation_id: str = "") -> str:
        abbr = required_line(typed, "abbr")
        if any(one.abbr == abbr and one.id != abbreviation_id for one in self._store.all(Abbreviation)):
            raise CodeTaken(abbr)
        return abbr
