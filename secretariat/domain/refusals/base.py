"""What every refusal is."""

from __future__ import annotations


class Refusal(Exception):
    """Something was asked that cannot be; nothing has changed."""
