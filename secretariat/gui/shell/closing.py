"""Closing the window: only when everything typed is safe, or when the user insists."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QWidget

from secretariat.gui.shell.context import Shell

INSIST = "Afsluiten zonder opslaan"


class Closing:
    """Says whether the window may go; when not, why not, with a way to insist."""

    def __init__(self, shell: Shell, window: QWidget) -> None:
        self._shell = shell
        self._window = window
        self._forced = False

    def may_close(self) -> bool:
        """Whether everything typed could be kept; a mistake of ours must not take the text along."""
        if self._forced:
            return True
        messages = self._shell.messages
        try:
            if self._shell.flush():
                return self._shell.half_filled.may_go(
                    self._window, self._insist, lasting=True, before="Niet afgesloten. ", button=INSIST
                )
            reason = messages.front
            words = f"Niet afgesloten. {reason.text}" if reason is not None else "Niet afgesloten."
            if reason is not None:
                messages.dismiss(reason)
        except Exception:
            sys.excepthook(*sys.exc_info())
            words = "Niet afgesloten: er ging iets mis bij het opslaan. Wat u typte, staat nog op het scherm."
        messages.error(words, INSIST, self._insist)
        return False

    def _insist(self) -> None:
        self._forced = True
        self._window.close()
