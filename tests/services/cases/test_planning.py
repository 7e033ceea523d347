"""The proposed day: from the work on the bench and the opening hours, explained, with closed days named."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.cases.planning_reader import Planning, said_days
from helpdesk.services.shop.hours_actions import AddHoliday, SetOpeningHours
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.workshop.repair_actions import WaitFor
from tests import builders

SATURDAY = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


def _planning(desk: Desk) -> Planning:
    return Planning(desk.store, desk.settings)


def test_with_an_empty_bench_only_the_lead_days_pass(desk: Desk) -> None:
    found = _planning(desk).propose(SATURDAY)
    assert found is not None
    assert found.ahead == 0
    # Saturday itself does not count; Monday and Tuesday are the two working days.
    assert found.day == date(2026, 11, 24)
    assert desk.words("en").say(found.reason(desk.words("en"))) == "No job before it, open Monday to Saturday"


def test_jobs_on_the_bench_push_the_day_and_are_told(desk: Desk) -> None:
    desk.do(ChangeSettings(values={"work.bench_minutes": 240, "work.lead_days": 0}))
    before = _planning(desk).propose(SATURDAY)
    owner = builders.customer(desk)
    for serial in ("A", "B", "C", "D"):
        builders.received(desk, builders.unit(desk, serial, owner=owner), by=owner)
    after = _planning(desk).propose(SATURDAY)
    assert before is not None
    assert after is not None
    assert after.ahead == 4
    assert after.day > before.day
    assert "4" in desk.words("en").say(after.reason(desk.words("en")))


def test_more_benches_finish_sooner(desk: Desk) -> None:
    desk.do(ChangeSettings(values={"work.bench_minutes": 480, "work.lead_days": 0}))
    for serial in ("A", "B", "C"):
        builders.received(desk, builders.unit(desk, serial))
    alone = _planning(desk).propose(SATURDAY)
    desk.do(ChangeSettings(values={"work.benches": 3}))
    together = _planning(desk).propose(SATURDAY)
    assert alone is not None
    assert together is not None
    assert together.day < alone.day


def test_an_urgent_unit_waits_only_for_urgent_ones(desk: Desk) -> None:
    builders.received(desk)
    builders.received(desk, builders.unit(desk, "URG"), urgent=True)
    planning = _planning(desk)
    assert planning.jobs_ahead() == 2
    assert planning.jobs_ahead(urgent=True) == 1
    usual, urgent = planning.propose(SATURDAY), planning.propose(SATURDAY, urgent=True)
    assert usual is not None
    assert urgent is not None
    assert urgent.day < usual.day


def test_the_second_unit_of_an_intake_comes_after_the_first(desk: Desk) -> None:
    found = _planning(desk).propose(SATURDAY, besides=1)
    assert found is not None
    assert found.ahead == 1


def test_what_waits_for_somebody_else_is_not_on_the_bench(desk: Desk) -> None:
    case = builders.received(desk)
    desk.do(WaitFor(job=desk.cases.get(case).jobs[0].id, reason="part"))
    assert _planning(desk).jobs_ahead() == 0


def test_a_shop_without_hours_gets_no_proposal_and_no_crash(desk: Desk) -> None:
    desk.do(SetOpeningHours(spans=()))
    assert _planning(desk).propose(SATURDAY) is None


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 20), "passed"),
        (date(2026, 11, 22), "Sunday"),
        (date(2026, 12, 25), "closed"),
        (date(2026, 11, 24), None),
    ],
)
def test_a_chosen_day_that_does_not_work_is_named(desk: Desk, day: date, said: str | None) -> None:
    words = desk.words("en")
    found = _planning(desk).objection(day, date(2026, 11, 21), words)
    assert (found is None) == (said is None)
    assert said is None or (found is not None and said in words.say(found))


def test_the_shops_own_holiday_is_named_as_the_shop_names_it(desk: Desk, clock: FixedClock) -> None:
    day = date(2026, 11, 24)
    desk.do(AddHoliday(day=day, name="Inventario <b>"))
    found = _planning(desk).objection(day, date(2026, 11, 21), desk.words("es"))
    assert found is not None
    assert "Inventario <b>" in desk.words("es").say(found)
    clock.advance(timedelta(days=1))
    proposal = _planning(desk).propose(SATURDAY)
    assert proposal is not None
    assert proposal.day == date(2026, 11, 25)


def test_the_next_working_day_skips_the_closed_ones(desk: Desk) -> None:
    assert _planning(desk).next_working_day(date(2026, 11, 21)) == date(2026, 11, 23)
    desk.do(SetOpeningHours(spans=()))
    assert _planning(desk).next_working_day(date(2026, 11, 21)) == date(2026, 11, 22)


def test_weekdays_in_words() -> None:
    from helpdesk.formats import Words

    english, spanish = Words("en"), Words("es")
    assert english.say(said_days((0, 1, 2, 3, 4, 5), english)) == "Monday to Saturday"
    assert spanish.say(said_days((1, 3), spanish)) == "martes, jueves"
