"""How long what is ready is stored for nothing, by law; the working days that such terms are counted in."""

from __future__ import annotations

from collections.abc import Container
from datetime import date
from typing import TYPE_CHECKING

from helpdesk.domain.periods import add_months, add_working_days

if TYPE_CHECKING:
    from helpdesk.domain.legal import LegalProfile


def working_days_on(profile: LegalProfile, day: date, days: int, holidays: Container[date]) -> date:
    return add_working_days(day, days, lambda each: profile.counts(each, holidays))


def storage_free_until(profile: LegalProfile, told_on: date, holidays: Container[date] = ()) -> date | None:
    """The last day of free storage after the customer was told it is ready; ``None`` where no law says so."""
    if profile.storage is None:
        return None
    free = add_months(told_on, profile.storage.months)
    return max(free, working_days_on(profile, told_on, profile.storage.working_days, holidays))
