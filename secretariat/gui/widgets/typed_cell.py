"""A cell in which was typed, as the place where a change was wanted: what cannot be is typed there again."""

from __future__ import annotations

from collections.abc import Callable

from secretariat.gui.widgets.record_table import RecordTable


class TypedCell:
    """Opens the cell again with what was typed; why it cannot be is said by ``say``."""

    def __init__(
        self, table: RecordTable, record_id: str, column: str, typed: str, say: Callable[[str], object]
    ) -> None:
        self._table = table
        self._place = record_id, column
        self._typed = typed
        self.refused = say

    def not_kept(self) -> None:
        """Let the user go on typing."""
        self._table.type_again(*self._place, self._typed)
