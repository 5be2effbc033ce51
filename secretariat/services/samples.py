"""The example without a window: its papers in a folder, and never over a file of somebody else."""

from __future__ import annotations

import contextlib
import itertools
import tempfile
from collections.abc import Iterator
from pathlib import Path

from secretariat.export.safe_write import write_safely
from secretariat.services.opening import fresh_sample
from secretariat.storage.faults import translated

MADE_HERE = ".secretariaat-voorbeeld"
"""The file in which the program notes what it made in a folder."""


def sample_folder(wanted: Path) -> Path:
    """The folder for the papers: the one that is wanted, or one beside it ("voorbeeld-2") when that is somebody's.

    Raises:
        FileUnreachable: it cannot be seen what lies there.
    """
    for number in itertools.count(1):
        folder = wanted if number == 1 else wanted.with_name(f"{wanted.name}-{number}")
        with translated(folder):
            if not folder.exists() or (folder.is_dir() and (_is_ours(folder) or not any(folder.iterdir()))):
                return folder
    raise AssertionError


def write_sample_papers(folder: Path) -> Iterator[Path]:
    """Write every paper of the example into a folder and name each; only what was made here before is replaced.

    Raises:
        FileExists: there is a file of that name which the program did not make.
        FileUnreachable, DiskFull, TargetInUse: it cannot be written there.
    """
    with translated(folder):
        folder.mkdir(parents=True, exist_ok=True)
    made = _made_in(folder)
    with tempfile.TemporaryDirectory() as place:
        workspace = fresh_sample(Path(place) / "Voorbeeld.vgg")
        with contextlib.closing(workspace):
            for request in workspace.publishing.requests():
                name = f"{workspace.publishing.outline(request).file_name}.pdf"
                path = workspace.publishing.export(request, folder / name, overwrite=name in made)
                made[name] = None
                write_safely(folder / MADE_HERE, "".join(f"{one}\n" for one in made).encode(), overwrite=True)
                yield path


def _is_ours(folder: Path) -> bool:
    return (folder / MADE_HERE).is_file()


def _made_in(folder: Path) -> dict[str, None]:
    """The names of the files that the program made in a folder."""
    with translated(folder):
        written = (folder / MADE_HERE).read_text(encoding="utf-8") if _is_ours(folder) else ""
    return dict.fromkeys(written.splitlines())
