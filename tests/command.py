"""The command line as tests use it."""

from __future__ import annotations

from pathlib import Path

import pytest

from secretariat import cli


class Command:
    """Runs commands in this process and keeps what they said."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.said = ""
        self.complained = ""

    def __call__(self, *arguments: str | Path) -> int:
        """Carry out one command."""
        code = cli.run([str(argument) for argument in arguments])
        self.said, self.complained = self._capsys.readouterr()
        return code
