"""Units that nobody collects: reminders with proof, storage, the year, the last letter, the owner's decision."""

from __future__ import annotations

from datetime import date

import pytest

from helpdesk.desk import Desk
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.pickup.actions import Dispose, RemindToCollect
from helpdesk.services.shop.hours_actions import AddHoliday
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.shop.staff_actions import AddStaff
from helpdesk.services.workshop.hand_over_actions import HandBack, Reopen
from tests.guarding import PINS, guard
from tests.services.claims.counter import at
from tests.services.pickup.waits import Waits
from tests.services.workshop.bench import dump


def test_told_on_31_january_storage_may_be_charged_from_1_march_and_the_year_ends(desk: Desk) -> None:
    waits = Waits(desk)
    assert waits.agenda("2026-02-01", "2027-12-31") == [
        ("storage", date(2026, 3, 1), f"{waits.case}-1"),
        ("collect", date(2027, 1, 20), f"{waits.case}-1"),
    ]


def test_without_a_price_on_the_table_no_storage_is_due(desk: Desk) -> None:
    waits = Waits(desk, price=0)
    assert waits.agenda("2026-02-01", "2027-12-31") == [("collect", date(2027, 1, 20), f"{waits.case}-1")]


def test_collected_on_3_march_three_days_are_charged_or_let_go(desk: Desk) -> None:
    waits = Waits(desk)
    at(desk, "2026-03-03")
    fee = desk.pickup.of_job(waits.job, date(2026, 3, 3)).storage
    assert fee is not None
    assert (fee.days, fee.cents) == (3, 300)
    step = desk.do(HandBack(jobs=(waits.job,), charge_storage=True)).step
    assert desk.store.value("SELECT storage_cents FROM jobs WHERE id = ?", (waits.job,)) == 300
    desk.undo(step)
    desk.do(HandBack(jobs=(waits.job,)))
    assert desk.store.value("SELECT storage_cents FROM jobs WHERE id = ?", (waits.job,)) == 0
    desk.do(Reopen(job=waits.job, reason="It leaks"))
    assert desk.store.value("SELECT storage_cents FROM jobs WHERE id = ?", (waits.job,)) is None


def test_within_the_free_month_nothing_is_charged_even_if_asked(desk: Desk) -> None:
    waits = Waits(desk)
    at(desk, "2026-02-28")
    desk.do(HandBack(jobs=(waits.job,), charge_storage=True))
    assert desk.store.value("SELECT storage_cents FROM jobs WHERE id = ?", (waits.job,)) is None


def test_a_vehicle_pays_after_three_working_days(desk: Desk) -> None:
    waits = Waits(desk, name="Motorbike", category="Motocicletas")
    # Told on a Saturday: Monday, Tuesday and Wednesday are free.
    assert waits.agenda("2026-02-01", "2026-02-28") == [("storage", date(2026, 2, 5), f"{waits.case}-1")]


def test_a_reminder_is_kept_with_its_proof_and_printed(desk: Desk) -> None:
    waits = Waits(desk)
    with pytest.raises(Invalid) as refused:
        waits.remind("2026-02-15", how="registered")
    assert "letter" in refused.value.problems
    waits.remind("2026-02-15", how="registered", letter="CD1", text="Please collect")
    [row] = desk.pickup.reminders(waits.job)
    assert (row.stage, row.on_day, row.letter) == ("reminder", date(2026, 2, 15), "CD1")
    paper = desk.papers.latest("notice", "job", waits.job)
    assert paper is not None
    assert paper.series == "NC"


def test_a_call_is_a_reminder_without_a_letter_and_never_the_last_one(desk: Desk) -> None:
    waits = Waits(desk)
    waits.remind("2026-02-15", how="phone")
    assert desk.papers.latest("notice", "job", waits.job) is None
    with pytest.raises(Invalid) as refused:
        waits.remind("2026-11-21", stage="last", how="phone")
    assert "how" in refused.value.problems


@pytest.mark.parametrize("day", [date(2026, 1, 30), date(2026, 3, 2)])
def test_nobody_is_reminded_before_being_told_nor_tomorrow(desk: Desk, day: date) -> None:
    waits = Waits(desk)
    at(desk, "2026-03-01")
    with pytest.raises(Invalid) as refused:
        desk.do(RemindToCollect(job=waits.job, on=day))
    assert "on" in refused.value.problems


def test_today_asks_for_each_step_on_its_day(desk: Desk) -> None:
    waits = Waits(desk)
    for day, asks in (("2026-02-14", False), ("2026-02-15", True)):
        at(desk, day)
        assert ("pickup" in waits.sections()) is asks
    waits.remind("2026-02-15")
    for day, asks in (("2026-02-16", False), ("2026-11-20", False), ("2026-11-21", True)):
        at(desk, day)
        assert ("pickup" in waits.sections()) is asks
    waits.last_letter("2026-11-21")
    for day, asks in (("2027-01-20", False), ("2027-01-21", True)):
        at(desk, day)
        assert ("pickup" in waits.sections()) is asks


