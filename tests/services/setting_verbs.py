"""What a user arranges for the association and each orgaan, for the tests that try every step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from secretariat.domain.bodies import BodyKind, BodyLevel
from secretariat.domain.changes import ChangeSet
from secretariat.domain.house_style import HouseFont
from secretariat.domain.standing_agendas import AgendaHolder
from secretariat.services.workspace import Workspace
from tests.domain.test_house_style import png

THEME = "theme-cultuur-bibliotheekwerk"
STANDING = AgendaHolder(BodyKind.OFFICIAL_MEETING)

SETTING_VERBS: dict[str, Callable[[Workspace], ChangeSet | None]] = {
    "arrangements.set_term": lambda on: on.arrangements.set_term("body-bo-cult", "send_days_before", 10),
    "arrangements.set_number_format": lambda on: on.arrangements.set_number_format(
        "body-bo-cult", "decision", "CODE-B-000"
    ),
    "arrangements.set_place": lambda on: on.arrangements.set_place("body-bo-cult", "Dorpshuis De Proef"),
    "arrangements.set_times": lambda on: on.arrangements.set_times("body-bo-cult", dt.time(9), dt.time(11)),
    "arrangements.follow_association": lambda on: on.arrangements.follow_association("body-arranged"),
    "association.set_line": lambda on: on.association.set_line("sender_name", "Secretariaat"),
    "association.set_term": lambda on: on.association.set_term(BodyLevel.OFFICIAL, "send_days_before", 5),
    "association.set_number_format": lambda on: on.association.set_number_format("action", "A-JJJJ-000"),
    "association.set_time_format": lambda on: on.association.set_time_format("HH.mm uur"),
    "association.set_bevrijdingsdag": lambda on: on.association.set_bevrijdingsdag(True),
    "association.set_recess": lambda on: on.association.set_recess(True),
    "association.set_retention": lambda on: on.association.set_retention(BodyLevel.OFFICIAL, 7),
    "association.set_phrases": lambda on: on.association.set_phrases(["Het MT stemt in met …"]),
    "association.reset_terms": lambda on: on.association.reset_terms(BodyLevel.EXECUTIVE),
    "house_style.set_accent": lambda on: on.house_style.set_accent("#8B0000"),
    "house_style.set_font": lambda on: on.house_style.set_font(HouseFont.ATKINSON),
    "house_style.set_footer": lambda on: on.house_style.set_footer("Postbus 1, Groningen"),
    "house_style.set_logo": lambda on: on.house_style.set_logo(png(30, 10), "Logo van de vereniging"),
    "house_style.describe_logo": lambda on: on.house_style.describe_logo("Een rode balk"),
    "house_style.remove_logo": lambda on: on.house_style.remove_logo(),
    "association.reset_numbering": lambda on: on.association.reset_numbering(),
    "themes.add": lambda on: on.themes.add("Mobiliteit"),
    "themes.edit": lambda on: on.themes.edit(THEME, "guiding_question", "Waarop werken wij samen?"),
    "themes.set_archived": lambda on: on.themes.set_archived(THEME, True),
    "themes.add_subtheme": lambda on: on.themes.add_subtheme(THEME, "Erfgoed"),
    "themes.rename_subtheme": lambda on: on.themes.rename_subtheme(THEME, "Cultuur", "Kunst en Cultuur"),
    "themes.move_subtheme": lambda on: on.themes.move_subtheme(THEME, "Bibliotheekwerk", -1),
    "themes.remove_subtheme": lambda on: on.themes.remove_subtheme(THEME, "Bibliotheekwerk"),
    "themes.add_partner": lambda on: on.themes.add_partner(THEME, "org-gem-pekela"),
    "themes.remove_partner": lambda on: on.themes.remove_partner("tp-provincie-groningen"),
    "themes.remove": lambda on: on.themes.remove("theme-unused"),
    "abbreviations.add": lambda on: on.abbreviations.add("MOB", "mobiliteit"),
    "abbreviations.edit": lambda on: on.abbreviations.edit("abbr-01", "full", "De vereniging"),
    "abbreviations.remove": lambda on: on.abbreviations.remove("abbr-02"),
    "locations.add": lambda on: on.locations.add("Dorpshuis De Proef", "Proefstad"),
    "locations.edit": lambda on: on.locations.edit("loc-dnk-assen", "room", "grote zaal"),
    "locations.set_organisation": lambda on: on.locations.set_organisation("loc-dnk-assen", ""),
    "locations.set_archived": lambda on: on.locations.set_archived("loc-dnk-assen", True),
    "locations.remove": lambda on: on.locations.remove("loc-unused"),
    "standing_agendas.add_item": lambda on: on.standing_agendas.add_item(STANDING, "Ingekomen stukken", 1),
    "standing_agendas.edit_item": lambda on: on.standing_agendas.edit_item(STANDING, 0, "duration_min", 20),
    "standing_agendas.move_item": lambda on: on.standing_agendas.move_item(STANDING, 0, 2),
    "standing_agendas.remove_item": lambda on: on.standing_agendas.remove_item(STANDING, 0),
    "standing_agendas.make_own": lambda on: on.standing_agendas.make_own(
        AgendaHolder(BodyKind.EXECUTIVE_MEETING, "body-bo-cult")
    ),
    "standing_agendas.reset": lambda on: on.standing_agendas.reset(AgendaHolder(BodyKind.AGENDA_COMMITTEE)),
}
"""Verb → how a user does it with the sample and what ``test_every_step.py`` adds to it."""
