"""What claims ask for today: refunds due, claims on makers before it is too late, units that should be back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.clock import local, to_text, zone
from helpdesk.domain.claim_words import RECOURSES
from helpdesk.domain.goods import product_title
from helpdesk.domain.periods import add_days
from helpdesk.domain.recourse import ALERTS
from helpdesk.domain.today import Section, TodayRow
from helpdesk.domain.workflows.kinds import CORRECTIVE
from helpdesk.services.claims.agenda_reader import PENDING, _DueRecourse, _DueRefund
from helpdesk.services.claims.rows import AwayRow
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.dialect import by_index
from helpdesk.store.paging import SHOWN_NAME, in_words, marks
from helpdesk.store.rows import read_from
from helpdesk.texts import Text, translate

MOST = 50
REFUND_AHEAD = 7
"""Days before the last one on which a refund is told of."""

REFUNDS = Section("refunds", 25, translate("Today", "To be paid back"), "receipt-text", "due")
RECOURSE = Section("recourse", 55, translate("Today", "Claim from the maker in time"), "truck", "due")
UNMENDED_FOR = 365
"""Days for which a unit handed back not in conformity is told of; older ones are history that a file brought."""

UNMENDED = Section("unmended", 26, translate("Today", "Handed back not in conformity"), "shield-check", "due")
AWAY = Section("away", 56, translate("Today", "Should be back by now"), "truck", "late")


def claim_sections(
    store: Store,
    today: date,
    now: datetime,  # noqa: ARG001
    settings: Settings,
) -> Iterator[Section]:
    """The sections of claims that have something."""
    unmended = _unmended(store, today, settings)
    for made in (_refunds(store, today), unmended, _recourses(store, today), _late(store, today)):
        if made is not None:
            yield made


def _refunds(store: Store, today: date) -> Section | None:
    edge = add_days(today, REFUND_AHEAD).isoformat()
    where = "m.refund_due_on IS NOT NULL AND m.refunded_on IS NULL AND m.refund_due_on <= ?"
    total = store.value(f"SELECT count(*) FROM claims m WHERE {where}", (edge,))
    if not total:
        return None
    rows = store.select(_DueRefund, f"WHERE {where} ORDER BY m.refund_due_on, m.id LIMIT ?", (edge, MOST))
    said = translate("Today", "Refund")
    return REFUNDS._replace(
        rows=[_row(row.case, row.position, said, row, row.refund_due_on) for row in rows], total=total
    )


def _recourses(store: Store, today: date) -> Section | None:
    """By their terms or by law the last day comes near: 60 days before it and 15."""
    law, term = add_days(today, ALERTS[0]).isoformat(), add_days(today, ALERTS[1]).isoformat()
    # Two short walks along their indexes, rather than one past all.
    due = (
        f"SELECT r.id, r.lawful_on AS day FROM recourses r WHERE {PENDING} AND r.lawful_on <= ? "
        "UNION ALL SELECT r.id, r.term_on FROM recourses r WHERE r.state = 'open' AND r.term_on BETWEEN ? AND ?"
    )
    params = (law, today.isoformat(), term)
    total = store.value(f"SELECT count(DISTINCT id) FROM ({due})", params)
    if not total:
        return None
    first = f"SELECT id FROM ({due}) GROUP BY id ORDER BY min(day), id LIMIT {MOST}"
    places = {identity: place for place, (identity,) in enumerate(store.rows(first, params))}
    found = store.select(_DueRecourse, f"WHERE r.id IN ({marks(list(places))})", tuple(places))
    rows = sorted(found, key=lambda row: places[row.id])
    return RECOURSE._replace(
        rows=[
            _row(row.case, row.position, row.whom, row, _first(row, today), RECOURSES[row.state])
            for row in rows
        ],
        total=total,
    )


def _first(row: _DueRecourse, today: date) -> date | None:
    """The day that comes first and is not past."""
    days = [day for day in (row.term_on if row.state == "open" else None, row.lawful_on) if day]
    return min((day for day in days if day >= today), default=max(days, default=None))


_CORRECTIVE = in_words("k.kind", sorted(CORRECTIVE))
_UNMENDED = (
    f"{by_index('jobs j', 'jobs_unmended')} LEFT JOIN claims m ON m.job_id = j.id WHERE j.kind = 'claim' "
    "AND j.state = 'delivered' AND j.decision = 'accepted' AND j.outcome IN ('not_fixed', 'not_worth') "
    "AND j.delivered_at >= ? AND coalesce(m.measure, 'repair') = 'repair' "
    "AND NOT EXISTS (SELECT 1 FROM jobs k WHERE k.unit_id = j.unit_id AND k.id <> j.id "
    f"AND {_CORRECTIVE} AND k.state <> 'cancelled' "
    "AND coalesce(k.received_at, k.finished_at, k.delivered_at, '9') >= j.delivered_at)"
)
"""Accepted claims whose unit went back unmended, for which nothing else was given and nothing has begun since."""


@read_from(
    "jobs j JOIN cases c ON c.id = j.case_id LEFT JOIN customers k ON k.id = c.customer_id "
    "LEFT JOIN staff o ON o.id = c.owner_id LEFT JOIN units u ON u.id = j.unit_id "
    "LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id)"
)
class _Unmended(NamedTuple):
    """A claim that is not met yet, although the unit is back with the customer."""

    case: Annotated[int, "j.case_id"]
    position: Annotated[int, "j.position"]
    delivered_at: Annotated[datetime | None, "j.delivered_at"]
    customer: Annotated[str | None, SHOWN_NAME]
    serial: Annotated[str | None, "u.serial"]
    who: Annotated[str | None, "o.name"]
    name: Annotated[str | None, "p.name"]
    brand: Annotated[str | None, "p.brand"]
    model: Annotated[str | None, "p.model"]

    @property
    def title(self) -> str:
        """The unit as named for a person."""
        return product_title(self.name or "", self.brand or "", self.model or "")


def _unmended(store: Store, today: date, settings: Settings) -> Section | None:
    """The guarantee is suspended for them: another remedy is owed (RDLeg 1/2007 art. 119)."""
    place = zone(settings["shop.zone"])
    since = to_text(local(add_days(today, -UNMENDED_FOR), time(), place))
    total = store.value(f"SELECT count(*) FROM {_UNMENDED}", (since,))
    if not total:
        return None
    asked = (
        f"WHERE j.id IN (SELECT j.id FROM {_UNMENDED} ORDER BY j.delivered_at, j.id LIMIT ?) "
        "ORDER BY j.delivered_at, j.id"
    )
    said = translate("Today", "Repair it, or propose a lower price or the end of the contract")
    rows = [
        TodayRow(
            "case",
            row.case,
            row.title or row.serial or "",
            f"{row.case}-{row.position}",
            row.customer or "",
            said,
            row.who or "",
            since=row.delivered_at,
        )
        for row in store.select(_Unmended, asked, (since, MOST))
    ]
    return UNMENDED._replace(rows=rows, total=total)


def _late(store: Store, today: date) -> Section | None:
    """Late from the day after the one on which it was expected."""
    where = "w.back_on IS NULL AND w.expected_on < ?"
    total = store.value(f"SELECT count(*) FROM whereabouts w WHERE {where}", (today.isoformat(),))
    if not total:
        return None
    rows = store.select(
        AwayRow, f"WHERE {where} ORDER BY w.expected_on, w.id LIMIT ?", (today.isoformat(), MOST)
    )
    return AWAY._replace(rows=[_away(row) for row in rows], total=total)


def _away(row: AwayRow) -> TodayRow:
    number = f"{row.case}-{row.position}" if row.case else row.serial
    about = translate("Today", "At {place} since {day}")(place=row.place, day=row.since_on)
    kind, identity = ("case", row.case) if row.case else ("unit", row.unit)
    return TodayRow(kind, identity or 0, row.title, number, row.customer or "", about, due=row.expected_on)


def _row(
    case: int,
    position: int,
    title: Text | str,
    row: _DueRefund | _DueRecourse,
    due: date | None,
    about: Text | str = "",
) -> TodayRow:
    return TodayRow(
        "case",
        case,
        title,
        f"{case}-{position}",
        row.customer or "",
        about or row.serial or "",
        row.who or "",
        due=due,
    )
