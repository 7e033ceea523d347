"""Knows by which name a record goes out and is found again: its ref, else its number; no other column."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from datetime import tzinfo

from helpdesk.classes import dataclass
from helpdesk.domain import numbers
from helpdesk.store.database import Store
from helpdesk.store.paging import marks


@dataclass(frozen=True, slots=True)
class Noun:
    """What a ref can name: the kind of file it comes from, its table, and the kind of its number."""

    kind: str
    table: str
    numbered: str


AGAIN = ".0"
"""What makes a number longer that is another record's ref."""

LONGEST_NUMBER = 40

_AGAIN = re.compile(r"(\.0)+$")

CUSTOMER = Noun("customers", "customers", "customer")
PRODUCT = Noun("products", "products", "product")
SUPPLIER = Noun("suppliers", "suppliers", "supplier")
PART = Noun("parts", "parts", "part")
SOLUTION = Noun("solutions", "solutions", "solution")
PURCHASE = Noun("purchases", "purchases", "purchase")
JOB = Noun("cases", "jobs", "job")
CALL = Noun("calls", "calls", "call")
SURVEY = Noun("surveys", "surveys", "survey")
PLAN = Noun("plans", "plans", "plan")
READING = Noun("readings", "readings", "reading")
VISIT = Noun("visits", "visits", "visit")


def by_ref(store: Store, noun: Noun, refs: Collection[str]) -> dict[str, int]:
    """The records that these refs name: as imported, else as they bear the ref."""
    wanted = list(refs)
    if not wanted:
        return {}
    found: dict[str, int] = dict(
        store.rows(
            f"SELECT i.ref, t.id FROM imported i JOIN {noun.table} t ON t.id = i.record "
            f"WHERE i.kind = ? AND i.ref IN ({marks(wanted)})",
            (noun.kind, *wanted),
        )
    )
    rest = [ref for ref in wanted if ref not in found]
    if rest:
        found |= dict(store.rows(f"SELECT ref, id FROM {noun.table} WHERE ref IN ({marks(rest)})", rest))
    return found


def by_number(store: Store, noun: Noun, names: Iterable[str]) -> dict[str, int]:
    """The records without a ref that go out under these numbers."""
    found: dict[str, int] = {}
    for name in names:
        number = _AGAIN.sub("", name) if len(name) < LONGEST_NUMBER else ""
        named = numbers.parse(number)
        if named is None or named[0] != noun.numbered or numbers.number(*named) != number:
            continue
        if noun is JOB:
            record = store.value(
                "SELECT id FROM jobs WHERE case_id = ? AND position = ? AND ref IS NULL", named[1:]
            )
        else:
            record = store.value(f"SELECT id FROM {noun.table} WHERE id = ? AND ref IS NULL", named[1:2])
        if record is not None and free_name(store, noun.table, number) == name:
            found[name] = record
    return found


def free_name(store: Store, table: str, number: str) -> str:
    """A number as a name, made longer where a ref of another record says the same."""
    name = number
    while store.value(f"SELECT 1 FROM {table} WHERE ref = ?", (name,)):
        name += AGAIN
    return name


class RecordNames:
    """The names under which records go out: the ref, else the number, made longer where a ref says the same."""

    def __init__(
        self, store: Store, zone: tzinfo, judged: Callable[[int, int], str | None] | None = None
    ) -> None:
        self.store = store
        self.zone = zone
        """The shop's: what a record has as an instant may go out as its day."""
        self.judged = judged
        """Where records go out: the guarantee of a unit's job of which nobody wrote it down."""

    def name(self, noun: Noun, ref: str | None, identity: int, position: int | None = None) -> str:
        """The name of one record."""
        if ref is not None:
            return ref
        return free_name(self.store, noun.table, numbers.number(noun.numbered, identity, position))

    def case(self, ref: str | None, identity: int, jobs: int) -> str:
        """The name that joins the rows of a case; nothing where it has one job and no ref."""
        if ref is not None:
            return ref
        return free_name(self.store, "cases", str(identity)) if jobs > 1 else ""
