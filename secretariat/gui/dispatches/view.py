"""The tab Verzenden: what is sent above, its parts below in turns, and at the foot what is ready and what is not."""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.domain.dispatches import DispatchKind
from secretariat.gui.dispatches.checks import ChecksView
from secretariat.gui.dispatches.files import FilesView
from secretariat.gui.dispatches.letter import LetterView
from secretariat.gui.dispatches.log import LogView
from secretariat.gui.dispatches.recipients import RecipientsView
from secretariat.gui.look import icons, tokens
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.front_stack import FrontStack
from secretariat.gui.widgets.group_bar import GroupBar
from secretariat.gui.widgets.part_scroll import PartScroll
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.gui.widgets.wrapping_row import WrappingRow
from secretariat.settings import Settings
from secretariat.wording.terms import label


class Section(enum.Enum):
    """The parts of a sending, in the order in which they are looked at; the last is what went before."""

    CHECKS = "&Controle"
    RECIPIENTS = "&Ontvangers"
    FILES = "Bi&jlagen"
    LETTER = "Ber&icht"
    LOG = "&Logboek"


class DispatchesView(QWidget):
    """Lays out the parts; each tells what it wants itself."""

    kind_chosen = Signal(object)
    """Something else is to be sent: a :class:`DispatchKind`."""
    send_wanted = Signal()
    """It must go."""
    trial_wanted = Signal()
    """The drafts are to be looked at without sending anything."""
    shown = Signal()
    """The tab came into sight."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = QuietCombo()
        self.kind.setAccessibleName("Wat wordt verzonden")
        self.kind.activated.connect(lambda _row: self.kind_chosen.emit(DispatchKind(self.kind.chosen())))
        self.before = PlainLabel("", look="small", wrap=True)
        self.sections = GroupBar(Section)
        self.checks, self.recipients = ChecksView(settings), RecipientsView(settings)
        self.files, self.letter, self.log = FilesView(settings), LetterView(), LogView(settings)
        self._stack = FrontStack()
        for part in (self.checks, self.recipients, self.files, self.letter, self.log):
            self._stack.addWidget(part)
        self.nothing = EmptyState("Niets te verzenden", "Bij deze stand van het overleg hoort geen verzending.")
        self._stack.addWidget(self.nothing)
        self.sections.chosen.connect(self._turn)
        self.standing = PlainLabel("", wrap=True)
        self.trial_button = QPushButton("Alleen o&pslaan…")
        self.trial_button.setToolTip("De berichten maken om te bekijken, zonder vast te leggen dat ze zijn verzonden")
        self.trial_button.clicked.connect(self.trial_wanted)
        self.send_button = QPushButton("Ve&rzenden…")
        self.send_button.setProperty("look", "primary")
        icons.dress(self.send_button, "send", "on_accent")
        self.send_button.clicked.connect(self.send_wanted)
        self._lay_out()

    @property
    def section(self) -> Section:
        """The part in front."""
        return self.sections.group

    def show_section(self, section: Section) -> None:
        """Bring a part to the front."""
        self.sections.show_group(section)
        self._turn()

    def show_kinds(self, kinds: Sequence[DispatchKind], chosen: DispatchKind | None) -> None:
        """What can be sent now, and what of it is shown."""
        self.kind.show_choices([(kind.value, label(kind)) for kind in kinds], chosen.value if chosen else None)
        self.kind.setEnabled(len(kinds) > 1)
        self.trial_button.setEnabled(chosen is not None)
        self._turn()

    def show_counts(self, counts: Mapping[Section, int]) -> None:
        """How many there are in each part, where that says something."""
        self.sections.show_words({one: f"{one.value} {counts[one]}" if one in counts else one.value for one in Section})

    def show_standing(self, words: str, look: str, *, can_send: bool) -> None:
        """What is ready, or what is in the way."""
        self.standing.setText(words)
        self.standing.setProperty("look", look)
        self.standing.style().unpolish(self.standing)
        self.standing.style().polish(self.standing)
        self.send_button.setEnabled(can_send)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid sending; looking and making drafts are always possible."""
        self.send_button.setVisible(not read_only)

    def showEvent(self, event: object) -> None:
        """Tell that the tab is looked at again."""
        super().showEvent(event)  # type: ignore[arg-type]
        self.shown.emit()

    def _turn(self) -> None:
        section = self.section
        empty = self.kind.count() == 0 and section is not Section.LOG
        self._stack.setCurrentIndex(len(Section) if empty else list(Section).index(section))

    def _lay_out(self) -> None:
        above = QVBoxLayout()
        above.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, 0)
        above.setSpacing(tokens.TIGHT)
        above.addWidget(WrappingRow([(self.kind, 1), (self.sections, 0)]))
        above.addWidget(self.before)
        below = QHBoxLayout()
        below.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, 0)
        below.addWidget(WrappingRow([(self.standing, 1), (self.trial_button, 0), (self.send_button, 0)]))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.SMALL, 0, tokens.SMALL)
        layout.setSpacing(tokens.SMALL)
        layout.addLayout(above)
        layout.addWidget(PartScroll(self._stack), 1)
        layout.addLayout(below)
