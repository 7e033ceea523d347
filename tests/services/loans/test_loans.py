"""Loaners: never lent twice, due when the customer's unit is ready, not forgotten at the counter; their slips."""

from __future__ import annotations

from datetime import date

import pytest

from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.actions import DeleteCase
from helpdesk.services.customers.erasing_actions import EraseCustomer
from helpdesk.services.customers.privacy_actions import BlockCustomer, MergeCustomers
from helpdesk.services.goods.unit_actions import DeleteUnit, MoveUnit
from helpdesk.services.intake.actions import ReceivedUnit, ReceiveUnits
from helpdesk.services.loans.loan_actions import AskLoanBack, CorrectLoan, Lend, TakeLoanBack
from helpdesk.services.loans.loaner_actions import MakeLoaner, RetireLoaner
from helpdesk.services.shop.file_actions import NewFile
from helpdesk.services.shop.staff_actions import AddStaff
from helpdesk.services.workshop.hand_over_actions import CancelJob, HandBack, Reopen, TellReady
from helpdesk.services.workshop.repair_actions import CheckWork, FinishWork
from tests import builders
from tests.services.claims.counter import at
from tests.services.loans.lending import Shop
from tests.services.test_every_action import PNG
from tests.services.workshop.bench import dump


@pytest.fixture
def shop(desk: Desk) -> Shop:
    return Shop(desk)


# -- what is a loaner


def test_only_the_shop_s_own_units_are_lent(shop: Shop) -> None:
    with pytest.raises(Conflict):
        shop.desk.do(MakeLoaner(unit=shop.unit, value_cents=1_000))
    shop.desk.do(MoveUnit(id=shop.loaner, owner=shop.customer, on=date(2026, 11, 20)))
    with pytest.raises(Invalid):
        shop.lend()


def test_those_of_the_same_category_are_proposed_first(shop: Shop) -> None:
    phones = builders.product(shop.desk, name="Aphone", brand="Acme", model="1", category="Phones")
    phone = shop.ours("PH-1", phones)
    shop.desk.do(MakeLoaner(unit=phone, value_cents=9_000))
    assert [row.unit for row in shop.desk.loans.free("washing MACHINES")] == [shop.loaner, phone]
    assert [row.unit for row in shop.desk.loans.free("Phones")] == [phone, shop.loaner]
    shop.lend()
    assert [row.unit for row in shop.desk.loans.free()] == [phone]


def test_a_loaner_is_retired_when_it_is_here_and_lent_again_when_it_is_made_one_again(shop: Shop) -> None:
    shop.lend()
    with pytest.raises(Invalid):
        shop.desk.do(RetireLoaner(unit=shop.loaner, why="Too old"))
    shop.desk.do(TakeLoanBack(job=shop.job))
    shop.desk.do(RetireLoaner(unit=shop.loaner, why="Too old"))
    assert not shop.desk.loans.free()
    with pytest.raises(Invalid):
        shop.lend()
    shop.desk.do(MakeLoaner(unit=shop.loaner, value_cents=5_000))
    assert [row.value_cents for row in shop.desk.loans.free()] == [5_000]


# -- lending


def test_one_loaner_is_never_lent_twice_at_once(shop: Shop) -> None:
    shop.lend()
    second = builders.unit(shop.desk, "SN-2", owner=shop.customer, product=shop.product)
    other = shop.job_of(builders.received(shop.desk, second, by=shop.customer))
    with pytest.raises(Invalid) as refused:
        shop.desk.do(Lend(job=other, unit=shop.loaner, condition="Good"))
    assert "unit" in refused.value.problems
    with pytest.raises(Conflict):
        shop.lend()


