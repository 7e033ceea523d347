"""Campaigns as they are read from their table, with how many were told and held out."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain import numbers
from helpdesk.domain.campaigns import SEGMENTS, Lift, state_of, window_end
from helpdesk.errors import NotFound
from helpdesk.store.rows import read_from
from helpdesk.texts import Text, translate, verbatim

_PEOPLE = "(SELECT count(*) FROM campaign_people q WHERE q.campaign_id = a.id AND {})"


@read_from("campaigns a LEFT JOIN products p ON p.id = a.product_id", sorts=("id",))
class CampaignRow(NamedTuple):
    """A campaign with its numbers."""

    id: int
    name: str
    segment: str
    product: Annotated[int | None, "a.product_id"]
    product_name: Annotated[str | None, "p.name"]
    least: int
    most: int
    means: str
    similar: bool
    offer: str
    texts: str
    window_days: int
    held_percent: int
    seed: str
    created_at: datetime
    started_on: date | None
    left_out: str
    closed_at: datetime | None
    told: int | None
    told_bought: int | None
    held: int | None
    held_bought: int | None
    many: Annotated[int, _PEOPLE.format("NOT q.held_out")]
    many_held: Annotated[int, _PEOPLE.format("q.held_out")]
    many_told: Annotated[int, _PEOPLE.format("q.told_at IS NOT NULL AND NOT q.held_out")]

    @property
    def number(self) -> str:
        """As people call it."""
        return numbers.number("campaign", self.id)

    def state(self, today: date) -> str:
        """How it stands on a day."""
        return state_of(self.started_on, self.window_days, self.closed_at is not None, today)

    @property
    def last_on(self) -> date | None:
        """The last day of its window, once it started."""
        return window_end(self.started_on, self.window_days) if self.started_on else None

    @property
    def sentence(self) -> Text:
        """Who it is for, in words: cover ends in 30 to 60 days."""
        return sentence_of(self.segment, self.least, self.most, self.product_name or "?")

    @property
    def written(self) -> dict[str, str]:
        """Its message by language."""
        found = json.loads(self.texts or "{}")
        return found if isinstance(found, dict) else {}

    @property
    def out(self) -> dict[str, int]:
        """How many were left out when it started, by reason."""
        found = json.loads(self.left_out or "{}")
        return found if isinstance(found, dict) else {}

    @property
    def kept(self) -> Lift | None:
        """The result as it was when it was closed."""
        if None in (self.told, self.told_bought, self.held, self.held_bought):
            return None
        return Lift(self.told or 0, self.told_bought or 0, self.held or 0, self.held_bought or 0)


def sentence_of(segment: str, least: int, most: int, product: str) -> Text:
    """A segment in words; one that this program does not know by its name."""
    known = SEGMENTS.get(segment)
    return known.sentence(least=least, most=most, product=product) if known else verbatim(segment)


def missing_campaign() -> NotFound:
    """The words for a campaign that is not there."""
    return NotFound(translate("Campaigns", "That campaign is no longer there."))
