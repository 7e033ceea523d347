"""Draws as they are read: how they stand, their entries and order, whether all agrees with what was published."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Annotated

from helpdesk import places
from helpdesk.action import Context
from helpdesk.classes import NamedTuple
from helpdesk.clock import local, to_text, zone
from helpdesk.domain.draw_taxes import DrawLaw, Hint, hints, law_from, winner_hint
from helpdesk.domain.draws import faults
from helpdesk.domain.listing import ListQuery
from helpdesk.errors import NotFound
from helpdesk.services.promotions.draw_rows import DrawRow
from helpdesk.services.promotions.draw_trace import last_number, went_before
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.paging import PAGE, SHOWN_NAME
from helpdesk.store.rows import read_from
from helpdesk.texts import Text, translate

ENTERED = {
    "purchases": (
        "SELECT DISTINCT s.customer_id FROM purchases s JOIN customers k ON k.id = s.customer_id "
        "WHERE s.purchased_on BETWEEN ? AND ? AND {may}"
    ),
    "repairs": (
        "SELECT DISTINCT c.customer_id FROM jobs j JOIN cases c ON c.id = j.case_id "
        "JOIN customers k ON k.id = c.customer_id WHERE j.kind = 'repair' AND j.state = 'delivered' "
        "AND j.delivered_at >= ? AND j.delivered_at < ? AND {may}"
    ),
}
_MAY = (
    "k.state = 'active' AND k.kind = 'person' AND NOT k.do_not_call AND NOT EXISTS (SELECT 1 FROM consents n "
    "WHERE n.customer_id = k.id AND n.purpose LIKE 'promotions%' AND NOT n.given AND NOT EXISTS "
    "(SELECT 1 FROM consents l WHERE l.customer_id = k.id AND l.purpose = n.purpose AND l.given "
    "AND (l.at > n.at OR (l.at = n.at AND l.id > n.id))))"
)
"""Persons, neither blocked nor erased, whose newest word about offers is no no."""


@read_from(
    "draw_entries e LEFT JOIN customers k ON k.id = e.customer_id",
    sorts=("entry",),
)
class EntryRow(NamedTuple):
    """An entry, with whom it is of where that is known."""

    id: int
    draw: Annotated[int, "e.draw_id"]
    customer: Annotated[int | None, "e.customer_id"]
    name: Annotated[str, f"coalesce({SHOWN_NAME}, '')"]
    entry: str
    rank: int | None
    told_at: datetime | None
    answer: str
    handed_to: str
    note: str


@functools.cache
def draw_law(country: str) -> DrawLaw:
    """What is known of draws in a country; nothing where it has no file."""
    import tomllib

    path = places.resource("legal", "draws", f"{country.lower()}.toml")
    return law_from(tomllib.loads(path.read_text(encoding="utf-8"))) if path.exists() else DrawLaw({})


def missing_draw() -> NotFound:
    """The words for a draw that is not there."""
    return NotFound(translate("Draws", "That draw is no longer there."))


class Draws:
    """Reads draws."""

    sorts = ("entry",)

    def __init__(self, store: Store, settings: Callable[[], Settings], today: Callable[[], date]) -> None:
        self.store = store
        self._settings = settings
        self._today = today

    def all(self) -> list[DrawRow]:
        """All draws, the newest first."""
        return self.store.select(DrawRow, "ORDER BY d.id DESC")

    def get(self, draw: int) -> DrawRow:
        """One draw. Raises ``NotFound``."""
        found = self.store.select_one(DrawRow, "WHERE d.id = ?", (draw,))
        if found is None:
            raise missing_draw()
        return found

    def entries(self, draw: int) -> list[EntryRow]:
        """All entries: in the order of the draw once it was made, else by their numbers."""
        return self.store.select(
            EntryRow, "WHERE e.draw_id = ? ORDER BY coalesce(e.rank, 0), e.entry", (draw,)
        )

    def page(self, query: ListQuery, after: EntryRow | None = None, limit: int = PAGE) -> list[EntryRow]:
        """A page of the entries of the draw that the query's first filter names."""
        draw = int(query.filters[0].partition(":")[2]) if query.filters else 0
        from_rank, from_entry = (after.rank or 0, after.entry) if after else (-1, "")
        return self.store.select(
            EntryRow,
            "WHERE e.draw_id = ? AND (coalesce(e.rank, 0) > ? OR (coalesce(e.rank, 0) = ? AND e.entry > ?)) "
            "ORDER BY coalesce(e.rank, 0), e.entry LIMIT ?",
            (draw, from_rank, from_rank, from_entry, limit),
        )

    def count(self, query: ListQuery) -> int:
        """How many entries that draw has."""
        draw = int(query.filters[0].partition(":")[2]) if query.filters else 0
        return int(self.store.value("SELECT count(*) FROM draw_entries WHERE draw_id = ?", (draw,)))

    def entry(self, entry: int) -> EntryRow:
        """One entry. Raises ``NotFound``."""
        found = self.store.select_one(EntryRow, "WHERE e.id = ?", (entry,))
        if found is None:
            raise NotFound(translate("Draws", "That entry is no longer there."))
        return found

    def winner(self, draw: int) -> EntryRow | None:
        """Whose the prize is: the first in the order who did not say no or stay silent; nobody before the draw."""
        row = self.get(draw)
        return self.store.select_one(
            EntryRow,
            "WHERE e.draw_id = ? AND e.rank BETWEEN 1 AND ? AND e.answer NOT IN ('declined', 'not_reached') "
            "ORDER BY e.rank LIMIT 1",
            (draw, 1 + row.substitutes),
        )

    def number_before(self, draw: int) -> str:
        """The public number that was entered and taken back since it was fixed as it is; empty where none was."""
        return last_number(self.store, draw)

    def entering(self, row: DrawRow) -> list[int]:
        """The customers who take part by what they bought or had repaired in the period."""
        if row.source not in ENTERED:
            return []
        sql = ENTERED[row.source].format(may=_MAY)
        found = self.store.rows(f"{sql} ORDER BY 1", self._period(row))
        return [customer for (customer,) in found]

    def _period(self, row: DrawRow) -> tuple[str, str]:
        """First and last of the period as the records have them: days, or the instants that bound them."""
        if row.source == "purchases":
            return row.starts_on.isoformat(), row.ends_on.isoformat()
        place = zone(self._settings()["shop.zone"])
        bounds = (row.starts_on, row.ends_on + timedelta(days=1))
        first, after = (to_text(local(day, time(), place)) for day in bounds)
        return first, after

    def faults(self, draw: int) -> list[Text]:
        """What does not agree with what was published before the draw; nothing where all does, or nothing was."""
        row = self.get(draw)
        if row.fixed_at is None:
            return []
        entries = self.entries(draw)
        drawn = [one.entry for one in entries] if row.drawn_at is not None else []
        return faults(
            row.published, [one.entry for one in entries], seed=row.seed, public=row.public, drawn=drawn
        )

    def before(self, row: DrawRow) -> list[tuple[datetime, Text]]:
        """What was done and taken back before the draw as it stands: when and what, the oldest first."""
        steps = went_before(self.store, row.id, drawn=row.drawn_at is not None)
        return [(one.at, Text.from_json(one.what)) for one in steps if one.at]

    def hints(self, row: DrawRow) -> list[Hint]:
        """What the region and the winner's tax ask, as far as it is known; the tax, which is of the cost, to who sees costs."""
        law = draw_law(self._settings()["shop.country"])
        found = hints(law, row.region, row.prize_cents, row.delivery_cents, row.drawn_on)
        if self.store.blind:
            return found
        of_winner = winner_hint(law, row.cost_cents if row.cost_cents is not None else row.prize_cents)
        return [*found, *([of_winner] if of_winner else [])]


def draws_of(ctx: Context) -> Draws:
    """Reads draws as an action sees them."""
    return Draws(ctx.store, lambda: ctx.settings, lambda: ctx.today)
