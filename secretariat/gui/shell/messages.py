"""The one road for messages to the user; whoever has something to say, says it here."""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

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
    """A sentence, with at most one thing that can be done about it; a newer one of the same ``origin`` replaces it."""

    kind: Kind
    text: str
    action: str = ""
    on_action: Callable[[], object] | None = None
    origin: str = ""


class Messages(QObject):
    """Keeps the messages that are still open; the most serious, newest one is in front."""

    changed = Signal()
    """Another message is in front, or none."""
    said = Signal(object)
    """A message was given: the :class:`Message`; for whoever listens along, such as a test."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: list[Message] = []

    def info(
        self, text: str, action: str = "", on_action: Callable[[], object] | None = None, *, origin: str = ""
    ) -> Message:
        """Tell something that went well; the next message of this kind takes its place."""
        return self.say(Message(Kind.INFO, text, action, on_action, origin))

    def warn(
        self, text: str, action: str = "", on_action: Callable[[], object] | None = None, *, origin: str = ""
    ) -> Message:
        """Tell something to mind."""
        return self.say(Message(Kind.WARN, text, action, on_action, origin))

    def error(
        self, text: str, action: str = "", on_action: Callable[[], object] | None = None, *, origin: str = ""
    ) -> Message:
        """Tell what went wrong and what can be done."""
        return self.say(Message(Kind.ERROR, text, action, on_action, origin))

    def say(self, message: Message) -> Message:
        """Give a message; the same text again, or a newer one of the same origin, takes the place of the former."""
        self._open = [old for old in self._open if not _replaces(message, old)]
        self._open.append(message)
        self.said.emit(message)
        self.changed.emit()
        return message

    @property
    def front(self) -> Message | None:
        """The message in front."""
        return max(reversed(self._open), key=lambda message: message.kind.value, default=None)

    @property
    def waiting(self) -> int:
        """How many messages there are behind the one in front."""
        return max(0, len(self._open) - 1)

    def dismiss(self, message: Message) -> None:
        """Take a message away."""
        if message in self._open:
            self._open.remove(message)
            self.changed.emit()

    def clear(self, kind: Kind | None = None) -> None:
        """Take all messages away, or those of one kind."""
        self._open = [message for message in self._open if kind is not None and message.kind is not kind]
        self.changed.emit()


def _replaces(new: Message, old: Message) -> bool:
    same_origin = bool(new.origin) and new.origin == old.origin
    return same_origin or new.text == old.text or (new.kind is old.kind is Kind.INFO)
