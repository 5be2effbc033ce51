"""What opens beside the work: help, keys, steps, a report; the page in front stays as it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.page_stack import PageStack
from secretariat.gui.shell.pages import HelpedPage


class Asides:
    """Opens the dialogs of the window, one at a time, gone when they are closed."""

    def __init__(self, window: QWidget, pages: PageStack, shell: Shell, version: str) -> None:
        self._window = window
        self._shell = shell
        self._pages = pages
        self._version = version

    def help(self) -> None:
        """Explain the page in front."""
        from secretariat.gui.shell.help_dialog import HelpDialog  # noqa: PLC0415 - after the window is painted

        page = self._pages.front
        self._open(HelpDialog(page.help_topic if isinstance(page, HelpedPage) else "", self._window))

    def shortcuts(self) -> None:
        """All keys on one screen."""
        from secretariat.gui.shell.shortcuts_dialog import ShortcutsDialog  # noqa: PLC0415 - after the window is painted

        self._open(ShortcutsDialog([plate.title for plate in self._pages.sections], self._window))

    def about(self) -> None:
        """Which program this is."""
        from secretariat.gui.shell.about_dialog import AboutDialog  # noqa: PLC0415 - after the window is painted

        self._open(AboutDialog(self._version, self._window))

    def steps(self) -> None:
        """What was done to the file, and going back to before it; what is being typed becomes a step first."""
        from secretariat.gui.shell.steps_dialog import StepsDialog  # noqa: PLC0415 - after the window is painted

        shell = self._shell
        if not shell.flush():
            return
        read_only = self._pages.is_read_only
        dialog = StepsDialog(shell.history.lines, shell.settings, read_only=read_only, parent=self._window)
        dialog.undo_wanted.connect(shell.history.undo_to)
        dialog.redo_wanted.connect(shell.history.redo_to)
        self._open(dialog)

    def report(self, report: str) -> None:
        """The details of a mistake of the program."""
        from secretariat.gui.shell.report_dialog import ReportDialog  # noqa: PLC0415 - after the window is painted

        self._open(ReportDialog(report, self._window))

    @staticmethod
    def _open(dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
