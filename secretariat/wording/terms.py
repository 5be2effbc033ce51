"""The Dutch label of every choice: what a status, kind or role is called on screen and on paper."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import TypeVar

from secretariat.domain.action_points import ActionEvent, ActionStatus
from secretariat.domain.agendas import AgendaPurpose, BobPhase
from secretariat.domain.attendance import AttendanceCapacity, AttendanceStatus, Rsvp
from secretariat.domain.bodies import BodyKind, BodyLevel, BodyRole, BodyStatus, QuorumBase, QuorumRule
from secretariat.domain.changes import Action, Topic
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.dates import DatePrecision
from secretariat.domain.decisions import DecisionKind, RatificationStatus
from secretariat.domain.dossiers import DossierStatus
from secretariat.domain.events import ProgrammeSlotKind, RegistrationChoice, RegistrationStatus
from secretariat.domain.house_style import HouseFont
from secretariat.domain.meetings import MeetingKind, MeetingStatus
from secretariat.domain.minutes import AdoptionMethod, ItemTreatment, MinutesKind, MinutesStatus
from secretariat.domain.organisations import OrganisationKind
from secretariat.domain.planning import PlanFrequency, PlanStatus
from secretariat.domain.proxies import ProxyKind, ProxyStatus, VoteChoice
from secretariat.domain.themes import ThemeStatus
from secretariat.domain.year_reports import YearReportSource, YearReportStatus
from secretariat.wording.actions import UNDO_LABELS
from secretariat.wording.chain_terms import CHAIN_LABELS

Choice = TypeVar("Choice", bound=enum.StrEnum)


def label(choice: enum.StrEnum) -> str:
    """What a choice is called: "Ter besluitvorming"."""
    return LABELS[type(choice)][choice.value]


def choices(kind: type[Choice]) -> list[tuple[Choice, str]]:
    """Every choice of a kind with its label, in the order of its definition, as a list to choose from shows them."""
    return [(choice, label(choice)) for choice in kind]


# Per class, because members of two classes with the same key are equal to Python.
LABELS: Mapping[type[enum.StrEnum], Mapping[str, str]] = {
    HouseFont: {
        HouseFont.SOURCE_SANS: "Source Sans 3",
        HouseFont.ATKINSON: "Atkinson Hyperlegible (beter leesbaar voor slechtzienden)",
    },
    OrganisationKind: {
        OrganisationKind.ASSOCIATION: "Vereniging",
        OrganisationKind.MUNICIPALITY: "Gemeente",
        OrganisationKind.PROVINCE: "Provincie",
        OrganisationKind.FOUNDATION: "Stichting",
        OrganisationKind.LIBRARY: "Bibliotheekorganisatie",
        OrganisationKind.CULTURAL_INSTITUTION: "Culturele instelling",
        OrganisationKind.KNOWLEDGE_INSTITUTE: "Kennisinstituut",
        OrganisationKind.NATIONAL_BODY: "Landelijke instantie",
        OrganisationKind.PROGRAMME: "Programma",
        OrganisationKind.OTHER: "Overig",
    },
    BodyLevel: {
        BodyLevel.EXECUTIVE: "Bestuurlijk",
        BodyLevel.OFFICIAL: "Ambtelijk",
        BodyLevel.MIXED: "Gemengd",
        BodyLevel.STATUTORY: "Statutair",
    },
    BodyKind: {
        BodyKind.PORTFOLIO_MEETING: "Portefeuillehoudersoverleg",
        BodyKind.EXECUTIVE_MEETING: "Bestuurlijk overleg",
        BodyKind.OFFICIAL_MEETING: "Ambtelijk overleg",
        BodyKind.AGENDA_COMMITTEE: "Agendacommissie",
        BodyKind.WORKING_GROUP: "Werkgroep",
        BodyKind.GENERAL_ASSEMBLY: "Algemene ledenvergadering",
    },
    BodyStatus: {
        BodyStatus.TO_BE_ESTABLISHED: "In te stellen",
        BodyStatus.ACTIVE: "Actief",
        BodyStatus.DORMANT: "Slapend",
        BodyStatus.DISSOLVED: "Opgeheven",
    },
    BodyRole: {
        BodyRole.CHAIR: "Voorzitter",
        BodyRole.VICE_CHAIR: "Plv. voorzitter",
        BodyRole.SECRETARY: "Secretaris",
        BodyRole.MINUTE_TAKER: "Notulist",
        BodyRole.MEMBER: "Lid",
        BodyRole.DEPUTY: "Plaatsvervangend lid",
        BodyRole.ADVISER: "Adviseur",
        BodyRole.AGENDA_MEMBER: "Agendalid",
    },
    QuorumRule: {
        QuorumRule.NONE: "Geen quorum",
        QuorumRule.MORE_THAN_HALF: "Meer dan de helft van de organisaties",
        QuorumRule.NUMBER: "Vast aantal organisaties",
    },
    QuorumBase: {
        QuorumBase.MUNICIPALITIES: "Gemeenten",
        QuorumBase.MEMBERS: "Leden",
        QuorumBase.ORGANISATIONS: "Organisaties",
    },
    MeetingKind: {
        MeetingKind.CONSULTATION: "Overleg",
        MeetingKind.GATHERING: "Bijeenkomst",
        MeetingKind.WORKING_GROUP: "Werkgroepoverleg",
        MeetingKind.PLATFORM_SESSION: "Platformsessie",
        MeetingKind.STATUTORY: "Statutaire ledenvergadering",
    },
    MeetingStatus: {
        MeetingStatus.DRAFT: "In voorbereiding",
        MeetingStatus.PLANNED: "Gepland",
        MeetingStatus.CONVENED: "Convocatie verzonden",
        MeetingStatus.HELD: "Gehouden",
        MeetingStatus.MINUTES_DRAFT: "Verslag in concept",
        MeetingStatus.MINUTES_ADOPTED: "Verslag vastgesteld",
        MeetingStatus.CLOSED: "Afgesloten",
        MeetingStatus.POSTPONED: "Verzet",
        MeetingStatus.CANCELLED: "Geannuleerd",
    },
    AgendaPurpose: {
        AgendaPurpose.PROCEDURAL: "Procedureel",
        AgendaPurpose.INFORMATION: "Ter kennisname",
        AgendaPurpose.DISCUSSION: "Ter bespreking",
        AgendaPurpose.OPINION: "Ter meningsvorming",
        AgendaPurpose.ADVICE: "Ter advisering",
        AgendaPurpose.DECISION: "Ter besluitvorming",
        AgendaPurpose.ADOPTION: "Ter vaststelling",
        AgendaPurpose.PRESENTATION: "Presentatie",
    },
    BobPhase: {
        BobPhase.IMAGING: "Beeldvorming",
        BobPhase.JUDGING: "Oordeelsvorming",
        BobPhase.DECIDING: "Besluitvorming",
    },
    Rsvp: {
        Rsvp.INVITED: "Uitgenodigd",
        Rsvp.ACCEPTED: "Aangemeld",
        Rsvp.TENTATIVE: "Onder voorbehoud",
        Rsvp.DECLINED: "Verhinderd",
    },
    AttendanceStatus: {
        AttendanceStatus.PRESENT: "Aanwezig",
        AttendanceStatus.PARTIAL: "Deels aanwezig",
        AttendanceStatus.ONLINE: "Aanwezig (online)",
        AttendanceStatus.ABSENT_NOTIFIED: "Afwezig met kennisgeving",
        AttendanceStatus.ABSENT_UNNOTIFIED: "Afwezig zonder kennisgeving",
        AttendanceStatus.REPLACED: "Verhinderd, vervangen",
    },
    AttendanceCapacity: {
        AttendanceCapacity.MEMBER: "Lid",
        AttendanceCapacity.DEPUTY: "Vervanger",
        AttendanceCapacity.GUEST: "Gast",
        AttendanceCapacity.SPEAKER: "Inleider",
        AttendanceCapacity.ADVISER: "Adviseur",
        AttendanceCapacity.SECRETARIAT: "Secretariaat",
        AttendanceCapacity.OBSERVER: "Toehoorder",
    },
    MinutesKind: {
        MinutesKind.VERBATIM: "Woordelijk verslag",
        MinutesKind.EXTENDED: "Uitgebreid verslag",
        MinutesKind.SUMMARY: "Samenvattend verslag",
        MinutesKind.DECISION_LIST: "Besluiten- en actielijst",
    },
    MinutesStatus: {
        MinutesStatus.IN_PROGRESS: "In bewerking",
        MinutesStatus.CHAIR_REVIEW: "Ter controle bij voorzitter",
        MinutesStatus.DRAFT: "Concept",
        MinutesStatus.ADOPTED: "Vastgesteld",
        MinutesStatus.ADOPTED_AMENDED: "Gewijzigd vastgesteld",
    },
    ItemTreatment: {
        ItemTreatment.TREATED: "Behandeld",
        ItemTreatment.DEFERRED: "Aangehouden",
        ItemTreatment.NOT_TREATED: "Niet behandeld",
    },
    AdoptionMethod: {
        AdoptionMethod.MEETING: "In een overleg",
        AdoptionMethod.WRITTEN: "Schriftelijk",
    },
    DecisionKind: {
        DecisionKind.ADOPTED: "Vastgesteld",
        DecisionKind.ADOPTED_AMENDED: "Gewijzigd vastgesteld",
        DecisionKind.AGREED: "Ingestemd",
        DecisionKind.AGREEMENT: "Afspraak",
        DecisionKind.NOTED: "Kennisgenomen",
        DecisionKind.DEFERRED: "Aangehouden",
        DecisionKind.REJECTED: "Niet ingestemd",
        DecisionKind.ESTABLISHED: "Ingesteld",
        DecisionKind.APPOINTED: "Benoemd",
        DecisionKind.ASSIGNED: "Opdracht gegeven",
        DecisionKind.ADVISED: "Advies aan colleges",
    },
    RatificationStatus: {
        RatificationStatus.PENDING: "Nog niet voorgelegd",
        RatificationStatus.SUBMITTED: "Voorgelegd",
        RatificationStatus.AGREED: "Ingestemd",
        RatificationStatus.REJECTED: "Niet ingestemd",
    },
    ActionStatus: {
        ActionStatus.OPEN: "Open",
        ActionStatus.IN_PROGRESS: "Loopt",
        ActionStatus.ON_HOLD: "Aangehouden",
        ActionStatus.DONE: "Gereed",
        ActionStatus.DROPPED: "Vervallen",
        ActionStatus.TRANSFERRED: "Overgedragen",
    },
    ActionEvent: {
        ActionEvent.CREATED: "Vastgelegd",
        ActionEvent.STATUS: "Status gewijzigd",
        ActionEvent.DUE_DATE: "Datum verzet",
        ActionEvent.OWNER: "Andere actiehouder",
        ActionEvent.TEXT: "Tekst gewijzigd",
        ActionEvent.TRANSFERRED: "Overgedragen",
        ActionEvent.NOTE: "Opmerking",
    },
    Confidentiality: {
        Confidentiality.PUBLIC: "Openbaar",
        Confidentiality.INTERNAL: "Intern",
        Confidentiality.CONFIDENTIAL: "Vertrouwelijk",
    },
    DossierStatus: {
        DossierStatus.EXPLORING: "Verkenning",
        DossierStatus.ACTIVE: "Lopend",
        DossierStatus.WAITING: "Wacht op derden",
        DossierStatus.CONCLUDED: "Afgerond",
        DossierStatus.ARCHIVED: "Gearchiveerd",
    },
    ThemeStatus: {
        ThemeStatus.ACTIVE: "Actief",
        ThemeStatus.ARCHIVED: "Gearchiveerd",
    },
    DatePrecision: {
        DatePrecision.DAY: "Dag",
        DatePrecision.MONTH: "Maand",
        DatePrecision.QUARTER: "Kwartaal",
        DatePrecision.YEAR: "Jaar",
        DatePrecision.UNKNOWN: "Nog te bepalen",
    },
    PlanStatus: {
        PlanStatus.PLANNED: "Gepland",
        PlanStatus.IN_PROGRESS: "Loopt",
        PlanStatus.DONE: "Uitgevoerd",
        PlanStatus.DROPPED: "Vervallen",
        PlanStatus.UNKNOWN: "Onbekend",
    },
    PlanFrequency: {
        PlanFrequency.YEARLY: "Elk jaar",
        PlanFrequency.HALF_YEARLY: "Elk half jaar",
        PlanFrequency.QUARTERLY: "Elk kwartaal",
        PlanFrequency.MONTHLY: "Elke maand",
    },
    YearReportStatus: {
        YearReportStatus.DRAFT: "Concept",
        YearReportStatus.ADOPTED: "Vastgesteld",
        YearReportStatus.PUBLISHED: "Gepubliceerd",
    },
    YearReportSource: {
        YearReportSource.MEETINGS: "Overleggen",
        YearReportSource.MINUTES: "Verslag",
        YearReportSource.DECISIONS: "Besluiten",
        YearReportSource.BODIES: "Organen",
        YearReportSource.DOSSIERS: "Dossiers",
        YearReportSource.GUESTS: "Gasten en inleiders",
        YearReportSource.PARTNERS: "Partners",
        YearReportSource.FIGURES: "Cijfers",
    },
    ProgrammeSlotKind: {
        ProgrammeSlotKind.RECEPTION: "Ontvangst",
        ProgrammeSlotKind.KEYNOTE: "Lezing",
        ProgrammeSlotKind.PRESENTATION: "Presentatie",
        ProgrammeSlotKind.WELCOME: "Welkom",
        ProgrammeSlotKind.SOCIAL: "Diner en feest",
        ProgrammeSlotKind.BREAK: "Pauze",
        ProgrammeSlotKind.PARALLEL_SESSIONS: "Kennissessies",
        ProgrammeSlotKind.STATUTORY: "Statutaire ledenvergadering",
        ProgrammeSlotKind.EXCURSIONS: "Werkbezoeken",
        ProgrammeSlotKind.CLOSING: "Afsluiting",
        ProgrammeSlotKind.OTHER: "Overig",
    },
    RegistrationChoice: {
        RegistrationChoice.SESSION: "Kennissessie",
        RegistrationChoice.EXCURSION: "Werkbezoek",
        RegistrationChoice.BUS: "Bus",
        RegistrationChoice.DINNER: "Diner",
    },
    RegistrationStatus: {
        RegistrationStatus.REGISTERED: "Aangemeld",
        RegistrationStatus.WAITLISTED: "Wachtlijst",
        RegistrationStatus.CANCELLED: "Afgemeld",
        RegistrationStatus.ATTENDED: "Deelgenomen",
    },
    ProxyKind: {
        ProxyKind.GENERAL: "Algemene machtiging",
        ProxyKind.INSTRUCTED: "Met steminstructie",
    },
    ProxyStatus: {
        ProxyStatus.RECEIVED: "Ontvangen",
        ProxyStatus.VALID: "Geldig",
        ProxyStatus.REFUSED: "Afgewezen",
        ProxyStatus.REVOKED: "Ingetrokken",
        ProxyStatus.USED: "Gebruikt",
    },
    VoteChoice: {
        VoteChoice.FOR: "Voor",
        VoteChoice.AGAINST: "Tegen",
        VoteChoice.ABSTAIN: "Onthouding",
        VoteChoice.BLANK: "Blanco",
    },
    Topic: {
        Topic.ASSOCIATION: "Instellingen",
        Topic.THEMES: "Thema’s",
        Topic.ORGANISATIONS: "Organisaties",
        Topic.PEOPLE: "Personen",
        Topic.BODIES: "Overlegorganen",
        Topic.MEETINGS: "Overleggen",
        Topic.AGENDAS: "Agenda’s",
        Topic.ATTENDANCE: "Aanwezigheid",
        Topic.MINUTES: "Verslagen",
        Topic.DECISIONS: "Besluiten",
        Topic.ACTION_POINTS: "Actiepunten",
        Topic.DOCUMENTS: "Stukken",
        Topic.COMMITMENTS: "Toezeggingen",
        Topic.DISPATCHES: "Verzendingen",
        Topic.DISPATCH_DRAFTS: "Voorbereide verzendingen",
        Topic.DOSSIERS: "Dossiers",
        Topic.PLANNING: "Planning",
        Topic.YEAR_REPORTS: "Jaaroverzichten",
        Topic.EVENTS: "Evenementen",
        Topic.PROXIES: "Machtigingen",
    },
    Action: {action.value: name for action, name in UNDO_LABELS.items()},
    **CHAIN_LABELS,
}
