"""The list of parts among many: what each view holds, what a typed word finds on any way, and what is read for it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpdesk.cli.goods_views import part_view
from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from helpdesk.domain.stock_words import PART_VIEWS
from helpdesk.services.stock import reader
from helpdesk.services.stock.order_actions import OrderPart
from helpdesk.services.stock.part_actions import AddSparePart, ArchiveSparePart
from helpdesk.services.workshop.old_part_actions import AnswerCredit, CreditOldPart, SendOldPart
from helpdesk.services.workshop.part_wish_actions import WantPart
from helpdesk.services.workshop.parts_and_time_actions import AddPart
from helpdesk.store import matching
from tests.services.stock.test_orders import Shop
from tests.store.test_plans import plans

INDEXES = {
    "all": "parts_kept",
    "waits": "parts_wanted",
    "low": "parts_low",
    "ordered": "parts_ordered",
    "below_zero": "parts_below_zero",
    "archived": "parts_put_away",
}


@pytest.fixture
def bench(desk: Desk) -> Shop:
    return Shop(desk)


def named(desk: Desk, view: str, text: str = "") -> list[str]:
    query = ListQuery(text=text, filters=(view,))
    rows = desk.spare_parts.page(query)
    assert desk.spare_parts.count(query) == len(rows)
    return [row.name for row in rows]


@pytest.mark.parametrize("view", INDEXES)
def test_every_view_is_read_by_the_index_that_holds_it_and_nothing_else(desk: Desk, view: str) -> None:
    steps = plans(desk, lambda: desk.spare_parts.page(ListQuery(filters=(view,))))
    assert any(f"INDEX {INDEXES[view]}" in step for step in steps), steps


def test_the_views_are_counted_by_their_own_indexes(desk: Desk) -> None:
    steps = plans(desk, desk.spare_parts.counts)
    walked = [step for step in steps if step.startswith("SCAN p")]
    assert not [step for step in walked if "parts_kept" in step or "INDEX" not in step], steps


def test_to_order_is_what_the_proposals_say_and_what_is_collected_is_not(bench: Shop) -> None:
    wanted, low, _ = bench.part("Pump"), bench.part("Seal", minimum=2), bench.part("Belt", stock=3)
    bench.did(WantPart(job=bench.job, part=wanted))
    assert named(bench.desk, "to_order") == ["Pump", "Seal"]
    assert bench.desk.spare_parts.counts()["to_order"] == 2
    bench.did(OrderPart(part=wanted, quantity=1), OrderPart(part=low, quantity=1))
    assert named(bench.desk, "to_order") == ["Seal"]
    assert [row.name for row in bench.desk.orders.to_order()] == ["Seal"]


def test_old_parts_stay_in_their_view_until_they_are_settled(bench: Shop) -> None:
    board = bench.part("Board", stock=2, core_cents=4000, core_days=20)
    bench.did(AddPart(job=bench.job, name="Board", part=board, old_part="maker"))
    (old,) = bench.desk.spare_parts.card(board).old_parts
    assert named(bench.desk, "old_parts") == ["Board"]
    bench.did(SendOldPart(id=old.id), CreditOldPart(id=old.id, cents=3500))
    assert named(bench.desk, "old_parts") == ["Board"]
    bench.did(AnswerCredit(id=old.id, answer="disputed"))
    # Disputed is not given up.
    assert named(bench.desk, "old_parts") == ["Board"]
    assert bench.desk.spare_parts.outstanding_cents() == 500
    bench.did(CreditOldPart(id=old.id, cents=4000))
    assert named(bench.desk, "old_parts") == []
    assert bench.desk.spare_parts.card(board).old_parts == []


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    names=st.lists(
        st.sampled_from(("Drain pump", "Pump seal", "Door seal", "Pumpe 30", "Belt")), max_size=12
    ),
    text=st.sampled_from(("p", "pu", "pump", "seal pump", "30", "be", "zz")),
    limits=st.tuples(st.integers(0, 4), st.integers(0, 8), st.integers(1, 6)),
)
def test_few_some_or_many_hits_are_the_same_parts(
    desk: Desk, names: list[str], text: str, limits: tuple[int, int, int]
) -> None:
    """Whether ids are fetched, sorted in the file or rows are looked at one by one, the list is the same."""
    with pytest.MonkeyPatch.context() as patch:
        step = desk.last_step()
        for number, name in enumerate(names):
            made = desk.do(AddSparePart(name=f"{name} {number}"))
            if number % 5 == 4:
                desk.do(ArchiveSparePart(id=made.id or 0))
        query = ListQuery(text=text, filters=("all",))
        plain = [row.id for row in desk.spare_parts.page(query)]
        for some, lots, worth in (limits, (0, 100, 100), (0, 0, 100)):
            patch.setattr(matching, "SOME", some)
            patch.setattr(reader, "LOTS", lots)
            patch.setattr(matching, "WORTH", worth)
            assert [row.id for row in desk.spare_parts.page(query)] == plain
            counted = desk.spare_parts.count(query)
            assert counted == (len(plain) if len(plain) <= worth else None)
        while desk.last_step() != step:
            desk.undo()


def test_every_view_has_its_condition(desk: Desk) -> None:
    counts: dict[str, Any] = desk.spare_parts.counts()
    for view in PART_VIEWS:
        assert desk.spare_parts.page(ListQuery(filters=(view,))) == []
        assert counts.get(view, 0) == 0


def test_the_command_line_tells_of_old_parts_and_where_a_part_lies(bench: Shop) -> None:
    board = bench.part("Board", stock=1, core_cents=4000, core_days=20, location="C2")
    loose = bench.part("Panel", stock=1, core_cents=900)
    bench.did(
        AddPart(job=bench.job, name="Board", part=board, old_part="maker"),
        AddPart(job=bench.job, name="Panel", part=loose, old_part="maker"),
    )
    told = part_view(bench.desk, board)
    lines = [str(line) for _, section in told.sections for line in section]
    assert any("to be sent by" in line and "credit €40.00" in line for line in lines), lines
    assert any("Where it lies" in line and "C2" in line for line in lines), lines
    # One without a day is to be sent all the same.
    assert any(
        "to be sent by —" in str(line)
        for _, section in part_view(bench.desk, loose).sections
        for line in section
    )
    assert told.data["old_parts"][0].core_cents == 4000
