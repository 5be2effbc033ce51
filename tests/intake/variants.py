"""Broken variants of the sample: what is changed in it, and what must then be said about which place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

REMOVED: Final = object()
"""As a new value: the key is taken out."""


class Variant(NamedTuple):
    """Changes to the sample by path, and words of the sentence by the path of every problem that must be told."""

    name: str
    changes: Mapping[str, Any]
    problems: Mapping[str, str]


def change(document: dict[str, Any], path: str, value: object) -> None:
    """Put a value at a path like ``meetings[2].body_id``; the index after the last one appends."""
    *road, last = [int(step) if step.isdigit() else step for step in re.findall(r"[^.\[\]]+", path)]
    place: Any = document
    for step in road:
        place = place.setdefault(step, {}) if isinstance(place, dict) else place[step]
    if value is REMOVED:
        del place[last]
    elif isinstance(place, list) and last == len(place):
        place.append(value)
    else:
        place[last] = value


def membership(**changed: str) -> dict[str, str]:
    """A membership of somebody who is one since 1 June 2022 (``memberships[0]``), as record number 45."""
    return {
        "id": "mem-extra",
        "body_id": "body-bo-cult",
        "person_id": "per-x-testinga",
        "organisation_id": "org-gem-eemsdelta",
        "role": "member",
        **changed,
    }


BOOLEAN, DATE, INTEGER, LIST, OBJECT, TEXT = (
    "true of false",
    "JJJJ-MM-DD",
    "een geheel getal",
    "een lijst",
    "een object",
    "een tekst",
)
MINUTES = {
    "id": "min-extra",
    "meeting_id": "mtg-bo-cult-2023-02",
    "kind": "summary",
    "status": "draft",
}
LONG_ID = "x" * 201

VARIANTS = [
    # Keys ---------------------------------------------------------------------------------------------------------
    Variant("unknown list", {"voorstellen": []}, {"voorstellen": "‘voorstellen’ is onbekend"}),
    Variant("misspelled list", {"meeting": []}, {"meeting": "Bedoelt u ‘meetings’?"}),
    Variant("unknown key in meta", {"meta.author": "A."}, {"meta.author": "onbekend"}),
    Variant("unknown key in settings", {"settings.kleur": "rood"}, {"settings.kleur": "onbekend"}),
    Variant(
        "unknown key deep in the settings",
        {"settings.deadlines.executive.send_day_before": 14},
        {"settings.deadlines.executive.send_day_before": "Bedoelt u ‘send_days_before’?"},
    ),
    Variant("unknown key without value", {"themes[0].colour": None}, {"themes[0].colour": "onbekend"}),
    Variant("unknown key in provenance", {"persons[0].provenance.web": "x"}, {"persons[0].provenance.web": "onbekend"}),
    Variant(
        "unknown key in a paragraph of minutes",
        {"minutes[0].items[3].tekst": "x"},
        {"minutes[0].items[3].tekst": "Bedoelt u ‘text’?"},
    ),
    Variant("key that is no word", {"themes[0].mijn kleur": 1}, {'themes[0]["mijn kleur"]': "onbekend"}),
    Variant("Python name instead of key", {"action_points[0].history[0].from_": "open"}, {
        "action_points[0].history[0].from_": "Bedoelt u ‘from’?",
    }),
    # Missing ------------------------------------------------------------------------------------------------------
    Variant("no meta", {"meta": REMOVED}, {"meta.format": "ontbreekt", "meta.version": "ontbreekt"}),
    Variant("no version", {"meta.version": REMOVED}, {"meta.version": "‘version’ ontbreekt"}),
    Variant("no id", {"themes[1].id": REMOVED}, {"themes[1].id": "‘id’ ontbreekt"}),
    Variant("null for a name", {"themes[1].name": None}, {"themes[1].name": "ontbreekt"}),
    Variant("empty text for a name", {"themes[1].name": ""}, {"themes[1].name": "ontbreekt"}),
    Variant("empty list for a name", {"themes[1].name": []}, {"themes[1].name": "ontbreekt"}),
    Variant("empty object for a name", {"themes[1].name": {}}, {"themes[1].name": "ontbreekt"}),
    Variant("only signs that are dropped", {"themes[1].name": "\0\u202e"}, {"themes[1].name": "ontbreekt"}),
    Variant("no required choice", {"meetings[0].status": REMOVED}, {"meetings[0].status": "ontbreekt"}),
    Variant("no required date", {"event_slots[0].day": REMOVED}, {"event_slots[0].day": "ontbreekt"}),
    Variant("no required list", {"adjacencies[0].organisation_ids": []}, {
        "adjacencies[0].organisation_ids": "ontbreekt",
    }),
    Variant("nothing in a part", {"bodies[0].quorum.rule": REMOVED}, {"bodies[0].quorum.rule": "ontbreekt"}),
    Variant("null in a list of texts", {"themes[0].subthemes[1]": None}, {"themes[0].subthemes[1]": "leeg"}),
    Variant("empty text in a list of ids", {"meetings[2].dossier_ids[0]": ""}, {"meetings[2].dossier_ids[0]": "leeg"}),
    Variant("empty object in a list of records", {"themes[7]": {}}, {"themes[7]": "leeg"}),
    # Types --------------------------------------------------------------------------------------------------------
    Variant("list is an object", {"themes": {"id": "x"}}, {"themes": LIST}),
    Variant("record is a text", {"themes[7]": "Sport"}, {"themes[7]": OBJECT}),
    Variant("settings are a list", {"settings": ["x"]}, {"settings": OBJECT}),
    Variant("meta is a text", {"meta": "secretariaat"}, {"meta": OBJECT}),
    Variant("part is a text", {"bodies[0].quorum": "none"}, {"bodies[0].quorum": OBJECT}),
    Variant("list of texts is a text", {"themes[0].subthemes": "Cultuur"}, {"themes[0].subthemes": LIST}),
    Variant("text is a number", {"themes[0].name": 5}, {"themes[0].name": TEXT}),
    Variant("text is false", {"themes[0].name": False}, {"themes[0].name": TEXT}),
    Variant("number in a list of texts", {"themes[0].subthemes[0]": 0}, {"themes[0].subthemes[0]": TEXT}),
    Variant("id is a number", {"abbreviations[0].id": 1}, {"abbreviations[0].id": TEXT}),
    Variant("reference is a number", {"meetings[0].chair_id": 1}, {"meetings[0].chair_id": TEXT}),
    Variant("date is a number", {"meetings[0].date": 20230309}, {"meetings[0].date": TEXT}),
    Variant("choice is a number", {"meetings[0].status": 1}, {"meetings[0].status": TEXT}),
    Variant("version is true", {"minutes[0].version": True}, {"minutes[0].version": INTEGER}),
    Variant("number with a point", {"minutes[0].version": 1.0}, {"minutes[0].version": INTEGER}),
    Variant("number is a text", {"agenda_items[0].duration_min": "5"}, {"agenda_items[0].duration_min": INTEGER}),
    Variant("yes or no is 1", {"bodies[0].members_only": 1}, {"bodies[0].members_only": BOOLEAN}),
    Variant("yes or no is a text", {"bodies[0].members_only": "ja"}, {"bodies[0].members_only": BOOLEAN}),
    # Numbers ------------------------------------------------------------------------------------------------------
    Variant("not a number", {"agenda_items[0].duration_min": float("nan")}, {
        "agenda_items[0].duration_min": "‘NaN’ is geen getal",
    }),
    Variant("infinity for a text", {"themes[0].name": float("-inf")}, {"themes[0].name": "‘-Infinity’ is geen getal"}),
    Variant("negative duration", {"agenda_items[0].duration_min": -5}, {"agenda_items[0].duration_min": "-5"}),
    Variant("negative count", {"action_points[0].postponed_count": -1}, {"action_points[0].postponed_count": "-1"}),
    Variant("negative term", {"settings.deadlines.official.comment_workdays": -1}, {
        "settings.deadlines.official.comment_workdays": "niet kleiner zijn dan 0",
    }),
    Variant("number too large", {"excursions[0].capacity": 10**9 + 1}, {"excursions[0].capacity": "te groot"}),
    Variant("number with thousands of digits", {"excursions[0].capacity": 10**4000}, {
        "excursions[0].capacity": "is geen getal",
    }),
    Variant("month 13", {"plan_cycles[0].steps[0].month": 13}, {"plan_cycles[0].steps[0].month": "13 is geen maand"}),
    # Dates and times ----------------------------------------------------------------------------------------------
    Variant("30 February", {"meetings[0].date": "2023-02-30"}, {"meetings[0].date": "‘2023-02-30’ is geen datum"}),
    Variant("Dutch date", {"meetings[0].date": "09-03-2023"}, {"meetings[0].date": DATE}),
    Variant("date without zeros", {"meetings[0].date": "2023-3-9"}, {"meetings[0].date": DATE}),
    Variant("date without dashes", {"meetings[0].date": "20230309"}, {"meetings[0].date": DATE}),
    Variant("date in Arabic digits", {"meetings[0].date": "٢٠٢٣-٠٣-٠٩"}, {"meetings[0].date": DATE}),
    Variant("date with a line end", {"meetings[0].date": "2023-03-09\n"}, {"meetings[0].date": DATE}),
    Variant("date is a moment", {"meetings[0].date": "2023-03-09T10:00"}, {"meetings[0].date": DATE}),
    Variant("year 0", {"meetings[0].date": "0000-01-01"}, {"meetings[0].date": DATE}),
    Variant("date in meta", {"meta.reference_date": "gisteren"}, {"meta.reference_date": "‘gisteren’ is geen datum"}),
    Variant("24 hours", {"meetings[0].end_time": "24:00"}, {"meetings[0].end_time": "‘24:00’ is geen tijd"}),
    Variant("time with seconds", {"meetings[0].start_time": "10:00:00"}, {"meetings[0].start_time": "UU:MM"}),
    Variant("time with a point", {"meetings[0].start_time": "10.00"}, {"meetings[0].start_time": "UU:MM"}),
    Variant("moment is a date", {"event_announcements[0].embargo_until": "2023-12-07"}, {
        "event_announcements[0].embargo_until": "JJJJ-MM-DDTUU:MM",
    }),
    Variant("moment with a zone", {"event_announcements[0].embargo_until": "2023-12-07T18:00Z"}, {
        "event_announcements[0].embargo_until": "is geen tijdstip",
    }),
    # Choices, ids, references, lengths ----------------------------------------------------------------------------
    Variant("Dutch label for a key", {"decisions[0].kind": "Afspraak"}, {"decisions[0].kind": "Mogelijk: adopted,"}),
    Variant("key of another enum", {"minutes[0].status": "held"}, {"minutes[0].status": "‘held’ kan hier niet staan"}),
    Variant("key in capitals", {"attendance[0].rsvp": "ACCEPTED"}, {"attendance[0].rsvp": "accepted"}),
    Variant("choice in a part", {"proxies[1].instructions[0].vote": "for"}, {
        "proxies[1].instructions[0].vote": "voor, tegen, onthouding, blanco",
    }),
    Variant("same id in one list", {"voting_members[1].id": "vm-noord"}, {
        "voting_members[1].id": "al gebruikt bij voting_members[0]",
    }),
    Variant("same id in two lists", {"proxies[0].id": "theme-sport"}, {"proxies[0].id": "al gebruikt bij themes[6]"}),
    Variant("id with a line end", {"voting_members[0].id": "vm\nnoord"}, {"voting_members[0].id": "onzichtbare"}),
    Variant("id with half a pair", {"voting_members[0].id": "vm\ud800"}, {"voting_members[0].id": "onzichtbare"}),
    Variant("id of a sign that is dropped", {"voting_members[0].id": "\u202e"}, {"voting_members[0].id": "ontbreekt"}),
    Variant("id too long", {"voting_members[0].id": LONG_ID}, {"voting_members[0].id": "201 tekens"}),
    Variant("no such body", {"meetings[2].body_id": "body-weg"}, {
        "meetings[2].body_id": "‘body-weg’ komt niet voor bij de overlegorganen",
    }),
    Variant("record of another list", {"meetings[2].body_id": "theme-sport"}, {
        "meetings[2].body_id": "‘theme-sport’ komt niet voor bij de overlegorganen",
    }),
    Variant("no such dossier among more", {"meetings[2].dossier_ids[0]": "dos-weg"}, {
        "meetings[2].dossier_ids[0]": "komt niet voor bij de dossiers",
    }),
    Variant("no such party", {"action_points[0].co_owner_ids[0]": "x"}, {
        "action_points[0].co_owner_ids[0]": "de organisaties of de personen",
    }),
    Variant("no such meeting in the history", {"action_points[0].history[0].meeting_id": "x"}, {
        "action_points[0].history[0].meeting_id": "de overleggen",
    }),
    Variant("no such document in a part", {"events[0].policy_plan.document_id": "x"}, {
        "events[0].policy_plan.document_id": "de stukken",
    }),
    Variant("title too long", {"meetings[0].title": "a" * 501}, {"meetings[0].title": "501 tekens; er passen er 500"}),
    Variant("minutes too long", {"minutes[0].items[3].text": "a" * 200_001}, {
        "minutes[0].items[3].text": "200.001 tekens",
    }),
    Variant("long text in a list", {"themes[0].subthemes[0]": "a" * 501}, {"themes[0].subthemes[0]": "501 tekens"}),
    # Rules between fields and records -----------------------------------------------------------------------------
    Variant("membership ends before it begins", {"memberships[0].end_date": "2022-05-31"}, {
        "memberships[0].end_date": "Het einde (2022-05-31) ligt vóór het begin (2022-06-01)",
    }),
    Variant("function ends before it begins", {
        "positions[0].start_date": "2023-01-02", "positions[0].end_date": "2023-01-01",
    }, {"positions[0].end_date": "ligt vóór het begin"}),
    Variant("dossier ends before it begins", {
        "dossiers[0].valid_from": "2023-01-02", "dossiers[0].valid_until": "2023-01-01",
    }, {"dossiers[0].valid_until": "ligt vóór het begin"}),
    Variant("event ends before it begins", {"events[0].end_date": "2023-12-06"}, {
        "events[0].end_date": "(2023-12-06) ligt vóór het begin (2023-12-07)",
    }),
    Variant("report ends before it begins", {"theme_year_reports[0].period_end": "2022-12-31"}, {
        "theme_year_reports[0].period_end": "ligt vóór het begin",
    }),
    Variant("meeting ends before it begins", {"meetings[0].end_time": "09:59"}, {
        "meetings[0].end_time": "Het einde (09:59) ligt vóór het begin (10:00)",
    }),
    Variant("membership twice", {"memberships[44]": membership(start_date="2023-01-01")}, {
        "memberships[44]": "overlapt die van memberships[0]",
    }),
    Variant("membership twice, as something else", {"memberships[44]": membership(role="secretary")}, {
        "memberships[44]": "overlapt die van memberships[0]",
    }),
    Variant("membership that ends on the first day of the next", {
        "memberships[44]": membership(start_date="2020-01-01", end_date="2022-06-01"),
    }, {"memberships[44]": "overlapt"}),
    Variant("function twice", {"positions[33]": {
        "id": "pos-extra", "person_id": "per-hoogen", "organisation_id": "org-biblionet-groningen",
        "title": "directeur-bestuurder", "start_date": "2023-01-01",
    }}, {"positions[33]": "overlapt die van positions[0]"}),
    Variant("a standing agenda of nobody", {
        "standing_agendas": [{"id": "sta-1", "first_meeting": True}, {"id": "sta-2", "body_kind": "working_group"}],
    }, {"standing_agendas[0]": "niet van beide"}),
    Variant("two owners", {"action_points[0].owner_person_id": "per-hoogen"}, {"action_points[0]": "niet beide"}),
    Variant("an action point of the item of another meeting", {
        "action_points[3].origin_agenda_item_id": "ai-bo-cult-2023-02-4",
    }, {"action_points[3].origin_agenda_item_id": "hoort bij een ander overleg"}),
    Variant("a decision at the item of another meeting", {
        "decisions[5].agenda_item_id": "ai-bo-cult-2023-02-4",
    }, {"decisions[5].agenda_item_id": "hoort bij een ander overleg"}),
    Variant("attendance at the item of another meeting", {
        "attendance[12].agenda_item_ids": ["ai-bo-cult-2023-02-4", "ai-bo-cult-2023-01-3"],
    }, {"attendance[12].agenda_item_ids[1]": "hoort bij een ander overleg"}),
    Variant("code of a body twice", {"bodies[1].code": "BO-CULT"}, {
        "bodies[1].code": "‘BO-CULT’ is al gebruikt bij bodies[0]",
    }),
    Variant("code of a meeting twice", {"meetings[1].code": "AO-CULT 2023-01"}, {"meetings[1].code": "meetings[0]"}),
    Variant("number of a decision twice", {"decisions[2].number": "2020-B-001"}, {
        "decisions[2].number": "decisions[0]",
    }),
    Variant("number of an action twice", {"action_points[2].number": "2022-A-001"}, {
        "action_points[2].number": "action_points[0]",
    }),
    Variant("code of a dossier twice", {"dossiers[2].code": "D-2023-01"}, {"dossiers[2].code": "dossiers[0]"}),
    Variant("number of an agenda item twice", {"agenda_items[2].number": "1"}, {
        "agenda_items[2].number": "‘1’ is al gebruikt bij agenda_items[0]",
    }),
    Variant("minutes with an item of another meeting", {"minutes[1].items[0].agenda_item_id": "ai-bo-cult-2023-02-1"}, {
        "minutes[1].items[0].agenda_item_id": "hoort bij een ander overleg",
    }),
    Variant("second minutes of a meeting", {"minutes[3]": MINUTES}, {
        "minutes[3].meeting_id": "heeft al een verslag: minutes[0]",
    }),
    Variant("own parent", {"dossiers[0].parent_id": "dos-convenant"}, {"dossiers[0].parent_id": "onder zichzelf"}),
    Variant("parents in a circle", {
        "organisations[0].parent_id": "org-provincie-groningen", "organisations[1].parent_id": "org-vgg",
    }, {"organisations[0].parent_id": "onder zichzelf"}),
    Variant("own neighbour", {"adjacencies[0].organisation_ids[1]": "org-gem-eemsdelta"}, {
        "adjacencies[0].organisation_ids": "twee verschillende organisaties",
    }),
    Variant("three neighbours", {"adjacencies[0].organisation_ids[2]": "org-vgg"}, {
        "adjacencies[0].organisation_ids": "twee verschillende organisaties",
    }),
    # The heading --------------------------------------------------------------------------------------------------
    Variant("another format", {"meta.format": "pretalx"}, {
        "meta.format": "soort ‘pretalx’; verwacht wordt ‘secretariaat’",
    }),
    Variant("version 0", {"meta.version": 0}, {"meta.version": "Versie 0"}),
    Variant("version as text", {"meta.version": "1"}, {"meta.version": INTEGER}),
    Variant("newer version, of which nothing else is judged", {"meta.version": 7, "wishes": [{"x": 1}]}, {
        "meta.version": "heeft versie 7 van het uitwisselingsformaat, dit programma kent versie 6",
    }),
    # Several at once ----------------------------------------------------------------------------------------------
    Variant(
        "everything wrong with one record",
        {
            "meetings[0].body_id": "x",
            "meetings[0].title": None,
            "meetings[0].date": "morgen",
            "meetings[0].status": "klaar",
            "meetings[0].chair_id": 7,
            "meetings[0].zaal": "1.02",
        },
        {
            "meetings[0].body_id": "de overlegorganen",
            "meetings[0].title": "ontbreekt",
            "meetings[0].date": "geen datum",
            "meetings[0].status": "Mogelijk: draft",
            "meetings[0].chair_id": TEXT,
            "meetings[0].zaal": "onbekend",
        },
    ),
    Variant(
        "faults all over the file",
        {
            "meta.language": 31,
            "settings.retention_years.executive": "tien",
            "themes[0].provenance.invented": "nee",
            "bodies[3].code": "BO-CULT",
            "memberships[44]": membership(role="lid"),
            "minutes[0].items[0].agenda_item_id": "ai-weg",
            "action_points[4].due_date": "31-12-2022",
            "proxies[0].id": "vm-noord",
            "notulen": [],
        },
        {
            "meta.language": TEXT,
            "settings.retention_years.executive": INTEGER,
            "themes[0].provenance.invented": BOOLEAN,
            "bodies[3].code": "bodies[0]",
            "memberships[44].role": "agenda_member",
            "memberships[44]": "overlapt",
            "minutes[0].items[0].agenda_item_id": "de agendapunten",
            "action_points[4].due_date": DATE,
            "proxies[0].id": "voting_members[0]",
            "notulen": "onbekend",
        },
    ),
    Variant("minutes and agenda item that miss each other", {
        "agenda_items[24].id": 5, "minutes[0].items[0].agenda_item_id": 5,
    }, {"agenda_items[24].id": TEXT, "minutes[0].items[0].agenda_item_id": TEXT}),
    Variant("a faulty record is still there for others", {"persons[0].last_name": None, "persons[0].email": 1}, {
        "persons[0].last_name": "ontbreekt", "persons[0].email": TEXT,
    }),
]  # fmt: skip
