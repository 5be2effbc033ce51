"""Which days are free in the Netherlands, for terms that count workdays (``domain.md`` §2.3 rule 18)."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable


def dutch_holidays(years: Iterable[int], bevrijdingsdag_every_year: bool = False) -> frozenset[dt.date]:
    """The recognised holidays (feestdagen) in these years, as terms have to respect them.

    Goede Vrijdag is one of them, as the Algemene termijnenwet has it: a term that waits a day too long does no harm,
    one that falls on a day off does. Bevrijdingsdag is free in lustrum years, or every year where an office has it so.
    """
    return frozenset().union(*(_holidays_of(year, bevrijdingsdag_every_year) for year in years))


@functools.cache
def _holidays_of(year: int, bevrijdingsdag_every_year: bool) -> frozenset[dt.date]:
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return frozenset()
    # Takes as long to load as a good part of a start, and most sessions never compute a term.
    import holidays  # noqa: PLC0415

    days = set(holidays.country_holidays("NL", years=year))
    if bevrijdingsdag_every_year:
        days.add(dt.date(year, 5, 5))
    return frozenset(days)
