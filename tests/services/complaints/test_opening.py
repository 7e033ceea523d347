"""Taking a complaint: a case of its own with a key, the day and hour, and the last lawful day to answer."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import NotFound
from helpdesk.services.cases.complaint_rows import complaint_card
from helpdesk.services.complaints.actions import TakeComplaint
from helpdesk.services.shop.hours_actions import AddHoliday
from helpdesk.services.shop.settings_actions import ChangeSettings
from tests import builders

SAID = "It came back with the same noise & a <scratch>"


@pytest.fixture
def came(desk: Desk) -> Desk:
    """The shop on Saturday 21 November 2026, at noon."""
    assert isinstance(desk.clock, FixedClock)
    desk.clock.advance(datetime(2026, 11, 21, 11, 5, tzinfo=UTC) - desk.clock.now())
    return desk


def taken(desk: Desk, **more: object) -> int:
    """A complaint; the id of its job."""
    told = {"customer": builders.customer(desk), "text": SAID, **more}
    case = builders.did(desk, TakeComplaint(**told))  # type: ignore[arg-type]
    return int(desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,)))


def answer_by(desk: Desk, job: int) -> date:
    card = complaint_card(desk.store, desk.settings, job)
    assert card is not None
    return card.answer_by


def test_a_complaint_about_a_case_is_a_case_of_its_own_and_both_tell_of_it(came: Desk) -> None:
    about = builders.received(came)
    job = taken(came, case=about, safety=True, wanted="A new one")
    card = complaint_card(came.store, came.settings, job)
    assert card is not None
    facts = card.facts
    assert facts.case != about
    assert facts.about_case == about
    assert (facts.severity, facts.safety, facts.wanted) == ("serious", True, "A new one")
    assert facts.received_at == came.clock.now()
    assert facts.unit == came.store.value("SELECT unit_id FROM jobs WHERE case_id = ?", (about,))
    told = [event for event in came.cases.timeline("case", about, came.words().zone) if SAID in str(event)]
    assert facts.number in str(told[0])


def test_fifteen_calendar_days_the_first_not_counted(came: Desk) -> None:
    assert answer_by(came, taken(came)) == date(2026, 12, 6)


def test_the_region_asks_for_ten_working_days_and_a_new_holiday_moves_them(came: Desk) -> None:
    came.do(ChangeSettings(values={"law.complaint_days": 10, "law.complaint_unit": "working"}))
    job = taken(came)
    assert answer_by(came, job) == date(2026, 12, 3)
    came.do(AddHoliday(day=date(2026, 12, 1), name="Patron", opens="", closes=""))
    assert answer_by(came, job) == date(2026, 12, 4)
    came.do(ChangeSettings(values={"law.complaint_days": 12}))
    assert answer_by(came, job) == date(2026, 12, 6), "the country's day is the earlier one"


def test_the_local_day_counts_and_not_that_of_greenwich(came: Desk) -> None:
    assert isinstance(came.clock, FixedClock)
    came.clock.advance(timedelta(hours=12))
    assert came.clock.now().date() == date(2026, 11, 21)
    assert answer_by(came, taken(came)) == date(2026, 12, 7)


def test_what_is_not_there_cannot_be_complained_of(came: Desk) -> None:
    with pytest.raises(NotFound):
        taken(came, case=4711)
