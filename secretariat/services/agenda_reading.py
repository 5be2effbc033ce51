"""What a row of a pasted agenda means in this file: which people, dossiers and papers it names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from secretariat.domain.agendas import AgendaItem, BobPhase
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.documents import Document
from secretariat.domain.dossiers import Dossier
from secretariat.domain.people import Person
from secretariat.domain.records import TEXT_LIMIT
from secretariat.domain.text import clean_line
from secretariat.intake.pasted_agenda import PastedItem
from secretariat.services.agenda_lines import dossier_words
from secretariat.services.captures import CaptureService
from secretariat.services.identity import new_id
from secretariat.storage.store import Store
from secretariat.wording import agenda_entry as words
from secretariat.wording.agendas import standing_words
from secretariat.wording.owner_words import Candidate, owner_at_start
from secretariat.wording.terms import label


@dataclass(frozen=True, slots=True)
class PasteLine:
    """One row of what is pasted: the item it becomes, whether it is ticked, and what there is to say about it.

    ``item`` has no number yet; ``number`` is the one that stood in the text. A row with a ``problem`` cannot be taken.
    """

    id: str
    wanted: bool
    number: str
    is_sub: bool
    item: AgendaItem
    problem: str = ""
    remark: str = ""


class Names:
    """Whom and what names in a text mean; people are looked up when the first one is asked for."""

    def __init__(self, store: Store, captures: CaptureService, meeting_id: str) -> None:
        self._store = store
        self._captures = captures
        self._meeting_id = meeting_id
        self._people: tuple[Candidate, ...] | None = None

    def person(self, name: str) -> str | None:
        """The one person who is meant, if that can be told."""
        if self._people is None:
            ids = {person.id for person in self._store.all(Person)}
            self._people = tuple(one for one in self._captures.candidates(self._meeting_id) if one.id in ids)
        exact = [one.id for one in self._people if one.name.casefold() == name.casefold()]
        if len(exact) == 1:
            return exact[0]
        named = owner_at_start(name, self._people)
        whole = named is not None and not name[named.place :].strip(" .,")
        return named.candidates[0].id if named is not None and whole and len(named.candidates) == 1 else None

    def dossier(self, name: str) -> str | None:
        """The dossier with this code or name."""
        meant = name.casefold()
        for one in self._store.all(Dossier):
            if meant in (one.code.casefold(), one.name.casefold(), dossier_words(one).casefold()):
                return one.id
        return None

    def document(self, title: str) -> str | None:
        """The paper with this title."""
        found = self._store.where(Document, "title", [title])
        return found[0].id if found else None


def line_of(names: Names, row: PastedItem, meeting_id: str, present: Sequence[AgendaItem]) -> PasteLine:
    """A row as the user sees it before anything is written; ``present`` are the items that stand on the agenda."""
    item = draft(meeting_id, *read_title(names, clean_line(row.title), row.facts))
    item, remarks = _with_fields(names, item, row)
    problem = problem_with(item)
    there = _already_there(item, present)
    if there:
        remarks.insert(0, there)
    if row.is_aside:
        remarks.insert(0, words.LIKE_A_HEADING)
    return PasteLine(
        id=str(row.line),
        wanted=not (problem or there or row.is_aside),
        number=row.number,
        is_sub=row.is_sub,
        item=item,
        problem=problem,
        remark=". ".join(remarks),
    )


def draft(meeting_id: str, title: str, facts: words.Facts, proposer_id: str | None) -> AgendaItem:
    """An item that has no number yet."""
    return AgendaItem(
        id=new_id("ai"),
        meeting_id=meeting_id,
        number="",
        title=title,
        purpose=words.purpose_of(title, facts),
        bob_phase=facts.phase,
        duration_min=facts.minutes,
        proposer_id=proposer_id,
    )


def read_title(names: Names, title: str, facts: words.Facts) -> tuple[str, words.Facts, str | None]:
    """Title, facts and proposer of "Convenant (wethouder Testerman)"; brackets that name nobody belong to the title."""
    bracketed = words.brackets_at_end(title)
    proposer_id = names.person(bracketed[1]) if bracketed else None
    if bracketed is None or proposer_id is None:
        return title, facts, None
    entry = words.read_entry(bracketed[0])
    return entry.title, facts.joined(entry.facts), proposer_id


def _with_fields(names: Names, item: AgendaItem, row: PastedItem) -> tuple[AgendaItem, list[str]]:
    """The item with what stood in other columns, and what of that could not be taken over."""
    left: list[str] = []

    def found(title: str, name: str, find: Callable[[str], Any]) -> Any:
        meant = find(name) if name else None
        if name and meant is None:
            left.append(words.left_aside(title, name))
        return meant

    said = {field: row.fields.get(field, "") for field in (*_PLAIN, *_NAMED, *_TEXTS)}
    speakers = [found("Inleider", name, names.person) for name in _names_in(said["speakers"])]
    papers = [found("Stuk", name.strip(), names.document) for name in said["documents"].split("\n")]
    texts = {field: found(title, said[field], _short_enough) for field, title in _TEXTS.items()}
    item = replace(
        item,
        proposer_id=found("Inbrenger", said["proposer"], names.person) or item.proposer_id,
        dossier_id=found("Dossier", said["dossier"], names.dossier),
        speaker_ids=tuple(dict.fromkeys(filter(None, speakers))),
        document_ids=tuple(dict.fromkeys(filter(None, papers))),
        bob_phase=found("Fase", said["bob_phase"], lambda name: _by_label(BobPhase, name)) or item.bob_phase,
        confidentiality=found(
            "Vertrouwelijkheid", said["confidentiality"], lambda name: _by_label(Confidentiality, name)
        ),
        **texts,
    )
    left += [words.left_aside(title, said[field]) for field, title in _PLAIN.items() if said[field]]
    return _with_loose(names, item, row.loose, left), left


def _with_loose(names: Names, item: AgendaItem, loose: Iterable[str], left: list[str]) -> AgendaItem:
    """The item with what cells without a title above them say: who brings it in, or its dossier."""
    for cell in loose:
        person_id = None if item.proposer_id else names.person(cell)
        dossier_id = None if person_id or item.dossier_id else names.dossier(cell)
        if person_id or dossier_id:
            item = replace(item, proposer_id=person_id or item.proposer_id, dossier_id=dossier_id or item.dossier_id)
        else:
            left.append(words.left_aside("", cell))
    return item


def _short_enough(text: str) -> str | None:
    return text if len(text) <= TEXT_LIMIT else None


def _by_label(kind: type[Any], words_: str) -> Any:
    return next((one for one in kind if label(one).casefold() == words_.casefold()), None)


def _names_in(text: str) -> list[str]:
    for sign in ("\n", ",", " en "):
        text = text.replace(sign, ";")
    return [name.strip() for name in text.split(";") if name.strip()]


def problem_with(item: AgendaItem) -> str:
    """Why an item cannot be, in a sentence; empty when it can."""
    problem = words.problem_of(item.title, item.duration_min)
    return words.problem_sentence(problem) if problem else ""


def _already_there(item: AgendaItem, present: Iterable[AgendaItem]) -> str:
    """Where the item stands on the agenda already, by its title or in other words; empty when it does not."""
    standing = standing_words(item.title, item.purpose)
    for other in present:
        if other.title.casefold() == item.title.casefold():
            return words.already_there(other.number, other.title, in_other_words=False)
    for other in present:
        if standing and standing <= standing_words(other.title, other.purpose):
            return words.already_there(other.number, other.title, in_other_words=True)
    return ""


_PLAIN = {"purpose": "Doel", "minutes": "Minuten", "times": "Tijd"}
"""What is a fact when it is understood, and is told when it is not."""
_NAMED = ("proposer", "speakers", "dossier", "documents", "bob_phase", "confidentiality")
_TEXTS = {"desired_outcome": "Gewenst resultaat", "annotation": "Annotatie"}
