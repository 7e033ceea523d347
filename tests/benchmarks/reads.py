"""Measures reading: search while typing, lists and their pages, cards, Today; each beside its bare statements."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from typing import Any

from helpdesk.clock import zone
from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from helpdesk.services.cases.timeline_reader import timeline
from helpdesk.services.sample.lexicon import lexicon
from tests.benchmarks.measure import SAMPLES, Figure, Times, compared, timed
from tests.benchmarks.setting import Setting, forget


def search(setting: Setting) -> list[Figure]:
    """What the search field asks for with every letter typed."""
    chance = Random(7)
    with setting.desk() as desk, setting.bare() as bare:
        typed = {
            "name": _names(desk, chance),
            "piece of a phone": _pieces(
                desk, chance, "SELECT normal FROM contacts WHERE id = ?", "contacts", 2
            ),
            "piece of a serial": _pieces(desk, chance, "SELECT serial FROM units WHERE id = ?", "units", 0),
            "words of a fault": _faults(chance),
            "number": [str(chance.randint(1, setting.size)) for _ in range(40)],
        }
        found = []
        for what, texts in typed.items():
            calls = [partial(desk.finder.find, text) for text in texts for text in _typing(text)]
            found.append(compared(f"search, {what}", calls, desk.store.raw, bare))
        first = [text for texts in typed.values() for text in texts[:4]]
    return [*found, _cold(setting, first), *_list_search(setting, typed)]


def _cold(setting: Setting, texts: list[str]) -> Figure:
    """The first question after opening, with nothing of the file in memory."""
    times = Times()
    for text in texts:
        forget(setting.file)
        with setting.desk() as desk:
            timed(lambda desk=desk, text=text: desk.finder.find(text), times)
    return Figure(
        "search, first after opening, cold",
        times.p(50),
        "ms",
        None,
        times.p(95),
        note=f"{len(texts)} samples",
    )


def _list_search(setting: Setting, typed: dict[str, list[str]]) -> list[Figure]:
    """The same texts typed into the lists' own search fields."""
    with setting.desk() as desk, setting.bare() as bare:
        plans: list[tuple[str, Any, str]] = [
            ("customer list, name typed", desk.customers, "name"),
            ("customer list, phone typed", desk.customers, "piece of a phone"),
            ("unit list, serial typed", desk.units, "piece of a serial"),
            ("case list, name typed", desk.cases, "name"),
            ("case list, fault typed", desk.cases, "words of a fault"),
        ]
        return [
            compared(
                name,
                [
                    partial(reader.page, ListQuery(text=part, sort="id", descending=True))
                    for text in typed[which][:30]
                    for part in _typing(text)
                ],
                desk.store.raw,
                bare,
            )
            for name, reader, which in plans
        ]


def _names(desk: Desk, chance: Random) -> list[str]:
    top = desk.store.value("SELECT max(id) FROM customers")
    ids = [chance.randint(1, top) for _ in range(30)]
    return [desk.store.value("SELECT name FROM customers WHERE id = ?", (i,)).split(" ", 1)[-1] for i in ids]


def _pieces(desk: Desk, chance: Random, sql: str, kind: str, skip: int) -> list[str]:
    top = desk.store.value(f"SELECT max(id) FROM {kind}")
    found = [desk.store.value(sql, (chance.randint(1, top),)) for _ in range(40)]
    return [text[skip : skip + 9] for text in found]


def _faults(chance: Random) -> list[str]:
    known = [text for faults in lexicon().faults.values() for fault in faults for text in fault.told["es"]]
    return [" ".join(text.split()[:4]) for text in chance.sample(known, 30)]


def _typing(text: str) -> Iterator[str]:
    """Every beginning of a text, as it is typed."""
    return (text[:count] for count in range(1, len(text) + 1))


