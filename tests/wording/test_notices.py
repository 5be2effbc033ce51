"""The questions and remarks of the program, word for word."""

from __future__ import annotations

import datetime as dt

from secretariat.wording import notices


def test_each_notice() -> None:
    assert notices.weekend_date(dt.date(2020, 1, 26)) == "Let op: 26 januari 2020 valt op een zondag. Toch opslaan?"
    assert notices.late_convocation(dt.date(2023, 10, 19)) == (
        "De verzendtermijn (19-10-2023) is verstreken. Noteer een reden om toch te verzenden."
    )
    assert notices.due_date_moved(2) == "Wat is de reden van het uitstel? Dit wordt uitstel 2."
    assert notices.action_done("2023-A-014") == (
        "Actiepunt 2023-A-014 is gereed gemeld en wordt bij het volgende overleg afgevoerd."
    )
    assert notices.BODY_FROM_DECISION == "Dit besluit stelt een nieuw overlegorgaan in. Orgaan nu aanmaken?"
    assert notices.proxy_refused("Sanne Proefkamp") == (
        "Sanne Proefkamp is geen stemgerechtigd lid en kan niet als gemachtigde optreden."
    )
    assert notices.proxy_void("Mirjam Voorbeeldstra") == (
        "Mirjam Voorbeeldstra is zelf aanwezig; de machtiging vervalt."
    )
    assert notices.excursion_full("Bibliotheek Hoogezand", "Mirjam Voorbeeldstra", 1) == (
        "Bibliotheek Hoogezand is vol. Mirjam Voorbeeldstra staat op de wachtlijst (plaats 1)."
    )
    assert notices.EMBARGO == "Wordt tijdens het programma bekendgemaakt."
    assert notices.in_use("Klaas Nepstra", 2) == (
        "Klaas Nepstra wordt gebruikt in 2 overleggen en kan alleen worden gearchiveerd."
    )
    assert notices.in_use("Klaas Nepstra", 1).startswith("Klaas Nepstra wordt gebruikt in 1 overleg ")
