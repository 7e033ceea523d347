"""How customers stand to the uses of their data, read from what they said."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, tzinfo

from helpdesk.domain.consents import stands
from helpdesk.services.customers.rows import ConsentRow
from helpdesk.store.database import Store


def consent_stands(consents: Iterable[ConsentRow], purpose: str, today: date, place: tzinfo) -> str:
    """How a customer stands to a purpose, from their words, the newest first; a key of ``STANDS``.

    ``place``: the shop's zone, in which ``today`` and the day of a word are told.
    """
    newest = next((consent for consent in consents if consent.purpose == purpose), None)
    if newest is None:
        return stands(purpose, None, None, today)
    return stands(purpose, newest.given, newest.at.astimezone(place).date(), today)


def newest_words(store: Store, customer: int) -> dict[str, tuple[bool, str]]:
    """The newest word of a customer about each purpose, and when they said it."""
    rows = store.rows(
        "SELECT purpose, given, at FROM consents WHERE customer_id = ? ORDER BY at, id", (customer,)
    )
    return {purpose: (bool(given), at) for purpose, given, at in rows}


def objects_to(store: Store, customer: int, purpose: str) -> bool:
    """Whether the newest word of a customer about a purpose is no."""
    given, _ = newest_words(store, customer).get(purpose, (True, ""))
    return not given
