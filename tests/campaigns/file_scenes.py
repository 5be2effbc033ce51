"""Everything that makes or replaces a whole file, as scenes."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from secretariat.services.backups import back_up, restore
from secretariat.services.exchanging import export_data
from secretariat.services.opening import fresh_sample, import_exchange, new_workspace, open_workspace, upgrade_file
from secretariat.storage.file import version_of
from secretariat.storage.migrations import USER_VERSION
from tests.campaigns.calls import Child
from tests.campaigns.scene import (
    COPY,
    NAME,
    OLD_FILES,
    SAMPLE,
    TOMORROW,
    Scene,
    attempt,
    content_of,
    copy,
    found,
    the_same_ids,
)
from tests.storage.contents import Clock, fingerprint

PAPER = "uit.json"


def file_scenes(shop: Path) -> list[Scene]:
    """What makes or replaces a whole file."""
    original, other = shop / "origineel.vgg", shop / "ander.vgg"
    import_exchange(SAMPLE.read_bytes(), other, Clock()).close()

    def one(folder: Path) -> None:
        copy(original, folder / NAME)

    def two(folder: Path) -> None:
        one(folder)
        copy(other, folder / COPY)

    def with_a_paper(folder: Path) -> None:
        one(folder)
        (folder / PAPER).write_text("ouder", encoding="utf-8")

    def restored(folder: Path) -> str:
        """After a restore the file that stood there is beside it."""
        here = found_here(folder)
        kept = {found(path).split()[0] for path in folder.glob("*.vgg") if path.name != COPY}
        assert content_of(original) in kept, "the file that was replaced is nowhere"
        return here

    return [
        Scene("open", one, doing(opened), found_here),
        Scene("new", lambda folder: None, doing(made), found_here),
        Scene("sample", one, doing(shown), found_here),
        Scene("import", one, doing(imported), found_here),
        Scene("back up", one, doing(saved), found_both),
        Scene("back up over", two, doing(saved_over), found_both),
        Scene("restore", two, doing(put_over), restored),
        Scene("export", with_a_paper, doing(exported), lambda folder: fingerprint(folder / PAPER)),
    ]


def doing(do: Callable[[Path], object]) -> Callable[[Path, Child], None]:
    """The work of a scene that is one call."""

    def work(folder: Path, child: Child) -> None:
        the_same_ids()
        child.begin()
        attempt(child, lambda: do(folder))

    return work


def found_here(folder: Path) -> str:
    """What the file says."""
    return found(folder / NAME)


def found_both(folder: Path) -> str:
    """What the file says, and its copy."""
    return f"{found(folder / NAME)} {found(folder / COPY)}"


def opened(folder: Path) -> None:
    """Look at the file, and change nothing."""
    open_workspace(folder / NAME, clock=Clock()).close()


def made(folder: Path) -> None:
    """A new file."""
    new_workspace(folder / NAME, Clock()).close()


def shown(folder: Path) -> None:
    """The example, over the one of the last time."""
    fresh_sample(folder / NAME, Clock()).close()


def imported(folder: Path) -> None:
    """An exchange file over what stood there."""
    import_exchange(SAMPLE.read_bytes(), folder / NAME, Clock(), overwrite=True).close()


def exported(folder: Path) -> None:
    """An exchange file, over an older one."""
    with contextlib.closing(open_workspace(folder / NAME, read_only=True, clock=Clock())) as workspace:
        export_data(workspace, folder / PAPER, overwrite=True)


def saved(folder: Path) -> None:
    """A back-up."""
    back_up(folder / NAME, folder / COPY, clock=Clock())


def saved_over(folder: Path) -> None:
    """A back-up over an older one."""
    back_up(folder / NAME, folder / COPY, overwrite=True, clock=Clock())


def put_over(folder: Path) -> None:
    """A back-up in the place of the file."""
    restore(folder / COPY, folder / NAME, overwrite=True, clock=Clock())


def upgrade_scenes() -> list[Scene]:
    """Every released version brought to that of today."""

    def scene(source: Path) -> Scene:
        def work(folder: Path, child: Child) -> None:
            child.begin()
            attempt(child, lambda: upgrade_file(folder / NAME, Clock()))

        def state(folder: Path) -> str:
            """The file, or its old self; a next upgrade must succeed on it too."""
            state = found(folder / NAME)
            if version_of(folder / NAME) < USER_VERSION:
                upgrade_file(folder / NAME, TOMORROW)
                found(folder / NAME)
            return state

        return Scene(f"upgrade {source.stem}", lambda folder: copy(source, folder / NAME), work, state)

    return [scene(source) for source in OLD_FILES if version_of(source) < USER_VERSION]
