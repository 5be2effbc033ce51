"""What is about to be sent, in words."""

from __future__ import annotations

import pytest

from secretariat.domain.dispatches import DispatchChannel, Mode
from secretariat.wording.dispatches import road_words


@pytest.mark.parametrize(
    ("channel", "mode", "words"),
    [
        (DispatchChannel.EML, Mode.TOGETHER, "E-mailconcept: één bericht voor allen"),
        (DispatchChannel.EML, Mode.HIDDEN, "E-mailconcept: één bericht, namen verborgen"),
        (DispatchChannel.EML, Mode.EACH, "E-mailconcept: ieder een eigen bericht"),
        (DispatchChannel.PRINT, Mode.TOGETHER, "Op papier"),
    ],
)
def test_how_it_goes_has_its_accents_inside_a_line_too(channel: DispatchChannel, mode: Mode, words: str) -> None:
    assert road_words(channel, mode) == words
