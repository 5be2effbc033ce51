"""Places and waiting lists: any order of joining, changing, cancelling and changing capacity, beside a plain model."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from secretariat.domain.events import Registration, RegistrationChoice, RegistrationStatus, Waiting
from secretariat.domain.registrations import (
    Places,
    Target,
    Wishes,
    cancelled,
    changed_by,
    has_place,
    is_coming,
    waiting_for,
    wishes_of,
    without_excursion,
)

DAY = dt.date(2023, 11, 20)
SESSION, EXCURSION, BUS, DINNER = RegistrationChoice
HOOGEZAND, ITS_BUS = Target(EXCURSION, "exc-hoogezand"), Target(BUS, "exc-hoogezand")


def registered(name: str, **more: object) -> Registration:
    """Somebody who comes."""
    start = Registration(id=name, event_id="evt", person_id=f"per-{name}", status=RegistrationStatus.REGISTERED)
    return replace(start, **more)  # type: ignore[arg-type]


def with_places(**capacity: int | None) -> Places:
    """Nobody yet, and this many places at Hoogezand and in its bus."""
    return Places([], {HOOGEZAND: capacity.get("seats"), ITS_BUS: capacity.get("bus")})


def test_who_finds_it_full_stands_at_the_end_of_the_list() -> None:
    """The first comes in, the others wait in the order in which they came."""
    places = with_places(seats=1)
    for name in ("anna", "bert", "cor"):
        places.put(registered(name), Wishes(excursion_id="exc-hoogezand"))
    assert has_place(places.get("anna"), EXCURSION)
    assert places.get("bert").excursion_status is RegistrationStatus.WAITLISTED
    assert [places.place_of(name, HOOGEZAND) for name in ("anna", "bert", "cor")] == [None, 1, 2]


def test_a_cancellation_keeps_the_place_for_the_first_on_the_list() -> None:
    """Nobody who comes later takes it, and who accepts it finds the bus full and waits for that."""
    places = with_places(seats=2, bus=1)
    for name in ("anna", "bert", "cor"):
        places.put(registered(name), Wishes(excursion_id="exc-hoogezand", wants_bus=name != "bert"))
    places.take_out(cancelled(places.get("bert"), DAY))
    places.settle(DAY)
    assert waiting_for(places.get("cor"), EXCURSION) == Waiting(choice=EXCURSION, number=1, offered_on=DAY)
    places.put(registered("dirk"), Wishes(excursion_id="exc-hoogezand"))
    assert places.place_of("dirk", HOOGEZAND) == 2
    places.accept("cor", EXCURSION)
    assert has_place(places.get("cor"), EXCURSION)
    assert places.place_of("cor", ITS_BUS) == 1


def test_a_place_that_somebody_waits_for_is_not_given_to_who_comes_later() -> None:
    """Also when it came free in a way that offered it to nobody, as in a file from elsewhere."""
    places = with_places(seats=1)
    for name in ("anna", "bert"):
        places.put(registered(name), Wishes(excursion_id="exc-hoogezand"))
    larger = Places(places.all(), {HOOGEZAND: 3})
    larger.put(registered("cor"), Wishes(excursion_id="exc-hoogezand"))
    assert [larger.place_of(name, HOOGEZAND) for name in ("anna", "bert", "cor")] == [None, 1, 2]


def test_a_file_of_before_the_waiting_lists_keeps_the_order_of_registration() -> None:
    """Only the status says that they wait; who comes now stands behind them."""
    early, late = (
        registered(name, excursion_id="exc-hoogezand", excursion_status=RegistrationStatus.WAITLISTED,
                   registered_on=dt.date(2023, 11, day))
        for name, day in (("late", 8), ("early", 7))
    )  # fmt: skip
    places = Places([early, late], {HOOGEZAND: 0})
    places.put(registered("new", registered_on=dt.date(2023, 11, 1)), Wishes(excursion_id="exc-hoogezand"))
    assert [one.id for one in places.queue(HOOGEZAND)] == ["early", "late", "new"]


def test_fewer_places_take_back_what_was_kept_last() -> None:
    """A place that is not there any more is not offered."""
    places = with_places(seats=0)
    for name in ("anna", "bert"):
        places.put(registered(name), Wishes(excursion_id="exc-hoogezand"))
    more = Places(places.all(), {HOOGEZAND: 2})
    more.settle(DAY)
    fewer = Places(more.all(), {HOOGEZAND: 1})
    fewer.settle(DAY)
    assert [one.id for one in changed_by(more.all(), fewer)] == ["bert"]
    assert [(wait := waiting_for(one, EXCURSION)) and wait.offered_on for one in fewer.all()] == [DAY, None]


# Any order, beside a model of lists --------------------------------------------------------------------------------

TARGETS = [
    *(Target(SESSION, one) for one in ("ses-1", "ses-2")),
    *(Target(EXCURSION, one) for one in ("exc-1", "exc-2")),
    *(Target(BUS, one) for one in ("exc-1", "exc-2")),
    Target(DINNER, "evt"),
]
wishes_of_somebody = st.builds(
    lambda session, excursion, bus, dinner: Wishes(
        session_id=session, excursion_id=excursion, wants_bus=bus and excursion is not None, attends_dinner=dinner
    ),
    st.sampled_from([None, "ses-1", "ses-2"]),
    st.sampled_from([None, "exc-1", "exc-2"]),
    st.booleans(),
    st.booleans(),
)


@dataclass
class Desk:
    """One thing with places, as a clerk with a list would keep it: who is in, for whom one is kept, who waits."""

    capacity: int | None
    placed: list[str] = field(default_factory=list)
    queue: list[str] = field(default_factory=list)
    kept: set[str] = field(default_factory=set)

    def has_room(self) -> bool:
        return self.capacity is None or len(self.placed) + len(self.kept) < self.capacity

    def ask(self, name: str) -> bool:
        """Whether somebody got in."""
        gets_in = self.has_room() and len(self.kept) == len(self.queue)
        (self.placed if gets_in else self.queue).append(name)
        return gets_in

    def leave(self, name: str) -> None:
        for names in (self.placed, self.queue):
            if name in names:
                names.remove(name)
        self.kept.discard(name)

    def settle(self) -> None:
        for name in reversed(self.queue):
            if self.capacity is not None and self.kept and len(self.placed) + len(self.kept) > self.capacity:
                self.kept.discard(name)
        for name in self.queue:
            if name not in self.kept and self.has_room():
                self.kept.add(name)


class AnyOrder(RuleBasedStateMachine):
    """Everybody joins, changes, cancels and comes back, while places come and go."""

    def __init__(self) -> None:
        super().__init__()
        self.capacity: dict[Target, int | None] = dict.fromkeys(TARGETS, 1)
        self.desks = {target: Desk(1) for target in TARGETS}
        self.wanted: dict[str, Wishes] = {}
        self.registrations: tuple[Registration, ...] = ()
        self.came = 0

    def work_on(self) -> Places:
        return Places(self.registrations, self.capacity)

    def done(self, places: Places) -> None:
        for desk in self.desks.values():
            desk.settle()
        places.settle(DAY)
        self.registrations = places.all()

    def somebody(self, data: st.DataObject) -> Registration:
        return data.draw(st.sampled_from(self.registrations))

    def asks(self, name: str, wishes: Wishes | None) -> None:
        """The clerk: leave what is not wanted any more, then ask for what is new."""
        targets = _targets(wishes) if wishes else []
        for target, desk in self.desks.items():
            if target not in targets:
                desk.leave(name)
        for target in targets:
            desk = self.desks[target]
            if target.choice is BUS and name in self.desks[Target(EXCURSION, target.id)].queue:
                desk.leave(name)
            elif name not in (*desk.placed, *desk.queue):
                desk.ask(name)
        self.wanted = {**self.wanted, name: wishes} if wishes else {k: v for k, v in self.wanted.items() if k != name}

    @rule(wishes=wishes_of_somebody)
    def join(self, wishes: Wishes) -> None:
        self.came += 1
        name, places = f"reg-{self.came}", self.work_on()
        places.put(registered(name), wishes)
        self.asks(name, wishes)
        self.done(places)

    @precondition(lambda self: self.registrations)
    @rule(data=st.data(), wishes=wishes_of_somebody)
    def change_or_come_back(self, data: st.DataObject, wishes: Wishes) -> None:
        one, places = self.somebody(data), self.work_on()
        places.put(replace(one, status=RegistrationStatus.REGISTERED, cancelled_on=None), wishes)
        self.asks(one.id, wishes)
        self.done(places)

    @precondition(lambda self: self.registrations)
    @rule(data=st.data())
    def cancel(self, data: st.DataObject) -> None:
        one, places = self.somebody(data), self.work_on()
        places.take_out(cancelled(one, DAY))
        self.asks(one.id, None)
        self.done(places)

    @precondition(lambda self: self.wanted)
    @rule(data=st.data())
    def cancel_the_excursion(self, data: st.DataObject) -> None:
        name, places = data.draw(st.sampled_from(sorted(self.wanted))), self.work_on()
        places.put(without_excursion(places.get(name)), None)
        self.asks(name, replace(self.wanted[name], excursion_id=None, wants_bus=False))
        self.done(places)

    @precondition(lambda self: any(desk.kept for desk in self.desks.values()))
    @rule(data=st.data(), accepts=st.booleans())
    def answer_an_offer(self, data: st.DataObject, accepts: bool) -> None:
        offers = [(target, name) for target, desk in self.desks.items() for name in sorted(desk.kept)]
        target, name = data.draw(st.sampled_from(offers))
        places, desk = self.work_on(), self.desks[target]
        if accepts:
            places.accept(name, target.choice)
            desk.leave(name)
            desk.placed.append(name)
            self.asks(name, self.wanted[name])
        else:
            fewer = _less(self.wanted[name], target.choice)
            places.put(places.get(name), fewer)
            self.asks(name, fewer)
        self.done(places)

    @rule(which=st.sampled_from(TARGETS), seats=st.sampled_from([None, 0, 1, 2, 3]))
    def change_capacity(self, which: Target, seats: int | None) -> None:
        if seats is not None and seats < len(self.desks[which].placed):
            return  # refused: see the service
        self.capacity = {**self.capacity, which: seats}
        self.desks[which].capacity = seats
        self.done(self.work_on())

    @invariant()
    def as_the_clerk_has_it(self) -> None:
        places = self.work_on()
        for target, desk in self.desks.items():
            count = places.count(target)
            assert [one.id for one in places.queue(target)] == desk.queue
            assert (count.placed, count.offered) == (len(desk.placed), len(desk.kept))
            assert count.waiting == len(desk.queue) - len(desk.kept)
            in_it = {one.id for one in places.all() if _holds(one, target)}
            assert in_it == set(desk.placed)
            assert desk.capacity is None or count.placed + count.offered <= desk.capacity

    @invariant()
    def nobody_is_lost(self) -> None:
        assert len(self.registrations) == self.came
        assert {one.id: wishes_of(one) for one in self.registrations if is_coming(one)} == self.wanted


def _targets(wishes: Wishes) -> list[Target]:
    found = [Target(SESSION, wishes.session_id)] if wishes.session_id else []
    found += [Target(EXCURSION, wishes.excursion_id)] if wishes.excursion_id else []
    found += [Target(BUS, wishes.excursion_id)] if wishes.excursion_id and wishes.wants_bus else []
    return found + ([Target(DINNER, "evt")] if wishes.attends_dinner else [])


def _less(wishes: Wishes, choice: RegistrationChoice) -> Wishes:
    if choice is SESSION:
        return replace(wishes, session_id=None)
    if choice is EXCURSION:
        return replace(wishes, excursion_id=None, wants_bus=False)
    return replace(wishes, wants_bus=False) if choice is BUS else replace(wishes, attends_dinner=False)


def _holds(one: Registration, target: Target) -> bool:
    wishes = wishes_of(one)
    chosen = target in _targets(wishes) and has_place(one, target.choice)
    return chosen and (target.choice is not BUS or has_place(one, EXCURSION))


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(max_examples=30, stateful_step_count=25)
