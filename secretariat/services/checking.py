"""Tell what is wrong with a file, in sentences."""

from __future__ import annotations

import contextlib
import datetime as dt
from pathlib import Path

from secretariat.domain.faults import StorageFault, StorageFaultKind
from secretariat.domain.refusals import ExchangeProblem, ExchangeRefused, FileDamaged
from secretariat.export.exchange import write_exchange
from secretariat.intake.exchange import read_exchange
from secretariat.services.seals import Elsewhere, SealBook, elsewhere
from secretariat.storage import checking
from secretariat.storage.file import open_file
from secretariat.storage.store import Store
from secretariat.wording.backups import another_file, changed_silently
from secretariat.wording.checking import sentence

_SAID = {Elsewhere.SILENT: changed_silently, Elsewhere.OTHER: another_file}
"""What is wrong with a file that is not as it was left; steps of a colleague are not wrong."""


def check_file(path: Path, seals: SealBook | None = None) -> tuple[ExchangeProblem, ...]:
    """Everything wrong with a file: its pages, links, search index and what its records say; empty is good.

    With ``seals`` also whether it changed, without a step of the program, since it was closed on this computer.

    Raises:
        FileRefusal: it is no file of ours, or cannot be read for a reason outside it.
    """
    try:
        seal = seals.of(path) if seals is not None else None
        expected = seal.digest if seal is not None else None
        with contextlib.closing(open_file(path, dt.datetime.now(), read_only=True, seal=expected)) as opened:
            store = Store(opened)
            change = elsewhere(store, seal) if opened.seal_differs and seal is not None else Elsewhere.NONE
            faults = checking.faults_of(store)
            problems = [ExchangeProblem("", sentence(fault)) for fault in faults]
            if not any(fault.kind is StorageFaultKind.ROWS for fault in faults):
                problems += _broken_rules(store)
            if seal is not None and (said := _SAID.get(change)) is not None:
                problems.append(ExchangeProblem("", said(seal.moment, dt.date.today())))
    except FileDamaged as damaged:
        return (ExchangeProblem("", sentence(StorageFault(StorageFaultKind.PAGES, damaged.detail))),)
    return tuple(problems)


def _broken_rules(store: Store) -> tuple[ExchangeProblem, ...]:
    try:
        read_exchange(write_exchange(store.register()), whole=False)
    except ExchangeRefused as refused:
        return refused.problems
    return ()
