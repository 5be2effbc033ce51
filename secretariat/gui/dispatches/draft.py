"""What the secretary decided about one sending that has not gone yet; it stays while she looks elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from secretariat.domain.dispatches import DispatchChannel, Mode, RecipientRole
from secretariat.domain.sending_checks import SendingCheck, Severity
from secretariat.services.dispatches import Choice
from secretariat.services.parcels import Addressee, Parcel


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

    def choice(self, parcel: Parcel, checks: Sequence[SendingCheck], note: str = "") -> Choice:
        """All of it, for the service; reasons of checks that no longer fail are left out."""
        asked = {check.key.value for check in checks if check.severity is Severity.ASKS}
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
    """How many checks stop it, and of how many kinds a reason is still asked."""
    stops = sum(check.severity is Severity.STOPS for check in checks)
    asking = {check.key.value for check in checks if check.severity is Severity.ASKS}
    return stops, sum(not reasons.get(key, "").strip() for key in asking)
