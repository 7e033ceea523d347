"""What is known of customers as far as it says whether they may be told of an offer; many at once, in few statements."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable
from datetime import date, tzinfo
from typing import Any

from helpdesk.classes import NamedTuple
from helpdesk.clock import from_text, zone
from helpdesk.domain.normal_forms import takes_texts
from helpdesk.domain.periods import add_months
from helpdesk.domain.promotions import PURPOSE_OF, Person
from helpdesk.domain.surveys import Limits, reasons_to_call
from helpdesk.services.surveys.reader import limits_of
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.dialect import LISTED, id_list
from helpdesk.store.paging import SHOWN_NAME, marks

LOW_MONTHS = 12
"""So long a low answer counts that nobody made good."""

_OPEN = "j.state NOT IN ('delivered', 'cancelled')"
_CONTACTS = (
    f"SELECT customer_id, kind, value FROM contacts WHERE customer_id IN ({LISTED}) ORDER BY position, id"
)
_POST = (
    f"SELECT DISTINCT customer_id FROM sites WHERE customer_id IN ({LISTED}) AND address <> '' "
    "AND (postcode <> '' OR city <> '')"
)
_CONSENTS = (
    f"SELECT customer_id, purpose, given, at FROM consents WHERE customer_id IN ({LISTED}) "
    f"AND purpose IN ({', '.join(repr(one) for one in sorted(set(PURPOSE_OF.values())))}) ORDER BY at, id"
)
_BOUGHT = (
    "SELECT customer_id, min(purchased_on), max(purchased_on) FROM purchases "
    f"WHERE customer_id IN ({LISTED}) AND purchased_on <= ? GROUP BY customer_id"
)
_ASKED = (
    "SELECT c.customer_id, max(c.opened_at), min(CASE WHEN j.kind IN ('repair', 'maintenance', 'installation') "
    "AND j.state = 'delivered' THEN coalesce(j.delivered_at, c.opened_at) END), "
    f"max(CASE WHEN j.kind = 'complaint' AND {_OPEN} THEN 1 ELSE 0 END), "
    f"max(CASE WHEN j.kind IN ('claim', 'return') AND {_OPEN} THEN 1 ELSE 0 END) "
    f"FROM cases c JOIN jobs j ON j.case_id = c.id WHERE c.customer_id IN ({LISTED}) GROUP BY c.customer_id"
)
_OWED = (
    "SELECT DISTINCT c.customer_id FROM claims m JOIN jobs j ON j.id = m.job_id JOIN cases c ON c.id = j.case_id "
    "WHERE m.refund_due_on IS NOT NULL AND m.refunded_on IS NULL"
)
_CONTRACTS = (
    "SELECT DISTINCT coalesce(m.customer_id, u.owner_id) FROM plans m JOIN units u ON u.id = m.unit_id "
    "WHERE m.contract AND m.active AND coalesce(m.start_on, m.anchor_on) <= ? AND coalesce(m.end_on, '9999') >= ?"
)
_LOW = (
    "SELECT s.customer_id, s.answered_at, s.csat, s.nps, s.ces, s.ces_scale, s.things_gone_wrong, "
    "j.state FROM surveys s LEFT JOIN jobs j ON j.id = s.complaint_id "
    f"WHERE s.customer_id IN ({LISTED}) AND s.answered_at >= ? ORDER BY s.answered_at, s.id"
)
_TOLD = (
    f"SELECT customer_id, max(told_at) FROM campaign_people WHERE customer_id IN ({LISTED}) "
    "AND told_at IS NOT NULL GROUP BY customer_id"
)
_CHECKED = (
    "SELECT customer_id, checked_on, listed FROM exclusion_checks "
    f"WHERE customer_id IN ({LISTED}) ORDER BY checked_on, id"
)


_REACH = {
    there: frozenset(itertools.compress(("email", "phone", "mobile", "post"), there))
    for there in itertools.product((False, True), repeat=4)
}
"""The kinds of address somebody has, by whether each is there: made once, not for each of a hundred thousand."""


class Known(NamedTuple):
    """A customer with the facts of the rules, and how they are reached."""

    id: int
    name: str
    language: str
    person: Person
    email: str = ""
    phone: str = ""
    mobile: str = ""


class Facts:
    """Reads the facts of customers on a day; what is asked once for all is kept."""

    NOBODY = Person(active=False)
    """Of whom nothing is known any more."""

    def __init__(self, store: Store, settings: Settings, today: date, *, texts: bool = True) -> None:
        """``texts``: whether it matters which phones take messages; to find out costs more than all the rest."""
        self.store = store
        self.today = today
        self._texts = texts
        self._country: str = settings["shop.country"]
        self._place: tzinfo = zone(settings["shop.zone"])
        self._limits: Limits = limits_of(settings)
        day = today.isoformat()
        self._owed = {row for (row,) in store.rows(_OWED)}
        self._contracts = {row for (row,) in store.rows(_CONTRACTS, (day, day))}

    def of(self, customers: Collection[int], *, but: int | None = None) -> list[Known]:
        """What is known of these customers, in the order of their ids.

        ``but``: a campaign whose own telling is not looked at: who heard of it may hear of it again.
        """
        ids = id_list(customers)
        contacts, posts = self._contacts(ids), {row for (row,) in self.store.rows(_POST, (ids,))}
        words, low, checked = self._words(ids), self._low(ids), self._checked(ids)
        bought = {row[0]: row[1:] for row in self.store.rows(_BOUGHT, (ids, self.today.isoformat()))}
        asked = {row[0]: row[1:] for row in self.store.rows(_ASKED, (ids,))}
        told = self._told(ids, but)
        found = []
        people = (
            f"SELECT k.id, {SHOWN_NAME}, k.language, k.state, k.do_not_call FROM customers k "
            f"WHERE k.id IN ({LISTED}) ORDER BY k.id"
        )
        for one, name, language, state, quiet in self.store.rows(people, (ids,)):
            first_bought, last_bought = bought.get(one, (None, None))
            opened, served, complaint, claim = asked.get(one, (None, None, 0, 0))
            email, phones = contacts.get(one, ("", []))
            mobile = self._mobile(phones)
            on, listed = checked.get(one, (None, False))
            person = Person(
                active=state == "active",
                do_not_call=bool(quiet),
                reach=_REACH[bool(email), bool(phones), bool(mobile), one in posts],
                words=words.get(one, {}),
                first_on=_first(first_bought, self._day(served)),
                last_on=_last(last_bought, self._day(opened)),
                in_force=one in self._contracts,
                complaint=bool(complaint),
                claim=bool(claim) or one in self._owed,
                low_on=low.get(one),
                told_on=told.get(one),
                checked_on=on,
                listed=listed,
            )
            found.append(Known(one, name, language, person, email, phones[0] if phones else "", mobile))
        return found

    def _day(self, stamp: str | None) -> date | None:
        return from_text(stamp).astimezone(self._place).date() if stamp else None

    def _contacts(self, ids: str) -> dict[int, tuple[str, list[str]]]:
        found: dict[int, tuple[str, list[str]]] = {}
        for one, kind, value in self.store.rows(_CONTACTS, (ids,)):
            email, phones = found.setdefault(one, ("", []))
            if kind == "phone":
                phones.append(value)
            elif not email:
                found[one] = (value, phones)
        return found

    def _mobile(self, phones: Iterable[str]) -> str:
        if not self._texts:
            return ""
        return next((number for number in phones if takes_texts(number, self._country)), "")

    def _words(self, ids: str) -> dict[int, dict[str, tuple[bool, date]]]:
        found: dict[int, dict[str, tuple[bool, date]]] = {}
        for one, purpose, given, at in self.store.rows(_CONSENTS, (ids,)):
            found.setdefault(one, {})[purpose] = (bool(given), self._day(at) or self.today)
        return found

    def _low(self, ids: str) -> dict[int, date]:
        """The day of a low answer by customer: their last one, and no complaint about it was brought to an end."""
        found: dict[int, date] = {}
        since = add_months(self.today, -LOW_MONTHS).isoformat()
        names = ("csat", "nps", "ces", "ces_scale", "things_gone_wrong")
        for one, at, *told in self.store.rows(_LOW, (ids, since)):
            *answers, state = told
            made_good = state in ("delivered", "cancelled")
            if reasons_to_call(dict(zip(names, answers, strict=True)), self._limits) and not made_good:
                found[one] = self._day(at) or self.today
            else:
                found.pop(one, None)
        return found

    def _told(self, ids: str, but: int | None) -> dict[int, date]:
        sql, params = _TOLD, list[object]((ids,))
        if but is not None:
            sql = sql.replace(" GROUP BY", f" AND campaign_id NOT IN ({marks([but])}) GROUP BY")
            params.append(but)
        return {one: self._day(at) or self.today for one, at in self.store.rows(sql, params)}

    def _checked(self, ids: str) -> dict[int, tuple[date, bool]]:
        rows: list[tuple[Any, ...]] = self.store.rows(_CHECKED, (ids,))
        return {one: (date.fromisoformat(on), bool(listed)) for one, on, listed in rows}


def _first(bought: str | None, served: date | None) -> date | None:
    day = date.fromisoformat(bought) if bought else None
    return min(day, served) if day and served else day or served


def _last(bought: str | None, asked: date | None) -> date | None:
    day = date.fromisoformat(bought) if bought else None
    return max(day, asked) if day and asked else day or asked
