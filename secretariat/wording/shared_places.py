"""What must be known of a file that lies where others come too, in Dutch."""

from __future__ import annotations

SHARE = (
    "Dit bestand staat op een netwerkmap. Dat kan: één van u werkt erin, de anderen lezen mee en zien wat er verandert."
    " Laat de reservekopieën op een andere plaats komen."
)
SYNCED = (
    "Dit bestand staat in een map die met een cloud wordt gelijkgehouden. Werken er twee in, dan ontstaan twee versies,"
    " en het bestand kan beschadigd raken. Zet het liever op een gewone schijf of netwerkmap en bewaar hier de "
    "reservekopieën."
)
REPLACED = (
    "Dit bestand is buiten dit programma om vervangen of verwijderd. Er wordt niets meer in geschreven. "
    "Wat u hier ziet, kunt u als kopie opslaan."
)
REPLACED_FOR_READER = "Dit bestand is intussen vervangen. Open het opnieuw om te zien wat er nu in staat."


def conflicted(names: list[str]) -> str:
    """A cloud left other versions beside the file."""
    more = f" en nog {len(names) - 1}" if len(names) > 1 else ""
    return (
        "Naast dit bestand staat een kopie die ontstond doordat twee mensen er tegelijk in werkten: "
        f"‘{names[0]}’{more}. Vergelijk haar met uw bestand en neem over wat ontbreekt."
    )


def copy_saved(name: str) -> str:
    """What was saved is in another file now."""
    return f"Opgeslagen als {name}. Open dat bestand om verder te werken."
