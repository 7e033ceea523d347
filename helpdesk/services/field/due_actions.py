"""Maintenance comes due by itself: jobs opened ahead of their dates whenever the program runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from datetime import date, time, timedelta
from typing import ClassVar

from helpdesk.action import Batch, Context, Outcome, Progress
from helpdesk.classes import dataclass
from helpdesk.clock import local, to_text, zone
from helpdesk.domain.plans import half
from helpdesk.services.field.plan_actions import open_maintenance, too_early
from helpdesk.services.field.plan_reader import DueMaintenance, Plans
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class OpenDueMaintenance(Batch):
    """Open the maintenance of every plan whose next date lies within the days that the shop has set.

    A plan has one open job at a time, for its earliest open date: none is doubled, and none that was missed is
    skipped. A job that somebody cancelled is not opened again for the same date; it stays overdue until it is done
    or let go. Contracts whose unit has another owner, and units without one, wait for a word.
    """

    unattended: ClassVar[bool] = True

    opened: list[int] = field(default_factory=list)
    """The cases, filled in while it runs."""

    def label(self) -> Text:
        if not self.opened:
            return translate("Plans", "Maintenance due opened")
        return translate("Plans", "%n maintenance job(s) opened that fall due", "", 1)(n=len(self.opened))

    def steps(self, ctx: Context) -> Iterator[Progress]:
        """One job after the other, each looked at again before it is written."""
        waiting = due_to_open(ctx.store, ctx.settings, ctx.today)
        for done, due in enumerate(waiting, start=1):
            if not _is_open(ctx.store, due.plan.id):
                self.opened.append(open_maintenance(ctx, due.plan, due.due, None))
            yield Progress(done, len(waiting))

    def result(self) -> Outcome:
        """The one case there is, where it is one alone."""
        return Outcome(self.opened[0] if len(self.opened) == 1 else None, self.label())


def due_to_open(store: Store, settings: Settings, today: date) -> list[DueMaintenance]:
    """The next dates for which a job is to be opened now, the earliest first."""
    ahead = settings["field.ahead_days"]
    if not ahead:
        return []
    first: dict[int, DueMaintenance] = {}
    for due in Plans(store, lambda: settings).open_dates(today + timedelta(days=ahead)):
        first.setdefault(due.plan.id, due)
    place = settings["shop.zone"]
    return [
        due
        for due in first.values()
        if due.plan.owner is not None
        and due.plan.customer != "—"
        and not due.plan.sold_on
        and not too_early(due, today)
        and not _is_open(store, due.plan.id)
        and not _was_cancelled(store, due, place)
    ]


def _is_open(store: Store, plan: int) -> bool:
    return bool(
        store.value(
            "SELECT 1 FROM jobs WHERE plan_id = ? AND state NOT IN ('delivered', 'cancelled') LIMIT 1",
            (plan,),
        )
    )


def _was_cancelled(store: Store, due: DueMaintenance, place: str) -> bool:
    """Whether a job for this date was opened before, and cancelled."""
    since = due.open.counted - half(due.plan.rules, due.open.counted)
    return bool(
        store.value(
            "SELECT 1 FROM jobs j JOIN cases c ON c.id = j.case_id WHERE j.plan_id = ? AND j.state = 'cancelled' "
            "AND c.opened_at >= ? LIMIT 1",
            (due.plan.id, to_text(local(since, time(), zone(place)))),
        )
    )
