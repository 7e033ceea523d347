"""What an agenda is made of: things that fall due on a day, of any noun; knows no table and no clock."""

from __future__ import annotations

from datetime import date

from helpdesk.classes import NamedTuple
from helpdesk.domain.periods import add_days
from helpdesk.texts import Text, translate

AGENDA_KINDS = {
    "visit": translate("Agenda", "Visit"),
    "maintenance": translate("Agenda", "Maintenance"),
    "call": translate("Agenda", "Call"),
    "promise": translate("Agenda", "Promised"),
    "quote": translate("Agenda", "Quote"),
    "answer": translate("Agenda", "Answer to a complaint"),
    "refund": translate("Agenda", "Money to pay back"),
    "recourse": translate("Agenda", "Claim on the maker"),
    "term": translate("Agenda", "Supplier's own term"),
    "part": translate("Agenda", "Part expected"),
    "old_part": translate("Agenda", "Old part for the maker"),
    "loan": translate("Agenda", "Loaner due back"),
    "storage": translate("Agenda", "Storage may be charged"),
    "collect": translate("Agenda", "Year to collect ends"),
    "renewal": translate("Agenda", "End of a contract"),
    "draw": translate("Agenda", "Draw"),
    "prize": translate("Agenda", "Prize to hand over"),
    "campaign": translate("Agenda", "Campaign"),
    "next": translate("Agenda", "Next action"),
}
"""What can fall due, in the order in which it is told of one day."""
DAYS_AHEAD = 7
LAST_DAY = date(9990, 12, 31)
"""Nothing falls due beyond it: days are counted on from the last one asked for."""


class AgendaItem(NamedTuple):
    """One thing that falls due."""

    kind: str
    due: date
    number: str
    """Of the record it is about, as printed."""
    why: Text | str
    """One sentence."""
    customer: str | None = None
    serial: str | None = None
    who: str | None = None
    at: str | None = None
    """The local time, ``18:00``, where it has one."""


class Span(NamedTuple):
    """The days asked for, both included; what is overdue and open comes too where they hold today."""

    first: date
    last: date
    today: date

    @property
    def from_day(self) -> str:
        """The first day that is asked for, as stored: of all days past, where the span holds today."""
        overdue = self.first <= self.today <= self.last
        return "" if overdue else self.first.isoformat()

    @property
    def to_day(self) -> str:
        """The last one."""
        return self.last.isoformat()


def span_of(first: date | None, last: date | None, today: date) -> Span:
    """The days asked for; without a first from today, without a last so many days on."""
    begin = first or today
    return Span(begin, min(last or add_days(begin, DAYS_AHEAD), LAST_DAY), today)
