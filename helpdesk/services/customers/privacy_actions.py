"""One customer out of two, or out of sight: merging, blocking."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Outcome, entry
from helpdesk.classes import dataclass
from helpdesk.domain.follow_up import OWED, PLANNED
from helpdesk.domain.normal_forms import fold, shortened
from helpdesk.errors import Conflict
from helpdesk.services.customers.call_joining import join_calls, waiting_calls
from helpdesk.services.customers.reader import Customers, require_customer
from helpdesk.store.database import Store, columns_of, name_of
from helpdesk.store.paging import marks
from helpdesk.store.relations import links_to
from helpdesk.store.tables.people import Contact, Customer, Site
from helpdesk.store.tables.promotions import ExclusionCheck
from helpdesk.store.tables.work import Note
from helpdesk.texts import Text, translate

TAKEN = ("name", "kind", "buys_as", "tax_id", "language", "best_channel", "best_hours")
"""Fields of which a merge can take the second record's value."""
OWN = frozenset({"name_key", "state", "blocked_until", "created_at"})
"""Columns that stay as the kept record has them, or follow from others; known since the older one was."""


@dataclass(frozen=True, kw_only=True)
class MergeCustomers(Action):
    """Two records of one customer become one; everything of the second moves to the first.

    ``take`` names the fields in which the second record's value is the right one.
    """

    right: ClassVar[str] = "merge"

    keep: int
    gone: int
    take: tuple[str, ...] = ()

    def rules(self) -> dict[str, Text]:
        if self.keep == self.gone:
            return {"gone": translate("Customers", "A customer cannot be merged with itself.")}
        return {}

    def label(self) -> Text:
        return translate("Customers", "Customers merged")

    def run(self, ctx: Context) -> Outcome:
        require_customer(ctx.store, self.keep)
        gone = require_customer(ctx.store, self.gone)
        self._refuse_hidden(ctx.store)
        merged = self._columns(ctx.store)
        listed = self._listed(ctx.store)
        kept, moved = waiting_calls(ctx, self.keep), waiting_calls(ctx, self.gone)
        # The kept record's own phones and places stay first.
        for table in (Contact, Site):
            ctx.store.run(
                f"UPDATE {name_of(table)} SET position = position + 1000 WHERE customer_id = ?", (self.gone,)
            )
        for name, column in links_to(Customer):
            ctx.store.run(f"UPDATE {name} SET {column} = ? WHERE {column} = ?", (self.keep, self.gone))
        ctx.store.run(
            "UPDATE imported SET record = ? WHERE kind = 'customers' AND record = ?", (self.keep, self.gone)
        )
        _drop_twin_contacts(ctx.store, self.keep)
        _drop_twin_sites(ctx.store, self.keep)
        # First gone, then changed: the reference to the other system stands once only.
        ctx.store.delete(Customer, self.gone)
        ctx.store.update(Customer, self.keep, **merged)
        if listed:
            ctx.store.insert(
                ExclusionCheck, customer_id=self.keep, checked_on=listed, listed=True, staff_id=ctx.staff
            )
        if merged["do_not_call"]:
            withdraw_calls(ctx.store, self.keep, ctx.today)
        else:
            join_calls(ctx, kept, moved)
        said = translate("Customers", "{name} merged into one record")(name=shortened(gone))
        ctx.store.insert(
            Note, customer_id=self.keep, kind="step", at=ctx.now, staff_id=ctx.staff, said=said.to_json()
        )
        return Outcome(self.keep, said)

    def _refuse_hidden(self, store: Store) -> None:
        """What is blocked or erased stays as it is: joined with another record it would be seen again, or be lost."""
        states = "SELECT 1 FROM customers WHERE id IN (?, ?) AND state <> 'active'"
        if store.value(states, (self.keep, self.gone)):
            raise Conflict(
                translate("Customers", "One of the two is blocked or erased: it stays a record of its own.")
            )

    def _listed(self, store: Store) -> str:
        """The day of the newest answer of the exclusion list where one of the two stood on it and another answer is
        newer: one of their numbers still stands there. Empty where nothing has to be said again."""
        rows = store.rows(
            "SELECT customer_id, checked_on, listed FROM exclusion_checks WHERE customer_id IN (?, ?) "
            "ORDER BY checked_on, id",
            (self.keep, self.gone),
        )
        newest = {customer: listed for customer, _, listed in rows}
        return str(rows[-1][1]) if any(newest.values()) and not rows[-1][2] else ""

    def _columns(self, store: Store) -> dict[str, Any]:
        """What the one record says: nothing either of them knew is lost, and a "do not call" of either holds."""
        wanted = [name for name in columns_of(Customer) if name not in OWN]
        since = store.value(
            "SELECT min(created_at) FROM customers WHERE id IN (?, ?)", (self.keep, self.gone)
        )
        sql = f"SELECT {', '.join(wanted)} FROM customers WHERE id = ?"
        kept = dict(zip(wanted, store.row(sql, (self.keep,)) or (), strict=True))
        gone = dict(zip(wanted, store.row(sql, (self.gone,)) or (), strict=True))
        columns = {name: gone[name] if name in self.take else kept[name] or gone[name] for name in wanted}
        notes = dict.fromkeys(part for part in (kept["notes"], gone["notes"]) if part)
        known = {"name_key": fold(columns["name"]), "notes": "\n".join(notes), "created_at": since}
        return columns | known


