"""Knows what may happen to a unit that is ready and that nobody collects: reminders, storage, the limit, the last step.

Storing is free for a month from telling the customer, and costs something after it only where its price stands on the
table shown to the public (RD 58/1988 art. 3.6; vehicles: RD 1457/1986, three working days). The right to get a unit
back lapses a year after it was handed in (RDLeg 1/2007 art. 127 bis); Ley 7/1996 art. 12.4 still says three, so who
disposes of one earlier says that they know. No table, no clock.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from helpdesk.classes import NamedTuple
from helpdesk.domain.periods import add_days, add_months, add_working_days
from helpdesk.domain.storage import storage_free_until
from helpdesk.texts import Text, translate

if TYPE_CHECKING:
    from helpdesk.domain.legal import LegalProfile

FIRST_REMINDER = 15
"""Days after telling on which somebody is reminded for the first time, unless the shop sets otherwise."""
LAST_LETTER = 60
"""Days before the limit from which the last letter is due."""
TO_COLLECT = 30
"""Days that the last letter leaves at least."""


class Waiting(NamedTuple):
    """A unit that is ready: what its ladder is reckoned from, as local days."""

    handed_in: date | None
    told_on: date | None
    reminded_on: date | None = None
    """The last reminder, of whatever stage."""
    last_letter_on: date | None = None
    last_day: date | None = None
    """The last day to collect, as the last letter says."""


class Storage(NamedTuple):
    """What storing costs on a day."""

    free_until: date
    days: int
    """Those that cost something so far."""
    day_cents: int
    cents: int

    @property
    def since(self) -> date:
        """The first day that costs something."""
        return add_days(self.free_until, 1)


def free_until(
    law: LegalProfile, told_on: date, *, vehicle: bool, is_working_day: Callable[[date], bool]
) -> date:
    """The last day of free storage; where no law says how long, the day of telling itself."""
    if (vehicle or law.activity == "vehicles") and law.vehicle_storage is not None:
        return add_working_days(told_on, law.vehicle_storage.days, is_working_day)
    return storage_free_until(law, told_on) or told_on


def storage(free: date, on: date, day_cents: int) -> Storage:
    """What storing costs if the unit is collected on a day; nothing without a price on the table shown."""
    price = max(0, day_cents)
    days = max(0, (on - free).days) if price else 0
    return Storage(free, days, price, days * price)


def limit_on(law: LegalProfile, waiting: Waiting) -> date | None:
    """When the right to get the unit back lapses; None where no law says so or nobody knows when it came."""
    return law.unclaimed_on(waiting.handed_in) if waiting.handed_in else None


def last_letter_due(law: LegalProfile, waiting: Waiting) -> date | None:
    """From when the last letter is due."""
    limit = limit_on(law, waiting)
    return add_days(limit, -LAST_LETTER) if limit else None


def last_day_for(law: LegalProfile, waiting: Waiting, on: date) -> date:
    """The last day to collect that a last letter of a day names: the limit, and never fewer than 30 days."""
    limit = limit_on(law, waiting)
    least = add_days(on, TO_COLLECT)
    return max(limit, least) if limit else least


def disposable_from(law: LegalProfile, waiting: Waiting, today: date) -> date:
    """The first day on which the unit may be disposed of: after the limit and after what the last letter says.

    Where no last letter went, as if it went today.
    """
    ends = waiting.last_day or last_day_for(law, waiting, today)
    limit = limit_on(law, waiting)
    return add_days(max(ends, limit) if limit else ends, 1)


def kept_until(law: LegalProfile, waiting: Waiting) -> date | None:
    """Until when a careful shop keeps it: the longer term that an older law still names; None where none does."""
    if waiting.handed_in is None or law.unclaimed_long is None:
        return None
    return add_months(waiting.handed_in, law.unclaimed_long.months)


def next_step(
    law: LegalProfile, waiting: Waiting, today: date, remind_days: int = FIRST_REMINDER
) -> tuple[str, date | None]:
    """What is to be done next, and from when: ``reminder``, ``last``, ``dispose``; empty: nothing falls due.

    ``remind_days``: after how many days from telling somebody is reminded for the first time.
    """
    if waiting.told_on is None:
        return "", None
    if waiting.last_letter_on is not None:
        return "dispose", disposable_from(law, waiting, today)
    due = last_letter_due(law, waiting)
    if waiting.reminded_on is None:
        first = add_days(waiting.told_on, remind_days)
        return ("last", due) if due is not None and due < first else ("reminder", first)
    return "last", due


STEPS = {
    "reminder": translate("Pickup", "Remind the customer"),
    "last": translate("Pickup", "Send the last letter"),
    "dispose": translate("Pickup", "Decide what becomes of it"),
}


def too_soon(law: LegalProfile, waiting: Waiting, today: date) -> Text | None:
    """Why the unit may not be disposed of today, with the first day on which it may; nothing where it may."""
    first = disposable_from(law, waiting, today)
    if waiting.last_letter_on is None:
        said = translate("Pickup", "The last letter must go first; then not before {day}.")
        return said(day=first)
    if today < first:
        said = translate("Pickup", "Not before {day}: after the year from hand-in and the last letter's day.")
        return said(day=first)
    return None
