"""The command line: a convocatie or verslag as a draft e-mail, overleggen as calendar files."""

from __future__ import annotations

import email
import email.policy
from pathlib import Path

import pytest
import vobject

from secretariat.cli import DONE, REFUSED
from secretariat.services.opening import import_exchange
from tests.command import Command
from tests.storage.contents import fingerprint

HELD, COMING = "BO-CULT 2023-02", "BO-CULT 2024-01"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Command:
    return Command(capsys)


@pytest.fixture
def path(tmp_path: Path, sample_path: Path) -> Path:
    path = tmp_path / "cultuur.vgg"
    import_exchange(sample_path.read_bytes(), path).close()
    return path


def test_the_suffix_asks_for_a_calendar_file(run: Command, path: Path, tmp_path: Path) -> None:
    out = tmp_path / "overleg.ics"
    assert run("export", "convocation", path, "--meeting", COMING, "--output", out) == DONE
    assert run.said == f"{out}\n"
    event = vobject.readOne(out.read_text(encoding="utf-8")).vevent
    assert event.uid.value == "mtg-bo-cult-2024-01@secretariaat.invalid"
    assert event.dtstart.value.isoformat() == "2024-05-23T14:00:00+02:00"


def test_a_body_has_all_its_overleggen_in_one_calendar(run: Command, path: Path, tmp_path: Path) -> None:
    assert run("export", "meeting-schedule", path, "--body", "BO-CULT", "--output", tmp_path / "rooster.ics") == DONE
    out = tmp_path / "rooster.ics"
    assert run.said == f"{out}\n"
    events = vobject.readOne(out.read_text(encoding="utf-8")).vevent_list
    assert [event.dtstart.value.date().isoformat() for event in events] == ["2023-04-13", "2023-11-02", "2024-05-23"]


def test_a_verslag_becomes_a_draft_with_the_paper_inside_and_nothing_is_written_down(
    run: Command, path: Path, tmp_path: Path
) -> None:
    before, out = fingerprint(path), tmp_path / "concept.eml"
    assert run("export", "minutes", path, "--meeting", HELD, "--output", out) == DONE
    message = email.message_from_bytes(out.read_bytes(), policy=email.policy.default)
    assert message["X-Unsent"] == "1"
    assert [part.get_filename() for part in message.iter_attachments()] == ["2023-11-02_BO-CULT_verslag_concept-v2.pdf"]
    assert fingerprint(path) == before


def test_a_list_of_an_overleg_becomes_a_draft_without_the_other_one(run: Command, path: Path, tmp_path: Path) -> None:
    out = tmp_path / "acties.eml"
    assert run("export", "action-list", path, "--meeting", HELD, "--output", out) == DONE
    message = email.message_from_bytes(out.read_bytes(), policy=email.policy.default)
    assert message["Subject"] == (
        "Besluiten en acties Bestuurlijk overleg Cultuur, donderdag 2 november 2023 (BO-CULT 2023-02)"
    )
    assert [part.get_filename() for part in message.iter_attachments()] == ["2023-11-20_BO-CULT_actielijst.pdf"]


def test_a_programme_goes_in_a_calendar_and_that_of_a_participant_also_in_a_draft(
    run: Command, path: Path, tmp_path: Path
) -> None:
    of_event = ["--event", "evt-vob-2023"]
    whole, own, draft = (tmp_path / name for name in ("programma.ics", "testhage.ics", "testhage.eml"))
    assert run("export", "programme", path, *of_event, "--output", whole) == DONE
    assert len(vobject.readOne(whole.read_text(encoding="utf-8")).vevent_list) == 9
    assert run("export", "personal-programme", path, *of_event, "--output", own) == REFUSED
    assert run.complained == "Geef aan voor welke persoon u dit stuk wilt maken.\n"
    for out in (own, draft):
        assert (
            run("export", "personal-programme", path, *of_event, "--person", "per-x-testhage", "--output", out) == DONE
        )
    events = vobject.readOne(own.read_text(encoding="utf-8")).vevent_list
    assert events[-1].uid.value == "reg-02.werkbezoek@secretariaat.invalid"
    message = email.message_from_bytes(draft.read_bytes(), policy=email.policy.default)
    assert [part.get_filename() for part in message.iter_attachments()] == [
        "2023-12-07_VOB_persoonlijk-programma_testhage.pdf",
        "2023-12-07_VOB-ledencongres-2023_programma-testhage.ics",
    ]


def test_s9_without_a_window(run: Command, path: Path, tmp_path: Path) -> None:
    def printed(kind: str, *options: str) -> str:
        out = tmp_path / f"{kind}.txt"
        asked = ("--event", "evt-vob-2023", "--as-of", "2023-11-30", *options)
        assert run("export", kind, path, *asked, "--output", out, "--overwrite") == DONE
        return out.read_text(encoding="utf-8")

    booklet = printed("programme")
    assert booklet.count(" uur – ") == 9
    assert "Locatie volgende ledendag: Wordt tijdens het programma bekendgemaakt." in booklet
    listed = printed("participants")
    assert "3 aangemeld (2 bus, 1 eigen vervoer), 1 op de wachtlijst" in listed
    assert "Proefman" not in listed
    assert "vegetarisch" not in listed
    assert "Aantal: 5 personen\n\nDieetwens | Aantal\nvegetarisch | 1" in printed("catering")
    assert "Aangemeld: 2 personen, bus vol (2/2)" in printed("bus-list", "--excursion", "exc-hoogezand")
    assert "W. Testhage | Bibliotheek Proefland" in printed("sign-in-list", "--session", "ses-3")


def test_what_cannot_be_made_so_is_refused_in_words(run: Command, path: Path, tmp_path: Path) -> None:
    assert run("export", "minutes", path, "--meeting", HELD, "--output", tmp_path / "verslag.ics") == REFUSED
    assert "‘.ics’" in run.complained
    assert run("export", "meeting-schedule", path, "--output", tmp_path / "rooster.ics") == REFUSED
    assert run.complained == "Geef aan van welk overlegorgaan u dit stuk wilt maken.\n"
    assert run("export", "convocation", path, "--meeting", HELD, "--output", tmp_path / "te-laat.eml") == REFUSED
    assert "kan niet worden" in run.complained
    assert sorted(one.name for one in tmp_path.iterdir()) == ["cultuur.vgg"]
