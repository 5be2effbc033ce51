"""What a column of a list shows and how it is edited, declared as data."""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import Qt


class Identified(Protocol):
    """A record with an id."""

    @property
    def id(self) -> str:
        """The id of the record."""


R = TypeVar("R", bound=Identified)


class Align(enum.Enum):
    """How the text of a column stands."""

    LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class Edit(enum.Enum):
    """How a cell is edited in place."""

    LINE = "line"
    NUMBER = "number"
    CHOICE = "choice"
    CHECK = "check"


Choices = tuple[tuple[Any, str], ...]
"""Values with their labels."""


@dataclass(frozen=True, kw_only=True)
class Column(Generic[R]):
    """One column.

    ``text`` is what stands in the cell; ``value`` is what is edited (the text when absent); ``sort_key`` orders
    rows (the folded text when absent). ``tone`` turns the text into a chip ("good", "warn"...). ``width`` is in
    pixels at 100 %; the column with ``stretch`` takes what is left, but never less than ``least``: then the columns
    that give way do so, the highest number first, and after those the list scrolls. ``max_length`` must be the limit of
    the field.
    """

    key: str
    title: str
    text: Callable[[R], str]
    align: Align = Align.LEFT
    width: int = 120
    stretch: bool = False
    least: int = 160
    edit: Edit | None = None
    value: Callable[[R], Any] | None = None
    editable: Callable[[R], bool] | None = None
    choices: Choices | Callable[[R], Choices] = ()
    minimum: int = 0
    maximum: int = 9999
    suffix: str = ""
    max_length: int = 500
    sort_key: Callable[[R], Any] | None = None
    tooltip: Callable[[R], str] | None = None
    accessible: Callable[[R], str] | None = None
    tone: Callable[[R], str | None] | None = None
    colour: Callable[[R], str | None] | None = None
    icon: Callable[[R], str | None] | None = None
    strong: bool | Callable[[R], bool] = False
    muted: bool = False
    hidden: bool = False
    gives_way: int = 0

    def choices_of(self, record: R) -> Choices:
        """The values to choose from in this row."""
        return self.choices(record) if callable(self.choices) else self.choices

    def is_strong(self, record: R) -> bool:
        """Whether the text of this row is in semibold."""
        return self.strong(record) if callable(self.strong) else self.strong

    def order_of(self, record: R) -> Any:
        """What a row is ordered by in this column."""
        return self.sort_key(record) if self.sort_key else self.text(record).casefold()
