"""Papers at agenda items: files, links and what is still to come, with the letters that stand on the convocatie."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.dates import DatePrecision
from secretariat.domain.documents import DocumentState
from secretariat.domain.refusals import (
    AddressNotUnderstood,
    AgendaSent,
    FieldEmpty,
    LetterSent,
    MinutesFrozen,
    RecordInUse,
)
from secretariat.services.documents import DocumentFacts, web_address
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence
from tests.services.october import convened, item
from tests.services.whole_file import everything
from tests.storage.contents import Clock

MEETING = "mtg-bo-cult-2023-02"
FRESH = "mtg-wg-conv-2023-01"
ITEM_4 = "ai-bo-cult-2023-02-4"


def letters(workspace: Workspace, meeting_id: str) -> list[tuple[str, str]]:
    return [(line.label, line.title) for line in workspace.documents.of_meeting(meeting_id)]


def item_of(workspace: Workspace, number: str, meeting_id: str = FRESH) -> str:
    return next(line.id for line in workspace.agendas.lines(meeting_id) if line.number == number)


def test_the_papers_of_a_meeting_have_the_letters_of_the_convocatie(workspace: Workspace) -> None:
    assert letters(workspace, MEETING) == [
        ("4a", "Voorstel om te komen tot een convenant Cultuureducatie"),
        ("4b", "Bestuurlijk kader Cultuur en Onderwijs"),
        ("5a", "Presentatie De Nieuwe Poort"),
    ]


def test_what_is_neither_a_file_nor_a_link_is_missing(workspace: Workspace) -> None:
    states = [(line.label, line.state) for line in workspace.documents.of_meeting(MEETING)]
    assert states == [("4a", DocumentState.MISSING), ("4b", DocumentState.LINK), ("5a", DocumentState.MISSING)]
    assert [line.label for line in workspace.documents.missing(MEETING)] == ["4a", "5a"]


def test_a_link_and_a_paper_to_come_are_put_behind_the_others(workspace: Workspace) -> None:
    item = item_of(workspace, "3")
    before = letters(workspace, FRESH)
    workspace.documents.add_link(item, "Kader", "www.lkca.nl/kader")
    workspace.documents.announce(item, "Begroting")
    added = [one for one in letters(workspace, FRESH) if one not in before]
    assert [title for _, title in added] == ["Kader", "Begroting"]
    line = next(one for one in workspace.documents.of_meeting(FRESH) if one.title == "Kader")
    assert (line.url, line.state) == ("https://www.lkca.nl/kader", DocumentState.LINK)


@pytest.mark.parametrize("typed", ["#", "", "lkca", "javascript:alert(1)", "file:///c:/geheim", "mailto:a@example.nl"])
def test_what_is_no_web_address_is_refused(workspace: Workspace, typed: str) -> None:
    before = everything(workspace)
    with pytest.raises(AddressNotUnderstood):
        workspace.documents.add_link(item_of(workspace, "3"), "Kader", typed)
    assert everything(workspace) == before


@pytest.mark.parametrize("typed", ["https://www.lkca.nl/a?b=c#d", "http://example.nl", "HTTPS://EXAMPLE.NL/x"])
def test_a_web_address_is_kept_as_typed(typed: str) -> None:
    assert web_address(f" {typed} ") == typed


def test_papers_change_places_and_their_letters_follow(workspace: Workspace) -> None:
    item = item_of(workspace, "3")
    for title in ("Een", "Twee", "Drie"):
        workspace.documents.announce(item, title)
    drie = workspace.documents.of_meeting(FRESH)[-1].document_id
    mine = {"Een", "Twee", "Drie"}
    workspace.documents.move(item, drie, -1)
    assert [title for _, title in letters(workspace, FRESH) if title in mine] == ["Een", "Drie", "Twee"]
    workspace.documents.move(item, drie, 99)
    assert [title for _, title in letters(workspace, FRESH) if title in mine] == ["Een", "Twee", "Drie"]
    assert workspace.documents.move(item, drie, 1) is None


def test_letters_on_paper_do_not_shift_but_a_paper_can_still_come(workspace: Workspace) -> None:
    first = workspace.documents.of_meeting(MEETING)[0].document_id
    for verb in (workspace.documents.detach, lambda item, one: workspace.documents.move(item, one, 1)):
        with pytest.raises(AgendaSent):
            verb(ITEM_4, first)
    workspace.documents.announce(ITEM_4, "Begroting")
    assert [label for label, _ in letters(workspace, MEETING)] == ["4a", "4b", "4c", "5a"]
    workspace.documents.detach(ITEM_4, workspace.documents.of_meeting(MEETING)[2].document_id)
    assert [label for label, _ in letters(workspace, MEETING)] == ["4a", "4b", "5a"]


def test_a_letter_that_went_is_never_that_of_another_paper(october: Workspace, clock: Clock) -> None:
    item_4 = item(october, convened(october, clock), "4")
    with pytest.raises(LetterSent) as refused:
        october.documents.detach(item_4, "doc-lkca-kader")
    assert sentence(refused.value) == (
        "Stuk 4b is op 19 oktober 2023 verzonden en houdt zijn letter. "
        "Laat het staan en zet het stuk dat ervoor in de plaats komt erachter."
    )
    late = october.documents.announce(item_4, "Begroting").subject_id
    assert october.documents.detach(item_4, late) is not None  # nobody has 4c yet


def test_the_papers_of_adopted_minutes_stay_as_they_are(adopted: Workspace) -> None:
    with pytest.raises(MinutesFrozen):
        adopted.documents.announce(ITEM_4, "Begroting")


def test_everything_said_of_a_paper_can_be_changed(workspace: Workspace) -> None:
    line = workspace.documents.of_meeting(MEETING)[0]
    facts = DocumentFacts(
        title="Voorstel convenant",
        kind="notitie",
        date=dt.date(2023, 10, 1),
        date_precision=DatePrecision.MONTH,
        author="M. Demoma",
        confidentiality=Confidentiality.INTERNAL,
        note="Nog één alinea",
    )
    workspace.documents.edit(line.document_id, facts)
    after = workspace.documents.of_meeting(MEETING)[0]
    assert after == replace(
        line,
        title="Voorstel convenant",
        kind="notitie",
        date=dt.date(2023, 10, 1),
        date_precision=DatePrecision.MONTH,
        author="M. Demoma",
        confidentiality=Confidentiality.INTERNAL,
        note="Nog één alinea",
    )
    assert workspace.documents.edit(line.document_id, facts) is None
    with pytest.raises(FieldEmpty):
        workspace.documents.edit(line.document_id, replace(facts, title=" "))


def test_a_dead_link_of_before_may_stay_while_other_things_change(workspace: Workspace) -> None:
    workspace.documents.edit("doc-vob-aanmeldlink", DocumentFacts(title="Aanmelden", kind="link", url="#"))
    (line,) = (one for one in workspace.documents.of_dossier("dos-vob-congres") if one.title == "Aanmelden")
    assert line.url == "#"


def test_a_paper_in_use_stays_and_one_that_is_not_can_go(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(RecordInUse):
        workspace.documents.remove("doc-voorstel-convenant")
    path = tmp_path / "visie.pdf"
    path.write_bytes(b"%PDF-1.7")
    workspace.document_files.add_version("doc-vob-visie-werkgever", path)
    before = everything(workspace)
    workspace.documents.remove("doc-vob-visie-werkgever")
    assert "doc-vob-visie-werkgever" not in {
        line.document_id for line in workspace.documents.of_dossier("dos-vob-congres")
    }
    workspace.history.undo()
    assert everything(workspace) == before


def test_a_paper_moves_to_other_dossiers(workspace: Workspace) -> None:
    workspace.documents.file_under("doc-wsob", ["dos-spuk", "dos-spuk"])
    assert "doc-wsob" in {line.document_id for line in workspace.documents.of_dossier("dos-spuk")}
    assert "doc-wsob" not in {line.document_id for line in workspace.documents.of_dossier("dos-zorgplicht")}
