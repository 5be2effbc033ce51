"""Asks once before a form goes in which something was typed that is not saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QTabWidget, QWidget

from secretariat.gui.shell.history import History
from secretariat.gui.shell.messages import Message, Messages
from secretariat.gui.shell.page_stack import PageStack
from secretariat.gui.widgets.typed_form import TypedForm, begun_forms


class HalfFilled:
    """Brings the form into sight with a sentence in the message bar; typing on is the way back."""

    def __init__(self, messages: Messages, history: History) -> None:
        self._messages = messages
        self._asked: Message | None = None
        history.saved.connect(lambda _moment: self._let_go())

    def may_go(
        self,
        scope: QWidget,
        go_on: Callable[[], object],
        *,
        lasting: bool = False,
        before: str = "",
        button: str = "Weggooien en doorgaan",
    ) -> bool:
        """Whether nothing on this part of the window would be lost; else ask, and ``go_on`` when it may be.

        ``before`` is what is said first: what did not happen.
        """
        forms = begun_forms(scope, lasting=lasting)
        if not forms:
            return True
        form = forms[0]
        _bring_into_sight(form)
        form.closed.connect(self._let_go)
        words = f"{before}{form.unsaved} Sla het op, of gooi het weg."
        self._asked = self._messages.warn(words, button, lambda: self._throw_away(scope, go_on), origin="half filled")
        return False

    def _throw_away(self, scope: QWidget, go_on: Callable[[], object]) -> None:
        self._asked = None
        for form in begun_forms(scope, lasting=True):
            form.forget()
        go_on()

    def _let_go(self) -> None:
        """The form was saved or cancelled after all."""
        if self._asked is not None:
            self._messages.dismiss(self._asked)
            self._asked = None


def _bring_into_sight(form: TypedForm) -> None:
    child: QWidget = form.stands_at or form
    parent = child.parentWidget()
    while parent is not None:
        if isinstance(parent, PageStack):
            parent.go_to(child)
        elif isinstance(parent, QStackedWidget):
            tabs = parent.parentWidget()
            (tabs if isinstance(tabs, QTabWidget) else parent).setCurrentWidget(child)
        child, parent = parent, parent.parentWidget()
    form.to_typed()
