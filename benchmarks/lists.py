"""What somebody waits for in the window, in a large file against the same in a small one: lists, letters, a change."""

from __future__ import annotations

import contextlib
import itertools
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import files
from benchmarks.measuring import Figure, ratio, timed

_WORDS = "begroting"
_NEAR_THE_END = 40
"""Overleggen that are opened one after the other: the newest ones may have no verslag yet."""


def figures(scale: str) -> Iterator[Figure]:
    """Every list from nothing, then what is done in it over and over again."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with files.folder() as home, _desk(app, home, scale) as large, _desk(app, home, "xs") as small:
        for key in large.pages:
            yield _figure(f"show_{key}", large.show(key), small.show(key), goal=4)
        for name, goal in (
            ("overleg_agenda", 1.5),
            ("overleg_verslag", 1.5),
            ("narrow_overleggen", 5),
            ("narrow_more", 3),
            ("filter_actions", 6),
            ("change_action", 3),
        ):
            yield _figure(name, getattr(large, name)(), getattr(small, name)(), goal=goal)


def _figure(name: str, large: Callable[[], object], small: Callable[[], object], goal: float) -> Figure:
    return ratio(f"lists.{name}_vs_small_file", lambda: timed(large), lambda: timed(small), goal=goal, seconds=3)


@contextlib.contextmanager
def _desk(app: object, home: Path, scale: str) -> Iterator[_Desk]:
    folder = home / scale
    folder.mkdir()
    desk = _Desk(app, folder, files.copy_of(scale, folder))
    yield desk
    desk.close()


class _Desk:
    """The real window with a file; each method gives something to do that ends when it has been painted."""

    def __init__(self, app: object, folder: Path, path: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from secretariat import app as program
        from secretariat.gui.shell.files import Files

        assert isinstance(app, QApplication)
        self._app = app
        self._window = program.build_window(app, folder / "voorkeuren.ini")
        self._files = Files(self._window, folder=folder)
        self._window.resize(1366, 728)
        self._window.show()
        assert self._files.open(path)
        assert self._files.workspace is not None
        self._workspace = self._files.workspace
        self.pages = tuple(self._window.pages.plates)
        for key in self.pages:
            self._window.go(key)
            self._paint()
        self._meetings = self._window.pages.page("meetings")
        self._actions = self._window.pages.page("action_points")
        # The paper is made by another process, which would take turns with what is measured.
        self._meetings.widget.workspace.paper.hide()  # type: ignore[attr-defined]

    def close(self) -> None:
        self._files.close()
        self._window.close()
        self._window.deleteLater()

    def show(self, key: str) -> Callable[[], object]:
        """Fill a page from nothing."""

        def work() -> None:
            page = self._window.pages.page(key)
            page.close_file()
            page.open_file(self._workspace)
            self._paint()

        return self._at(key, work)

    def overleg_agenda(self) -> Callable[[], object]:
        return self._overleg(0)

    def overleg_verslag(self) -> Callable[[], object]:
        return self._overleg(2)

    def narrow_overleggen(self) -> Callable[[], object]:
        """The first letter: the list is read and shown."""

        def work() -> None:
            self._show_nothing_narrowed()
            self._meetings.widget.filter.setText(_WORDS[0])  # type: ignore[attr-defined]
            self._paint()

        return self._at("meetings", work)

    def narrow_more(self) -> Callable[[], object]:
        """The letters after it."""

        def work() -> None:
            for length in range(2, len(_WORDS)):
                self._meetings.widget.filter.setText(_WORDS[:length])  # type: ignore[attr-defined]
                self._paint()

        return self._at("meetings", work)

    def filter_actions(self) -> Callable[[], object]:
        filters = self._actions.widget.filters  # type: ignore[attr-defined]
        words = itertools.cycle((_WORDS, ""))

        def work() -> None:
            for _ in range(2):
                filters.words.setText(next(words))
                filters.changed.emit()
                self._paint()

        return self._at("action_points", work)

    def change_action(self) -> Callable[[], object]:
        from secretariat.domain.action_points import ActionStatus

        action = self._actions.widget.table.records.records[0].id  # type: ignore[attr-defined]
        states = itertools.cycle((ActionStatus.IN_PROGRESS, ActionStatus.OPEN))

        def work() -> None:
            self._window.shell.history.do(self._workspace.action_following.set_status, [action], next(states))
            self._paint()

        return self._at("action_points", work)

    def _overleg(self, tab: int) -> Callable[[], object]:
        ids = itertools.cycle(
            [line.id for line in self._workspace.meetings.lines() if line.status.has_been_held][:_NEAR_THE_END]
        )

        def work() -> None:
            self._meetings.widget.workspace.tabs.setCurrentIndex(tab)  # type: ignore[attr-defined]
            self._meetings.show_record("meetings", next(ids))  # type: ignore[attr-defined]
            self._paint()

        return self._at("meetings", work)

    def _show_nothing_narrowed(self) -> None:
        """As after a change: the list must be read again."""
        self._meetings.widget.filter.clear()  # type: ignore[attr-defined]
        self._meetings.open_file(self._workspace)

    def _at(self, key: str, work: Callable[[], None]) -> Callable[[], object]:
        def at_page() -> None:
            if self._window.pages.front is not self._window.pages.page(key):
                self._window.go(key)
                self._paint()
            work()

        return at_page

    def _paint(self) -> None:
        for _ in range(2):
            self._app.processEvents()
