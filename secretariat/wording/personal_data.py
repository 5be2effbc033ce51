"""What stands in the place of somebody who was erased for good."""

from __future__ import annotations

ERASED = "[gewist]"
"""In a text, where an address or number stood."""
PSEUDONYM = "Gewiste persoon"
"""Who is named where somebody was named who is erased."""
