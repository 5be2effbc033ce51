"""Reading the exchange format (JSON, versions 1 to 6): all of it is checked, and every problem is told at once."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator, Mapping
from typing import Any

from secretariat.domain.association import Meta, Settings
from secretariat.domain.catalogue import CONTENTS, EXCHANGE_FORMAT, EXCHANGE_VERSION, LISTS
from secretariat.domain.records import LINE_LIMIT, FieldKind, FieldShape, fields_of
from secretariat.domain.refusals import ExchangeRefused
from secretariat.domain.register import Register
from secretariat.intake.decoding import decoded
from secretariat.intake.documents import check_contents, read_contents
from secretariat.intake.identities import Identities
from secretariat.intake.objects import BROKEN, ObjectReader
from secretariat.intake.problems import Problems, Unfit, clipped, key_path
from secretariat.intake.rules import check_rules
from secretariat.intake.values import is_missing
from secretariat.wording import exchange as words

_META_SHAPES: Mapping[str, FieldShape] = {
    shape.key: shape
    for shape in (
        FieldShape("format", "format", FieldKind.TEXT, many=False, required=True, limit=LINE_LIMIT),
        FieldShape("version", "version", FieldKind.INTEGER, many=False, required=True),
        *fields_of(Meta),
    )
}


def read_exchange(data: bytes, *, whole: bool = True) -> Register:
    """The records, settings and heading that an exchange file holds; not ``whole`` is one without kept files.

    Raises:
        ExchangeRefused: something in it is wrong; all problems are listed.
    """
    problems = Problems()
    with _without_garbage_collection():
        try:
            register = _register(decoded(data), problems, whole)
        except Unfit as unfit:
            problems.add("", unfit.sentence)
            raise ExchangeRefused(problems.found) from unfit
    if register is None:
        raise ExchangeRefused(problems.found)
    return register


@contextlib.contextmanager
def _without_garbage_collection() -> Iterator[None]:
    # Nothing that is made while reading can be thrown away, but the collector would walk all of it again and again.
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _register(document: Any, problems: Problems, whole: bool) -> Register | None:
    if not isinstance(document, dict):
        problems.add("", words.not_an_object())
        return None
    newer = _newer_version(document)
    if newer is not None:
        # What else a newer program writes cannot be judged here; calling it wrong would mislead.
        problems.add("meta.version", words.newer_version(newer, EXCHANGE_VERSION))
        return None
    reader = ObjectReader(Identities(document), problems)
    reader.check_keys(("meta", "settings", *LISTS, CONTENTS), document, "")
    meta = _meta(reader, document.get("meta"), problems)
    settings = document.get("settings")
    settings = None if is_missing(settings) else reader.record(Settings, settings, "settings")
    records = {kind: _list(reader, name, kind, document.get(name)) for name, kind in LISTS.items()}
    contents = read_contents(reader, document.get(CONTENTS), problems)
    check_rules(records, problems)
    if whole:
        check_contents(records, contents, problems)
    return None if problems else Register(records, settings, meta, contents)


def _newer_version(document: dict[str, Any]) -> int | None:
    meta = document.get("meta")
    if not isinstance(meta, dict) or meta.get("format") != EXCHANGE_FORMAT:
        return None
    version = meta.get("version")
    return version if type(version) is int and version > EXCHANGE_VERSION else None


def _meta(reader: ObjectReader, found: Any, problems: Problems) -> Meta:
    if is_missing(found):
        found = {}
    values = reader.values(_META_SHAPES, found, "meta")
    name, version = values.pop("format", BROKEN), values.pop("version", BROKEN)
    if name is not BROKEN and name != EXCHANGE_FORMAT:
        problems.add(key_path("meta", "format"), words.wrong_format(clipped(name), EXCHANGE_FORMAT))
    if version is not BROKEN and not 1 <= version <= EXCHANGE_VERSION:
        problems.add(key_path("meta", "version"), words.unknown_version(version, EXCHANGE_VERSION))
    return Meta(**values)


def _list(reader: ObjectReader, name: str, kind: type[Any], found: Any) -> list[Any]:
    def read(element: Any, path: str) -> Any:
        return reader.record(kind, element, path)

    return [] if is_missing(found) else reader.elements(found, name, read)
