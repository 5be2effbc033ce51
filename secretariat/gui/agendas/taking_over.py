"""Carries out what comes from elsewhere or goes elsewhere: pasted lists, standing items, another overleg."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject

from secretariat.domain.refusals import Refusal
from secretariat.gui.agendas.paste_dialog import PasteDialog
from secretariat.gui.agendas.transfer_dialog import TransferDialog
from secretariat.gui.agendas.view import AgendaView
from secretariat.gui.shell.context import Shell
from secretariat.services.agenda_pasting import PasteLine
from secretariat.services.workspace import Workspace
from secretariat.wording.counting import agenda_items
from secretariat.wording.refusals import sentence

_NOTHING_COPIED = "Er is nog niets gekopieerd. Kopieer in Word, Excel of een mail de agenda (Ctrl+C), en plak die hier."


class TakingOver(QObject):
    """The verbs that reach beyond the agenda that is shown."""

    def __init__(self, view: AgendaView, shell: Shell) -> None:
        super().__init__(view)
        self._view = view
        self._shell = shell
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        self._lines: dict[str, PasteLine] = {}
        self._remark = ""
        self.dialog: PasteDialog | TransferDialog | None = None
        view.table.items_copied.connect(self._copy)
        view.verbs.paste_wanted.connect(self._paste)
        view.verbs.standing_wanted.connect(self._add_standing)
        view.verbs.transfer_wanted.connect(self._ask_transfer)

    def show_meeting(self, workspace: Workspace, meeting_id: str) -> None:
        """Work on the agenda of this overleg."""
        self._workspace, self._meeting_id = workspace, meeting_id

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace, self._meeting_id = None, ""
        if self.dialog is not None:
            self.dialog.reject()

    # Copy and paste

    def _copy(self, item_ids: Sequence[str]) -> None:
        if self._workspace is not None:
            self._view.table.add_to_clipboard(self._workspace.agenda_pasting.copied(item_ids))

    def _paste(self) -> None:
        if self._workspace is None:
            return
        if not self._read():
            self._shell.messages.info(_NOTHING_COPIED)
            return
        dialog = PasteDialog(self._view.window())
        dialog.edit_wanted.connect(self._edit_line)
        dialog.paste_wanted.connect(lambda: self._show_lines(dialog) if self._read() else None)
        dialog.submitted.connect(lambda: self._write(dialog))
        self._show_lines(dialog)
        self._open(dialog)
        dialog.begin()

    def _read(self) -> bool:
        """Read what is on the clipboard; False when there is nothing to read."""
        assert self._workspace is not None
        pasted = self._workspace.agenda_pasting.read(self._meeting_id, self._view.table.from_clipboard())
        if not pasted.lines:
            return False
        self._lines = {line.id: line for line in pasted.lines}
        self._remark = pasted.remark
        return True

    def _edit_line(self, line_id: str, field: str, value: Any) -> None:
        if self._workspace is None or not isinstance(self.dialog, PasteDialog):
            return
        value = value or None if field == "duration_min" else value
        self._lines[line_id] = self._workspace.agenda_pasting.edited(self._lines[line_id], field, value)
        self._show_lines(self.dialog)

    def _show_lines(self, dialog: PasteDialog) -> None:
        assert self._workspace is not None
        lines = tuple(self._lines.values())
        try:
            numbers = self._workspace.agenda_pasting.numbers(self._meeting_id, lines)
        except Refusal as refusal:  # the verslag has been adopted: nothing can be added, and that is said at once
            numbers = {}
            dialog.refused(sentence(refusal))
        dialog.show_lines(lines, numbers, self._remark)

    def _write(self, dialog: PasteDialog) -> None:
        if self._workspace is None:
            return
        lines = tuple(self._lines.values())
        change = self._shell.history.do(self._workspace.agenda_pasting.paste, self._meeting_id, lines, initiator=dialog)
        if change is not None:
            dialog.accept()
            added = [line.item.id for line in lines if line.wanted]
            self._view.select_items(added)
            self._view.table.setFocus()
            self._shell.history.offer_undo(f"{agenda_items(len(added))} toegevoegd", change)

    # Standing items

    def _add_standing(self) -> None:
        if self._workspace is None:
            return
        standing = self._workspace.agenda_standing
        missing = standing.missing(self._meeting_id)
        if not missing:
            self._shell.messages.info("Alle vaste agendapunten staan er al.")
            return
        change = self._shell.history.do(standing.add_missing, self._meeting_id, initiator=self)
        if change is not None:
            self._view.table.setFocus()  # the button on an empty agenda is gone
            words = missing[0] if len(missing) == 1 else agenda_items(len(missing))
            self._shell.history.offer_undo(f"{words} toegevoegd", change)

    # To another overleg

    def _ask_transfer(self, item_ids: Sequence[str]) -> None:
        if self._workspace is None:
            return
        transfers = self._workspace.agenda_transfers
        lines = {line.id: line for line in self._workspace.agendas.lines(self._meeting_id)}
        first = lines[item_ids[0]]
        what = f"{first.number}  {first.title}" if len(item_ids) == 1 else agenda_items(len(item_ids))
        stays = transfers.why_not_move(item_ids)
        dialog = TransferDialog(
            what, transfers.targets(self._meeting_id), sentence(stays) if stays else "", self._view.window()
        )
        dialog.submitted.connect(lambda: self._transfer(dialog, tuple(item_ids)))
        self._open(dialog)

    def _transfer(self, dialog: TransferDialog, item_ids: Sequence[str]) -> None:
        target = dialog.meeting_id()
        if self._workspace is None or not target:
            return
        transfers = self._workspace.agenda_transfers
        verb = transfers.move if dialog.moves else transfers.copy
        change = self._shell.history.do(verb, item_ids, target, dialog.along(), initiator=dialog)
        if change is not None:
            dialog.accept()
            where = self._workspace.agendas.place_of(change.subject_id)
            done = "Verplaatst naar" if dialog.moves else "Gekopieerd naar"
            self._shell.history.offer_undo(f"{done} {where}", change)

    def _open(self, dialog: PasteDialog | TransferDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None
        self._view.table.setFocus()
