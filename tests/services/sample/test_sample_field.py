"""The sample shop's maintenance is opened on every day it may be made on, and never where the program refuses it."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from helpdesk.desk import Desk
from helpdesk.errors import Conflict
from helpdesk.services.field.plan_actions import AddPlan, OpenMaintenance
from helpdesk.services.sample.field import FAR, FORGOTTEN, Field
from tests import builders


def stage(desk: Desk, today: date) -> Any:
    """Of a stage what is asked when it is looked what falls due, in the last days of its history."""
    ctx = SimpleNamespace(store=desk.store, settings=desk.settings)
    return SimpleNamespace(ctx=ctx, today=today, talk={"field": {}}, working_day=lambda _: today)


@pytest.mark.parametrize("months", [1, 2, 3, 6, 12])
@pytest.mark.parametrize("days", [0, 20, 40, FAR.days - 2, FAR.days])
def test_what_falls_due_may_be_opened(desk: Desk, months: int, days: int) -> None:
    today = desk.clock.today(desk.words().zone)
    unit = builders.unit(desk, owner=builders.customer(desk))
    start = today + timedelta(days=days)
    plan = builders.did(desk, AddPlan(unit=unit, every_count=months, anchor_on=today, start_on=start))
    assert plan % FORGOTTEN
    for due in Field(stage(desk, today), None)._due():  # type: ignore[arg-type]
        try:
            desk.do(OpenMaintenance(id=due.plan.id))
        except Conflict as error:
            pytest.fail(desk.words("en").say(error.text))
