"""The region's term for the answer to a complaint is the shop's setting, and is told beside the country's."""

from __future__ import annotations

from datetime import date

from helpdesk.desk import Desk
from helpdesk.services.shop.law_reader import complaint_due, legal_terms
from helpdesk.services.shop.settings_actions import ChangeSettings

CAME = date(2026, 11, 20)


def due(desk: Desk) -> date:
    hours = desk.shop.hours(desk.settings["shop.zone"])
    return complaint_due(desk.legal, desk.settings, hours, CAME)


def told(desk: Desk) -> str:
    rows = legal_terms(desk.legal, desk.settings, "en")
    words = desk.words("en")
    return next(words.say(row.says) for row in rows if words.say(row.rule) == "Complaint answered within")


def test_without_a_regional_rule_the_country_decides(desk: Desk) -> None:
    assert due(desk) == date(2026, 12, 5)
    assert told(desk) == "15 days"


def test_a_region_counts_calendar_or_working_days_and_the_earlier_day_holds(desk: Desk) -> None:
    desk.do(ChangeSettings(values={"law.complaint_days": 10, "law.complaint_unit": "calendar"}))
    assert due(desk) == date(2026, 11, 30)
    desk.do(ChangeSettings(values={"law.complaint_unit": "working"}))
    # Six days a week, counted from the Saturday.
    assert due(desk) == date(2026, 12, 2)
    assert told(desk) == "15 days; in this region 10 working days, whichever ends first"
    desk.do(ChangeSettings(values={"law.complaint_days": 30}))
    assert due(desk) == date(2026, 12, 5)
