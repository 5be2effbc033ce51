"""The e-mails that go with papers: subject and text, to begin with; the secretary can change both."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from secretariat.domain.dispatches import DispatchKind
from secretariat.wording.dates import clock_range, day_month_year, long_date


@dataclass(frozen=True, slots=True)
class AboutMeeting:
    """What an e-mail about a meeting says of it; what is not known is empty."""

    title: str
    code: str
    date: dt.date | None
    start: dt.time | None
    end: dt.time | None
    place: str
    online: str
    sender: str
    time_format: str | None = None
    late_until: dt.date | None = None
    comments_until: dt.date | None = None
    adopted_on: dt.date | None = None
    version: int | None = None
    reason: str = ""
    replaced_by: tuple[str, dt.date | None] | None = None


_SUBJECTS = {
    DispatchKind.DRAFT_AGENDA: "Conceptagenda",
    DispatchKind.CONVOCATION: "Uitnodiging",
    DispatchKind.LATE_PAPERS: "Nagezonden stukken",
    DispatchKind.LISTS: "Besluiten en acties",
    DispatchKind.CHAIR_CHECK: "Ter controle: verslag",
    DispatchKind.DRAFT_MINUTES: "Conceptverslag",
    DispatchKind.ADOPTED_MINUTES: "Vastgesteld verslag",
    DispatchKind.POSTPONEMENT: "Verzet:",
    DispatchKind.CANCELLATION: "Gaat niet door:",
}


def subject(kind: DispatchKind, about: AboutMeeting) -> str:
    """The subject: "Uitnodiging Bestuurlijk overleg Cultuur, donderdag 2 november 2023 (BO-CULT 2023-02)"."""
    day = f", {long_date(about.date)}" if about.date else ""
    return f"{_SUBJECTS[kind]} {about.title}{day} ({about.code})"


def text(kind: DispatchKind, about: AboutMeeting, attachments: Sequence[str] = ()) -> str:
    """The text of the e-mail, with what is attached."""
    paragraphs = [_GREETING.get(kind, "Geachte leden,"), _core(kind, about)]
    if attachments:
        paragraphs.append("Bijlagen:\n" + "\n".join(f"- {name}" for name in attachments))
    paragraphs.append("Met vriendelijke groet," + (f"\n{about.sender}" if about.sender else ""))
    return "\n\n".join(part for part in paragraphs if part)


def reminder_subject(count: int) -> str:
    """The subject of a reminder: "Herinnering: 2 actiepunten"."""
    return f"Herinnering: {count} {'actiepunt' if count == 1 else 'actiepunten'}"


def reminder_line(what: str, due: str, responsible: str) -> str:
    """One action point in a reminder, with who is responsible when that is somebody else."""
    return what + (f" – {due}" if due else "") + (f" (actiehouder: {responsible})" if responsible else "")


def reminder_text(greeting: str, lines: Sequence[str], sender: str) -> str:
    """A reminder of action points, one line each."""
    one = len(lines) == 1
    head = "Op de actielijst staat op uw naam:" if one else "Op de actielijst staan op uw naam:"
    ask = "Wilt u laten weten hoe het ermee staat?"
    parts = [greeting, head + "\n" + "\n".join(f"- {line}" for line in lines), ask, "Met vriendelijke groet,"]
    return "\n\n".join(parts) + (f"\n{sender}" if sender else "")


_GREETING = {DispatchKind.CHAIR_CHECK: "Geachte voorzitter,", DispatchKind.DRAFT_AGENDA: "Beste leden,"}


def _core(kind: DispatchKind, about: AboutMeeting) -> str:
    when = _when(about)
    if kind is DispatchKind.CONVOCATION:
        answer = (
            f"\n\nGraag hoort het secretariaat vóór {long_date(about.late_until)} of u komt."
            if about.late_until
            else ""
        )
        where = "".join(f"\n{part}" for part in (about.place, about.online) if part)
        return f"Hierbij ontvangt u de uitnodiging en de agenda voor {about.title} op {when}.{where}{answer}"
    if kind is DispatchKind.LATE_PAPERS:
        return (
            f"Hierbij ontvangt u stukken die zijn nagekomen voor {about.title} op {when}. "
            "De nummers van de agenda blijven zoals ze waren."
        )
    if kind is DispatchKind.DRAFT_AGENDA:
        return (
            f"Hierbij ontvangt u de conceptagenda voor {about.title} op {when}. "
            "Wilt u haar toetsen op strategie, samenhang en scherpte?"
        )
    if kind is DispatchKind.LISTS:
        return f"Hierbij ontvangt u wat is besloten en afgesproken in {about.title} op {when}."
    if kind is DispatchKind.CHAIR_CHECK:
        return f"Hierbij ontvangt u het verslag van {about.title} op {when} ter controle."
    if kind is DispatchKind.DRAFT_MINUTES:
        until = f" Reageren kan tot en met {long_date(about.comments_until)}." if about.comments_until else ""
        version = f", versie {about.version}" if about.version and about.version > 1 else ""
        return f"Hierbij ontvangt u het conceptverslag van {about.title} op {when}{version}.{until}"
    if kind is DispatchKind.ADOPTED_MINUTES:
        adopted = f", vastgesteld op {day_month_year(about.adopted_on)}" if about.adopted_on else ""
        return f"Hierbij ontvangt u het verslag van {about.title} op {when}{adopted}."
    return _called_off(kind, about, when)


def _called_off(kind: DispatchKind, about: AboutMeeting, when: str) -> str:
    reason = f"\nReden: {about.reason}" if about.reason else ""
    if kind is DispatchKind.CANCELLATION:
        return f"{about.title} op {when} gaat niet door.{reason}"
    new = ""
    if about.replaced_by:
        code, day = about.replaced_by
        new = f" Het nieuwe overleg is op {long_date(day)} ({code})." if day else f" Het nieuwe overleg is {code}."
    return f"{about.title} op {when} is verzet.{new}{reason}"


def _when(about: AboutMeeting) -> str:
    day = long_date(about.date) if about.date else "een nog te bepalen dag"
    if about.start is None:
        return day
    return f"{day}, {clock_range(about.start, about.end, about.time_format)}"
