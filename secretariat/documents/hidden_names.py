"""Names taken out of texts: a function stands where an official was named, however the name was written."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import replace

from secretariat.domain import rich_text
from secretariat.domain.people import Person, surname
from secretariat.domain.register import Register
from secretariat.wording.names import at_start

WITHOUT_ADDRESS = "(e-mailadres verwijderd)"
WITHOUT_PHONE = "(telefoonnummer verwijderd)"

_MAIL = re.compile(r"(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_NO_PHONE = (
    r"(?!\d{2}([./-])\d{2}\1(?:19|20)\d{2}(?!\d))"  # a day, with or without an hour behind it
    r"(?!\d{2}([./-])\d{2}\2\d{2},? \d{1,2}[.:])"  # the same with a short year
    r"(?!\d{2}/(?:19|20)\d{2}(?!\d))"  # a month
    r"(?![0-2]\d[.:][0-5]\d ?[-–] ?[0-2]\d[.:][0-5]\d)"  # from hour to hour
)
_GAP = r"[ \u00a0./()\-\u2010-\u2013]{0,3}"
_PHONE = re.compile(
    rf"(?<![\w+-])(?<!\d[.:]){_NO_PHONE}(?:(?:\+|00)31{_GAP}(?:\(0\){_GAP})?\d|\(?0\d)(?:{_GAP}\d){{8}}"
    r"(?![\w-]|[.:]\d)"
)
"""A Dutch number as people write it: ten figures, or the country and nine, with signs between them."""
_SALUTATIONS = r"(?:[Mm]evrouw|MEVROUW|[Dd]e heer|DE HEER|[Mm]w\.|[Dd]hr\.|[Mm]evr\.)\s+"
_TITLES = r"(?:[Pp]rof|[Dd]rs?|[Mm]r|[Ii]r|[Ii]ng|[Dd]s|[Jj]hr|[Jj]kvr)\."
_TITLES_BEHIND = "MSc|BSc|MA|BA|MBA|BBA|MPA|MPM|MEd|BEd|LLM|LLB|PhD"
_BETWEEN_LETTERS = "[*\N{SOFT HYPHEN}]*"
_GENITIVE = r"(?P<genitive>s|[’']s)?"
_GENITIVE_BEHIND_S = r"(?P<genitive>[’'](?=\s))?"


class HiddenNames:
    """Takes the names of hidden people, mail addresses and telephone numbers out of texts, and counts the names."""

    def __init__(self, register: Register, hidden: dict[str, str]) -> None:
        self.replaced = 0
        people = [person for person in register.all(Person) if person.id in hidden]
        kept = {surname(person).casefold() for person in register.all(Person) if person.id not in hidden}
        found = [
            (surname(person), _name_pattern(person, is_shared=surname(person).casefold() in kept), hidden[person.id])
            for person in people
        ]
        found += [
            (alias, _alias_pattern(person, alias), hidden[person.id])
            for person in people
            for alias in person.aliases
            if alias.casefold() not in kept
        ]
        # The longest name first, so that "Proefstra-de Vries" is not read as "Proefstra".
        found.sort(key=lambda one: -len(one[0]))
        self._patterns = [(pattern, function) for _name, pattern, function in found]

    def line(self, words: str) -> str:
        """Plain words with functions for names, without mail addresses and telephone numbers."""
        return "".join(run.text for run in self._public((rich_text.Run(words),)))

    def markdown(self, markdown: str) -> str:
        """A text in restricted Markdown; one in which nothing is hidden stays as it is written."""
        blocks = rich_text.parse(markdown)
        public = tuple(replace(block, runs=self._public(block.runs)) for block in blocks)
        return markdown if public == blocks else rich_text.write(public)

    def _public(self, runs: Iterable[rich_text.Run]) -> tuple[rich_text.Run, ...]:
        """The runs with functions for names, also where a name is partly bold."""
        text = _StyledText(runs)
        for pattern, function in self._patterns:
            for match in reversed(list(pattern.finditer(text.words))):
                self.replaced += 1
                text.put(match, _function_for(match, function))
        for pattern, instead in ((_MAIL, WITHOUT_ADDRESS), (_PHONE, WITHOUT_PHONE)):
            for match in reversed(list(pattern.finditer(text.words))):
                text.put(match, instead)
        return text.runs()


class _StyledText:
    """The words of runs as one text in which words can be replaced; what is put in is styled as what it replaces."""

    def __init__(self, runs: Iterable[rich_text.Run]) -> None:
        self.words = ""
        self._styles: list[rich_text.Run] = []
        for run in runs:
            link = None if run.link and run.link.lower().startswith(("mailto:", "tel:")) else run.link
            self.words += run.text
            self._styles += [replace(run, text="", link=link)] * len(run.text)

    def put(self, match: re.Match[str], words: str) -> None:
        """Put words in the place of a match."""
        start, end = match.span()
        self.words = self.words[:start] + words + self.words[end:]
        self._styles[start:end] = [self._styles[start]] * len(words)

    def runs(self) -> tuple[rich_text.Run, ...]:
        """The text as runs, one for each stretch in one style."""
        signs = zip(self._styles, self.words, strict=True)
        return tuple(
            replace(style, text="".join(sign for _, sign in stretch))
            for style, stretch in itertools.groupby(signs, key=lambda pair: pair[0])
        )


def _function_for(match: re.Match[str], function: str) -> str:
    """The function as the sentence has it: "de secretaris van VGG"; "diens" for a genitive, which a function lacks."""
    title, _, organisation = function.partition(", ")
    words = f"de {title}" + (f" van {organisation.removeprefix('gemeente ')}" if organisation else "")
    ending = match["genitive"] or ""
    if _closes_quotation(match, ending):
        words += ending
    elif ending:
        words += " diens"
    return at_start(words) if _begins_sentence(match) else words


def _closes_quotation(match: re.Match[str], ending: str) -> bool:
    before = match.string[: match.start()]
    return ending in ("’", "'") and before.count("‘") > before.count("’")


def _begins_sentence(match: re.Match[str]) -> bool:
    before = match.string[: match.start()].rstrip(" ")
    return not before or before[-1] in ".!?\n:"


def _name_pattern(person: Person, *, is_shared: bool) -> re.Pattern[str]:
    """The ways to write somebody: with or without first name or initials, also in capitals or genitive.

    A surname that someone else keeps is only taken with a first name or initials before it.
    """
    given = "|".join(_in_either_case(name) for name in (person.first_name, person.initials) if name)
    first = rf"(?:(?:{given})\s+)" + ("" if is_shared else "?") if given else ""
    prefix = rf"(?:(?:{_in_either_case(person.prefix)})\s*)?" if person.prefix else ""
    genitive = _GENITIVE_BEHIND_S if person.last_name[-1:].lower() in tuple("sxz") else _GENITIVE
    name = f"(?:{_in_either_case(person.last_name)})"
    return _dressed(person, rf"{first}{prefix}{name}{genitive}")


def _alias_pattern(person: Person, alias: str) -> re.Pattern[str]:
    """Another name of somebody, as it is written."""
    genitive = _GENITIVE_BEHIND_S if alias[-1:].lower() in tuple("sxz") else _GENITIVE
    return _dressed(person, rf"(?:{_in_either_case(alias)}){genitive}")


def _dressed(person: Person, name: str) -> re.Pattern[str]:
    """A name with or without salutation and titles, those of the person and those that everybody knows."""
    before = "|".join((_TITLES, *_literally(person.title_before)))
    behind = "|".join((*_literally(person.title_after), _TITLES_BEHIND))
    return re.compile(
        rf"(?<![\w-])(?:{_SALUTATIONS})?(?:(?:{before})\s*)*{name}(?:,?\s+(?:{behind})(?![\w-]))*(?![\w-])"
    )


def _literally(title: str | None) -> tuple[str, ...]:
    return (re.escape(title),) if title else ()


def _in_either_case(name: str) -> str:
    """As it is written, with a capital in front, and all in capitals; never in small letters, which may be a word.

    Stars that mark nothing and soft hyphens do not hide a name.
    """
    spellings = dict.fromkeys((name, at_start(name), name.upper()))
    return "|".join(_BETWEEN_LETTERS.join(map(re.escape, spelling)) for spelling in spellings)
