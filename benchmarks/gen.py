"""A secretariat of any size, made up: the same seed and size always give the same register.

``python -m benchmarks.gen --scale s --output FILE.json`` writes one as an exchange file.
"""

from __future__ import annotations

import argparse
import datetime as dt
import itertools
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.vocabulary import FIRST_NAMES, MUNICIPALITIES, SUBJECTS, SURNAME_ENDS, SURNAME_STARTS, Prose
from secretariat.domain.action_points import ActionEvent, ActionPoint, ActionStatus, HistoryEntry
from secretariat.domain.agendas import AgendaItem, AgendaPurpose
from secretariat.domain.association import Meta, Settings
from secretariat.domain.attendance import Attendance, AttendanceCapacity, AttendanceStatus, Rsvp
from secretariat.domain.bodies import Body, BodyKind, BodyLevel, BodyRole, BodyStatus, Membership, Quorum, QuorumRule
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.decisions import Decision, DecisionKind
from secretariat.domain.documents import Document
from secretariat.domain.dossiers import Dossier, DossierStatus
from secretariat.domain.meetings import Meeting, MeetingKind, MeetingStatus
from secretariat.domain.minutes import AdoptionMethod, Minutes, MinutesItem, MinutesKind, MinutesStatus
from secretariat.domain.organisations import Location, Organisation, OrganisationKind
from secretariat.domain.people import Person, Position
from secretariat.domain.register import Register
from secretariat.domain.themes import Theme, ThemeStatus

