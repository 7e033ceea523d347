"""Fills in whether imported work was under guarantee where the file does not say; the one thing an import computes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from helpdesk.clock import from_text
from helpdesk.services.exchange.run.kind import ImportRun
from helpdesk.services.exchange.run.rows import Row
from helpdesk.services.goods.cover_reader import Covers
from helpdesk.store.paging import marks
from helpdesk.store.tables.work import Job


class Verdicts:
    """The jobs of one run whose guarantee is left to the shop.

    Earlier work moves a guarantee, and a file's rows come in any order: whenever a unit gets another job, all
    its jobs of this run are judged again, in the order in which they happened.
    """

    def __init__(self, run: ImportRun) -> None:
        self.run = run
        self.store = run.store
        self.covers = Covers(run.store, lambda: run.ctx.settings)
        self.first = self.store.last_id("jobs") or 0
        self._left = bytearray()

    def _leave(self, job: int) -> None:
        """Judge a new job of this run."""
        place = job - self.first
        if place >= len(self._left):
            self._left.extend(bytes(place + 1_024 - len(self._left)))
        self._left[place] = 1

    def _is_left(self, job: int) -> bool:
        place = job - self.first
        return 0 <= place < len(self._left) and bool(self._left[place])

    def ahead(self, rows: Sequence[Row]) -> dict[int, str | None]:
        """The verdicts on new jobs before they are written, by their ids; most units have but one."""
        open_ = [row for row in rows if row.links.get("unit") and not row.values.get("under_warranty")]
        sold = self._sold({row.links["unit"] for row in open_})
        found: dict[int, str | None] = {}
        for row in open_:
            assert row.reserved is not None
            self._leave(row.reserved)
            if row.links["unit"] in sold:
                moment = row.text("received_at") or row.text("opened_at")
                found[row.reserved] = self._said(row.links["unit"], row.reserved, moment)
        return found

    def _sold(self, units: Collection[int]) -> set[int]:
        rows = self.store.rows(
            f"SELECT DISTINCT unit_id FROM purchases WHERE unit_id IN ({marks(list(units))})", list(units)
        )
        return {unit for (unit,) in rows}

    def judge(self, rows: Sequence[Row]) -> None:
        """Judge what was not judged ahead: known jobs, and every job of this run on a unit that has several."""
        mine = {row.record for row in rows if row.known}
        jobs = [row.record for row in rows]
        found = self.store.rows(
            "SELECT j.unit_id, j.id, coalesce(j.received_at, c.opened_at) FROM jobs j JOIN cases c ON c.id = j.case_id "
            f"WHERE j.unit_id IN (SELECT unit_id FROM jobs WHERE id IN ({marks(jobs)})) "
            f"AND (j.id > ? OR j.id IN ({marks(jobs)})) ORDER BY j.unit_id, 3, j.id",
            [*jobs, self.first, *jobs],
        )
        many = Counter(unit for unit, _, _ in found)
        for unit, job, moment in found:
            if job in mine or (many[unit] > 1 and self._is_left(job)):
                self.store.update(Job, job, under_warranty=self._said(unit, job, moment))

    def _said(self, unit: int, job: int, moment: str) -> str | None:
        day = from_text(moment).astimezone(self.run.zone).date()
        covered = self.covers.of_unit(unit, day, besides=job).verdict.covered
        return None if covered is None else "yes" if covered else "no"
