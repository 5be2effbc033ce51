"""The main window: it only arranges; pages show, presenters do, services know."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from secretariat.gui.shell import placing
from secretariat.gui.shell.actions import WindowActions
from secretariat.gui.shell.asides import Asides
from secretariat.gui.shell.closing import Closing
from secretariat.gui.shell.command_finder import PAGE, find_commands
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.focus import edited_view, press_focused_button
from secretariat.gui.shell.menus import Menus
from secretariat.gui.shell.message_bar import MessageBar
from secretariat.gui.shell.page_actions import PageActions
from secretariat.gui.shell.page_stack import PageStack
from secretariat.gui.shell.pages import CountingPage, Nameplate, Page
from secretariat.gui.shell.places import places_of
from secretariat.gui.shell.rail import Rail
from secretariat.gui.shell.read_only import ReadOnlyBar
from secretariat.gui.shell.search_box import COMMAND, SearchBox, SearchResult
from secretariat.gui.shell.shown_hit import select_hit
from secretariat.gui.shell.start import StartPage
from secretariat.gui.shell.status import StatusLine
from secretariat.gui.shell.todays_date import type_date
from secretariat.gui.shell.top_bar import TopBar
from secretariat.gui.shell.undoing import Undoing
from secretariat.gui.shell.wheel_zoom import WheelZoom
from secretariat.gui.widgets.page_scroll import PageScroll
from secretariat.gui.widgets.reading_order import step_through
from secretariat.settings import PROGRAM

if TYPE_CHECKING:  # the services load the whole program; the window is painted first
    from secretariat.services.workspace import Workspace

WASTEBASKET, SETTINGS, COMMITMENTS, THEMES = "wastebasket", "association", "commitments", "themes"
"""The keys of the page that stands outside the rail, and of the one at its bottom with a key of its own."""


class MainWindow(QMainWindow):
    """One window on one file, or the start page."""

    new_file_wanted = Signal()
    open_file_wanted = Signal()
    sample_wanted = Signal()
    recent_wanted = Signal(object)
    """A file opened before is wanted: its path."""
    close_file_wanted = Signal()
    retry_wanted = Signal()
    """The file may only be read; try to open it for writing."""
    backup_wanted = Signal()
    """Ctrl+S: everything typed is in the file, a back-up may be made."""
    backups_wanted = Signal()
    """The back-ups of the file are to be shown, to compare with or to put back."""
    check_wanted = Signal()
    """It is to be seen whether the file is in order."""
    compare_wanted = Signal()
    """The file is to be compared with a colleague's copy."""
    search_wanted = Signal(str)
    """Look for these words and answer with :meth:`show_found`."""
    pin_wanted = Signal()
    """The record on the screen must be kept at hand, or let go."""
    search_result_chosen = Signal(str, str)
    """A record was chosen from the answers: its kind and id; the window opens the page that shows it."""

    def __init__(self, shell: Shell, version: str, start: StartPage | None = None) -> None:
        super().__init__()
        self.shell = shell
        self.first_page = ""
        """The page that every file opens with; without one, the page that was open last."""
        self.setWindowTitle(PROGRAM)
        self.actions_ = WindowActions(self)
        self.start = start or StartPage()
        self.pages = PageStack(self.start)
        self.asides = Asides(self, self.pages, shell, version)
        self.rail = Rail()
        self.search = SearchBox(self._find_commands)
        self.top_bar = TopBar(self.actions_["back"], self.actions_["forward"], self.search)
        self.messages = MessageBar(shell.messages)
        self.read_only = ReadOnlyBar()
        self.status = StatusLine(shell.tasks)
        self.menus = Menus(self.menuBar(), self.actions_, shell.theme)
        self.undoing = Undoing(shell.history, self.actions_["undo"], self.actions_["redo"], self.flush)
        self.page_actions = PageActions(self.actions_, self.pages, self.read_only, shell.messages, self)
        self._closing = Closing(shell, self)
        WheelZoom(self, shell.theme)
        shell.flushes.extend((self._commit_focused, self.pages.flush))
        self._arrange()
        self._connect_actions()
        self._connect_parts()
        placing.place(self, shell.settings.place("window"))
        self._turned("")

    # What app.py calls

    def register(
        self, plate: Nameplate, make: Callable[[], Page], *, at_bottom: bool = False, on_rail: bool = True
    ) -> None:
        """Add a page, made when it is wanted.

        It comes on the rail, and in "Ga naar" unless it stands at the bottom of the rail or outside it.
        """
        self.pages.register(plate, make, is_section=on_rail and not at_bottom)
        if on_rail:
            self.rail.add(plate.key, plate.title, plate.icon, at_bottom=at_bottom)
        if on_rail and not at_bottom:
            self.menus.add_page(plate.title, lambda: self.go(plate.key))

    def open_file(self, workspace: Workspace, why_read_only: str = "") -> None:
        """Show a file, where it was left; say why it may only be read when that is so."""
        self.shell.messages.clear()
        self.shell.history.open_file(workspace.history)
        self.setWindowTitle(f"{workspace.title} – {PROGRAM}")
        self.status.show_file(
            workspace.path.name,
            str(workspace.path),
            read_only=workspace.read_only,
            sample=getattr(workspace, "is_sample", False),
        )
        if workspace.read_only:
            self.read_only.show_why(why_read_only)
        settings = self.shell.settings
        self.pages.open_file(workspace, self.first_page or settings.last_page, settings.page_states(workspace.path))

    def close_file(self) -> None:
        """Go back to the start page; call :meth:`flush` first."""
        from secretariat.gui.widgets.record_table import RecordTable  # noqa: PLC0415 - after the window is painted

        self._remember_page()
        self.pages.close_file()
        self.shell.handing_out.forget()
        self.read_only.hide()
        for table in self.findChildren(RecordTable):
            table.reset_sorting()
        self.shell.history.close_file()
        self.setWindowTitle(PROGRAM)
        self.status.show_no_file()

    def flush(self) -> bool:
        """Commit what is being typed; False, with the reason in the message bar, when that cannot be."""
        return self.shell.flush()

    def may_leave_file(self, go_on: Callable[[], object]) -> bool:
        """Whether nothing typed would be lost with the file; else ask, and ``go_on`` when it may be."""
        return self.flush() and self.shell.half_filled.may_go(self, go_on, lasting=True)

    def go(self, key: str) -> bool:
        """Show a page."""
        return self.pages.go(key)

    def can_open(self, kind: str) -> bool:
        """Whether a page shows records of this kind."""
        return self.pages.can_open(kind)

    def open_record(self, kind: str, record_id: str) -> bool:
        """Show a record on its page; False when no page shows this kind."""
        return self.pages.open_record(kind, record_id)

    def show_found(self, words: str, results: Sequence[SearchResult], note: str = "") -> None:
        """Answer ``search_wanted``; an answer to words that are no longer in the box is dropped."""
        self.search.show_records(words, results, note)

    def show_recent(self) -> None:
        """Show the files opened before, on the start page and in the menu."""
        files = self.shell.settings.recent_files()
        self.start.show_recent(files)
        self.menus.show_recent(files, self.recent_wanted.emit)

    def show_refusal(self, sentence: str) -> None:
        """Say what the world refused where nobody waited for an answer; once for as long as it stands there."""
        self.shell.messages.error(sentence, origin="refusal")

    def show_fault(self, report: str) -> None:
        """Say that the program made a mistake, with the details behind a button."""
        self.shell.messages.error(
            "Er ging iets mis in het programma. Wat is vastgelegd, is bewaard; u kunt doorwerken.",
            "Details…",
            lambda: self.asides.report(report),
        )

    # Arranging

    def _arrange(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        strip = QWidget()
        for part in (self.top_bar, self.read_only, strip):
            right.addWidget(part)
        right.addWidget(PageScroll(self.pages), 1)
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addLayout(right, 1)
        centre = QWidget()
        centre.setLayout(across)
        self.messages.stand_in(strip, centre, self.top_bar)
        self.setCentralWidget(centre)
        self.setStatusBar(self.status)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, as the space bar does and as in every dialog."""
        if not press_focused_button(self, event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from the rail to the top bar, the message and then the page, whenever their parts were made."""
        regions = (self.rail, self.top_bar, self.read_only, self.messages, self.pages, self.status)
        return step_through(regions, self.focusWidget(), forward=forward)

    def _connect_actions(self) -> None:
        theme = self.shell.theme
        for key, handler in {
            "new_file": self.new_file_wanted.emit,
            "open_file": self.open_file_wanted.emit,
            "open_sample": self.sample_wanted.emit,
            "close_file": self._wish_to_close_file,
            "save": self._save,
            "backups": self.backups_wanted.emit,
            "check_file": self.check_wanted.emit,
            "compare_file": self.compare_wanted.emit,
            "quit": self.close,
            "search": self.search.begin,
            "zoom_in": lambda: theme.zoom_by(1),
            "zoom_out": lambda: theme.zoom_by(-1),
            "zoom_reset": lambda: theme.set_zoom(100),
            "full_screen": self._toggle_full_screen,
            "back": self.pages.back,
            "forward": self.pages.forward,
            "wastebasket": lambda: self.go(WASTEBASKET),
            "commitments": lambda: self.go(COMMITMENTS),
            "themes": lambda: self.go(THEMES),
            "settings": lambda: self.go(SETTINGS),
            "steps": self.asides.steps,
            "todays_date": lambda: type_date(self.focusWidget(), dt.date.today()),
            "pin": self.pin_wanted.emit,
            "help": self.asides.help,
            "shortcuts": self.asides.shortcuts,
            "about": self.asides.about,
        }.items():
            self.actions_.connect(key, handler)
        self.addActions(list(self.actions_))

    def _connect_parts(self) -> None:
        shell = self.shell
        self.rail.chosen.connect(self.go)
        self.pages.turned.connect(self._turned)
        self.pages.trail.changed.connect(shell.messages.go_elsewhere)
        self.pages.made.connect(self._made)
        self.menus.edit.aboutToShow.connect(self.undoing.refresh)
        for menu in self.menus.all_menus():
            menu.aboutToShow.connect(self.page_actions.refresh)
        self.search.search_wanted.connect(self.search_wanted)
        self.search.chosen.connect(self._found)
        self.start.new_wanted.connect(self.new_file_wanted)
        self.start.open_wanted.connect(self.open_file_wanted)
        self.start.sample_wanted.connect(self.sample_wanted)
        self.start.recent_wanted.connect(self.recent_wanted)
        self.start.pin_wanted.connect(self._pin)
        self.start.forget_wanted.connect(self._forget)
        shell.history.saved.connect(self.status.show_saved)
        shell.history.pending.connect(self.status.show_saving)
        shell.history.not_saved.connect(self.status.show_not_saved)
        shell.history.changed.connect(self.page_actions.refresh)
        self.pages.acts_changed.connect(self.page_actions.refresh)
        shell.history.replayed.connect(lambda change: self.pages.show_change(places_of(change)))
        shell.doors.wanted.connect(self.open_record)
        shell.doors.section_wanted.connect(self.go)
        shell.doors.change_wanted.connect(lambda change: self.pages.show_change(places_of(change)))
        shell.theme.changed.connect(self._dress)
        self.read_only.retry_wanted.connect(self.retry_wanted)
        self.status.backups_wanted.connect(self.backups_wanted)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def _dress(self) -> None:
        for part in (self.messages, self.read_only, self.status):
            part.dress()
        for button in self.rail.findChildren(QWidget):
            button.updateGeometry()

    # Pages

    def _made(self, page: Page) -> None:
        if isinstance(page, CountingPage):
            page.counted.connect(self.rail.button(page.key).show_count)

    def _turned(self, key: str) -> None:
        working = bool(key)
        self.rail.setVisible(working)
        self.top_bar.setVisible(working)
        self.rail.show_chosen(key)
        self.top_bar.title.setText(self.pages.plates[key].title if working else "")
        self.page_actions.refresh()

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and new.window() is self:
            self.page_actions.refresh()
            self.undoing.follow(new)
            self.read_only.follow(new)

    def _commit_focused(self) -> None:
        focused = self.focusWidget()
        commit = getattr(focused, "commit", None)
        if callable(commit):
            commit()
        view = edited_view(focused)
        if view is not None:
            view.setFocus()

    def _save(self) -> None:
        if self.flush():
            self.backup_wanted.emit()

    def _wish_to_close_file(self) -> None:
        if self.may_leave_file(self.close_file_wanted.emit):
            self.close_file_wanted.emit()

    def _pin(self, path: Path, pinned: bool) -> None:
        self.shell.settings.pin_file(path, pinned)
        self.show_recent()

    def _forget(self, path: Path) -> None:
        self.shell.settings.forget_file(path)
        self.show_recent()

    # Search

    def _find_commands(self, words: str) -> Sequence[SearchResult]:
        return find_commands(words, self.actions_, self.pages.sections)

    def _found(self, result: SearchResult) -> None:
        if result.kind != COMMAND:
            self.search_result_chosen.emit(result.kind, result.id)
            self.open_record(result.kind, result.id)
            self.pages.take_keyboard()
            select_hit(QApplication.focusWidget(), result.hits)
        elif result.id.startswith(PAGE):
            self.go(result.id.removeprefix(PAGE))
            self.pages.take_keyboard()
        else:
            self.actions_[result.id].trigger()

    # The window itself

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only when everything typed is safe; whatever goes wrong here, the window stays."""
        event.ignore()
        if not self._closing.may_close():
            return
        self._remember_page()
        self.shell.settings.remember_place("window", self.saveGeometry())
        self.shell.settings.save()
        self.shell.tasks.close()
        event.accept()

    def _remember_page(self) -> None:
        page = self.pages.front
        if page is not None:
            self.shell.settings.last_page = page.key
            self.shell.settings.remember_page_states(self.pages.path, self.pages.states())
