"""The bestuurswissel as one dialog: who leaves and when, who comes, and what goes over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from secretariat.domain.refusals import DateNotUnderstood
from secretariat.domain.successions import Succession
from secretariat.gui.look import tokens
from secretariat.gui.people.check_list import CheckList
from secretariat.gui.people.choice_field import ChoiceField
from secretariat.gui.people.date_entry import DateEntry
from secretariat.gui.people.name_form import NameForm
from secretariat.gui.widgets.forms import FieldRow, Form
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_dialog import RecordDialog
from secretariat.services.people import OpenAction, TypedPerson, printed_name
from secretariat.services.successions import Departure, HeldLine
from secretariat.wording.date_entry import Direction
from secretariat.wording.dates import short_date
from secretariat.wording.names import at_start
from secretariat.wording.notices import not_known, which_one
from secretariat.wording.refusals import sentence
from secretariat.wording.successions import what_begins, what_ends, what_goes_over, who_answers
from secretariat.wording.terms import label

Choices = Sequence[tuple[str, str]]
NEWCOMER, NOBODY = "newcomer", "nobody"
"""The choices of a successor who is not in the file yet, and of none."""
_GOES_OVER = "Gaat over naar de opvolger"
_HEIGHT = 660


class SuccessionDialog(RecordDialog):
    """All of a bestuurswissel on one screen; nothing happens before the button is pressed."""

    leaver_chosen = Signal(str)
    """Somebody who leaves was chosen; answer with :meth:`show_organisations`."""
    departure_wanted = Signal(str, str, object)
    """What does somebody leave behind: person, organisation, day; answer with :meth:`show_departure`."""

    def __init__(
        self,
        people: Choices,
        heirs: Choices,
        names: Mapping[str, str],
        today: dt.date,
        parent: QWidget | None = None,
    ) -> None:
        """``people`` can leave and succeed, ``heirs`` take over action points; ``names`` are for sentences."""
        super().__init__("Bestuurswissel", "&Bestuurswissel doorvoeren", 720, parent)
        self._today = today
        self._departure = Departure()
        self._names = names
        self._follows = True
        self._alone = False
        self.leaver = ChoiceField("Naam")
        self.leaver.show_choices(people)
        self.organisation = ChoiceField("Organisatie")
        self.last_day = DateEntry("Laatste &dag", today, direction=Direction.AROUND)
        self.first_day = DateEntry("&Eerste dag", today, direction=Direction.AROUND)
        self.successor = ChoiceField("Naam, of kies Nieuwe persoon")
        self.successor.show_choices([(NEWCOMER, "Nieuwe persoon…"), (NOBODY, "Geen opvolger"), *people])
        self.names = NameForm()
        self.held = CheckList("Wat gaat over naar de opvolger")
        self.actions_ = CheckList("Welke open actiepunten gaan over")
        self.heir = ChoiceField("De opvolger")
        self.heir.show_choices(heirs)
        self._heir_row = FieldRow("Deze actiepunten gaan &naar", self.heir)
        self._held_title = PlainLabel(_GOES_OVER, look="strong")
        self._held_note = PlainLabel("Wat u uitzet, eindigt zonder opvolger.", look="small")
        self._no_held = PlainLabel("Kies wie er vertrekt.", look="muted")
        self._no_actions = PlainLabel("Geen open actiepunten.", look="muted")
        self._summary = PlainLabel("", look="strong", wrap=True)
        self._connect()
        self._arrange()
        self.resize(tokens.scaled(760), tokens.scaled(_HEIGHT))
        self._refresh()

    # What the presenter calls

    def begin_with(self, person_id: str) -> None:
        """Let this person be the one who leaves."""
        self.leaver.choose(person_id)

    def show_organisations(self, organisations: Choices) -> None:
        """Where the leaver holds something; the first one is chosen."""
        self.organisation.show_choices(organisations, organisations[0][0] if organisations else "")
        self._ask()

    def show_departure(self, departure: Departure) -> None:
        """Show what ends, all of it ticked to go over if anybody follows; what the user unticked stays so."""
        offered = {one.id for one in self._departure.held} | {one.id for one in self._departure.actions}
        ticked = self.held.ticked() | self.actions_.ticked()
        off = offered - ticked
        self._departure = departure
        held = [(one.id, _held_words(one)) for one in departure.held]
        actions = [(one.id, _action_words(one)) for one in departure.actions]
        following = set() if self._nobody_follows else {record_id for record_id, _words in held} - off
        self.held.show_lines(held, following)
        self.actions_.show_lines(actions, {record_id for record_id, _words in actions} - off)
        self._refresh()

    def plan(self) -> tuple[Succession, TypedPerson | None] | None:
        """What is wanted; None, with a sentence below it, when a day is missing or is no date."""
        for field, words in self._unclear():
            self.refused(words)
            field.choose_again()
            return None
        try:
            last_day, first_day = self.last_day.day(), self.first_day.day()
        except DateNotUnderstood as refusal:
            self.refused(sentence(refusal))
            return None
        chosen = self.successor.chosen()
        if last_day is None or (first_day is None and chosen != NOBODY):
            following = "" if chosen == NOBODY else ", en de eerste dag van de opvolger"
            self.refused(f"Vul de laatste dag in{following}.")
            return None
        succession = Succession(
            leaver_id=self.leaver.chosen(),
            organisation_id=self.organisation.chosen(),
            last_day=last_day,
            first_day=None if chosen == NOBODY else first_day,
            successor_id="" if chosen in (NEWCOMER, NOBODY) else chosen,
            taken_over_ids=self.held.ticked(),
            action_ids=self.actions_.ticked(),
            heir_id=self.heir.chosen(),
        )
        return succession, self.names.typed() if chosen == NEWCOMER else None

    @property
    def summary(self) -> str:
        """What will happen, in words."""
        return self._summary.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next field: so much is done by the button or Ctrl+Enter only."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    # Inner workings

    def _connect(self) -> None:
        self.leaver.currentIndexChanged.connect(lambda _row: self._leaver_changed())
        self.organisation.currentIndexChanged.connect(lambda _row: self._ask())
        self.successor.currentIndexChanged.connect(lambda _row: self._successor_changed())
        self.last_day.changed.connect(self._last_day_changed)
        self.first_day.edited.connect(self._first_day_edited)
        self.first_day.changed.connect(self._refresh)
        self.held.changed.connect(self._refresh)
        self.actions_.changed.connect(self._refresh)
        self.heir.currentIndexChanged.connect(lambda _row: self._refresh())
        for field in (self.leaver, self.successor, self.heir):
            field.left.connect(self._refresh)
        for row in self.names.rows.values():
            row.field.textChanged.connect(lambda _text: self._refresh())  # type: ignore[attr-defined]

    def _arrange(self) -> None:
        form = Form()
        leaver, organisation = FieldRow("&Wie vertrekt", self.leaver), FieldRow("B&ij", self.organisation)
        form.add((leaver, 4), (organisation, 4), (self.last_day, 4))
        form.add((FieldRow("&Opvolger", self.successor), 8), (self.first_day, 4))
        form.add(self.names)
        form.add(self._held_title)
        form.add(self._no_held)
        form.add(self.held)
        form.add(self._held_note)
        form.add(PlainLabel("Open actiepunten die overgaan", look="strong"))
        form.add(self._no_actions)
        form.add(self.actions_)
        form.add((self._heir_row, 8))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, tokens.MEDIUM, 0)
        column.addWidget(form)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        body = QWidget()
        whole = QVBoxLayout(body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(tokens.MEDIUM)
        whole.addWidget(area, 1)
        whole.addWidget(self._summary)
        self._lay_out(body)
        self.names.setVisible(False)

    def _leaver_changed(self) -> None:
        self.organisation.show_choices(())
        self._departure = Departure()
        if self.leaver.chosen():
            self.leaver_chosen.emit(self.leaver.chosen())
        self._refresh()

    @property
    def _nobody_follows(self) -> bool:
        return self.successor.chosen() == NOBODY

    def _successor_changed(self) -> None:
        """Without a successor nothing begins, and the organisation itself is the first to take over the actions."""
        nobody, organisation = self._nobody_follows, self.organisation.chosen()
        self.names.setVisible(self.successor.chosen() == NEWCOMER)
        if nobody is not self._alone:
            self._alone = nobody
            self.first_day.setVisible(not nobody)
            self.held.set_read_only(nobody)
            self._held_title.setText("Eindigt zonder opvolger" if nobody else _GOES_OVER)
            self._held_note.setVisible(not nobody)
            for held in self._departure.held:
                self.held.tick(held.id, not nobody)
            if nobody and not self.heir.currentText():
                self.heir.choose(organisation)
            elif not nobody and self.heir.chosen() == organisation:
                self.heir.choose("")
        self._refresh()

    def _last_day_changed(self) -> None:
        day = self._typed(self.last_day)
        if self._follows:
            self.first_day.show_day(day + dt.timedelta(days=1) if day and day < dt.date.max else None)
        self._ask()

    def _first_day_edited(self) -> None:
        self._follows = not self.first_day.line.text()

    def _ask(self) -> None:
        leaver, organisation = self.leaver.chosen(), self.organisation.chosen()
        if leaver and organisation:
            self.departure_wanted.emit(leaver, organisation, self._typed(self.last_day) or self._today)
        self._refresh()

    def _refresh(self) -> None:
        for widget, nothing in ((self.held, self._no_held), (self.actions_, self._no_actions)):
            widget.fit()
            widget.setVisible(widget.count() > 0)
            nothing.setVisible(widget.count() == 0)
        self._heir_row.setVisible(self.actions_.count() > 0)
        chosen = bool(self.leaver.chosen() and self.organisation.chosen())
        on_day = "op deze dag" if self._typed(self.last_day) else "vandaag"
        self._no_held.setText(f"Geen functie of lidmaatschap {on_day}." if chosen else "Kies wie er vertrekt.")
        self._summary.setText(" ".join(self._sentences()))

    def _sentences(self) -> list[str]:
        positions = [one for one in self._departure.held if one.role is None]
        memberships = [one for one in self._departure.held if one.role is not None]
        last_day, first_day = self._typed(self.last_day), self._typed(self.first_day)
        unclear = [words for _field, words in self._unclear()]
        if self._departure.held and last_day is None:
            return ["Vul de laatste dag in: dan staat hier wat er eindigt en begint.", *unclear]
        if not self._departure.held or last_day is None:
            return unclear
        said = [what_ends(self._names[self.leaver.chosen()], len(positions), len(memberships), last_day)]
        name, ticked, heir = self._successor_name(), self.held.ticked(), self.heir.chosen()
        actions = len(self.actions_.ticked())
        if name and first_day is not None:
            kept = [sum(one.id in ticked for one in group) for group in (positions, memberships)]
            said.append(what_begins(name, kept[0], kept[1], 0 if heir else actions, first_day))
        if actions and heir:
            said.append(what_goes_over(actions, self._names.get(heir, self.heir.currentText())))
        if self._departure.is_contact and (name or self._nobody_follows):
            said.append(who_answers(self.organisation.currentText(), name))
        return [*said, *unclear]

    def _unclear(self) -> list[tuple[ChoiceField, str]]:
        """The names that are nobody's or that of more than one, each with what to do about it."""
        found = []
        for field in (self.leaver, self.successor, self.heir):
            typed = field.currentText().strip()
            if field.isVisibleTo(self) and typed and not field.chosen():
                names = [self._names.get(one, field.itemText(field.place_of(one))) for one in field.likely()]
                found.append((field, which_one(typed, names) if names else not_known(typed)))
        return found

    def _successor_name(self) -> str:
        chosen = self.successor.chosen()
        return at_start(printed_name(self.names.typed()).formal) if chosen == NEWCOMER else self._names.get(chosen, "")

    def _typed(self, entry: DateEntry) -> dt.date | None:
        try:
            return entry.day()
        except DateNotUnderstood:
            return None


def _action_words(action: OpenAction) -> str:
    return f"{action.number}  {action.text}" + ("" if action.is_owner else " (als mede-actiehouder)")


def _held_words(held: HeldLine) -> str:
    since = f" (sinds {short_date(held.start_date)})" if held.start_date else ""
    if held.role is None:
        return f"Functie: {held.title or 'zonder titel'}{since}"
    return f"Lidmaatschap: {held.body}, {label(held.role).lower()}{since}"
