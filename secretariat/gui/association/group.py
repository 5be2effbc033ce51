"""What every group of settings is: a title, a sentence, its fields, and the words by which they are found."""

from __future__ import annotations

from typing import ClassVar, Protocol

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from secretariat.domain.changes import Topic
from secretariat.gui.look import tokens
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.services.workspace import Workspace
from secretariat.settings import Settings

_WIDEST = 760


class GroupView(QWidget):
    """One page of settings; ``words`` are those by which each of its ``parts`` is found."""

    title: ClassVar[str]
    sentence: ClassVar[str]
    icon: ClassVar[str]
    words: ClassVar[tuple[str, ...]]

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__()
        self.parts: tuple[QWidget, ...] = ()
        self._held: QWidget | None = None

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        raise NotImplementedError

    def commit(self) -> None:
        """Hand over what is being typed."""

    def changeEvent(self, event: QEvent) -> None:
        """Stay as wide as the text asks when that gets another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and getattr(self, "_held", None) is not None:
            assert self._held is not None
            self._held.setMaximumWidth(tokens.scaled(_WIDEST))

    def lay_out(self, content: QLayout, *, scrolls: bool) -> None:
        """Put heading, sentence and content below each other; a list scrolls itself, fields scroll as a whole."""
        column = QVBoxLayout()
        column.setSpacing(tokens.MEDIUM)
        column.addWidget(PlainLabel(self.title, look="title"))
        column.addWidget(PlainLabel(self.sentence, look="muted", wrap=True))
        column.addLayout(content, 0 if scrolls else 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        if not scrolls:
            column.setContentsMargins(tokens.WIDE, tokens.LARGE, tokens.WIDE, tokens.MEDIUM)
            layout.addLayout(column)
            return
        column.addStretch()
        column.setContentsMargins(0, 0, 0, 0)
        held = self._held = QWidget()
        held.setMaximumWidth(tokens.scaled(_WIDEST))
        held.setLayout(column)
        inner = QWidget()
        across = QHBoxLayout(inner)
        across.setContentsMargins(tokens.WIDE, tokens.LARGE, tokens.WIDE, tokens.LARGE)
        across.addWidget(held, 1)
        across.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout.addWidget(scroll)


class GroupPart(Protocol):
    """Keeps one group equal to the file."""

    topics: frozenset[Topic]
    """What the group shows."""

    @property
    def view(self) -> GroupView:
        """What is shown."""

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""

    def refresh(self) -> None:
        """Show what the file says."""

    def show_record(self, record_id: str) -> None:
        """Bring a record of this group into sight."""
