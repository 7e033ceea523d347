"""Calls as they are read: the queue in the order to call, shares of the team, the card of one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from helpdesk.clock import local, to_text, zone
from helpdesk.domain.listing import ListQuery
from helpdesk.services.calls.course_reader import call_state, course_of, told_course
from helpdesk.services.calls.rows import AttemptRow, CallCard, CallRow, ReasonRow, Share, missing_call
from helpdesk.services.calls.views import VIEWS, view_of
from helpdesk.services.customers.rows import ContactRow
from helpdesk.settings import Settings
from helpdesk.store import search
from helpdesk.store.database import Store
from helpdesk.store.dialect import by_index
from helpdesk.store.matching import STARTS, Match, any_of, begins
from helpdesk.store.paging import NAMED, PAGE, UNNAMED, Where, page
from helpdesk.store.rows import ORIGINS
from helpdesk.texts import Text

EARLIER = 8
"""Other calls of a customer that a card shows."""
QUEUE = by_index("calls c", "calls_open")
"""Calls to make are walked in the order to call, in an index that holds what is asked of them."""


class Calls:
    """Reads calls; ``today`` is the local day, by which a call is given up."""

    sorts = ORIGINS[CallRow].sorts
    views = VIEWS

    def __init__(self, store: Store, settings: Callable[[], Settings], today: Callable[[], date]) -> None:
        self.store = store
        self.settings = settings
        self.today = today

    def page(self, query: ListQuery, after: CallRow | None = None, limit: int = PAGE) -> list[CallRow]:
        """A page of the calls that fit a query.

        Filters: the name of a view of :mod:`views`, with its value where it takes one: ``mine:3``. Calls to make come
        in the order to call; in a view of those made the latest due stand first.
        """
        where = self._where(query)
        if not self._waiting(query):
            return page(self.store, CallRow, ListQuery(sort="due_on", descending=True), where, after, limit)
        if after is not None and after.next_at is not None:
            where.add("(c.next_at, c.id) > (?, ?)", to_text(after.next_at), after.id)
        chosen = f"SELECT c.id FROM {QUEUE}{where.sql()} ORDER BY c.next_at, c.id LIMIT ?"
        return self.store.select(
            CallRow, f"WHERE c.id IN ({chosen}) ORDER BY c.next_at, c.id", [*where.params, limit]
        )

    def count(self, query: ListQuery) -> int:
        """How many calls fit a query."""
        where = self._where(query)
        source = QUEUE if self._waiting(query) else "calls c"
        return int(self.store.value(f"SELECT count(*) FROM {source}{where.sql()}", where.params))

    def row(self, call: int) -> CallRow:
        """One call that must be there."""
        found = self.store.select_one(CallRow, "WHERE c.id = ?", (call,))
        if found is None:
            raise missing_call()
        return found

    def card(self, call: int) -> CallCard:
        """A call whole.

        Raises:
            NotFound: there is none of that number.
        """
        row = self.row(call)
        contacts = self.store.select(
            ContactRow, "WHERE n.customer_id = ? ORDER BY n.position, n.id", (row.customer,)
        )
        language, channel, do_not_call = self.store.row(
            "SELECT language, best_channel, do_not_call FROM customers WHERE id = ?", (row.customer,)
        ) or ("", "", 0)
        case = self.store.row("SELECT next_action, next_on, closed_at FROM cases WHERE id = ?", (row.case,))
        next_action, next_on, closed_at = case or ("", None, "")
        return CallCard(
            call=row,
            phones=[contact for contact in contacts if contact.kind == "phone"],
            emails=[contact for contact in contacts if contact.kind == "email"],
            language=language,
            best_channel=channel,
            do_not_call=bool(do_not_call),
            reasons=self.store.select(ReasonRow, "WHERE r.call_id = ? ORDER BY r.id", (call,)),
            attempts=self.store.select(AttemptRow, "WHERE a.call_id = ? ORDER BY a.at, a.id", (call,)),
            earlier=self.store.select(
                CallRow,
                "WHERE c.customer_id = ? AND c.id <> ? AND c.state <> 'withdrawn' ORDER BY c.due_on DESC, c.id DESC LIMIT ?",
                (row.customer, call, EARLIER),
            ),
            next_action=next_action,
            next_on=date.fromisoformat(next_on) if next_on else None,
            case_open=closed_at is None,
        )

    def of_customer(self, customer: int, limit: int = PAGE) -> list[CallRow]:
        """A customer's calls, the latest due first."""
        return self.page(ListQuery(filters=(f"customer:{customer}",)), limit=limit)

    def of_case(self, case: int, limit: int = PAGE) -> list[CallRow]:
        """The calls of a case, the latest due first."""
        return self.page(ListQuery(filters=(f"case:{case}",)), limit=limit)

    def shares(self) -> list[Share]:
        """Whose the calls are: the team's first, then everybody's who has some or made some today, by name."""
        morning, tonight = self.morning(), self.tonight()
        waiting = self.store.rows(
            f"SELECT caller_id, sum(next_at < ?), count(*) FROM {by_index('calls', 'calls_open')} "
            "WHERE state = 'open' AND next_at IS NOT NULL AND expires_on >= ? GROUP BY caller_id",
            (tonight, self.today().isoformat()),
        )
        made = dict(
            self.store.rows(
                "SELECT staff_id, count(*) FROM call_attempts WHERE at >= ? AND at < ? GROUP BY staff_id",
                (morning, tonight),
            )
        )
        counts = {staff: (due, open_) for staff, due, open_ in waiting}
        names = dict(self.store.rows("SELECT id, name FROM staff ORDER BY name, id"))
        found = [Share(None, "", *counts.get(None, (0, 0)), made.get(None, 0))]
        found += [
            Share(staff, name, *counts.get(staff, (0, 0)), made.get(staff, 0))
            for staff, name in names.items()
            if staff in counts or staff in made
        ]
        return found

    def what_next(self, call: int, outcome: str, at: datetime, later_at: datetime | None = None) -> Text:
        """What becomes of a call if an attempt at ``at`` ends so, to be told before it is recorded."""
        return told_course(
            course_of(self.store, self.settings(), call_state(self.store, call), outcome, at, later_at)
        )

    # -- the local day

    def morning(self) -> str:
        """The instant at which the local day began, as stored."""
        return self._midnight(self.today())

    def tonight(self) -> str:
        """The instant at which it ends."""
        return self._midnight(self.today() + timedelta(days=1))

    def _midnight(self, day: date) -> str:
        return to_text(local(day, time(), zone(self.settings()["shop.zone"])))

    # -- conditions

    @staticmethod
    def _waiting(query: ListQuery) -> bool:
        return all(view_of(told)[0].waiting for told in query.filters)

    def _where(self, query: ListQuery) -> Where:
        where = Where()
        if self._waiting(query):
            where.add("c.state = 'open' AND c.next_at IS NOT NULL")
            where.add("c.expires_on >= ?", self.today().isoformat())
        for told in query.filters:
            view, values = view_of(told)
            if view.condition:
                where.add(view.condition, *(values if ":" in told else self._own(view.takes)))
        if query.text.strip():
            any_of(self.store, where, self._ways(query.text))
        return where

    def _own(self, takes: str) -> tuple[str, ...]:
        """The value of a view that the reader knows by itself."""
        known = {"day": self.today().isoformat, "tonight": self.tonight, "morning": self.morning}
        return (known[takes](),) if takes in known else ()

    def _ways(self, text: str) -> list[Match]:
        """Calls by their customer's name, by a phone, by their number."""
        fits, named = begins("k.name_key", text)
        customer = f"EXISTS (SELECT 1 FROM customers k WHERE k.id = c.customer_id AND {fits} AND {NAMED})"
        ways = []
        if search.vague(text):
            if named:
                ids = f"SELECT id FROM customers WHERE {STARTS} AND id NOT IN ({UNNAMED})"
                ways.append(Match(ids, named, "c.customer_id IN ({ids})", many=customer, many_params=named))
        elif people := search.ids(self.store, "customer_words", text):
            ids = f"SELECT id FROM ({people.sql}) WHERE id NOT IN ({UNNAMED})"
            ways.append(
                Match(ids, people.params, "c.customer_id IN ({ids})", many=customer, many_params=named)
            )
        digits = "".join(text.split()).upper().removeprefix("L")
        if digits.isdecimal() and len(digits) < 13:
            ways.append(Match(few="c.id = ?", ids_params=(int(digits),)))
            found = search.pieces("contact_pieces", digits)
            if found is not None:
                ids = f"SELECT n.customer_id FROM ({found.sql}) w JOIN contacts n ON n.id = w.id"
                ways.append(Match(ids, found.params, "c.customer_id IN ({ids})"))
        return ways
