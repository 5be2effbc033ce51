"""Papers to test the writers with: real minutes, a long list on its side, and every kind of block."""

from __future__ import annotations

from secretariat.documents.outline import (
    Align,
    BarChart,
    BulletList,
    Callout,
    CalloutKind,
    Cell,
    Column,
    Facts,
    Heading,
    ListItem,
    Orientation,
    Outline,
    PageBreak,
    Paragraph,
    ParagraphKind,
    Row,
    Run,
    Signature,
    Signatures,
    Table,
    cell,
    text,
)

Block = Heading | Paragraph | BulletList | Facts | BarChart | Table | Callout | Signatures | PageBreak


def paper(*blocks: Block, title: str = "Verslag", **changes: object) -> Outline:
    """An outline of those blocks with the usual surroundings."""
    fields: dict[str, object] = {
        "title": title,
        "subject": "Verslag van het overleg",
        "author": "Vereniging van Groninger Gemeenten",
        "header_left": "Vereniging van Groninger Gemeenten",
        "header_right": "Verslag",
        "footer_left": "BO-CULT 2023-02 · Concept",
        "created": "2023-11-20",
        "blocks": blocks,
    }
    return Outline(**{**fields, **changes})  # type: ignore[arg-type]


def minutes() -> Outline:
    """The minutes of 2 November 2023: every kind of block except the page break."""
    return paper(
        Heading(1, text("Verslag Bestuurlijk overleg Cultuur")),
        Paragraph(text("Donderdag 2 november 2023 · BO-CULT 2023-02"), ParagraphKind.LEAD),
        Paragraph(
            text("Concept, nog niet vastgesteld. Reacties zijn welkom tot en met 30 november 2023."),
            ParagraphKind.STATUS,
        ),
        Facts(
            (
                ("Datum en tijd", text("Donderdag 2 november 2023, 14:00–16:20 uur")),
                ("Locatie", text("Provinciehuis Groningen, Martinikerkhof 12")),
                ("Voorzitter", text("Z. van der Verzin, wethouder Groningen")),
                ("Secretaris", text("M. Demoma, VGG")),
                (
                    "Aanwezig",
                    text(
                        "J. Testinga (Eemsdelta), Z. van der Verzin (Groningen), B. Voorbeeldstra (Het Hogeland), "
                        "E. Proefhorst (Midden-Groningen, vervangt R. Fictema), A. Verzonnen (Oldambt), "
                        "L. Bedacht (Stadskanaal), F. van ’t Proefveld (Westerkwartier, vanaf 14:35 uur)"
                    ),
                ),
                ("Afwezig met kennisgeving", text("H. ten Voorbeelde, wethouder Pekela")),
                ("Gasten", text("N. Stellingsma en M. Floor (bij punt 5)")),
            )
        ),
        *_opening(),
        *_covenant(),
        *_closing(),
        *_lists(),
        watermark="CONCEPT",
        keywords=("verslag", "BO-CULT"),
    )


def _opening() -> tuple[Block, ...]:
    return (
        Heading(2, text("Opening en mededelingen"), number="1.", key="punt-1", aside="(procedureel)"),
        Paragraph(
            text(
                "De voorzitter opent het overleg om 14:00 uur en heet de aanwezigen welkom. Mevrouw Fictema "
                "(Midden-Groningen) is verhinderd en wordt vervangen door mevrouw Proefhorst. Mevrouw Ten Voorbeelde "
                "(Pekela) is afwezig met kennisgeving."
            ),
            indented=True,
        ),
        Heading(2, text("Vaststellen agenda"), number="2.", aside="(procedureel)"),
        Paragraph(text("De agenda wordt ongewijzigd vastgesteld."), indented=True),
        Heading(
            2,
            text("Verslag bestuurlijke bijeenkomst 13 april 2023 en actielijst"),
            number="3.",
            aside="(ter vaststelling)",
        ),
        Paragraph(
            text(
                "Het verslag van 13 april 2023 wordt doorgenomen. De voorzitter stelt voor het verslag aan te houden "
                "tot de opmerkingen van de provincie zijn verwerkt."
            ),
            indented=True,
        ),
        Callout(
            CalloutKind.DECISION,
            "Besluit 2023-B-006:",
            text("De vaststelling van het verslag van 13 april 2023 wordt aangehouden."),
        ),
    )


