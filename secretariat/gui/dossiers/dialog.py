"""Asks for a new dossier: its name, its theme, and the dossier it belongs to where it is a sub-dossier."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.dossiers.facts import Pairs
from secretariat.gui.widgets.forms import FieldRow, Form
from secretariat.gui.widgets.record_dialog import RecordDialog
from secretariat.gui.widgets.typed_rows import EntryLine, QuietCombo

_NONE = (("", "–"),)


class DossierDialog(RecordDialog):
    """Stays open, with what was typed, until the dossier could be made."""

    def __init__(
        self, themes: Pairs, dossiers: Pairs, organisations: Pairs, parent_id: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("Nieuw dossier", "Dossier &toevoegen", 520, parent)
        self.name = EntryLine()
        self.name.setMaxLength(LINE_LIMIT)
        self.name.setPlaceholderText("Convenant Cultuureducatie")
        self.theme, self.above, self.organisation = QuietCombo(), QuietCombo(), QuietCombo()
        usual = themes[0][0] if len(themes) == 1 else ""
        self.theme.show_choices([*_NONE, *themes], "" if parent_id else usual)
        self.above.show_choices([*_NONE, *dossiers], parent_id)
        self.organisation.show_choices([*_NONE, *organisations], "")
        form = Form()
        form.add(FieldRow("&Naam", self.name))
        form.add(FieldRow("The&ma", self.theme, "Een subdossier krijgt dat van zijn dossier."))
        form.add(FieldRow("Su&bdossier van", self.above), FieldRow("Van &gemeente of organisatie", self.organisation))
        self._lay_out(form)
        self.name.setFocus()
