"""Help at a screen: its page of ``resources/help/``, with all the others a click or a few letters away."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from secretariat import resources
from secretariat.gui.look import tokens

FIRST = "begin"
"""The page for where there is none of its own: the start page."""
TOPICS = (
    "begin",
    "overal",
    "vandaag",
    "overleggen",
    "orgaan",
    "agenda",
    "deelnemers",
    "verslag",
    "stukken",
    "verzenden",
    "stemmen",
    "actiepunten",
    "besluiten",
    "dossiers",
    "planning",
    "relaties",
    "evenementen",
    "jaaroverzicht",
    "themas",
    "instellingen",
    "prullenbak",
    "reservekopieen",
    "samen",
)
"""Every page, in the order of the contents."""
_TOPIC = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page: its heading, and all of it as Markdown."""

    topic: str
    title: str
    text: str

    def says(self, words: str) -> bool:
        """Whether every word stands in it, whole or as a part of one."""
        text = self.text.casefold()
        return all(word in text for word in words.casefold().split())


def read_pages() -> tuple[HelpPage, ...]:
    """All pages, in the order of the contents."""
    found = []
    for topic in TOPICS:
        text = resources.path("help", f"{topic}.md").read_text(encoding="utf-8")
        found.append(HelpPage(topic, text.partition("\n")[0].removeprefix("# "), text))
    return tuple(found)


class HelpBrowser(QTextBrowser):
    """Shows Markdown of our own; loads nothing else."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Give nothing: help has no pictures, and text must not be able to ask for files."""
        return None


class HelpDialog(QDialog):
    """The contents at the left, a page at the right; the work goes on beside it."""

    def __init__(self, topic: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = {page.topic: page for page in read_pages()}
        self.resize(tokens.scaled(800), tokens.scaled(640))
        self.search = QLineEdit()
        self.search.setPlaceholderText("Zoek in de hulp")
        self.search.setAccessibleName("Zoek in de hulp")
        self.search.setClearButtonEnabled(True)
        self.contents = QListWidget()
        self.contents.setAccessibleName("Onderwerpen")
        self.browser = HelpBrowser()
        self.browser.setAccessibleName("Hulp bij dit scherm")
        self.browser.setOpenLinks(False)
        for page in self._pages.values():
            item = QListWidgetItem(page.title, self.contents)
            item.setData(_TOPIC, page.topic)
            item.setSizeHint(QSize(0, tokens.scaled(tokens.ROW_HEIGHT)))
        self.contents.currentItemChanged.connect(self._show_item)
        self.search.textChanged.connect(self._narrow)
        self.browser.anchorClicked.connect(self._follow)
        self._lay_out()
        self.show_topic(topic)
        self.browser.setFocus()

    @property
    def topic(self) -> str:
        """Which page is shown."""
        item = self.contents.currentItem()
        return str(item.data(_TOPIC)) if item is not None else ""

    def show_topic(self, topic: str) -> None:
        """Show a page; the first one when there is none of this name."""
        wanted = topic if topic in self._pages else FIRST
        self.contents.setCurrentRow(list(self._pages).index(wanted))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the field that searches, the arrow down and Enter go to what was found."""
        leads = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if leads and self.search.hasFocus():
            (self.contents if event.key() == Qt.Key.Key_Down else self.browser).setFocus()
        else:
            super().keyPressEvent(event)

    def _show_item(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            page = self._pages[str(item.data(_TOPIC))]
            self.browser.setMarkdown(page.text)
            self.setWindowTitle(f"Hulp – {page.title}")

    def _narrow(self, words: str) -> None:
        """Leave the pages in which the words stand, and show the first of them when this one is not."""
        items = [self.contents.item(row) for row in range(self.contents.count())]
        for item in items:
            item.setHidden(not self._pages[str(item.data(_TOPIC))].says(words))
        left = [item for item in items if not item.isHidden()]
        if left and self.contents.currentItem() not in left:
            self.contents.setCurrentItem(left[0])
        if words.split() and left:
            self.browser.moveCursor(self.browser.textCursor().MoveOperation.Start)
            self.browser.find(words.split()[0])

    def _follow(self, link: QUrl) -> None:
        """Go to another page; whatever is no page of ours leads nowhere."""
        topic = link.path().removesuffix(".md")
        if link.isRelative() and topic in self._pages:
            self.show_topic(topic)

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox()
        close = buttons.addButton("&Sluiten", QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        left = QVBoxLayout()
        left.setSpacing(tokens.SMALL)
        left.addWidget(self.search)
        left.addWidget(self.contents, 1)
        across = QHBoxLayout()
        across.setSpacing(tokens.LARGE)
        across.addLayout(left, 2)
        across.addWidget(self.browser, 5)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, tokens.LARGE, tokens.LARGE, tokens.LARGE)
        layout.setSpacing(tokens.MEDIUM)
        layout.addLayout(across, 1)
        layout.addWidget(buttons)
