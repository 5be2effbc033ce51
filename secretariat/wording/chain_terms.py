"""The labels of the chain from uitnodiging to vastgesteld verslag; :mod:`secretariat.wording.terms` joins them in."""

from __future__ import annotations

import enum
from collections.abc import Mapping

from secretariat.domain.commitments import CommitmentStatus
from secretariat.domain.dispatches import DispatchChannel, DispatchKind, Mode, RecipientRole
from secretariat.domain.issued_papers import IssuedKind
from secretariat.domain.meetings import AgendaAspect, MeetingTerm
from secretariat.domain.recipients import RecipientGroup
from secretariat.domain.votes import Majority, MajorityBase, VoteMethod

CHAIN_LABELS: Mapping[type[enum.StrEnum], Mapping[str, str]] = {
    MeetingTerm: {
        MeetingTerm.SUBMIT: "Stukken aanleveren",
        MeetingTerm.SEND: "Verzending",
        MeetingTerm.LATE_PAPERS: "Nazending t/m",
        MeetingTerm.CHAIR_CHECK: "Concept bij voorzitter",
        MeetingTerm.DRAFT: "Concept verzonden",
        MeetingTerm.COMMENTS: "Reacties t/m",
    },
    AgendaAspect: {
        AgendaAspect.STRATEGY: "Strategie",
        AgendaAspect.COHERENCE: "Samenhang",
        AgendaAspect.SHARPNESS: "Scherpte",
    },
    DispatchKind: {
        DispatchKind.DRAFT_AGENDA: "Conceptagenda",
        DispatchKind.CONVOCATION: "Convocatie",
        DispatchKind.LATE_PAPERS: "Nazending",
        DispatchKind.LISTS: "Besluiten- en actielijst",
        DispatchKind.CHAIR_CHECK: "Verslag ter controle",
        DispatchKind.DRAFT_MINUTES: "Conceptverslag",
        DispatchKind.ADOPTED_MINUTES: "Vastgesteld verslag",
        DispatchKind.POSTPONEMENT: "Bericht van verzetten",
        DispatchKind.CANCELLATION: "Afzegging",
        DispatchKind.REMINDER: "Herinnering",
    },
    DispatchChannel: {
        DispatchChannel.EML: "E-mailconcept",
        DispatchChannel.MAILTO: "E-mailprogramma",
        DispatchChannel.FOLDER: "Map met bijlagen",
        DispatchChannel.PRINT: "Op papier",
    },
    Mode: {
        Mode.TOGETHER: "Eén bericht voor allen",
        Mode.HIDDEN: "Eén bericht, namen verborgen",
        Mode.EACH: "Ieder een eigen bericht",
    },
    RecipientGroup: {
        RecipientGroup.MEMBERS: "Lid",
        RecipientGroup.DEPUTIES: "Plaatsvervanger",
        RecipientGroup.ADVISERS: "Adviseur",
        RecipientGroup.AGENDA_MEMBERS: "Agendalid",
        RecipientGroup.INVITED: "Genodigde",
        RecipientGroup.SECRETARIAT: "Secretariaat",
    },
    RecipientRole: {RecipientRole.TO: "Aan", RecipientRole.CC: "Afschrift"},
    IssuedKind: {
        IssuedKind.CONVOCATION: "Convocatie",
        IssuedKind.MINUTES: "Verslag",
        IssuedKind.PUBLIC_MINUTES: "Openbare versie",
        IssuedKind.DECISION_LIST: "Besluitenlijst",
        IssuedKind.ACTION_LIST: "Actielijst",
        IssuedKind.ANNOTATED_AGENDA: "Geannoteerde agenda",
        IssuedKind.ATTENDANCE_LIST: "Presentielijst",
    },
    Majority: {
        Majority.MORE_THAN_HALF: "Gewone meerderheid",
        Majority.TWO_THIRDS: "Twee derde",
        Majority.THREE_QUARTERS: "Drie vierde",
        Majority.UNANIMOUS: "Eenstemmig",
    },
    VoteMethod: {
        VoteMethod.CARDS: "Handen of kaarten",
        VoteMethod.NAMED: "Hoofdelijk",
        VoteMethod.SECRET: "Geheim",
    },
    MajorityBase: {
        MajorityBase.VOTES_CAST: "De uitgebrachte stemmen",
        MajorityBase.MEMBERS_PRESENT: "De aanwezige en vertegenwoordigde leden",
    },
    CommitmentStatus: {
        CommitmentStatus.OPEN: "Open",
        CommitmentStatus.DONE: "Nagekomen",
        CommitmentStatus.DROPPED: "Vervallen",
    },
}
"""Kind of choice → key → what the user reads."""
