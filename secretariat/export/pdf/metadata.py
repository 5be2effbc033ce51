"""What a file says about itself: title, author, dates, the standards it keeps to and the colours it was made for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObjectReference,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from secretariat import resources

CREATOR_TOOL = "Secretariaat"
PRODUCER = "ReportLab PDF Library"
_SRGB = "sRGB IEC61966-2.1"


@dataclass(frozen=True, slots=True)
class Metadata:
    """The facts, clean and on one line each; ``created`` is the day the paper was made."""

    title: str
    author: str
    subject: str
    keywords: tuple[str, ...]
    language: str
    created: dt.date | None


def add_info(document: PDFDocument, facts: Metadata) -> PDFObjectReference:
    """Write the classic information dictionary."""
    info = {
        "Title": PDFString(facts.title),
        "Author": PDFString(facts.author),
        "Subject": PDFString(facts.subject),
        "Keywords": PDFString(", ".join(facts.keywords)),
        "Creator": PDFString(CREATOR_TOOL),
        "Producer": PDFString(PRODUCER),
    }
    if facts.created:
        info["CreationDate"] = info["ModDate"] = PDFString(f"D:{facts.created:%Y%m%d}000000Z")
    return document.Reference(PDFDictionary({key: value for key, value in info.items() if value.s}), "Info")


def add_xmp(document: PDFDocument, facts: Metadata) -> PDFObjectReference:
    """Write the same facts as XMP, with the claims PDF/UA-1 and PDF/A-2a; it stays readable, uncompressed."""
    kind = PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")})
    return document.Reference(PDFStream(kind, _xmp(facts).encode()), "Metadata")


def add_output_intent(document: PDFDocument) -> PDFArray:
    """Write the colour profile all colours are meant for: sRGB."""
    profile = PDFStream(
        PDFDictionary({"N": 3, "Alternate": PDFName("DeviceRGB")}),
        resources.path("srgb.icc").read_bytes(),
        [PDFZCompress],
    )
    intent = {
        "Type": PDFName("OutputIntent"),
        "S": PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": PDFString(_SRGB),
        "Info": PDFString(_SRGB),
        "RegistryName": PDFString("http://www.color.org"),
        "DestOutputProfile": document.Reference(profile, "ColourProfile"),
    }
    return PDFArray([PDFDictionary(intent)])


def _xmp(facts: Metadata) -> str:
    properties = [
        "<dc:format>application/pdf</dc:format>",
        f"<dc:title>{_alternatives(facts.title, facts.language)}</dc:title>",
        f"<dc:language>{_list('Bag', [facts.language])}</dc:language>",
        f"<pdf:Producer>{PRODUCER}</pdf:Producer>",
        f"<xmp:CreatorTool>{CREATOR_TOOL}</xmp:CreatorTool>",
        "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
    ]
    if facts.author:
        properties.append(f"<dc:creator>{_list('Seq', [facts.author])}</dc:creator>")
    if facts.subject:
        properties.append(f"<dc:description>{_alternatives(facts.subject, facts.language)}</dc:description>")
    if facts.keywords:
        properties.append(f"<dc:subject>{_list('Bag', facts.keywords)}</dc:subject>")
        properties.append(f"<pdf:Keywords>{escape(', '.join(facts.keywords))}</pdf:Keywords>")
    if facts.created:
        moment = f"{facts.created.isoformat()}T00:00:00Z"
        properties += [f"<xmp:{name}>{moment}</xmp:{name}>" for name in ("CreateDate", "ModifyDate", "MetadataDate")]
    return _PACKET.format(properties="\n".join(properties), extension=_EXTENSION, padding=(" " * 99 + "\n") * 20)


def _list(kind: str, values: Sequence[str]) -> str:
    items = "".join(f"<rdf:li>{escape(value)}</rdf:li>" for value in values)
    return f"<rdf:{kind}>{items}</rdf:{kind}>"


def _alternatives(words: str, language: str) -> str:
    words = escape(words)
    default = f'<rdf:li xml:lang="x-default">{words}</rdf:li>'
    return f'<rdf:Alt>{default}<rdf:li xml:lang="{language}">{words}</rdf:li></rdf:Alt>'


_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
{properties}
</rdf:Description>
{extension}
</rdf:RDF></x:xmpmeta>
{padding}<?xpacket end="w"?>"""

# PDF/A knows only the schemas of its own time; that of PDF/UA must be described, or PDF/A is not kept (6.6.2.3.1).
_EXTENSION = """<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""