def _covenant() -> tuple[Block, ...]:
    return (
        Heading(2, text("Convenant Cultuureducatie"), number="4.", key="punt-4", aside="(ter besluitvorming)"),
        Paragraph(
            text(
                "Het voorstel wordt besproken om te komen tot het opstellen van een convenant Cultuureducatie. Doel is "
                "de verankering van het cultuureducatiebeleid in de Groninger gemeenten. In het convenant zouden het "
                "Groningse karakter en de Groninger kenmerken van het gebied naar voren moeten komen."
            ),
            indented=True,
        ),
        Paragraph(
            (
                Run("De regeling "),
                Run("Cultuureducatie met Kwaliteit", bold=True),
                Run(" loopt van 2025 tot en met 2028. Meer staat op de "),
                Run(
                    "pagina over cultuureducatie van het Fonds voor Cultuurparticipatie",
                    link="https://cultuurparticipatie.nl/subsidies/cultuureducatie",
                ),
                Run("; de term "),
                Run("“community art”", italic=True, language="en-GB"),
                Run(" wordt vermeden. Zie ook "),
                Run("punt 1", link="#punt-1"),
                Run(". De geraamde bijdrage is € 1.245.000 per jaar, waarvan 62,5% wordt gedekt uit de uitkering."),
            ),
            indented=True,
        ),
        *_covenant_results(),
    )


def _covenant_results() -> tuple[Block, ...]:
    return (
        BulletList(
            (
                ListItem(text("de bijdrage per inwoner wordt vastgesteld op € 2,13;")),
                ListItem(
                    text("de indexering volgt het gewogen gemiddelde van loon- en prijsontwikkeling, namelijk"),
                    (
                        ListItem(text("voor 80% de ontwikkeling van de contractlonen bij gemeenten;")),
                        ListItem(text("voor 20% de consumentenprijsindex;")),
                    ),
                ),
                ListItem(text("de evaluatie vindt plaats vóór 1 november 2027.")),
            ),
            indented=True,
        ),
        Callout(
            CalloutKind.DECISION,
            "Besluit 2023-B-004:",
            text(
                "Er wordt een ambtelijke werkgroep ingesteld om het convenant Cultuureducatie verder vorm en inhoud "
                "te geven."
            ),
        ),
        Callout(
            CalloutKind.ACTION,
            "Actie 2023-A-011:",
            text(
                "Ambtelijke werkgroep convenant Cultuureducatie instellen (opdracht, samenstelling en planning) – "
                "M. Demoma – 14 december 2023"
            ),
        ),
        Callout(
            CalloutKind.ACTION, "Actie 2023-A-014:", text("Startnotitie opstellen – K. Verzinsma – 7 december 2023")
        ),
        Callout(
            CalloutKind.CONCLUSION,
            "Conclusie:",
            text("De portefeuillehouders onderschrijven de richting; de provincie sluit zich later aan."),
        ),
    )


def _closing() -> tuple[Block, ...]:
    return (
        Heading(2, text("Presentatie De Nieuwe Poort"), number="5.", aside="(presentatie)"),
        Heading(3, text("Plannen en impact"), number="5.1"),
        Paragraph(
            text(
                "Mevrouw Stellingsma en de heer Floor geven een presentatie over De Nieuwe Poort in Groningen. Zij "
                "bieden een inkijkje in de plannen en de impact die deze zullen hebben op de regio."
            ),
            indented=True,
        ),
        Callout(
            CalloutKind.DECISION,
            "Besluit 2023-B-005:",
            text("Het overleg neemt kennis van de presentatie over De Nieuwe Poort."),
        ),
        Heading(2, text("Rondvraag en sluiting"), number="6."),
        Paragraph(
            text(
                "Er zijn geen vragen voor de rondvraag. De voorzitter sluit het overleg om 16:20 uur onder dankzegging "
                "voor ieders inbreng."
            ),
            indented=True,
        ),
    )