def test_ready_on_1_december_it_is_due_on_the_15th_and_late_on_the_16th(shop: Shop) -> None:
    shop.lend()
    assert shop.due is None
    assert not shop.agenda("2026-11-20", "2027-06-01")
    shop.ready("2026-12-01")
    assert shop.due == date(2026, 12, 15)
    [item] = shop.agenda("2026-12-01", "2026-12-20")
    assert (item.due, item.number, item.serial) == (date(2026, 12, 15), f"{shop.case}-1", "LO-1")
    for day, late in (("2026-12-15", False), ("2026-12-16", True)):
        at(shop.desk, day)
        [loan] = shop.desk.loans.out()
        today = date.fromisoformat(day)
        assert loan.late(shop.desk.words(), today) is late
        sections = shop.desk.today.sections(today, shop.desk.clock.now(), shop.desk.settings)
        [section] = [section for section in sections if section.key == "loans"]
        assert section.tone == ("late" if late else "due")


def test_it_runs_from_telling_and_a_reopened_job_makes_it_due_no_more(shop: Shop) -> None:
    shop.lend()
    shop.ready("2026-12-01")
    at(shop.desk, "2026-12-04")
    shop.desk.do(TellReady(job=shop.job))
    assert shop.due == date(2026, 12, 18)
    shop.desk.do(Reopen(job=shop.job, reason="It leaks again"))
    assert shop.due is None
    shop.desk.do(FinishWork(job=shop.job, work_done="Hose renewed", minutes=10))
    at(shop.desk, "2026-12-10")
    shop.desk.do(CheckWork(job=shop.job))
    assert shop.due == date(2026, 12, 24)


def test_a_day_that_was_asked_for_stands_and_is_given_up_again(shop: Shop) -> None:
    shop.lend(asked_on=date(2026, 11, 25))
    assert shop.due == date(2026, 11, 25)
    shop.desk.do(AskLoanBack(job=shop.job, asked_on=date(2026, 12, 2), why="They are away"))
    assert shop.due == date(2026, 12, 2)
    with pytest.raises(Invalid):
        shop.desk.do(AskLoanBack(job=shop.job, asked_on=date(2026, 11, 1)))
    shop.desk.do(AskLoanBack(job=shop.job))
    assert shop.due is None


# -- handing over


def test_the_unit_is_not_handed_over_while_the_loaner_is_out_unless_somebody_says_why(shop: Shop) -> None:
    shop.lend()
    shop.ready("2026-12-01")
    before = dump(shop.desk)
    with pytest.raises(Invalid) as refused:
        shop.desk.do(HandBack(jobs=(shop.job,)))
    assert "loaner_why" in refused.value.problems
    assert dump(shop.desk) == before
    shop.desk.do(HandBack(jobs=(shop.job,), loaner_why="They bring it on Monday"))
    [loan] = shop.desk.loans.out()
    assert (loan.kept_on, loan.kept_why) == (date(2026, 12, 1), "They bring it on Monday")
    at(shop.desk, "2026-12-16")
    assert [item.due for item in shop.agenda("2026-12-16", "2026-12-17")] == [date(2026, 12, 15)]


def test_another_unit_of_the_case_is_held_back_too(shop: Shop) -> None:
    second = builders.unit(shop.desk, "SN-2", owner=shop.customer, product=shop.product)
    case = builders.did(
        shop.desk,
        ReceiveUnits(
            customer=shop.customer,
            units=tuple(
                ReceivedUnit(unit=unit, problem="Dead", accessories_none=True, quote_choice="waived")
                for unit in (
                    second,
                    builders.unit(shop.desk, "SN-3", owner=shop.customer, product=shop.product),
                )
            ),
        ),
    )
    first, other = [
        job for (job,) in shop.desk.store.rows("SELECT id FROM jobs WHERE case_id = ? ORDER BY id", (case,))
    ]
    shop.desk.do(Lend(job=first, unit=shop.loaner, condition="Good"))
    shop.job = other
    shop.ready("2026-12-01")
    with pytest.raises(Invalid):
        shop.desk.do(HandBack(jobs=(other,)))
    shop.desk.do(HandBack(jobs=(other,), loaner_back=True, loaner_wiped=True))
    [loan] = shop.desk.loans.of_job(first)
    assert (loan.back_on, loan.wiped) == (date(2026, 12, 1), True)
    assert shop.desk.papers.latest("loan_return", "job", first) is not None


