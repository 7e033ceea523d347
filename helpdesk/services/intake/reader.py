"""What the counter is offered while a unit is taken in: the kind of job, what is usually left; decides nothing."""

from __future__ import annotations

from helpdesk.domain import accessories
from helpdesk.domain.warranty import GENERAL, Verdict
from helpdesk.formats import Words
from helpdesk.store.database import Store

RECENT = 5_000
"""How many of the newest jobs are looked at: what people leave changes with the goods."""

CLAIMED = frozenset({*GENERAL, "same_defect", "part"})
"""Covers whose work is claimed from the seller, the maker or whoever gave them; a repair done here is not."""


def kind_of_job(verdict: Verdict | None) -> str:
    """What the job is, as far as the guarantee tells: a claim where one holds, else a repair."""
    return "claim" if verdict is not None and verdict.covered and verdict.cover in CLAIMED else "repair"


class Counter:
    """Reads what helps at the counter."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def usual_accessories(self, category: str, name: str, words: Words, most: int = 8) -> list[str]:
        """What is usually left with such a unit: what was left lately with its category, then what is known of it."""
        lately = self.store.rows(
            "SELECT a.name FROM accessories a JOIN jobs j ON j.id = a.job_id JOIN units u ON u.id = j.unit_id "
            "JOIN products p ON p.id = u.product_id WHERE p.category = ? AND p.category <> '' "
            "AND a.job_id > (SELECT max(id) FROM jobs) - ? GROUP BY a.name ORDER BY count(*) DESC, a.name LIMIT ?",
            (category, RECENT, most),
        )
        known = [words.say(thing) for thing in accessories.usual(f"{category} {name}")]
        found: dict[str, str] = {}
        for thing in (*(thing for (thing,) in lately), *known):
            found.setdefault(thing.casefold(), thing)
        return list(found.values())[:most]
