"""Files of any size to measure with; what takes long to make is kept in a temporary folder for the next run."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import inspect
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import gen, vocabulary
from secretariat.storage import file
from secretariat.storage.filling import fill
from secretariat.storage.migrations import SCHEMA_DIGESTS, USER_VERSION
from secretariat.storage.store import Store

NOW = dt.datetime(2026, 3, 2, 9, 0)
KEPT = Path(tempfile.gettempdir()) / "secretariaat-benchmarks"
SEED = 1


def file_of(scale: str) -> Path:
    """A closed file of that scale, made once for this schema and this generator; not to be changed."""
    path = KEPT / f"{scale}-{SEED}-{_digest()}.vgg"
    if not path.exists():
        KEPT.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=KEPT) as folder:
            part = Path(folder) / path.name
            opened = file.create(part, NOW)
            try:
                fill(Store(opened), gen.generate(gen.SCALES[scale], SEED))
            finally:
                opened.close()
            part.replace(path)
    return path


@contextlib.contextmanager
def folder() -> Iterator[Path]:
    """A folder on the same disk as the kept files, gone afterwards."""
    KEPT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=KEPT) as name:
        yield Path(name)


def copy_of(scale: str, place: Path, name: str = "kopie.vgg") -> Path:
    """A copy of a file of that scale that may be changed."""
    return Path(shutil.copyfile(file_of(scale), place / name))


def _digest() -> str:
    """Changes with the schema and with what is generated."""
    sources = "".join(inspect.getsource(module) for module in (gen, vocabulary))
    return hashlib.sha256((SCHEMA_DIGESTS[USER_VERSION] + sources).encode()).hexdigest()[:12]
