"""Writing the exchange format (JSON, version 6) in its canonical form: one register, always the same bytes."""

from __future__ import annotations

import base64
import json
from typing import Any

from secretariat.domain.catalogue import CONTENTS, EXCHANGE_FORMAT, EXCHANGE_VERSION, LISTS
from secretariat.domain.plain import to_plain
from secretariat.domain.register import Register
from secretariat.domain.text import clean


def write_exchange(register: Register) -> bytes:
    """The register as an exchange file: keys in the order of the schema, empty things left out, UTF-8 in NFC."""
    return (json.dumps(_document(register), ensure_ascii=False, indent=1) + "\n").encode()


def _document(register: Register) -> dict[str, Any]:
    meta = {"format": EXCHANGE_FORMAT, "version": EXCHANGE_VERSION, **_tidy(to_plain(register.meta))}
    document = {"meta": meta, "settings": _tidy(to_plain(register.settings))}
    for name, kind in LISTS.items():
        document[name] = [_tidy(to_plain(record)) for record in register.all(kind)]
    document[CONTENTS] = [
        {"sha256": sha256, "content": base64.b64encode(content).decode("ascii")}
        for sha256, content in sorted(register.contents.items())
    ]
    return {key: value for key, value in document.items() if value}


def _tidy(value: Any) -> Any:
    """Text cleaned as reading cleans it, and without what is empty after that: what is written can be read back."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {key: tidy for key, part in value.items() if not _is_empty(tidy := _tidy(part))}
    if isinstance(value, list):
        return [tidy for part in value if not _is_empty(tidy := _tidy(part))]
    return value


def _is_empty(value: Any) -> bool:
    return not value and isinstance(value, (str, list, dict))
