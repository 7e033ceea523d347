"""What the stock asks for today: parts that are here for a job that waits, numbers to clear up, old parts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from itertools import groupby

from helpdesk.domain.periods import add_days
from helpdesk.domain.today import Section, TodayRow
from helpdesk.services.stock.asking import CONDITIONS, CORE_OPEN, OLD_DUE
from helpdesk.services.stock.needs_reader import needs_of_parts
from helpdesk.services.stock.rows import NeedRow, OldPartRow, SparePartRow, core_of
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.paging import marks
from helpdesk.texts import Cents, Text, translate, verbatim

MOST = 50
AHEAD = 7
"""Days before an old part is due on which it is told of."""

HERE = Section("part_here", 35, translate("Today", "The part is here"), "package", "ready")
CLEAR_UP = Section(
    "below_zero",
    65,
    translate("Today", "Stock below zero, to be counted"),
    "package",
    "late",
    "parts",
    "below_zero",
)
OLD = Section("old_parts", 57, translate("Today", "Old parts for their makers"), "truck", "due")


def stock_sections(
    store: Store,
    today: date,
    now: datetime,  # noqa: ARG001
    settings: Settings,  # noqa: ARG001
) -> Iterator[Section]:
    """The sections of the stock that have something."""
    for made in (_here(store), _old(store, today), _below_zero(store)):
        if made is not None:
            yield made


_WAITS = (
    "(j.state = 'waiting_part' OR (j.state NOT IN ('delivered', 'cancelled') AND EXISTS "
    "(SELECT 1 FROM purchase_order_lines l WHERE l.need_id = n.id AND l.received > 0)))"
)
"""A job on hold for a part, and one that nobody put on hold though a piece was ordered for it and came."""


def _here(store: Store) -> Section | None:
    """Jobs that wait for parts of which all that they want lies there; a person lets the work go on."""
    waits = [
        job
        for (job,) in store.rows(
            "SELECT DISTINCT n.job_id FROM part_needs n JOIN jobs j ON j.id = n.job_id "
            f"JOIN parts p ON p.id = n.part_id WHERE n.open_pieces > 0 AND p.on_hand > 0 AND {_WAITS}"
        )
    ]
    if not waits:
        return None
    parts = store.rows(
        f"SELECT part_id FROM part_needs WHERE open_pieces > 0 AND job_id IN ({marks(waits)})", waits
    )
    wanted = [need for need in needs_of_parts(store, (part for (part,) in parts)) if need.job in waits]
    rows = []
    for _, each in groupby(sorted(wanted, key=lambda need: need.job), key=lambda need: need.job):
        needs = list(each)
        # One that still waits for another part goes on waiting.
        if all(need.ready for need in needs):
            rows.append(_row(needs))
    if not rows:
        return None
    rows.sort(key=lambda row: (row.due or date.max, str(row.number)))
    return HERE._replace(rows=rows[:MOST], total=len(rows))


def _row(needs: list[NeedRow]) -> TodayRow:
    first = needs[0]
    places = ", ".join(dict.fromkeys(need.location for need in needs if need.location))
    said = translate("Today", "Place {place}: let the work go on")
    return TodayRow(
        "case",
        first.case,
        ", ".join(need.name for need in needs),
        first.number,
        first.customer or "",
        said(place=verbatim(places)) if places else translate("Today", "Let the work go on"),
        due=first.promised_on,
    )


def _old(store: Store, today: date) -> Section | None:
    """Those that are due soon or late, and credits that came short."""
    due = store.select(
        OldPartRow,
        f"WHERE {OLD_DUE} AND u.old_until <= ? ORDER BY u.old_until, u.id",
        (add_days(today, AHEAD).isoformat(),),
    )
    short = [row for row in store.select(OldPartRow, f"WHERE {CORE_OPEN}") if core_of(row).asked]
    rows = [
        TodayRow("case", row.case, row.name, row.number, row.customer or "", _worth(row), due=row.old_until)
        for row in due
    ]
    less = translate("Today", "Credited {less} less than agreed: accept or dispute it")
    rows += [
        TodayRow(
            "case",
            row.case,
            row.name,
            row.number,
            row.customer or "",
            less(less=Cents(core_of(row).outstanding_cents)),
        )
        for row in short
    ]
    return OLD._replace(rows=rows[:MOST], total=len(rows)) if rows else None


def _worth(row: OldPartRow) -> Text:
    if not row.core_cents:
        return translate("Today", "To be sent to the maker")
    return translate("Today", "To be sent to the maker, credit {amount}")(amount=Cents(row.core_cents))


def _below_zero(store: Store) -> Section | None:
    where = CONDITIONS["below_zero"]
    total = store.value(f"SELECT count(*) FROM parts p WHERE {where}")
    if not total:
        return None
    said = translate("Today", "{n} on hand, place {place}")
    rows = [
        TodayRow(
            "part",
            row.id,
            row.name,
            row.code or row.number,
            "",
            said(n=row.on_hand, place=row.location or "—"),
        )
        for row in store.select(SparePartRow, f"WHERE {where} ORDER BY p.name_key, p.id LIMIT {MOST}")
    ]
    return CLEAR_UP._replace(rows=rows, total=total)
