"""What the panel beside the verslag says: who is there, which actions are open, what was captured."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from secretariat.wording.dates import day_month_year


def person_there(
    name: str, *, is_chair: bool = False, begin: dt.time | None = None, end: dt.time | None = None, instead: str = ""
) -> str:
    """Somebody in a list of people: "F. van ’t Proefveld (vanaf 14:35)", "R. Fictema (door E. Proefhorst)"."""
    hours = f"{begin:%H:%M}–{end:%H:%M}" if begin and end else f"vanaf {begin:%H:%M}" if begin else ""
    hours = hours or (f"tot {end:%H:%M}" if end else "")
    remarks = ("voorzitter" if is_chair else "", hours, f"door {instead}" if instead else "")
    words = ", ".join(remark for remark in remarks if remark)
    return f"{name} ({words})" if words else name


def people_groups(
    here: Sequence[str], present: Sequence[str], absent: Sequence[str], unknown: int
) -> list[tuple[str, str]]:
    """Groups with their names; empty ones are left out, and of whom nothing is known only the number is said."""
    groups = [
        ("Bij dit punt", here),
        (f"Aanwezig ({len(present)})", present),
        (f"Afwezig ({len(absent)})", absent),
    ]
    said = [(title, ", ".join(names)) for title, names in groups if names]
    return [*said, ("Nog niet ingevuld", str(unknown))] if unknown else said


def open_actions(of: Iterable[str]) -> str:
    """The heading above open action points: "Open actiepunten van Convenant Cultuureducatie en BO-CULT"."""
    return f"Open actiepunten van {' en '.join(one for one in of if one)}"


def action_line(number: str, owner: str, due: dt.date | None, note: str, *, late: bool) -> str:
    """What stands below an open action point: "2023-A-008 · M. Demoma · te laat, 1 oktober 2023"."""
    when = day_month_year(due) if due else note
    return " · ".join(part for part in (number, owner, f"te laat, {when}" if late else when) if part)


def captured_line(kind: str, number: str, item: str, owner: str = "") -> str:
    """What stands below something captured: "Actie 2023-A-014 · punt 4 · K. Verzinsma"."""
    return " · ".join(part for part in (f"{kind} {number}".strip(), f"punt {item}" if item else "", owner) if part)
