"""Finds the files in ``resources/``: beside the source, in an installed wheel or in a packaged application."""

from __future__ import annotations

import functools
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@functools.cache
def folder() -> Path:
    """The folder with the resources.

    Raises:
        FileNotFoundError: the program was installed without them.
    """
    packaged = getattr(sys, "_MEIPASS", None)  # where PyInstaller unpacks what it carries
    places = [Path(packaged) / "resources"] if packaged else []
    places += [_PACKAGE.parent / "resources", _PACKAGE / "_resources"]
    for place in places:
        if (place / "fonts").is_dir():
            return place
    raise FileNotFoundError(f"no resources in {', '.join(map(str, places))}")


def path(*parts: str) -> Path:
    """The path of one resource, as in ``path("fonts", "DejaVuSans.ttf")``."""
    return folder().joinpath(*parts)
