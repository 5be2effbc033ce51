"""Everything a user can want in the verslag: emitted by its parts, carried out by the presenter."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Wishes(QObject):
    """One for all parts of the screen, so that none of them passes on what another one said."""

    text_wanted = Signal(str, str)
    """Typing paused: agenda item, text."""
    action_wanted = Signal(str, str, str, object, str)
    """Agenda item, text, owner, date or None, words for the date."""
    decision_wanted = Signal(str, object, str)
    """Agenda item, kind, text."""
    commitment_wanted = Signal(str, str, str, object, str)
    """Agenda item, text, who promises, date or None, words for the date."""
    conclusion_wanted = Signal(str, str)
    """Agenda item, text."""
    form_wanted = Signal(object, object)
    """Another form is to come where one is half filled: the part in which that is, and what opens the other."""
    remove_wanted = Signal(object, str)
    """A result must go: its :class:`CaptureKind` and id."""
    reword_wanted = Signal(object, str, str)
    """A result must say something else: its :class:`CaptureKind`, id and words."""
    kind_wanted = Signal(str, object)
    """A decision is of another kind: its id and :class:`DecisionKind`."""
    maker_given = Signal(str, str, str)
    """Somebody else made a toezegging: agenda item, toezegging, and the id of the person or organisation."""
    vote_wanted = Signal(str)
    """How was voted on a decision must be said: its id."""
    treatment_wanted = Signal(str, object)
    """Something became of an item: its id and :class:`ItemTreatment`, or None for what follows from the text."""
    hold_over_wanted = Signal(str)
    """An item is to be held over to a later overleg, which is still to be chosen: its id."""
    now_wanted = Signal(str)
    """An item is treated now, before those that are still to be treated."""
    move_wanted = Signal(str, int)
    """An item was treated one place earlier (-1) or later (1)."""
    line_entered = Signal(str, str, bool)
    """A line must become a record: agenda item, line, whether the next item is wanted afterwards."""
    selection_taken = Signal(str, object, str)
    """A selection must become a record: agenda item, :class:`CaptureKind`, words."""
    answered = Signal(str, int)
    """The question at an item was answered."""
    undo_wanted = Signal(str)
    """What was captured last at an item must be taken back."""
    adopt_wanted = Signal(str)
    """The verslag of an earlier overleg is to be adopted at this item."""
    defer_wanted = Signal(str)
    """The adoption of the verslag at this item is to be put off."""
    adopted_opened = Signal(str)
    """The verslag that is adopted at this item is to be shown."""
    typing_refused = Signal()
    """Somebody types in a verslag that cannot be changed."""
    versions_wanted = Signal(str)
    """The earlier texts of an item are asked for."""
    restore_wanted = Signal(str, str)
    """An earlier text must stand at an item again."""
    phrases_wanted = Signal()
    """Words out of the phrase bank are asked for."""
    presence_wanted = Signal()
    """Somebody comes or goes: who can that be?"""
    presence_given = Signal(str, object, bool)
    """Somebody came or left: the id of the person, the time, and whether he left."""
    paste_reduced = Signal(str)
    """Something of a paste was left behind: the sentence that says so."""
    link_wanted = Signal(str)
    """A link in the text was followed: its address."""
