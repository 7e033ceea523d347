"""What is done with a draw before it is fixed: its rules. Its slips: ``entry_actions``; the draw: ``drawing_actions``."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Group, Outcome, Prompt, entry, taken
from helpdesk.classes import dataclass
from helpdesk.domain.draw_words import ENTRY_SOURCES, REGIONS
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.errors import Conflict
from helpdesk.services.promotions.deleting import DeletePrepared
from helpdesk.services.promotions.draw_reader import draws_of
from helpdesk.services.promotions.draw_rows import DrawRow
from helpdesk.store.tables.promotions import Draw
from helpdesk.texts import Text, translate

MOST_SUBSTITUTES = 20
MOST_CLAIM_DAYS = 90
FIXED = translate("Draws", "This draw is fixed: nothing of it can change any more.")


@dataclass(frozen=True, kw_only=True)
class DrawForm(Action):
    """The rules of a draw, as they are printed."""

    groups = (
        Group(translate("Draws", "Prize"), ("name", "prize", "prize_cents", "delivery_cents", "cost_cents")),
        Group(
            translate("Draws", "Who takes part"),
            ("region", "source", "starts_on", "ends_on", "who_may", "how_to", "fraud_rule", "data_use"),
        ),
        Group(
            translate("Draws", "How it is drawn"),
            ("drawn_on", "public_source", "substitutes", "claim_days"),
        ),
    )

    name: str = entry(translate("Draws", "Name"), example=translate("Draws", "Christmas draw"))
    prize: str = entry(translate("Draws", "Prize"))
    prize_cents: int = entry(translate("Draws", "Its market value"), "money")
    delivery_cents: int | None = entry(translate("Draws", "Cost of handing it over"), "money", default=None)
    cost_cents: int | None = entry(translate("Draws", "What it cost the shop"), "money", default=None)
    region: str = entry(
        translate("Draws", "Only people of"),
        "choice",
        choices=REGIONS,
        hint=translate("Draws", "Where all who may take part live: it decides whose rules hold."),
    )
    source: str = entry(
        translate("Draws", "Entries"), "choice", default="purchases", choices=ENTRY_SOURCES, wide=True
    )
    starts_on: date = entry(translate("Draws", "Entries from"), "date")
    ends_on: date = entry(translate("Draws", "Entries until"), "date")
    who_may: str = entry(
        translate("Draws", "Who may take part"),
        "text",
        default="",
        example=translate("Draws", "Adults who live in the region; not the shop's staff"),
    )
    how_to: str = entry(translate("Draws", "How to take part"), "text", default="")
    fraud_rule: str = entry(translate("Draws", "What excludes somebody"), "text", default="")
    data_use: str = entry(translate("Draws", "Use of data"), "text", default="")
    drawn_on: date = entry(
        translate("Draws", "Day of the public number"),
        "date",
        hint=translate(
            "Draws", "After the entries: a number that nobody controls, such as a lottery's of that day."
        ),
    )
    public_source: str = entry(
        translate("Draws", "Which public number"),
        example=translate("Draws", "First prize of the ONCE draw"),
    )
    substitutes: int = entry(
        translate("Draws", "Substitutes"), "number", default=2, least=0, most=MOST_SUBSTITUTES
    )
    claim_days: int = entry(
        translate("Draws", "Days to claim the prize"), "number", default=15, least=1, most=MOST_CLAIM_DAYS
    )

    def rules(self) -> dict[str, Text]:
        found: dict[str, Text] = {}
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            found["ends_on"] = translate("Draws", "The end lies before the beginning.")
        if self.ends_on and self.drawn_on and self.drawn_on <= self.ends_on:
            found["drawn_on"] = translate("Draws", "The number must be drawn after the last entry.")
        if self.prize_cents is not None and self.prize_cents <= 0:
            found["prize_cents"] = translate("Draws", "A prize without value is none.")
        return found

    def own(self) -> dict[str, Any]:
        """The columns of the draw."""
        return {
            "name": tidy_line(self.name),
            "prize": tidy_line(self.prize),
            "prize_cents": self.prize_cents,
            "delivery_cents": self.delivery_cents or 0,
            "cost_cents": self.cost_cents,
            "region": self.region,
            "source": self.source,
            "starts_on": self.starts_on,
            "ends_on": self.ends_on,
            "who_may": tidy(self.who_may),
            "how_to": tidy(self.how_to),
            "fraud_rule": tidy(self.fraud_rule),
            "data_use": tidy(self.data_use),
            "drawn_on": self.drawn_on,
            "public_source": tidy_line(self.public_source),
            "substitutes": self.substitutes,
            "claim_days": self.claim_days,
        }


@dataclass(frozen=True, kw_only=True)
class AddDraw(DrawForm):
    """Prepare a draw."""

    right: ClassVar[str] = "draw"

    prompt = Prompt(
        translate("DrawDialog", "New draw"),
        translate("DrawDialog", "Save draw"),
        translate(
            "DrawDialog",
            "Free of charge for who takes part. Its rules can be printed as soon as it is saved.",
        ),
        draft=translate("DrawDialog", "New draw"),
        shows="draw",
    )

    def label(self) -> Text:
        return translate("Draws", "Draw prepared")

    def run(self, ctx: Context) -> Outcome:
        return Outcome(ctx.store.insert(Draw, created_at=ctx.now, **self.own()), self.label())


@dataclass(frozen=True, kw_only=True)
class EditDraw(DrawForm):
    """Change a draw before it is fixed."""

    right: ClassVar[str] = "draw"
    costs: ClassVar[frozenset[str]] = frozenset({"cost_cents"})

    prompt = AddDraw.prompt._replace(
        title=translate("DrawDialog", "Edit draw"),
        about="draw",
        draft=translate("DrawDialog", "Draw {number}"),
        shows="",
    )

    id: int

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        names = [name for name in DrawForm.__dataclass_fields__ if name in DrawRow._fields]
        return taken(row, names)

    def label(self) -> Text:
        return translate("Draws", "Draw changed")

    def run(self, ctx: Context) -> Outcome:
        refuse_fixed(draws_of(ctx).get(self.id))
        ctx.store.update(Draw, self.id, **ctx.kept_costs(self.own(), "cost_cents"))
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class DeleteDraw(DeletePrepared):
    """Take away a draw that was never fixed."""

    right: ClassVar[str] = "draw"

    table = Draw
    done = translate("Draws", "Draw deleted")

    def refuse(self, ctx: Context) -> None:
        refuse_fixed(draws_of(ctx).get(self.id))


def refuse_fixed(row: DrawRow) -> None:
    """Raises ``Conflict`` where a draw is fixed."""
    if row.fixed_at is not None:
        raise Conflict(FIXED)
