"""The pages of the window: which one is in front, and how one gets from one to another and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from secretariat.gui.shell.navigation import Place, Trail
from secretariat.gui.shell.pages import (
    ActingPage,
    ChangingPage,
    MovingPage,
    Nameplate,
    OpeningPage,
    Page,
    RecordPage,
    ShowingPage,
    State,
)
from secretariat.gui.widgets.reading_order import step_through

if TYPE_CHECKING:  # the services load the whole program; the window is painted first
    from secretariat.services.workspace import Workspace


class PageStack(QStackedWidget):
    """Shows one page at a time; a page is made, and reads the file, when it is shown for the first time."""

    made = Signal(object)
    """A page was made: the Page."""
    turned = Signal(str)
    """Another page is in front: its key, or an empty text for the start page."""
    acts_changed = Signal()
    """A page can do other things now."""
    visited = Signal(str, str)
    """A record was opened, or was looked at until now: its list and id."""

    def __init__(self, start: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.trail = Trail(self)
        self._plates: dict[str, Nameplate] = {}
        self._makers: dict[str, Callable[[], Page]] = {}
        self._pages: dict[str, Page] = {}
        self._sections: list[Nameplate] = []
        self._workspace: Workspace | None = None
        self._opened: set[str] = set()
        self._left_at: dict[str, State] = {}
        self._front = ""
        self._is_led = False
        self._start = start
        self.addWidget(start)

    # Pages

    def register(self, plate: Nameplate, make: Callable[[], Page], *, is_section: bool = True) -> None:
        """Add a page, made when somebody wants it; one that is no section stands outside the rail."""
        self._plates[plate.key] = plate
        self._makers[plate.key] = make
        if is_section:
            self._sections.append(plate)

    @property
    def plates(self) -> Mapping[str, Nameplate]:
        """All pages by key, made or not."""
        return self._plates

    @property
    def sections(self) -> Sequence[Nameplate]:
        """The pages of the rail, in its order."""
        return self._sections

    def page(self, key: str) -> Page:
        """A page, which is made now if it was not yet."""
        if key not in self._pages:
            self._pages[key] = page = self._makers[key]()
            self.addWidget(page.widget)
            if isinstance(page, MovingPage):
                page.leaving.connect(self._leave)
            if isinstance(page, ChangingPage):
                page.acts_changed.connect(self.acts_changed)
            self.made.emit(page)
        return self._pages[key]

    def make_one(self) -> bool:
        """Make the first page that was not made yet; False when all of them were."""
        wanting = next((key for key in self._plates if key not in self._pages), "")
        if wanting:
            self.page(wanting)
        return bool(wanting)

    @property
    def front(self) -> Page | None:
        """The page in front."""
        return self._pages.get(self._front)

    def current_record(self) -> tuple[str, str] | None:
        """The list and id of the record on the screen, where the page in front shows one."""
        page = self.front
        return page.current_record() if isinstance(page, RecordPage) and self._workspace is not None else None

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What the page in front can do at this moment."""
        page = self.front
        return page.handlers() if isinstance(page, ActingPage) and self._workspace is not None else {}

    # Files

    def open_file(self, workspace: Workspace, first: str, states: Mapping[str, State] | None = None) -> None:
        """Show a file, beginning with page ``first`` or else the first one; pages begin where ``states`` says."""
        self.close_file()
        self._workspace = workspace
        self._left_at = dict(states or {})
        key = first if first in self._plates else next(iter(self._plates), "")
        if key:
            self._show(key)

    def close_file(self) -> None:
        """Show the start page."""
        self._note_left()
        for key in self._opened:
            self._pages[key].close_file()
        self._opened.clear()
        self._workspace = None
        self.trail.clear()
        self._front = ""
        self.setCurrentWidget(self._start)
        self.turned.emit("")

    def states(self) -> dict[str, State]:
        """Where every page stands, also those that were not shown this time."""
        return {**self._left_at, **{key: dict(self._pages[key].state()) for key in self._opened}}

    @property
    def is_read_only(self) -> bool:
        """Whether the file that is open may only be read."""
        return self._workspace is not None and self._workspace.read_only

    @property
    def path(self) -> Path | None:
        """Where the file lies, when one is open."""
        return self._workspace.path if self._workspace is not None else None

    def flush(self) -> None:
        """Commit what is being typed anywhere.

        Raises:
            Refusal: a page cannot.
        """
        for key in tuple(self._opened):
            self._pages[key].flush()

    # Going places

    def go(self, key: str) -> bool:
        """Show a page where it was left; the present place is behind the back button from now on."""
        if self._workspace is None or key not in self._plates:
            return False
        if key != self._front:
            self._note_left()
            self.trail.leave(self._present())
            self._show(key)
        return True

    def take_keyboard(self) -> None:
        """Bring the keyboard to the page in front when nothing has it: where it was last, else at its first stop."""
        page = self.front
        if page is None or self.window().focusWidget() is not None:
            return
        last = page.widget.focusWidget()
        if last is not None and last.isVisible() and last.isEnabled():
            last.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            step_through([page.widget], None, forward=True)

    def go_to(self, widget: QWidget) -> None:
        """Show the page that is this widget."""
        for key, page in self._pages.items():
            if page.widget is widget:
                self.go(key)

    def can_open(self, kind: str) -> bool:
        """Whether a page shows records of this kind."""
        return any(kind in plate.kinds for plate in self._plates.values())

    def open_record(self, kind: str, record_id: str) -> bool:
        """Show a record on the page that shows its kind; False when no page does."""
        key = next((plate.key for plate in self._plates.values() if kind in plate.kinds), "")
        page = self.page(key) if key and self._workspace is not None else None
        if not isinstance(page, OpeningPage):
            return False
        self._note_left()
        self.trail.leave(self._present())
        self._is_led = True
        self._show(key)
        page.show_record(kind, record_id)
        self._is_led = False
        self._note()
        return True

    def show_change(self, places: Sequence[tuple[str, str]]) -> None:
        """Show one of these records (kind and id), rather on the page in front than on another one."""
        page = self.front
        here = [place for place in places if page is not None and place[0] in self._plates[page.key].kinds]
        if isinstance(page, ShowingPage) and any(page.shows(*place) for place in here):
            return
        for place in (*here, *places):
            if self.open_record(*place):
                return

    def back(self) -> None:
        """Go to where the user came from."""
        self._return(self.trail.back)

    def forward(self) -> None:
        """Go to where the user came back from."""
        self._return(self.trail.forward)

    def _return(self, step: Callable[[Place], Place | None]) -> None:
        if self.front is None:
            return
        place = step(self._present())
        if place is not None:
            self._is_led = True
            self._show(place.page)
            self._pages[place.page].restore(place.state)
            self._is_led = False

    def _leave(self) -> None:
        if not self._is_led and self._front:
            self._note()
            self.trail.leave(self._present())

    def _note_left(self) -> None:
        """Tell what was looked at, on a page on which one goes from one record to another."""
        if isinstance(self.front, MovingPage):
            self._note()

    def _note(self) -> None:
        record = self.current_record()
        if record is not None:
            self.visited.emit(*record)

    def _present(self) -> Place:
        page = self.front
        return Place(self._front, dict(page.state()) if page is not None else {})

    def _show(self, key: str) -> None:
        page = self.page(key)
        if key not in self._opened and self._workspace is not None:
            page.open_file(self._workspace)
            self._opened.add(key)
            if key in self._left_at:
                self._is_led = True
                page.restore(self._left_at.pop(key))
                self._is_led = False
        self._front = key
        self.setCurrentWidget(page.widget)
        self.turned.emit(key)