ACTIONS = (
    ("2022-A-001", "Platformsessie organiseren over het innovatieprogramma musea.", "VGG", "31-12-2022", "Open"),
    ("2023-A-003", "Ingrediënten voor de toekomst uitwerken tot een notitie.", "K&C", "15-12-2023", "Loopt"),
    ("2023-A-005", "Gevolgen van de zorgplicht per 1 januari 2025 in beeld brengen.", "A. Çelik", "01-03-2024", "Open"),
    ("2023-A-006", "Inventariseren welke gemeenten willen deelnemen aan de pilot.", "M. Demoma", "30-06-2023", "Open"),
    ("2023-A-007", "Kosten gratis lidmaatschap laten berekenen.", "B. Voorbeeldstra", "30-09-2023", "Aangehouden"),
    (
        "2023-A-012",
        "Verwerkersovereenkomst en gegevensbeschermingseffectbeoordeling actualiseren en voorleggen aan de deelnemers.",
        "P. van ’t Hoff-de Bruijn",
        "16-11-2023",
        "Open",
    ),
)


def action_table(rows: int = len(ACTIONS)) -> Table:
    """A table of actions, as long as wanted."""
    columns = (
        Column("Nr", 2, row_header=True),
        Column("Actie", 7),
        Column("Actiehouder", 3),
        Column("Gereed op", 2),
        Column("Status", 2),
    )
    lines = tuple(Row(tuple(cell(words) for words in ACTIONS[index % len(ACTIONS)])) for index in range(rows))
    return Table(columns, lines, striped=True)


def _lists() -> tuple[Block, ...]:
    decisions = Table(
        (
            Column("Nr", 2, row_header=True),
            Column("Besluit", 8),
            Column("Soort", 2),
            Column("Bijdrage", 2, Align.RIGHT),
        ),
        (
            Row(
                (
                    cell("2023-B-004"),
                    cell("Er wordt een ambtelijke werkgroep ingesteld."),
                    cell("Besluit"),
                    cell("€ 1.250"),
                )
            ),
            Row(
                (
                    cell("2023-B-006"),
                    Cell((text("De vaststelling wordt aangehouden."), text("Nader bericht volgt."))),
                    cell("Aanhouding"),
                    Cell(),
                )
            ),
        ),
        caption="Besluiten van dit overleg",
    )
    return (
        Heading(2, text("Besluiten")),
        decisions,
        Heading(2, text("Actielijst")),
        action_table(),
        Paragraph(text("Deze lijst is bijgewerkt tot en met 20 november 2023."), ParagraphKind.NOTE),
        Heading(2, text("Ondertekening")),
        Paragraph(text("Aldus vastgesteld in het overleg van 30 november 2023.")),
        Signatures((Signature("De voorzitter,", "Z. van der Verzin"), Signature("De secretaris,", "M. Demoma"))),
    )


def action_list() -> Outline:
    """An action list on its side, three pages long."""
    return paper(
        Heading(1, text("Actielijst Bestuurlijk overleg Cultuur")),
        Paragraph(text("Stand van 20 november 2023"), ParagraphKind.LEAD),
        Heading(2, text("Te laat")),
        action_table(20),
        Heading(2, text("Lopend")),
        action_table(40),
        title="Actielijst BO-CULT",
        header_right="Actielijst",
        orientation=Orientation.LANDSCAPE,
    )


def convocation() -> Outline:
    """An invitation with running text that is not indented, a page break and a note."""
    return paper(
        Heading(1, text("Uitnodiging en agenda")),
        Facts((("Overleg", text("Bestuurlijk overleg Cultuur")), ("Tijd", text("14:00 uur")))),
        Paragraph(text("Geachte leden,")),
        Paragraph(
            text(
                "Hierbij nodigen wij u uit voor het Bestuurlijk overleg Cultuur op donderdag 2 november 2023 in het "
                "provinciehuis te Groningen. De stukken treft u hierbij aan; nagezonden stukken ontvangt u uiterlijk "
                "dinsdag 31 oktober 2023. Wilt u zich uiterlijk maandag 30 oktober 2023 aan- of afmelden?"
            )
        ),
        Heading(2, text("Agenda")),
        BulletList(tuple(ListItem(text(words)) for words in ("Opening", "Convenant", "Sluiting")), ordered=True),
        PageBreak(),
        Heading(2, text("Bijlagen")),
        Paragraph(text("Geen.")),
        title="Uitnodiging BO-CULT",
    )
