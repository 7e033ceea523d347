"""Maintenance comes due by itself: jobs opened ahead of their dates whenever the program runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import ClassVar

from helpdesk.action import Context, Outcome
from helpdesk.batch import Batch, Progress
from helpdesk.classes import dataclass
from helpdesk.services.field.due_reader import due_to_open, is_open
from helpdesk.services.field.plan_actions import open_maintenance
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
            if not is_open(ctx.store, due.plan.id):
                self.opened.append(open_maintenance(ctx, due.plan, due.due, None))
            yield Progress(done, len(waiting))

    def result(self) -> Outcome:
        """The one case there is, where it is one alone."""
        return Outcome(self.opened[0] if len(self.opened) == 1 else None, self.label())
