"""The one road for messages to the user; whoever has something to say, says it here."""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from secretariat.gui.look.palettes import Tone


class Kind(enum.Enum):
    """How serious a message is, in rising order."""

    INFO = 0
    WARN = 1
    ERROR = 2

    @property
    def tone(self) -> Tone:
        """Its colour."""
        return (Tone.INFO, Tone.WARN, Tone.BAD)[self.value]

    @property
    def word(self) -> str:
        """Its name, for whom the colour says nothing."""
        return ("Melding", "Let op", "Fout")[self.value]


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence, with at most one thing that can be done about it; a newer one of the same ``origin`` replaces it.

    A ``lasting`` warning is about the file as a whole and not about what is on the screen.
    """

    kind: Kind
    text: str
    action: str = ""
    on_action: Callable[[], object] | None = None
    origin: str = ""
    lasting: bool = False

    @property
    def stays(self) -> bool:
        """Whether it is still true where the user goes next."""
        return self.lasting or self.kind is Kind.ERROR


class Messages(QObject):
    """Keeps the messages that are still open; the newest one is in front.

    A warning is about what is on the screen: it goes with the page or the record, and when something was changed after
    all. An error stays until it is closed or no longer true.
    """

    changed = Signal()
    """Another message is in front, or none."""
    said = Signal(object)
    """A message was given: the :class:`Message`; for whoever listens along, such as a test."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: list[Message] = []
        self._seen: list[Message] = []
        self._seeing = QTimer(self, singleShot=True, interval=0)
        self._seeing.timeout.connect(self._see)

    def info(
        self, text: str, action: str = "", on_action: Callable[[], object] | None = None, *, origin: str = ""
    ) -> Message:
        """Tell something that went well; the next message of this kind takes its place."""
        return self.say(Message(Kind.INFO, text, action, on_action, origin))

    def warn(
        self,
        text: str,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        *,
        origin: str = "",
        lasting: bool = False,
    ) -> Message:
        """Tell something to mind."""
        return self.say(Message(Kind.WARN, text, action, on_action, origin, lasting))

    def error(
        self, text: str, action: str = "", on_action: Callable[[], object] | None = None, *, origin: str = ""
    ) -> Message:
        """Tell what went wrong and what can be done."""
        return self.say(Message(Kind.ERROR, text, action, on_action, origin))

    def say(self, message: Message) -> Message:
        """Give a message; the same text again, or a newer one of the same origin, takes the place of the former."""
        self._open = [old for old in self._open if not _replaces(message, old)]
        self._open.append(message)
        self._seeing.start()
        self.said.emit(message)
        self.changed.emit()
        return message

    @property
    def front(self) -> Message | None:
        """The message in front."""
        return self._open[-1] if self._open else None

    @property
    def waiting(self) -> int:
        """How many messages there are behind the one in front."""
        return max(0, len(self._open) - 1)

    def dismiss(self, message: Message) -> None:
        """Take a message away."""
        if message in self._open:
            self._open.remove(message)
            self.changed.emit()

    def clear(self) -> None:
        """Take all messages away."""
        self._keep([])

    def go_elsewhere(self) -> None:
        """Another page or record is shown; what was said in the same stroke as going there is about the new one."""
        self._keep([message for message in self._open if message.stays or message not in self._seen])

    def change_made(self) -> None:
        """Something was changed: what stood in the way of it no longer does."""
        self._keep([message for message in self._open if message.stays or message.kind is not Kind.WARN])

    def _keep(self, messages: list[Message]) -> None:
        if messages != self._open:
            self._open = messages
            self.changed.emit()

    def _see(self) -> None:
        self._seen = list(self._open)


def _replaces(new: Message, old: Message) -> bool:
    same_origin = bool(new.origin) and new.origin == old.origin
    return same_origin or new.text == old.text or (new.kind is old.kind is Kind.INFO)
