"""The house style of the association: how its papers look, settled without programming."""

from __future__ import annotations

import base64
import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from secretariat.documents import specimen
from secretariat.documents.outline import Outline
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.house_style import (
    LEAST_CONTRAST,
    HouseFont,
    HouseStyle,
    colour_of,
    contrast_with_white,
    picture_of,
)
from secretariat.domain.refusals import ColourNotUnderstood, ContrastTooLow, FieldEmpty, LogoNotUsable
from secretariat.domain.register import Register
from secretariat.services.typed import optional_line, required_line
from secretariat.storage.store import Store

LONGEST_FOOTER = 120
"""No footer is longer, in characters: it stands on one line of every page."""


class HouseStyleService:
    """The colour, letters, logo and footer of papers."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def style(self) -> HouseStyle:
        """What was settled; a field that is None is as usual."""
        return self._store.settings().house_style or HouseStyle()

    def understood(self, typed: str) -> tuple[str, float]:
        """The colour that was meant, and its contrast with white.

        Raises:
            ColourNotUnderstood: it is no colour.
        """
        colour = colour_of(typed)
        if colour is None:
            raise ColourNotUnderstood(typed.strip())
        return colour, contrast_with_white(colour)

    def specimen(self, style: HouseStyle) -> Outline:
        """A paper with one of everything in that style, whether it is kept or only being chosen."""
        settings = replace(self._store.settings(), house_style=style)
        return specimen.outline(Register({}, settings), self._today())

    def set_accent(self, typed: str) -> ChangeSet | None:
        """Give titles, links and heads of tables a colour, the usual one when nothing is typed; None when they have it.

        Raises:
            ColourNotUnderstood: it is no colour.
            ContrastTooLow: text in it would be hard to read.
        """
        if not typed.strip():
            return self._set(replace(self.style(), accent=None))
        colour, contrast = self.understood(typed)
        if contrast < LEAST_CONTRAST:
            raise ContrastTooLow(colour, contrast)
        return self._set(replace(self.style(), accent=colour))

    def set_font(self, font: HouseFont) -> ChangeSet | None:
        """Choose the letters; None when they are chosen."""
        return self._set(replace(self.style(), font=None if font is HouseFont.SOURCE_SANS else font))

    def set_footer(self, typed: str) -> ChangeSet | None:
        """Put a line at the foot of every page; None when it stands there.

        Raises:
            TextTooLong: it does not fit on a line.
        """
        return self._set(replace(self.style(), footer=optional_line(typed, "footer", LONGEST_FOOTER)))

    def set_logo(self, png: bytes, alt: str) -> ChangeSet | None:
        """Put a logo on the first page of papers, with what it shows for who cannot see it; None when it is there.

        Raises:
            LogoNotUsable: it is no PNG in three colours of eight bits, or too large.
            FieldEmpty, TextTooLong: what it shows is not said, or at length.
        """
        if picture_of(png) is None:
            raise LogoNotUsable()
        words = required_line(alt, "logo_alt")
        return self._set(replace(self.style(), logo=base64.b64encode(png).decode("ascii"), logo_alt=words))

    def describe_logo(self, alt: str) -> ChangeSet | None:
        """Say otherwise what the logo shows; None when that is said.

        Raises:
            FieldEmpty: nothing is said, and a logo needs words.
            TextTooLong: it is said at length.
        """
        if self.style().logo is None:
            raise FieldEmpty("logo")
        return self._set(replace(self.style(), logo_alt=required_line(alt, "logo_alt")))

    def remove_logo(self) -> ChangeSet | None:
        """Print papers without a logo; None when they are."""
        return self._set(replace(self.style(), logo=None, logo_alt=None))

    def _set(self, style: HouseStyle) -> ChangeSet | None:
        known = self.style()
        different = [field for field in HouseStyle.__slots__ if getattr(style, field) != getattr(known, field)]
        if not different:
            return None
        with self._store.unit_of_work(Action.EDIT_SETTINGS, f"house_style.{different[0]}") as work:
            for field in different:
                work.set_value(f"settings.house_style.{field}", getattr(style, field))
        return work.made()
