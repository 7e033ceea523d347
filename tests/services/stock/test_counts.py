"""Counting while work goes on: the snapshot, what moves meanwhile, the differences with their reasons."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from helpdesk.desk import Desk
from helpdesk.services.stock.count_actions import CancelCount, EnterCounts, Found, PostCount, StartCount
from helpdesk.services.stock.count_rows import CountLineRow
from helpdesk.services.stock.move_actions import CorrectStock
from helpdesk.services.workshop.parts_and_time_actions import AddPart
from tests.services.stock.test_orders import Shop
from tests.services.workshop.bench import dump


class Counting(Shop):
    """A workshop with ten pumps on shelf C2, in work."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.pump = self.part(stock=10, location="C2")
        self.reach("in_work")

    def use(self, pieces: int = 2) -> None:
        self.did(AddPart(job=self.job, name="Drain pump", part=self.pump, quantity=pieces))

    def begun(self, **more: Any) -> int:
        return self.did(StartCount(**{"scope": "place", "place": "C2", **more}))

    def enter(self, count: int, counted: int | None, **more: Any) -> None:
        at = more.pop("at", None)
        part = more.pop("part", self.pump)
        self.did(EnterCounts(id=count, found=(Found(part=part, counted=counted, **more),), at=at))

    def line(self, count: int, part: int | None = None) -> CountLineRow:
        lines = self.desk.counts.get(count).lines
        return next(line for line in lines if line.part == (part or self.pump))


@pytest.fixture
def shop(desk: Desk) -> Counting:
    return Counting(desk)


def test_two_used_while_counting_are_no_difference_and_the_line_is_flagged(shop: Counting) -> None:
    count = shop.begun()
    shop.later(minutes=30)
    shop.use(2)
    shop.later(minutes=30)
    shop.enter(count, 8)
    line = shop.line(count)
    assert (line.snapshot, line.expected, line.difference, line.moved) == (10, 8, 0, True)
    outcome = shop.desk.do(PostCount(id=count))
    assert "0 differences" in shop.desk.words("en").say(outcome.label)
    assert shop.numbers(shop.pump).on_hand == 8


def test_one_less_wants_a_reason_and_is_posted_with_it(shop: Counting) -> None:
    count = shop.begun()
    shop.use(2)
    shop.enter(count, 7)
    assert shop.line(count).difference == -1
    assert "say why 7 lie there and not 8" in shop.refused(PostCount(id=count))
    shop.enter(count, 7, reason="theft", note="box open")
    before = dump(shop.desk)
    shop.did(PostCount(id=count))
    assert shop.numbers(shop.pump).on_hand == 7
    (move, *_) = shop.desk.spare_parts.moves(shop.pump)
    assert (move.kind, move.quantity, move.number) == ("counted", -1, f"CN{count}")
    assert "box open" in move.reason
    shop.desk.undo()
    assert dump(shop.desk) == before


def test_what_is_used_between_counting_and_posting_stays_used(shop: Counting) -> None:
    count = shop.begun()
    shop.enter(count, 9, reason="damage")
    shop.later(minutes=5)
    shop.use(3)
    shop.did(PostCount(id=count))
    assert shop.numbers(shop.pump).on_hand == 6


def test_what_was_written_on_a_sheet_counts_from_when_it_was_counted(shop: Counting) -> None:
    count = shop.begun()
    shop.later(minutes=60)
    at = shop.desk.clock.now()
    shop.later(minutes=60)
    shop.use(2)
    shop.enter(count, 10, at=at)
    line = shop.line(count)
    assert (line.difference, line.moved) == (0, False)
    shop.did(PostCount(id=count))
    assert shop.numbers(shop.pump).on_hand == 8


def test_a_count_lasts_for_days_and_what_is_not_counted_stays(shop: Counting) -> None:
    belt = shop.part("Belt", stock=4, location="C2")
    count = shop.begun()
    shop.enter(count, 10)
    shop.later(days=3)
    row = shop.desk.counts.row(count)
    assert (row.lines, row.counted, row.open) == (2, 1, True)
    shop.did(PostCount(id=count))
    assert shop.numbers(belt).on_hand == 4


