"""Keeping a month as its report is printed: its figures stay, whatever is corrected later."""

from __future__ import annotations

from typing import Any, ClassVar

from helpdesk.action import Action, Context, Outcome
from helpdesk.classes import dataclass
from helpdesk.domain.months import is_month
from helpdesk.errors import Conflict
from helpdesk.services.quality.month_reader import Months
from helpdesk.store.tables.quality import MonthReport
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class KeepMonth(Action):
    """Keep the figures of a month that is over, as they go out on paper; ``anew``: in place of those kept before.

    ``figures`` and ``trends`` are what :meth:`Months.frozen` gave: to compute them takes too long for a write.
    """

    right: ClassVar[str] = "costs"

    month: str
    figures: str
    trends: str
    anew: bool = False

    def rules(self) -> dict[str, Text]:
        return {} if is_month(self.month) else {"month": translate("Quality", "A month is written 2026-10.")}

    def label(self) -> Text:
        return translate("Quality", "Report of {month} kept")(month=self.month)

    def run(self, ctx: Context) -> Outcome:
        months = Months(ctx.store, lambda: ctx.settings, lambda: ctx.now)
        months.require(self.month)
        if not months.is_over(self.month):
            raise Conflict(
                translate("Quality", "{month} is not over yet; its figures are kept once it is.")(
                    month=self.month
                )
            )
        kept = months.kept(self.month)
        if kept is not None and not self.anew:
            raise Conflict(translate("Quality", "The figures of {month} are kept already.")(month=self.month))
        own: dict[str, Any] = {
            "figures": self.figures,
            "trends": self.trends,
            "printed_at": ctx.now,
            "staff_id": ctx.staff,
        }
        if kept is not None:
            ctx.store.update(MonthReport, kept.id, **own)
            return Outcome(kept.id, self.label())
        return Outcome(ctx.store.insert(MonthReport, month=self.month, **own), self.label())
