"""Take records in and give them out in the exchange format."""

from __future__ import annotations

from pathlib import Path

from secretariat.domain.refusals import FileMissing, FileUnreachable, FormatUnknown
from secretariat.export.exchange import write_exchange
from secretariat.export.safe_write import write_safely
from secretariat.services.opening import import_exchange
from secretariat.services.seals import SealBook
from secretariat.services.workspace import Workspace
from secretariat.storage.backup import check_apart

SUFFIX = ".json"


def import_data(source: Path, target: Path, *, overwrite: bool = False, seals: SealBook | None = None) -> Workspace:
    """Make a new file from an exchange file and open it; all or nothing. ``seals`` remembers how it is left.

    Raises:
        SourceIsTarget: they are the same file.
        ExchangeRefused: with everything that is wrong in the data.
        FileRefusal: it cannot be read, or not be made there.
    """
    check_apart(source, target)
    try:
        data = source.read_bytes()
    except FileNotFoundError as error:
        raise FileMissing(str(source)) from error
    except OSError as error:
        raise FileUnreachable(str(source), error.strerror or "") from error
    return import_exchange(data, target, overwrite=overwrite, seals=seals)


def export_data(workspace: Workspace, target: Path, *, overwrite: bool = False) -> Path:
    """Write everything in the file as exchange JSON; a folder as target gets the file's own name.

    Raises:
        FormatUnknown: the name does not end in ``.json``.
        SourceIsTarget: it is the file itself.
        FileExists, FileUnreachable, DiskFull, TargetInUse: it cannot be written there.
    """
    path = target / f"{workspace.path.stem}{SUFFIX}" if target.is_dir() else target
    check_apart(workspace.path, path)
    if path.suffix.lower() != SUFFIX:
        raise FormatUnknown(path.suffix, SUFFIX)
    write_safely(path, write_exchange(workspace.whole()), overwrite=overwrite)
    return path
