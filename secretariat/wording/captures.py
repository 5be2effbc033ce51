"""Reading a line of the verslag that is more than text: "actie: Demoma werkgroep instellen voor 14 dec"."""

from __future__ import annotations

import datetime as dt
import enum
import re
from collections.abc import Sequence
from dataclasses import dataclass

from secretariat.domain.decisions import DecisionKind
from secretariat.wording.dates import WEEKDAYS, day_month_year
from secretariat.wording.decision_words import DEFAULT, KIND_WORDS, decision_kind, kind_at_start
from secretariat.wording.due_words import Due, due_at_end, due_at_start, due_inside
from secretariat.wording.owner_words import Candidate, Named, owner_at_end, owner_at_start
from secretariat.wording.terms import label


class CaptureKind(enum.StrEnum):
    """What a line becomes."""

    ACTION = "action"
    DECISION = "decision"
    COMMITMENT = "commitment"
    CONCLUSION = "conclusion"


_NO_TERM = Due()


@dataclass(frozen=True, slots=True)
class ActionCapture:
    """What was understood of an action point; more than one of ``owners`` must be asked about."""

    text: str
    owners: tuple[Candidate, ...] = ()
    owner_words: str = ""
    co_owners: tuple[Candidate, ...] = ()
    due: Due = _NO_TERM

    @property
    def has_term(self) -> bool:
        """Whether a day or words for one were found."""
        return self.due.date is not None or bool(self.due.note)

    @property
    def is_complete(self) -> bool:
        """Whether nothing needs to be asked (``domain.md`` §2.3 rule 8)."""
        return self.is_promise and self.has_term

    @property
    def is_promise(self) -> bool:
        """Whether it says what and who, which is enough for a toezegging."""
        return bool(self.text) and len(self.owners) == 1


@dataclass(frozen=True, slots=True)
class DecisionCapture:
    """What was understood of a decision; ``is_sure`` when its words told the kind."""

    text: str
    kind: DecisionKind
    is_sure: bool


def marked(line: str) -> tuple[CaptureKind, str] | None:
    """What a line wants to become and the rest: it begins with "actie:", "besluit:", "toezegging:" or "conclusie:".

    Also "AP:", "actie Demoma: …", "toezegging van Demoma: …", "afspraak: …" and "besluit aangehouden: …"; a name or
    kind then stands in the rest. Capitals make no difference.
    """
    for kind, pattern in _MARKS:
        match = pattern.match(line)
        if match is not None:
            return kind, " ".join(f"{match['said']}{match['rest']}".split())
    return None


def read_action(line: str, candidates: Sequence[Candidate], day: dt.date) -> ActionCapture:
    """Who does what by when; a day without a year lies after ``day``, that of the overleg."""
    line = _unlabelled(" ".join(line.split()))
    owner = owner_at_start(line, candidates)
    co_owners: tuple[Candidate, ...] = ()
    if owner is not None:
        line, co_owners = _after(line, owner, candidates)
    line, due = due_at_end(line, day)
    if due == _NO_TERM:
        line, due = due_at_start(line, day)
    if due == _NO_TERM:
        line, due = due_inside(line, day)
    if owner is None:
        line, owner = _before(line, candidates)
    return ActionCapture(
        text=_as_task(line),
        owners=owner.candidates if owner else (),
        owner_words=owner.words if owner else "",
        co_owners=co_owners,
        due=due,
    )


def read_decision(line: str) -> DecisionCapture:
    """What was decided, and of which kind that is; Ingestemd when the words do not tell."""
    line = " ".join(line.split())
    kind, words = kind_at_start(line)
    if kind is None:
        kind, words = decision_kind(line), line
    return DecisionCapture(_capitalised(words), kind or DEFAULT, kind is not None)


def understood_action(number: str, owner: str, text: str, due: dt.date | None, note: str) -> str:
    """What became of a line: "Actie 2023-A-017: M. Demoma · Werkgroep instellen · do 14 december 2023"."""
    when = f"{WEEKDAYS[due.weekday()][:2]} {day_month_year(due)}" if due else note
    if due and note:
        when = f"{note} (uiterlijk {when})"
    return f"Actie {number}: " + " · ".join(part for part in (owner, text, when) if part)


def understood_decision(number: str, kind: DecisionKind, text: str) -> str:
    """What became of a line: "Besluit 2023-B-007: Ingestemd · Het overleg stemt in."."""
    return f"Besluit {number}: {label(kind)} · {text}"


def read_conclusion(line: str) -> str:
    """What was concluded, as a sentence of its own."""
    return _capitalised(" ".join(line.split()))


def understood_commitment(number: str, maker: str, text: str, due: dt.date | None, note: str) -> str:
    """What became of a line: "Toezegging 2023-T-001: M. Demoma · De notitie toesturen · do 14 december 2023"."""
    return understood_action(number, maker, text, due, note).replace("Actie", "Toezegging", 1)


