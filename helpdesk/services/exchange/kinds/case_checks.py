"""Knows what makes a row of a case impossible, and what is only odd in it; writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from helpdesk.clock import from_text
from helpdesk.domain.normal_forms import serial_key
from helpdesk.services.exchange.file.cells import CellWriter
from helpdesk.services.exchange.kinds.goods import UnitFinder, remark_lookalike
from helpdesk.services.exchange.run.kind import ImportRun
from helpdesk.services.exchange.run.rows import Row
from helpdesk.store.paging import marks
from helpdesk.texts import Text, translate

ORDER: tuple[tuple[str, str, Text], ...] = (
    ("opened_at", "first_response_at", translate("Exchange", "Answered before it was opened.")),
    ("opened_at", "finished_at", translate("Exchange", "Finished before it was opened.")),
    ("opened_at", "closed_at", translate("Exchange", "Closed before it was opened.")),
    ("received_at", "delivered_at", translate("Exchange", "Handed back before it was handed in.")),
    ("finished_at", "delivered_at", translate("Exchange", "Handed back before it was finished.")),
)
"""Earlier, later, and what is said when they come the other way round."""


def check(run: ImportRun, rows: Sequence[Row], serials: UnitFinder) -> None:
    """Refuse an end before its beginning; say what else is odd."""
    writer = CellWriter(run.zone)
    for row in rows:
        _refuse_end(row, writer.moment)
        values = row.all
        for earlier, later, text in ORDER:
            after = values.get(later)
            if after and str(after) < str(values.get(earlier) or "") and row.fresh(earlier, later):
                run.warn(row, later, text)
        if values.get("serial"):
            _remark_serial(run, row, serials)
    _remark_sales(run, rows, serials)


def _refuse_end(row: Row, shown: Callable[[str], str]) -> None:
    begun, ended = row.text("received_at"), row.text("finished_at")
    if begun and ended and ended < begun and row.fresh("received_at", "finished_at"):
        row.refuse(
            "finished_at",
            translate("Exchange", "Finished {end}, before it was handed in {start}.")(
                end=shown(ended), start=shown(begun)
            ),
        )


def _remark_serial(run: ImportRun, row: Row, serials: UnitFinder) -> None:
    serial = row.text("serial")
    if not serial or not row.fresh("serial"):
        return
    if not serial_key(serial):
        run.warn(
            row, "serial", translate("Exchange", "A serial has letters or digits; this one is left out.")
        )
    elif serials.doubtful(serial, row.text("brand")):
        run.warn(
            row,
            "serial",
            translate("Exchange", "Several brands have this serial; the row names none of them."),
        )
    remark_lookalike(run, row, serials, row.text("brand"))


def _remark_sales(run: ImportRun, rows: Sequence[Row], serials: UnitFinder) -> None:
    """Opened before the unit was bought."""
    opened: list[tuple[Row, int]] = []
    for row in rows:
        if row.get("serial") and row.get("opened_at") and row.fresh("serial", "opened_at"):
            unit = serials.pick(row.text("serial"), row.text("brand"), None)
            if unit:
                opened.append((row, unit.id))
    units = list({unit for _, unit in opened})
    bought: dict[int, str] = dict(
        run.store.rows(
            f"SELECT unit_id, min(purchased_on) FROM purchases WHERE unit_id IN ({marks(units)}) GROUP BY unit_id",
            units,
        )
    )
    for row, sold in opened:
        day = from_text(row.text("opened_at")).astimezone(run.zone).date().isoformat()
        if sold in bought and day < bought[sold]:
            run.warn(row, "opened_at", translate("Exchange", "Opened before the unit was bought."))
