"""The sample as a register, and its "today"."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.register import Register
from tests.domain.sample import sample


@pytest.fixture
def today() -> dt.date:
    """The reference date of the sample."""
    return dt.date(2023, 11, 20)


@pytest.fixture
def register() -> Register:
    """All records of the sample."""
    return sample()
