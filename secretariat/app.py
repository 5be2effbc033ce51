"""Builds the house: the only file that knows every room. Starts a window, or one command without a window."""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from secretariat import __version__

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from secretariat.gui.shell.context import Shell
    from secretariat.gui.shell.files import Files
    from secretariat.gui.shell.pages import Page
    from secretariat.gui.shell.window import MainWindow
    from secretariat.services.press import Press

VERBS = ("import", "export", "check", "backup", "restore", "search")
"""The words that mean a command without a window; they are those of :mod:`secretariat.cli`."""

PAPERS_FOLDER = Path("voorbeeld")
_USAGE = (
    "Gebruik: main.py [BESTAND] [--sample], of main.py OPDRACHT … (main.py OPDRACHT --help legt uit).\n"
    f"De opdrachten zijn: {', '.join(VERBS)}."
)
_IDLE_MS = 400
"""After so long the window stands and the first file is being looked at."""
LOADED_AHEAD = ("secretariat.services.opening", "sqlite_utils", "holidays")
"""What is loaded when the window stands; the libraries that draw papers are loaded by the press, in its own process."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the program with these arguments, or those of the command line; gives the exit code."""
    if getattr(sys, "frozen", False):  # a packaged program starts its press as itself
        import multiprocessing

        multiprocessing.freeze_support()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and (given[0] in VERBS or given[0] in ("-h", "--help")):
        from secretariat import cli

        return cli.run(given)
    sample = "--sample" in given
    files = [argument for argument in given if argument != "--sample"]
    wrong = len(files) > 1 or any(name.startswith("-") for name in files) or (sample and files)
    if wrong or any(_is_no_file(name) for name in files):
        print(_USAGE, file=sys.stderr)
        return 2
    if not has_screen():
        return _without_screen(sample)
    return _run_window(Path(files[0]) if files else None, sample)


def _is_no_file(name: str) -> bool:
    """Whether this is a bare word, meant as a command that does not exist rather than as a file."""
    path = Path(name)
    return path.name == name and not path.suffix and not path.exists()


