"""Every action of the window, declared once: its words, icon and keys, shared by menu, toolbar and context menu."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from secretariat.gui.look import icons


class Menu(enum.Enum):
    """The menus of the window; PAGE is no menu: such an action stands in pages and in the list of keys."""

    FILE = "&Bestand"
    EDIT = "Be&werken"
    VIEW = "B&eeld"
    GO = "&Ga naar"
    HELP = "&Help"
    PAGE = "In een scherm"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action; ``text`` carries its mnemonic, the first of ``keys`` is shown in the menu."""

    key: str
    text: str
    menu: Menu
    keys: tuple[str, ...] = ()
    icon: str = ""
    by_page: bool = False
    separated: bool = False
    ends_work: bool = False

    @property
    def words(self) -> str:
        """The text without mnemonic and dots."""
        return self.text.replace("&", "").removesuffix("…")


# by_page: done by the page that is in front, and grey when it cannot; separated: a line stands above it;
# ends_work: closes what is being worked at, so it is never the first guess at what somebody means.
SPECS: tuple[ActionSpec, ...] = (
    ActionSpec("new_file", "&Nieuw bestand…", Menu.FILE, ("Ctrl+Shift+N",), "file-plus"),
    ActionSpec("open_file", "&Openen…", Menu.FILE, ("Ctrl+O",), "folder-open"),
    ActionSpec("open_sample", "&Voorbeeld openen", Menu.FILE, (), "book-open"),
    ActionSpec("save", "Alles vastleggen en &reservekopie maken", Menu.FILE, ("Ctrl+S",), "save", separated=True),
    ActionSpec("backups", "Reserve&kopieën en terugzetten…", Menu.FILE, (), "archive"),
    ActionSpec("check_file", "Bestand contro&leren", Menu.FILE, (), "circle-check"),
    ActionSpec("compare_file", "Vergelijken &met de kopie van een collega…", Menu.FILE, (), "copy"),
    ActionSpec("save_pdf", "Opslaan als &PDF, Word of Excel…", Menu.FILE, ("Ctrl+Shift+P",), "file-text", by_page=True),
    ActionSpec("save_ics", "Opslaan voor de agenda (.&ics)…", Menu.FILE, (), "calendar-days", by_page=True),
    ActionSpec("print", "A&fdrukken…", Menu.FILE, (), "printer", by_page=True),
    ActionSpec("open_pdf", "Openen in P&DF-programma", Menu.FILE, (), "external-link", by_page=True),
    ActionSpec("close_file", "Bestand &sluiten", Menu.FILE, ("Ctrl+W",), "x", separated=True, ends_work=True),
    ActionSpec("quit", "&Afsluiten", Menu.FILE, ("Ctrl+Q",), "log-out", ends_work=True),
    ActionSpec("undo", "&Ongedaan maken", Menu.EDIT, ("Ctrl+Z",), "undo-2"),
    ActionSpec("redo", "Opn&ieuw", Menu.EDIT, ("Ctrl+Y", "Ctrl+Shift+Z"), "redo-2"),
    ActionSpec("steps", "&Stappen…", Menu.EDIT, ("Ctrl+H",), "history"),
    ActionSpec("new", "&Nieuw", Menu.EDIT, ("Ctrl+N",), "plus", by_page=True, separated=True),
    ActionSpec("edit", "&Bewerken", Menu.EDIT, ("F2",), "pencil", by_page=True),
    ActionSpec("todays_date", "&Datum van vandaag", Menu.EDIT, ("Ctrl+;",), "calendar-days"),
    ActionSpec("filter", "&Zoeken in deze lijst", Menu.EDIT, ("Ctrl+F",), "funnel", by_page=True, separated=True),
    ActionSpec(
        "next_step", "&Volgende stap van het overleg", Menu.EDIT, ("Ctrl+Shift+D",), "check", True, separated=True
    ),
    ActionSpec("postpone", "Overleg verze&tten…", Menu.EDIT, (), "calendar-range", by_page=True),
    ActionSpec("cancel_meeting", "Overleg &annuleren…", Menu.EDIT, (), "circle-x", by_page=True),
    ActionSpec("terms", "Ter&mijnen van het overleg…", Menu.EDIT, (), "clock", by_page=True),
    ActionSpec("wastebasket", "P&rullenbak", Menu.EDIT, (), "trash-2", separated=True),
    ActionSpec("search", "Overal &zoeken", Menu.GO, ("Alt+Q", "Ctrl+K"), "search"),
    ActionSpec("commitments", "Toeze&ggingen", Menu.GO, (), "user-check"),
    ActionSpec("themes", "T&hema’s", Menu.GO, (), "layers"),
    ActionSpec("settings", "&Instellingen", Menu.GO, ("Ctrl+,",), "settings"),
    ActionSpec("pin", "Vastz&etten of losmaken", Menu.GO, ("Ctrl+D",), "pin"),
    ActionSpec("paper", "&Papier tonen", Menu.VIEW, ("Ctrl+P",), "file-text", by_page=True),
    ActionSpec("panel", "Paneel &bij dit tabblad of papier", Menu.VIEW, ("F9",), "panel-right", by_page=True),
    ActionSpec("zoom_in", "&Groter", Menu.VIEW, ("Ctrl++", "Ctrl+="), "zoom-in", separated=True),
    ActionSpec("zoom_out", "&Kleiner", Menu.VIEW, ("Ctrl+-",), "zoom-out"),
    ActionSpec("zoom_reset", "&Ware grootte (100 %)", Menu.VIEW, ("Ctrl+0",)),
    ActionSpec("full_screen", "&Volledig scherm", Menu.VIEW, ("F11",), separated=True),
    ActionSpec("back", "&Terug", Menu.GO, ("Alt+Left",), "arrow-left"),
    ActionSpec("forward", "&Vooruit", Menu.GO, ("Alt+Right",), "arrow-right"),
    ActionSpec("help", "&Hulp bij dit scherm", Menu.HELP, ("F1",), "circle-question-mark"),
    ActionSpec("shortcuts", "&Sneltoetsen", Menu.HELP, ("Ctrl+/",), "keyboard"),
    ActionSpec("about", "&Over dit programma", Menu.HELP, (), "info", separated=True),
    ActionSpec("next_item", "Volgend punt; in een formulier: bewaren en sluiten", Menu.PAGE, ("Ctrl+Return",)),
    ActionSpec("capture_action", "Actiepunt van de selectie, in het verslag", Menu.PAGE, ("Ctrl+Shift+A",)),
    ActionSpec("capture_decision", "Besluit van de selectie, in het verslag", Menu.PAGE, ("Ctrl+Shift+B",)),
    ActionSpec("capture_commitment", "Toezegging van de selectie, in het verslag", Menu.PAGE, ("Ctrl+Shift+G",)),
    ActionSpec("capture_conclusion", "Conclusie van de selectie, in het verslag", Menu.PAGE, ("Ctrl+Shift+C",)),
    ActionSpec("vote", "Stemming bij het laatste besluit, in het verslag", Menu.PAGE, ("Ctrl+Shift+S",)),
    ActionSpec("phrases", "Frase invoegen, in het verslag", Menu.PAGE, ("Ctrl+Space",)),
    ActionSpec("presence", "Aankomst of vertrek, in het verslag", Menu.PAGE, ("Ctrl+Shift+T",)),
    ActionSpec("spelling", "Spelling nakijken, in het verslag", Menu.PAGE, ("F7",)),
    ActionSpec("treatment", "Wat er van het punt geworden is, in het verslag", Menu.PAGE, ("F8",)),
    ActionSpec("decision_kind", "Andere soort voor het laatste besluit, in het verslag", Menu.PAGE, ("F4",)),
    ActionSpec("copy", "Kopiëren als cellen", Menu.PAGE, ("Ctrl+C",), "copy"),
)
_SPEC_OF = {spec.key: spec for spec in SPECS}


