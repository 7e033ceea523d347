"""Fills in whether imported work was under guarantee where the file does not say; the one thing an import computes."""

from __future__ import annotations

from collections.abc import Sequence

from helpdesk.clock import from_text
from helpdesk.services.covers import Covers
from helpdesk.services.exchange.kinds import Work
from helpdesk.services.exchange.rows import Row
from helpdesk.store.paging import marks
from helpdesk.store.tables import Job


class Verdicts:
    """The jobs of one run whose guarantee is left to the shop.

    Earlier work moves a guarantee, and a file's rows come in any order: whenever a unit gets another job, all
    its jobs of this run are judged again, in the order in which they happened.
    """

    def __init__(self, work: Work) -> None:
        self.work = work
        self.store = work.store
        self.covers = Covers(work.store, lambda: work.ctx.settings)
        self.first = int(self.store.value("SELECT seq FROM sqlite_sequence WHERE name = 'jobs'") or 0)
        self._left = bytearray()

    def leave(self, job: int) -> None:
        """Judge a new job of this run."""
        place = job - self.first
        if place >= len(self._left):
            self._left.extend(bytes(place + 1_024 - len(self._left)))
        self._left[place] = 1

    def _is_left(self, job: int) -> bool:
        place = job - self.first
        return 0 <= place < len(self._left) and bool(self._left[place])

    def judge(self, rows: Sequence[Row]) -> None:
        """Judge the jobs of rows just written, and others of this run on the same units."""
        mine = {row.record for row in rows if not row.get("under_warranty")}
        jobs = [row.record for row in rows]
        for unit, job, moment in self.store.rows(
            "SELECT j.unit_id, j.id, coalesce(j.received_at, c.opened_at) FROM jobs j JOIN cases c ON c.id = j.case_id "
            f"WHERE j.unit_id IN (SELECT unit_id FROM jobs WHERE id IN ({marks(jobs)})) "
            "AND j.unit_id IN (SELECT unit_id FROM purchases) AND (j.id > ? OR j.id IN "
            f"({marks(jobs)})) ORDER BY j.unit_id, 3, j.id",
            [*jobs, self.first, *jobs],
        ):
            if job in mine or self._is_left(job):
                self._judge(unit, job, moment)

    def _judge(self, unit: int, job: int, moment: str) -> None:
        day = from_text(moment).astimezone(self.work.zone).date()
        covered = self.covers.of_unit(unit, day, besides=job).verdict.covered
        said = None if covered is None else "yes" if covered else "no"
        self.store.update(Job, job, under_warranty=said)
