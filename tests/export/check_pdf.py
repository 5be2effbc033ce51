"""Checks papers from the command line: ``python -m tests.export.check_pdf FILE``; ``--tree`` shows the logical tree."""

from __future__ import annotations

import sys
from pathlib import Path

from secretariat.export.pdf.checking import Checked as Checked


def main(arguments: list[str]) -> int:
    """Check files and tell what is wrong with them."""
    found = 0
    for name in [argument for argument in arguments if not argument.startswith("--")]:
        checked = Checked(Path(name).read_bytes())
        found += len(checked.problems)
        lines = [f"{name}: {len(checked.problems)} problem(s)", *(f"  [{p.rule}] {p.text}" for p in checked.problems)]
        sys.stdout.write("\n".join(lines) + "\n")
        if "--tree" in arguments:
            sys.stdout.write(checked.dump() + "\n")
    return int(found > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
