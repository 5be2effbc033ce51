"""The chosen session: for whom, what is asked, who speaks and reports, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from secretariat.gui.events.record_form import RecordForm
from secretariat.gui.widgets.pick_box import Choice
from secretariat.services.programme import SessionRecord


class SessionForm(RecordForm):
    """Every field of a session."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form = self.form
        form.add(self.line("title", "&Titel"))
        form.add(self.line("target_group", "Doelgroep", "bestuurders en managers"))
        form.add((self.line("room", "Zaal"), 4), (self.line("capacity", "Plaatsen", short=True), 3))
        form.add(self.choice("core_theme", "Kernthema van het beleidsplan"))
        form.add(self.people("speaker_ids", "Sprekers", "Naam van een spreker", "Van de lijst halen"))
        form.add(self.pick("reporter_id", "Verslaglegger"))
        form.add(self.long("description", "Tekst in het programmaboekje"))
        form.add(self.several("questions", "Vragen, elk op een eigen regel"))
        form.add(self.long("results", "Opbrengst, na afloop"))
        form.add(self.people("volunteer_ids", "Wil een bijdrage leveren", "Naam", "Van deze lijst halen"))

    def show_record(self, record: SessionRecord, people: Sequence[Choice]) -> None:
        """Show a session; what is being typed in it stays."""
        session = record.session
        self.show_texts(
            {
                "title": session.title,
                "target_group": session.target_group or "",
                "room": session.room or "",
                "capacity": "" if session.capacity is None else str(session.capacity),
                "description": session.description or "",
                "questions": "\n".join(session.questions),
                "results": session.results or "",
            }
        )
        themes = dict.fromkeys((*record.core_themes, *([session.core_theme] if session.core_theme else [])))
        self.show_choices("core_theme", [(one, one) for one in themes], session.core_theme or "")
        self.show_choices("reporter_id", people, session.reporter_id or "", nobody="Niemand")
        self.show_people("speaker_ids", people, record.speakers)
        self.show_people("volunteer_ids", people, record.volunteers)
        self.warn(record.conflicts)
