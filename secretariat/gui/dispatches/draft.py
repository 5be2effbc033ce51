"""What the secretary decided about one sending that has not gone yet, as the tab works with it; the file keeps it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from secretariat.domain.dispatch_drafts import DispatchDraft, DraftRecipient
from secretariat.domain.dispatches import DispatchChannel, Mode, OverruledCheck, RecipientRole
from secretariat.domain.sending_checks import SendingCheck, Severity
from secretariat.services.dispatches import Choice
from secretariat.services.parcel_contents import Addressee, Parcel


@dataclass(frozen=True, slots=True)
class RecipientRow:
    """One person in the list, as the secretary wants it."""

    addressee: Addressee
    ticked: bool
    role: RecipientRole
    added: bool

    @property
    def id(self) -> str:
        """The person."""
        return self.addressee.id


@dataclass(slots=True)
class SendingDraft:
    """Only what differs from what the parcel proposes, so that a later change of the file still comes through."""

    ticks: dict[str, bool] = field(default_factory=dict)
    roles: dict[str, RecipientRole] = field(default_factory=dict)
    added: list[Addressee] = field(default_factory=list)
    subject: str | None = None
    text: str | None = None
    reasons: dict[str, str] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)
    channel: DispatchChannel = DispatchChannel.EML
    mode: Mode = Mode.TOGETHER

    def rows(self, parcel: Parcel) -> tuple[RecipientRow, ...]:
        """Everybody in the list, those who were added last."""
        known = {one.id for one in parcel.addressees}
        everybody = [(one, False) for one in parcel.addressees]
        everybody += [(one, True) for one in self.added if one.id not in known]
        return tuple(
            RecipientRow(one, self.ticks.get(one.id, one.chosen), self.roles.get(one.id, one.role), added)
            for one, added in everybody
        )

    def chosen(self, parcel: Parcel) -> tuple[tuple[str, RecipientRole], ...]:
        """To whom it goes, as what."""
        return tuple((row.id, row.role) for row in self.rows(parcel) if row.ticked)

    def add(self, addressee: Addressee) -> None:
        """Send it to somebody else too."""
        if all(one.id != addressee.id for one in self.added):
            self.added.append(addressee)
        self.ticks[addressee.id] = True

    def remove(self, person_id: str) -> None:
        """Take somebody who was added off the list again."""
        self.added = [one for one in self.added if one.id != person_id]
        self.ticks.pop(person_id, None)
        self.roles.pop(person_id, None)

    def say(self, parcel: Parcel, subject: str, text: str) -> None:
        """Keep these words, where they are other ones than were proposed."""
        self.subject = subject if subject.strip() and subject != parcel.subject else None
        self.text = text if text.strip() and text != parcel.text else None

    def take_along(self, keys: Sequence[str], *, on: bool) -> None:
        """Let these things go along, or not, by their keys."""
        kept = [one for one in self.left_out if one not in keys]
        self.left_out = kept if on else [*kept, *keys]

    def as_kept(self, parcel: Parcel) -> DispatchDraft:
        """It as the file keeps it: only what differs from what the parcel proposes."""
        proposed = {one.id: one for one in parcel.addressees}
        added = {one.id for one in self.added}
        found = []
        for person_id in dict.fromkeys(
            [*sorted((self.ticks.keys() | self.roles.keys()) - added), *(one.id for one in self.added)]
        ):
            usual = proposed.get(person_id)
            chosen, role = self.ticks.get(person_id), self.roles.get(person_id)
            if usual is not None:
                chosen = None if chosen == usual.chosen else chosen
                role = None if role == usual.role else role
            if person_id in added or chosen is not None or role is not None:
                found.append(
                    DraftRecipient(person_id=person_id, chosen=chosen, role=role, added=person_id in added or None)
                )
        return DispatchDraft(
            id="",
            kind=parcel.kind,
            meeting_id=parcel.meeting_id,
            subject=self.subject,
            text=self.text,
            recipients=tuple(found),
            reasons=tuple(OverruledCheck(key=key, note=why) for key, why in self.reasons.items() if why),
            left_out=tuple(self.left_out),
        )

    def restore(self, kept: DispatchDraft | None, somebody: Callable[[str], Addressee | None]) -> None:
        """Take what the file keeps; ``somebody`` gives a person of the file, or None when there is none."""
        people = kept.recipients if kept else ()
        self.ticks = {one.person_id: one.chosen for one in people if one.chosen is not None}
        self.roles = {one.person_id: one.role for one in people if one.role is not None}
        self.added = [found for one in people if one.added and (found := somebody(one.person_id)) is not None]
        self.subject, self.text = (kept.subject, kept.text) if kept else (None, None)
        self.reasons = {one.key: one.note for one in kept.reasons} if kept else {}
        self.left_out = list(kept.left_out) if kept else []

    def choice(self, parcel: Parcel, checks: Sequence[SendingCheck], note: str = "") -> Choice:
        """All of it, for the service; reasons of checks that no longer fail are left out."""
        asked = {one for check in checks if check.severity is Severity.ASKS for one in check.subjects}
        return Choice(
            recipients=self.chosen(parcel),
            channel=self.channel,
            mode=self.mode,
            subject=self.subject or parcel.subject,
            text=self.text or parcel.text,
            note=note,
            overruled={key: reason for key, reason in self.reasons.items() if key in asked and reason.strip()},
        )


def in_the_way(checks: Sequence[SendingCheck], reasons: Mapping[str, str]) -> tuple[int, int]:
    """How many checks stop it, and of how many a reason is still asked."""
    stops = sum(check.severity is Severity.STOPS for check in checks)
    given = {subject for subject, why in reasons.items() if why.strip()}
    return stops, sum(check.severity is Severity.ASKS and not check.is_answered(given) for check in checks)
