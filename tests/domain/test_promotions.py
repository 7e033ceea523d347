"""Who may be told of an offer, by facts; and what a campaign shows, in careful words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.campaigns import Lift, call_problem, held_out, state_of
from helpdesk.domain.coupons import Move, balance, code_key
from helpdesk.domain.promotions import MEANS, PURPOSE_OF, Person, may_be_told

TODAY = date(2026, 11, 29)
ALL_WAYS = frozenset({"email", "phone", "mobile", "post"})
BUYER = Person(
    reach=ALL_WAYS, first_on=date(2026, 2, 1), last_on=date(2026, 2, 1), checked_on=TODAY, listed=False
)


def verdict(person: Person, means: str, *, similar: bool = True) -> tuple[bool, str]:
    found = may_be_told(person, means, TODAY, similar=similar)
    return found.allowed, found.key


def agreed(day: date) -> Person:
    return Person(reach=ALL_WAYS, words={"promotions": (True, day), "promotions_phone": (True, day)})


def test_a_consent_to_calls_is_gone_after_two_years_one_to_mail_is_not() -> None:
    old, fresh = agreed(date(2024, 11, 20)), agreed(date(2024, 11, 30))
    assert verdict(old, "call") == (False, "old_consent")
    assert verdict(old, "email") == (True, "consent")
    assert verdict(fresh, "call") == (True, "consent")
    assert may_be_told(fresh, "call", date(2026, 11, 30), similar=True).allowed
    assert not may_be_told(fresh, "call", date(2026, 12, 1), similar=True).allowed


def test_without_consent_a_call_needs_a_contact_within_a_year() -> None:
    assert verdict(BUYER, "call") == (True, "contact")
    earlier = date(2025, 11, 15)
    assert verdict(BUYER._replace(first_on=earlier, last_on=earlier), "call") == (False, "no_contact")
    assert verdict(BUYER._replace(last_on=earlier, in_force=True), "call") == (True, "contract")
    # A day within the year still counts, the day before does not.
    assert verdict(BUYER._replace(last_on=date(2025, 11, 29)), "call")[0]
    assert not verdict(BUYER._replace(last_on=date(2025, 11, 28)), "call")[0]


@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ({"active": False}, "gone"),
        ({"do_not_call": True}, "quiet"),
        ({"words": {"promotions_phone": (False, TODAY)}}, "objected"),
        ({"words": {"promotions": (False, TODAY)}}, "objected"),
        ({"words": {"promotions_post": (False, TODAY)}}, "objected"),
        ({"complaint": True}, "complaint"),
        ({"claim": True}, "claim"),
        ({"low_on": TODAY}, "low_score"),
        ({"reach": frozenset({"post"})}, "address"),
        ({"told_on": TODAY - timedelta(days=59)}, "lately"),
        ({"listed": True}, "listed"),
        ({"checked_on": None}, "unchecked"),
        ({"checked_on": TODAY - timedelta(days=31)}, "unchecked"),
        ({"first_on": None}, "no_ground"),
    ],
)
def test_what_leaves_somebody_out(changed: dict[str, object], key: str) -> None:
    found = may_be_told(BUYER._replace(**changed), "call", TODAY, similar=True)
    assert (found.allowed, found.key) == (False, key)
    assert found.why.source


def test_the_days_that_just_suffice() -> None:
    assert verdict(BUYER._replace(told_on=TODAY - timedelta(days=60)), "email")[0]
    assert verdict(BUYER._replace(checked_on=TODAY - timedelta(days=30)), "email")[0]


def test_an_offer_of_something_else_needs_a_yes() -> None:
    assert verdict(BUYER, "email", similar=False) == (False, "no_ground")
    assert verdict(agreed(TODAY), "email", similar=False) == (True, "consent")


def test_who_agreed_to_this_shop_needs_no_exclusion_list() -> None:
    asked = may_be_told(agreed(TODAY)._replace(listed=True), "email", TODAY, similar=True)
    assert asked.allowed
    assert not asked.checked
    assert may_be_told(BUYER, "email", TODAY, similar=True).checked


def test_a_no_to_one_means_leaves_a_yes_to_another() -> None:
    person = BUYER._replace(words={"promotions_phone": (False, TODAY), "promotions": (True, TODAY)})
    assert verdict(person, "email") == (True, "consent")
    assert verdict(person, "call") == (False, "objected")
    assert verdict(person, "post") == (False, "objected")


@given(
    st.builds(
        Person,
        active=st.booleans(),
        do_not_call=st.booleans(),
        reach=st.just(ALL_WAYS),
        words=st.dictionaries(
            st.sampled_from(sorted(set(PURPOSE_OF.values()))),
            st.tuples(st.booleans(), st.dates(date(2020, 1, 1), TODAY)),
        ),
        first_on=st.none() | st.dates(date(2020, 1, 1), TODAY),
        last_on=st.none() | st.dates(date(2020, 1, 1), TODAY),
        in_force=st.booleans(),
        checked_on=st.none() | st.dates(date(2026, 10, 1), TODAY),
        listed=st.booleans(),
    ),
    st.sampled_from(sorted(MEANS)),
    st.booleans(),
)
def test_whoever_said_no_is_never_told(person: Person, means: str, similar: bool) -> None:
    found = may_be_told(person, means, TODAY, similar=similar)
    no = not person.words.get(PURPOSE_OF[means], (True, TODAY))[0]
    if no or person.do_not_call or not person.active:
        assert not found.allowed


# -- campaigns


@pytest.mark.parametrize(
    ("lift", "points", "low", "high", "said"),
    [
        (Lift(180, 27, 20, 2), 5.0, -15.6, 14.3, "No difference shown."),
        (Lift(100, 30, 100, 10), 20.0, 9.0, 30.6, "More bought among those who were told."),
        (Lift(100, 10, 100, 30), -20.0, -30.6, -9.0, "Fewer bought among those who were told."),
    ],
)
def test_what_came_of_it(lift: Lift, points: float, low: float, high: float, said: str) -> None:
    interval = lift.interval
    assert interval is not None
    assert lift.points == pytest.approx(points)
    assert (round(interval[0], 1), round(interval[1], 1)) == (low, high)
    assert lift.said.source == said


def test_nothing_to_compare_is_no_figure() -> None:
    assert Lift(10, 1, 0, 0).points is None
    assert Lift(10, 1, 0, 0).interval is None


@given(st.sets(st.integers(1, 10**6), max_size=300), st.integers(10, 20), st.randoms(use_true_random=False))
def test_the_control_group_is_the_same_in_any_order(people: set[int], percent: int, shuffler: object) -> None:
    mixed = list(people)
    shuffler.shuffle(mixed)  # type: ignore[attr-defined]
    group = held_out(mixed, percent, "seed")
    assert group == held_out(sorted(people), percent, "seed")
    assert group <= people
    if len(people) >= 5:
        assert abs(len(group) - len(people) * percent / 100) <= 1


def test_the_window_ends_with_its_last_day() -> None:
    started = date(2026, 10, 1)
    assert state_of(None, 30, False, TODAY) == "draft"
    assert state_of(started, 30, False, date(2026, 10, 31)) == "running"
    assert state_of(started, 30, False, date(2026, 11, 1)) == "over"
    assert state_of(started, 30, True, date(2026, 10, 2)) == "closed"


@pytest.mark.parametrize(
    ("at", "holiday", "allowed"),
    [
        (datetime(2026, 11, 27, 9, 0, tzinfo=UTC), False, True),
        (datetime(2026, 11, 27, 8, 59, tzinfo=UTC), False, False),
        (datetime(2026, 11, 27, 20, 59, tzinfo=UTC), False, True),
        (datetime(2026, 11, 27, 21, 0, tzinfo=UTC), False, False),
        (datetime(2026, 11, 28, 12, 0, tzinfo=UTC), False, False),
        (datetime(2026, 11, 29, 12, 0, tzinfo=UTC), False, False),
        (datetime(2026, 11, 27, 12, 0, tzinfo=UTC), True, False),
    ],
)
def test_when_somebody_may_be_called_with_an_offer(at: datetime, holiday: bool, allowed: bool) -> None:
    assert (call_problem(at, holiday) is None) is allowed


# -- coupons and points


@pytest.mark.parametrize(
    ("moves", "left"),
    [
        ([], 0),
        ([Move("given", 10), Move("back", 10)], 0),
        ([Move("given", 10), Move("spent", 8), Move("back", 10)], 0),
        # Taken back leaves no debt: what comes later is whole.
        ([Move("given", 10), Move("spent", 8), Move("back", 10), Move("given", 5)], 5),
    ],
)
def test_points_never_fall_below_nothing(moves: list[Move], left: int) -> None:
    assert balance(moves) == left


@given(st.lists(st.builds(Move, st.sampled_from(["given", "spent", "back"]), st.integers(0, 100))))
def test_no_points_are_owed(moves: list[Move]) -> None:
    assert 0 <= balance(moves) <= sum(move.points for move in moves if move.kind == "given")


def test_codes_are_read_as_people_type_them() -> None:
    assert code_key(" xmas - 10 ") == "XMAS-10"
    assert code_key("a") == ""
    assert code_key("<b>") == ""
