"""What the program remembers of this user: recent files, window places, zoom and colours; never meeting data."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

ORGANISATION = "VGG"
PROGRAM = "Secretariaat"

BACKUPS = "backups"
"""The purpose of the folder in which back-ups go, when the user chose one."""
DISPATCH_CHANNEL, DISPATCH_MODE = "dispatch-channel", "dispatch-mode"
"""The names of the choices of how papers are usually sent."""
RECENT_LIMIT = 10
VISITED_LIMIT = 12
"""How many records of a file are remembered as opened lately, and how many can be pinned."""
ZOOM_STEPS = (80, 90, 100, 110, 125, 150, 175, 200)
"""The sizes of text and tables to choose from, in percent."""


@dataclass(frozen=True, slots=True)
class RecentFile:
    """A file that was open before; pinned ones stay on top and are not pushed out."""

    path: Path
    pinned: bool = False
    opened_at: dt.datetime | None = None


RecordKey = tuple[str, str]
"""The list and the id of a record: all that preferences may know of one."""


@dataclass(frozen=True, slots=True)
class VisitedRecords:
    """The records of a file that were opened lately, newest first, and those that are pinned, in that order."""

    recent: tuple[RecordKey, ...] = ()
    pinned: tuple[RecordKey, ...] = ()


class Settings:
    """The preferences of this user, kept in one INI file; a damaged value counts as absent."""

    def __init__(self, path: Path | None = None) -> None:
        if path is None:
            scope = QSettings.Scope.UserScope
            self._store = QSettings(QSettings.Format.IniFormat, scope, ORGANISATION, PROGRAM)
        else:
            self._store = QSettings(str(path), QSettings.Format.IniFormat)

    def save(self) -> None:
        """Write what is pending to disk now."""
        self._store.sync()

    # Recent files

    def recent_files(self) -> tuple[RecentFile, ...]:
        """The files opened before: pinned ones first, then newest first."""
        found = (_recent(entry) for entry in self._list("files/recent"))
        entries = [entry for entry in found if entry is not None]
        return tuple(sorted(entries, key=lambda entry: not entry.pinned))

    def remember_file(self, path: Path, opened_at: dt.datetime) -> None:
        """Put a file on top of the recent ones."""
        known = {entry.path: entry for entry in self.recent_files()}
        pinned = path in known and known[path].pinned
        rest = [entry for entry in self.recent_files() if entry.path != path]
        self._set_recent([RecentFile(path, pinned, opened_at), *rest])

    def forget_file(self, path: Path) -> None:
        """Take a file off the list; the file itself stays."""
        self._set_recent(entry for entry in self.recent_files() if entry.path != path)

    def pin_file(self, path: Path, pinned: bool) -> None:
        """Keep a file on top of the list, or let it go again."""
        self._set_recent(
            RecentFile(entry.path, pinned if entry.path == path else entry.pinned, entry.opened_at)
            for entry in self.recent_files()
        )

    def _set_recent(self, entries: Iterable[RecentFile]) -> None:
        ordered = sorted(entries, key=lambda entry: not entry.pinned)[:RECENT_LIMIT]
        self._store.setValue(
            "files/recent",
            json.dumps(
                [
                    {
                        "path": str(entry.path),
                        "pinned": entry.pinned,
                        "opened_at": entry.opened_at.isoformat(timespec="seconds") if entry.opened_at else None,
                    }
                    for entry in ordered
                ],
                ensure_ascii=False,
            ),
        )

    # Folders

    def folder(self, purpose: str) -> Path | None:
        """The folder last used for a purpose ("open", "pdf"), if there is one."""
        value = self._text(f"folders/{purpose}")
        return Path(value) if value else None

    def remember_folder(self, purpose: str, folder: Path) -> None:
        """Remember where the user went for this purpose."""
        self._store.setValue(f"folders/{purpose}", str(folder))

    def forget_folder(self, purpose: str) -> None:
        """Let the usual folder count again for this purpose."""
        self._store.remove(f"folders/{purpose}")

    # Looks

    @property
    def zoom(self) -> int:
        """The size of text and tables in percent, one of :data:`ZOOM_STEPS`."""
        try:
            wanted = int(self._text("look/zoom") or 100)
        except ValueError:
            return 100
        return min(ZOOM_STEPS, key=lambda step: abs(step - wanted))

    @zoom.setter
    def zoom(self, percent: int) -> None:
        self._store.setValue("look/zoom", percent)

    @property
    def colours(self) -> str:
        """The chosen palette: "system", "light", "dark" or "contrast"."""
        return self._text("look/colours") or "system"

    @colours.setter
    def colours(self, choice: str) -> None:
        self._store.setValue("look/colours", choice)

    # Places of windows, splitters and columns

    def place(self, name: str) -> QByteArray | None:
        """The remembered state of a window, splitter or header, as Qt saved it."""
        value = self._store.value(f"places/{name}")
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None

    def remember_place(self, name: str, state: QByteArray) -> None:
        """Remember the state of a window, splitter or header."""
        self._store.setValue(f"places/{name}", state)

    def choice(self, name: str) -> str:
        """What the user chose in a screen, such as the filter of a list; an empty text when nothing is known."""
        return self._text(f"choices/{name}")

    def remember_choice(self, name: str, value: str) -> None:
        """Remember what the user chose in a screen."""
        self._store.setValue(f"choices/{name}", value)

    def good_words(self) -> frozenset[str]:
        """The words that this user called always right."""
        return frozenset(word for word in self._list("spelling/good") if isinstance(word, str))

    def keep_good_word(self, word: str) -> None:
        """Never doubt this word again."""
        self._store.setValue("spelling/good", json.dumps(sorted({*self.good_words(), word}), ensure_ascii=False))

    def page_states(self, path: Path) -> dict[str, dict[str, Any]]:
        """Where the pages of the window stood when this file was last open, by key of the page."""
        found = self._states().get(str(path))
        entries = found.items() if isinstance(found, dict) else ()
        return {key: state for key, state in entries if isinstance(state, dict)}

    def remember_page_states(self, path: Path | None, states: Mapping[str, Mapping[str, Any]]) -> None:
        """Remember where the pages stand: ids, numbers and marks, never a text of the file."""
        if path is None:
            return
        kept = {
            key: {name: value for name, value in state.items() if isinstance(value, str | int | bool)}
            for key, state in states.items()
        }
        others = {other: state for other, state in self._states().items() if other != str(path)}
        newest = list(({str(path): kept} | others).items())[:RECENT_LIMIT]
        self._store.setValue("places/files", json.dumps(dict(newest), ensure_ascii=False))

    def _states(self) -> dict[str, Any]:
        return self._object("places/files")

    # Records

    def visited(self, path: Path) -> VisitedRecords:
        """The records of this file that were opened lately or are pinned."""
        found = self._object("places/records").get(str(path))
        kept = found if isinstance(found, dict) else {}
        return VisitedRecords(_keys(kept.get("recent")), _keys(kept.get("pinned")))

    def remember_visited(self, path: Path, records: VisitedRecords) -> None:
        """Remember which records of this file were opened lately or are pinned; ids only."""
        lists = {"recent": records.recent[:VISITED_LIMIT], "pinned": records.pinned[:VISITED_LIMIT]}
        others = {other: kept for other, kept in self._object("places/records").items() if other != str(path)}
        newest = list(({str(path): lists} | others).items())[:RECENT_LIMIT]
        self._store.setValue("places/records", json.dumps(dict(newest), ensure_ascii=False))

    @property
    def last_page(self) -> str:
        """The key of the page that was open last, or an empty text."""
        return self._text("places/page")

    @last_page.setter
    def last_page(self, key: str) -> None:
        self._store.setValue("places/page", key)

    def _text(self, key: str) -> str:
        value = self._store.value(key)
        return value if isinstance(value, str) else str(value) if isinstance(value, int) else ""

    def _object(self, key: str) -> dict[str, Any]:
        try:
            found = json.loads(self._text(key) or "{}")
        except json.JSONDecodeError:
            return {}
        return found if isinstance(found, dict) else {}

    def _list(self, key: str) -> list[Any]:
        try:
            found = json.loads(self._text(key) or "[]")
        except json.JSONDecodeError:
            return []
        return found if isinstance(found, list) else []


def _keys(entries: object) -> tuple[RecordKey, ...]:
    pairs = [entry for entry in entries if isinstance(entry, list)] if isinstance(entries, list) else []
    return tuple((pair[0], pair[1]) for pair in pairs if len(pair) == 2 and all(isinstance(part, str) for part in pair))


def _recent(entry: object) -> RecentFile | None:
    if not isinstance(entry, dict) or not isinstance(entry.get("path"), str):
        return None
    try:
        moment = dt.datetime.fromisoformat(entry.get("opened_at") or "")
    except (TypeError, ValueError):
        moment = None
    return RecentFile(Path(entry["path"]), entry.get("pinned") is True, moment)
