"""The aanmeldingen of an event: how everything stands, the places that are kept, the door, and the list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from secretariat.domain.events import RegistrationChoice
from secretariat.gui.events.registrations_columns import columns
from secretariat.gui.look import icons, tokens
from secretariat.gui.models.columns import Choices
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.list_action import list_action
from secretariat.gui.widgets.part_scroll import PartScroll
from secretariat.gui.widgets.pick_box import Choice, PickDelegate
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.gui.widgets.wrapping_row import WrappingRow
from secretariat.services.registration_lists import RegistrationLine, Totals
from secretariat.services.waiting_lists import Offer
from secretariat.settings import Settings

_HINT = "F2 wijzigen, I binnen, A afmelden, W weer aanmelden, K werkbezoek afzeggen, D dieetwens, Del verwijderen."
_LEAST_ROWS = 4
"""Of the list, its titles included: with large text the totals scroll before less of it is seen."""
SHOWN: Choices = (
    ("coming", "Wie komt"),
    ("waiting", "Wachtlijst"),
    ("offered", "Plaats aangeboden"),
    ("no_seat", "Zonder plaats in de bus"),
    ("by_bus", "Met de bus"),
    ("expected", "Nog niet binnen"),
    ("cancelled", "Afgemeld"),
    ("all", "Iedereen"),
)


class OfferRow(QWidget):
    """A place that is kept for somebody: the letter about it, and what came of it."""

    def __init__(self, offer: Offer, view: RegistrationsView) -> None:
        super().__init__()
        words = PlainLabel(offer.line, wrap=True)
        answers = (
            ("Bericht…", "mail", lambda: view.letter_wanted.emit(offer)),
            ("Neemt de plaats", "check", lambda: view.accepted.emit(offer.id, offer.choice)),
            ("Ziet ervan af", "x", lambda: view.declined.emit(offer.id, offer.choice)),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words, 1)
        self.buttons = [_button(text, icon, act) for text, icon, act in answers]
        for button in self.buttons:
            button.setAccessibleName(f"{button.text()} – {offer.name}")
            row.addWidget(button)


class RegistrationsView(QWidget):
    """Totals that are doors to the list, offers, a field for the door, and the list."""

    register_wanted = Signal()
    import_wanted = Signal()
    """A table of aanmeldingen is to be read."""
    edited = Signal(str, str, object)
    """A cell was changed: registration, column, value."""
    cancelled = Signal(list)
    excursion_cancelled = Signal(str)
    restored = Signal(str)
    checked_in = Signal(str)
    diet_wanted = Signal(str)
    removed = Signal(list)
    """What is to be done with registrations: their ids, or the one."""
    letter_wanted = Signal(object)
    """The letter of an :class:`Offer` is wanted."""
    accepted = Signal(str, object)
    declined = Signal(str, object)
    """Somebody takes a place that is kept, or does not: registration and choice."""
    door_typed = Signal(str)
    """A name is typed at the door."""
    door_entered = Signal()
    """Who was found at the door comes in."""
    paper_wanted = Signal(str)
    """A paper is wanted, by the name of its kind."""
    free_offered = Signal()
    """Places that came free are to be offered."""
    purge_wanted = Signal()
    """The diets are to be wiped."""

    totals: list[QPushButton]
    """How every choice stands, each a door to who chose it."""
    offers: list[OfferRow]
    """The places that are kept."""
    table: RecordTable
    _strip: QVBoxLayout
    _total_row: WrappingRow
    _offer_rows: QVBoxLayout
    _hint: PlainLabel

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[RegistrationLine] = ()
        self._target: tuple[RegistrationChoice, str] | None = None
        self._sessions: Choices = ()
        self._excursions: Choices = ()
        self._make_fields(settings)
        self._make_buttons()
        self._connect()
        self._lay_out()

    # What the presenter shows

    def show_choices(self, sessions: Choices, excursions: Choices, organisations: Iterable[Choice]) -> None:
        """What can be chosen at this event."""
        self._sessions = (("", "–"), *sessions)
        self._excursions = (("", "–"), *excursions)
        self._organisations.show_choices(organisations)

    def show_lines(self, lines: Sequence[RegistrationLine]) -> None:
        """Show the registrations, as far as they are wanted."""
        self._lines = lines
        self.table.show_records([line for line in lines if self._is_wanted(line)])

    def show_totals(self, totals: Totals) -> None:
        """Show how everything stands; each number leads to who it counts."""
        self.everybody.setText(totals.everybody)
        self.totals = []
        for total in totals.choices:
            words = f"{total.words} – {total.room}" if total.room.startswith("vol") else total.words
            button = QPushButton(words.replace("&", "&&"))  # "DNK & Biblionet" has no key
            button.setProperty("look", "link")
            button.setToolTip(f"{total.room or 'geen maximum'}. Toon wie dit koos.")
            target = (total.target.choice, total.target.id)
            button.clicked.connect(lambda _on=False, chosen=target: self.narrow(chosen))
            self.totals.append(button)
        fresh = WrappingRow([(self.everybody, 0), *((button, 0) for button in self.totals)])
        self._strip.replaceWidget(self._total_row, fresh)
        self._total_row.hide()
        self._total_row.deleteLater()
        self._total_row = fresh

    def show_offers(self, offers: Sequence[Offer], free: int) -> None:
        """Show the places that are kept, and that there are free ones nobody was offered."""
        for row in self.offers:
            row.hide()
            row.deleteLater()
        self.offers = [OfferRow(offer, self) for offer in offers]
        for row in self.offers:
            self._offer_rows.addWidget(row)
            for button in row.buttons[1:]:
                button.setVisible(not self._read_only)
        self.free_button.setText(f"{free} vrij voor de wachtlijst: aanbieden")
        self.free_button.setVisible(bool(free) and not self._read_only)

    def show_door(self, words: str, found: str) -> None:
        """Say how far the check-in is, and who Enter would let in."""
        self.door_words.setText(f"{found} – Enter" if found else words)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self.table.records.set_read_only(read_only)
        self._hint.setVisible(not read_only)
        for part in (self.register_button, self.import_button, self.door):
            part.setEnabled(not read_only)
        for action in self.keys:
            action.setEnabled(not read_only)

    def show_purge(self, words: str) -> None:
        """Offer to wipe the diets, with these words; an empty text offers nothing."""
        self.purge_button.setText(words)
        self.purge_button.setVisible(bool(words) and not self._read_only)

    def narrow(self, target: tuple[RegistrationChoice, str] | None) -> None:
        """Show only who chose this, or everybody again."""
        self._target = None if target == self._target else target
        self.show_lines(self._lines)
        self.table.setFocus()

    def select(self, registration_id: str) -> None:
        """Go to one registration, also one that is not shown now."""
        if not self.table.select(registration_id):
            self._target = None
            self.filter.clear()
            self.shown_box.show_choices(SHOWN, "all")
            self.show_lines(self._lines)
            self.table.select(registration_id)

    def start_filter(self) -> None:
        """Go to the field that narrows the list."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    # Inner workings

    def _is_wanted(self, line: RegistrationLine) -> bool:
        if self._target is not None:
            choice, record_id = self._target
            chosen = {
                RegistrationChoice.SESSION: line.session_id == record_id,
                RegistrationChoice.EXCURSION: line.excursion_id == record_id,
                RegistrationChoice.DINNER: line.dinner,
            }
            if not (chosen.get(choice, True) and line.is_coming):
                return False
        wanted = {
            "coming": line.is_coming,
            "waiting": bool(line.waits) and line.is_coming,
            "offered": bool(line.offered),
            "no_seat": line.without_seat,
            "by_bus": bool(line.bus) and not line.without_seat,
            "expected": line.is_coming and line.checked_in_at is None,
            "cancelled": not line.is_coming,
        }
        return wanted.get(self.shown_box.chosen(), True)

    def _make_fields(self, settings: Settings) -> None:
        self._read_only = False
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Zoek in aanmeldingen")
        self.filter.setAccessibleName("Zoek in aanmeldingen")
        self.filter.setClearButtonEnabled(True)
        self.shown_box = QuietCombo()
        self.shown_box.setAccessibleName("Welke aanmeldingen")
        self.shown_box.show_choices(SHOWN, "coming")
        self.door = QLineEdit()
        self.door.setPlaceholderText("Inchecken: typ een naam, Enter")
        self.door.setAccessibleName("Inchecken op naam")
        self.door_words = PlainLabel("", look="muted")
        self.everybody = PlainLabel("", look="strong")
        self.totals = []
        self.offers = []
        self.table = RecordTable(
            columns(lambda: self._sessions, lambda: self._excursions),
            name="aanmeldingen",
            accessible_name="Aanmeldingen",
            settings=settings,
        )
        self._organisations = PickDelegate(self.table, "–")
        self.table.setItemDelegateForColumn(self.table.records.column_of("organisation_id"), self._organisations)
        self.table.setAccessibleDescription(_HINT)
        empty = EmptyState("Geen aanmeldingen", "Meld iemand aan met Ctrl+N.", icon="user-plus")
        self.table.set_empty_state(empty)
        self._hint = PlainLabel(_HINT, look="small", wrap=True)

    def _make_buttons(self) -> None:
        self.register_button = _button("A&anmelden…", "user-plus", self.register_wanted.emit)
        self.import_button = _button("Impor&teren…", "download", self.import_wanted.emit)
        self.list_button = _button("Deelnemerslijst", "printer", lambda: self.paper_wanted.emit("participants"))
        self.bus_button = _button("Buslijst", "printer", lambda: self.paper_wanted.emit("bus-list"))
        self.catering_button = _button("Catering", "printer", lambda: self.paper_wanted.emit("catering"))
        self.purge_button = _button("", "trash-2", self.purge_wanted.emit)
        self.purge_button.hide()
        self.free_button = _button("", "user-check", self.free_offered.emit)
        self.free_button.hide()
        self.keys = [
            self._key("&Binnen", "I", "user-check", lambda ids: self.checked_in.emit(ids[0])),
            self._key("&Afmelden", "A", "user-x", self.cancelled.emit),
            self._key("Werkbezoek afze&ggen", "K", "circle-x", lambda ids: self.excursion_cancelled.emit(ids[0])),
            self._key("&Weer aanmelden", "W", "undo-2", lambda ids: self.restored.emit(ids[0])),
            self._key("&Dieetwens…", "D", "list", lambda ids: self.diet_wanted.emit(ids[0])),
            self._key("Ver&wijderen", "Del", "trash-2", self.removed.emit),
        ]
        self.table.set_context_actions([*self.keys[:5], None, self.keys[5]])

    def _key(self, words: str, key: str, icon: str, wanted: Callable[[list[str]], object]) -> QAction:
        def act() -> None:
            if ids := self.table.selected_ids():
                wanted(ids)

        return list_action(self.table, words, key, icon, act)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self.table.records.filter_words)
        self.filter.returnPressed.connect(self.table.setFocus)
        self.shown_box.activated.connect(lambda _row: self.show_lines(self._lines))
        self.table.records.edit_wanted.connect(self.edited)
        self.door.textChanged.connect(self.door_typed)
        self.door.returnPressed.connect(self.door_entered)
        self.setFocusProxy(self.table)

    def _lay_out(self) -> None:
        top = WrappingRow(
            [
                (self.filter, 1),
                (self.shown_box, 0),
                (self.register_button, 0),
                (self.import_button, 0),
                (self.list_button, 0),
                (self.bus_button, 0),
                (self.catering_button, 0),
            ]
        )
        at_the_door = WrappingRow([(self.door, 1), (self.door_words, 1), (self.free_button, 0), (self.purge_button, 0)])
        self._total_row = WrappingRow([(self.everybody, 0)])
        held = QWidget()
        self._strip = QVBoxLayout(held)
        self._strip.setContentsMargins(0, 0, 0, 0)
        self._strip.addWidget(self._total_row)
        self.table.setMinimumHeight(tokens.scaled(_LEAST_ROWS * tokens.ROW_HEIGHT))
        self._offer_rows = QVBoxLayout()
        self._offer_rows.setSpacing(tokens.TIGHT)
        above = QVBoxLayout()
        above.setContentsMargins(tokens.LARGE, 0, tokens.LARGE, 0)
        above.setSpacing(tokens.SMALL)
        for part in (top, at_the_door):
            above.addWidget(part)
        strip = PartScroll(held)
        strip.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        above.addWidget(strip)
        above.addLayout(self._offer_rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.SMALL, 0, tokens.SMALL)
        layout.setSpacing(tokens.SMALL)
        layout.addLayout(above)
        layout.addWidget(self.table, 1)
        below = QHBoxLayout()
        below.setContentsMargins(tokens.LARGE, 0, tokens.LARGE, 0)
        below.addWidget(self._hint, 1)
        layout.addLayout(below)


def _button(words: str, icon: str, act: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    icons.dress(button, icon, "muted")
    button.clicked.connect(lambda _on=False: act())
    return button
