"""Every paper of the program as PDF, in every variant: with next to nothing on it, the sample, and far too much."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from secretariat.documents import (
    action_list,
    annotated_agenda,
    attendance_list,
    badges,
    catering,
    convocation,
    decision_list,
    forward_agenda,
    meeting_schedule,
    minutes,
    participants,
    personal_programme,
    programme,
    proxy_form,
    proxy_list,
    sign_in_list,
    year_report,
)
from secretariat.documents.outline import Outline, PageSize
from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.bodies import Body
from secretariat.domain.decisions import Decision
from secretariat.domain.events import Event, EventSlot, Excursion
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import AdoptionMethod, Minutes, MinutesStatus
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person
from secretariat.domain.planning import PlanItem
from secretariat.domain.register import Register
from secretariat.domain.themes import Theme
from secretariat.domain.year_reports import ThemeYearReport
from secretariat.export.paper_files import kinds_for, write_paper
from secretariat.export.pdf.writer import write_pdf
from tests.domain.sample import sample
from tests.export.check_pdf import Checked
from tests.export.reading import heard_in, meant_by

TODAY = dt.date(2023, 11, 20)
MEETING, ASSEMBLY, BODY = "mtg-bo-cult-2023-02", "mtg-vob-alv-2023-01", "body-bo-cult"
PERSON, EVENT, REPORT = "per-x-demoma", "evt-vob-2023", "rep-2023"

TEMPLATES: dict[str, Callable[[Register], Outline]] = {
    "convocatie": lambda register: convocation.outline(register, MEETING, TODAY),
    "openbare agenda": lambda register: convocation.outline(register, MEETING, TODAY, public=True),
    "geannoteerde agenda": lambda register: annotated_agenda.outline(register, MEETING, TODAY),
    "verslag": lambda register: minutes.outline(register, MEETING, TODAY),
    "vastgesteld verslag": lambda register: minutes.outline(_adopted(register), MEETING, dt.date(2024, 1, 1)),
    "openbare versie": lambda register: minutes.outline(register, MEETING, TODAY, public=True),
    "besluitenlijst": lambda register: decision_list.of_meeting(register, MEETING, TODAY),
    "besluitenlijst van een orgaan": lambda register: decision_list.of_body(
        register, BODY, decision_list.year_period(2023), TODAY
    ),
    "actielijst": lambda register: action_list.of_body(register, BODY, TODAY),
    "actielijst van een persoon": lambda register: action_list.of_person(register, PERSON, TODAY),
    "presentielijst om te tekenen": lambda register: attendance_list.outline(register, MEETING, TODAY, filled=False),
    "presentielijst ingevuld": lambda register: attendance_list.outline(register, MEETING, TODAY, filled=True),
    "machtigingsformulier": lambda register: proxy_form.outline(register, ASSEMBLY, TODAY),
    "machtigingenlijst": lambda register: proxy_list.outline(register, ASSEMBLY, TODAY),
    "programmaboekje": lambda register: programme.outline(register, EVENT, TODAY),
    "programmaboekje op A5": lambda register: programme.outline(register, EVENT, TODAY, size=PageSize.A5),
    "deelnemerslijst": lambda register: participants.participants(register, EVENT, TODAY),
    "buslijst": lambda register: participants.bus_list(register, EVENT, TODAY),
    "presentielijst van een evenement": lambda register: sign_in_list.outline(register, EVENT, TODAY),
    "naamkaartjes": lambda register: badges.outline(register, EVENT, TODAY),
    "persoonlijk programma": lambda register: personal_programme.outline(register, EVENT, TODAY),
    "opgave voor de catering": lambda register: catering.outline(register, EVENT, TODAY),
    "jaaroverzicht": lambda register: year_report.outline(register, REPORT, TODAY),
    "vergaderrooster": lambda register: meeting_schedule.outline(register, 2023, TODAY),
    "termijnagenda": lambda register: forward_agenda.outline(register, 2024, TODAY),
}
WORDS = "Meerjarenbeleidsplancommissievergadering over de € 1.245.000 van ’s-Gravenhage, 62,5% én Çelik-Łódź: "
SENTENCES = WORDS * 4


def _adopted(register: Register) -> Register:
    changes = {
        "status": MinutesStatus.ADOPTED_AMENDED,
        "adopted_on": dt.date(2023, 11, 30),
        "adoption_method": AdoptionMethod.WRITTEN,
    }
    found = [replace(one, **changes) for one in register.where(Minutes, "meeting_id", MEETING)]  # type: ignore[arg-type]
    return register.replacing(*found)


def nearly_empty() -> Register:
    """The records that the papers are of, and of those only what they cannot be without."""
    whole = sample()
    bare: list[Any] = [
        *(
            replace(whole.get(Meeting, one), date=None, start_time=None, location_id=None)
            for one in (MEETING, ASSEMBLY)
        ),
        *(whole.get(Body, one) for one in (BODY, "body-vob-alv")),
        Person(id=PERSON, last_name="A"),
        Event(id=EVENT, name="B"),
        replace(whole.get(ThemeYearReport, REPORT), sections=()),
    ]
    return Register({kind: [one for one in bare if isinstance(one, kind)] for kind in {type(one) for one in bare}})


def overflowing() -> Register:
    """The sample with names, titles and texts as long as an office would ever make them, and more of everything."""
    register = sample()
    changed: list[Any] = [
        *(
            replace(one, last_name=f"{one.last_name}-Voorbeeldsma tot Testinga thoe Proefstra")
            for one in register.all(Person)
        ),
        *(replace(one, name=WORDS, short=None) for one in register.all(Organisation) if one.id != "org-vob"),
        *(replace(one, name=f"{one.name}, {WORDS}"[:200]) for one in register.all(Body)),
        *(replace(one, name=WORDS) for one in register.all(Theme)),
        *(_stretched_item(one) for one in register.all(AgendaItem)),
        *(replace(one, text=SENTENCES) for one in register.all(Decision)),
        *(replace(one, text=SENTENCES, due_note=WORDS) for one in register.all(ActionPoint)),
        *(replace(one, title=SENTENCES) for one in register.all(PlanItem)),
        *(
            replace(one, title=WORDS, description=f"{SENTENCES}\n\n- een\n- twee\n\n{SENTENCES}")
            for one in register.all(EventSlot)
        ),
        *(replace(one, title=WORDS, topics=(WORDS,) * 3) for one in register.all(Excursion)),
        *(_longer(one) for one in register.all(Minutes)),
        *_more_items(register),
    ]
    return register.replacing(*changed)


def _stretched_item(item: AgendaItem) -> AgendaItem:
    return replace(item, title=WORDS, annotation=f"Voorstel: {SENTENCES}\n{SENTENCES}", desired_outcome=SENTENCES)


def _longer(one: Minutes) -> Minutes:
    items = tuple(replace(item, text=f"{item.text}\n\n{SENTENCES}\n\n- {SENTENCES}\n- {WORDS}") for item in one.items)
    return replace(one, items=items)


def _more_items(register: Register) -> Iterator[AgendaItem]:
    like = register.get(AgendaItem, "ai-bo-cult-2023-02-4")
    for number in range(8, 20):
        yield _stretched_item(replace(like, id=f"ai-{number}", number=str(number), document_ids=()))


REGISTERS: dict[str, Callable[[], Register]] = {"empty": nearly_empty, "sample": sample, "long": overflowing}


@pytest.fixture(scope="module")
def registers() -> dict[str, Register]:
    return {name: make() for name, make in REGISTERS.items()}


@pytest.mark.parametrize("filled", REGISTERS)
@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_keeps_to_the_standards_and_loses_no_word(
    registers: dict[str, Register], name: str, filled: str
) -> None:
    outline = TEMPLATES[name](registers[filled])
    checked = Checked(write_pdf(outline))
    assert checked.problems == []
    assert heard_in(checked.roots) == meant_by(outline)


@pytest.mark.parametrize("name", ["verslag", "actielijst", "presentielijst om te tekenen", "programmaboekje op A5"])
def test_a_template_in_large_print_loses_no_word_either(registers: dict[str, Register], name: str) -> None:
    outline = replace(TEMPLATES[name](registers["sample"]), large_print=True)
    checked = Checked(write_pdf(outline))
    assert checked.problems == []
    assert heard_in(checked.roots) == meant_by(outline)


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_made_twice_is_the_same_file_of_every_kind(registers: dict[str, Register], name: str) -> None:
    outline = TEMPLATES[name](registers["sample"])
    again = TEMPLATES[name](sample())
    for kind in kinds_for(outline):
        assert write_paper(outline, kind) == write_paper(again, kind), kind


def test_the_presentielijst_of_the_assembly_is_one_sheet_with_its_quorum(registers: dict[str, Register]) -> None:
    outline = attendance_list.outline(registers["sample"], ASSEMBLY, TODAY)
    assert Checked(write_pdf(outline)).page_count == 1
