"""The house style in the file: each choice one step that can be taken back, what cannot be read is refused."""

from __future__ import annotations

import pytest

from secretariat.domain.house_style import HouseFont, HouseStyle
from secretariat.domain.refusals import ColourNotUnderstood, ContrastTooLow, FieldEmpty, LogoNotUsable, TextTooLong
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.services.workspace import Workspace
from tests.domain.test_house_style import png

LIST = PaperRequest(PaperKind.DECISION_LIST, meeting_id="mtg-bo-cult-2023-02")


def test_every_choice_is_kept_and_stands_on_the_papers(workspace: Workspace) -> None:
    style = workspace.house_style
    assert style.style() == HouseStyle()
    assert workspace.publishing.outline(LIST).house is None
    for step in (
        lambda: style.set_accent("8b0000"),
        lambda: style.set_font(HouseFont.ATKINSON),
        lambda: style.set_footer(" Postbus 1, Groningen "),
        lambda: style.set_logo(png(30, 10), "Logo: rode balk"),
    ):
        assert step() is not None
        assert step() is None
    house = workspace.publishing.outline(LIST).house
    assert house is not None
    assert (house.accent, house.font, house.footer) == ("#8B0000", HouseFont.ATKINSON, "Postbus 1, Groningen")
    assert house.logo_alt == "Logo: rode balk"


def test_every_choice_can_be_taken_back(workspace: Workspace) -> None:
    style = workspace.house_style
    style.set_accent("#8B0000")
    style.set_logo(png(30, 10), "Logo")
    style.describe_logo("Rode balk")
    assert style.remove_logo() is not None
    for alt in ("Rode balk", "Logo", None):
        workspace.history.undo()
        assert style.style().logo_alt == alt
    workspace.history.undo()
    assert style.style() == HouseStyle()


def test_the_usual_choices_leave_nothing_in_the_file(workspace: Workspace) -> None:
    style = workspace.house_style
    style.set_accent("#8B0000")
    style.set_font(HouseFont.ATKINSON)
    style.set_accent(" ")
    style.set_font(HouseFont.SOURCE_SANS)
    assert style.style() == HouseStyle()
    assert workspace.publishing.outline(LIST).house is None


def test_a_colour_that_cannot_be_read_is_refused_with_what_it_has(workspace: Workspace) -> None:
    with pytest.raises(ContrastTooLow) as refused:
        workspace.house_style.set_accent("#FF0000")
    assert refused.value.colour == "#FF0000"
    assert 3.9 < refused.value.contrast < 4.0
    with pytest.raises(ColourNotUnderstood, match="blauw"):
        workspace.house_style.set_accent("blauw")
    assert workspace.house_style.style() == HouseStyle()


def test_a_logo_must_be_a_picture_and_be_told_in_words(workspace: Workspace) -> None:
    with pytest.raises(LogoNotUsable):
        workspace.house_style.set_logo(b"GIF89a", "Logo")
    with pytest.raises(FieldEmpty):
        workspace.house_style.set_logo(png(3, 3), " ")
    with pytest.raises(FieldEmpty):
        workspace.house_style.describe_logo("Niets om te beschrijven")
    workspace.house_style.set_logo(png(3, 3), "Logo")
    with pytest.raises(FieldEmpty):
        workspace.house_style.describe_logo("")
    with pytest.raises(TextTooLong):
        workspace.house_style.set_footer("a" * 121)
    assert workspace.house_style.style().logo_alt == "Logo"
