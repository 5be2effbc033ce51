"""The road of a dossier through all organen: what may stand on it, and in which order on one day."""

from __future__ import annotations

import enum


class Stop(enum.StrEnum):
    """What stands on the route of a dossier; on one day in this order: voorstel, besluit, werkgroep, acties."""

    DOCUMENT = "document"
    MEETING = "meeting"
    ITEM = "item"
    CONCLUSION = "conclusion"
    DECISION = "decision"
    RATIFICATION = "ratification"
    BODY = "body"
    ACTION = "action"
    COMMITMENT = "commitment"
    PLAN = "plan"
    QUESTION = "question"


STOPS = tuple(Stop)
"""All of them, in the order of a day."""
