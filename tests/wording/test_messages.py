"""The e-mail that goes with a convocatie, to begin with."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.dispatches import DispatchKind
from secretariat.wording.messages import AboutMeeting, text


@pytest.mark.parametrize(
    ("place", "until", "core"),
    [
        (
            "Inspiratiecafé OSO",
            dt.date(2024, 5, 21),
            "\nInspiratiecafé OSO\n\nGraag hoort het secretariaat vóór dinsdag",
        ),
        ("", dt.date(2024, 5, 21), "\n\nGraag hoort het secretariaat vóór dinsdag 21 mei 2024 of u komt."),
        ("Inspiratiecafé OSO", None, "\nInspiratiecafé OSO\n\nBijlagen:\n- convocatie.pdf"),
        ("", None, "\n\nBijlagen:\n- convocatie.pdf"),
    ],
)
def test_the_letter_of_a_convocatie_asks_for_an_answer_in_a_paragraph_of_its_own(
    place: str, until: dt.date | None, core: str
) -> None:
    about = AboutMeeting(
        title="Bestuurlijk overleg Cultuur",
        code="BO-CULT 2024-01",
        date=dt.date(2024, 5, 23),
        start=dt.time(14),
        end=dt.time(16, 30),
        place=place,
        online="",
        sender="VGG-secretariaat",
        late_until=until,
    )
    letter = text(DispatchKind.CONVOCATION, about, ["convocatie.pdf"])
    assert f"donderdag 23 mei 2024, 14:00–16:30 uur.{core}" in letter
    assert "\n " not in letter
    assert "\n\n\n" not in letter
