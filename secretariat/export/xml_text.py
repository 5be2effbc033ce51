"""Text for files that are XML inside."""

from __future__ import annotations

import re

from secretariat.export.safe_text import printable, spell_out

_NOT_IN_XML = re.compile("[\ufffe\uffff]")


def xml_text(text: str) -> str:
    """The printable text; the two signs that XML does not know are spelled out, as on paper."""
    return _NOT_IN_XML.sub(lambda found: spell_out(found.group()), printable(text))
