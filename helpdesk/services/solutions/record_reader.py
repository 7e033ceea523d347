"""How solutions did: each one's held, known and watched uses, counted once and kept while nothing of them changes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection
from datetime import date, datetime, time, timedelta

from helpdesk.clock import from_text, local, to_text, zone
from helpdesk.domain.solutions import Fate, Record, Use, fate, record
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.dialect import LISTED, id_list
from helpdesk.store.journal import changes_since

NOTHING = Record()
OPENED = "opened_at"
"""The day of a case that says whether a repair held: the one on which it came back."""
MANY = 400
"""More changes than these since the last look: all are counted anew."""


class SolutionRecords:
    """Counts uses as the rule has it. A day, another setting, or a change of a job or use makes it look again."""

    def __init__(self, store: Store, settings: Callable[[], Settings], now: Callable[[], datetime]) -> None:
        self.store = store
        self._settings = settings
        self._now = now
        self._kept: dict[int, Record] = {}
        self._as_of: tuple[date, int] | None = None
        self._mark = 0

    def all(self) -> dict[int, Record]:
        """The record of every solution that was used."""
        self._refresh()
        return self._kept

    def of(self, solution: int) -> Record:
        """The record of one."""
        return self.all().get(solution, NOTHING)

    @property
    def mark(self) -> int:
        """Up to which change of the shop it was looked; what was read then holds as long as it stays."""
        return self._mark

    @property
    def today(self) -> date:
        """The shop's day."""
        return self._now().astimezone(zone(self._settings()["shop.zone"])).date()

    @property
    def days(self) -> int:
        """For how many days a repair is watched."""
        return int(self._settings()["work.held_days"])

    def fate(self, use: Use) -> Fate:
        """How one use went, as of today."""
        return fate(use, self.today, self.days)

    def _refresh(self) -> None:
        as_of = (self.today, self.days)
        mark, changed = changes_since(self.store, self._mark, ("solution_uses", "jobs", "cases"), MANY)
        if changed is not None:
            changed = [
                one for one in changed if one[0] != "cases" or (one[2] == "U" and OPENED in (one[3] or ""))
            ]
        if as_of != self._as_of or changed is None:
            self._kept = self._count(None)
        elif changed:
            touched = self._touched(changed)
            if touched is None:
                self._kept = self._count(None)
            else:
                fresh = self._count(touched)
                for solution in touched:
                    self._kept[solution] = fresh.get(solution, NOTHING)
        self._as_of, self._mark = as_of, mark

    def _touched(self, changed: Collection[tuple[str, int, str, str | None]]) -> set[int] | None:
        """The solutions whose uses, or the jobs of these, changed; nothing where that cannot be told any more."""
        cases = id_list({row for table, row, _, _ in changed if table == "cases"})
        if any(op == "D" or "comeback_of_id" in (before or "") for _, _, op, before in changed):
            return None
        uses = id_list({row for table, row, _, _ in changed if table == "solution_uses"})
        jobs = id_list({row for table, row, _, _ in changed if table == "jobs"})
        found = self.store.rows(
            f"SELECT solution_id FROM solution_uses WHERE id IN ({LISTED}) OR job_id IN ({LISTED}) "
            f"OR job_id IN (SELECT comeback_of_id FROM jobs WHERE (id IN ({LISTED}) OR case_id IN ({LISTED})) "
            "AND comeback_of_id IS NOT NULL)",
            (uses, jobs, jobs, cases),
        )
        return {solution for (solution,) in found}

    def _count(self, only: Collection[int] | None) -> dict[int, Record]:
        """Uses without a comeback are counted by the database, in groups that went alike; the others one by one."""
        today, days = self.today, self.days
        place = zone(self._settings()["shop.zone"])
        first_watched = local(today - timedelta(days=days), time(), place)
        where, params = ("", ()) if only is None else (f"AND u.solution_id IN ({LISTED})", (id_list(only),))
        fates: dict[int, Counter[Fate]] = defaultdict(Counter)
        back = "SELECT 1 FROM jobs b WHERE b.comeback_of_id = j.id"
        for solution, result, outcome, cause, stage, many in self.store.rows(
            "SELECT u.solution_id, u.result, j.outcome, j.cause, CASE WHEN j.delivered_at IS NULL THEN 0 "
            "WHEN j.delivered_at < ? THEN 2 ELSE 1 END, count(*) FROM solution_uses u JOIN jobs j "
            f"ON j.id = u.job_id WHERE u.result <> 'proposed' {where} AND NOT EXISTS ({back}) "
            "GROUP BY 1, 2, 3, 4, 5",
            (to_text(first_watched), *params),
        ):
            on = None if not stage else today if stage == 1 else today - timedelta(days=days + 1)
            fates[solution][fate(Use(result, outcome, cause, on), today, days)] += many
        for solution, result, outcome, cause, delivered, opened in self.store.rows(
            "SELECT u.solution_id, u.result, j.outcome, j.cause, j.delivered_at, min(e.opened_at) "
            "FROM solution_uses u JOIN jobs j ON j.id = u.job_id JOIN jobs b ON b.comeback_of_id = j.id "
            f"JOIN cases e ON e.id = b.case_id WHERE u.result <> 'proposed' {where} GROUP BY u.id",
            params,
        ):
            day, again = (
                from_text(text).astimezone(place).date() if text else None for text in (delivered, opened)
            )
            fates[solution][fate(Use(result, outcome, cause, day, again), today, days)] += 1
        return {solution: record(told.elements()) for solution, told in fates.items()}
