"""Customers as they are read: the list, the card, the form, and what hangs on one."""

from __future__ import annotations

from typing import Any

from helpdesk.domain.listing import ListQuery
from helpdesk.errors import NotFound
from helpdesk.services.customers.duplicates import likely, match_text
from helpdesk.services.customers.rows import (
    ConsentRow,
    ContactRow,
    CustomerCard,
    CustomerFacts,
    CustomerRow,
    Holdings,
    Likely,
    RequestRow,
    SiteRow,
)
from helpdesk.services.shop.file_reader import FileRow, files_of
from helpdesk.store.database import Store
from helpdesk.store.dialect import by_index
from helpdesk.store.matching import counted, few
from helpdesk.store.paging import PAGE, Where, page
from helpdesk.store.rows import ORIGINS
from helpdesk.texts import Text, translate

_OPEN = (
    f"SELECT customer_id FROM {by_index('cases', 'cases_open_customer')} "
    "WHERE closed_at IS NULL AND customer_id IS NOT NULL"
)
_HIDDEN = f"SELECT id FROM {by_index('customers', 'customers_hidden')} WHERE state <> 'active'"
"""Who is not active, from their own small index: else each customer passed on the way would be looked up."""


UNTYPED = frozenset({"id", "state", "blocked_until", "created_at", "ref"})
"""What of a customer's facts no form asks for."""


class Customers:
    """Reads customers."""

    sorts = ORIGINS[CustomerRow].sorts

    def __init__(self, store: Store) -> None:
        self.store = store

    def page(
        self, query: ListQuery, after: CustomerRow | None = None, limit: int = PAGE
    ) -> list[CustomerRow]:
        """A page of the list by name (default) or newest first (sort ``id``)."""
        return page(self.store, CustomerRow, query, self._where(query), after, limit)

    def count(self, query: ListQuery) -> int | None:
        """How many customers the list has; None where a typed text fits more than are worth counting."""
        where = self._where(query, counting=True)
        if query.text.strip():
            return counted(self.store, "customers c", where)
        if not query.filters:
            # Both are read from an index.
            hidden = "(SELECT count(*) FROM customers WHERE state <> 'active')"
            return int(self.store.value(f"SELECT count(*) - {hidden} FROM customers"))
        if query.filters == ("open",):
            kept = f"({_OPEN} AND customer_id NOT IN ({_HIDDEN}))"
            return int(self.store.value(f"SELECT count(DISTINCT customer_id) FROM {kept}"))
        return int(self.store.value(f"SELECT count(*) FROM customers c{where.sql()}", where.params))

    def _where(self, query: ListQuery, *, counting: bool = False) -> Where:
        where = Where()
        several = "open" in query.filters and not counting and not few(self.store, _OPEN)
        if "blocked" in query.filters:
            where.add("c.state <> 'active'")
            where.add("c.state = 'blocked'")
        else:
            where.add(f"c.id NOT IN ({_HIDDEN})" if several else "c.state = 'active'")
        if "open" in query.filters:
            where.add(f"EXISTS ({_OPEN} AND customer_id = c.id)" if several else f"c.id IN ({_OPEN})")
        if "company" in query.filters:
            where.add("c.kind = 'company'")
        if query.text.strip():
            match_text(self.store, where, query.text)
        return where

    def card(self, customer: int) -> CustomerCard:
        """The card of one customer.

        Raises:
            NotFound: there is none of that id.
        """
        facts = self.store.select_one(CustomerFacts, "WHERE id = ?", (customer,))
        if facts is None:
            raise missing_customer()
        by = (customer,)
        return CustomerCard(
            facts,
            self.store.select(ContactRow, "WHERE customer_id = ? ORDER BY kind DESC, position, id", by),
            self.store.select(SiteRow, "WHERE customer_id = ? ORDER BY position, id", by),
            self.store.select(ConsentRow, "WHERE customer_id = ? ORDER BY at DESC, id DESC", by),
        )

    def form(self, customer: int) -> dict[str, Any]:
        """What :class:`EditCustomer` is filled with."""
        card = self.card(customer)
        facts, sites = card.facts, card.sites
        rows = self.store.rows(
            "SELECT kind, position, value FROM contacts WHERE customer_id = ? AND position < 2", (customer,)
        )
        contacts = {(kind, place): value for kind, place, value in rows}
        site = sites[0] if sites else SiteRow(0, "", "", "", "", "")
        own = {name: value for name, value in facts._asdict().items() if name not in UNTYPED}
        return own | {
            "phone": contacts.get(("phone", 0), ""),
            "phone2": contacts.get(("phone", 1), ""),
            "email": contacts.get(("email", 0), ""),
            "address": site.address,
            "postcode": site.postcode,
            "city": site.city,
            "country": site.country,
        }

    def likely(
        self,
        name: str = "",
        phones: tuple[str, ...] = (),
        email: str = "",
        country: str = "ES",
        besides: int = 0,
    ) -> list[Likely]:
        """Customers that may be the one being typed; see :func:`helpdesk.services.customers.duplicates.likely`."""
        return likely(self.store, name, phones, email, country, besides)

    def still_served(self, customer: int) -> Text | None:
        """Why somebody can be neither closed away nor erased yet: the shop still works for them."""
        if self.store.value(
            "SELECT 1 FROM cases WHERE customer_id = ? AND closed_at IS NULL LIMIT 1", (customer,)
        ):
            return translate("Customers", "This customer has open cases. Finish them first.")
        if self.store.value(
            f"SELECT 1 FROM {by_index('loans l', 'loans_out')} JOIN jobs j ON j.id = l.job_id "
            "JOIN cases c ON c.id = j.case_id WHERE l.back_on IS NULL AND c.customer_id = ?",
            (customer,),
        ):
            return translate("Customers", "This customer has a loaner: record first that it is back.")
        return None

    def holdings(self, customer: int) -> Holdings:
        """How much hangs on a customer."""
        found = self.store.select_one(Holdings, "WHERE c.id = ?", (customer,))
        if found is None:
            raise missing_customer()
        return found

    def requests(self, customer: int) -> list[RequestRow]:
        """What a customer asked about their own data, the newest first."""
        return self.store.select(RequestRow, "WHERE q.customer_id = ? ORDER BY q.id DESC", (customer,))

    def files(self, customer: int) -> list[FileRow]:
        """The files of a customer, oldest first."""
        return files_of(self.store, "customer", customer)


def require_customer(store: Store, customer: int) -> str:
    """The name of a customer that must be there."""
    name = store.value("SELECT name FROM customers WHERE id = ?", (customer,))
    if name is None:
        raise missing_customer()
    return str(name)


def missing_customer() -> NotFound:
    """The words for a customer that is not there."""
    return NotFound(translate("Customers", "That customer is no longer there."))
