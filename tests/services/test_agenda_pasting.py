"""Take over agendas: what is typed, what was copied in Word, and what was copied here."""

from __future__ import annotations

import pytest

from secretariat.domain.agendas import AgendaPurpose
from secretariat.domain.refusals import FieldEmpty
from secretariat.services.agenda_pasting import PasteLine
from secretariat.services.workspace import Workspace

NOVEMBER = "mtg-bo-cult-2023-02"
MAY = "mtg-bo-cult-2024-01"
FIRST = "mtg-wg-conv-2023-01"

WORD = """1.\tOpening en mededelingen\t5 min
2.\tVaststellen agenda\t5 min
3.\tVerslag bestuurlijke bijeenkomst 13 april 2023 en actielijst (ter vaststelling, 10 min)
4.\tConvenant Cultuureducatie (ter besluitvorming)\t45\tTesterman
4.1.\tStand van zaken
4.2.\tBesluit (wethouder Van der Verzin)
5.\tPresentatie De Nieuwe Poort – 40 min\tD-2023-06
6.\tRondvraag
7.\tSluiting
"""


def agenda(workspace: Workspace, meeting: str) -> list[str]:
    return [f"{line.number} {line.title}" for line in workspace.agendas.lines(meeting)]


def ticked(lines: tuple[PasteLine, ...]) -> list[str]:
    return [line.item.title for line in lines if line.wanted]


def test_a_list_from_word_becomes_an_agenda_in_one_step(workspace: Workspace) -> None:
    pasted = workspace.agenda_pasting.read(MAY, WORD)
    assert [line.problem or line.remark for line in pasted.lines] == [""] * 9
    assert set(workspace.agenda_pasting.numbers(MAY, pasted.lines).values()) == {*"1234567", "4.1", "4.2"}
    workspace.agenda_pasting.paste(MAY, pasted.lines)
    assert agenda(workspace, MAY) == [
        "1 Opening en mededelingen",
        "2 Vaststellen agenda",
        "3 Verslag bestuurlijke bijeenkomst 13 april 2023 en actielijst",
        "4 Convenant Cultuureducatie",
        "4.1 Stand van zaken",
        "4.2 Besluit",
        "5 Presentatie De Nieuwe Poort",
        "6 Rondvraag",
        "7 Sluiting",
    ]
    lines = workspace.agendas.lines(MAY)
    assert [line.duration_min for line in lines] == [5, 5, 10, 45, None, None, 40, None, None]
    assert [line.proposer for line in lines][3:6] == ["T. Testerman", "", "Z. van der Verzin"]
    assert [line.purpose for line in lines][3:6] == [AgendaPurpose.DECISION] * 3
    assert lines[6].dossier == "D-2023-06 De Nieuwe Poort"
    workspace.history.undo()
    assert agenda(workspace, MAY) == []


def test_what_stands_on_the_agenda_already_is_not_ticked(workspace: Workspace) -> None:
    pasted = workspace.agenda_pasting.read(FIRST, WORD + "Zomaar een regel\n8.\n")
    assert ticked(pasted.lines) == [
        "Verslag bestuurlijke bijeenkomst 13 april 2023 en actielijst",
        "Convenant Cultuureducatie",
        "Stand van zaken",
        "Besluit",
        "Presentatie De Nieuwe Poort",
        "Sluiting",
    ]
    assert [(line.remark, line.problem) for line in pasted.lines if not line.wanted] == [
        ("Lijkt op punt 1, Opening, kennismaking en mededelingen", ""),
        ("Staat al op de agenda, als punt 2", ""),
        ("Lijkt op punt 6, Planning en rondvraag", ""),
        ("Geen nummer: lijkt een kop of een toelichting", ""),
        ("", "Er staat geen titel. Vul die in, of laat het punt weg."),
    ]
    workspace.agenda_pasting.paste(FIRST, pasted.lines)
    assert agenda(workspace, FIRST)[5:] == [
        "6 Verslag bestuurlijke bijeenkomst 13 april 2023 en actielijst",
        "7 Convenant Cultuureducatie",
        "7.1 Stand van zaken",
        "7.2 Besluit",
        "8 Presentatie De Nieuwe Poort",
        "9 Planning en rondvraag",
        "10 Sluiting",
    ]


def test_rows_are_changed_and_unticked_before_anything_is_written(workspace: Workspace) -> None:
    pasting = workspace.agenda_pasting
    one, two, three = pasting.read(MAY, "Een\n\tTwee\n\tDrie").lines
    one = pasting.edited(one, "wanted", False)
    two = pasting.edited(two, "title", "  Twee\ndelen ")
    two = pasting.edited(two, "purpose", AgendaPurpose.ADVICE)
    three = pasting.edited(three, "title", "")
    assert (three.wanted, three.problem) == (False, "Er staat geen titel. Vul die in, of laat het punt weg.")
    assert pasting.edited(three, "wanted", True).wanted is False
    three = pasting.edited(three, "title", "Drie")
    pasting.paste(MAY, [one, two, three])
    lines = workspace.agendas.lines(MAY)
    assert [(line.number, line.title) for line in lines] == [("1", "Twee delen"), ("2", "Drie")]
    assert lines[0].purpose is AgendaPurpose.ADVICE
    assert pasting.paste(MAY, [one]) is None


