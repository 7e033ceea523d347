"""What moves stock by hand: a number set right, pieces scrapped or sent back to their supplier."""

from __future__ import annotations

from typing import Any, ClassVar

from helpdesk.action import Action, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import shortened, tidy_line
from helpdesk.domain.stock import MOST_PIECES
from helpdesk.domain.stock_words import MOVES
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.stock.ledger import kept_part, set_on_hand, take_out
from helpdesk.texts import Text, translate

LEAVES = {key: MOVES[key] for key in ("scrapped", "to_supplier")}


@dataclass(frozen=True, kw_only=True)
class CorrectStock(Action):
    """So many pieces lie on the shelf; why the number was wrong is kept."""

    right: ClassVar[str] = "correct_stock"

    prompt = Prompt(
        translate("StockDialog", "Set the number right"),
        translate("StockDialog", "Set right"),
        about="part",
        narrow=True,
    )

    id: int
    on_hand: int = entry(translate("StockDialog", "Pieces on the shelf"), "number", least=0, most=MOST_PIECES)
    reason: str = entry(
        translate("StockDialog", "Reason"),
        hint=translate("StockDialog", "For example: counted, one was broken"),
    )

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return {"on_hand": max(0, row.on_hand)}

    def label(self) -> Text:
        return translate("StockDialog", "Stock set right")

    def run(self, ctx: Context) -> Outcome:
        part = kept_part(ctx.store, self.id)
        if not set_on_hand(ctx, part, self.on_hand, "correction", reason=tidy_line(self.reason)):
            raise Conflict(translate("StockDialog", "That is the number that is kept already."))
        said = translate("StockDialog", "Stock of {name} set to {n}")
        return Outcome(self.id, said(name=shortened(part.name), n=self.on_hand))


@dataclass(frozen=True, kw_only=True)
class TakeOffShelf(Action):
    """Pieces that leave the shelf without a job: thrown away, or back to the supplier."""

    right: ClassVar[str] = "correct_stock"

    prompt = Prompt(
        translate("StockDialog", "Scrap or send back"),
        translate("StockDialog", "Record"),
        about="part",
        narrow=True,
    )

    id: int
    kind: str = entry(
        translate("StockDialog", "What becomes of it"), "choice", default="scrapped", choices=LEAVES
    )
    quantity: int = entry(translate("StockDialog", "Pieces"), "number", default=1, least=1, most=MOST_PIECES)
    reason: str = entry(
        translate("StockDialog", "Reason"), hint=translate("StockDialog", "For example: broken on arrival")
    )

    def label(self) -> Text:
        return translate("StockDialog", "Pieces left the shelf")

    def run(self, ctx: Context) -> Outcome:
        part = kept_part(ctx.store, self.id)
        if self.quantity > part.on_hand:
            said = translate("Stock", "There are {n} of {name} on hand.")
            raise Invalid({"quantity": said(n=part.on_hand, name=shortened(part.name))})
        take_out(ctx, part, self.quantity, self.kind, reason=tidy_line(self.reason))
        said = translate("StockDialog", "{n} × {name}: {what}")
        return Outcome(self.id, said(n=self.quantity, name=shortened(part.name), what=LEAVES[self.kind]))
