"""The programme of one participant for in his calendar and in an e-mail to him, read by another library."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
import io
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
import vobject

from secretariat.domain.events import RegistrationChoice
from secretariat.domain.refusals import RecordMissing
from secretariat.export.pdf.writer import write_pdf
from secretariat.services.newcomers import Newcomer
from secretariat.services.packages import Package, write_package
from secretariat.services.people import TypedPerson
from secretariat.services.registrations import TypedRegistration
from secretariat.services.workspace import Workspace

EVENT = "evt-vob-2023"
TESTHAGE, MODELHUIS = "reg-02", "reg-07"
FRIDAY = dt.date(2023, 12, 8)


def in_calendar(workspace: Workspace, registration_id: str) -> dict[str, vobject.base.Component]:
    """What a calendar gets, by the uid without its domain."""
    _name, content = workspace.calendar_files.of_participant(registration_id)
    events = vobject.readOne(content.decode()).vevent_list
    return {event.uid.value.split("@")[0]: event for event in events}


def test_a_participant_has_his_own_parts_in_the_time_of_amsterdam(workspace: Workspace) -> None:
    name, content = workspace.calendar_files.of_participant(TESTHAGE)
    assert name == "2023-12-07_VOB-ledencongres-2023_programma-testhage.ics"
    calendar = vobject.readOne(content.decode())
    assert (calendar.method.value, calendar.vtimezone.tzid.value) == ("PUBLISH", "Europe/Amsterdam")
    found = in_calendar(workspace, TESTHAGE)
    assert list(found) == [*(f"reg-02.slot-{number}" for number in range(1, 10)), "reg-02.werkbezoek"]
    session, visit = found["reg-02.slot-6"], found["reg-02.werkbezoek"]
    assert session.summary.value == "Kennissessies: De kracht van samenwerking"
    assert session.location.value == "zaal 3, Forum Groningen"
    start = session.dtstart.value
    assert start.replace(tzinfo=None) == dt.datetime.combine(FRIDAY, dt.time(9))
    assert start.utcoffset() == dt.timedelta(hours=1)
    assert visit.summary.value.startswith("Werkbezoek Bibliotheek Hoogezand")
    assert "Vervoer: bus, vertrek 13:15 uur vanaf Forum Groningen" in visit.description.value
    assert {event.status.value for event in found.values()} == {"CONFIRMED"}
    stranger = in_calendar(workspace, MODELHUIS)
    assert "reg-07.slot-7" not in stranger
    assert "Statutaire" not in " ".join(event.summary.value for event in stranger.values())


def test_another_choice_takes_the_place_of_the_one_before_and_nothing_counts_down(workspace: Workspace) -> None:
    keys = ("reg-02.slot-6", "reg-02.werkbezoek")
    seen: list[tuple[tuple[int, str, str], ...]] = []

    def look() -> None:
        found = in_calendar(workspace, TESTHAGE)
        seen.append(
            tuple(
                (int(found[key].sequence.value), found[key].summary.value.split(" – ")[0], found[key].status.value)
                for key in keys
            )
        )

    look()
    workspace.registrations.choose_one(TESTHAGE, RegistrationChoice.SESSION, "ses-1")
    look()
    workspace.event_slots.move("slot-6", start=dt.time(9, 30))
    look()
    workspace.registrations.choose_one(TESTHAGE, RegistrationChoice.EXCURSION, "exc-dnk")
    look()
    workspace.history.undo()
    look()
    workspace.registrations.cancel_excursion(TESTHAGE)
    look()
    workspace.registrations.cancel([TESTHAGE])
    found = in_calendar(workspace, TESTHAGE)
    assert [one[0][1] for one in seen] == [
        "Kennissessies: De kracht van samenwerking",
        *["Kennissessies: Visie goed en aantrekkelijk werkgeverschap"] * 5,
    ]
    assert [one[1][1:] for one in seen][3:] == [
        ("Werkbezoek DNK & Biblionet Drenthe", "CONFIRMED"),
        ("Werkbezoek Bibliotheek Hoogezand", "CONFIRMED"),
        ("Werkbezoek Bibliotheek Hoogezand", "CANCELLED"),
    ]
    for place in range(2):
        counted = [one[place][0] for one in seen]
        assert counted == sorted(counted)
    assert seen[0][0][0] < seen[1][0][0] < seen[2][0][0]
    assert {event.status.value for event in found.values()} == {"CANCELLED"}
    assert int(found["reg-02.slot-6"].sequence.value) > seen[-1][0][0]


def test_the_draft_to_a_participant_holds_his_page_and_his_calendar(workspace: Workspace) -> None:
    pdf = write_pdf(workspace.personal_programmes.paper(TESTHAGE))
    name, content = workspace.personal_programmes.letter(TESTHAGE, pdf)
    assert name == "2023-11-20_programma_W.-Testhage.eml"
    draft = email.message_from_bytes(content, policy=email.policy.default)
    assert (draft["X-Unsent"], draft["Subject"]) == ("1", "Uw programma: VOB-ledencongres 2023")
    body = draft.get_body()
    assert body is not None
    assert body.get_content().startswith("Geachte heer Testhage,")
    attached = {one.get_filename(): one for one in draft.iter_attachments()}
    assert list(attached) == [
        "2023-12-07_VOB_persoonlijk-programma_testhage.pdf",
        "2023-12-07_VOB-ledencongres-2023_programma-testhage.ics",
    ]
    paper = attached["2023-12-07_VOB_persoonlijk-programma_testhage.pdf"].get_content()
    with pypdfium2.PdfDocument(io.BytesIO(paper)) as read:
        said = " ".join(page.get_textpage().get_text_range() for page in read)
        assert len(read) == 1
    assert "Wim Testhage" in said
    assert "vertrek 13:15 uur vanaf Forum Groningen" in said


def packed(workspace: Workspace, organisation_id: str = "") -> Package:
    """What comes out when all turns are taken."""
    work = workspace.personal_programmes.packing(EVENT, organisation_id)
    far = []
    while True:
        try:
            far.append(next(work))
        except StopIteration as done:
            assert far == sorted(far)
            package: Package = done.value
            return package


def test_everybody_who_comes_gets_a_draft_with_his_own_page_and_calendar(workspace: Workspace, tmp_path: Path) -> None:
    package = packed(workspace)
    assert package.name == "2023-11-20_programma_VOB-ledencongres 2023"
    reported: list[tuple[int, int]] = []
    few = replace(package, emails=package.emails[-2:])
    written = write_package(few, tmp_path, "werk", lambda done, total: reported.append((done, total)))
    assert reported == [(1, 2), (2, 2)]
    assert Path(written.folder).name == "2023-11-20_programma_VOB-ledencongres-2023"
    assert list(written.names) == ["2023-11-20_programma_W.-Testhage.eml", "2023-11-20_programma_M.-Voorbeeldstra.eml"]
    for name, surname in zip(written.names, ("testhage", "voorbeeldstra"), strict=True):
        draft = email.message_from_bytes((Path(written.folder) / name).read_bytes(), policy=email.policy.default)
        paper, calendar = draft.iter_attachments()
        assert paper.get_filename() == f"2023-12-07_VOB_persoonlijk-programma_{surname}.pdf"
        assert calendar.get_filename() == f"2023-12-07_VOB-ledencongres-2023_programma-{surname}.ics"
        with pypdfium2.PdfDocument(io.BytesIO(paper.get_content())) as read:
            assert surname.capitalize() in read[0].get_textpage().get_text_range()


def test_two_who_are_called_alike_each_have_a_draft(workspace: Workspace) -> None:
    everybody = len(packed(workspace).emails)
    again = Newcomer(name=TypedPerson(initials="W.", last_name="TESTHAGE"))
    workspace.registrations.register(EVENT, TypedRegistration(newcomer=again, organisation_id="org-demo-bieb-noord"))
    names = [name.casefold() for name, _email in packed(workspace).emails]
    assert len(set(names)) == everybody + 1
    assert {one for one in names if "testhage" in one} == {
        "2023-11-20_programma_w.-testhage.eml",
        "2023-11-20_programma_w.-testhage-2.eml",
    }
    of_one = packed(workspace, "org-demo-bieb-noord")
    assert any("testhage" in name.casefold() for name, _email in of_one.emails)
    assert 0 < len(of_one.emails) < everybody
    assert packed(workspace, "org-nergens").count == 0


def test_who_is_not_registered_has_no_programme(workspace: Workspace) -> None:
    with pytest.raises(RecordMissing):
        workspace.personal_programmes.registration_of(EVENT, "per-hoogen")
    with pytest.raises(RecordMissing):
        workspace.calendar_files.of_participant("weg")
