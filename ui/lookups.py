"""Fields in which a customer, product or unit is found while it is typed; knows the desk's readers, no screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from helpdesk.domain import numbers
from helpdesk.domain.listing import ListQuery
from helpdesk.errors import NotFound
from helpdesk.texts import Text, translate
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.hits import Hit
from ui.widgets.lookup import Lookup

MOST = 8
NEW_CUSTOMER = translate("Lookups", "New customer “{name}”…")
NEW_PRODUCT = translate("Lookups", "New product “{name}”…")


def customer(shell: Shell, *, create: bool = True, besides: int = 0) -> Lookup:
    """A customer by name, phone, e-mail or number. A new one is made in its own dialog and then chosen."""
    readers = shell.desk.customers

    def find(text: str) -> list[Hit]:
        rows = readers.page(ListQuery(text=text), None, MOST + 1)
        return [
            Hit(
                row.id,
                row.name,
                plain.joined(row.phone or "", row.city or ""),
                numbers.number("customer", row.id),
                "building-2" if row.kind == "company" else "user-round",
            )
            for row in rows
            if row.id != besides
        ][:MOST]

    field = Lookup(
        shell.words,
        find,
        create=NEW_CUSTOMER if create else None,
        name_of=_named(lambda identity: readers.card(identity).facts.name),
        placeholder=shell.say(translate("Lookups", "Name, telephone or number")),
    )
    if create:
        field.create_wanted.connect(lambda name: _create_customer(shell, field, name))
    return field


def _create_customer(shell: Shell, field: Lookup, name: str) -> None:
    def take(identity: int) -> None:
        field.take(Hit(identity, shell.desk.customers.card(identity).facts.name))

    shell.ask("customer", {"name": name, "then": take})


def product(shell: Shell, *, create: Text | None = NEW_PRODUCT) -> Lookup:
    """A product by name, brand, model or article code; ``create_wanted`` asks for a new one."""
    readers = shell.desk.products

    def find(text: str) -> list[Hit]:
        return [
            Hit(
                row.id,
                row.title,
                plain.joined(row.name, row.category),
                numbers.number("product", row.id),
                "package",
            )
            for row in readers.page(ListQuery(text=text), None, MOST)
        ]

    return Lookup(
        shell.words,
        find,
        create=create,
        name_of=_named(lambda identity: readers.get(identity).title),
        placeholder=shell.say(translate("Lookups", "Brand, model or name")),
    )


def _named(name: Callable[[int], str]) -> Callable[[Any], str]:
    """The name of a record that may be gone by now, such as one in an old draft."""

    def told(identity: Any) -> str:
        try:
            return name(identity)
        except NotFound:
            return ""

    return told
