"""An outline as JSON text and back, so that a paper can be kept exactly as it was when it left the house.

The text is canonical: the same outline always gives the same text, and so the same checksum. What has its usual value
is left out; a paper of today that has a property a paper of then did not know reads as it did then.
"""

from __future__ import annotations

import dataclasses
import enum
import json
from typing import Any

from secretariat.documents import outline as parts
from secretariat.documents.outline import Outline
from secretariat.domain.house_style import HouseFont, HouseStyle

_CLASSES: dict[str, type[Any]] = {
    kind.__name__: kind
    for kind in (
        *(parts.Outline, parts.Run, parts.Heading, parts.Paragraph, parts.ListItem, parts.BulletList, parts.Facts),
        *(parts.Column, parts.Cell, parts.Row, parts.Table, parts.Callout, parts.Signature, parts.Signatures),
        *(parts.PageBreak, parts.Bar, parts.BarChart, HouseStyle),
    )
}
_CHOICES: dict[str, type[enum.Enum]] = {
    kind.__name__: kind
    for kind in (parts.ParagraphKind, parts.CalloutKind, parts.Align, parts.Orientation, parts.PageSize, HouseFont)
}


def outline_text(outline: Outline) -> str:
    """The outline as one line of JSON."""
    return json.dumps(_plain(outline), ensure_ascii=False, separators=(",", ":"))


def outline_from(text: str) -> Outline:
    """The outline that :func:`outline_text` wrote.

    Raises:
        ValueError: the text is something else.
    """
    try:
        found = _value(json.loads(text))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("not an outline") from error
    if not isinstance(found, Outline):
        raise ValueError("not an outline")
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, enum.Enum):
        return {"_": type(value).__name__, "is": value.value}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        said = {
            field.name: _plain(getattr(value, field.name))
            for field in dataclasses.fields(value)
            if field.default is dataclasses.MISSING or getattr(value, field.name) != field.default
        }
        return {"_": type(value).__name__, **said}
    return [_plain(part) for part in value] if isinstance(value, tuple) else value


def _value(plain: Any) -> Any:
    if isinstance(plain, list):
        return tuple(_value(part) for part in plain)
    if not isinstance(plain, dict):
        return plain
    name = plain["_"]
    if name in _CHOICES:
        return _CHOICES[name](plain["is"])
    return _CLASSES[name](**{key: _value(part) for key, part in plain.items() if key != "_"})
