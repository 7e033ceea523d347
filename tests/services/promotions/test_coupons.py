"""Coupons and points: a code once, back with a cancelled job; points that go with what they were given for."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services.customers.erasing_actions import EraseCustomer
from helpdesk.services.customers.privacy_actions import MergeCustomers
from helpdesk.services.promotions.coupon_actions import (
    AddCoupon,
    DeleteCoupon,
    GivePoints,
    SpendPoints,
    UseCoupon,
)
from helpdesk.services.workshop.hand_over_actions import CancelJob
from tests import builders
from tests.services.promotions.offering import TODAY
from tests.services.returns.returning import Returning


def job(desk: Desk, by: int | None = None) -> tuple[int, str]:
    """A job under way: its id and number."""
    case = builders.received(desk, by=by)
    row = desk.cases.get(case).jobs[0]
    return row.id, row.number


def test_a_second_use_is_refused_with_day_and_job_of_the_first(desk: Desk) -> None:
    made = builders.did(desk, AddCoupon(code="winter 10", gives="10 %"))
    _, number = job(desk)
    said = desk.do(UseCoupon(code=" WINTER10 ", job=number))
    assert "10 %" in desk.words().say(said.shown or "")
    with pytest.raises(Conflict) as refused:
        desk.do(UseCoupon(code="winter10", invoice="T-2"))
    assert (
        desk.words().say(refused.value.text) == f"This coupon was used on 21/11/2026 11:00 for job {number}."
    )
    with pytest.raises(Conflict):
        desk.do(DeleteCoupon(id=made))


def test_with_a_cancelled_job_it_can_be_used_again(desk: Desk) -> None:
    builders.did(desk, AddCoupon(code="ONE", gives="5,00 €"))
    first, number = job(desk)
    desk.do(UseCoupon(code="ONE", job=number))
    desk.do(CancelJob(job=first, reason="Too dear", unit="back"))
    assert not desk.promotions.coupon("ONE").used
    desk.do(UseCoupon(code="one", invoice="T-7"))
    with pytest.raises(Conflict, match="T-7"):
        desk.do(UseCoupon(code="one", invoice="T-8"))


def test_a_job_decides_also_where_an_invoice_was_noted_beside_it(desk: Desk) -> None:
    builders.did(desk, AddCoupon(code="ONE", gives="5,00 €"))
    first, number = job(desk)
    desk.do(UseCoupon(code="ONE", job=number, invoice="T-1"))
    assert desk.promotions.coupon("ONE").used
    desk.do(CancelJob(job=first, reason="Too dear", unit="back"))
    assert not desk.promotions.coupon("ONE").used


def test_undone_it_can_be_used_again(desk: Desk) -> None:
    builders.did(desk, AddCoupon(code="ONE", gives="5,00 €"))
    _, number = job(desk)
    desk.do(UseCoupon(code="ONE", job=number))
    desk.undo()
    assert not desk.promotions.coupon("ONE").used


def test_a_coupon_holds_until_its_last_day(desk: Desk, clock: FixedClock) -> None:
    builders.did(desk, AddCoupon(code="ONE", gives="x", valid_until=TODAY))
    clock.advance(timedelta(days=1))
    with pytest.raises(Conflict, match="expired"):
        desk.do(UseCoupon(code="ONE", invoice="T-1"))
    with pytest.raises(Invalid):
        desk.do(AddCoupon(code="TWO", gives="x", valid_until=TODAY))


def test_codes_are_made_or_taken_as_typed_and_stand_once(desk: Desk) -> None:
    made = builders.did(desk, AddCoupon(gives="x"))
    (row,) = desk.promotions.coupons()
    assert (row.id, len(row.code)) == (made, 8)
    with pytest.raises(Invalid):
        desk.do(AddCoupon(code=row.code.lower(), gives="x"))
    for bad in ("a", "<b>x</b>", "x" * 31):
        with pytest.raises(Invalid):
            desk.do(AddCoupon(code=bad, gives="x"))
    with pytest.raises(NotFound):
        desk.do(UseCoupon(code="NONE", invoice="T"))
    with pytest.raises(Invalid):
        desk.do(UseCoupon(code=row.code, job="99-1"))
    desk.do(DeleteCoupon(id=made))
    assert desk.promotions.coupons() == []


def test_points_go_with_the_job_and_leave_no_debt(desk: Desk, clock: FixedClock) -> None:
    who = builders.customer(desk)
    first, number = job(desk, who)
    desk.do(GivePoints(customer=who, points=10, work=number))
    with pytest.raises(Conflict):
        desk.do(GivePoints(customer=who, points=10, work=number))
    with pytest.raises(Invalid):
        desk.do(SpendPoints(customer=who, points=11))
    desk.do(SpendPoints(customer=who, points=8))
    assert desk.promotions.points(who) == 2
    desk.do(CancelJob(job=first, reason="Too dear", unit="back"))
    assert desk.promotions.points(who) == 0
    clock.advance(timedelta(hours=1))
    sale = builders.unit(desk, "SN-2", owner=who, purchased_on=date(2026, 11, 20))
    bought = desk.units.card(sale).sales[0].id
    desk.do(GivePoints(customer=who, points=5, work=f"V{bought}"))
    assert desk.promotions.points(who) == 5


def test_points_of_a_sale_that_was_paid_back_are_gone(desk: Desk, clock: FixedClock) -> None:
    shop = Returning(desk)
    sale = shop.online()
    who = shop.owner(sale) or 0
    desk.do(GivePoints(customer=who, points=50, work=f"V{sale}"))
    desk.do(SpendPoints(customer=who, points=20))
    clock.advance(timedelta(hours=1))
    shop.returned(sale, settle="refund", grade="B")
    assert desk.promotions.points(who) == 0
    desk.undo()
    assert desk.promotions.points(who) == 30


def test_points_are_for_what_is_theirs(desk: Desk) -> None:
    who, other = builders.customer(desk), builders.customer(desk, "Luis", phone="600 99 88 77")
    _, number = job(desk, other)
    with pytest.raises(Invalid):
        desk.do(GivePoints(customer=who, points=1, work=number))
    for points in (0, -1, 1_000_001):
        with pytest.raises(Invalid):
            desk.do(GivePoints(customer=other, points=points, work=number))


def test_a_coupon_of_one_customer_is_not_used_on_anothers_job(desk: Desk) -> None:
    mine, other = builders.customer(desk), builders.customer(desk, "Luis", phone="600 99 88 77")
    builders.did(desk, AddCoupon(code="MINE", gives="10 %", customer=mine))
    _, number = job(desk, other)
    with pytest.raises(Invalid) as said:
        desk.do(UseCoupon(code="MINE", job=number))
    assert set(said.value.problems) == {"job"}
    assert not desk.promotions.coupon("MINE").used


def test_nothing_is_given_or_used_for_a_cancelled_job(desk: Desk) -> None:
    who = builders.customer(desk)
    builders.did(desk, AddCoupon(code="ONE", gives="10 %"))
    first, number = job(desk, who)
    desk.do(CancelJob(job=first, reason="Too dear", unit="back"))
    for action in (UseCoupon(code="ONE", job=number), GivePoints(customer=who, points=5, work=number)):
        with pytest.raises(Invalid):
            desk.do(action)
    assert desk.promotions.points(who) == 0


@pytest.mark.parametrize("code", ["<b>X</b>", "{code}", "A B\nC!", "=1+1", "ab"])
def test_a_code_that_cannot_be_is_said_beside_its_field(desk: Desk, code: str) -> None:
    with pytest.raises(Invalid) as said:
        desk.do(AddCoupon(code=code, gives="10 %"))
    assert set(said.value.problems) == {"code"}
    with pytest.raises(NotFound):
        desk.do(UseCoupon(code=code, invoice="T-1"))
    assert desk.promotions.coupons() == []


def test_what_is_given_may_hold_braces_and_markup(desk: Desk) -> None:
    odd = "<b>{gives}</b> & 10 %"
    desk.do(AddCoupon(code="ODD", gives=odd))
    said = desk.do(UseCoupon(code="ODD", invoice="{no} <i>"))
    assert odd in desk.words().say(said.shown or "")
    with pytest.raises(Conflict) as refused:
        desk.do(UseCoupon(code="ODD", invoice="T-2"))
    assert "{no} <i>" in desk.words().say(refused.value.text)


def test_coupons_and_points_follow_a_merged_customer_and_leave_an_erased_one(desk: Desk) -> None:
    keep, gone = builders.customer(desk), builders.customer(desk, "Luis", phone="600 99 88 77")
    first, number = job(desk, gone)
    desk.do(AddCoupon(code="LUIS", gives="10 %", customer=gone))
    desk.do(GivePoints(customer=gone, points=20, work=number))
    desk.do(MergeCustomers(keep=keep, gone=gone))
    assert desk.promotions.points(keep) == 20
    desk.do(UseCoupon(code="LUIS", job=number))
    with pytest.raises(Conflict):
        desk.do(GivePoints(customer=keep, points=20, work=number))
    desk.do(CancelJob(job=first, reason="Too dear", unit="back"))
    assert desk.promotions.points(keep) == 0
    desk.do(EraseCustomer(id=keep))
    assert desk.promotions.coupon("LUIS").customer_name == "—"
    assert desk.promotions.points(keep) == 0
