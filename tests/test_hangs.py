"""The watch on the tests of windows sees an answer that takes long, and no others."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

from tests.hangs import GUI, Answer, Watch


def called_from(name: str, then: Callable[[], None]) -> None:
    """Call ``then`` from a function that stands in a file of this name."""
    code = compile("then()", name, "exec")
    exec(code, {"then": then})


def frame() -> FrameType:
    return sys._getframe(1)  # noqa: SLF001 - what the watch looks at


def test_one_answer_that_takes_long_is_seen_with_its_place() -> None:
    watch = Watch()

    def look() -> None:
        for now in (10.0, 10.5, 11.5):
            watch.look(frame(), now)

    called_from(f"/huis/{GUI}/shell/traag.py", look)
    assert watch.longest.seconds == 1.5
    assert watch.longest.place == f"/huis/{GUI}/shell/traag.py:1 <module>"


def test_two_answers_one_after_the_other_are_not_one() -> None:
    watch = Watch()
    for now in (10.0, 11.0, 12.0):
        called_from(f"/huis/{GUI}/shell/vlot.py", lambda now=now: watch.look(frame(), now))  # type: ignore[misc]
    assert watch.longest == Answer()


def test_time_of_a_test_itself_or_of_the_event_loop_in_between_does_not_count() -> None:
    watch = Watch()
    watch.look(frame(), 1.0)
    watch.look(frame(), 9.0)
    assert watch.longest == Answer()

    def look() -> None:
        watch.look(frame(), 10.0)
        watch.beat()
        watch.look(frame(), 19.0)
        watch.look(frame(), 19.5)

    called_from(f"/huis/{GUI}/shell/dialoog.py", look)
    assert watch.longest.seconds == 0.5
