"""What the whole shop earned in a month, typed by its owner, so that after-sales can be seen beside it."""

from __future__ import annotations

from typing import Any, ClassVar

from helpdesk.action import Action, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.months import is_month, month_name
from helpdesk.errors import Invalid
from helpdesk.services.quality.money_rows import book_of
from helpdesk.store.tables.money import MonthBook
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class SetMonthBook(Action):
    """The gross profit and the turnover of the whole shop in a month; empty: not known."""

    right: ClassVar[str] = "rules"

    prompt = Prompt(
        translate("BookDialog", "The shop's month: {month}"),
        translate("BookDialog", "Save"),
        translate(
            "BookDialog",
            "From your books, for the whole shop and without tax: of them the share of after-sales is computed. "
            "Nothing is known of a month without them, nor of one with a loss.",
        ),
        about="month",
        narrow=True,
    )

    month: str
    gross_profit_cents: int | None = entry(translate("Books", "Gross profit"), "money", default=None)
    turnover_cents: int | None = entry(translate("Books", "Turnover without tax"), "money", default=None)

    def rules(self) -> dict[str, Text]:
        return {} if is_month(self.month) else {"month": translate("Quality", "A month is written 2026-10.")}

    def label(self) -> Text:
        return translate("Books", "Gross profit and turnover of {month} written down")(month=self.month)

    def run(self, ctx: Context) -> Outcome:
        if self.month > month_name(ctx.today):
            raise Invalid({"month": translate("Books", "That month is still to come.")})
        own: dict[str, Any] = {
            "gross_profit_cents": self.gross_profit_cents,
            "turnover_cents": self.turnover_cents,
        }
        known = book_of(ctx.store, self.month)
        if known is not None:
            ctx.store.update(MonthBook, known.id, **own)
            return Outcome(known.id, self.label())
        return Outcome(ctx.store.insert(MonthBook, month=self.month, **own), self.label())