def understood_conclusion(text: str) -> str:
    """What became of a line: "Conclusie: Kleine instellingen hebben er baat bij."."""
    return f"Conclusie: {text}"


def _after(line: str, owner: Named, candidates: Sequence[Candidate]) -> tuple[str, tuple[Candidate, ...]]:
    """The rest of a line behind its owner, and who else is named there with "en" or a stroke."""
    rest = line[owner.place :]
    found: list[Candidate] = []
    while (joint := _AND.match(rest) or _COMMA.match(rest)) is not None:
        other = owner_at_start(rest[joint.end() :], candidates)
        if other is None or len(other.candidates) != 1:
            break
        behind = rest[joint.end() + other.place :]
        if joint[0].strip() == "," and not _MORE_OWNERS.match(behind):
            break  # "Demoma, Verzinsma bellen" is something that Demoma does
        found += other.candidates
        rest = rest[joint.end() + other.place :]
    return rest.strip(_EDGES), tuple(one for one in found if one not in owner.candidates)


def _before(line: str, candidates: Sequence[Candidate]) -> tuple[str, Named | None]:
    """A line with the day taken off, begun anew: "voor 14 dec: Demoma …", or "… – M. Demoma"."""
    line = line.strip(_EDGES)
    owner = owner_at_start(line, candidates)
    if owner is not None:
        return line[owner.place :], owner
    owner = owner_at_end(line, candidates)
    return (line[: owner.place], owner) if owner is not None else (line, None)


def _as_task(words: str) -> str:
    task = _WILL.sub("", words.strip(_EDGES))
    return _capitalised(task if task.endswith("..") else task.removesuffix("."))


def _capitalised(text: str) -> str:
    text = text.strip()
    return "IJ" + text[2:] if text[:2].casefold() == "ij" else text[:1].upper() + text[1:]


def _unlabelled(line: str) -> str:
    """A line in the form of a card ("wie: Demoma wat: bellen wanneer: 14 dec") as a line in plain words."""
    parts = {match["label"].casefold(): match["words"].strip(_EDGES) for match in _LABELLED.finditer(line)}
    if not {"wie", "wat"} <= parts.keys():
        return line
    return f"{parts['wie']}: {parts['wat']}" + (f" – {parts['wanneer']}" if parts.get("wanneer") else "")


_CALLED = r"(?:(?i:mevrouw|mevr|mw|de heer|dhr|wethouder|de)\.? )?[A-Z@][\w.&’'-]*(?: [\w.&’'-]+){0,3}"
"""A name between "actie" and its colon: it has a capital, or "actie van vorige keer:" would be one."""
_FLAGS = re.IGNORECASE | re.DOTALL
_MARKS = (
    (CaptureKind.ACTION, re.compile(r"\s*(?:actie|actiepunt|ap)(?P<said>)\s?:(?P<rest>.*)", _FLAGS)),
    (
        CaptureKind.ACTION,
        re.compile(
            rf"\s*(?i:actie|actiepunt) (?:(?i:voor|van) )?(?P<said>{_CALLED} ?:)(?P<rest>.*)",
            re.DOTALL,
        ),
    ),
    (CaptureKind.DECISION, re.compile(r"\s*besluit(?P<said>)\s?:(?P<rest>.*)", _FLAGS)),
    (CaptureKind.DECISION, re.compile(rf"\s*besluit \(?(?P<said>{KIND_WORDS})\)?\s?(?P<rest>:.*)", _FLAGS)),
    (CaptureKind.DECISION, re.compile(r"\s*(?P<said>afspraak)\s?(?P<rest>:.*)", _FLAGS)),
    (CaptureKind.COMMITMENT, re.compile(r"\s*toezegging(?P<said>)\s?:(?P<rest>.*)", _FLAGS)),
    (
        CaptureKind.COMMITMENT,
        re.compile(rf"\s*(?i:toezegging) (?:(?i:door|van) )?(?P<said>{_CALLED} ?:)(?P<rest>.*)", re.DOTALL),
    ),
    (CaptureKind.CONCLUSION, re.compile(r"\s*conclusie(?P<said>)\s?:(?P<rest>.*)", _FLAGS)),
)
"""The ways in which a line says what it wants to become; ``said`` is a name or kind that belongs to the rest."""

_AND = re.compile(r"\s*(?:\ben\b|samen met\b|in samenwerking met\b|i\.?s\.?m\.?(?=\s)|[/&+])\s*", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s*")
_MORE_OWNERS = re.compile(r"\s*(?::|,|\ben\b|[/&+])", re.IGNORECASE)
_LABELLED = re.compile(
    r"\b(?P<label>wie|wat|wanneer)\s*:\s*(?P<words>.*?)(?=\b(?:wie|wat|wanneer)\s*:|$)", re.IGNORECASE
)
_WILL = re.compile(r"(?:zal|zullen|gaat|gaan)\s+(?=\S)", re.IGNORECASE)
_EDGES = " \t,;:-–—·|/>→"
