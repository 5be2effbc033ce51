"""What is remembered of a user, and what a damaged preferences file does: nothing."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray

from secretariat.settings import RECENT_LIMIT, VISITED_LIMIT, RecentFile, Settings, VisitedRecords

NOON = dt.datetime(2023, 11, 2, 12, 0)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "preferences.ini"


def paths(found: Settings) -> list[str]:
    return [entry.path.name for entry in found.recent_files()]


def test_the_newest_file_is_on_top_and_stands_there_once(file: Path) -> None:
    kept = Settings(file)
    for name in ("a.vgg", "b.vgg", "a.vgg"):
        kept.remember_file(Path(name), NOON)
    assert paths(kept) == ["a.vgg", "b.vgg"]
    kept.save()
    assert Settings(file).recent_files() == (
        RecentFile(Path("a.vgg"), False, NOON),
        RecentFile(Path("b.vgg"), False, NOON),
    )


def test_a_pinned_file_stays(file: Path) -> None:
    kept = Settings(file)
    kept.remember_file(Path("vast.vgg"), NOON)
    kept.pin_file(Path("vast.vgg"), True)
    for number in range(RECENT_LIMIT + 5):
        kept.remember_file(Path(f"{number}.vgg"), NOON)
    assert paths(kept) == ["vast.vgg", *(f"{number}.vgg" for number in range(14, 5, -1))]
    kept.pin_file(Path("vast.vgg"), False)
    kept.forget_file(Path("14.vgg"))
    assert "14.vgg" not in paths(kept)


@pytest.mark.parametrize("value", ["", "geen json", "{}", '["x"]', '[{"path": 3}]', '[{"path": "a", "opened_at": 7}]'])
def test_a_damaged_list_is_no_error(file: Path, value: str) -> None:
    kept = Settings(file)
    kept._store.setValue("files/recent", value)  # noqa: SLF001  # what a damaged file would give
    assert all(entry.path == Path("a") for entry in kept.recent_files())


@pytest.mark.parametrize(("written", "read"), [("125", 125), ("118", 125), ("9000", 200), ("groot", 100)])
def test_zoom_is_always_one_of_the_steps(file: Path, written: str, read: int) -> None:
    kept = Settings(file)
    kept._store.setValue("look/zoom", written)  # noqa: SLF001  # what somebody may have written there
    assert kept.zoom == read


def test_places_folders_and_choices_are_kept(file: Path) -> None:
    kept = Settings(file)
    kept.remember_place("window", QByteArray(b"\x01\x02"))
    kept.remember_folder("pdf", Path("stukken"))
    kept.last_page, kept.colours, kept.zoom = "meetings", "dark", 150
    kept.save()
    again = Settings(file)
    assert again.place("window") == QByteArray(b"\x01\x02")
    assert (again.folder("pdf"), again.folder("open")) == (Path("stukken"), None)
    assert (again.last_page, again.colours, again.zoom) == ("meetings", "dark", 150)
    assert again.place("nothing") is None


@given(
    name=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40).filter(lambda n: "/" not in n)
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_every_name_of_a_file_survives(file: Path, name: str) -> None:
    kept = Settings(file)
    kept.remember_file(Path("map") / name, NOON)
    kept.save()
    assert Settings(file).recent_files()[0].path == Path("map") / name


def test_records_of_a_file_are_remembered_by_list_and_id(file: Path) -> None:
    kept = Settings(file)
    records = VisitedRecords(tuple(("meetings", f"m{number}") for number in range(30)), (("bodies", "b1"),))
    kept.remember_visited(Path("a.vgg"), records)
    kept.save()
    again = Settings(file).visited(Path("a.vgg"))
    assert again == VisitedRecords(records.recent[:VISITED_LIMIT], records.pinned)
    assert Settings(file).visited(Path("b.vgg")) == VisitedRecords()


@pytest.mark.parametrize(
    "value", ["", "geen json", "[]", '{"a.vgg": 3}', '{"a.vgg": {"recent": [3, ["x"], ["a", 1]]}}']
)
def test_damaged_records_are_no_error(file: Path, value: str) -> None:
    kept = Settings(file)
    kept._store.setValue("places/records", value)  # noqa: SLF001  # what a damaged file would give
    assert kept.visited(Path("a.vgg")) == VisitedRecords()
