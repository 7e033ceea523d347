"""The search for everything: numbers first, then serials, phones, names, and words of faults; newest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property

from helpdesk.domain import numbers
from helpdesk.domain.call_words import REASONS, standing
from helpdesk.domain.goods import product_title
from helpdesk.domain.normal_forms import email_key, fold, phone_digits, serial_key
from helpdesk.domain.workflows.kinds import KINDS, state_of
from helpdesk.services.lookback import promotion_search, solution_search, stock_search
from helpdesk.services.lookback.hit_rows import Hit, joined
from helpdesk.store import search
from helpdesk.store.database import Store
from helpdesk.store.dialect import THEN, everywhere
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.texts import Cents, Phone, Text, translate, verbatim

_CUSTOMER = (
    "SELECT c.id, c.name, (SELECT value FROM contacts WHERE customer_id = c.id AND kind = 'phone' "
    "ORDER BY position, id LIMIT 1), (SELECT city FROM sites WHERE customer_id = c.id ORDER BY position, id LIMIT 1) "
)
_UNIT = (
    f"SELECT u.id, u.serial, p.name, p.brand, p.model, {SHOWN_NAME}, coalesce(h.name, w2.place), w2.since_on, "
    f"l2.lent_on, {SHOWN_NAME.replace('k.', 'k2.')} "
)
_UNIT_FROM = (
    "JOIN products p ON p.id = u.product_id LEFT JOIN customers k ON k.id = u.owner_id "
    "LEFT JOIN whereabouts w2 ON w2.unit_id = u.id AND w2.back_on IS NULL LEFT JOIN suppliers h ON h.id = w2.supplier_id "
    "LEFT JOIN loans l2 ON l2.unit_id = u.id AND l2.back_on IS NULL LEFT JOIN jobs j2 ON j2.id = l2.job_id "
    "LEFT JOIN cases c2 ON c2.id = j2.case_id LEFT JOIN customers k2 ON k2.id = c2.customer_id "
)
_JOB = (
    f"SELECT j.id, j.case_id, j.position, j.kind, substr(j.problem, 1, 160), {SHOWN_NAME} "
    f"FROM {{source}} {THEN} jobs j ON j.id = {{key}} JOIN cases c ON c.id = j.case_id "
    "LEFT JOIN customers k ON k.id = c.customer_id "
)

_REFS = (
    ("case", "cases"),
    ("job", "jobs"),
    ("customer", "customers"),
    ("product", "products"),
    ("purchase", "purchases"),
    ("survey", "surveys"),
    ("call", "calls"),
    ("plan", "plans"),
    ("visit", "visits"),
    ("reading", "readings"),
    ("supplier", "suppliers"),
    ("part", "parts"),
    ("solution", "solutions"),
)
"""What can bear a reference, the likeliest first."""
SHORTEST_NAME = 3
"""Plans have few names: a shorter piece of one is not looked for."""


def _escaped(text: str) -> str:
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_")


class Finder:
    """Finds customers, units, cases, jobs and products by whatever a person has at hand."""

    def __init__(self, store: Store, today: Callable[[], date]) -> None:
        self.store = store
        self.today = today

    def find(self, text: str, limit: int = 20) -> list[Hit]:
        """Up to ``limit`` hits; what the text names exactly comes first. Blocked and erased customers are left out."""
        text = text.strip()[:400]
        if not text:
            return []
        found: dict[tuple[str, int], Hit] = {}
        for hit in self._everything(text, limit):
            found.setdefault((hit.kind, hit.id), hit)
        hits = sorted(found.values(), key=lambda hit: not hit.exact)
        return hits[:limit]

    def _everything(self, text: str, limit: int) -> Iterator[Hit]:
        """All hits of all kinds, those first that a person most likely means."""
        yield from self._numbered(text)
        yield from self._called(text)
        yield from self._serials(text, limit)
        yield from self._phones(text, limit)
        yield from self._names(text, max(limit // 2, 8))
        yield from stock_search.parts(self.store, text, limit)
        if not search.vague(text):
            if models := search.ids(self.store, "product_words", text):
                yield from self._products(models, limit)
                yield from self._of_product(models, limit)
            yield from solution_search.worded(self.store, text, limit)
            if faults := search.ids(self.store, "job_words", text):
                yield from self._faults(faults, limit)
        if len(text) > SHORTEST_NAME:
            yield from stock_search.shipped(self.store, text)
        if len(text) >= SHORTEST_NAME:
            yield from promotion_search.coded(self.store, text)
            yield from promotion_search.worded(self.store, text)
            yield from self._plans("m.ref = ? OR m.name LIKE ? ESCAPE '!'", text, f"%{_escaped(text)}%")

    def by_number(self, text: str) -> Hit | None:
        """What a typed or scanned number names, if it is one and the record is there."""
        return next(iter(self._numbered(text)), None)

    def by_ref(self, ref: str) -> tuple[str, int] | None:
        """The record that bears a reference of the shop's old lists: its kind and id."""
        return next(iter(self._of_ref(ref)), None)

    def _of_ref(self, ref: str) -> list[tuple[str, int]]:
        asked = " UNION ALL ".join(f"SELECT '{kind}', id FROM {table} WHERE ref = ?" for kind, table in _REFS)
        return [(kind, identity) for kind, identity in self.store.rows(asked, everywhere(asked, ref))]

    def _called(self, text: str) -> Iterator[Hit]:
        """What the shop's old lists call so; lists of different kinds may use one reference each."""
        for kind, identity in self._of_ref(text):
            yield from self._one(kind, identity)

    def _one(self, kind: str, identity: int) -> list[Hit]:
        """A record of which only kind and id are known."""
        if kind == "job":
            return self._job_rows(
                f"{_JOB.format(source='(SELECT 1)', key='j.id')} WHERE j.id = ?", (identity,), True
            )
        look = self._by_kind.get(kind)
        return look(identity) if look else []

    def _numbered(self, text: str) -> list[Hit]:
        """What a number names: nothing, or the one record."""
        named = numbers.parse(text)
        if named is None:
            return []
        kind, identity, position = named
        if kind == "job":
            source = _JOB.format(source="(SELECT 1)", key="j.id")
            return self._job_rows(
                f"{source} WHERE j.case_id = ? AND j.position = ?", (identity, position), True
            )
        if kind.startswith("paper:"):
            return self._paper(kind.removeprefix("paper:"), identity)
        look = self._by_kind.get(kind)
        return look(identity) if look else []

    @cached_property
    def _by_kind(self) -> dict[str, Callable[[int], list[Hit]]]:
        """How a record is read by its number."""
        store = self.store
        return {
            "case": self._case,
            "customer": self._customer,
            "unit": self._unit,
            "product": self._product,
            "survey": self._survey,
            "call": self._call,
            "voucher": self._voucher,
            "plan": lambda plan: self._plans("m.id = ?", plan, exact=True),
            "purchase_order": lambda order: stock_search.order(store, order),
            "count": lambda count: stock_search.count(store, count),
            "part": lambda part: stock_search.part(store, part),
            "solution": lambda solution: solution_search.numbered(store, solution),
            "campaign": lambda campaign: promotion_search.campaign(store, campaign),
            "draw": lambda draw: promotion_search.draw(store, draw),
        }

    def _customer(self, customer: int) -> list[Hit]:
        where = "FROM customers c WHERE c.id = ? AND c.state = 'active'"
        return self._customer_rows(_CUSTOMER + where, (customer,), True)

    def _unit(self, unit: int) -> list[Hit]:
        return self._unit_rows(f"{_UNIT} FROM units u {_UNIT_FROM} WHERE u.id = ?", (unit,), True)

    def _product(self, product: int) -> list[Hit]:
        one = search.Ids("SELECT id FROM products WHERE id = ?", (str(product),))
        return [hit._replace(exact=True) for hit in self._products(one, 1)]

    def _paper(self, series: str, number: int) -> list[Hit]:
        """The case that a paper is about."""
        case = self.store.value(
            "SELECT coalesce(d.case_id, j.case_id) FROM documents d LEFT JOIN jobs j ON j.id = d.job_id "
            "WHERE d.series = ? AND d.number = ? ORDER BY d.version DESC LIMIT 1",
            (series, number),
        )
        return self._case(case) if case else []

    def _plans(self, condition: str, *values: object, exact: bool = False) -> list[Hit]:
        """Maintenance plans, by the unit and the customer they are for."""
        rows = self.store.rows(
            f"SELECT m.id, m.name, u.serial, p.name, p.brand, p.model, {SHOWN_NAME} FROM plans m "
            "JOIN units u ON u.id = m.unit_id JOIN products p ON p.id = u.product_id "
            f"LEFT JOIN customers k ON k.id = u.owner_id WHERE {condition} ORDER BY m.id DESC LIMIT 8",
            values,
        )
        return [
            Hit(
                "plan",
                plan,
                numbers.number("plan", plan),
                product_title(name, brand, model),
                verbatim(" · ".join(filter(None, (said, serial, customer)))),
                exact,
            )
            for plan, said, serial, name, brand, model, customer in rows
        ]

    def _call(self, call: int) -> list[Hit]:
        rows = self.store.rows(
            f"SELECT c.id, {SHOWN_NAME}, c.state, c.expires_on, "
            "(SELECT reason FROM call_reasons WHERE call_id = c.id ORDER BY id LIMIT 1) "
            "FROM calls c JOIN customers k ON k.id = c.customer_id WHERE c.id = ?",
            (call,),
        )
        today = self.today()
        return [
            Hit(
                "call",
                identity,
                numbers.number("call", identity),
                customer,
                joined(
                    standing(state, date.fromisoformat(last) if last else None, today),
                    REASONS.get(reason or "other", verbatim(reason or "")),
                ),
                True,
            )
            for identity, customer, state, last, reason in rows
        ]

    def _voucher(self, voucher: int) -> list[Hit]:
        rows = self.store.rows(
            f"SELECT v.id, {SHOWN_NAME}, v.cents - (SELECT coalesce(sum(cents), 0) FROM voucher_uses "
            "WHERE voucher_id = v.id) FROM vouchers v LEFT JOIN customers k ON k.id = v.customer_id WHERE v.id = ?",
            (voucher,),
        )
        left = translate("Find", "Voucher, {left} left")
        return [
            Hit(
                "voucher",
                identity,
                numbers.number("voucher", identity),
                customer or numbers.number("voucher", identity),
                left(left=Cents(cents)),
                True,
            )
            for identity, customer, cents in rows
        ]

    def _survey(self, sheet: int) -> list[Hit]:
        """Where a survey is seen: its case, else its customer."""
        found = self.store.row("SELECT case_id, customer_id FROM surveys WHERE id = ?", (sheet,))
        case, customer = found or (None, None)
        if case is not None:
            return self._case(case)
        return self._customer(customer) if customer is not None else []

    def _case(self, case: int) -> list[Hit]:
        rows = self.store.rows(
            f"SELECT c.id, c.state, {SHOWN_NAME}, "
            "(SELECT substr(problem, 1, 160) FROM jobs WHERE case_id = c.id ORDER BY id LIMIT 1), "
            "(SELECT kind FROM jobs WHERE case_id = c.id AND state = c.state ORDER BY id LIMIT 1) "
            "FROM cases c LEFT JOIN customers k ON k.id = c.customer_id WHERE c.id = ?",
            (case,),
        )
        return [
            Hit(
                "case",
                identity,
                str(identity),
                customer or problem or "",
                joined(state_of(state, kind).word, problem or ""),
                True,
            )
            for identity, state, customer, problem, kind in rows
        ]

    def _serials(self, text: str, limit: int) -> list[Hit]:
        key = serial_key(text)
        found = search.pieces("unit_pieces", key)
        if found is None or not any(c.isdigit() for c in key):
            # Too short, or a word: pieces of serials would be chance, a whole one is not.
            where = f"FROM units u {_UNIT_FROM} WHERE u.serial_key = ? ORDER BY u.id DESC LIMIT ?"
            return self._unit_rows(f"{_UNIT} {where}", (key, limit), key=key) if key else []
        return self._unit_rows(
            f"{_UNIT} FROM ({found.sql}) w {THEN} units u ON u.id = w.id {_UNIT_FROM} ORDER BY w.id DESC LIMIT ?",
            (*found.params, limit),
            key=key,
        )

    def _phones(self, text: str, limit: int) -> list[Hit]:
        digits = phone_digits(text)
        letters = sum(c.isalpha() for c in text)
        wanted = email_key(text) if letters else digits
        found = search.pieces("contact_pieces", wanted) if ("@" in text or not letters) else None
        if found is None:
            return []
        return self._customer_rows(
            f"{_CUSTOMER} FROM ({found.sql}) w {THEN} contacts n ON n.id = w.id JOIN customers c ON c.id = n.customer_id "
            "WHERE c.state = 'active' ORDER BY w.id DESC LIMIT ?",
            (*found.params, limit),
        )

    def _names(self, text: str, limit: int) -> list[Hit]:
        key = fold(text)
        if not key:
            return []
        # A single letter begins half of all words: it is looked for where names begin, and nowhere else.
        if search.vague(text):
            return self._customer_rows(
                _CUSTOMER
                + "FROM customers c WHERE c.name_key >= ? AND c.name_key < ? AND c.state = 'active' "
                "ORDER BY c.name_key, c.id LIMIT ?",
                (key, f"{key}\U0010ffff", limit),
            )
        found = self._people(search.ids(self.store, "customer_words", text), limit)
        if len(found) < limit:
            found += self._people(search.pieces("customer_pieces", key), limit)
        return found

    def _people(self, found: search.Ids | None, limit: int) -> list[Hit]:
        if found is None:
            return []
        return self._customer_rows(
            f"{_CUSTOMER} FROM ({found.sql}) w {THEN} customers c ON c.id = w.id "
            "WHERE c.state = 'active' ORDER BY w.id DESC LIMIT ?",
            (*found.params, limit),
        )

    def _products(self, found: search.Ids, limit: int) -> list[Hit]:
        rows = self.store.rows(
            f"SELECT p.id, p.name, p.brand, p.model, p.category FROM ({found.sql}) w {THEN} products p "
            "ON p.id = w.id ORDER BY w.id DESC LIMIT ?",
            (*found.params, min(limit, 5)),
        )
        return [
            Hit(
                "product",
                identity,
                numbers.number("product", identity),
                product_title(name, brand, model),
                verbatim(category),
            )
            for identity, name, brand, model, category in rows
        ]

    def _of_product(self, found: search.Ids, limit: int) -> list[Hit]:
        """Units of the models that the words name."""
        return self._unit_rows(
            f"{_UNIT} FROM ({found.sql}) w {THEN} units u ON u.product_id = w.id {_UNIT_FROM} "
            "ORDER BY w.id DESC LIMIT ?",
            (*found.params, min(limit, 6)),
        )

    def _faults(self, found: search.Ids, limit: int) -> list[Hit]:
        return self._job_rows(
            _JOB.format(source=f"({found.sql}) w", key="w.id") + "ORDER BY w.id DESC LIMIT ?",
            (*found.params, limit),
        )

    def _customer_rows(self, sql: str, params: tuple[object, ...], exact: bool = False) -> list[Hit]:
        return [
            Hit(
                "customer",
                identity,
                numbers.number("customer", identity),
                name,
                _reached(phone, city),
                exact,
            )
            for identity, name, phone, city in self.store.rows(sql, params)
        ]

    def _unit_rows(
        self, sql: str, params: tuple[object, ...], exact: bool = False, key: str | None = None
    ) -> list[Hit]:
        return [
            Hit(
                "unit",
                identity,
                numbers.number("unit", identity),
                product_title(name, brand, model),
                _lent(_where(_said(serial, owner), place, since), lent_to, lent_on),
                exact or (key is not None and serial_key(serial) == key),
            )
            for identity, serial, name, brand, model, owner, place, since, lent_on, lent_to in self.store.rows(
                sql, params
            )
        ]

    def _job_rows(self, sql: str, params: tuple[object, ...], exact: bool = False) -> list[Hit]:
        return [
            Hit(
                "job",
                identity,
                numbers.number("job", case, position),
                problem or customer or "",
                joined(KINDS[kind], customer or ""),
                exact,
            )
            for identity, case, position, kind, problem, customer in self.store.rows(sql, params)
        ]


def _said(*parts: str | None) -> Text:
    return verbatim(" · ".join(part for part in parts if part))


def _lent(detail: Text, whom: str | None, since: str | None) -> Text:
    """A loaner's line, with whom it is while it is out."""
    if not since:
        return detail
    lent = translate("Find", "{unit} · lent to {name} since {day}")
    return lent(unit=detail, name=whom or "—", day=date.fromisoformat(since))


def _where(detail: Text, place: str | None, since: str | None) -> Text:
    """A unit's line, with where it is while it is away."""
    if not since:
        return detail
    away = translate("Find", "{detail} · at {place} since {day}")
    return away(detail=detail, place=place or "", day=date.fromisoformat(since))


def _reached(phone: str | None, city: str | None) -> Text:
    """A customer's phone and town in one line."""
    parts = {"phone": Phone(phone or ""), "city": city or ""}
    known = {name: part for name, part in parts.items() if part}
    return Text("", " · ".join(f"{{{name}}}" for name in known), tuple(known.items()))
