"""The list of those who objected and are here no more: kept when they go, asked when somebody comes.

It holds digests of phone numbers, addresses and places, no name and nothing that can be read or searched. A digest
of a phone can be found by trying all numbers; it keeps the list from the eye, not from whoever sets out to.
Source: LOPDGDD art. 23 (data kept only so that nobody is written to again), TR 96.5 (at least a year).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from helpdesk.action import Context
from helpdesk.domain.consents import PURPOSES
from helpdesk.domain.normal_forms import fold
from helpdesk.services.customers.consent_reader import newest_words
from helpdesk.store.database import Store
from helpdesk.store.paging import marks
from helpdesk.store.tables.trust import Objection

CALLS = "calls"
"""The objection of whom the shop marked "do not call"."""
Contact = tuple[str, str]
"""Kind and normal form; the kind ``post`` has name and postcode."""

_REACHED = {CALLS: frozenset({"phone"})} | {code: purpose.reached for code, purpose in PURPOSES.items()}


def post_key(name: str, postcode: str) -> Contact:
    """By what somebody is known again who objected to letters."""
    return "post", f"{fold(name)}|{fold(postcode)}"


def digest(contact: Contact) -> str:
    """What is kept of a contact."""
    kind, normal = contact
    return hashlib.blake2b(f"{kind}:{normal}".encode(), digest_size=16, person=b"helpdesk.object").hexdigest()


def keep_objections(ctx: Context, customer: int) -> None:
    """What a customer objected to outlives their record, by each contact that it is about."""
    store = ctx.store
    name, quiet = store.row("SELECT name, do_not_call FROM customers WHERE id = ?", (customer,))
    said = {code: at for code, (given, at) in newest_words(store, customer).items() if not given}
    if quiet:
        said[CALLS] = ctx.stamp
    contacts: list[Contact] = store.rows(
        "SELECT kind, normal FROM contacts WHERE customer_id = ?", (customer,)
    )
    places = store.rows("SELECT postcode FROM sites WHERE customer_id = ?", (customer,))
    contacts += [post_key(name, postcode) for (postcode,) in places]
    for purpose, at in said.items():
        for contact in contacts:
            if contact[0] in _REACHED.get(purpose, ()):
                _keep(store, purpose, contact, at)


def _keep(store: Store, purpose: str, contact: Contact, at: str) -> None:
    kept = digest(contact)
    if not store.value("SELECT 1 FROM objections WHERE digest = ? AND purpose = ?", (kept, purpose)):
        store.insert(Objection, purpose=purpose, kind=contact[0], digest=kept, at=at)


def is_empty(store: Store) -> bool:
    """Whether nobody ever objected and went."""
    return not store.value("SELECT EXISTS (SELECT 1 FROM objections)")


def objected(store: Store, contacts: Iterable[Contact]) -> dict[str, str]:
    """To what the bearer of one of these contacts objected before their record went, and when."""
    wanted = [digest(contact) for contact in contacts if contact[1]]
    if not wanted:
        return {}
    rows = store.rows(
        f"SELECT purpose, max(at) FROM objections WHERE digest IN ({marks(wanted)}) GROUP BY purpose", wanted
    )
    return dict(rows)
