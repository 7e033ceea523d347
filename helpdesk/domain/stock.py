"""Rules of the stock: what pieces cost as totals in cents, who gets what is on hand, what is to be ordered.

A piece never has a cost of its own, since a third of a euro is no number of cents: what is on hand has cost a
total, and whatever leaves takes its share of it (moving average by total). No cent is lost on the way.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from helpdesk.classes import NamedTuple

MOST_PIECES = 100_000
"""Pieces of one part that a person moves at once: more is a slip of the keyboard."""


class Holding(NamedTuple):
    """What is on hand of a part: pieces, what they cost as a total, and how many of unknown cost are among them.

    Below zero are pieces that went out although none was there.
    """

    on_hand: int = 0
    value_cents: int = 0
    unpriced: int = 0

    @property
    def sound(self) -> bool:
        """Whether the total can be what the pieces have cost: nothing has cost nothing, and no piece less."""
        if not self.on_hand:
            return not self.value_cents and not self.unpriced
        if self.on_hand < 0:
            return self.value_cents <= 0 and self.on_hand <= self.unpriced <= 0
        return self.value_cents >= 0 and 0 <= self.unpriced <= self.on_hand

    def after(self, step: Step) -> Holding:
        """What is on hand once a step is made. Steps are sums: in any order they come to the same."""
        return Holding(
            self.on_hand + step.quantity, self.value_cents + step.value_cents, self.unpriced + step.unpriced
        )


class Step(NamedTuple):
    """One entry of the ledger: by how much it changes a holding."""

    quantity: int
    value_cents: int = 0
    unpriced: int = 0


class Taken(NamedTuple):
    """What taking pieces out comes to: the step, and what they cost; None where of any nobody knows it."""

    step: Step
    cost_cents: int | None


def share(total: int, pieces: int, of: int) -> int:
    """The share of some pieces in the total of all, to the nearest cent; the whole for all of them."""
    if pieces == of:
        return total
    return (2 * total * pieces + of) // (2 * of)


def take(held: Holding, quantity: int, expected_cents: int | None = None) -> Taken:
    """Pieces go out: those of unknown cost first, the others at their share of the total.

    Pieces that are not there cost what one is expected to cost, as ``expected_cents`` says.
    """
    there = max(0, min(quantity, held.on_hand))
    unknown = min(there, max(0, held.unpriced))
    priced = there - unknown
    known = held.on_hand - max(0, held.unpriced)
    value = share(held.value_cents, priced, known) if priced else 0
    short = quantity - there
    if short and expected_cents is None:
        unknown += short
    elif short:
        value += short * (expected_cents or 0)
    return Taken(Step(-quantity, -value, -unknown), None if unknown else value)


def put(held: Holding, quantity: int, total_cents: int | None) -> tuple[Step, Step | None]:
    """Pieces come in for a total, or for nobody knows what; and how the total of the others is set right by it.

    Pieces that went out before they came were taken at an expected cost. What they did cost is known now, and the
    difference leaves by a step of its own, so that what stays on hand has cost what it did.
    """
    step = Step(quantity, total_cents or 0, quantity if total_cents is None else 0)
    after = held.after(step)
    if held.on_hand >= 0:
        return step, None
    if after.on_hand <= 0:
        # All of it fills the gap: what is still missing keeps its share of what was expected.
        unknown = max(held.unpriced, after.on_hand)
        value = share(held.value_cents, unknown - after.on_hand, max(1, held.unpriced - held.on_hand))
    else:
        value = 0 if total_cents is None else share(total_cents, after.on_hand, quantity)
        unknown = after.on_hand if total_cents is None else 0
    right = Step(0, value - after.value_cents, unknown - after.unpriced)
    return step, right if right != Step(0) else None


def put_back(held: Holding, taken: Step, total_cents: int | None) -> tuple[Step, Step | None]:
    """Pieces come back that went out by ``taken`` and have cost ``total_cents``: as they went, where that can be.

    Those that went out below zero fill their own gap again: no cent is set right for them. Where something else has
    filled it meanwhile in such a way that no sound total is left, they come in as others do.
    """
    step = Step(-taken.quantity, -taken.value_cents, -taken.unpriced)
    known = step.unpriced > 0 if total_cents is None else step == Step(step.quantity, total_cents)
    if known and held.after(step).sound:
        return step, None
    return put(held, step.quantity, total_cents)


def average(held: Holding, quantity: int, expected_cents: int | None = None) -> int | None:
    """What pieces found on the shelf are worth: as those beside them, else as expected; None where nobody knows."""
    if held.on_hand > 0 and held.unpriced <= 0:
        return share(held.value_cents, quantity, held.on_hand)
    return None if expected_cents is None else quantity * expected_cents


def revalue(held: Holding, total_cents: int) -> Step:
    """What is on hand is said to have cost a total."""
    return Step(0, total_cents - held.value_cents, -held.unpriced)


class Numbers(NamedTuple):
    """The numbers of a part that a person sees; they always add up."""

    on_hand: int
    reserved: int
    needed: int
    on_order: int = 0

    @property
    def available(self) -> int:
        """On hand and not reserved."""
        return self.on_hand - self.reserved

    @property
    def later(self) -> int:
        """What will be available once all that is on order came and all that is needed was taken."""
        return self.available + self.on_order - self.needed


def shared_out(on_hand: int, wanted: int, on_order: int = 0) -> Numbers:
    """What of the wishes is reserved, and what is missing."""
    reserved = max(0, min(on_hand, wanted))
    return Numbers(on_hand, reserved, wanted - reserved, on_order)


def to_order(numbers: Numbers, minimum: int) -> int:
    """How many pieces to order: what is needed and what the minimum wants, less what is there or on its way."""
    return max(0, minimum + numbers.needed - numbers.available - numbers.on_order)


def is_low(numbers: Numbers, minimum: int) -> bool:
    """Whether less is available than should be; what is reserved helps nobody else."""
    return numbers.available < minimum


class Wish(NamedTuple):
    """What a job wants of a part."""

    id: int
    job: int
    pieces: int
    promised_on: date | None
    since: datetime


def served(on_hand: int, wishes: Sequence[Wish]) -> dict[int, int]:
    """Pieces on hand by wish: the earlier promise first, without a promise last; then who asked first."""
    left, found = max(0, on_hand), {}
    for wish in sorted(wishes, key=lambda w: (w.promised_on or date.max, w.since, w.id)):
        found[wish.id] = min(left, wish.pieces)
        left -= found[wish.id]
    return found


def free_for(on_hand: int, wishes: Sequence[Wish], job: int) -> int:
    """Pieces that a job may take: those nobody wants, and its own."""
    got = served(on_hand, wishes)
    others = sum(got[wish.id] for wish in wishes if wish.job != job)
    return max(0, on_hand) - others


def standing(numbers: Numbers, minimum: int, archived: bool = False) -> str:
    """What a part asks for, in one word of :data:`helpdesk.domain.stock_words.STANDINGS`; nothing: it is fine."""
    if numbers.on_hand < 0:
        return "below_zero"
    if numbers.needed > numbers.on_order:
        return "not_ordered"
    if numbers.needed:
        return "waits"
    if numbers.on_order:
        return "ordered"
    return "low" if is_low(numbers, minimum) and not archived else ""


class PriceDoubt(NamedTuple):
    """What is doubtful about the price of a part: its word in ``PRICE_DOUBTS``, and the price that it is above."""

    word: str
    cents: int


def price_doubts(
    price_cents: int | None,
    list_cents: int | None,
    cost_cents: int | None,
    pieces: int = 1,
    *,
    guarantee: bool = False,
) -> list[PriceDoubt]:
    """What is doubtful about a price each; ``cost_cents`` is what all the pieces cost.

    Source: RD 58/1988 art. 3.3 (parts at most at the price of sale to the public); RDLeg 1/2007 art. 127 bis (no
    mark-up on parts used in repairs), which the shop keeps where a guarantee pays.
    """
    found: list[PriceDoubt] = []
    if price_cents is None:
        return found
    if list_cents is not None and price_cents > list_cents:
        found.append(PriceDoubt("above_list", list_cents))
    if guarantee and cost_cents is not None and price_cents * pieces > cost_cents:
        found.append(PriceDoubt("marked_up", share(cost_cents, 1, max(1, pieces))))
    return found


def usual_fate(guarantee: bool) -> str:
    """What becomes of an old part unless somebody says otherwise.

    Who pays for the new one has a right to the old one: the maker under a guarantee, else the customer, to whom it
    is offered (RD 58/1988 art. 4.2).
    """
    return "maker" if guarantee else "customer"


class Core(NamedTuple):
    """An old part that goes to its maker for a credit."""

    due_on: date | None
    sent_on: date | None
    core_cents: int
    credited_cents: int | None
    answer: str = ""

    def late(self, today: date) -> bool:
        """Whether its day has passed and it is still here."""
        return self.sent_on is None and self.due_on is not None and self.due_on < today

    @property
    def outstanding_cents(self) -> int:
        """What is still to come for it; once the difference is accepted, nothing."""
        return 0 if self.answer == "accepted" else max(0, self.core_cents - (self.credited_cents or 0))

    @property
    def asked(self) -> bool:
        """Whether less was credited than it is worth, and nobody has said yet what is to become of that."""
        return self.credited_cents is not None and not self.answer and self.credited_cents < self.core_cents