def test_taking_it_back_at_the_hand_over_is_one_step_of_undo(shop: Shop) -> None:
    shop.lend()
    shop.ready("2026-12-01")
    before = dump(shop.desk)
    step = shop.desk.do(HandBack(jobs=(shop.job,), loaner_back=True)).step
    assert not shop.desk.loans.out()
    shop.desk.undo(step)
    assert [loan.unit for loan in shop.desk.loans.out()] == [shop.loaner]
    assert set(dump(shop.desk)) == set(before)


def test_cancelling_says_that_the_loaner_is_out_and_asks_for_it(shop: Shop) -> None:
    shop.lend()
    shown = shop.desk.do(CancelJob(job=shop.job, reason="Bought another", unit="back")).shown
    assert shown is not None
    assert "LO-1" in shop.desk.words().say(shown)
    assert shop.due == date(2026, 12, 4)


def test_a_case_whose_loaner_is_out_is_not_deleted(shop: Shop) -> None:
    shop.lend()
    with pytest.raises(Conflict):
        shop.desk.do(DeleteCase(id=shop.case))
    shop.desk.do(TakeLoanBack(job=shop.job))
    shop.desk.do(DeleteCase(id=shop.case))
    assert [row.unit for row in shop.desk.loans.free()] == [shop.loaner]


# -- taking back


def test_damage_costs_at_most_the_value_of_the_slip(shop: Shop) -> None:
    shop.lend()
    with pytest.raises(Invalid) as refused:
        shop.desk.do(TakeLoanBack(job=shop.job, damage_cents=18_001))
    assert "damage_cents" in refused.value.problems
    shop.desk.do(TakeLoanBack(job=shop.job, damage_cents=18_000, missing="Hose", wiped=True))
    [loan] = shop.desk.loans.of_job(shop.job)
    assert (loan.damage_cents, loan.missing) == (18_000, "Hose")
    with pytest.raises(Conflict):
        shop.desk.do(TakeLoanBack(job=shop.job))


@pytest.mark.parametrize("day", [date(2026, 11, 19), date(2026, 11, 21)])
def test_it_is_not_back_before_it_was_lent_nor_tomorrow(shop: Shop, day: date) -> None:
    shop.lend()
    with pytest.raises(Invalid):
        shop.desk.do(TakeLoanBack(job=shop.job, on=day))


def test_what_was_written_down_is_put_right_and_the_slips_follow(shop: Shop) -> None:
    shop.lend()
    with pytest.raises(Invalid):
        shop.desk.do(CorrectLoan(job=shop.job, condition="Good", value_cents=15_000, missing="Hose"))
    shop.desk.do(CorrectLoan(job=shop.job, condition="Good", value_cents=15_000))
    shop.desk.do(TakeLoanBack(job=shop.job))
    with pytest.raises(Invalid):
        shop.desk.do(CorrectLoan(job=shop.job, condition="Good", value_cents=100, damage_cents=101))
    shop.desk.do(CorrectLoan(job=shop.job, condition="Good", value_cents=15_000, damage_cents=2_500))
    [loan] = shop.desk.loans.of_job(shop.job)
    assert (loan.value_cents, loan.damage_cents) == (15_000, 2_500)


def test_who_took_it_back_stays_on_the_slip_whoever_reads_or_corrects_it(shop: Shop) -> None:
    shop.lend()
    shop.desk.do(TakeLoanBack(job=shop.job))
    slip = shop.desk.papers.latest("loan_return", "job", shop.job)
    assert slip is not None
    taker = shop.desk.store.value("SELECT name FROM staff WHERE id = 1")
    shop.desk.staff = builders.did(shop.desk, AddStaff(name="Berta Ros", initials="BR", role="owner"))
    assert taker in repr(shop.desk.papers.document(slip.id, shop.desk.words, "es"))
    shop.desk.do(CorrectLoan(job=shop.job, condition="Good", value_cents=15_000))
    newest = shop.desk.papers.latest("loan_return", "job", shop.job)
    assert newest is not None
    for language in ("en", "es"):
        told = repr(shop.desk.papers.document(newest.id, shop.desk.words, language))
        assert taker in told
        assert "Berta" not in told


