"""The papers about the participants on the screen: made for everybody or for whom was chosen above them."""

from __future__ import annotations

import email
import email.policy
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from secretariat.gui.events.mailing import MailingDialog
from secretariat.gui.events.paper_choice import PersonChoice
from secretariat.gui.events.presenter import EventsPresenter
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.paper_dialog import PaperDialog
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.services.publishing import PaperKind, PaperRequest
from tests.gui.fakes import FakePress

EVENT = "evt-vob-2023"


def test_every_paper_about_participants_has_a_button_and_is_of_everybody_at_first(page: EventsPresenter) -> None:
    names = []
    for button in page.papers.view.papers:
        button.click()
        dialog = page.widget.window().findChild(PaperDialog)
        assert dialog is not None
        assert dialog.request is not None
        assert dialog.request == PaperRequest(dialog.request.kind, event_id=EVENT)
        names.append(dialog.windowTitle())
        dialog.reject()
        dialog.deleteLater()
        dialog.setParent(None)
    assert names == [
        "Naamkaartjes",
        "Persoonlijk programma",
        "Presentielijst van het evenement",
        "Deelnemerslijst",
        "Buslijst",
        "Opgave voor de catering",
    ]


def test_the_presentielijst_is_of_the_days_a_session_or_a_werkbezoek(page: EventsPresenter) -> None:
    dialog = page.papers.show_paper(PaperKind.SIGN_IN_LIST)
    assert dialog is not None
    choice = dialog.choice
    assert isinstance(choice, QuietCombo)
    assert [choice.itemText(row) for row in range(choice.count())] == [
        "Het evenement, per dag",
        "Kennissessie: Visie goed en aantrekkelijk werkgeverschap",
        "Kennissessie: Visie online bibliotheek",
        "Kennissessie: De kracht van samenwerking",
        "Werkbezoek: Bibliotheek Hoogezand",
        "Werkbezoek: DNK & Biblionet Drenthe",
        "Werkbezoek: Bibliotheek Mar en Fean",
    ]
    choice.setCurrentIndex(2)
    choice.activated.emit(2)
    assert dialog.request is not None
    assert dialog.request.session_id == "ses-2"
    dialog.reject()


def test_badges_are_chosen_by_typing_an_organisation(page: EventsPresenter) -> None:
    dialog = page.papers.show_paper(PaperKind.BADGES)
    assert dialog is not None
    choice = dialog.choice
    assert isinstance(choice, PersonChoice)
    assert choice.email.isHidden()
    assert choice.box.currentText() == "Iedereen die komt"
    choice.box.setEditText("Organisatie: Voorbeeldstad")
    choice.box.take()
    assert dialog.request is not None
    assert (dialog.request.kind, dialog.request.organisation_id) == (PaperKind.BADGES, "org-demo-bieb-noord")
    dialog.reject()


def test_of_one_person_there_is_also_an_email_with_his_programme(
    page: EventsPresenter, press: FakePress, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    opened: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    dialog = page.papers.show_paper(PaperKind.PERSONAL_PROGRAMME)
    assert dialog is not None
    choice = dialog.choice
    assert isinstance(choice, PersonChoice)
    assert (choice.email.text(), choice.calendar.isEnabled()) == ("&E-mails…", False)
    choice.box.setEditText("Testhage")
    choice.box.take()
    assert dialog.request is not None
    assert dialog.request.person_id == "per-x-testhage"
    assert choice.email.text() == "&E-mail…"
    choice.email.click()
    press.end(press.started, b"%PDF-1.7 het blad")
    qtbot.waitUntil(lambda: bool(opened))
    draft = email.message_from_bytes(Path(opened[0].toLocalFile()).read_bytes(), policy=email.policy.default)
    assert draft["Subject"] == "Uw programma: VOB-ledencongres 2023"
    paper, calendar = draft.iter_attachments()
    assert paper.get_content() == b"%PDF-1.7 het blad"
    assert str(calendar.get_filename()).endswith("testhage.ics")
    dialog.reject()


def begin_mailing(page: EventsPresenter, press: FakePress, qtbot: QtBot) -> MailingDialog:
    """Ask for a draft to everybody, until the press has begun with it."""
    paper = page.papers.show_paper(PaperKind.PERSONAL_PROGRAMME)
    assert paper is not None
    assert isinstance(paper.choice, PersonChoice)
    told = len(press.deliveries)
    paper.choice.email.click()
    (dialog,) = paper.findChildren(MailingDialog)
    qtbot.waitUntil(lambda: len(press.deliveries) > told)
    assert dialog.words.text() == "9 concepten worden gemaakt…"
    return dialog


def test_a_draft_to_everybody_comes_in_a_folder_and_can_be_stopped(
    page: EventsPresenter,
    shell: Shell,
    press: FakePress,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    into = tmp_path / "verzonden"
    into.mkdir()
    monkeypatch.setattr("secretariat.gui.events.mailing.ask_folder", lambda *_: into)
    begin_mailing(page, press, qtbot).stop_button.click()
    assert list(into.iterdir()) == []
    assert shell.messages.front is not None
    assert shell.messages.front.text == "Afgebroken. Er is niets gemaakt en niets vastgelegd."
    begin_mailing(page, press, qtbot)
    press.write()
    qtbot.waitUntil(lambda: bool(opened))
    (folder,) = into.iterdir()
    assert (folder.name, len(list(folder.iterdir()))) == ("2023-11-20_programma_VOB-ledencongres-2023", 9)
    assert [one.toLocalFile() for one in opened] == [str(folder)]
    assert shell.messages.front.text == f"9 concepten gemaakt. Map: {folder.name}"
