"""All scenes: everything that writes."""

from __future__ import annotations

from pathlib import Path

from tests.campaigns.file_scenes import file_scenes, upgrade_scenes
from tests.campaigns.scene import Scene
from tests.campaigns.step_scenes import history_scenes, verb_scenes


def all_scenes(shop: Path) -> list[Scene]:
    """Every verb of every service, and everything that writes a whole file."""
    return [*verb_scenes(shop), *history_scenes(shop), *file_scenes(shop), *upgrade_scenes()]
