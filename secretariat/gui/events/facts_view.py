"""What an event is: its facts at the left, its rooms and its news under embargo at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from secretariat.domain.records import LINE_LIMIT, TEXT_LIMIT
from secretariat.gui.events.record_form import RecordForm
from secretariat.gui.look import tokens
from secretariat.gui.models.columns import Align, Column, Edit
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.list_editor import ListEditor
from secretariat.gui.widgets.pick_box import Choice
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.services.event_news import NewsLine
from secretariat.services.events import EventRecord, RoomLine
from secretariat.settings import Settings
from secretariat.wording.dates import short_date

_ROOMS: tuple[Column[RoomLine], ...] = (
    Column(
        key="name",
        title="Zaal",
        text=lambda line: line.name,
        stretch=True,
        least=110,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        tooltip=lambda line: line.name,
    ),
    Column(
        key="capacity",
        title="Plaatsen",
        text=lambda line: "" if line.capacity is None else str(line.capacity),
        width=82,
        align=Align.RIGHT,
        edit=Edit.LINE,
        max_length=6,
        sort_key=lambda line: line.capacity or 0,
    ),
    Column(
        key="parts",
        title="Onderdelen",
        text=lambda line: str(line.parts),
        width=92,
        align=Align.RIGHT,
        muted=True,
        sort_key=lambda line: line.parts,
    ),
)
_NEWS: tuple[Column[NewsLine], ...] = (
    Column(
        key="title",
        title="Aankondiging",
        text=lambda line: line.title,
        width=150,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
    ),
    Column(key="until", title="Embargo tot", text=lambda line: line.until, width=128, edit=Edit.LINE, max_length=60),
    Column(
        key="placeholder",
        title="Tot dan staat er",
        text=lambda line: line.placeholder,
        width=160,
        edit=Edit.LINE,
        max_length=TEXT_LIMIT,
        tooltip=lambda line: line.placeholder,
    ),
    Column(
        key="text",
        title="Daarna staat er",
        text=lambda line: line.text if line.told or not line.text else "onder embargo (F2)",
        value=lambda line: line.text,
        stretch=True,
        least=130,
        edit=Edit.LINE,
        max_length=TEXT_LIMIT,
        muted=True,
    ),
    Column(key="parts", title="Bij", text=lambda line: line.parts, width=120, muted=True, hidden=True),
)


class FactsForm(RecordForm):
    """The facts of an event."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form = self.form
        form.add(self.line("name", "Naam"))
        form.add(self.line("start_date", "Eerste dag", short=True), self.line("end_date", "Laatste dag", short=True))
        form.add(self.line("place", "Plaats"), self.pick("organiser_id", "Organisator"))
        form.add(self.line("aliases", "Andere namen", "Met een puntkomma ertussen"), self.pick("dossier_id", "Dossier"))
        form.add(
            self.line("changeover_min", "Wisseltijd tussen zalen, in minuten", short=True),
            self.line("dinner_capacity", "Plaatsen bij het diner", short=True),
        )
        form.add(self.several("rules", "Praktische informatie, elke regel apart", height=112))
        form.add((self.pick("document_id", "Vastgesteld beleidsplan"), 8), (self._adopted(), 4))
        form.add(self.line("core_themes", "Kernthema’s van dat plan", "Met een puntkomma ertussen"))

    def _adopted(self) -> QWidget:
        return self.line("adopted_on", "Vastgesteld op", short=True)


class FactsView(QWidget):
    """Form, rooms and news."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = FactsForm()
        self.rooms = ListEditor(
            _ROOMS,
            name="evenement-zalen",
            accessible_name="Zalen",
            new=("Nieuwe zaal…", "Plaatsen"),
            shares=(3, 1),
            add="Toevoegen",
            remove="Zaal weghalen",
            empty=EmptyState("Nog geen zalen", "Typ hieronder een zaal, en hoeveel er in kunnen.", icon="map-pin"),
            movable=True,
            settings=settings,
        )
        self.news = ListEditor(
            _NEWS,
            name="evenement-nieuws",
            accessible_name="Aankondigingen onder embargo",
            new=("Nieuwe aankondiging…", "7-12 18.00"),
            shares=(2, 1),
            add="Aankondigen",
            remove="Aankondiging verwijderen",
            empty=EmptyState(
                "Geen nieuws onder embargo",
                "Typ hieronder waarover het gaat en tot wanneer het geheim is.",
                icon="lock",
            ),
            settings=settings,
        )
        self._lay_out()

    def show_record(
        self,
        record: EventRecord,
        organisers: Sequence[Choice],
        dossiers: Sequence[Choice],
        documents: Sequence[Choice],
    ) -> None:
        """Show an event; what is being typed stays."""
        event, plan = record.event, record.event.policy_plan
        days = {key: getattr(event, key) for key in ("start_date", "end_date")}
        days["adopted_on"] = plan.adopted_on if plan else None
        numbers = {key: getattr(event, key) for key in ("changeover_min", "dinner_capacity")}
        self.form.show_texts(
            {
                "name": event.name,
                "place": record.place,
                "aliases": "; ".join(event.aliases),
                "rules": "\n".join(event.rules),
                "core_themes": "; ".join(plan.core_themes if plan else ()),
                **{key: short_date(day) if day else "" for key, day in days.items()},
                **{key: "" if number is None else str(number) for key, number in numbers.items()},
            }
        )
        self.form.show_choices("organiser_id", organisers, event.organiser_id or "")
        self.form.show_choices("dossier_id", dossiers, event.dossier_id or "")
        self.form.show_choices("document_id", documents, (plan.document_id if plan else None) or "")
        self.rooms.show_records(record.rooms)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        for part in (self.form, self.rooms, self.news):
            part.set_read_only(read_only)

    def forget(self) -> None:
        """Throw away what was typed, because another event is going to be shown."""
        self.form.forget()
        for part in (self.rooms, self.news):
            part.forget()

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, tokens.SMALL)
        column.setSpacing(tokens.SMALL)
        column.addWidget(PlainLabel("Zalen, in de volgorde van het rooster", look="strong"))
        column.addWidget(self.rooms, 1)
        column.addWidget(PlainLabel("Aankondigingen onder embargo", look="strong"))
        column.addWidget(self.news, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.form)
        splitter.addWidget(right)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([tokens.scaled(610), tokens.scaled(660)])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self.setFocusProxy(self.form.texts["name"])
