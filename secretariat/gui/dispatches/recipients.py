"""To whom it goes: one row for everybody who may receive it, one key to tick a row, and a line for somebody else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.domain.dispatches import RecipientRole
from secretariat.gui.dispatches.draft import RecipientRow
from secretariat.gui.look import icons, tokens
from secretariat.gui.models.columns import Column, Edit
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.pick_box import Choice, PickBox
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.settings import Settings
from secretariat.wording.terms import label

LEAST_ROWS = 5
"""Less of a list than this, its title included, helps nobody; then the part is scrolled."""
NO_EMAIL = "geen e-mailadres"
_ROLES = tuple((role, label(role)) for role in RecipientRole)
_LEGEND = "Spatie wel of niet · A aan · C afschrift · Insert iemand anders · Enter de persoon"


def _group(row: RecipientRow) -> str:
    return "Toegevoegd" if row.added else label(row.addressee.group)


COLUMNS: tuple[Column[RecipientRow], ...] = (
    Column(
        key="ticked",
        title="",
        text=lambda row: "gaat erheen" if row.ticked else "niet",
        value=lambda row: row.ticked,
        edit=Edit.CHECK,
        width=40,
        accessible=lambda row: f"{row.addressee.name}: {'ontvangt het' if row.ticked else 'ontvangt het niet'}",
    ),
    Column(
        key="name",
        title="Naam",
        text=lambda row: row.addressee.name,
        stretch=True,
        least=110,
        colour=lambda row: None if row.ticked else "muted",
        tooltip=lambda row: row.addressee.name,
    ),
    Column(
        key="organisation",
        gives_way=2,
        title="Organisatie",
        text=lambda row: row.addressee.organisation,
        width=120,
        muted=True,
    ),
    Column(key="group", gives_way=3, title="Als", text=_group, width=88, muted=True),
    Column(
        key="role",
        gives_way=4,
        title="Hoe",
        text=lambda row: label(row.role) if row.ticked else "",
        width=84,
        edit=Edit.CHOICE,
        editable=lambda row: row.ticked,
        value=lambda row: row.role,
        choices=_ROLES,
    ),
    Column(
        key="email",
        title="E-mail",
        text=lambda row: row.addressee.email or NO_EMAIL,
        width=168,
        colour=lambda row: "muted" if row.addressee.email else "warn",
        tooltip=lambda row: row.addressee.email or NO_EMAIL,
    ),
)


class RecipientsView(QWidget):
    """The list, what the keys do, and the line with which somebody else is added."""

    ticked = Signal(list, bool)
    """These people must receive it, or not."""
    role_wanted = Signal(list, object)
    """These people must receive it as this :class:`RecipientRole`."""
    add_wanted = Signal(str)
    """Somebody else must receive it."""
    remove_wanted = Signal(list)
    """These people, who were added, need not after all."""
    person_wanted = Signal(str)
    """The card of a person is asked for."""
    body_wanted = Signal()
    """The members of the body are to be seen to."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = RecordTable(
            COLUMNS, name="ontvangers", accessible_name="Ontvangers", settings=settings, sortable=False
        )
        self.table.installEventFilter(self)
        self.table.records.edit_wanted.connect(self._edited)
        self.table.opened.connect(self.person_wanted)
        empty = EmptyState(
            "Nog geen leden",
            "Het orgaan heeft op deze dag geen leden. Leg ze vast bij het orgaan, of voeg hieronder iemand toe.",
            "Naar het orgaan",
            icon="users",
        )
        empty.wanted.connect(self.body_wanted)
        self.table.set_empty_state(empty)
        self.other = PickBox("Iemand anders")
        self.other.field.setPlaceholderText("Iemand anders: typ een deel van de naam")
        self.other.picked.connect(self._add)
        self.all_button = QPushButton("Iedereen of niemand")
        self.all_button.setProperty("look", "quiet")
        icons.dress(self.all_button, "users", "muted")
        self.all_button.clicked.connect(self._tick_all)
        self._legend = PlainLabel(_LEGEND, look="small", wrap=True)
        self.table.set_context_actions(self._menu())
        self.table.setMinimumHeight(tokens.scaled(LEAST_ROWS * tokens.ROW_HEIGHT))
        self._lay_out()

    def show_rows(self, rows: Sequence[RecipientRow]) -> None:
        """Show everybody who may receive it."""
        self.table.show_records(rows)
        if rows and not self.table.current_id():
            self.table.select(rows[0].id, "name")

    def show_choices(self, people: Iterable[Choice]) -> None:
        """Who else there is."""
        self.other.show_choices(people)
        self.other.show_choice("")

    def begin(self) -> None:
        """Bring the first row into sight."""
        if self.rows:
            self.table.select(self.rows[0].id, "name")

    @property
    def rows(self) -> tuple[RecipientRow, ...]:
        """Everybody in the list, from top to bottom."""
        return self.table.records.records

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """One key does it for the selected rows, whatever column the cursor is in."""
        if watched is self.table and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            act = self._keys.get(event.key()) if event.modifiers() == Qt.KeyboardModifier.NoModifier else None
            if act is not None:
                act()
                return True
        return super().eventFilter(watched, event)

    @property
    def _keys(self) -> Mapping[int, Callable[[], object]]:
        return {
            int(Qt.Key.Key_Space): self._toggle,
            int(Qt.Key.Key_A): lambda: self._give(RecipientRole.TO),
            int(Qt.Key.Key_C): lambda: self._give(RecipientRole.CC),
            int(Qt.Key.Key_Insert): self.other.setFocus,
            int(Qt.Key.Key_Delete): self._remove,
        }

    def _selected(self) -> list[RecipientRow]:
        chosen = set(self.table.selected_ids() or [self.table.current_id()])
        return [row for row in self.rows if row.id in chosen]

    def _toggle(self) -> None:
        rows = self._selected()
        if rows:
            self.ticked.emit([row.id for row in rows], not all(row.ticked for row in rows))

    def _tick_all(self) -> None:
        if self.rows:
            self.ticked.emit([row.id for row in self.rows], not all(row.ticked for row in self.rows))

    def _give(self, role: RecipientRole) -> None:
        ids = [row.id for row in self._selected()]
        if ids:
            self.role_wanted.emit(ids, role)

    def _remove(self) -> None:
        ids = [row.id for row in self._selected() if row.added]
        if ids:
            self.remove_wanted.emit(ids)

    def _edited(self, person_id: str, column: str, value: object) -> None:
        if column == "ticked":
            self.ticked.emit([person_id], bool(value))
        elif column == "role":
            self.role_wanted.emit([person_id], RecipientRole(str(value)))

    def _add(self, person_id: str) -> None:
        if person_id:
            self.add_wanted.emit(person_id)
            self.other.show_choice("")

    def _menu(self) -> list[QAction | None]:
        words = (
            ("&Wel of niet\tSpatie", self._toggle),
            ("&Aan\tA", lambda: self._give(RecipientRole.TO)),
            ("Afs&chrift\tC", lambda: self._give(RecipientRole.CC)),
            ("&Openen\tEnter", lambda: self.person_wanted.emit(self.table.current_id())),
            ("Van de &lijst halen\tDel", self._remove),
        )
        made: list[QAction | None] = []
        for text, act in words:
            action = QAction(text, self)
            action.triggered.connect(lambda _on=False, act=act: act())
            made.append(action)
        return [*made[:3], None, *made[3:]]

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, 0)
        line.setSpacing(tokens.SMALL)
        line.addWidget(self.other, 1)
        line.addWidget(self.all_button)
        said = QHBoxLayout()
        said.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, 0)
        said.addWidget(self._legend)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SMALL)
        layout.addWidget(self.table, 1)
        layout.addLayout(line)
        layout.addLayout(said)