def lists(setting: Setting) -> list[Figure]:
    """First pages and what follows, in the orders and views that a person chooses."""
    today = setting.clock.today(zone("Europe/Madrid")).isoformat()
    newest = {"sort": "id", "descending": True}
    queries: list[tuple[str, str, ListQuery]] = [
        ("cases, newest, first page", "cases", ListQuery(**newest)),
        ("cases, open", "cases", ListQuery(filters=("open",), **newest)),
        ("cases, late", "cases", ListQuery(filters=(f"late:{today}",), sort="promised_on")),
        ("cases, waiting", "cases", ListQuery(filters=("waiting",), **newest)),
        ("cases, ready by touch", "cases", ListQuery(filters=("ready",), sort="touched_at")),
        ("cases, mine", "cases", ListQuery(filters=("mine:2",), **newest)),
        ("cases, of a technician", "cases", ListQuery(filters=("technician:3",), **newest)),
        ("cases, closed", "cases", ListQuery(filters=("closed",), **newest)),
        ("cases, by last touch", "cases", ListQuery(sort="touched_at", descending=True)),
        ("cases, by promised day", "cases", ListQuery(sort="promised_on")),
        ("cases, by state", "cases", ListQuery(sort="state")),
        ("customers, by name", "customers", ListQuery()),
        ("customers, with open cases", "customers", ListQuery(filters=("open",))),
        ("units, by serial", "units", ListQuery()),
        ("units, in the shop", "units", ListQuery(filters=("shop",))),
    ]
    with setting.desk() as desk, setting.bare() as bare:
        found = []
        for name, reader, query in queries:
            page = getattr(desk, reader).page
            found.append(compared(name, [partial(page, query)] * SAMPLES, desk.store.raw, bare))
        for name, reader, query in queries[:2] + queries[11:12] + queries[13:14]:
            found.append(_scrolled(name, getattr(desk, reader).page, query, desk, bare))
        counted = [(reader, query) for _, reader, query in queries if query.filters or reader != "cases"]
        counts = [
            partial(getattr(desk, reader).count, query)
            for reader, query in counted
            if "closed" not in query.filters
        ]
        found.append(compared("counts of these lists", counts * 20, desk.store.raw, bare))
    return found


def _scrolled(name: str, page: Callable[..., list[Any]], query: ListQuery, desk: Desk, bare: Any) -> Figure:
    """Page after page, as somebody drags the list down."""
    calls = []
    last = None
    for _ in range(SAMPLES):
        calls.append(partial(page, query, last))
        rows = page(query, last)
        last = rows[-1] if rows else None
    return compared(f"{name.split(', first')[0]}, next pages", calls, desk.store.raw, bare)


def cards(setting: Setting) -> list[Figure]:
    """A customer's card with timeline, a unit's, a case's page."""
    chance = Random(11)
    with setting.desk() as desk, setting.bare() as bare:
        tops = {
            kind: desk.store.value(f"SELECT max(id) FROM {kind}") for kind in ("customers", "units", "cases")
        }
        today = setting.clock.today(zone("Europe/Madrid"))

        def customer(identity: int) -> None:
            desk.customers.card(identity)
            desk.customers.holdings(identity)
            desk.units.of_customer(identity)
            desk.cases.page(ListQuery(filters=(f"customer:{identity}",), sort="id", descending=True))
            timeline(desk.store, "customer", identity, desk.words().zone)

        def unit(identity: int) -> None:
            desk.units.card(identity)
            desk.covers.of_unit(identity, today)
            desk.cases.jobs_of_unit(identity)
            timeline(desk.store, "unit", identity, desk.words().zone)

        def case(identity: int) -> None:
            desk.cases.get(identity)
            timeline(desk.store, "case", identity, desk.words().zone)

        plans: list[tuple[str, Callable[[int], None], str]] = [
            ("customer card with timeline", customer, "customers"),
            ("unit card with covers and timeline", unit, "units"),
            ("case page with timeline", case, "cases"),
        ]
        return [
            compared(
                name,
                [partial(read, chance.randint(1, tops[kind])) for _ in range(SAMPLES)],
                desk.store.raw,
                bare,
            )
            for name, read, kind in plans
        ]


def today(setting: Setting) -> list[Figure]:
    """Today's sections, and the count beside the navigation."""
    with setting.desk() as desk, setting.bare() as bare:
        now = setting.clock.now()
        day = setting.clock.today(zone("Europe/Madrid"))
        sections = partial(desk.today.sections, day, now, desk.settings)
        open_cases = desk.store.value("SELECT count(*) FROM cases WHERE closed_at IS NULL")
        note = f"{SAMPLES} samples, {open_cases:,} open"
        return [
            compared("Today", [sections] * SAMPLES, desk.store.raw, bare, note=note),
            compared("Today's count", [partial(desk.today.asking, day)] * SAMPLES, desk.store.raw, bare),
            compared("open cases by state", [desk.cases.by_state] * SAMPLES, desk.store.raw, bare),
        ]


def scroll(setting: Setting) -> list[Figure]:
    """The window's own list of cases, dragged down and painted."""
    from tests.benchmarks.window import scrolled

    return scrolled(setting)
