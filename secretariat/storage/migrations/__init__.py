"""The versions of the file: each migration is frozen once released and imports nothing of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Migrations

APPLICATION_ID = 0x56474753
"""Marks a SQLite file as ours ("VGGS")."""

MAJOR, MINOR = 6, 0
USER_VERSION = MAJOR * 1000 + MINOR
"""What ``user_version`` holds: a newer minor can still be opened, a newer major cannot."""

SCHEMA_DIGESTS = {
    1000: "53e031ddf3e5b3c5d75f17baee67ecf63b1bd0206deaaf9951ae80df07e20dd9",
    2000: "68be03e93f1144bf16a69bf30d250c6101d08ff358e342dd9c75a858556bfc02",
    3000: "1715cb7445d3c79560468a394f7b677c4950b47d9c19e55d9afad1bef2f73bb0",
    4000: "623c1454382ec6a3740e52d5bb03fda2d19134cb6ec1e0fa45b56d0e35a83494",
    5000: "9079d4d886ccc48ab019490ac5b16cd1c4c6b8379305bd1b2ffbfd0ad86ce6d0",
    6000: "0b432ca552b70bfb6d4b69db4ca4c080abf3cd7048a24ff1026dc5485c369408",
}
"""SHA-256 of the schema of each version, so that a strange trigger or view is noticed before the first query."""


def migrations() -> Migrations:
    """All migrations in order; sqlite-utils is loaded only when a file is made or upgraded."""
    from sqlite_utils import Migrations  # noqa: PLC0415 - 80 ms that opening a current file does not need

    from secretariat.storage.migrations.m0001_first_schema import first_schema  # noqa: PLC0415
    from secretariat.storage.migrations.m0002_the_desk import the_desk  # noqa: PLC0415
    from secretariat.storage.migrations.m0003_the_chain import the_chain  # noqa: PLC0415
    from secretariat.storage.migrations.m0004_the_letter import the_letter  # noqa: PLC0415
    from secretariat.storage.migrations.m0005_the_year import the_year  # noqa: PLC0415
    from secretariat.storage.migrations.m0006_the_event import the_event  # noqa: PLC0415

    ordered = Migrations("secretariaat")
    ordered()(first_schema)
    ordered()(the_desk)
    ordered()(the_chain)
    ordered()(the_letter)
    ordered()(the_year)
    ordered()(the_event)
    return ordered
