"""Another part of the day each time, never the same hour twice running; three misses are the end, a wish is kept."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.call_attempts import Slot, Wait, after_attempt, first_slot, joined_slot, next_slot
from helpdesk.domain.call_hours import CallingHours, Window, best_windows
from helpdesk.domain.call_words import CALL_STATES, DAY_PARTS, OUTCOMES_OF_CALLS
from helpdesk.domain.hours import OpeningHours, OpeningRow

MADRID = ZoneInfo("Europe/Madrid")
LORD_HOWE = ZoneInfo("Australia/Lord_Howe")


def rows(days: range, *spans: tuple[int, int]) -> tuple[OpeningRow, ...]:
    return tuple(OpeningRow(day, time(o), time(c % 24)) for day in days for o, c in spans)


WEEK = rows(range(5), (9, 14), (17, 20)) + rows(range(5, 6), (10, 14))
SHOP = CallingHours(OpeningHours(WEEK, MADRID), 10, 20)
HOLIDAY = CallingHours(OpeningHours(WEEK, MADRID, {date(2026, 11, 25): ()}), 10, 20)
NEVER = CallingHours(OpeningHours((), MADRID), 10, 20)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=MADRID)


def wall(slot: Slot) -> str:
    return f"{slot.at.astimezone(MADRID):%a %H:%M} {slot.part}"


def test_no_answer_on_tuesday_at_eleven_is_tried_on_wednesday_evening() -> None:
    tried = [at("2026-11-24 11:00")]
    assert wall(next_slot(SHOP, tried[-1], tried)) == "Wed 18:00 evening"
    assert wall(next_slot(HOLIDAY, tried[-1], tried)) == "Thu 18:00 evening"


def test_three_attempts_take_every_part_of_the_day_the_shop_is_open() -> None:
    through = CallingHours(OpeningHours(rows(range(6), (9, 21)), MADRID), 10, 20)
    tried = [first_slot(through, date(2026, 11, 23)).at]
    for _ in range(2):
        tried.append(next_slot(through, tried[-1], tried).at)
    assert [through.part_of(moment) for moment in tried] == ["evening", "morning", "afternoon"]


def test_where_all_parts_were_tried_it_is_one_other_than_the_last() -> None:
    tried = [at("2026-11-24 18:00"), at("2026-11-25 11:00")]
    assert wall(next_slot(SHOP, tried[-1], tried)) == "Thu 17:00 evening"


def test_a_miss_on_friday_morning_passes_over_a_saturday_that_has_but_a_morning() -> None:
    tried = [at("2026-11-27 11:00")]
    assert wall(next_slot(SHOP, tried[-1], tried)) == "Mon 18:00 evening"


def test_a_shop_open_in_the_mornings_alone_is_called_from_at_another_hour() -> None:
    mornings = CallingHours(OpeningHours(rows(range(6), (9, 14)), MADRID), 10, 20)
    tried = [at("2026-11-24 11:10")]
    assert mornings.hour_of(next_slot(mornings, tried[-1], tried).at) != 11


@pytest.mark.parametrize(
    ("best", "first"),
    [
        ("", "Tue 18:00 evening"),
        ("10-12", "Tue 11:00 morning"),
        ("mornings", "Tue 11:00 morning"),
        ("after 19:00", "Tue 19:00 evening"),
        ("de 14:00 a 16:00", "Tue 18:00 evening"),  # never open then
    ],
)
def test_the_customers_best_hours_are_respected(best: str, first: str) -> None:
    assert wall(first_slot(SHOP, date(2026, 11, 24), best_windows(best))) == first


def test_best_hours_that_a_saturday_does_not_have_wait_for_monday() -> None:
    assert wall(first_slot(SHOP, date(2026, 11, 28), best_windows("tardes"))) == "Mon 18:00 evening"
    assert wall(first_slot(SHOP, date(2026, 11, 28))) == "Sat 11:00 morning"


def test_calling_hours_without_open_time_give_way_to_the_opening_hours() -> None:
    late = SHOP._replace(first=21, until=22)
    assert wall(first_slot(late, date(2026, 11, 24))) == "Tue 18:00 evening"


def test_a_shop_that_never_opens_still_calls_one_day() -> None:
    assert wall(first_slot(NEVER, date(2026, 11, 24))) == "Tue 11:00 morning"
    tried = [at("2026-11-24 11:00")]
    assert wall(next_slot(NEVER, tried[-1], tried)) == "Wed 11:00 morning"


LAST = date(2026, 12, 8)
NEXT = Slot(at("2026-11-25 18:00"), "evening")


@pytest.mark.parametrize(
    ("outcome", "misses", "day", "state"),
    [
        ("reached", 0, date(2026, 11, 25), "reached"),
        ("refused", 2, date(2026, 11, 25), "refused"),
        ("no_answer", 1, date(2026, 11, 25), "open"),
        ("no_answer", 2, date(2026, 11, 25), "open"),
        ("no_answer", 3, date(2026, 11, 25), "not_reached"),
        ("wrong_number", 3, date(2026, 11, 25), "not_reached"),
        ("no_answer", 1, LAST, "open"),
        ("no_answer", 1, LAST + timedelta(1), "not_reached"),
        ("call_later", 2, date(2026, 11, 25), "open"),
        ("call_later", 0, LAST + timedelta(5), "open"),
    ],
)
def test_what_becomes_of_a_call(outcome: str, misses: int, day: date, state: str) -> None:
    found = after_attempt(outcome, misses, 3, LAST, NEXT, day)
    assert found.state == state
    assert (found.next == NEXT) == (state == "open")


def test_a_customer_who_named_a_time_is_called_then_however_late() -> None:
    late = LAST + timedelta(9)
    assert after_attempt("call_later", 0, 3, LAST, NEXT, late).expires_on == late


@pytest.mark.parametrize("outcome", OUTCOMES_OF_CALLS)
def test_refused_and_not_reached_are_never_mixed(outcome: str) -> None:
    state = after_attempt(outcome, 3, 3, LAST, NEXT, LAST).state
    assert state in CALL_STATES
    assert (state == "refused") == (outcome == "refused")
    assert (state == "not_reached") == (outcome in {"no_answer", "wrong_number"})


hours_of_day = (
    st.tuples(st.integers(0, 22), st.integers(1, 23)).map(sorted).filter(lambda span: span[0] < span[1])
)
weeks = st.lists(st.tuples(st.integers(0, 6), hours_of_day), min_size=1, max_size=12).map(
    lambda found: tuple(OpeningRow(day, time(o), time(c)) for day, (o, c) in found)
)
shops = st.builds(
    lambda week, zone, closed, calling: CallingHours(
        OpeningHours(week, zone, dict.fromkeys(closed, ())), calling[0], calling[1]
    ),
    weeks,
    st.sampled_from([MADRID, LORD_HOWE]),
    st.sets(st.dates(date(2026, 3, 20), date(2026, 4, 10)), max_size=5),
    hours_of_day,
)
windows = st.lists(hours_of_day.map(lambda span: (60 * span[0], 60 * span[1])), max_size=2).map(tuple)


@given(shops, st.dates(date(2026, 3, 20), date(2026, 4, 10)), windows, st.integers(1, 6))
def test_no_attempt_is_ever_planned_outside_the_opening_hours(
    hours: CallingHours, day: date, best: tuple[Window, ...], count: int
) -> None:
    """Over nights on which the clock changes, holidays, odd weeks and odd wishes."""
    slot = first_slot(hours, day, best)
    tried: list[datetime] = []
    for _ in range(count):
        assert hours.opening.is_open(slot.at)
        assert slot.part == hours.part_of(slot.at)
        assert slot.part in DAY_PARTS
        assert not tried or hours.day_of(slot.at) > hours.day_of(tried[-1])
        tried.append(slot.at)
        slot = next_slot(hours, slot.at, tried, best)
    one_hour = len({row.opens.hour for row in hours.opening.weekly}) == 1 and all(
        row.closes.hour - row.opens.hour <= 1 for row in hours.opening.weekly
    )
    assert one_hour or hours.hour_of(slot.at) != hours.hour_of(tried[-1]) or _one_hour_left(hours, best)


def _one_hour_left(hours: CallingHours, best: tuple[Window, ...]) -> bool:
    """Whether what calling hours and wishes leave of a week is all of one hour of the day."""
    found = {
        hour
        for number in range(7)
        for stretch in hours.stretches(date(2026, 6, 1) + timedelta(number), best)
        for hour in range(hours.hour_of(stretch.start), hours.hour_of(stretch.end - timedelta(seconds=1)) + 1)
    }
    return len(found) <= 1


EARLY, LATE = Slot(at("2026-11-24 10:00"), "morning"), Slot(at("2026-11-26 18:00"), "evening")


@pytest.mark.parametrize(
    ("stays", "goes", "tried", "slot"),
    [
        (Wait(EARLY), Wait(LATE), (), EARLY),
        (Wait(LATE), Wait(EARLY), (), EARLY),
        # In the morning nobody answered: the other's morning is no gain, its evening is.
        (Wait(LATE), Wait(EARLY), ("morning",), LATE),
        (Wait(LATE), Wait(EARLY), ("midday",), EARLY),
        # The customer asked for it: neither before nor instead.
        (Wait(LATE, agreed=True), Wait(EARLY), (), LATE),
        (Wait(EARLY), Wait(LATE, agreed=True), (), LATE),
        (Wait(LATE), Wait(EARLY, agreed=True), ("morning",), EARLY),
        (Wait(LATE, agreed=True), Wait(EARLY, agreed=True), (), EARLY),
        # An imported call has no moment.
        (Wait(None), Wait(LATE), (), LATE),
        (Wait(None), Wait(LATE), ("evening",), LATE),
        (Wait(EARLY), Wait(None), (), EARLY),
        (Wait(None), Wait(None), (), None),
    ],
)
def test_a_call_that_takes_another_up_is_tried_at_the_earlier_moment(
    stays: Wait, goes: Wait, tried: tuple[str, ...], slot: Slot | None
) -> None:
    assert joined_slot(stays, goes, tried) == slot
