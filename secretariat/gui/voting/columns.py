"""The columns of the lists of voting members, machtigingen and the quorum at each item."""

from __future__ import annotations

import datetime as dt

from secretariat.domain.proxies import ProxyStatus
from secretariat.gui.look.palettes import Tone
from secretariat.gui.models.columns import Align, Column, Edit
from secretariat.services.proxies import ProxyLine
from secretariat.services.votes import MOST_VOTES
from secretariat.services.voting import ItemQuorum, MemberVotes
from secretariat.wording import assembly
from secretariat.wording.dates import clock, short_date

_TONES = {
    ProxyStatus.RECEIVED: Tone.WARN,
    ProxyStatus.VALID: Tone.GOOD,
    ProxyStatus.USED: Tone.GOOD,
    ProxyStatus.REFUSED: Tone.BAD,
    ProxyStatus.REVOKED: Tone.NEUTRAL,
}

MEMBERS: tuple[Column[MemberVotes], ...] = (
    Column(key="name", title="Stemgerechtigd lid", text=lambda line: line.name, stretch=True, least=140, strong=True),
    Column(
        key="votes",
        title="Stemmen",
        text=lambda line: str(line.votes),
        width=92,
        align=Align.RIGHT,
        edit=Edit.NUMBER,
        value=lambda line: line.votes,
        minimum=1,
        maximum=MOST_VOTES,
    ),
    Column(
        key="voter",
        title="Stemt",
        text=lambda line: _voter(line),
        width=220,
        tooltip=lambda line: _voter(line),
    ),
)
PROXIES: tuple[Column[ProxyLine], ...] = (
    Column(
        key="grantor",
        title="Machtiginggever",
        text=lambda line: _named(line.grantor_person, line.grantor),
        stretch=True,
        least=140,
        strong=True,
        tooltip=lambda line: _named(line.grantor_person, line.grantor),
    ),
    Column(
        key="holder",
        title="Gemachtigde",
        text=lambda line: _named(line.holder, line.holder_organisation),
        width=170,
        tooltip=lambda line: _named(line.holder, line.holder_organisation),
    ),
    Column(
        key="received",
        title="Ontvangen",
        text=lambda line: short_date(line.received_on) if line.received_on else "",
        width=92,
        sort_key=lambda line: line.received_on or dt.date.min,
    ),
    Column(
        key="status",
        title="Status",
        text=lambda line: assembly.proxy_status(line.status, line.came),
        width=104,
        tone=lambda line: (Tone.NEUTRAL if line.came else _TONES[line.status]).value,
        tooltip=lambda line: assembly.remark(line.came, line.revoked_on, line.note, late=line.late),
    ),
    Column(
        key="kind",
        title="Instructie",
        text=lambda line: assembly.instructions(line.kind, line.instructions),
        width=150,
        muted=True,
        tooltip=lambda line: assembly.instructions(line.kind, line.instructions),
    ),
)
QUORUM: tuple[Column[ItemQuorum], ...] = (
    Column(key="number", title="Nr", text=lambda line: line.number, width=44),
    Column(
        key="title",
        title="Punt",
        text=lambda line: line.title,
        stretch=True,
        least=120,
        tooltip=lambda line: line.title,
    ),
    Column(key="at", title="Om", text=lambda line: clock(line.at) if line.at else "", width=84, muted=True),
    Column(key="share", title="Vertegenwoordigd", text=lambda line: assembly.share(line.quorum), width=132),
    Column(
        key="met",
        title="Quorum",
        text=lambda line: assembly.quorum(line.quorum),
        width=96,
        tone=lambda line: None if line.quorum.met is None else (Tone.GOOD if line.quorum.met else Tone.BAD).value,
    ),
)


def _voter(line: MemberVotes) -> str:
    if not line.voter:
        return "niemand"
    return f"{line.voter} (bij machtiging)" if line.by_proxy else line.voter


def _named(person: str, organisation: str) -> str:
    return f"{person} ({organisation})" if person and organisation else person or organisation
