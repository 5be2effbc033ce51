"""Where a link may lead and which language a text may name; what is neither is written as plain words."""

from __future__ import annotations

import re
from urllib.parse import quote

_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+\Z", re.IGNORECASE)
_STAYS_IN_ADDRESS = "%/:=&?~#+!$,;'@()*[]"
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")


def safe_target(link: str | None, keys: frozenset[str]) -> str | None:
    """A web or e-mail address, or ``#key`` of a heading that is there (``keys``); None for anything else."""
    if link and link.startswith("#"):
        return link if link[1:] in keys else None
    if link and _ADDRESS.match(link):
        return quote(link, safe=_STAYS_IN_ADDRESS, errors="ignore")
    return None


def safe_language(language: str | None) -> str | None:
    """The tag of a language ("en-GB"); None for what cannot be one."""
    return language if language and _LANGUAGE.match(language) else None
