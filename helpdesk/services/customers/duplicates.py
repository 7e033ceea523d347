"""Finds customers by what is typed of them: the text of a list, or a new customer who may be there already."""

from __future__ import annotations

from collections.abc import Iterator

from helpdesk.domain import numbers
from helpdesk.domain.normal_forms import email_key, fold, phone_digits, phone_key, same_name
from helpdesk.services.customers.rows import FIRST_CITY, FIRST_PHONE, Likely
from helpdesk.store import search
from helpdesk.store.database import Store
from helpdesk.store.dialect import THEN, holds
from helpdesk.store.matching import STARTS, Match, any_of, begins
from helpdesk.store.paging import Where
from helpdesk.texts import Text, translate

MOST = 6


def likely(
    store: Store, name: str, phones: tuple[str, ...], email: str, country: str, besides: int
) -> list[Likely]:
    """Customers that may be the same: by phone in any form, by e-mail, by name without accents and order."""
    found: dict[int, Likely] = {}
    for phone in phones:
        if phone_digits(phone):
            _add_by_contact(store, found, phone_key(phone, country), translate("Customers", "same phone"))
    if email.strip():
        _add_by_contact(store, found, email_key(email), translate("Customers", "same e-mail"))
    if fold(name):
        _add_by_name(store, found, name)
    found.pop(besides, None)
    return list(found.values())[:MOST]


def _add_by_contact(store: Store, found: dict[int, Likely], key: str, reason: Text) -> None:
    for identity, name, phone, city in store.rows(
        f"SELECT c.id, c.name, {FIRST_PHONE}, {FIRST_CITY} FROM contacts k "
        "JOIN customers c ON c.id = k.customer_id WHERE k.normal = ? AND c.state = 'active' LIMIT ?",
        (key, MOST + 1),
    ):
        found.setdefault(identity, Likely(identity, name, phone, city, reason))


def _add_by_name(store: Store, found: dict[int, Likely], name: str) -> None:
    alike = search.ids(store, "customer_words", fold(name))
    if alike is None:
        return
    for identity, known, phone, city in store.rows(
        f"SELECT c.id, c.name, {FIRST_PHONE}, {FIRST_CITY} FROM ({alike.sql}) w "
        "JOIN customers c ON c.id = w.id WHERE c.state = 'active' ORDER BY w.id DESC LIMIT 200",
        alike.params,
    ):
        if same_name(known, name):
            reason = translate("Customers", "same name")
            found.setdefault(identity, Likely(identity, known, phone, city, reason))


def match_text(store: Store, where: Where, text: str) -> None:
    """Customers by words of their name, or by a piece of name, phone or e-mail."""
    any_of(store, where, _ways(store, text))


def _ways(store: Store, text: str) -> Iterator[Match]:
    fits, words = begins("c.name_key", text)
    found = None if search.vague(text) else search.ids(store, "customer_words", text)
    if found:
        yield Match(*found, "c.id IN ({ids})", many=fits, many_params=words)
    elif words:
        ids = f"SELECT id FROM customers WHERE {STARTS}"
        yield Match(ids, words, "c.id IN ({ids})", many=fits, many_params=words)
    piece = fold(text)
    if found := search.pieces("customer_pieces", piece):
        yield Match(*found, "c.id IN ({ids})", many=holds("c.name_key"), many_params=(piece,))
    for key in sorted({phone_digits(text), email_key(text)}):
        if found := search.pieces("contact_pieces", key):
            ids = f"SELECT n.customer_id FROM ({found.sql}) w {THEN} contacts n ON n.id = w.id"
            fits = f"EXISTS (SELECT 1 FROM contacts n WHERE n.customer_id = c.id AND {holds('n.normal')})"
            yield Match(ids, found.params, "c.id IN ({ids})", many=fits, many_params=(key,))
    named = numbers.parse(text)
    if named and named[0] == "customer":
        yield Match(few="c.id = ?", ids_params=(named[1],))
