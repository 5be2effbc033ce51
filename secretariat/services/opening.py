"""Open, make and upgrade files."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from secretariat import resources
from secretariat.domain.association import Meta, Settings
from secretariat.domain.organisations import Organisation, OrganisationKind
from secretariat.domain.refusals import FileExists
from secretariat.domain.register import Register
from secretariat.intake.exchange import read_exchange
from secretariat.services.identity import new_id
from secretariat.services.seals import SealBook
from secretariat.services.typed import optional_line, required_line
from secretariat.services.workspace import Workspace
from secretariat.storage import file, upgrade
from secretariat.storage.backup import discard, discard_forgotten, part_beside, settle
from secretariat.storage.filling import fill
from secretariat.storage.lock import locked
from secretariat.storage.store import Store

Clock = Callable[[], dt.datetime]


def open_workspace(
    path: Path, *, read_only: bool = False, clock: Clock = dt.datetime.now, seals: SealBook | None = None
) -> Workspace:
    """Open a file; with ``seals`` it is compared with how it was left here, and so it will be when it is closed.

    Raises:
        FileOlder: it must be upgraded first, with :func:`upgrade_file`.
        FileRefusal: it cannot be opened; the kind says why.
    """
    seal = seals.of(path) if seals is not None else None
    expected = seal.digest if seal is not None else None if seals is None else ""
    opened = file.open_file(path, clock(), read_only=read_only, seal=expected)
    if not read_only:
        discard_forgotten(path.resolve().parent, clock())
    return Workspace(Store(opened, clock), seals, seal)


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose file it is: the association, its short name, and who its papers come from."""

    name: str = "Vereniging van Groninger Gemeenten"
    short: str = "VGG"
    sender: str = "VGG-secretariaat"


def new_workspace(
    path: Path, clock: Clock = dt.datetime.now, owner: Owner | None = None, seals: SealBook | None = None
) -> Workspace:
    """Make a new file with the usual settings and open it; its association is all that stands in it.

    Raises:
        FieldEmpty, TextTooLong: the association has no name, or one that cannot be kept.
        FileExists, FileUnreachable, DiskFull: it cannot be made there.
    """
    owner = owner or Owner()
    association = Organisation(
        id=new_id("org"),
        name=required_line(owner.name, "organisation_name"),
        kind=OrganisationKind.ASSOCIATION,
        short=optional_line(owner.short, "short"),
    )
    sender = optional_line(owner.sender, "sender_name") or association.short_name
    settings = Settings(organisation_name=association.name, sender_name=sender)
    _make(path, Register({Organisation: [association]}, settings, Meta(language="nl-NL")), clock)
    return _made(path, clock, seals)


def import_exchange(
    data: bytes,
    path: Path,
    clock: Clock = dt.datetime.now,
    *,
    overwrite: bool = False,
    seals: SealBook | None = None,
) -> Workspace:
    """Make a new file from the exchange format and open it; all or nothing.

    Raises:
        ExchangeRefused: with everything that is wrong in the data.
        FileExists, FileLocked, FileUnreachable, DiskFull: it cannot be made there.
    """
    _make(path, read_exchange(data), clock, overwrite=overwrite)
    return _made(path, clock, seals)


def fresh_sample(path: Path, clock: Clock = dt.datetime.now) -> Workspace:
    """A fresh copy of the example, over one that stood there; opened.

    Raises:
        FileLocked: somebody is looking at the example there.
        FileRefusal: it cannot be made there.
    """
    sample = resources.path("sample", "vgg-cultuur.json").read_bytes()
    return import_exchange(sample, path, clock, overwrite=True)


def upgrade_file(path: Path, clock: Clock = dt.datetime.now, seals: SealBook | None = None) -> Path:
    """Bring an older file to the current version and give the back-up that was made of it first.

    ``seals`` then expects nothing of it: its bytes are other ones, and that is as it should be.

    Raises:
        FileRefusal: it cannot be upgraded; the file is as it was.
    """
    backup = upgrade.upgrade(path, clock())
    if seals is not None:
        seals.forget(path)
    return backup


def _made(path: Path, clock: Clock, seals: SealBook | None) -> Workspace:
    """Open a file that was just made; nothing is expected of it."""
    if seals is not None:
        seals.forget(path)
    return open_workspace(path, clock=clock, seals=seals)


def _make(path: Path, register: Register, clock: Clock, *, overwrite: bool = False) -> None:
    """Make a file whole under another name before it takes its own."""
    with locked(path, clock()):
        if path.exists() and not overwrite:
            raise FileExists(str(path))
        real = path.resolve()
        part = part_beside(real)
        try:
            with contextlib.closing(file.create(part, clock(), shown_as=path)) as opened:
                fill(Store(opened, clock), register)
            settle(part, path)
        finally:
            discard(part)
