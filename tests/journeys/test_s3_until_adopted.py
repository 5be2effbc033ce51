"""S3 of ``domain.md`` §6, at the keyboard: from the notes of 2 november to the verslag that is adopted in writing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from secretariat.documents.outline import Paragraph, plain
from secretariat.documents.outline_data import outline_text
from secretariat.domain.dispatches import DispatchKind
from secretariat.domain.issued_papers import checksum
from secretariat.gui.minutes.amendments import AmendmentForm
from secretariat.gui.minutes.state_line import WayStep
from secretariat.gui.minutes.way_forms import AdoptHereForm, MendForm
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.opening import open_workspace
from secretariat.services.publishing import PaperKind, PaperRequest, Variant
from secretariat.services.workspace import Workspace
from tests.journeys.conftest import Desk
from tests.journeys.keyboard import KEY, Keyboard
from tests.services.october import MORNING, convened, held, make_october, send
from tests.storage.contents import Clock

FROZEN = "Dit verslag is vastgesteld op 30 november 2023 en kan niet meer worden gewijzigd."


class November:
    """The desk in the weeks after the overleg; ``day`` says what day it is."""

    def __init__(self, desk: Desk, path: Path, meeting_id: str) -> None:
        assert desk.files.open(path)
        desk.window.go("meetings")
        self.keys = Keyboard(desk, meeting_id)
        self.workspace = self.keys.workspace
        self.meeting_id = meeting_id
        self.way = desk.minutes.way
        self.desk = desk
        self.day(8)

    def day(self, day: int) -> None:
        self.workspace._store.clock = lambda: dt.datetime(2023, 11, day, 9)  # noqa: SLF001 - nobody else sets the day

    def take(self, step: WayStep) -> None:
        button = self.way.line.buttons[step]
        assert not button.isHidden()
        button.setFocus()
        self.keys.press(KEY.Key_Space)

    def paper(self, variant: Variant | None = None) -> PaperRequest:
        return PaperRequest(PaperKind.MINUTES, meeting_id=self.meeting_id, variant=variant)

    def send_concept(self) -> None:
        """Send the concept as the tab Verzenden does."""
        sent = send(self.workspace, DispatchKind.DRAFT_MINUTES, self.meeting_id)
        self.desk.window.shell.history.made(sent.changes, None)

    def ask_for_a_change(self) -> None:
        """What the provincie writes, typed at the keyboard."""
        self.keys.go_to(3)
        self.keys.press(KEY.Key_F6)
        form = self.way.amendments.form
        assert isinstance(form, AmendmentForm)
        assert form.place.text() == "4"
        assert form.old.hasFocus()
        self.keys.type("te komen tot")
        form.new.setFocus()
        self.keys.type("toe te werken naar")
        form.by.setFocus()
        self.keys.type("Provincie Groningen\n")


Stage = Callable[[Workspace, Clock], str]


@pytest.fixture
def begin(desk: Desk, tmp_path: Path, sample_path: Path) -> Callable[[Stage], November]:
    """Opens the window on a file that was brought this far."""

    def at(stage: Stage) -> November:
        path, clock = tmp_path / "november.vgg", Clock(MORNING)
        make_october(sample_path, path)
        workspace = open_workspace(path, clock=clock)
        meeting_id = stage(workspace, clock)
        workspace.close()
        return November(desk, path, meeting_id)

    return at


@pytest.fixture
def november(begin: Callable[[Stage], November]) -> November:
    """The verslag of 2 november, written and not read by anybody yet."""
    return begin(held)


def at_the_table(workspace: Workspace, clock: Clock) -> str:
    """2 november, when nothing is written yet."""
    meeting_id = convened(workspace, clock)
    clock.now = dt.datetime(2023, 11, 2, 14)
    workspace.meetings.hold(meeting_id)
    return meeting_id


def test_from_the_notes_to_the_adopted_verslag(november: November) -> None:
    line = november.way.line
    assert line.words == "In bewerking"
    november.take(WayStep.SUBMIT)
    assert line.words == "Ter controle bij voorzitter sinds 8 november 2023"
    assert line.offered == ["Akkoord voorzitter…", "Terug in bewerking"]
    november.day(9)
    november.take(WayStep.APPROVE)
    november.keys.press(KEY.Key_Return)
    assert line.words == "Akkoord voorzitter op 9 november 2023, nog te verzenden"
    november.day(16)
    november.send_concept()
    assert line.words == "Concept v1, verzonden 16 november 2023, reacties t/m 30 november 2023"
    concept = november.workspace.publishing.outline(november.paper())
    assert (concept.file_name, concept.watermark) == ("2023-11-02_BO-CULT_verslag_concept-v1", "CONCEPT")
    november.day(28)
    november.ask_for_a_change()
    panel = november.way.amendments
    assert panel.title == "1 wijzigingsvoorstel, te beslissen"
    assert panel.table.hasFocus()
    november.keys.press(KEY.Key_T)
    assert panel.title == "1 wijzigingsvoorstel, overgenomen"
    assert "1 wijzigingsvoorstel" in line.offered
    assert "toe te werken naar het opstellen" in november.keys.item(3).editor.toPlainText()
    november.keys.press(KEY.Key_Escape)
    assert november.keys.has_keyboard(3)
    november.day(30)
    november.desk.meetings.workspace.head.steps.next_button.click()
    form = november.way.form
    assert form is not None
    assert form.title.text() == "Schriftelijk vaststellen met 1 wijziging"
    november.keys.press(KEY.Key_Return)
    words = "Vastgesteld op 30 november 2023 (schriftelijk), met inachtneming van 1 wijziging"
    assert line.words == words
    adopted = november.workspace.publishing.outline(november.paper())
    assert (adopted.file_name, adopted.watermark) == ("2023-11-02_BO-CULT_verslag_vastgesteld", None)
    assert plain(next(one for one in adopted.blocks if isinstance(one, Paragraph)).runs) == words
    november.keys.go_to(3)
    november.keys.type("x")
    assert november.desk.message() == FROZEN
    minutes = november.workspace.minutes.of_meeting(november.meeting_id)
    kept = november.workspace.issued_papers.of_meeting(november.meeting_id)[-5]
    assert minutes is not None
    assert minutes.sha256 == checksum(kept.outline)
    public = outline_text(november.workspace.publishing.outline(november.paper(Variant.PUBLIC)))
    assert "ambtelijk vervanger, gemeente Midden-Groningen" in public
    assert "Proefhorst" not in public
    assert "@" not in public


def test_the_verslag_of_13_april_that_was_held_over_waits_at_item_3_of_the_next_overleg(november: November) -> None:
    facts = MeetingFacts(date=dt.date(2024, 5, 23), start_time=dt.time(14), end_time=dt.time(16, 30))
    planned = november.workspace.meeting_planning.plan("body-bo-cult", facts).subject_id
    keys = Keyboard(november.desk, planned)
    strips = {editor.heading: editor.adoption for editor in november.desk.minutes.page.editors() if editor.adoption}
    words = {heading: strip.words for heading, strip in strips.items()}
    assert [one.partition(" · ")[0] for one in words.values()] == ["Verslag BO-CULT 2023-02", "Verslag BO-CULT 2023-01"]
    assert [one for one in words if one.endswith("aangehouden")] == [
        "4  Verslag BO-CULT 2023-01 (13 april 2023), aangehouden"
    ]
    april = strips["4  Verslag BO-CULT 2023-01 (13 april 2023), aangehouden"]
    april.open_button.setFocus()
    keys.press(KEY.Key_Space)
    assert november.desk.meetings.workspace.head.title.text().startswith("Bestuurlijke bijeenkomst")
    assert "Agenda BO-CULT 2024-01, punt 4" in november.way.line.offered
    november.take(WayStep.DOOR)
    assert keys.has_keyboard(3)


def test_at_its_item_a_verslag_is_held_over_and_back_or_adopted_for_good(begin: Callable[[Stage], November]) -> None:
    november = begin(at_the_table)
    keys, item_3 = november.keys, november.keys.item(2)
    strip = item_3.adoption
    assert strip is not None
    assert strip.words == "Verslag BO-CULT 2023-01 · Concept v2, verzonden 28 april 2023, reacties t/m 12 mei 2023"
    strip.defer_button.setFocus()
    keys.press(KEY.Key_Space)
    assert [(one.number, one.words) for one in item_3.results] == [
        ("Besluit 2023-B-004", "De vaststelling van het verslag van 13 april 2023 wordt aangehouden.")
    ]
    assert item_3.treatment.text().strip() == "Aangehouden"
    november.desk.window.actions_["undo"].trigger()
    assert item_3.results == []
    strip.adopt_button.setFocus()
    keys.press(KEY.Key_Space)
    form = item_3.form
    assert isinstance(form, AdoptHereForm)
    assert form.checks.sentences == ["Er is nog niet vastgelegd wie er waren."]
    keys.press(KEY.Key_Return)
    assert form.refusal == (
        "Er is 1 opmerking bij de controle. Herstel dat, of noteer een reden om toch vast te stellen."
    )
    keys.type("De presentielijst is zoek\n")
    assert item_3.form is None
    assert item_3.editor.toPlainText() == "Het verslag van 13 april 2023 wordt ongewijzigd vastgesteld."
    assert strip.words == "Verslag BO-CULT 2023-01 · Vastgesteld op 2 november 2023 (BO-CULT 2023-02), ongewijzigd"
    assert strip.adopt_button.isHidden()
    assert not november.desk.window.actions_["undo"].isEnabled()
    strip.open_button.setFocus()
    keys.press(KEY.Key_Space)
    head = november.desk.meetings.workspace.head
    assert head.turn == "Toch vastgesteld: De presentielijst is zoek (aanwezigheid onbekend)."
    assert november.way.line.offered == ["Erratum…", "BO-CULT 2023-02, punt 3"]
    november.take(WayStep.ERRATUM)
    keys.type("Lees ‘tien’ in plaats van ‘elf’.\n")
    assert november.way.errata == ["Erratum 2 november 2023 (BO-CULT 2023-02): Lees ‘tien’ in plaats van ‘elf’."]
    november.take(WayStep.MEND)
    keys.type(" Ook bij punt 2.\n")
    assert november.way.errata == [
        "Erratum 2 november 2023 (BO-CULT 2023-02): Lees ‘tien’ in plaats van ‘elf’. Ook bij punt 2."
    ]
    november.take(WayStep.MEND)
    assert isinstance(november.way.form, MendForm)
    november.way.form.remove_button.click()
    assert november.way.errata == []
    assert "Erratum wijzigen…" not in november.way.line.offered


def test_a_form_over_the_text_waits_while_something_else_is_looked_at(november: November) -> None:
    november.take(WayStep.SUBMIT)
    november.day(10)
    november.take(WayStep.APPROVE)
    form = november.way.form
    assert form is not None
    november.keys.type("9-11")
    november.desk.tab("Agenda")
    assert not form.isVisible()
    november.desk.tab("Verslag")
    assert form.isVisible()
    november.way.line.setFocus()
    form.setFocus()
    november.keys.press(KEY.Key_Return)
    assert november.way.line.words == "Akkoord voorzitter op 9 november 2023, nog te verzenden"
