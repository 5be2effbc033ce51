"""Open, make and upgrade files."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable
from pathlib import Path

from secretariat.domain.association import Meta, Settings
from secretariat.domain.refusals import FileOlder
from secretariat.domain.register import Register
from secretariat.intake.exchange import read_exchange
from secretariat.services.workspace import Workspace
from secretariat.storage import file, upgrade
from secretariat.storage.backup import settle
from secretariat.storage.filling import fill
from secretariat.storage.lock import WriterLock
from secretariat.storage.store import Store

Clock = Callable[[], dt.datetime]
SUFFIX = ".vgg"
"""The ending of our files."""


def open_workspace(path: Path, *, read_only: bool = False, clock: Clock = dt.datetime.now) -> Workspace:
    """Open a file.

    Raises:
        FileOlder: it must be upgraded first, with :func:`upgrade_file`.
        FileRefusal: it cannot be opened; the kind says why.
    """
    if file.inspect(path) is file.FileKind.OLDER and not read_only:
        raise FileOlder(str(path), file.version_of(path))
    return Workspace(Store(file.open_file(path, clock(), read_only=read_only), clock))


def new_workspace(path: Path, clock: Clock = dt.datetime.now) -> Workspace:
    """Make a new, empty file with the usual settings and open it.

    Raises:
        FileExists, FileUnreachable, DiskFull: it cannot be made there.
    """
    settings = Settings(organisation_name="Vereniging van Groninger Gemeenten", sender_name="VGG-secretariaat")
    return _filled(path, Register({}, settings, Meta(language="nl-NL")), clock)


def import_exchange(data: bytes, path: Path, clock: Clock = dt.datetime.now) -> Workspace:
    """Make a new file from the exchange format and open it; all or nothing.

    Raises:
        ExchangeRefused: with everything that is wrong in the data; there is no file then.
        FileExists, FileUnreachable, DiskFull: it cannot be made there.
    """
    return _filled(path, read_exchange(data), clock)


def import_exchange_over(data: bytes, path: Path, clock: Clock = dt.datetime.now) -> None:
    """As :func:`import_exchange`, in the place of a file that may exist; that one stays until the new one is whole.

    Raises:
        ExchangeRefused, FileRefusal: nothing has changed.
    """
    lock = WriterLock(path)
    lock.acquire(clock())
    part = path.with_name(f".{path.name}.nieuw")
    try:
        part.unlink(missing_ok=True)
        import_exchange(data, part, clock).close()
        settle(part, path)
    finally:
        part.unlink(missing_ok=True)
        lock.release()


def upgrade_file(path: Path, clock: Clock = dt.datetime.now) -> Path:
    """Bring an older file to the current version and give the back-up that was made of it first.

    Raises:
        FileRefusal: it cannot be upgraded; the file is as it was.
    """
    return upgrade.upgrade(path, clock())


def _filled(path: Path, register: Register, clock: Clock) -> Workspace:
    opened = file.create(path, clock())
    try:
        store = Store(opened, clock)
        fill(store, register)
    except BaseException:
        opened.close()
        with contextlib.suppress(OSError):
            path.unlink()
        raise
    return Workspace(store)
