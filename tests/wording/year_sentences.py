"""The refusals of the jaaroverzicht with their sentences, for ``test_refusals.py``."""

from __future__ import annotations

from secretariat.domain import refusals
from secretariat.domain.refusals import Refusal

YEAR_SENTENCES: list[tuple[Refusal, str]] = [
    (
        refusals.YearReportMissing(1999),
        "Dit thema heeft nog geen jaaroverzicht over 1999. Kies een ander jaar of een ander thema.",
    ),
    (
        refusals.PeriodNotUnderstood("ooit"),
        "‘ooit’ is geen periode. Typ bijvoorbeeld 2023, 2021-2022 of 1-1-2023 t/m 30-6-2023.",
    ),
    (
        refusals.YearReportClosed("Wat hebben we gedaan in 2022"),
        "‘Wat hebben we gedaan in 2022’ is vastgesteld of gepubliceerd. Zet de status eerst terug op Concept.",
    ),
    (
        refusals.YearReportTitleTaken("Wat hebben we gedaan in 2023"),
        "Dit thema heeft al een jaaroverzicht ‘Wat hebben we gedaan in 2023’. Kies een andere titel.",
    ),
]
