"""What kind of result a sentence tells: "Het overleg stemt in met …" is Ingestemd."""

from __future__ import annotations

import re

from secretariat.domain.decisions import DecisionKind
from secretariat.wording.terms import label

DEFAULT = DecisionKind.AGREED
"""What a decision is when its words do not tell."""

_WITHIN = r"[^.;:!?]*?"
"""Whatever stands between the two halves of a verb, inside one sentence."""


def decision_kind(text: str) -> DecisionKind | None:
    """The kind that the first telling verb of a text names, or None when none does."""
    found = [
        (match.start(), place)
        for place, (_kind, pattern) in enumerate(_TELLING)
        if (match := pattern.search(text)) is not None
    ]
    return _TELLING[min(found)[1]][0] if found else None


def kind_at_start(line: str) -> tuple[DecisionKind | None, str]:
    """The kind with which a line begins ("Aangehouden: verslag") and what is decided; None and the line if not."""
    match = _AT_START.match(line)
    if match is None:
        return None, line
    said = " ".join(match["kind"].casefold().split())
    return _SAID[said], match["rest"].strip()


_SAID: dict[str, DecisionKind] = {label(kind).casefold(): kind for kind in DecisionKind} | {
    "afgesproken": DecisionKind.AGREEMENT,
    "advies": DecisionKind.ADVISED,
    "akkoord": DecisionKind.AGREED,
    "niet akkoord": DecisionKind.REJECTED,
    "opdracht": DecisionKind.ASSIGNED,
    "ter kennisname": DecisionKind.NOTED,
    "ter kennisgeving": DecisionKind.NOTED,
}
KIND_WORDS = "|".join(re.escape(words).replace(r"\ ", r"\s+") for words in sorted(_SAID, key=len, reverse=True))
"""The words by which a kind is called, as a pattern; the longest first."""
_AT_START = re.compile(rf"(?P<kind>{KIND_WORDS})\s*(?::|\s[-–—]\s)\s*(?P<rest>\S.*)", re.IGNORECASE | re.DOTALL)

# Of two that begin at the same word the upper one counts: "stemt niet in" before "stemt … in".
_TELLING: tuple[tuple[DecisionKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (DecisionKind.REJECTED, rf"\bstem(?:t|men)\b{_WITHIN}\bniet\b{_WITHIN}\bin\b"),
        (DecisionKind.REJECTED, rf"\bwijs(?:t|en)\b{_WITHIN}\baf\b|\bwijzen\b{_WITHIN}\baf\b"),
        (DecisionKind.REJECTED, r"\bniet ingestemd\b|\bafgewezen\b|\bverwerp(?:t|en)\b|\bverworpen\b|\bniet akkoord\b"),
        (DecisionKind.ADOPTED_AMENDED, rf"\bstel(?:t|len)\b{_WITHIN}\bgewijzigd\b{_WITHIN}\bvast\b"),
        (DecisionKind.ADOPTED_AMENDED, r"\bgewijzigd vast(?:gesteld|stellen)?\b"),
        (DecisionKind.ADOPTED_AMENDED, rf"\bmet inachtneming van\b{_WITHIN}\bvast(?:gesteld)?\b"),
        (DecisionKind.ADOPTED_AMENDED, rf"\bvast(?:gesteld)?\b{_WITHIN}\bmet (?:inachtneming|\d+ wijziging)"),
        (DecisionKind.ADOPTED, rf"\bstel(?:t|len)\b{_WITHIN}\bvast\b|\bvastgesteld\b"),
        (
            DecisionKind.ESTABLISHED,
            rf"\bstel(?:t|len)\b{_WITHIN}\bin\b(?=\s*(?:$|[.,;]|om\b|die\b|voor\b|van\b|met\b))",
        ),
        (DecisionKind.ESTABLISHED, r"\bingesteld\b|\bopgericht\b"),
        (
            DecisionKind.NOTED,
            rf"\bne(?:emt|men)\b{_WITHIN}\bkennis\b|\bkennis ?genomen\b|\bter kennis(?:name|geving)\b",
        ),
        (DecisionKind.NOTED, r"\bvoor kennisgeving aangenomen\b"),
        (DecisionKind.DEFERRED, rf"\bhou(?:dt|den)\b{_WITHIN}\baan\b|\baangehouden\b|\bverdaagd\b"),
        (DecisionKind.DEFERRED, rf"\bstel(?:t|len)\b{_WITHIN}\buit\b|\buitgesteld\b"),
        (DecisionKind.APPOINTED, rf"\bbenoem(?:t|en|d)\b|\bwijs(?:t)\b{_WITHIN}\baan\b|\bwijzen\b{_WITHIN}\baan\b"),
        (DecisionKind.APPOINTED, r"\baangewezen\b"),
        (DecisionKind.ASSIGNED, rf"\bge(?:eft|ven)\b{_WITHIN}\bopdracht\b|\bdraa?g(?:t|en)\b{_WITHIN}\bop\b"),
        (DecisionKind.ASSIGNED, r"\bopdracht gegeven\b|\bkrij(?:gt|gen) (?:de )?opdracht\b"),
        (DecisionKind.ADVISED, r"\badvise(?:ert|ren)\b|\bgeadviseerd\b|\badvies aan\b"),
        (DecisionKind.AGREEMENT, rf"\bspre(?:ekt|ken)\b{_WITHIN}\baf\b|\bafgesproken\b|\bafspraak\b"),
        (DecisionKind.DEFERRED, rf"\bschui(?:ft|ven)\b{_WITHIN}\bdoor\b|\bdoorgeschoven\b|\bdoor te schuiven\b"),
        (DecisionKind.REJECTED, r"\bniet (?:aangenomen|instemmen)\b"),
        (DecisionKind.AGREED, rf"\bstem(?:t|men)\b{_WITHIN}\bin\b|\bingestemd\b|\bakkoord\b"),
        (DecisionKind.AGREED, r"\binstemmen\b|\bin te stemmen\b|\baangenomen\b"),
    )
)