def has_screen() -> bool:
    """Whether a window can be shown: always on Windows and macOS, elsewhere when there is a display."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def build_window(app: QApplication, settings_path: Path | None = None) -> MainWindow:
    """The window with all its pages, each made when it is wanted; nothing open yet."""
    window = build_frame(app, settings_path)
    add_pages(window)
    return window


def build_frame(app: QApplication, settings_path: Path | None = None) -> MainWindow:
    """The window before it knows its pages: the start page and what stands around it, which is painted first."""
    from secretariat.gui.look.dutch import speak_dutch
    from secretariat.gui.look.theme import Theme
    from secretariat.gui.shell.context import Shell
    from secretariat.gui.shell.history import History
    from secretariat.gui.shell.messages import Messages
    from secretariat.gui.shell.navigation import Doors
    from secretariat.gui.shell.tasks import Tasks
    from secretariat.gui.shell.window import MainWindow
    from secretariat.settings import Settings

    speak_dutch(app)
    settings = Settings(settings_path)
    messages = Messages()
    theme = Theme(app, settings)
    shell = Shell(
        settings=settings,
        theme=theme,
        messages=messages,
        history=History(messages),
        tasks=Tasks(_press),
        doors=Doors(),
    )
    with theme.undressed():
        return MainWindow(shell, __version__)


def _press() -> Press:
    from secretariat.services.press import Press

    return Press()


def add_pages(window: MainWindow) -> None:
    """Tell the window which pages there are; each is made when somebody wants it."""
    from secretariat.gui.shell.pages import Nameplate

    def add(make: Callable[[Shell], Page], plate: Nameplate, *, at_bottom: bool = False, on_rail: bool = True) -> None:
        window.register(plate, lambda: make(window.shell), at_bottom=at_bottom, on_rail=on_rail)

    def meetings(shell: Shell) -> Page:
        """So many parts that dressing all others anew costs less than dressing these whenever they get a place."""
        with shell.theme.undressed():
            page = _meetings(shell)
            page.widget.setParent(window.pages)
        return page

    def behind(*kinds: str) -> frozenset[str]:
        return frozenset(kinds)

    add(_today, Nameplate("today", "Vandaag", icon="sun"))
    doors = behind("meetings", "bodies", "agenda_items", "minutes", "attendees")
    add(meetings, Nameplate("meetings", "Overleggen", icon="messages-square", kinds=doors))
    doors = behind("action_points", "action_groups", "new_action_points", "dossier_actions")
    add(_action_points, Nameplate("action_points", "Actiepunten", icon="list-checks", kinds=doors))
    add(_decisions, Nameplate("decisions", "Besluiten", icon="gavel", kinds=behind("decisions", "decision_waits")))
    add(_dossiers, Nameplate("dossiers", "Dossiers", icon="folders", kinds=behind("dossiers", "projects")))
    doors = behind("plan_items", "plan_cycles", "plan_ideas", "termijnagenda", "meeting_schedules")
    add(_planning, Nameplate("planning", "Planning", icon="calendar-range", kinds=doors))
    add(_people, Nameplate("people", "Relaties", icon="contact-round", kinds=behind("persons", "organisations")))
    doors = behind("events", "event_slots", "event_sessions", "excursions", "registrations")
    add(_events, Nameplate("events", "Evenementen", icon="ticket", kinds=doors))
    told = Nameplate("year_reports", "Jaaroverzicht", icon="chart-column", kinds=behind("theme_year_reports"))
    add(_year_reports, told)
    doors = behind("settings", "standing_kinds", "locations", "abbreviations")
    add(_association, Nameplate("association", "Instellingen", icon="settings", kinds=doors), at_bottom=True)
    promised = Nameplate("commitments", "Toezeggingen", icon="user-check", kinds=behind("commitments"))
    add(_commitments, promised, on_rail=False)
    add(_themes, Nameplate("themes", "Thema’s", icon="layers", kinds=behind("themes")), on_rail=False)
    add(_wastebasket, Nameplate("wastebasket", "Prullenbak", icon="trash-2"), on_rail=False)
    window.first_page = "today"


def _today(shell: Shell) -> Page:
    from secretariat.gui.today.presenter import TodayPresenter
    from secretariat.gui.today.view import TodayView

    return TodayPresenter(TodayView(), shell)


def _action_points(shell: Shell) -> Page:
    from secretariat.gui.action_points.presenter import ActionPointsPresenter
    from secretariat.gui.action_points.view import ActionPointsView

    return ActionPointsPresenter(ActionPointsView(shell.settings), shell)


def _decisions(shell: Shell) -> Page:
    from secretariat.gui.decisions.establishing import Establishing
    from secretariat.gui.decisions.presenter import DecisionsPresenter
    from secretariat.gui.decisions.view import DecisionsView

    establishing = Establishing(shell.history, shell.messages)
    return DecisionsPresenter(DecisionsView(shell.settings), shell, establishing)


def _dossiers(shell: Shell) -> Page:
    from secretariat.gui.dossiers.presenter import DossiersPresenter
    from secretariat.gui.dossiers.view import DossiersView

    return DossiersPresenter(DossiersView(shell.settings), shell)


def _planning(shell: Shell) -> Page:
    from secretariat.gui.planning.presenter import PlanningPresenter

    return PlanningPresenter(shell)


def _people(shell: Shell) -> Page:
    from secretariat.gui.people.presenter import RelationsPresenter
    from secretariat.gui.people.view import RelationsView

    return RelationsPresenter(RelationsView(shell.settings), shell)


def _events(shell: Shell) -> Page:
    from secretariat.gui.events.presenter import EventsPresenter

    return EventsPresenter(shell)


def _year_reports(shell: Shell) -> Page:
    from secretariat.gui.year_reports.presenter import YearReportsPresenter
    from secretariat.gui.year_reports.view import YearReportsView

    return YearReportsPresenter(YearReportsView(shell.settings), shell)


def _association(shell: Shell) -> Page:
    from secretariat.gui.association.presenter import SettingsPresenter

    return SettingsPresenter(shell)


def _themes(shell: Shell) -> Page:
    from secretariat.gui.themes.presenter import ThemesPresenter
    from secretariat.gui.themes.view import ThemesView

    return ThemesPresenter(ThemesView(shell.settings), shell)


def _commitments(shell: Shell) -> Page:
    from secretariat.gui.commitments.presenter import CommitmentsPresenter
    from secretariat.gui.commitments.view import CommitmentsView

    return CommitmentsPresenter(CommitmentsView(shell.settings), shell)


def _wastebasket(shell: Shell) -> Page:
    from secretariat.gui.wastebasket.presenter import WastebasketPresenter
    from secretariat.gui.wastebasket.view import WastebasketView

    return WastebasketPresenter(WastebasketView(shell.settings), shell)


def _meetings(shell: Shell) -> Page:
    """The section Overleggen: the workspace of an overleg with its tabs, and the card of an orgaan."""
    from secretariat.gui.agendas.deferring import Deferring
    from secretariat.gui.agendas.presenter import AgendaPresenter
    from secretariat.gui.agendas.view import AgendaView
    from secretariat.gui.attendance.presenter import AttendancePresenter
    from secretariat.gui.attendance.view import AttendanceView
    from secretariat.gui.bodies.presenter import BodiesPresenter
    from secretariat.gui.bodies.view import BodiesView
    from secretariat.gui.decisions.establishing import Establishing
    from secretariat.gui.dispatches.paper import SendingPaper
    from secretariat.gui.dispatches.presenter import DispatchesPresenter
    from secretariat.gui.dispatches.view import DispatchesView
    from secretariat.gui.documents.presenter import DocumentsPresenter
    from secretariat.gui.documents.view import DocumentsView
    from secretariat.gui.meetings.later_card import LaterCard
    from secretariat.gui.meetings.later_tab import LaterTab
    from secretariat.gui.meetings.presenter import MeetingsPresenter
    from secretariat.gui.meetings.view import MeetingsView
    from secretariat.gui.meetings.workspace import WorkspaceView
    from secretariat.gui.minutes.presenter import MinutesPresenter
    from secretariat.gui.minutes.view import MinutesView
    from secretariat.gui.papers.presenter import PaperPresenter
    from secretariat.gui.papers.view import PaperPane
    from secretariat.gui.voting.presenter import VotingPresenter
    from secretariat.gui.voting.view import VotingView

    establishing = Establishing(shell.history, shell.messages)
    deferring = Deferring(shell.history, shell.messages)
    pane = PaperPane()
    paper = PaperPresenter(pane, shell)

    def minutes() -> MinutesPresenter:
        made = MinutesPresenter(MinutesView(), shell, establishing.ask, deferring.ask)
        made.place_changed.connect(paper.follow)
        made.typed.connect(paper.postpone)
        return made

    def dispatches() -> DispatchesPresenter:
        made = DispatchesPresenter(DispatchesView(shell.settings), SendingPaper(), shell)
        made.tab_wanted.connect(meetings.show_tab)
        made.place_wanted.connect(meetings.steps.jump)
        return made

    tabs = (
        AgendaPresenter(AgendaView(shell.settings), shell, deferring.ask),
        LaterTab(AttendancePresenter, lambda: AttendancePresenter(AttendanceView(shell.settings), shell)),
        LaterTab(MinutesPresenter, minutes),
        LaterTab(DocumentsPresenter, lambda: DocumentsPresenter(DocumentsView(shell.settings), shell)),
        LaterTab(DispatchesPresenter, dispatches),
        VotingPresenter(VotingView(shell.settings), shell),
    )
    card = LaterCard(lambda: BodiesPresenter(BodiesView(shell.settings), shell))
    view = MeetingsView(WorkspaceView(tabs, pane, shell.settings), card.widget, shell.settings)
    meetings = MeetingsPresenter(view, tabs, paper, card, shell, paper.handlers())
    return meetings


def _run_window(path: Path | None, sample: bool) -> int:
    gc.disable()  # nothing of what is loaded now is thrown away again
    from PySide6.QtWidgets import QApplication

    from secretariat.gui.shell.faults import Faults
    from secretariat.gui.shell.first_paint import FirstPaint
    from secretariat.settings import ORGANISATION, PROGRAM

    app = QApplication(sys.argv[:1])
    app.setOrganizationName(ORGANISATION)
    app.setApplicationName(PROGRAM)
    app.setApplicationVersion(__version__)
    faults = Faults(__version__)
    faults.install()
    window = build_frame(app)
    faults.happened.connect(window.show_fault)
    faults.refused.connect(window.show_refusal)
    opened: list[Files] = []
    FirstPaint(window).happened.connect(lambda: opened.append(_begin(window, path, sample)))
    window.show()
    code = app.exec()
    for files in opened:
        files.close()
    return code


def _begin(window: MainWindow, path: Path | None, sample: bool) -> Files:
    """Open what was asked for on the first page, and make the other pages ahead when it stands there."""
    from PySide6.QtCore import QTimer

    from secretariat.gui.shell.faults import keep_log
    from secretariat.gui.shell.files import Files
    from secretariat.gui.shell.making_ahead import MakingAhead
    from secretariat.gui.shell.searching import Searching
    from secretariat.gui.shell.watchdog import Watchdog

    add_pages(window)
    files = Files(window)
    keep_log(files.folder)
    Searching(window, files)
    Watchdog(window).start()

    def open_first() -> None:
        try:
            if sample:
                files.open_sample()
            elif path is not None:
                files.open(path)
        finally:
            QTimer.singleShot(0, window, finish)

    def finish() -> None:
        QTimer.singleShot(_IDLE_MS, window, lambda: warm_up(window))
        ahead = MakingAhead(window.pages)
        ahead.ended.connect(sweep)
        ahead.start()

    def sweep() -> None:
        # All this stays as long as the program runs; sweeping up without it takes no time that somebody would feel.
        gc.freeze()
        gc.enable()

    QTimer.singleShot(0, window, open_first)
    return files


def warm_up(window: MainWindow) -> threading.Thread | None:
    """Load in the background what the first change and the first paper would wait for."""
    if not window.isVisible():
        return None
    window.shell.tasks.warm()
    loading = threading.Thread(target=_load_ahead, name="warming", daemon=True)
    loading.start()
    return loading


def _load_ahead() -> None:
    for name in LOADED_AHEAD:
        with contextlib.suppress(ImportError):  # whoever needs it will say so
            importlib.import_module(name)


def _without_screen(sample: bool) -> int:
    print("Er is hier geen scherm, dus het venster kan niet worden getoond.", file=sys.stderr)
    if not sample:
        print("Zonder scherm kan wel: main.py --sample, of een opdracht (main.py --help).", file=sys.stderr)
        return 1
    from secretariat.domain.refusals import Refusal
    from secretariat.services.samples import sample_folder, write_sample_papers
    from secretariat.wording.refusals import sentence

    try:
        folder = sample_folder(PAPERS_FOLDER)
        print(f"De stukken van het voorbeeld komen in de map {folder}/:")
        for written in write_sample_papers(folder):
            print(f"  {written}")
    except Refusal as refusal:
        print(sentence(refusal), file=sys.stderr)
        return 1
    return 0
