"""What is done with a draw: preparing it, entries, fixing it by two hashes, drawing, telling the winner, handing over."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Group, Outcome, Prompt, entry, taken
from helpdesk.domain.draw_words import ANSWERS, ENTRY_SOURCES, REGIONS, last_to_hand_over
from helpdesk.domain.draws import (
    SEED_BYTES,
    customer_entry,
    hash_of_list,
    hash_of_seed,
    is_customer_entry,
    is_number,
    is_seed,
    public_number,
    ranking,
    tidy_entry,
)
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.papers.issuing import issue, void
from helpdesk.services.promotions.draw_reader import DrawRow, Draws
from helpdesk.services.shop.sealing import seal, unseal
from helpdesk.store.tables.promotions import Draw, DrawEntry, DrawSeed
from helpdesk.texts import Text, translate, verbatim

MOST_SUBSTITUTES = 20
MOST_CLAIM_DAYS = 90
_LOST = translate(
    "Draws",
    "The seed of this draw cannot be read here: its key stayed on the PC where the draw was fixed. Take the draw out "
    "of force, say why, and fix it again.",
)
FIXED = translate("Draws", "This draw is fixed: nothing of it can change any more.")


def draws_of(ctx: Context) -> Draws:
    """Reads draws as an action sees them."""
    return Draws(ctx.store, lambda: ctx.settings, lambda: ctx.today)


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
    source: str = entry(translate("Draws", "Entries"), "choice", default="purchases", choices=ENTRY_SOURCES)
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
        example=translate("Draws", "First prize of the ONCE draw of that day"),
    )
    substitutes: int = entry(
        translate("Draws", "Substitutes"), "number", default=2, least=0, most=MOST_SUBSTITUTES
    )
    claim_days: int = entry(
        translate("Draws", "Days to claim the prize"), "number", default=15, least=1, most=MOST_CLAIM_DAYS
    )

    def rules(self) -> dict[str, Text]:
        found: dict[str, Text] = {}
        if not tidy_line(self.name):
            found["name"] = translate("Problems", "This is needed.")
        if self.ends_on < self.starts_on:
            found["ends_on"] = translate("Draws", "The end lies before the beginning.")
        if self.drawn_on <= self.ends_on:
            found["drawn_on"] = translate("Draws", "The number must be drawn after the last entry.")
        if self.prize_cents <= 0:
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
        ctx.store.update(Draw, self.id, **self.own())
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class DeleteDraw(Action):
    """Take away a draw that was never fixed."""

    right: ClassVar[str] = "draw"

    id: int

    def label(self) -> Text:
        return translate("Draws", "Draw deleted")

    def run(self, ctx: Context) -> Outcome:
        refuse_fixed(draws_of(ctx).get(self.id))
        ctx.store.delete(Draw, self.id)
        return Outcome(None, self.label())


def refuse_fixed(row: DrawRow) -> None:
    """Raises ``Conflict`` where a draw is fixed."""
    if row.fixed_at is not None:
        raise Conflict(FIXED)


# -- entries -------------------------------------------------------------------------------------------


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
            return {"slips": translate("Problems", "This is needed.")}
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


# -- fixing and drawing --------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class FixDraw(Action):
    """Fix a draw: the list of entries and a secret seed, each by its hash, printed on the rules before the draw.

    The seed is nowhere in clear until it is drawn: it lies sealed beside the records, outside the journal.
    """

    right: ClassVar[str] = "draw"

    id: int
    seed: str = ""
    """For a made-up history alone, which is the same each time; empty: at random, known to nobody."""

    def rules(self) -> dict[str, Text]:
        wrong = bool(self.seed) and not is_seed(self.seed)
        return {"seed": translate("Draws", "A seed has at least 16 bytes in hexadecimal.")} if wrong else {}

    def label(self) -> Text:
        return translate("Draws", "Draw fixed: hashes of seed and list published")

    def run(self, ctx: Context) -> Outcome:
        reader = draws_of(ctx)
        row = reader.get(self.id)
        if row.fixed_at is not None:
            raise Conflict(translate("Draws", "This draw is fixed already."))
        if ctx.today <= row.ends_on:
            raise Conflict(translate("Draws", "Entries are taken until {day}.")(day=row.ends_on))
        if ctx.today >= row.drawn_on:
            raise Conflict(
                translate(
                    "Draws", "The public number may be known already ({day}). Choose a later day first."
                )(day=row.drawn_on)
            )
        known = {one.entry for one in reader.entries(self.id)}
        rows = [(self.id, one, customer_entry(one)) for one in reader.entering(row)]
        fresh = [row for row in rows if row[2] not in known]
        ctx.store.insert_many(DrawEntry, ("draw_id", "customer_id", "entry"), fresh)
        entries = [one.entry for one in reader.entries(self.id)]
        if not entries:
            raise Conflict(translate("Draws", "Nobody takes part: there is nothing to draw."))
        seed = self.seed or secrets.token_hex(SEED_BYTES)
        ctx.store.insert(DrawSeed, draw_id=self.id, hash=hash_of_seed(seed), sealed=seal(ctx.folder, seed))
        ctx.store.update(
            Draw, self.id, seed_hash=hash_of_seed(seed), list_hash=hash_of_list(entries), fixed_at=ctx.now
        )
        issue(ctx, "draw_rules", self.id)
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class UnfixDraw(Action):
    """Take a fixed draw out of force before it is drawn, and say why; its printed rules become void."""

    right: ClassVar[str] = "draw"

    prompt = Prompt(
        translate("DrawDialog", "Take {number} out of force"),
        translate("DrawDialog", "Take out of force"),
        translate(
            "DrawDialog",
            "What was published is void and says why. The draw can be changed, and is fixed again with another seed.",
        ),
        about="draw",
        narrow=True,
        danger=True,
    )

    id: int
    reason: str = entry(translate("Draws", "Reason"))

    def label(self) -> Text:
        return translate("Draws", "Draw taken out of force: {text}")(text=tidy_line(self.reason)[:200])

    def run(self, ctx: Context) -> Outcome:
        row = draws_of(ctx).get(self.id)
        if row.fixed_at is None or row.drawn_at is not None:
            raise Conflict(
                translate("Draws", "Only a draw that is fixed and not drawn can be taken out of force.")
            )
        void(ctx, "draw_rules", self.id, tidy_line(self.reason))
        if row.source != "slips":
            # By the number alone: who was merged or erased since is no longer the customer it names.
            for one in draws_of(ctx).entries(self.id):
                if is_customer_entry(one.entry):
                    ctx.store.delete(DrawEntry, one.id)
        ctx.store.update(Draw, self.id, seed_hash="", list_hash="", fixed_at=None)
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class RunDraw(Action):
    """Draw: mix in the public number. The seed is public from now on, and anybody can check the order."""

    right: ClassVar[str] = "draw"

    prompt = Prompt(
        translate("DrawDialog", "Make the draw {number}"),
        translate("DrawDialog", "Make the draw"),
        translate("DrawDialog", "The number as it was published by whom the rules name."),
        about="draw",
        narrow=True,
    )

    id: int
    public: str = entry(translate("Draws", "Public number"), example=verbatim("84275"))

    def rules(self) -> dict[str, Text]:
        if is_number(self.public):
            return {}
        return {"public": translate("Draws", "A public number has figures and letters, at most forty.")}

    def label(self) -> Text:
        return translate("Draws", "Drawn with the public number {number}")(
            number=" ".join(self.public.split())
        )

    def run(self, ctx: Context) -> Outcome:
        reader = draws_of(ctx)
        row = reader.get(self.id)
        if row.fixed_at is None:
            raise Conflict(translate("Draws", "Fix the draw and print its rules first."))
        if row.drawn_at is not None:
            raise Conflict(translate("Draws", "This draw was made already."))
        if ctx.today < row.drawn_on:
            raise Conflict(translate("Draws", "The public number is of {day}.")(day=row.drawn_on))
        wrong = reader.faults(self.id)
        if wrong:
            raise Conflict(wrong[0])
        sealed = ctx.store.value(
            "SELECT sealed FROM draw_seeds WHERE draw_id = ? AND hash = ?", (self.id, row.seed_hash)
        )
        seed = unseal(ctx.folder, sealed or "", _LOST)
        number = " ".join(self.public.split())
        entries = {one.entry: one.id for one in reader.entries(self.id)}
        order = ranking(seed, public_number(row.drawn_on, number), list(entries))
        ranks = [(each.rank, entries[each.entry]) for each in order]
        ctx.store.run_many("UPDATE draw_entries SET rank = ? WHERE id = ?", ranks)
        ctx.store.update(Draw, self.id, public_number=number, seed=seed, drawn_at=ctx.now)
        issue(ctx, "draw", self.id)
        return Outcome(self.id, self.label())


# -- winner and prize ----------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class TellWinner(Action):
    """What the winner said, or that nothing was heard in time; then the turn comes to a substitute."""

    right: ClassVar[str] = "draw"

    prompt = Prompt(
        translate("DrawDialog", "Winner of {number}"),
        translate("DrawDialog", "Save"),
        about="draw",
        narrow=True,
    )

    id: int
    """The draw."""
    answer: str = entry(translate("Draws", "What became of it"), "choice", choices=ANSWERS)
    note: str = entry(translate("Draws", "Note"), default="")

    def label(self) -> Text:
        return translate("Draws", "Winner told: {answer}")(answer=ANSWERS[self.answer])

    def run(self, ctx: Context) -> Outcome:
        row, winner = draws_of(ctx).get(self.id), draws_of(ctx).winner(self.id)
        if row.handed_on is not None:
            raise Conflict(translate("Draws", "The prize is handed over already."))
        if winner is None:
            raise Conflict(translate("Draws", "There is no winner, nor a substitute whose turn it is."))
        ctx.store.update(
            DrawEntry,
            winner.id,
            told_at=winner.told_at or ctx.now,
            answer=self.answer,
            answered_at=ctx.now,
            note=tidy_line(self.note),
        )
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class HandOverPrize(Action):
    """The prize is handed over: when and to whom. The record of the draw has the place to sign."""

    right: ClassVar[str] = "draw"

    prompt = Prompt(
        translate("DrawDialog", "Hand over the prize of {number}"),
        translate("DrawDialog", "Hand over"),
        translate("DrawDialog", "Have the record of the draw signed by whoever takes it."),
        about="draw",
        narrow=True,
    )

    id: int
    handed_on: date = entry(translate("Draws", "Handed over on"), "date")
    handed_to: str = entry(translate("Draws", "To whom"))

    def label(self) -> Text:
        return translate("Draws", "Prize handed over")

    def run(self, ctx: Context) -> Outcome:
        row, winner = draws_of(ctx).get(self.id), draws_of(ctx).winner(self.id)
        if row.drawn_at is None or winner is None:
            raise Conflict(translate("Draws", "There is no winner, nor a substitute whose turn it is."))
        if row.handed_on is not None:
            raise Conflict(translate("Draws", "The prize is handed over already."))
        if not row.drawn_on <= self.handed_on <= ctx.today:
            raise Invalid(
                {"handed_on": translate("Draws", "A day from {first} to today.")(first=row.drawn_on)}
            )
        late = self.handed_on > last_to_hand_over(row.drawn_on)
        ctx.store.update(
            DrawEntry,
            winner.id,
            told_at=winner.told_at or ctx.now,
            answer="accepted",
            answered_at=ctx.now,
            handed_to=tidy_line(self.handed_to),
        )
        ctx.store.update(Draw, self.id, handed_on=self.handed_on)
        said = translate("Draws", "Handed over after the three months that the law gives.") if late else None
        return Outcome(self.id, self.label(), shown=said)
