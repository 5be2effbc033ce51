"""Who lets whom vote in his name, when that came in, and how the holder must vote at each item."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from secretariat.domain.proxies import VoteChoice
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.inset_form import InsetForm
from secretariat.gui.widgets.pick_box import Choice, PickBox
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.typed_rows import DateRow, QuietCombo, TimesRow
from secretariat.gui.widgets.wrapping_row import WrappingRow
from secretariat.services.proxies import TypedProxy
from secretariat.wording.date_entry import Direction
from secretariat.wording.terms import choices

_FREE = ("", "naar eigen inzicht")


class ProxyForm(InsetForm):
    """One machtiging, new or changed; one that may not be, can be written down as refused."""

    wanted = Signal(str, object)
    """What was filled in: the id of the proxy, empty for a new one, and the :class:`TypedProxy`."""
    refusal_wanted = Signal(object, str)
    """A new one must be written down as refused: the :class:`TypedProxy`, and why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Machtiging", "Machtiging opslaan", parent)
        self._proxy_id = ""
        self._items: dict[str, QuietCombo] = {}
        self.grantor, self.holder = PickBox("Machtiginggever"), PickBox("Gemachtigde")
        self.received = DateRow("Ontvangen op", Direction.BEGUN)
        self.hour = TimesRow("H&oe laat")
        self.hour.line.setPlaceholderText("10.15")
        self.term = PlainLabel("", look="small", wrap=True)
        self.as_refused = QPushButton("Als &afgewezen vastleggen")
        self.as_refused.setProperty("look", "link")
        self.as_refused.setToolTip("De machtiging kwam binnen en is geweigerd; de reden staat erbij")
        self.as_refused.clicked.connect(self._refuse)
        self.as_refused.hide()
        self.instructions = WrappingRow([])
        self.lay_out(
            [(FieldRow("Machtigin&ggever", self.grantor), 2), (FieldRow("G&emachtigde", self.holder), 2)],
            [(self.received, 2), (self.hour, 1), (self.term, 2)],
            [(self.instructions, 1)],
            [(self.as_refused, 0)],
        )
        self.submitted.connect(self._hand_over)
        self.setFocusProxy(self.grantor)

    def show_choices(
        self, grantors: Iterable[Choice], people: Iterable[Choice], items: Sequence[tuple[str, str]], term: str
    ) -> None:
        """Who can give one and who can hold it, the items on which can be instructed, and until when it may come in."""
        self.grantor.show_choices(grantors)
        self.holder.show_choices(people)
        self.term.setText(term)
        self._items = {}
        rows = []
        for item_id, words in items:
            box = QuietCombo()
            box.show_choices([_FREE, *choices(VoteChoice)], "")
            box.setAccessibleName(f"Steminstructie bij {words}")
            self._items[item_id] = box
            rows.append((FieldRow(f"Instructie bij {words}", box), 1))
        row = WrappingRow(rows)
        layout = self.layout()
        assert layout is not None  # the form was laid out
        layout.replaceWidget(self.instructions, row)
        self.instructions.deleteLater()
        self.instructions = row
        row.setVisible(bool(rows))

    def open_for(self, proxy_id: str, typed: TypedProxy, today: dt.date) -> None:
        """Begin a new machtiging, or change one."""
        self._proxy_id = proxy_id
        self.accepted()
        self.received.set_today(today)
        for box, chosen in ((self.grantor, typed.grantor), (self.holder, typed.holder)):
            box.show_choice(chosen)
            box.forget()
        self.received.show_day(typed.received_on or today)
        self.hour.show_times(typed.received_at, None)
        for item_id, choice in self._items.items():
            choice.show_choices([_FREE, *choices(VoteChoice)], typed.instructions.get(item_id, ""))
        self.grantor.setFocus()
        self.grantor.field.selectAll()

    def refused(self, sentence: str) -> None:
        """Say why it may not be; a new one can be written down as refused."""
        super().refused(sentence)
        self.as_refused.setVisible(not self._proxy_id and bool(self._typed().grantor and self._typed().holder))

    def accepted(self) -> None:
        """Take that sentence away."""
        super().accepted()
        if hasattr(self, "as_refused"):
            self.as_refused.hide()

    def _typed(self) -> TypedProxy:
        grantor, holder = self.grantor.found(), self.holder.found()
        hour = self.hour.times()
        return TypedProxy(
            grantor=grantor if isinstance(grantor, str) else "",
            holder=holder if isinstance(holder, str) else "",
            received_on=self.received.day(),
            received_at=hour.start if hour else None,
            instructions={key: VoteChoice(box.chosen()) for key, box in self._items.items() if box.chosen()},
        )

    def _hand_over(self) -> None:
        typed = self._typed()
        if not typed.grantor:
            self.refused("Kies wie er machtigt: een stemgerechtigd lid.")
        elif not typed.holder:
            self.refused("Kies wie er gemachtigd wordt.")
        elif not self.received.is_right():
            self.refused("Vul de dag in waarop de machtiging binnenkwam, bijvoorbeeld 30-11-2023.")
        elif not self.hour.is_right():
            self.refused("Vul het uur in waarop de machtiging binnenkwam, bijvoorbeeld 10:15, of niets.")
        else:
            self.wanted.emit(self._proxy_id, typed)

    def _refuse(self) -> None:
        self.refusal_wanted.emit(self._typed(), self.refusal)
