"""F7: goes from one doubtful word of the verslag to the next."""

from __future__ import annotations

from PySide6.QtCore import QObject

from secretariat.gui.minutes.view import MinutesView
from secretariat.gui.shell.context import Shell
from secretariat.services.workspace import Workspace
from secretariat.wording.spelling import Word, words_of

_READING = "Spelling nakijken"
_DONE = "De spelling van het verslag is nagekeken."
_NO_LIST = "De woordenlijst kon niet worden gelezen, dus de spelling is niet nagekeken. Probeer het opnieuw met F7."
Place = tuple[str, Word]
"""An item and a word in its text."""


class Spelling(QObject):
    """Asks the press about words it was not asked about before, and shows the doubtful ones one by one.

    Words of the file (names, codes, abbreviations) and those that the user called always right are never doubtful.
    """

    def __init__(self, view: MinutesView, shell: Shell) -> None:
        super().__init__(view)
        self._view = view
        self._strip = view.spelling
        self._shell = shell
        self._workspace: Workspace | None = None
        self._doubtful: dict[str, bool] = {}
        self._skipped: set[Place] = set()
        self._shown: Place | None = None
        self._asked = False
        view.spelling_wanted.connect(self.go_on)
        self._strip.skipped.connect(self.go_on)
        self._strip.replaced.connect(self._replace)
        self._strip.called_good.connect(self._call_good)
        self._strip.closed.connect(self.leave)

    def show_meeting(self, workspace: Workspace | None) -> None:
        """Another verslag is shown, or none."""
        self._workspace = workspace
        self._shown = None
        self._skipped.clear()
        self._strip.hide()

    def go_on(self) -> None:
        """Go to the next doubtful word after the cursor, and round to the beginning."""
        if self._workspace is None or self._asked:
            return
        if self._shown is not None:
            self._skipped.add(self._shown)
        unknown = tuple({word.text for _item, word in self._places() if word.text not in self._doubtful})
        if not unknown:
            self._show_next()
            return
        self._asked = True
        # The first time a list of 2.5 MB is read: elsewhere, and the work goes on meanwhile.
        self._shell.tasks.submit(
            _READING, lambda press: press.spell(unknown), lambda found: self._judged(unknown, found), self._failed
        )

    def leave(self) -> None:
        """Back to the text, with the word selected: what is typed takes its place."""
        self._strip.hide()
        shown, self._shown = self._shown, None
        self._skipped.clear()
        if shown is not None:
            self._view.select_word(*shown)

    def _judged(self, words: tuple[str, ...], doubtful: tuple[str, ...]) -> None:
        self._asked = False
        self._doubtful |= dict.fromkeys(words, False) | dict.fromkeys(doubtful, True)
        if self._view.isVisible():
            self._show_next()

    def _failed(self, _failure: object) -> None:
        self._asked = False
        self._shell.messages.warn(_NO_LIST)

    def _show_next(self) -> None:
        found = self._next()
        if found is None:
            self.leave()
            self._shell.messages.info(_DONE)
            return
        self._shown = found
        self._view.select_word(*found)
        self._strip.show_word(found[1].text, read_only=self._view.is_read_only)
        self._shell.tasks.submit(
            _READING,
            lambda press: press.suggest(found[1].text),
            lambda words: self._suggest(found, words),
            lambda _failure: None,
            quiet=True,
        )

    def _suggest(self, place: Place, words: tuple[str, ...]) -> None:
        if place == self._shown and not self._strip.isHidden():
            self._strip.show_suggestions(words)

    def _next(self) -> Place | None:
        """The first doubtful word behind the cursor, or else from the beginning."""
        if self._workspace is None:
            return None
        good = self._workspace.spelling.known() | {word.casefold() for word in self._shell.settings.good_words()}
        item, at = self._view.word_place()
        places = [
            (one, word)
            for one, word in self._places()
            if self._doubtful.get(word.text) and not _is_known(word.text, good) and (one, word) not in self._skipped
        ]
        order = self._view.page.items()
        here = (order.index(item) if item in order else 0, at)
        behind = (place for place in places if (order.index(place[0]), place[1].start) >= here)
        return next(behind, places[0] if places else None)

    def _places(self) -> list[Place]:
        return [(item, word) for item, text in self._view.texts() for word in words_of(text)]

    def _replace(self, words: str) -> None:
        if self._shown is not None and not self._view.is_read_only:
            item, word = self._shown
            self._view.replace_word(item, word, words)
            moved = len(words) - len(word.text)
            # What was skipped behind it in the same text stands elsewhere now.
            self._skipped = {
                (one, Word(other.text, other.start + moved) if one == item and other.start > word.start else other)
                for one, other in self._skipped
            }
            self._shown = None
        self.go_on()

    def _call_good(self) -> None:
        if self._shown is not None:
            self._shell.settings.keep_good_word(self._shown[1].text)
        self.go_on()


def _is_known(word: str, good: frozenset[str]) -> bool:
    """Whether a word, or every part between its dashes, is good; also in the genitive of a name."""
    folded = word.casefold().replace("'", "’")
    parts = folded.split("-")
    return folded in good or all(part in good or part.removesuffix("’s").removesuffix("s") in good for part in parts)
