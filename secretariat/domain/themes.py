"""Themes: the subjects on which the municipalities work together, with their partners and abbreviations."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable
from dataclasses import dataclass

from secretariat.domain.records import Line, OrganisationId, Provenance, RecordId, Text, ThemeId


class ThemeStatus(enum.StrEnum):
    """Whether a theme is still worked on."""

    ACTIVE = "active"
    ARCHIVED = "archived"


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A policy area with its own overleggen, dossiers and year report."""

    id: RecordId
    name: Line
    description: Text | None = None
    guiding_question: Text | None = None
    subthemes: tuple[Line, ...] = ()
    linked_policy_areas: tuple[Line, ...] = ()
    status: ThemeStatus | None = None
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemePartner:
    """An organisation with which the municipalities work on a theme."""

    id: RecordId
    theme_id: ThemeId
    organisation_id: OrganisationId
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation:
    """An abbreviation and what it stands for."""

    id: RecordId
    abbr: Line
    full: Line
    provenance: Provenance | None = None


def abbreviations_in(known: Iterable[Abbreviation], texts: Iterable[str]) -> list[Abbreviation]:
    """The abbreviations that occur in texts as a word of their own, written just so, in the order of the alphabet."""
    text = "\n".join(texts)
    used = (one for one in known if one.abbr in text and re.search(rf"(?<!\w){re.escape(one.abbr)}(?!\w)", text))
    return sorted(used, key=lambda one: (one.abbr.casefold(), one.abbr))