TODAY = dt.date(2026, 3, 2)
FIRST_DAY = dt.date(2006, 1, 9)
LAST_DAY = dt.date(2026, 12, 14)


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is; the rest follows from the number of meetings."""

    meetings: int
    action_points: int
    paragraphs: int


SCALES = {
    "xs": Size(40, 100, 200),
    "s": Size(500, 10_000, 10_000),
    "m": Size(10_000, 100_000, 100_000),
    "l": Size(20_000, 1_000_000, 1_000_000),
}


def generate(size: Size, seed: int = 1) -> Register:
    """The register of this size for this seed, its meetings in the order of time."""
    return _Generator(size, seed).register()


class _Generator:
    def __init__(self, size: Size, seed: int) -> None:
        self._size = size
        self._chance = random.Random(seed)
        self._prose = Prose(self._chance)
        self._numbers: Counter[str] = Counter()
        self._records: dict[type[Any], list[Any]] = {}

    def register(self) -> Register:
        self._add_world()
        self._add_people()
        self._add_meetings()
        self._add_agendas()
        self._add_attendance()
        self._add_minutes()
        self._add_decisions()
        self._records[ActionPoint] = [self._action(index) for index in range(self._size.action_points)]
        settings = Settings(organisation_name="Vereniging van Voorbeeldgemeenten", sender_name="Secretariaat")
        return Register(self._records, settings, Meta(title="Gegenereerd", language="nl-NL", reference_date=TODAY))

    def _add_world(self) -> None:
        self._records[Theme] = [
            Theme(id=f"theme-{index}", name=name, description=self._prose.paragraph(), status=ThemeStatus.ACTIVE)
            for index, name in enumerate(SUBJECTS)
        ]
        names = [("Vereniging van Voorbeeldgemeenten", OrganisationKind.ASSOCIATION)]
        names += [("Provincie Groningen", OrganisationKind.PROVINCE)]
        names += [(f"Gemeente {name}", OrganisationKind.MUNICIPALITY) for name in MUNICIPALITIES]
        self._records[Organisation] = [
            Organisation(id=f"org-{index}", name=name, kind=kind, short=name.removeprefix("Gemeente "))
            for index, (name, kind) in enumerate(names)
        ]
        self._records[Location] = [
            Location(id=f"loc-{index}", name=f"Gemeentehuis {name}", place=name)
            for index, name in enumerate(MUNICIPALITIES)
        ]
        self._records[Body] = [self._body(index) for index in range(max(4, self._size.meetings // 100))]
        self._records[Dossier] = [self._dossier(index) for index in range(max(10, self._size.meetings // 10))]
        self._records[Document] = [self._document(index) for index in range(self._size.meetings)]

    def _body(self, index: int) -> Body:
        executive = index % 2 == 0
        subject = SUBJECTS[index % len(SUBJECTS)]
        return Body(
            id=f"body-{index}",
            code=f"{'BO' if executive else 'AO'}-{subject[:4].upper()}{index}",
            name=f"{'Bestuurlijk' if executive else 'Ambtelijk'} overleg {subject} {index}",
            level=BodyLevel.EXECUTIVE if executive else BodyLevel.OFFICIAL,
            kind=BodyKind.EXECUTIVE_MEETING if executive else BodyKind.OFFICIAL_MEETING,
            theme_id=f"theme-{index % len(SUBJECTS)}",
            status=BodyStatus.ACTIVE,
            quorum=Quorum(rule=QuorumRule.MORE_THAN_HALF if executive else QuorumRule.NONE),
            default_minutes_kind=MinutesKind.SUMMARY,
        )

    def _dossier(self, index: int) -> Dossier:
        return Dossier(
            id=f"dos-{index}",
            code=f"D-{index:05d}",
            name=self._prose.title(),
            theme_id=f"theme-{index % len(SUBJECTS)}",
            status=self._chance.choice(list(DossierStatus)),
            summary=self._prose.paragraph(),
        )

    def _document(self, index: int) -> Document:
        return Document(
            id=f"doc-{index}",
            title=self._prose.title(),
            kind="notitie",
            date=self._some_day(),
            dossier_ids=(self._some(Dossier),),
            confidentiality=Confidentiality.PUBLIC,
        )

    def _add_people(self) -> None:
        surnames = [f"{start}{end}" for start, end in itertools.product(SURNAME_STARTS, SURNAME_ENDS)]
        count = max(30, self._size.meetings // 10)
        persons, positions = [], []
        for index in range(count):
            first_name = self._chance.choice(FIRST_NAMES)
            prefix = self._chance.choice((None, None, None, "van", "de", "van der", "ten"))
            surname = surnames[index % len(surnames)]
            persons.append(
                Person(
                    id=f"per-{index}",
                    first_name=first_name,
                    prefix=prefix,
                    last_name=surname,
                    initials=f"{first_name[0]}.",
                    salutation=self._chance.choice(("mevrouw", "de heer")),
                    email=f"persoon{index}@example.nl",
                )
            )
            organisation, title = self._some(Organisation), self._chance.choice(("wethouder", "beleidsadviseur"))
            positions.append(
                Position(id=f"pos-{index}", person_id=f"per-{index}", organisation_id=organisation, title=title)
            )
        self._records[Person], self._records[Position] = persons, positions
        self._records[Membership] = [
            membership for body in self._records[Body] for membership in self._memberships(body, positions)
        ]

    def _memberships(self, body: Body, positions: Sequence[Position]) -> Iterator[Membership]:
        roles = [BodyRole.CHAIR, BodyRole.SECRETARY, *[BodyRole.MEMBER] * 10]
        for position, role in zip(self._chance.sample(positions, len(roles)), roles, strict=True):
            yield Membership(
                id=f"mem-{body.id}-{position.person_id}",
                body_id=body.id,
                person_id=position.person_id,
                organisation_id=position.organisation_id,
                role=role,
                start_date=FIRST_DAY,
                voting=role is not BodyRole.SECRETARY,
            )

    def _add_meetings(self) -> None:
        days = sorted(self._some_day() for _ in range(self._size.meetings))
        latest: dict[str, str] = {}
        meetings = []
        for index, day in enumerate(days):
            body = self._chance.choice(self._records[Body])
            start = self._chance.choice((9, 10, 13, 14, 15))
            meetings.append(
                Meeting(
                    id=f"mtg-{index}",
                    code=self._number(f"{body.code} {day.year}-", 2),
                    body_id=body.id,
                    title=body.name,
                    kind=MeetingKind.CONSULTATION,
                    date=day,
                    start_time=dt.time(start),
                    end_time=dt.time(start + 2, self._chance.choice((0, 30))),
                    location_id=self._some(Location),
                    status=MeetingStatus.CLOSED if day < TODAY else MeetingStatus.PLANNED,
                    confidentiality=Confidentiality.INTERNAL,
                    dossier_ids=(self._some(Dossier),),
                    previous_meeting_id=latest.get(body.id),
                )
            )
            latest[body.id] = f"mtg-{index}"
        self._records[Meeting] = meetings

    def _add_agendas(self) -> None:
        self._records[AgendaItem] = [
            AgendaItem(
                id=f"ai-{meeting.id}-{number}",
                meeting_id=meeting.id,
                number=f"{number}",
                title="Opening en mededelingen" if number == 1 else self._prose.title(),
                purpose=AgendaPurpose.PROCEDURAL if number == 1 else self._chance.choice(list(AgendaPurpose)),
                duration_min=self._chance.choice((5, 10, 15, 20, 30)),
                document_ids=() if number == 1 else (self._some(Document),),
                dossier_id=None if number == 1 else self._some(Dossier),
            )
            for meeting in self._records[Meeting]
            for number in range(1, self._chance.randint(7, 11))
        ]
        self._items: dict[str, list[AgendaItem]] = {}
        for item in self._records[AgendaItem]:
            self._items.setdefault(item.meeting_id, []).append(item)

    def _add_attendance(self) -> None:
        members: dict[str, list[Membership]] = {}
        for membership in self._records[Membership]:
            members.setdefault(membership.body_id, []).append(membership)
        self._records[Attendance] = [
            Attendance(
                id=f"att-{meeting.id}-{member.person_id}",
                meeting_id=meeting.id,
                person_id=member.person_id,
                organisation_id=member.organisation_id,
                rsvp=Rsvp.ACCEPTED,
                status=self._chance.choices(
                    (AttendanceStatus.PRESENT, AttendanceStatus.ONLINE, AttendanceStatus.ABSENT_NOTIFIED), (8, 1, 2)
                )[0],
                capacity=AttendanceCapacity.MEMBER,
            )
            for meeting in self._records[Meeting]
            if meeting.date < TODAY
            for member in members[meeting.body_id]
        ]

    def _add_minutes(self) -> None:
        held = [meeting for meeting in self._records[Meeting] if meeting.date < TODAY]
        places = [item.id for meeting in held for item in self._items[meeting.id]]
        # Every item gets its share; what is left over goes to items here and there.
        share, rest = divmod(self._size.paragraphs, max(1, len(places)))
        counts = dict.fromkeys(places, share)
        for place in self._chance.sample(places, rest):
            counts[place] += 1
        self._records[Minutes] = [
            Minutes(
                id=f"min-{meeting.id}",
                meeting_id=meeting.id,
                kind=MinutesKind.SUMMARY,
                status=MinutesStatus.ADOPTED,
                adopted_on=meeting.date + dt.timedelta(days=42),
                adoption_method=AdoptionMethod.WRITTEN,
                items=tuple(
                    MinutesItem(agenda_item_id=item.id, text="\n\n".join(self._paragraphs(counts[item.id])) or None)
                    for item in self._items[meeting.id]
                ),
            )
            for meeting in held
        ]

    def _paragraphs(self, count: int) -> Iterator[str]:
        return (self._prose.paragraph() for _ in range(count))

    def _add_decisions(self) -> None:
        self._records[Decision] = [
            Decision(
                id=f"dec-{meeting.id}-{index}",
                number=self._number(f"{meeting.date.year}-B-", 3),
                kind=self._chance.choice(list(DecisionKind)),
                decided_on=meeting.date,
                text=self._prose.sentence(14),
                meeting_id=meeting.id,
                agenda_item_id=self._chance.choice(self._items[meeting.id]).id,
                dossier_id=self._some(Dossier),
            )
            for meeting in self._records[Meeting]
            if meeting.date < TODAY
            for index in range(self._chance.randint(0, 3))
        ]

    def _action(self, index: int) -> ActionPoint:
        # In the order of time, spread over the meetings that have been held.
        held = len(self._records[Minutes])
        meeting = self._records[Meeting][index * held // self._size.action_points]
        due = meeting.date + dt.timedelta(days=self._chance.randint(7, 180))
        status = ActionStatus.DONE if due < TODAY and self._chance.random() < 0.97 else ActionStatus.OPEN
        person = self._some(Person) if self._chance.random() < 0.8 else None
        history = [HistoryEntry(date=meeting.date, event=ActionEvent.CREATED, meeting_id=meeting.id)]
        if status is ActionStatus.DONE:
            history.append(HistoryEntry(date=due, event=ActionEvent.STATUS, from_="open", to="done"))
        return ActionPoint(
            id=f"act-{index}",
            number=self._number(f"{meeting.date.year}-A-", 3),
            text=self._prose.task(),
            owner_person_id=person,
            owner_organisation_id=None if person else self._some(Organisation),
            due_date=due,
            status=status,
            origin_meeting_id=meeting.id,
            origin_agenda_item_id=self._chance.choice(self._items[meeting.id]).id,
            body_id=meeting.body_id,
            dossier_id=self._some(Dossier),
            history=tuple(history),
        )

    def _number(self, start: str, digits: int) -> str:
        self._numbers[start] += 1
        return f"{start}{self._numbers[start]:0{digits}d}"

    def _some(self, kind: type[Any]) -> str:
        return str(self._chance.choice(self._records[kind]).id)

    def _some_day(self) -> dt.date:
        day = FIRST_DAY + dt.timedelta(days=self._chance.randrange((LAST_DAY - FIRST_DAY).days))
        return day - dt.timedelta(days=max(0, day.weekday() - 4))


def main() -> None:
    """Write a register of the wanted size as an exchange file."""
    from secretariat.export.exchange import write_exchange

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scale", choices=list(SCALES), default="s")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--output", type=Path, required=True)
    given = parser.parse_args()
    given.output.write_bytes(write_exchange(generate(SCALES[given.scale], given.seed)))


if __name__ == "__main__":
    main()
