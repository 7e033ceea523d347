"""Fixing a draw by two hashes, drawing, telling the winner, handing the prize over."""

from __future__ import annotations

import secrets
from datetime import date
from typing import ClassVar

from helpdesk.action import Action, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.draw_words import ANSWERS, last_to_hand_over
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
)
from helpdesk.domain.normal_forms import tidy_line
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.papers.issuing import issue, void
from helpdesk.services.promotions.draw_reader import draws_of
from helpdesk.services.promotions.draw_trace import last_number
from helpdesk.services.shop.sealing import seal, unseal
from helpdesk.store.tables.promotions import Draw, DrawEntry, DrawSeed
from helpdesk.texts import Text, translate, verbatim

_LOST = translate(
    "Draws",
    "The seed of this draw cannot be read here: its key stayed on the PC where the draw was fixed. Take the draw out "
    "of force, say why, and fix it again.",
)


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
        dialog="run_draw",
    )

    id: int
    public: str = entry(translate("Draws", "Public number"), example=verbatim("84275"))
    reason: str = entry(
        translate("Draws", "Why another number than before"),
        default="",
        hint=translate("Draws", "The record prints both numbers, and why."),
    )

    def rules(self) -> dict[str, Text]:
        if is_number(self.public):
            return {}
        return {"public": translate("Draws", "A public number has figures and letters, at most forty.")}

    def label(self) -> Text:
        number, reason = " ".join(self.public.split()), tidy_line(self.reason)[:200]
        if reason:
            said = translate("Draws", "Drawn with the public number {number}: {text}")
            return said(number=number, text=reason)
        return translate("Draws", "Drawn with the public number {number}")(number=number)

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
        number = " ".join(self.public.split())
        former = last_number(ctx.store, self.id)
        if former and former != number and not tidy_line(self.reason):
            said = translate("Draws", "{number} was entered before and undone: say why it is another now.")
            raise Invalid({"reason": said(number=former)})
        sealed = ctx.store.value(
            "SELECT sealed FROM draw_seeds WHERE draw_id = ? AND hash = ?", (self.id, row.seed_hash)
        )
        seed = unseal(ctx.folder, sealed or "", _LOST)
        entries = {one.entry: one.id for one in reader.entries(self.id)}
        order = ranking(seed, public_number(row.drawn_on, number), list(entries))
        ranks = [(each.rank, entries[each.entry]) for each in order]
        ctx.store.run_many("UPDATE draw_entries SET rank = ? WHERE id = ?", ranks)
        ctx.store.update(
            Draw,
            self.id,
            public_number=number,
            number_reason=tidy_line(self.reason),
            seed=seed,
            drawn_at=ctx.now,
        )
        issue(ctx, "draw", self.id)
        return Outcome(self.id, self.label())


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
        dialog="hand_over_prize",
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