def test_what_was_entered_is_taken_back(shop: Counting) -> None:
    count = shop.begun()
    shop.enter(count, 3, reason="theft")
    shop.enter(count, None)
    line = shop.line(count)
    assert (line.counted, line.difference, line.reason) == (None, None, "")
    assert "Nothing was counted" in shop.refused(PostCount(id=count))


def test_a_part_that_nobody_expected_there_is_counted_too(shop: Counting) -> None:
    belt = shop.part("Belt", stock=4, location="A1")
    count = shop.begun()
    assert [line.part for line in shop.desk.counts.get(count).lines] == [shop.pump]
    shop.did(CorrectStock(id=belt, on_hand=5, reason="found one"))
    shop.enter(count, 6, part=belt, reason="mistake")
    line = shop.line(count, belt)
    assert (line.snapshot, line.expected, line.difference, line.moved) == (4, 5, 1, True)


def test_scopes_of_a_count(shop: Counting) -> None:
    belt = shop.part("Belt", stock=4, location="A1")
    whole = shop.did(StartCount())
    chosen = shop.did(StartCount(scope="chosen", parts=(belt,)))
    assert {line.part for line in shop.desk.counts.get(whole).lines} == {shop.pump, belt}
    assert [line.part for line in shop.desk.counts.get(chosen).lines] == [belt]
    assert "Which place" in shop.refused(StartCount(scope="place"))
    assert "nothing to count" in shop.refused(StartCount(scope="place", place="Z9"))
    assert "Choose the parts" in shop.refused(StartCount(scope="chosen"))
    assert shop.desk.counts.places() == ["A1", "C2"]


def test_a_count_that_is_over_takes_nothing_more(shop: Counting) -> None:
    count = shop.begun()
    shop.enter(count, 10)
    shop.did(PostCount(id=count))
    entered = EnterCounts(id=count, found=(Found(part=shop.pump, counted=3),))
    for action in (entered, PostCount(id=count), CancelCount(id=count)):
        assert "is over" in shop.refused(action)
    given_up = shop.begun()
    shop.enter(given_up, 2, reason="theft")
    shop.did(CancelCount(id=given_up))
    assert shop.numbers(shop.pump).on_hand == 10


@pytest.mark.parametrize("counted", [-1, 1_000_000, "few"])
def test_what_nobody_can_have_counted_is_refused(shop: Counting, counted: Any) -> None:
    count = shop.begun()
    assert shop.refused(EnterCounts(id=count, found=(Found(part=shop.pump, counted=counted),)))


def test_a_moment_before_the_count_or_to_come_is_refused(shop: Counting) -> None:
    count = shop.begun()
    now = shop.desk.clock.now()
    found = (Found(part=shop.pump, counted=1),)
    assert "still to come" in shop.refused(EnterCounts(id=count, found=found, at=now + timedelta(hours=1)))
    assert "began only" in shop.refused(EnterCounts(id=count, found=found, at=now - timedelta(hours=1)))
    assert "Nothing was entered" in shop.refused(EnterCounts(id=count, found=()))


def test_below_zero_is_cleared_up_by_a_count(shop: Counting) -> None:
    from helpdesk.services.shop.settings_actions import ChangeSettings

    shop.did(ChangeSettings(values={"stock.below_zero": "reason"}))
    shop.did(AddPart(job=shop.job, name="Drain pump", part=shop.pump, quantity=12, reason="lay in the van"))
    assert shop.numbers(shop.pump).on_hand == -2
    count = shop.begun()
    shop.enter(count, 0, reason="mistake")
    shop.did(PostCount(id=count))
    assert shop.numbers(shop.pump).on_hand == 0
    assert shop.desk.spare_parts.counts()["below_zero"] == 0
