"""Where a check of the next step can be mended: a tab, the facts in the head, the terms, or another page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from secretariat.domain.sending_checks import CheckKey, SendingCheck
from secretariat.gui.meetings.parts import Parts
from secretariat.gui.shell.navigation import Doors

_FACTS: Mapping[CheckKey, str] = {
    CheckKey.NO_DATE: "date",
    CheckKey.NO_START: "times",
    CheckKey.NO_PLACE: "place",
    CheckKey.FREE_DAY: "date",
    CheckKey.DAY_PASSED: "date",
    CheckKey.DAY_AHEAD: "date",
}
"""What is mended in the head, with its field."""
_TABS: Mapping[CheckKey, str] = {
    CheckKey.ATTENDANCE_OPEN: "deelnemers",
    CheckKey.PRESENCE_UNKNOWN: "deelnemers",
    CheckKey.NO_QUORUM: "deelnemers",
    CheckKey.TEXT_MISSING: "verslag",
    CheckKey.CHAIR_UNASKED: "verslag",
    CheckKey.CHANGED_SINCE: "verslag",
    CheckKey.FOUR_EYES: "verslag",
    CheckKey.COMMENTS_RUNNING: "verslag",
    CheckKey.CHANGES_UNDECIDED: "verslag",
    CheckKey.NOT_ADOPTED: "verslag",
}
"""The tab in which something is mended, by its page of help; whatever is about an agenda item is in the agenda."""
_ELSEWHERE = ("persons", "bodies", "action_points", "decisions")


class Jumping:
    """Goes to the place of a check."""

    def __init__(
        self, parts: Parts, doors: Doors, open_facts: Callable[[str], None], open_terms: Callable[[], None]
    ) -> None:
        self._parts = parts
        self._doors = doors
        self._open_facts = open_facts
        self._open_terms = open_terms

    def to(self, check: SendingCheck, body_id: str) -> None:
        """Show where this can be mended, for an overleg of this orgaan."""
        if check.key in _FACTS:
            self._open_facts(_FACTS[check.key])
        elif check.key is CheckKey.TERM_PASSED:
            self._open_terms()
        elif check.key is CheckKey.NO_CHAIR or check.key is CheckKey.NO_RECIPIENTS:
            self._doors.open("bodies", body_id)
        elif check.place.list in _ELSEWHERE:
            self._doors.open(check.place.list, check.place.id)
        else:
            self._in_tab(check)

    def _in_tab(self, check: SendingCheck) -> None:
        topic = "stukken" if check.place.list == "documents" else _TABS.get(check.key, "agenda")
        tab = self._parts.turn_to_topic(topic)
        if tab is not None:
            tab.widget.setFocus()
            if check.place.list != "meetings":
                tab.show_place(check.place.id)