def spec(key: str) -> ActionSpec:
    """The declaration of an action.

    Raises:
        KeyError: there is no such action.
    """
    return _SPEC_OF[key]


def make_action(declared: ActionSpec, parent: QObject, handler: Callable[[], object] | None = None) -> QAction:
    """A Qt action as declared, following the palette."""
    action = QAction(declared.text, parent)
    action.setObjectName(declared.key)
    action.setShortcuts([QKeySequence(key) for key in declared.keys])
    if declared.icon:
        icons.dress(action, declared.icon, "muted")
    if handler is not None:
        action.triggered.connect(lambda _checked=False: handler())
    return action


class WindowActions:
    """The actions of one window, by key."""

    def __init__(self, parent: QObject) -> None:
        self._actions = {one.key: make_action(one, parent) for one in SPECS if one.menu is not Menu.PAGE}

    def __getitem__(self, key: str) -> QAction:
        return self._actions[key]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def of_menu(self, menu: Menu) -> list[tuple[ActionSpec, QAction]]:
        """The actions of a menu, in order."""
        return [(_SPEC_OF[key], action) for key, action in self._actions.items() if _SPEC_OF[key].menu is menu]

    def connect(self, key: str, handler: Callable[[], object]) -> None:
        """Say what an action does."""
        self._actions[key].triggered.connect(lambda _checked=False: handler())
