"""The press works elsewhere: same papers, pictures of pages, and every mishap comes back as a word about it."""

from __future__ import annotations

import contextlib
import datetime as dt
import multiprocessing
import os
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from secretariat.domain.refusals import FileUnreachable, RecordMissing
from secretariat.export.eml import EmailFile
from secretariat.services import press as press_module
from secretariat.services.errands import newest_good_backup, personal_data, salvaged
from secretariat.services.opening import fresh_sample
from secretariat.services.packages import Package, Written
from secretariat.services.press import (
    Failure,
    FailureKind,
    Finished,
    PageImage,
    PageSizes,
    Press,
    Verdict,
    build_paper,
    draw_page,
    page_sizes,
)
from secretariat.services.press_work import PAPERS_KEPT, Build, Message, Shelf, digest, work
from secretariat.services.salvaging import Salvaged
from tests.conftest import ROOT
from tests.export.papers import action_list, action_table, convocation, minutes, paper

PATIENCE = 60.0
"""Seconds; far more than anything here takes, on any machine."""


@pytest.fixture(scope="module")
def shared_press() -> Iterator[Press]:
    press = Press()
    yield press
    press.close()


@pytest.fixture
def press(shared_press: Press) -> Press:
    """The press, with nothing left of the test before."""
    assert not shared_press.busy
    return shared_press


def failure(finished: Finished) -> Failure:
    assert isinstance(finished.result, Failure)
    return finished.result


def test_a_paper_from_the_press_is_the_paper_built_in_place(press: Press) -> None:
    ticket = press.build(minutes())
    assert press.wait(ticket, PATIENCE) == Finished(ticket, build_paper(minutes()))


def test_a_page_from_the_press_is_the_page_drawn_in_place(press: Press) -> None:
    pdf = build_paper(minutes())
    image = press.wait(press.render(pdf, 1, 0.5), PATIENCE).result
    assert image == draw_page(pdf, 1, 0.5)
    assert isinstance(image, PageImage)
    assert (image.width, image.height) == (298, 421)
    assert len(image.pixels) == image.stride * image.height
    assert image.pixels[:3] == b"\xff\xff\xff"


def test_the_sizes_of_the_pages_are_known(press: Press) -> None:
    pdf = build_paper(action_list())
    sizes = press.wait(press.pages(pdf), PATIENCE).result
    assert sizes == page_sizes(pdf)
    assert isinstance(sizes, PageSizes)
    assert [(round(width), round(height)) for width, height in sizes.sizes] == [(842, 595)] * 4


def test_a_paper_is_read_back_and_checked(press: Press) -> None:
    pdf = build_paper(minutes())
    assert press.wait(press.check(pdf), PATIENCE).result == Verdict(())
    spoiled = press.wait(press.check(pdf.replace(b"<pdfuaid:part>1<", b"<pdfuaid:part>2<")), PATIENCE).result
    assert spoiled == Verdict(("[xmp-ua] PDF/UA-1 is not claimed",))


def test_jobs_are_done_in_order_and_told_once(press: Press) -> None:
    tickets = [press.build(convocation()), press.build(minutes()), press.build(convocation())]
    press.wait(tickets[-1], PATIENCE)
    assert [finished.ticket for finished in press.poll()] == tickets[:2]
    assert press.poll() == []


def test_a_paper_long_put_away_is_sent_again(press: Press) -> None:
    papers = [build_paper(paper(action_table(rows))) for rows in range(1, PAPERS_KEPT + 3)]
    for pdf in (*papers, papers[0]):
        assert isinstance(press.wait(press.pages(pdf), PATIENCE).result, PageSizes)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of Windows cannot be waited for this way")
def test_a_window_can_wait_for_the_handle_and_show_how_far_it_is(press: Press) -> None:
    ticket = press.build(paper(*[action_table(150)] * 10))
    ended: list[Finished] = []
    seen = []
    while not ended:
        handle = press.fileno()
        assert handle is not None
        assert select.select([handle], [], [], PATIENCE)[0]
        ended = press.poll()
        seen.append(press.progress(ticket))
    assert [finished.ticket for finished in ended] == [ticket]
    assert seen[-1] is None
    percentages = [shown[0] for shown in seen if shown]
    assert percentages
    assert percentages == sorted(percentages)


def test_a_job_that_fails_says_why_and_the_next_one_is_done(press: Press) -> None:
    wrong, right = press.render(b"geen pdf", 0, 1.0), press.build(convocation())
    why = failure(press.wait(wrong, PATIENCE))
    assert why.kind is FailureKind.JOB_FAILED
    assert why.text.startswith("PdfiumError: ")
    assert "Traceback" in why.details
    assert isinstance(press.wait(right, PATIENCE).result, bytes)


