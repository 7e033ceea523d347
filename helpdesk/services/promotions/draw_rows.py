"""Draws as they are read from their table, for whoever only tells of them: nothing is computed or checked here."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain import numbers
from helpdesk.domain.draw_words import draw_state, last_to_hand_over
from helpdesk.store.rows import read_from

if TYPE_CHECKING:
    from helpdesk.domain.draws import Commitment


@read_from("draws d")
class DrawRow(NamedTuple):
    """A draw whole."""

    id: int
    name: str
    prize: str
    prize_cents: int
    delivery_cents: int
    cost_cents: int | None
    region: str
    who_may: str
    how_to: str
    source: str
    starts_on: date
    ends_on: date
    drawn_on: date
    public_source: str
    substitutes: int
    claim_days: int
    data_use: str
    fraud_rule: str
    created_at: datetime
    seed_hash: str
    list_hash: str
    fixed_at: datetime | None
    public_number: str
    seed: str
    drawn_at: datetime | None
    handed_on: date | None
    number_reason: str
    many: Annotated[int, "(SELECT count(*) FROM draw_entries e WHERE e.draw_id = d.id)"]

    @property
    def number(self) -> str:
        """As people call it."""
        return numbers.number("draw", self.id)

    def state(self, today: date) -> str:
        """How it stands on a day."""
        return draw_state(
            self.starts_on,
            self.ends_on,
            today,
            fixed=self.fixed_at is not None,
            drawn=self.drawn_at is not None,
            handed=self.handed_on is not None,
        )

    @property
    def public(self) -> str:
        """The public number with its day; empty until it is known."""
        from helpdesk.domain.draws import public_number

        return public_number(self.drawn_on, self.public_number) if self.public_number else ""

    @property
    def last_to_hand_over(self) -> date | None:
        """The last lawful day to hand the prize over, once it was drawn."""
        return last_to_hand_over(self.drawn_on) if self.drawn_at is not None else None

    @property
    def published(self) -> Commitment:
        """Both hashes."""
        from helpdesk.domain.draws import Commitment

        return Commitment(self.seed_hash, self.list_hash)
