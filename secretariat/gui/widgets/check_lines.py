"""What is not as it should be for a step, inside its form: each sentence with the way to its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.domain.sending_checks import SendingCheck, Severity
from secretariat.gui.look import icons, tokens
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.wording.lifecycle import more_remarks
from secretariat.wording.sending_checks import ANSWERED, SEVERITIES, reason

NOTHING: Mapping[str, str] = MappingProxyType({})
"""No reason was given yet."""
_MOST = 5
"""So many are told in a form; the others are counted."""
_LOOKS = {
    Severity.STOPS: ("circle-x", "bad"),
    Severity.ASKS: ("triangle-alert", "warn"),
    Severity.TELLS: ("info", "muted"),
}


class CheckLines(QWidget):
    """The checks that fail, those that stop the step first; nothing where all is well."""

    wanted = Signal(object)
    """The place of a :class:`SendingCheck` is to be shown."""

    def __init__(
        self, checks: Sequence[SendingCheck], given: Mapping[str, str] = NOTHING, parent: QWidget | None = None
    ) -> None:
        """``given`` holds the reasons that were given before, by what each is for."""
        super().__init__(parent)
        self._given = given
        order = list(Severity)
        self._checks = tuple(sorted(checks, key=lambda check: order.index(check.severity)))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(tokens.TIGHT)
        self.doors: list[QPushButton] = []
        for check in self._checks[:_MOST]:
            self._add(check)
        if len(self._checks) > _MOST:
            self._column.addWidget(PlainLabel(more_remarks(len(self._checks) - _MOST), look="muted"))
        self.setVisible(bool(self._checks))

    @property
    def sentences(self) -> list[str]:
        """What is said, from top to bottom."""
        return [reason(check) for check in self._checks]

    @property
    def asks(self) -> bool:
        """Whether a reason must be given for any of them."""
        return any(map(self._is_asking, self._checks))

    def answered(self, why: str) -> dict[str, str]:
        """What the one reason that was typed is given for; nothing without one."""
        asking = [check for check in self._checks if self._is_asking(check)] if why.strip() else []
        return {subject: why for check in asking for subject in check.subjects}

    def _is_asking(self, check: SendingCheck) -> bool:
        return check.severity is Severity.ASKS and not check.is_answered(self._given)

    def _add(self, check: SendingCheck) -> None:
        words = reason(check)
        door = QPushButton("Tonen")
        door.setProperty("look", "link")
        door.setAccessibleName(f"Tonen: {words}")
        icons.dress(door, *_LOOKS[check.severity])
        door.clicked.connect(lambda: self.wanted.emit(check))
        self.doors.append(door)
        line = QHBoxLayout()
        line.setSpacing(tokens.SMALL)
        answered = check.severity is Severity.ASKS and not self._is_asking(check)
        means = ANSWERED if answered else SEVERITIES[check.severity]
        line.addWidget(PlainLabel(f"{means}: {words}", wrap=True), 1)
        line.addWidget(door, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(line)
