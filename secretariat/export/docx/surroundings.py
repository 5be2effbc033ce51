"""What stands around the text of a Word document: the page, its header and footer, and the watermark of a concept."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.shared import Pt

from secretariat.documents.outline import Orientation, Outline
from secretariat.export.docx.elements import Element, element, field, paragraph, run, tab, twips
from secretariat.export.page_grid import page_grid
from secretariat.export.pdf.styles import HAIRLINE, MM
from secretariat.export.safe_text import on_one_line
from secretariat.export.xml_text import xml_text

_EDGE = 11 * MM
_VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'


def add_surroundings(document: Document, outline: Outline) -> None:
    """Set the page, and fill its header and footer; the watermark hangs in the header, as Word makes it."""
    section, grid = document.sections[0], page_grid(outline.orientation, outline.size)
    lying = outline.orientation is Orientation.LANDSCAPE
    section.orientation = WD_ORIENT.LANDSCAPE if lying else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Pt(grid.width), Pt(grid.height)
    section.left_margin = section.right_margin = Pt(grid.side)
    section.top_margin, section.bottom_margin = Pt(grid.top), Pt(grid.bottom)
    section.header_distance = section.footer_distance = Pt(_EDGE)
    width = grid.column_width
    watermark = on_one_line(xml_text(outline.watermark or ""))
    marks = [_watermark(watermark)] if watermark else []
    left, right = on_one_line(outline.header_left), on_one_line(outline.header_right)
    _fill(section.header, _line("Header", width, [*marks, run(left), tab(), run(right)]))
    pages = [run("Pagina "), field("PAGE", "1"), run(" van "), field("NUMPAGES", "1")]
    lines = [_line("Footer", width, [run(on_one_line(outline.footer_left)), tab(), *pages])]
    if outline.house and (own := on_one_line(outline.house.footer or "")):
        lines.append(paragraph("Footer", [run(own)]))
    _fill(section.footer, *lines)


def _line(style: str, width: float, content: list[Element]) -> Element:
    end = element("w:tab", {"w:val": "right", "w:pos": twips(width)})
    return paragraph(style, content, element("w:tabs", None, end))


def _fill(part: object, *lines: Element) -> None:
    part.is_linked_to_previous = False  # type: ignore[attr-defined]
    root = part._element  # type: ignore[attr-defined]  # noqa: SLF001 - python-docx gives no other way to its element
    for child in list(root):
        root.remove(child)
    for line in lines:
        root.append(line)


def _watermark(words: str) -> Element:
    """The shape that Word itself makes of a watermark, so that it can be changed or taken away there."""
    return parse_xml(
        f"<w:r {nsdecls('w')} {_VML}><w:rPr><w:noProof/></w:rPr><w:pict>"
        '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
        'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
        '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
        '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
        '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>'
        '<v:path textpathok="t" o:connecttype="custom" '
        'o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>'
        '<v:textpath on="t" fitshape="t"/></v:shapetype>'
        '<v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" '
        'style="position:absolute;margin-left:0;margin-top:0;width:440pt;height:98pt;rotation:315;z-index:-251658752;'
        "mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;"
        f'mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="{HAIRLINE}" stroked="f" '
        f"alt={quoteattr(words)}>"
        '<v:fill opacity=".35"/>'
        f'<v:textpath style="font-family:&quot;Calibri&quot;;font-size:1pt" string={quoteattr(words)}/>'
        "</v:shape></w:pict></w:r>"
    )
