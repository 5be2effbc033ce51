"""Qt's own words ("Opslaan", "Annuleren", the menu of a text field) in Dutch."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator


def speak_dutch(app: QCoreApplication) -> None:
    """Load Qt's Dutch texts and use Dutch dates and numbers."""
    QLocale.setDefault(QLocale("nl_NL"))
    if app.property("secretariat.dutch"):
        return
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_nl", folder):
        app.installTranslator(translator)
        app.setProperty("secretariat.dutch", True)