def test_after_the_convocatie_pasted_items_are_late_ones(workspace: Workspace) -> None:
    pasted = workspace.agenda_pasting.read(NOVEMBER, "1. Brief\n1.1 Antwoord\n2. Nog een brief")
    assert list(workspace.agenda_pasting.numbers(NOVEMBER, pasted.lines).values()) == ["5bis", "5bis.1", "5ter"]
    workspace.agenda_pasting.paste(NOVEMBER, pasted.lines)
    assert agenda(workspace, NOVEMBER)[4:8] == [
        "5 Presentatie De Nieuwe Poort",
        "5bis Brief",
        "5bis.1 Antwoord",
        "5ter Nog een brief",
    ]


def test_after_the_convocatie_a_typed_item_follows_the_one_it_was_put_behind(workspace: Workspace) -> None:
    four = next(line.id for line in workspace.agendas.lines(NOVEMBER) if line.number == "4")
    first = workspace.agenda_pasting.add_typed(NOVEMBER, "Brief van de provincie", four).subject_id
    workspace.agenda_pasting.add_typed(NOVEMBER, "Antwoord daarop", first)
    workspace.agenda_pasting.add_typed(NOVEMBER, "Begroting")
    assert agenda(workspace, NOVEMBER)[3:8] == [
        "4 Convenant Cultuureducatie",
        "4bis Brief van de provincie",
        "4ter Antwoord daarop",
        "5 Presentatie De Nieuwe Poort",
        "5bis Begroting",
    ]


def test_an_agenda_that_was_copied_here_comes_back_with_everything(workspace: Workspace) -> None:
    before = workspace.agendas.lines(NOVEMBER)
    text = workspace.agenda_pasting.copied([line.id for line in before])
    pasted = workspace.agenda_pasting.read(MAY, text)
    assert [line.remark for line in pasted.lines] == [""] * 7
    workspace.agenda_pasting.paste(MAY, pasted.lines)
    after = workspace.agendas.lines(MAY)
    for old, new in zip(before, after, strict=True):
        was, now = workspace.agendas.record(old.id).item, workspace.agendas.record(new.id).item
        for field in ("number", "title", "purpose", "bob_phase", "proposer_id", "duration_min", "desired_outcome",
                      "annotation", "document_ids", "dossier_id", "confidentiality", "speaker_ids"):  # fmt: skip
            assert getattr(now, field) == getattr(was, field), field


def test_names_that_nobody_has_are_told(workspace: Workspace) -> None:
    text = (
        "Agendapunt\tInbrenger\tDossier\tInleiders\tDoel\nConvenant\tJansen\tD-1\tFloor, Jansen en Stellingsma\tgek\n"
    )
    (line,) = workspace.agenda_pasting.read(MAY, text).lines
    assert line.wanted
    assert line.item.speaker_ids == ("per-floor", "per-stellingsma")
    assert line.remark == (
        "Inleider ‘Jansen’ is niet bekend. Inbrenger ‘Jansen’ is niet bekend. Dossier ‘D-1’ is niet bekend. "
        "Doel ‘gek’ is niet begrepen"
    )


def test_a_list_that_is_too_long_says_so(workspace: Workspace) -> None:
    pasted = workspace.agenda_pasting.read(MAY, "Punt\n" * 302)
    assert pasted.remark == "2 regels weggelaten: dit is langer dan een agenda. Plak een gedeelte."


def test_a_typed_line_says_purpose_minutes_and_who_brings_it_in(workspace: Workspace) -> None:
    typed = "Verkenning in het veld 20 min ter advisering (Voorbeeldhof)"
    said = workspace.agenda_pasting.understood(FIRST, typed)
    assert said == "Ter advisering · 20 minuten · inbrenger L. Voorbeeldhof"
    assert workspace.agenda_pasting.understood(FIRST, " ") == ""
    made = workspace.agenda_pasting.add_typed(FIRST, typed)
    line = workspace.agendas.lines(FIRST)[5]
    assert (line.id, line.number, line.title) == (made.subject_id, "6", "Verkenning in het veld")
    assert (line.purpose, line.duration_min, line.proposer) == (AgendaPurpose.ADVICE, 20, "L. Voorbeeldhof")


def test_a_typed_line_comes_behind_another_item_on_its_level(workspace: Workspace) -> None:
    workspace.agenda_order.nest(["ai-wg-conv-2023-01-3"])
    workspace.agenda_pasting.add_typed(FIRST, "Na de agenda", "ai-wg-conv-2023-01-2")
    workspace.agenda_pasting.add_typed(FIRST, "Ook eronder", "ai-wg-conv-2023-01-3")
    assert agenda(workspace, FIRST)[1:5] == [
        "2 Vaststellen agenda",
        "2.1 Opdracht en werkwijze van de werkgroep",
        "2.2 Ook eronder",
        "3 Na de agenda",
    ]
    with pytest.raises(FieldEmpty):
        workspace.agenda_pasting.add_typed(FIRST, " ")