def test_the_owner_decides_only_after_the_year_and_the_last_letter(desk: Desk) -> None:
    waits = Waits(desk)
    at(desk, "2027-06-01")
    with pytest.raises(Conflict) as refused:
        waits.dispose()
    assert "02/07/2027" in desk.words("en").say(refused.value.text)
    waits.last_letter("2027-06-01")
    at(desk, "2027-07-01")
    with pytest.raises(Conflict):
        waits.dispose()
    at(desk, "2027-07-02")
    before = dump(desk)
    step = desk.do(
        Dispose(job=waits.job, decided_by=1, reason="Nobody came", data_destroyed=True, early=True)
    ).step
    job = desk.cases.job(waits.job)
    assert (job.state, job.outcome, job.delivered_at) == ("cancelled", "fixed", None)
    assert desk.cases.get(waits.case).facts.closed_at is not None
    found = desk.pickup.disposal(waits.job)
    assert found is not None
    assert (found.how, found.early, found.data_destroyed) == ("recycled", True, True)
    desk.undo(step)
    after = dump(desk)
    assert after["jobs"] == before["jobs"]
    assert after["disposals"] == []


def test_what_is_missing_of_the_decision_is_said(desk: Desk) -> None:
    waits = Waits(desk)
    waits.last_letter("2026-11-21")
    at(desk, "2027-01-21")
    for name, value in (("data_destroyed", False), ("reason", " "), ("early", False), ("decided_by", 999)):
        with pytest.raises(Invalid) as refused:
            waits.dispose(**{name: value})
        assert name in refused.value.problems
    waits.dispose()


def test_after_three_years_nobody_needs_to_know_the_older_law(desk: Desk) -> None:
    waits = Waits(desk)
    waits.last_letter("2028-11-21")
    at(desk, "2029-01-21")
    waits.dispose(early=False)
    found = desk.pickup.disposal(waits.job)
    assert found is not None
    assert not found.early


def test_opened_again_it_was_not_disposed_of(desk: Desk) -> None:
    waits = Waits(desk)
    waits.last_letter("2026-11-21")
    at(desk, "2027-01-21")
    waits.dispose()
    desk.do(Reopen(job=waits.job, reason="It was found"))
    assert desk.pickup.disposal(waits.job) is None


def test_the_view_holds_who_should_have_collected_by_now(desk: Desk) -> None:
    from helpdesk.domain.listing import ListQuery

    waits = Waits(desk)
    told = desk.store.value("SELECT told_at FROM jobs WHERE id = ?", (waits.job,))
    later = ListQuery(filters=(f"uncollected:{told}x",))
    assert [row.id for row in desk.cases.page(later)] == [waits.case]
    assert desk.cases.count(later) == 1
    assert not desk.cases.page(ListQuery(filters=(f"uncollected:{told}",)))


def test_in_a_shop_for_vehicles_every_unit_has_three_working_days_and_holidays_do_not_count(
    desk: Desk,
) -> None:
    desk.do(ChangeSettings(values={"law.activity": "vehicles"}))
    desk.do(AddHoliday(day=date(2026, 2, 3), name="San Blas"))
    waits = Waits(desk)
    # Told on a Saturday: Monday, Wednesday and Thursday are free.
    assert waits.agenda("2026-02-01", "2026-02-28") == [("storage", date(2026, 2, 6), f"{waits.case}-1")]


def test_who_works_alone_decides_without_saying_who_and_of_several_one_must(desk: Desk) -> None:
    waits = Waits(desk)
    waits.last_letter("2026-11-21")
    at(desk, "2027-01-21")
    other = desk.do(AddStaff(name="Luis Mora")).id
    with pytest.raises(Invalid) as refused:
        waits.dispose(decided_by=None)
    assert set(refused.value.problems) == {"decided_by"}
    desk.undo()
    assert desk.store.value("SELECT 1 FROM staff WHERE id = ?", (other,)) is None
    waits.dispose(decided_by=None)
    assert desk.store.value("SELECT decided_by_id FROM disposals WHERE job_id = ?", (waits.job,)) == 1


def test_where_people_sign_in_whoever_does_it_decided_it(desk: Desk) -> None:
    waits = Waits(desk)
    waits.last_letter("2026-11-21")
    at(desk, "2027-01-21")
    people = guard(desk)
    desk.sign.enter(PINS["eva"])
    waits.dispose(decided_by=people["ana"])
    found = desk.store.value("SELECT decided_by_id FROM disposals WHERE job_id = ?", (waits.job,))
    assert found == people["eva"]
