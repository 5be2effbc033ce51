"""The clipboard: what comes in is reduced to what minutes can hold, and what is missing is said."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QTextDocument,
)

from tests.gui.widgets.writing_desk import CTRL, KEY, SHIFT, Desk


def test_paste_from_word(desk: Desk) -> None:
    desk.type("voor ")
    desk.paste(
        html="<p>De <b>voorzitter</b></p><ul><li>een</li></ul><p>"
        "<img src='file:///C:/x.png'><img src='//e.example/y.png'>"
        "<a href='https://a.nl'>site</a></p>",
        text="plat",
    )
    assert desk.stored == "voor De **voorzitter**\n\n- een\n\n[site](https://a.nl)"
    assert desk.said == ["De 2 afbeeldingen zijn weggelaten: hier kan alleen tekst staan."]
    desk.press(KEY.Key_Z, CTRL)
    assert desk.stored == "voor"


def test_paste_says_nothing_when_nothing_is_lost(desk: Desk) -> None:
    desk.paste(html="<i>schuin</i>", text="schuin")
    assert desk.stored == "*schuin*"
    assert desk.said == []


def test_paste_of_plain_text_and_of_words_only(desk: Desk) -> None:
    desk.paste(text="een\r\n\r\n\u2022\ttwee \U0001f600\x00")
    assert desk.stored == "een\n\n- twee 😀"
    assert desk.said == ["Onzichtbare tekens zijn weggelaten."]
    desk.editor.clear()
    data = QMimeData()
    data.setHtml("<b>vet</b>")
    data.setText("vet")
    QGuiApplication.clipboard().setMimeData(data)
    desk.press(KEY.Key_V, CTRL | SHIFT)
    assert desk.stored == "vet"


def test_paste_replaces_the_selection_and_keeps_the_spaces(desk: Desk) -> None:
    desk.editor.show_markdown("een twee drie")
    desk.select(3, 9)
    desk.paste(html="<span> of </span>", text=" of ")
    assert desk.stored == "een of drie"


def test_copy_within_the_program_keeps_everything(desk: Desk) -> None:
    markdown = "een **vet** [site](https://a.nl)\n\n1. een\n  - sub"
    desk.editor.show_markdown(markdown)
    desk.editor.selectAll()
    desk.editor.copy()
    assert QGuiApplication.clipboard().text() == "een vet site\neen\nsub"
    assert QGuiApplication.clipboard().mimeData().hasHtml()
    desk.editor.clear()
    desk.editor.paste()
    assert desk.stored == markdown
    desk.editor.show_markdown("een **vet** woord")
    desk.select(3, 8)
    desk.editor.cut()
    assert desk.stored == "eenwoord"
    desk.editor.paste()
    assert desk.stored == "een **vet** woord"


def test_files_and_pictures_are_refused_in_words(desk: Desk) -> None:
    files, picture = QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile("C:/stukken/stuk.pdf")])
    picture.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    for data in (files, picture):
        assert not desk.editor.canInsertFromMimeData(data)
        desk.paste_data(data)
    sentence = "Niet geplakt: hier kan alleen tekst staan. Voeg een bestand of afbeelding toe bij de stukken."
    assert desk.said == [sentence, sentence]
    assert desk.stored == ""


def test_more_than_two_megabytes_is_refused_in_words(desk: Desk) -> None:
    desk.paste(text="x" * 2_000_001)
    assert desk.said == ["Niet geplakt: dit is meer dan 2 MB. Plak een gedeelte, of voeg het toe bij de stukken."]
    desk.paste(html="<b>vet</b>" + "<!-- -->" * 250_001, text="vet")
    assert desk.said[1:] == ["De opmaak is weggelaten: die was groter dan 2 MB."]
    assert desk.stored == "vet"


def test_more_than_fits_is_refused_in_words(desk: Desk) -> None:
    desk.type("tekst")
    desk.paste(text="x" * 180_000)
    assert desk.said == ["Niet geplakt: de tekst zou langer worden dan 180.000 tekens."]
    assert desk.stored == "tekst"


def test_nothing_is_loaded(desk: Desk) -> None:
    for address in (
        "file:///etc/hostname",
        "//evil.example/share/x.png",
        "https://a.nl/x.png",
        "data:image/png;base64,",
    ):
        for kind in QTextDocument.ResourceType:
            assert desk.editor.loadResource(kind.value, QUrl(address)) is None
