"""What is wrong with a file, in a sentence."""

from __future__ import annotations

from secretariat.domain.faults import StorageFault, StorageFaultKind


def sentence(fault: StorageFault) -> str:
    """What is wrong and what helps."""
    if fault.kind is StorageFaultKind.PAGES:
        return f"Het bestand is beschadigd ({fault.detail}). Zet een reservekopie terug en bewaar dit bestand apart."
    if fault.kind is StorageFaultKind.ROWS:
        return f"Een gegeven is onleesbaar ({fault.detail}). Zet een reservekopie terug en bewaar dit bestand apart."
    if fault.kind is StorageFaultKind.LINKS:
        return f"Een verwijzing loopt dood ({fault.detail}). Zet een reservekopie terug of exporteer de gegevens."
    if fault.kind is StorageFaultKind.CONTENTS:
        return (
            f"Een bewaard stuk is beschadigd of weg ({fault.detail[:12]}). "
            "Zet een reservekopie terug, of voeg het stuk opnieuw toe."
        )
    return f"De zoekindex klopt niet bij ‘{fault.detail}’. Exporteer de gegevens en lees ze in een nieuw bestand in."