def test_an_errand_gives_what_its_function_gives_and_tells_how_far_it_is(press: Press, tmp_path: Path) -> None:
    path = tmp_path / "een.vgg"
    fresh_sample(path).close()
    none = press.run(newest_good_backup, path, tmp_path)
    saved = press.run(salvaged, path, dt.datetime(2023, 11, 20, 9, 12), reports=True)
    refused = press.run(personal_data, path, "per-weg")
    assert press.wait(none, PATIENCE).result is None
    made = press.wait(saved, PATIENCE).result
    assert isinstance(made, Salvaged)
    assert made.path.name == "een gered 2023-11-20 091200.vgg"
    assert press.wait(refused, PATIENCE).result.refusal == RecordMissing("per-weg")


def test_a_job_that_waits_can_be_cancelled(press: Press) -> None:
    first, second = press.build(minutes()), press.build(minutes())
    press.cancel(second)
    assert failure(press.wait(second, PATIENCE)).kind is FailureKind.CANCELLED
    assert isinstance(press.wait(first, PATIENCE).result, bytes)


def test_a_job_that_runs_can_be_cancelled_and_the_others_are_done(press: Press) -> None:
    press.wait(press.build(convocation()), PATIENCE)
    long, short = press.build(paper(*[action_table(500)] * 20)), press.build(convocation())
    press.cancel(long)
    assert failure(press.wait(long, PATIENCE)).kind is FailureKind.CANCELLED
    assert press.wait(short, PATIENCE).result == build_paper(convocation())
    press.cancel(long)
    assert press.poll() == []


def test_a_child_that_dies_is_reported_and_replaced(press: Press) -> None:
    press.wait(press.build(convocation()), PATIENCE)
    running, waiting = press.build(paper(*[action_table(500)] * 20)), press.build(convocation())
    [child] = [process for process in multiprocessing.active_children() if process.name == "press"]
    assert child.pid is not None
    os.kill(child.pid, signal.SIGTERM)
    why = failure(press.wait(running, PATIENCE))
    assert why.kind is FailureKind.CHILD_DIED
    assert "exit code" in why.text
    assert press.wait(waiting, PATIENCE).result == build_paper(convocation())


def test_a_child_that_cannot_start_is_given_up() -> None:
    with pytest.MonkeyPatch.context() as faults, contextlib.closing(Press()) as press:
        faults.setattr(press_module, "work", os.strerror)  # refuses what a child is given, and ends
        ticket = press.build(convocation())
        assert failure(press.wait(ticket, PATIENCE)).kind is FailureKind.CHILD_DIED


def test_waiting_ends_in_time(press: Press) -> None:
    with pytest.raises(TimeoutError):
        press.wait(123_456, 0)


def test_closing_ends_the_child_and_a_closed_press_starts_anew() -> None:
    press = Press()
    press.build(convocation())
    press.close()
    assert not press.busy
    assert press.fileno() is None
    with contextlib.closing(press):
        assert isinstance(press.wait(press.build(convocation()), PATIENCE).result, bytes)


def test_a_program_that_ends_takes_its_press_along() -> None:
    program = (
        "from secretariat.services.press import Press\nfrom tests.export.papers import minutes\n"
        "if __name__ == '__main__':\n"
        "    press = Press()\n    print(len(press.wait(press.build(minutes()), 60).result) > 10_000)\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment, timeout=PATIENCE
    )
    assert (done.stdout, done.stderr) == ("True\n", "")


def test_the_child_does_its_jobs_until_the_parent_is_gone() -> None:
    here, there = multiprocessing.Pipe()
    answers = []

    def parent() -> None:
        answers.append(here.recv())
        here.send(Message(Build(convocation()), None))
        while not isinstance(answers[-1], bytes):
            answers.append(here.recv())
        here.close()

    before = signal.getsignal(signal.SIGINT)
    thread = threading.Thread(target=parent)
    thread.start()
    try:
        work(there)
    finally:
        signal.signal(signal.SIGINT, before)
        thread.join()
        there.close()
    assert answers[0] is None
    assert answers[-1] == build_paper(convocation())


def test_the_shelf_keeps_what_was_used_last() -> None:
    shelf = Shelf()
    papers = [str(number).encode() for number in range(PAPERS_KEPT + 1)]
    for pdf in papers[:-1]:
        shelf.put(pdf)
    assert shelf.take(digest(papers[0])) == papers[0]
    shelf.put(papers[-1])
    assert [digest(pdf) in shelf for pdf in papers] == [True, False, *[True] * (PAPERS_KEPT - 1)]


def test_the_press_writes_a_sending_and_says_what_the_world_refused(press: Press, tmp_path: Path) -> None:
    package = Package("zending", papers=(EmailFile("a.pdf", b"een"),))
    written = press.wait(press.deliver(package, str(tmp_path), ".bezig"), PATIENCE).result
    assert written == Written(str(tmp_path / "zending"), ("a.pdf",))
    assert (tmp_path / "zending" / "a.pdf").read_bytes() == b"een"
    refused = press.wait(press.deliver(package, str(tmp_path / "weg"), ".bezig"), PATIENCE).result
    assert isinstance(refused, Failure)
    assert isinstance(refused.refusal, FileUnreachable)
    assert refused.refusal.path == str(tmp_path / "weg" / ".bezig")
