"""What the menu calls the step that can be undone."""

from __future__ import annotations

import pytest

from secretariat.domain.changes import Action
from secretariat.wording.actions import undo_label


@pytest.mark.parametrize("action", Action)
def test_every_step_has_a_name_that_fits_behind_ongedaan_maken(action: Action) -> None:
    label = undo_label(action)
    assert label[0].islower()
    assert label.endswith("en")


def test_the_steps_of_a_day() -> None:
    assert undo_label(Action.ADD_ACTION_POINT) == "actiepunt toevoegen"
    assert undo_label(Action.EDIT_MINUTES_TEXT) == "tekst van het verslag wijzigen"
    assert undo_label(Action.SET_ATTENDANCE) == "aanwezigheid vastleggen"
    assert undo_label(Action.IMPORT) == "gegevens inlezen"
