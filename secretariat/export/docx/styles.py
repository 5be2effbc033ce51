"""The styles of a Word document: Word's own by their own names, and ours in Dutch, because users see those.

They follow the look of the papers as PDF, in a letter that every Word has.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from secretariat.documents.outline import CalloutKind, ParagraphKind
from secretariat.domain.house_style import HouseFont
from secretariat.export.docx.elements import Element, twips
from secretariat.export.pdf.styles import (
    GREEN,
    GREEN_TINT,
    GREY_TINT,
    HAIRLINE,
    MUTED,
    WHITE,
    Look,
    TextStyle,
)

FONTS = {HouseFont.SOURCE_SANS: "Calibri", HouseFont.ATKINSON: "Verdana"}
"""Letters that every Word has, for those of the papers as PDF; Verdana too was made to be told apart."""
CALLOUTS = {CalloutKind.DECISION: "Besluit", CalloutKind.ACTION: "Actiepunt", CalloutKind.CONCLUSION: "Conclusie"}
PARAGRAPHS = {
    ParagraphKind.BODY: "Normal",
    ParagraphKind.LEAD: "Inleiding",
    ParagraphKind.STATUS: "Status",
    ParagraphKind.NOTE: "Toelichting",
}
TABLE, FACTS, SIGNATURES = "Lijst", "Feiten", "Ondertekening"
_TINTS = {
    CalloutKind.DECISION: (GREEN, GREEN_TINT),
    CalloutKind.CONCLUSION: (MUTED, GREY_TINT),
}
_BOLD_FROM = 600


@dataclass(frozen=True, slots=True)
class _Style:
    """One paragraph style; ``extra`` are further properties of the paragraph, around its spacing as the schema asks."""

    id: str
    name: str
    text: TextStyle
    follows: str = "Normal"
    based_on: str = "Normal"
    outline_level: int | None = None
    keep_next: bool = False
    keep_lines: bool = False
    above_spacing: str = ""
    below_spacing: str = ""


def style_elements(look: Look, language: str) -> Iterator[Element]:
    """Everything that stands in the list of styles."""
    yield parse_xml(_defaults(look.body, language))
    for style in (*_headings(look), *_running(look), *_lists(look), *_in_tables(look), *_callouts(look)):
        yield parse_xml(_paragraph_style(style))
    for kind, name in CALLOUTS.items():
        yield parse_xml(
            f'<w:style {nsdecls("w")} w:type="character" w:styleId="{name}label"><w:name w:val="{name}label"/><w:rPr>'
            f'<w:b/><w:color w:val="{_hex(_tints(look)[kind][0])}"/></w:rPr></w:style>'
        )
    yield parse_xml(
        f'<w:style {nsdecls("w")} w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    )
    yield parse_xml(
        f'<w:style {nsdecls("w")} w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr>'
        f'<w:color w:val="{_hex(look.accent)}"/><w:u w:val="single"/></w:rPr></w:style>'
    )
    yield parse_xml(
        f'<w:style {nsdecls("w")} w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
    )
    yield from map(parse_xml, _table_styles(look))


def _headings(look: Look) -> Iterator[_Style]:
    for level in range(1, 7):
        yield _Style(
            f"Heading{level}",
            f"heading {level}",
            look.heading(level),
            outline_level=level - 1,
            keep_next=True,
            keep_lines=True,
        )


def _running(look: Look) -> Iterator[_Style]:
    yield _Style("Normal", "Normal", look.body, based_on="")
    yield _Style("Inleiding", "Inleiding", look.lead)
    yield _Style("Status", "Status", look.status)
    yield _Style("Toelichting", "Toelichting", look.note)
    yield _Style("Caption", "caption", look.caption, keep_next=True)
    edge = TextStyle(look.edge.size, look.edge.leading, look.edge.colour, after=0)
    line = f'<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="{_hex(HAIRLINE)}"/></w:pBdr>'
    yield _Style("Header", "header", edge, follows="Header", above_spacing=line)
    yield _Style("Footer", "footer", edge, follows="Footer")
    yield _Style("Wit", "Wit", TextStyle(2, 9, after=0))


def _lists(look: Look) -> Iterator[_Style]:
    for id_, name in (
        ("ListBullet", "List Bullet"),
        ("ListBullet2", "List Bullet 2"),
        ("ListNumber", "List Number"),
        ("ListNumber2", "List Number 2"),
    ):
        yield _Style(id_, name, look.item, follows=id_)


def _in_tables(look: Look) -> Iterator[_Style]:
    yield _Style("Tabeltekst", "Tabeltekst", look.cell, follows="Tabeltekst")
    yield _Style("Tabelkop", "Tabelkop", look.column_title, follows="Tabelkop", keep_next=True)
    yield _Style("Tabelrijkop", "Tabelrijkop", look.row_title, follows="Tabeltekst")
    yield _Style("Feitnaam", "Feitnaam", look.fact_label, follows="Feit")
    yield _Style("Feit", "Feit", look.fact, follows="Feit")
    room = TextStyle(look.sign_role.size, look.sign_role.leading, look.sign_role.colour, after=46)
    yield _Style("Ondertekenrol", "Ondertekenrol", room, follows="Ondertekennaam", keep_next=True)
    line = f'<w:pBdr><w:top w:val="single" w:sz="5" w:space="4" w:color="{_hex(MUTED)}"/></w:pBdr>'
    yield _Style("Ondertekennaam", "Ondertekennaam", look.sign_name, above_spacing=line)


def _callouts(look: Look) -> Iterator[_Style]:
    """A bar at the left, a tint, and the label hanging left of the text."""
    for kind, name in CALLOUTS.items():
        colour, tint = _tints(look)[kind]
        edge = f'<w:{{}} w:val="single" w:sz="4" w:space="3" w:color="{_hex(tint)}"/>'
        box = (
            f'<w:pBdr>{edge.format("top")}<w:left w:val="single" w:sz="24" w:space="4" w:color="{_hex(colour)}"/>'
            f"{edge.format('bottom')}</w:pBdr>"
            f'<w:shd w:val="clear" w:color="auto" w:fill="{_hex(tint)}"/>'
        )
        indent = f'<w:ind w:left="{twips(look.axis)}" w:hanging="{twips(look.axis - look.gutter)}"/>'
        text = TextStyle(look.callout.size, look.callout.leading, before=5, after=5)
        yield _Style(name, name, text, keep_lines=True, above_spacing=box, below_spacing=indent)


def _paragraph_style(style: _Style) -> str:
    text = style.text
    default = ' w:default="1"' if style.id == "Normal" else ""
    based_on = f'<w:basedOn w:val="{style.based_on}"/>' if style.based_on else ""
    level = f'<w:outlineLvl w:val="{style.outline_level}"/>' if style.outline_level is not None else ""
    align = '<w:jc w:val="left"/>'
    return (
        f'<w:style {nsdecls("w")} w:type="paragraph"{default} w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f'{based_on}<w:next w:val="{style.follows}"/><w:qFormat/><w:pPr>'
        f"{'<w:keepNext/>' if style.keep_next else ''}{'<w:keepLines/>' if style.keep_lines else ''}<w:widowControl/>"
        f"{style.above_spacing}{'' if text.hyphenate else '<w:suppressAutoHyphens/>'}"
        f'<w:spacing w:before="{twips(text.before)}" w:after="{twips(text.after)}" '
        f'w:line="{twips(text.leading)}" w:lineRule="atLeast"/>{style.below_spacing}{align}{level}</w:pPr>'
        f"<w:rPr>{_letters(text)}</w:rPr></w:style>"
    )


def _letters(text: TextStyle) -> str:
    size = round(text.size * 2)
    return (
        f"{'<w:b/>' if text.weight >= _BOLD_FROM else ''}{'<w:i/>' if text.italic else ''}"
        f'<w:color w:val="{_hex(text.colour)}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    )


def _tints(look: Look) -> dict[CalloutKind, tuple[str, str]]:
    return {**_TINTS, CalloutKind.ACTION: (look.accent, look.tint)}


def _defaults(body: TextStyle, language: str) -> str:
    fonts = " ".join(f'w:{use}="{FONTS[body.font]}"' for use in ("ascii", "hAnsi", "eastAsia", "cs"))
    return (
        f"<w:docDefaults {nsdecls('w')}><w:rPrDefault><w:rPr><w:rFonts {fonts}/>{_letters(body)}"
        f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )


def _table_styles(look: Look) -> Iterator[str]:
    hairline = f'w:val="single" w:sz="4" w:space="0" w:color="{_hex(HAIRLINE)}"'
    pad = twips(look.cell_padding)
    margins = (
        f'<w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="{pad}" w:type="dxa"/>'
        f'<w:bottom w:w="80" w:type="dxa"/><w:right w:w="{pad}" w:type="dxa"/></w:tblCellMar>'
    )
    lines = f"<w:tblBorders><w:bottom {hairline}/><w:insideH {hairline}/></w:tblBorders>"
    head = (
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/>'
        f'<w:color w:val="{_hex(WHITE)}"/></w:rPr><w:tcPr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{_hex(look.accent)}"/></w:tcPr></w:tblStylePr>'
    )
    stripe = (
        '<w:tblStylePr w:type="band2Horz"><w:tcPr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{_hex(look.tint)}"/></w:tcPr></w:tblStylePr>'
    )
    begin = f'<w:style {nsdecls("w")} w:type="table" w:styleId="'
    based = '<w:basedOn w:val="TableNormal"/>'
    yield (
        f'{begin}{TABLE}"><w:name w:val="{TABLE}"/>{based}<w:tblPr><w:tblStyleRowBandSize w:val="1"/>'
        f"{lines}{margins}</w:tblPr>{head}{stripe}</w:style>"
    )
    facts = margins.replace(f'<w:left w:w="{pad}"', '<w:left w:w="0"')
    yield f'{begin}{FACTS}"><w:name w:val="{FACTS}"/>{based}<w:tblPr>{lines}{facts}</w:tblPr></w:style>'
    room = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="340" w:type="dxa"/></w:tblCellMar>'
    yield f'{begin}{SIGNATURES}"><w:name w:val="{SIGNATURES}"/>{based}<w:tblPr>{room}</w:tblPr></w:style>'


def _hex(colour: str) -> str:
    return colour.removeprefix("#")
