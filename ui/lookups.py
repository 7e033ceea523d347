"""Fields in which a record is found while it is typed, and forms with them; knows the desk's readers, no screen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from helpdesk.action import Action, entries
from helpdesk.domain import numbers
from helpdesk.domain.listing import ListQuery
from helpdesk.errors import NotFound
from helpdesk.services.shop.file_reader import file_path
from helpdesk.services.solutions.reader import held_words
from helpdesk.services.stock.rows import SparePartRow
from helpdesk.texts import Text, translate
from ui import theme
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.form import Form
from ui.widgets.hits import Hit
from ui.widgets.inputs import Choice, Line
from ui.widgets.lookup import Lookup
from ui.widgets.open_lookup import OpenLookup

MOST = 8
NEW_CUSTOMER = translate("Lookups", "New customer “{name}”…")
NEW_PRODUCT = translate("Lookups", "New product “{name}”…")
OTHER_PART = translate("Lookups", "“{name}”, not from the stock")


def customer(shell: Shell, *, create: bool = True, besides: int = 0) -> Lookup:
    """A customer by name, phone, e-mail or number. A new one is made in its own dialog and then chosen."""
    readers = shell.desk.customers

    def find(text: str) -> list[Hit]:
        rows = readers.page(ListQuery(text=text), None, MOST + 1)
        return [
            Hit(
                row.id,
                row.name,
                plain.joined(shell.words.phone(row.phone) if row.phone else "", row.city or ""),
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
        placeholder=shell.say(translate("Lookups", "Name, phone or number")),
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


def supplier(shell: Shell, *, makers: bool = False) -> Lookup:
    """A supplier by name, or a maker."""
    readers = shell.desk.suppliers

    def find(text: str) -> list[Hit]:
        rows = [row for row in readers.all(text) if row.maker or not makers]
        return [
            Hit(
                row.id,
                row.name,
                plain.joined(row.tax_id, row.email),
                numbers.number("supplier", row.id),
                "building-2",
            )
            for row in rows[:MOST]
        ]

    return Lookup(
        shell.words,
        find,
        name_of=_named(lambda identity: readers.get(identity).name),
        placeholder=shell.say(translate("Lookups", "Name")),
    )


def maker(shell: Shell) -> Lookup:
    """A maker by name."""
    return supplier(shell, makers=True)


def part(shell: Shell) -> Lookup:
    """A spare part by name, code or scan, with what of it is available."""
    readers = shell.desk.spare_parts

    return Lookup(
        shell.words,
        lambda text: part_hits(shell, readers.found(text)),
        name_of=_named(lambda identity: readers.get(identity).name),
        placeholder=shell.say(translate("Lookups", "Name, code or scan")),
    )


def part_line(
    shell: Shell, *, product: int | None = None, asks: Callable[[], bool] = lambda: True
) -> OpenLookup:
    """A line for a part: of the stock by name, code or scan, those first that fit the product; or any other."""
    readers = shell.desk.spare_parts
    return OpenLookup(
        shell.words,
        lambda text: part_hits(shell, readers.found(text, product)),
        asks=asks,
        other=OTHER_PART,
        name_of=_named(lambda identity: readers.get(identity).name),
        placeholder=shell.say(translate("Bench", "Type or scan a part")),
    )


def part_hits(shell: Shell, rows: Sequence[SparePartRow]) -> list[Hit]:
    """Parts as they are offered, each with its photo where it has one."""
    photos = shell.desk.spare_parts.photos([row.id for row in rows])
    folder = shell.desk.folder
    return [
        part_hit(shell, row, file_path(folder, photos[row.id]) if row.id in photos else None) for row in rows
    ]


def part_hit(shell: Shell, row: SparePartRow, photo: Path | None = None) -> Hit:
    """A part as it is offered: what of it is available, where it lies, its price."""
    free = shell.say(translate("Lookups", "{n} available")(n=row.available))
    price = "" if row.price_cents is None else shell.words.money(row.price_cents)
    detail = plain.joined(row.code, free, row.location, price)
    return Hit(row.id, row.name, detail, row.number, "bolt", picture=photo)


def known_product(shell: Shell) -> Lookup:
    """A product that is there already."""
    return product(shell, create=None)


def solution(shell: Shell) -> Lookup:
    """A solution by the words of its symptom."""
    readers = shell.desk.solutions

    def find(text: str) -> list[Hit]:
        return [
            Hit(
                row.id,
                row.symptom,
                plain.joined(plain.one_line(row.scope_title), shell.say(held_words(readers.record(row.id)))),
                row.number,
                "lightbulb",
            )
            for row in readers.page(ListQuery(text=text), None, MOST)
        ]

    return Lookup(
        shell.words,
        find,
        name_of=_named(lambda identity: readers.get(identity).symptom),
        placeholder=shell.say(translate("Lookups", "Words of the symptom")),
    )


def guidance(shell: Shell) -> Lookup:
    """A guidance sheet by its title or what it is for."""
    readers = shell.desk.guidance

    def find(text: str) -> list[Hit]:
        return [
            Hit(
                sheet.id,
                sheet.title_in(shell.words.language),
                plain.one_line(sheet.scope_title),
                icon="file-text",
            )
            for sheet in readers.all(text)[:MOST]
        ]

    return Lookup(
        shell.words,
        find,
        name_of=_named(lambda identity: readers.get(identity).title),
        placeholder=shell.say(translate("Lookups", "Title")),
    )


def staff(shell: Shell) -> Choice:
    """Somebody who works here."""
    people = {person.id: person.name for person in shell.desk.shop.staff()}
    return Choice(shell.words, people, optional=True)


def category(shell: Shell) -> Line:
    """A product's category: a line that completes those in use."""
    return _completed(shell.desk.products.categories())


def part_brand(shell: Shell) -> Line:
    """The brand of a spare part: a line that completes those in use."""
    return _completed(shell.desk.spare_parts.brands())


def part_place(shell: Shell) -> Line:
    """Where a spare part lies: a line that completes the places in use."""
    return _completed(shell.desk.spare_parts.places())


def _completed(known: list[str]) -> Line:
    line = Line()
    completer = QCompleter(known, line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.activated.connect(lambda _: line.changed.emit())
    line.setCompleter(completer)
    theme.dress_list(completer)
    return line


NOUNS: dict[str, Callable[[Shell], Any]] = {
    "category": category,
    "customer": customer,
    "known_product": known_product,
    "guidance": guidance,
    "maker": maker,
    "part": part,
    "part_brand": part_brand,
    "part_place": part_place,
    "product": product,
    "solution": solution,
    "staff": staff,
    "supplier": supplier,
}


def form(
    shell: Shell,
    action: type[Action],
    *,
    overrides: Mapping[str, Any] | None = None,
    without: frozenset[str] = frozenset(),
    wide: Collection[str] | None = None,
    needed: frozenset[str] = frozenset(),
    parent: QWidget | None = None,
) -> Form:
    """The form of an action; what is looked up in the shop has the field that finds it."""
    found = {
        name: NOUNS[entry.noun](shell)
        for name, entry in entries(action).items()
        if entry.noun in NOUNS and name not in without and name not in (overrides or {})
    }
    inputs = found | dict(overrides or {})
    return Form(
        action,
        shell.words,
        shell.today,
        overrides=inputs,
        without=without,
        wide=wide,
        needed=needed,
        parent=parent,
    )