def test_photos_are_kept_with_the_job_and_printed(shop: Shop) -> None:
    shop.lend(photos=(NewFile(name="lid.png", content=PNG),))
    shows = shop.desk.store.rows("SELECT shows FROM attachments WHERE job_id = ?", (shop.job,))
    assert list(shows) == [("loan_out",)]
    paper = shop.desk.papers.latest("loan", "job", shop.job)
    assert paper is not None
    digest = shop.desk.store.value("SELECT hash FROM attachments WHERE job_id = ?", (shop.job,))
    assert digest in shop.desk.store.value("SELECT data FROM documents WHERE id = ?", (paper.id,))


def test_whoever_searches_for_it_is_told_where_it_is(shop: Shop) -> None:
    [hit] = [hit for hit in shop.desk.finder.find("LO-1") if hit.kind == "unit"]
    assert "Ana" not in shop.desk.words().say(hit.detail)
    shop.lend()
    [hit] = [hit for hit in shop.desk.finder.find("LO-1") if hit.kind == "unit"]
    assert "Ana" in shop.desk.words().say(hit.detail)


# -- what must not happen to it meanwhile


def test_a_loaner_that_is_out_is_not_sold_nor_deleted(shop: Shop) -> None:
    shop.lend()
    with pytest.raises(Conflict):
        shop.desk.do(MoveUnit(id=shop.loaner, owner=shop.customer, on=date(2026, 11, 20)))
    shop.desk.do(TakeLoanBack(job=shop.job))
    with pytest.raises(Conflict):
        shop.desk.do(DeleteUnit(id=shop.loaner))
    shop.desk.do(MoveUnit(id=shop.loaner, owner=shop.customer, on=date(2026, 11, 20)))


def test_whoever_has_a_loaner_is_neither_blocked_nor_erased(shop: Shop) -> None:
    shop.lend()
    shop.desk.do(CancelJob(job=shop.job, reason="Bought another", unit="back"))
    for action in (BlockCustomer(id=shop.customer, until=date(2030, 1, 1)), EraseCustomer(id=shop.customer)):
        with pytest.raises(Conflict) as refused:
            shop.desk.do(action)
        assert "loaner" in refused.value.text.source


def test_the_ready_message_asks_for_it(shop: Shop) -> None:
    day = date(2026, 12, 1)
    without = shop.desk.messages.compose("ready", shop.customer, "en", day, shop.job).text
    assert "lent you" not in without
    shop.lend()
    assert "LO-1" in shop.desk.messages.compose("ready", shop.customer, "en", day, shop.job).text


def test_a_merged_customer_keeps_the_loaner(shop: Shop) -> None:
    shop.lend()
    other = builders.customer(shop.desk, name="Ana G.", phone="611 00 00 00")
    shop.desk.do(MergeCustomers(keep=other, gone=shop.customer))
    [loan] = shop.desk.loans.out()
    assert (loan.serial, loan.customer) == ("LO-1", other)


def test_the_view_of_cases_and_the_list_of_units_say_it(shop: Shop) -> None:
    loaners = ListQuery(filters=("loaners",))
    assert shop.desk.cases.count(loaners) == 0
    [unit] = shop.desk.units.page(loaners)
    assert unit.lent_on is None
    shop.lend()
    assert [row.id for row in shop.desk.cases.page(loaners)] == [shop.case]
    [unit] = shop.desk.units.page(loaners)
    assert (unit.lent_on, unit.lent_to) == (date(2026, 11, 20), "Ana Gómez")
