"""What hangs on a dossier: its sub-dossiers and its stukken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from secretariat.gui.look import icons
from secretariat.gui.widgets.panel_scroll import PanelScroll
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.short_list import ShortList
from secretariat.gui.widgets.two_lines import TwoLines
from secretariat.services.documents import DocumentLine
from secretariat.services.dossiers import DossierLine, DossierRecord
from secretariat.wording.counting import action_points
from secretariat.wording.dates import partial_date
from secretariat.wording.documents import state_in_words
from secretariat.wording.terms import label


class DossierParts(QWidget):
    """Two short lists below each other; Enter or a click opens one."""

    dossier_wanted = Signal(str)
    """A sub-dossier is to be shown: its id."""
    document_wanted = Signal(str)
    """The place where a stuk stands is wanted: the id of the stuk."""
    new_wanted = Signal()
    """A sub-dossier is to be made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subs, self.documents = ShortList("Subdossiers"), ShortList("Stukken van dit dossier")
        self.subs.opened.connect(self.dossier_wanted)
        self.documents.opened.connect(self.document_wanted)
        self.new_button = QPushButton("Nieuw &subdossier…")
        icons.dress(self.new_button, "plus", "muted")
        self.new_button.clicked.connect(self.new_wanted)
        self._heads = {part: PlainLabel("", look="strong") for part in (self.subs, self.documents)}
        scroll = PanelScroll()
        for part, head in self._heads.items():
            scroll.column.addWidget(head)
            scroll.column.addWidget(part)
            if part is self.subs:
                scroll.column.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignLeft)
        scroll.column.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def show_record(self, record: DossierRecord, documents: Sequence[DocumentLine]) -> None:
        """Show what hangs on this dossier."""
        self._show(self.subs, "Subdossiers", [_sub(one) for one in record.subs])
        self._show(self.documents, "Stukken", [_document(one) for one in documents])

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.new_button.setVisible(not read_only)

    def _show(self, part: ShortList, words: str, rows: Sequence[TwoLines]) -> None:
        self._heads[part].setText(f"{words} ({len(rows)})" if rows else f"Geen {words.lower()}")
        part.show_rows(rows)
        part.setVisible(bool(rows))


def _sub(line: DossierLine) -> TwoLines:
    small = [label(line.status), line.organisation, action_points(line.open_actions) if line.open_actions else ""]
    return TwoLines(line.id, f"{line.code} {line.name}", " · ".join(filter(None, small)), "folders")


def _document(line: DocumentLine) -> TwoLines:
    day = partial_date(line.date, line.date_precision) if line.date else ""
    small = (line.kind, day, state_in_words(line.state, line.version, line.size))
    return TwoLines(line.document_id, line.title, " · ".join(filter(None, small)), "file-text")
