"""Says who had chosen what changes in the programme, and lets them be moved or written to: never in silence."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.domain.changes import ChangeSet
from secretariat.domain.events import RegistrationChoice
from secretariat.gui.look import icons, tokens
from secretariat.gui.models.columns import Choices, Column
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.services.choice_concerns import Chooser, Concern
from secretariat.services.workspace import Workspace
from secretariat.wording.counting import quantity

_PEOPLE: tuple[Column[Chooser], ...] = (
    Column(key="name", title="Naam", text=lambda line: line.name, stretch=True, least=140, strong=True),
    Column(key="organisation", title="Organisatie", text=lambda line: line.organisation, width=150),
    Column(key="session", title="Koos", text=lambda line: line.session, width=230, tooltip=lambda line: line.session),
)
_NONE = {RegistrationChoice.SESSION: "Geen kennissessie", RegistrationChoice.EXCURSION: "Geen werkbezoek"}


class ConcernDialog(QDialog):
    """Everybody who is concerned; where they can go instead, and an e-mail to all of them."""

    move_wanted = Signal(str)
    """All of them must go to this session or werkbezoek; an empty text is none."""
    letter_wanted = Signal()

    def __init__(self, concern: Concern, targets: Choices, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Wie dit koos")
        self.sentence = PlainLabel(concern.sentence, look="strong", wrap=True)
        self.people = RecordTable(_PEOPLE, name="wie-dit-koos", accessible_name="Wie dit koos")
        self.people.show_records(concern.people)
        self.target = QuietCombo()
        self.target.setAccessibleName("Verplaatsen naar")
        self.target.show_choices([*targets, ("", _NONE[concern.choice])], targets[0][0] if targets else "")
        label = PlainLabel("Allen naa&r")
        label.setBuddy(self.target)
        self.move_button = QPushButton("Ver&plaatsen")
        self.move_button.setProperty("look", "primary")
        self.move_button.clicked.connect(lambda: self.move_wanted.emit(self.target.chosen()))
        self.letter_button = QPushButton("&Bericht…")
        self.letter_button.setToolTip("Een concept in uw mailprogramma aan allen; niemand ziet wie het nog meer kreeg")
        icons.dress(self.letter_button, "mail", "muted")
        self.letter_button.clicked.connect(self.letter_wanted)
        close = QPushButton("&Sluiten")
        close.clicked.connect(self.reject)
        below = QHBoxLayout()
        below.setSpacing(tokens.SMALL)
        for part, stretch in ((label, 0), (self.target, 1), (self.move_button, 0), (self.letter_button, 0), (close, 0)):
            below.addWidget(part, stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.WIDE, tokens.WIDE, tokens.WIDE, tokens.LARGE)
        layout.setSpacing(tokens.LARGE)
        layout.addWidget(self.sentence)
        layout.addWidget(self.people, 1)
        layout.addLayout(below)
        self.resize(tokens.scaled(760), tokens.scaled(420))
        self.target.setFocus()


class Concerns(QObject):
    """Looks at every step, and asks before something that was chosen is taken away."""

    def __init__(self, shell: Shell, view: QWidget) -> None:
        super().__init__(view)
        self._shell = shell
        self._view = view
        self._on: Workspace | None = None

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._on = workspace

    def look(self, change: ChangeSet) -> None:
        """Say whom a step concerns, if anybody, with the way to them."""
        concern = self._on.choice_concerns.of_change(change) if self._on is not None else None
        if concern is not None:
            found = concern
            self._shell.messages.warn(concern.sentence, "Verplaatsen of informeren…", lambda: self.show(found))

    def show_part(self, part_id: str) -> ConcernDialog | None:
        """Show who chose a part that was to be taken away."""
        concern = self._on.choice_concerns.of_part(part_id) if self._on is not None else None
        return self.show(concern) if concern is not None else None

    def show(self, concern: Concern) -> ConcernDialog | None:
        """Show everybody who is concerned."""
        if self._on is None:
            return None
        on = self._on
        dialog = ConcernDialog(concern, on.choice_concerns.targets(concern), self._view.window())
        dialog.finished.connect(dialog.deleteLater)
        for part in (dialog.move_button, dialog.target):
            part.setEnabled(not on.read_only)
        dialog.move_wanted.connect(lambda target_id: self._move(on, concern, target_id, dialog))
        dialog.letter_wanted.connect(lambda: self._open_letter(on, concern))
        dialog.open()
        return dialog

    def _move(self, on: Workspace, concern: Concern, target_id: str, dialog: ConcernDialog) -> None:
        ids = [one.id for one in concern.people]
        made = self._shell.history.do(on.choice_concerns.move, ids, target_id, concern.choice)
        if made is not None:
            dialog.accept()
            self._shell.history.offer_undo(f"{quantity(len(ids), 'aanmelding', 'aanmeldingen')} verplaatst", made)

    def _open_letter(self, on: Workspace, concern: Concern) -> None:
        path = self._shell.handing_out.file(*on.choice_concerns.letter(concern))
        if path is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._shell.messages.warn("Deze computer heeft geen programma voor e-mail.")
