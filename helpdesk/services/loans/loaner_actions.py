"""A unit of the shop becomes a loaner, is described anew, and is lent no more."""

from __future__ import annotations

from typing import Any

from helpdesk.action import Action, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.goods.unit_reader import require_unit
from helpdesk.store.tables.loans import Loaner
from helpdesk.texts import Text, translate

_NOT_OURS = translate("Loans", "That unit belongs to a customer: only the shop's own are lent.")
_OUT = translate("Loans", "It is lent now: record first that it is back.")


@dataclass(frozen=True, kw_only=True)
class MakeLoaner(Action):
    """A unit of the shop may be lent; one that already may is described anew, one that was retired is lent again."""

    prompt = Prompt(
        translate("LoanerDialog", "Loaner: {unit}"),
        translate("LoanerDialog", "Save"),
        translate("LoanerDialog", "A unit of the shop that is lent while a customer's is here."),
        about="loaner",
        narrow=True,
    )

    unit: int
    value_cents: int = entry(
        translate("Loans", "Value"),
        "money",
        hint=translate("Loans", "The most that loss or damage can cost the customer; the slip says it."),
    )
    accessories: str = entry(
        translate("Loans", "Usual accessories"),
        default="",
        hint=translate("Loans", "For example: charger, case"),
        wide=True,
    )
    notes: str = entry(translate("Loans", "Notes"), "text", default="")

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        if row.facts is None:
            return {}
        return {
            "value_cents": row.facts.value_cents,
            "accessories": row.facts.accessories,
            "notes": row.facts.notes,
        }

    def label(self) -> Text:
        return translate("Loans", "Loaner saved")

    def run(self, ctx: Context) -> Outcome:
        if require_unit(ctx.store, self.unit) is not None:
            raise Conflict(_NOT_OURS)
        told = {
            "value_cents": self.value_cents,
            "accessories": tidy_line(self.accessories),
            "notes": tidy(self.notes),
            "retired_on": None,
            "retired_why": "",
        }
        known = ctx.store.value("SELECT id FROM loaners WHERE unit_id = ?", (self.unit,))
        if known is None:
            ctx.store.insert(Loaner, unit_id=self.unit, since_on=ctx.today, **told)
        else:
            ctx.store.update(Loaner, known, **told)
        return Outcome(self.unit, self.label())


@dataclass(frozen=True, kw_only=True)
class RetireLoaner(Action):
    """A loaner is lent no more; what it was lent stays in its history."""

    prompt = Prompt(
        translate("LoanerDialog", "Lend {unit} no more?"),
        translate("LoanerDialog", "Lend it no more"),
        about="loaner",
        narrow=True,
    )

    unit: int
    why: str = entry(
        translate("Loans", "Reason"), hint=translate("Loans", "For example: sold, broken, too old")
    )

    def label(self) -> Text:
        return translate("Loans", "Loaner retired")

    def run(self, ctx: Context) -> Outcome:
        known = ctx.store.row("SELECT id, retired_on FROM loaners WHERE unit_id = ?", (self.unit,))
        if known is None or known[1] is not None:
            raise Conflict(translate("Loans", "That unit is no loaner."))
        if ctx.store.value("SELECT 1 FROM loans WHERE unit_id = ? AND back_on IS NULL", (self.unit,)):
            raise Invalid({"why": _OUT})
        ctx.store.update(Loaner, known[0], retired_on=ctx.today, retired_why=tidy_line(self.why))
        return Outcome(self.unit, self.label())