@dataclass(frozen=True, kw_only=True)
class BlockCustomer(Action):
    """Keep a customer's data out of sight until liabilities lapse (LOPDGDD art. 32), or free it again."""

    right: ClassVar[str] = "erase"

    id: int
    until: date | None = entry(translate("Customers", "Blocked until"), "date", default=None)

    def label(self) -> Text:
        return (
            translate("Customers", "Customer blocked until {day}")(day=self.until)
            if self.until
            else translate("Customers", "Customer unblocked")
        )

    def run(self, ctx: Context) -> Outcome:
        require_customer(ctx.store, self.id)
        if self.until:
            refuse_open_cases(ctx.store, self.id)
            withdraw_calls(ctx.store, self.id, ctx.today)
        state = "blocked" if self.until else "active"
        ctx.store.update(Customer, self.id, state=state, blocked_until=self.until)
        return Outcome(self.id, self.label())


def refuse_open_cases(store: Store, customer: int) -> None:
    """Whom the shop still works for can be neither closed away nor erased."""
    said = Customers(store).still_served(customer)
    if said is not None:
        raise Conflict(said)


_STILL_TO_MAKE = "customer_id = ? AND state = 'open' AND coalesce(expires_on, ?) >= ?"
"""A customer's calls that somebody could still make; one that was given up stays what its month counts it as."""


def withdraw_calls(store: Store, customer: int, today: date) -> None:
    """Who must not be called is not called: what was still to be made is withdrawn, what was made or given up stays."""
    store.run(
        f"UPDATE calls SET state = 'withdrawn', next_at = NULL, day_part = '' WHERE {_STILL_TO_MAKE}",
        (customer, *(today.isoformat(),) * 2),
    )


def withdraw_questions(store: Store, customer: int, today: date) -> None:
    """Who does not want to be asked how it went is not called for that; a call that somebody planned, or that the
    shop owes after a claim or a complaint, is still made."""
    others = sorted(OWED | PLANNED)
    store.run(
        f"UPDATE calls SET state = 'withdrawn', next_at = NULL, day_part = '' WHERE {_STILL_TO_MAKE} "
        "AND EXISTS (SELECT 1 FROM call_reasons WHERE call_id = calls.id) AND NOT EXISTS "
        f"(SELECT 1 FROM call_reasons WHERE call_id = calls.id AND reason IN ({marks(others)}))",
        (customer, *(today.isoformat(),) * 2, *others),
    )


def _drop_twin_contacts(store: Store, customer: int) -> None:
    """After a merge: one row per number, and no two rows on one place."""
    seen: set[tuple[str, str]] = set()
    places: dict[str, int] = {}
    for row, kind, normal in store.rows(
        "SELECT id, kind, normal FROM contacts WHERE customer_id = ? ORDER BY kind, position, id", (customer,)
    ):
        if (kind, normal) in seen:
            store.delete(Contact, row)
            continue
        seen.add((kind, normal))
        store.update(Contact, row, position=places.get(kind, 0))
        places[kind] = places.get(kind, 0) + 1


def _drop_twin_sites(store: Store, customer: int) -> None:
    """After a merge: one row per place; units that stand at a dropped one stand at its twin."""
    seen: dict[str, int] = {}
    for row, *parts in store.rows(
        "SELECT id, address, postcode, city FROM sites WHERE customer_id = ? ORDER BY position, id",
        (customer,),
    ):
        key = fold(" ".join(parts))
        if key in seen:
            store.run("UPDATE units SET site_id = ? WHERE site_id = ?", (seen[key], row))
            store.delete(Site, row)
            continue
        store.update(Site, row, position=len(seen))
        seen[key] = row
