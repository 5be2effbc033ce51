"""The sample as a register, and its "today"."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.minutes import AdoptionMethod, Amendment, Minutes, MinutesStatus
from secretariat.domain.register import Register
from tests.domain.sample import changed, sample


@pytest.fixture
def today() -> dt.date:
    """The reference date of the sample."""
    return dt.date(2023, 11, 20)


@pytest.fixture
def register() -> Register:
    """All records of the sample."""
    return sample()


@pytest.fixture
def adopted(register: Register) -> Register:
    """The sample after the verslag of 2 november was adopted in writing, with one change taken over and one not."""
    return changed(
        register,
        Minutes,
        "min-bo-cult-2023-02",
        status=MinutesStatus.ADOPTED_AMENDED,
        adopted_on=dt.date(2023, 11, 30),
        adoption_method=AdoptionMethod.WRITTEN,
        amendments=(Amendment(new_text="gemeenten", by="provincie"), Amendment(new_text="niet", accepted=False)),
    )
