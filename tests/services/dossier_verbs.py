"""What a user does with dossiers, for the tests that try every step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from secretariat.domain.changes import ChangeSet
from secretariat.domain.dossiers import DossierStatus
from secretariat.services.workspace import Workspace

CONVENANT = "dos-convenant"
KEPT_UP: dict[str, Any] = {
    "id": "dos-kept-up",
    "code": "D-2021-01",
    "name": "Regiodeal",
    "status": "active",
    "progress": [{"date": "2023-10-02", "text": "Ingediend."}],
    "parties": [{"organisation_id": "org-gem-pekela"}, {"organisation_id": "org-vgg", "signed_on": "2023-06-01"}],
    "shared_with": [{"organisation_id": "org-gem-veendam", "shared_on": "2023-06-01"}],
}
"""A dossier with a stand van zaken and parties, to which nothing else belongs."""
UNUSED_DOSSIER: dict[str, Any] = {"id": "dos-unused", "code": "D-2021-02", "name": "Vergissing", "status": "exploring"}

DOSSIER_VERBS: dict[str, Callable[[Workspace], ChangeSet | None]] = {
    "dossiers.add": lambda on: on.dossiers.add(
        "Regeling", "theme-cultuur-bibliotheekwerk", CONVENANT, "org-gem-pekela"
    ),
    "dossiers.edit": lambda on: on.dossiers.edit(CONVENANT, "valid_until", dt.date(2027, 12, 31)),
    "dossiers.set_former_names": lambda on: on.dossiers.set_former_names("dos-innovatie-musea", ["SSC", "Shared"]),
    "dossiers.set_status": lambda on: on.dossiers.set_status(CONVENANT, DossierStatus.WAITING),
    "dossiers.remove": lambda on: on.dossiers.remove(UNUSED_DOSSIER["id"]),
    "dossier_keeping.note": lambda on: on.dossier_keeping.note(CONVENANT, "De werkgroep begint.\nNog zonder Pekela."),
    "dossier_keeping.edit_note": lambda on: on.dossier_keeping.edit_note("dos-kept-up", "0", "Toegekend."),
    "dossier_keeping.remove_note": lambda on: on.dossier_keeping.remove_note("dos-kept-up", "0"),
    "dossier_keeping.set_parties": lambda on: on.dossier_keeping.set_parties(
        "dos-kept-up", ["org-kc", "org-gem-pekela"]
    ),
    "dossier_keeping.sign": lambda on: on.dossier_keeping.sign("dos-kept-up", "org-gem-pekela", dt.date(2023, 7, 1)),
    "dossier_keeping.share": lambda on: on.dossier_keeping.share("dos-huisvesting-veendam", ["org-gem-pekela"]),
    "dossier_keeping.set_shared_on": lambda on: on.dossier_keeping.set_shared_on(
        "dos-kept-up", "org-gem-veendam", dt.date(2023, 7, 1)
    ),
    "projects.add": lambda on: on.projects.add("dos-huisvesting-veendam", "Bibliotheek in het kulturhus"),
    "projects.edit": lambda on: on.projects.edit("prj-01", "status", "afgerond"),
    "projects.remove": lambda on: on.projects.remove("prj-01"),
    "dossier_keeping.ask": lambda on: on.dossier_keeping.ask(CONVENANT, "body-bo-cult", "Wie betaalt het?"),
}
"""Verb → how a user does it with the sample and the dossiers above."""
