"""How an assembly stands: whether there is a quorum, who votes for whom, and the machtigingen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from secretariat.gui.look import icons, tokens
from secretariat.gui.voting.columns import MEMBERS, PROXIES, QUORUM
from secretariat.gui.voting.member_form import MemberForm
from secretariat.gui.voting.proxy_form import ProxyForm
from secretariat.gui.voting.revoke_form import RevokeForm
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.list_action import list_action
from secretariat.gui.widgets.number_box import NumberBox
from secretariat.gui.widgets.part_scroll import PartScroll
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.widgets.wrapping_row import WrappingRow
from secretariat.services.proxies import ProxyLine
from secretariat.services.voting import MOST_PROXIES, ItemQuorum, MemberVotes
from secretariat.settings import Settings

_LEAST_ROWS = 3
"""Of each list, its titles included: with large text the page scrolls before less of it is seen."""


class VotingView(QWidget):
    """Members above, machtigingen below, and the form of either in the place of the buttons."""

    votes_wanted = Signal(str, int)
    """A member gets another number of votes."""
    member_asked = Signal()
    """The form for a new member is wanted."""
    member_removed = Signal(str)
    """A member votes no more."""
    proxy_asked = Signal(str)
    """The form of a proxy is wanted: its id, empty for a new one."""
    accept_wanted = Signal(str)
    """A proxy that came in late counts."""
    refuse_wanted = Signal(str)
    """A proxy is refused."""
    revoke_asked = Signal(str)
    """The form to take a proxy back is wanted."""
    remove_wanted = Signal(str)
    """A proxy was never given."""
    list_wanted = Signal()
    """The machtigingenlijst is wanted on paper."""
    blank_wanted = Signal()
    """The machtigingsformulier is wanted on paper."""
    rules_wanted = Signal(object, bool)
    """How many proxies one person may hold, None for any number, and whether somebody without a vote may."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quorum, self.present = PlainLabel("", look="strong", wrap=True), PlainLabel("", look="small", wrap=True)
        self.members = RecordTable(MEMBERS, name="stemmers", accessible_name="Stemgerechtigde leden", settings=settings)
        self.proxies = RecordTable(PROXIES, name="machtigingen", accessible_name="Machtigingen", settings=settings)
        self.items = RecordTable(QUORUM, name="quorum", accessible_name="Quorum per agendapunt", settings=settings)
        self.aside = QWidget()
        self.aside.setWindowTitle("Quorum per punt")
        self.members.set_empty_state(EmptyState("Nog geen stemgerechtigde leden", "Voeg met L het eerste lid toe."))
        self.proxies.set_empty_state(EmptyState("Geen machtigingen", "Leg met N een machtiging vast die binnenkwam."))
        self.remark = PlainLabel("", look="small", wrap=True)
        self.proxy_form, self.member_form, self.revoke_form = ProxyForm(), MemberForm(), RevokeForm()
        self.new_proxy = self._button("Machtiging…", lambda: self.proxy_asked.emit(""), "Een machtiging vastleggen (N)")
        self.new_member = self._button("Stemgerechtigd lid…", self.member_asked.emit, "Een lid toevoegen (L)")
        self.list_paper = self._button(
            "Machtigingenlijst", self.list_wanted.emit, "De machtigingen op papier", "printer"
        )
        self.form_paper = self._button(
            "Formulier", self.blank_wanted.emit, "Het machtigingsformulier, ook ingevuld", "printer"
        )
        self.most = NumberBox()
        self.most.setRange(0, MOST_PROXIES)
        self.most.setSpecialValueText("onbeperkt")
        self.most.setAccessibleName("Machtigingen per gemachtigde, hoogstens")
        self.anyone = QCheckBox("Ook wie geen stem heeft")
        self.anyone.setAccessibleDescription("Volgens de statuten mag ook iemand zonder stem gemachtigde zijn")
        self._connect()
        self._lay_out()

    def show_assembly(
        self, quorum: str, present: str, members: Sequence[MemberVotes], items: Sequence[ItemQuorum]
    ) -> None:
        """Show who is there, as sentences and per member, and the quorum at each item."""
        self.quorum.setText(quorum)
        self.present.setText(present)
        self.members.show_records(members)
        self.items.show_records(items)

    def show_proxies(self, lines: Sequence[ProxyLine]) -> None:
        """Show the machtigingen."""
        self.proxies.show_records(lines)

    def show_rules(self, most: int | None, *, anyone: bool) -> None:
        """Show what the statutes say about machtigingen."""
        for part in (self.most, self.anyone):
            part.blockSignals(True)
        self.most.setValue(most or 0)
        self.anyone.setChecked(anyone)
        for part in (self.most, self.anyone):
            part.blockSignals(False)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.members.records.set_read_only(read_only)
        for part in (self.new_proxy, self.new_member, self.most, self.anyone):
            part.setEnabled(not read_only)
        for action in (*self.members.actions(), *self.proxies.actions()):
            action.setEnabled(not read_only)

    def open_form(self, form: QWidget) -> None:
        """Show a form instead of the buttons."""
        for one in self._forms:
            one.setVisible(one is form)
        self._area.show()
        for part in self._instead:
            part.hide()
        form.setFocus()

    def close_form(self) -> None:
        """Show no form."""
        had = any(one.isVisible() and one.isAncestorOf(self.window().focusWidget() or self) for one in self._forms)
        for one in self._forms:
            one.hide()
        self._area.hide()
        for part in self._instead:
            part.show()
        if had:
            self.proxies.setFocus()

    @property
    def _forms(self) -> tuple[ProxyForm, MemberForm, RevokeForm]:
        return self.proxy_form, self.member_form, self.revoke_form

    def _connect(self) -> None:
        self.members.records.edit_wanted.connect(lambda member, _key, value: self.votes_wanted.emit(member, int(value)))
        self.proxies.opened.connect(self.proxy_asked)
        for form in self._forms:
            form.closed.connect(self.close_form)
            form.hide()
        self.most.valueChanged.connect(lambda _value: self._rules())
        self.anyone.toggled.connect(lambda _on: self._rules())
        chosen = self.proxies.current_id
        acts = [
            list_action(self.proxies, "&Nieuwe machtiging…", "N", "plus", lambda: self.proxy_asked.emit("")),
            list_action(self.proxies, "&Aanvaarden", "A", "", lambda: self._with(chosen(), self.accept_wanted.emit)),
            list_action(self.proxies, "A&fwijzen", "F", "", lambda: self._with(chosen(), self.refuse_wanted.emit)),
            list_action(self.proxies, "&Intrekken…", "I", "", lambda: self._with(chosen(), self.revoke_asked.emit)),
            list_action(self.proxies, "Ver&wijderen", "Del", "", lambda: self._with(chosen(), self.remove_wanted.emit)),
        ]
        self.proxies.set_context_actions(acts)
        member = self.members.current_id
        add = list_action(self.members, "&Lid toevoegen…", "L", "plus", self.member_asked.emit)
        gone = list_action(
            self.members, "Ver&wijderen", "Del", "", lambda: self._with(member(), self.member_removed.emit)
        )
        self.members.set_context_actions([add, gone])

    def _rules(self) -> None:
        self.rules_wanted.emit(self.most.value() or None, self.anyone.isChecked())

    @staticmethod
    def _with(record_id: str, act: Callable[[str], object]) -> None:
        if record_id:
            act(record_id)

    def _button(self, words: str, act: Callable[[], object], tip: str, icon: str = "plus") -> QPushButton:
        button = QPushButton(words)
        button.setProperty("look", "quiet")
        button.setToolTip(tip)
        icons.dress(button, icon, "muted")
        button.clicked.connect(lambda: act())
        return button

    def _lay_out(self) -> None:
        self._below = QWidget()
        inside = QWidget()
        forms = QVBoxLayout(inside)
        forms.setContentsMargins(0, 0, 0, 0)
        for form in self._forms:
            forms.addWidget(form)
        forms.addStretch()
        # What does not fit is scrolled and never squeezed: an agenda can have many items to instruct on.
        self._area = PartScroll(inside)
        self._area.hide()
        self._instead = (self.members, self.remark, self.proxies, self._below)
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(tokens.TIGHT)
        held = PlainLabel("Hoogstens per gemachtigde", look="small")
        parts = (self.new_proxy, self.new_member, self.list_paper, self.form_paper, held, self.most, self.anyone)
        below.addWidget(WrappingRow([(part, 0) for part in parts]))
        below.addWidget(
            PlainLabel("N nieuw · Enter wijzigen · A aanvaarden · F afwijzen · I intrekken", look="small", wrap=True)
        )
        for table in (self.members, self.proxies):
            table.setMinimumHeight(tokens.scaled(_LEAST_ROWS * tokens.ROW_HEIGHT))
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, tokens.SMALL)
        layout.setSpacing(tokens.SMALL)
        for part, stretch in (
            *((self.quorum, 0), (self.present, 0), (self.members, 1), (self.remark, 0), (self.proxies, 1)),
            *((self._area, 1), (self._below, 0)),
        ):
            layout.addWidget(part, stretch)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(PartScroll(whole))
        beside = QVBoxLayout(self.aside)
        beside.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, tokens.SMALL)
        beside.addWidget(PlainLabel("Quorum per agendapunt", look="strong"))
        beside.addWidget(self.items, 1)
