"""A standing agenda as a table that is edited in place, with what its titles become in an overleg."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from secretariat.domain.agendas import LONGEST_ITEM, AgendaPurpose
from secretariat.domain.records import LINE_LIMIT, TEXT_LIMIT
from secretariat.domain.standing_agendas import StandingItem
from secretariat.gui.look import tokens
from secretariat.gui.models.columns import Align, Column, Edit
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.field_titles import FieldTitleDelegate, offer_fields
from secretariat.gui.widgets.fields import TextField
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.list_editor import ListEditor
from secretariat.gui.widgets.plain_label import ElidedLabel
from secretariat.settings import Settings
from secretariat.wording.standing_agendas import FIELDS, Surroundings, filled
from secretariat.wording.terms import choices, label


@dataclass(frozen=True, slots=True)
class StandingLine:
    """One standing item; ``id`` is its place, counted from 0."""

    id: str
    item: StandingItem

    @property
    def place(self) -> int:
        """Where it stands, counted from 0."""
        return int(self.id)


COLUMNS: tuple[Column[StandingLine], ...] = (
    Column(key="number", title="Nr", text=lambda line: str(line.place + 1), width=44, strong=True),
    Column(
        key="title",
        title="Punt",
        text=lambda line: line.item.title,
        stretch=True,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        tooltip=lambda line: line.item.title,
    ),
    Column(
        key="purpose",
        title="Doel",
        text=lambda line: label(line.item.purpose),
        width=148,
        edit=Edit.CHOICE,
        value=lambda line: line.item.purpose,
        choices=tuple(choices(AgendaPurpose)),
    ),
    Column(
        key="duration_min",
        title="Min.",
        text=lambda line: "" if line.item.duration_min is None else str(line.item.duration_min),
        align=Align.RIGHT,
        width=64,
        edit=Edit.NUMBER,
        value=lambda line: line.item.duration_min,
        maximum=LONGEST_ITEM,
    ),
    Column(
        key="annotation",
        title="Annotatie",
        text=lambda line: " ".join((line.item.annotation or "").split()),
        width=112,
        muted=True,
        tooltip=lambda line: line.item.annotation or "",
    ),
)


class StandingTable(QWidget):
    """The items, the annotation of the current one, and how its title reads in an overleg."""

    edit_wanted = Signal(int, str, object)
    """Something of an item was changed: its place, the field, the value."""
    add_wanted = Signal(str, int)
    """A new item was typed: its title, and the place where it must come, counted from 0."""
    move_wanted = Signal(int, int)
    """An item must go up (-1) or down (1): its place."""
    remove_wanted = Signal(int)
    """An item must go: its place."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = Surroundings()
        self._typed = ""
        self.list = ListEditor(
            COLUMNS,
            name="vaste-agenda",
            accessible_name="Vaste agenda",
            new=("Nieuw vast punt; typ { om een datum of naam te laten invullen…",),
            add="Punt toevoegen",
            remove="Punt &verwijderen",
            empty=EmptyState(
                "Een lege agenda", "Elk overleg begint dan zonder punten. Typ hieronder het eerste.", icon="list-checks"
            ),
            movable=True,
            settings=settings,
        )
        self.table = self.list.table
        delegate = FieldTitleDelegate(FIELDS, self.table)
        self.table.setItemDelegateForColumn(self.table.records.column_of("title"), delegate)
        delegate.typing.connect(self._show_example)
        delegate.closeEditor.connect(self._editor_closed)
        offer_fields(self.list.new_lines[0], FIELDS)
        self.list.new_lines[0].textChanged.connect(self._new_typed)
        self.example = ElidedLabel("", look="small")
        self.annotation = TextField(TEXT_LIMIT, placeholder="Wat de voorzitter bij dit punt moet weten")
        self.annotation.setFixedHeight(tokens.scaled(44))
        self._annotation_row = FieldRow("Annotatie voor de voorzitter", self.annotation)
        self.list.edit_wanted.connect(lambda row, field, value: self.edit_wanted.emit(int(row), field, value))
        self.list.add_wanted.connect(self._add)
        self.list.move_wanted.connect(lambda row, step: self.move_wanted.emit(int(row), step))
        self.list.remove_wanted.connect(lambda row: self.remove_wanted.emit(int(row)))
        self.table.chosen.connect(lambda _row: self._show_current())
        self.annotation.committed.connect(self._annotate)
        self._annotated = -1
        self._is_annotating = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SMALL)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.example)
        layout.addWidget(self._annotation_row)

    def show_items(self, items: Sequence[StandingItem], around: Surroundings) -> None:
        """Show these items; ``around`` is the overleg in which their titles are shown as an example."""
        self._around = around
        self.list.show_records([StandingLine(str(place), item) for place, item in enumerate(items)])
        self._show_current()

    def select(self, place: int) -> None:
        """Make an item the current one."""
        self.table.select(str(place))

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.list.set_read_only(read_only)
        self.annotation.setReadOnly(read_only)

    def commit(self) -> None:
        """Hand over what is being typed."""
        self.annotation.commit()

    def refused(self, sentence: str) -> None:
        """Say why what was typed cannot be."""
        (self._annotation_row if self._is_annotating else self.list).refused(sentence)

    def not_kept(self) -> None:
        """What was typed in a cell or as annotation is not in the file: let the user go on typing there."""
        (self._annotation_row if self._is_annotating else self.list).not_kept()

    def _current(self) -> StandingLine | None:
        record: StandingLine | None = self.table.records.record_at(self.table.currentIndex())
        return record

    def _show_current(self) -> None:
        line = self._current()
        place = line.place if line is not None else -1
        if place != self._annotated:
            self.annotation.commit()
            if self.annotation.is_held and self.table.select(str(self._annotated)):
                return
            self._annotated = place
        self._annotation_row.setVisible(line is not None)
        self.example.setVisible(line is not None)
        self.annotation.show_text((line.item.annotation or "") if line is not None else "")
        if line is not None:
            self._show_example(line.item.title)
        else:
            self.example.setText("")

    def _show_example(self, title: str) -> None:
        words = filled(title, self._around)
        self.example.setText(f"Op de agenda: {words}")
        self.example.show()
        self.example.setAccessibleName(self.example.text())

    def _editor_closed(self, *_how: object) -> None:
        self._show_current()

    def _new_typed(self, typed: str) -> None:
        if typed:
            self._show_example(typed)
        else:
            self._show_current()

    def _annotate(self, text: str) -> None:
        if self._annotated >= 0:
            self._is_annotating = True
            self.edit_wanted.emit(self._annotated, "annotation", text)
            self._is_annotating = False
            self._annotation_row.accepted()

    def _add(self, texts: tuple[str, ...]) -> None:
        line = self._current()
        self.add_wanted.emit(texts[0], line.place + 1 if line is not None else self.table.records.rowCount())
