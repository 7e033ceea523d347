"""The slips of a draw: written down, and taken out again, until the draw is fixed."""

from __future__ import annotations

from typing import ClassVar

from helpdesk.action import NEEDED, Action, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.draws import (
    tidy_entry,
)
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.promotions.draw_actions import refuse_fixed
from helpdesk.services.promotions.draw_reader import draws_of
from helpdesk.store.tables.promotions import DrawEntry
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class AddEntries(Action):
    """Write down slips by the numbers on them, one a line."""

    prompt = Prompt(
        translate("DrawDialog", "Add slips"),
        translate("DrawDialog", "Add"),
        translate("DrawDialog", "One number a line, as it stands on the slip. Each takes part once."),
        about="draw",
        draft=translate("DrawDialog", "Slips of {number}"),
    )

    draw: int
    slips: str = entry(translate("Draws", "Numbers of the slips"), "text")
    customer: int | None = entry(
        translate("Draws", "Customer"),
        "lookup",
        default=None,
        noun="customer",
        hint=translate("Draws", "Only for a single slip, where you know whose it is."),
    )

    def rules(self) -> dict[str, Text]:
        lines = _lines(self.slips)
        bad = next((line for line in lines if not tidy_entry(line)), None)
        if bad is not None:
            said = translate("Draws", "“{slip}” is no number of a slip: figures and letters, at most 40.")
            return {"slips": said(slip=bad[:60])}
        if not lines:
            return {"slips": NEEDED}
        if self.customer is not None and len(lines) > 1:
            return {"customer": translate("Draws", "Only for a single slip.")}
        return {}

    def label(self) -> Text:
        return translate("Draws", "%n slip(s) added", "", 1)(n=len(_lines(self.slips)))

    def run(self, ctx: Context) -> Outcome:
        row = draws_of(ctx).get(self.draw)
        if row.fixed_at is not None:
            raise Conflict(
                translate(
                    "Draws", "This draw is fixed: its list was published, no entry can be added any more."
                )
            )
        known = {one.entry for one in draws_of(ctx).entries(self.draw)}
        for line in _lines(self.slips):
            slip = tidy_entry(line)
            if slip in known:
                raise Invalid({"slips": translate("Draws", "Slip {slip} takes part already.")(slip=slip)})
            known.add(slip)
            ctx.store.insert(DrawEntry, draw_id=self.draw, customer_id=self.customer, entry=slip)
        return Outcome(self.draw, self.label())


@dataclass(frozen=True, kw_only=True)
class RemoveEntry(Action):
    """Take out a slip that was typed by mistake."""

    right: ClassVar[str] = "draw"

    id: int

    def label(self) -> Text:
        return translate("Draws", "Entry taken out")

    def run(self, ctx: Context) -> Outcome:
        row = draws_of(ctx).entry(self.id)
        refuse_fixed(draws_of(ctx).get(row.draw))
        ctx.store.delete(DrawEntry, self.id)
        return Outcome(row.draw, self.label())


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
