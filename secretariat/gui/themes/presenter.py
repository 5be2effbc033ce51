"""Keeps the themes on the screen equal to the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import ChangeSet, Topic
from secretariat.domain.refusals import RecordMissing
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.pages import State
from secretariat.gui.themes.columns import OFFERED
from secretariat.gui.themes.view import ThemesView
from secretariat.services.workspace import Workspace

_TOPICS = {Topic.THEMES, Topic.BODIES, Topic.DOSSIERS, Topic.ORGANISATIONS, Topic.MEETINGS, Topic.MINUTES}


class ThemesPresenter(QObject):
    """The page Thema's; it is no section, one comes here from a dossier or an orgaan, the menu or the search box."""

    key = "themes"
    help_topic = "themas"

    def __init__(self, view: ThemesView, shell: Shell) -> None:
        super().__init__(view)
        self._view = view
        self._shell = shell
        self._history = shell.history
        self._workspace: Workspace | None = None
        self._theme_id = ""
        self._connect()

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self._view

    def open_file(self, workspace: Workspace) -> None:
        """Show the themes of this file."""
        self._workspace, self._theme_id = workspace, ""
        self._view.set_read_only(workspace.read_only)
        self._refresh()
        self._view.list.table.setFocus()

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace, self._theme_id = None, ""

    def flush(self) -> None:
        """Commit what is being typed beside the list."""
        self._view.pane.commit()

    def state(self) -> State:
        """Which theme, on which tab."""
        return {"theme": self._theme_id, "tab": self._view.pane.tabs.currentIndex()}

    def restore(self, state: State) -> None:
        """Show that theme again."""
        self._view.list.table.select(str(state.get("theme", "")))
        self._view.pane.tabs.setCurrentIndex(int(state.get("tab", 0)))

    def current_record(self) -> tuple[str, str] | None:
        """The theme beside the list."""
        return ("themes", self._theme_id) if self._theme_id else None

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What can be done here at this moment."""
        if self._workspace is None or self._workspace.read_only:
            return {}
        return {"new": lambda: self._view.list.new_lines[0].setFocus(Qt.FocusReason.ShortcutFocusReason)}

    def show_record(self, kind: str, record_id: str) -> None:
        """Show a theme."""
        self._view.list.table.select(record_id)
        self._view.list.table.setFocus()

    # Showing

    def _refresh(self) -> None:
        if self._workspace is not None:
            self._view.show_themes(self._workspace.themes.lines())
            self._show_chosen()

    def _choose(self, theme_id: str) -> None:
        if theme_id != self._theme_id:
            self._view.pane.commit()  # what was typed belongs to the theme it was typed at
            if not self._view.pane.is_held or not self._view.list.table.select(self._theme_id):
                self._show_chosen()

    def _show_chosen(self) -> None:
        if self._workspace is None:
            return
        self._theme_id = self._view.list.table.current_id()
        pages = self._workspace.theme_pages
        try:
            page = pages.page(self._theme_id)
        except RecordMissing:
            self._view.pane.hide()
            return
        self._view.pane.show_page(page, pages.organisations())
        self._view.pane.show()

    def _changed(self, change: ChangeSet, _initiator: object) -> None:
        if change.topics & _TOPICS and self._view.isVisible():
            self._refresh()

    # Changing

    def _add(self, texts: tuple[str, ...]) -> None:
        if self._workspace is not None:
            made = self._history.do(self._workspace.themes.add, texts[0], initiator=self._view.list)
            if made is not None:
                self._view.list.added(made.subject_id)

    def _edit(self, theme_id: str, column: str, value: object) -> None:
        if self._workspace is None:
            return
        self._view.list.refused("")
        if column == OFFERED:
            self._history.do(self._workspace.themes.set_archived, theme_id, not value)
        else:
            self._history.do(self._workspace.themes.edit, theme_id, column, str(value), initiator=self._view.list)

    def _remove(self, theme_id: str) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.themes.remove, theme_id)

    def _keep_text(self, field: str, typed: str) -> None:
        if self._workspace is not None and self._theme_id:
            row = self._view.pane.rows[field]
            self._history.do(self._workspace.themes.edit, self._theme_id, field, typed, initiator=row)

    def _add_partner(self, organisation_id: str) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.themes.add_partner, self._theme_id, organisation_id)
            self._view.pane.partner.field.setFocus()

    def _remove_partners(self, partner_ids: list[str]) -> None:
        if self._workspace is not None and partner_ids:
            change = self._history.do(self._workspace.themes.remove_partner, *partner_ids)
            if change is not None:
                self._history.offer_undo("Geen samenwerkingspartner meer", change)

    def _add_subtheme(self, texts: tuple[str, ...]) -> None:
        if self._workspace is not None and self._done(self._workspace.themes.add_subtheme, texts[0]) is not None:
            self._view.pane.subthemes.added(texts[0].strip())

    def _rename(self, old: str, name: str) -> None:
        if self._workspace is not None:
            self._done(self._workspace.themes.rename_subtheme, old, name)

    def _move(self, name: str, step: int) -> None:
        if self._workspace is not None:
            self._done(self._workspace.themes.move_subtheme, name, step)

    def _remove_subtheme(self, name: str) -> None:
        if self._workspace is not None:
            self._done(self._workspace.themes.remove_subtheme, name)

    def _done(self, verb: Callable[..., ChangeSet | None], *words: object) -> ChangeSet | None:
        subthemes = self._view.pane.subthemes
        subthemes.refused("")
        return self._history.do(verb, self._theme_id, *words, initiator=subthemes)

    def _connect(self) -> None:
        view, pane = self._view, self._view.pane
        view.shown.connect(self._refresh)
        view.list.table.chosen.connect(self._choose)
        view.list.add_wanted.connect(self._add)
        view.list.edit_wanted.connect(self._edit)
        view.list.remove_wanted.connect(self._remove)
        pane.text_wanted.connect(self._keep_text)
        pane.partner_wanted.connect(self._add_partner)
        pane.partners_gone.connect(self._remove_partners)
        pane.opened.connect(self._shell.doors.open)
        pane.subthemes.add_wanted.connect(self._add_subtheme)
        pane.subthemes.edit_wanted.connect(lambda old, _column, name: self._rename(old, str(name)))
        pane.subthemes.move_wanted.connect(self._move)
        pane.subthemes.remove_wanted.connect(self._remove_subtheme)
        self._history.changed.connect(self._changed)
