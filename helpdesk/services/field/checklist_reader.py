"""Checklists: those the shop has, the one a job goes through, and what of it is still to be done."""

from __future__ import annotations

from collections.abc import Callable

from helpdesk.domain.checklists import Candidate, chosen
from helpdesk.services.cases.checked_rows import JobLine, checked_lines
from helpdesk.services.field.checklist_rows import (
    ChecklistRow,
    JobChecklist,
    LineRow,
    ListShown,
    missing_checklist,
    open_line,
    shown,
)
from helpdesk.services.field.usual_checklists import usual_list, usual_lists
from helpdesk.store.database import Store

_GOODS = (
    "SELECT p.id, p.category, p.name FROM jobs j LEFT JOIN units u ON u.id = j.unit_id "
    "JOIN products p ON p.id = coalesce(j.product_id, u.product_id) WHERE j.id = ?"
)


class Checklists:
    """Reads checklists. ``language``: the shop's, in which those that come with the program are taken."""

    def __init__(self, store: Store, language: Callable[[], str]) -> None:
        self.store = store
        self._language = language

    def current(self) -> list[ListShown]:
        """Every list that jobs may take: the shop's own versions, and those that come with the program."""
        own = self.store.select(ChecklistRow, "WHERE c.current ORDER BY c.name, c.id")
        taken = {code for (code,) in self.store.rows("SELECT DISTINCT code FROM checklists")}
        usual = [
            ListShown(one.code, one.name, one.kind, one.category, len(one.lines))
            for one in usual_lists(self._language())
            if one.code not in taken
        ]
        return [*map(shown, own), *usual]

    def withdrawn(self) -> list[ListShown]:
        """The newest version of each list that is out of use."""
        rows = self.store.select(
            ChecklistRow,
            "WHERE c.version = (SELECT max(version) FROM checklists o WHERE o.code = c.code) "
            "AND NOT EXISTS (SELECT 1 FROM checklists o WHERE o.code = c.code AND o.current) ORDER BY c.name",
        )
        return [shown(row) for row in rows]

    def get(self, checklist: int) -> ListShown:
        """One version. Raises ``NotFound``."""
        found = self.store.select_one(ChecklistRow, "WHERE c.id = ?", (checklist,))
        if found is None:
            raise missing_checklist()
        return shown(found)

    def by_code(self, code: str) -> ListShown:
        """The version of a list that jobs take now, or the last one. Raises ``NotFound``."""
        row = self.store.select_one(
            ChecklistRow, "WHERE c.code = ? ORDER BY c.current DESC, c.version DESC LIMIT 1", (code,)
        )
        if row is not None:
            return shown(row)
        usual = usual_list(code, self._language())
        if usual is None:
            raise missing_checklist()
        return ListShown(usual.code, usual.name, usual.kind, usual.category, len(usual.lines))

    def versions(self, code: str) -> list[ListShown]:
        """All versions of a list, the newest first."""
        rows = self.store.select(ChecklistRow, "WHERE c.code = ? ORDER BY c.version DESC", (code,))
        return [shown(row) for row in rows]

    def lines(self, one: ListShown) -> list[LineRow]:
        """The lines of a list, in their order."""
        if one.id is None:
            usual = usual_list(one.code, self._language())
            return (
                []
                if usual is None
                else [LineRow(0, place, *line) for place, line in enumerate(usual.lines, start=1)]
            )
        return self.store.select(LineRow, "WHERE l.checklist_id = ? ORDER BY l.position, l.id", (one.id,))

    def is_own(self, one: ListShown) -> bool:
        """Whether a list says something else than what comes with the program under its code."""
        usual = usual_list(one.code, self._language())
        if one.id is None or usual is None:
            return usual is None
        lines = tuple(tuple(line)[2:] for line in self.lines(one))
        same = (usual.name, usual.kind, usual.category, None) == (
            one.name,
            one.kind,
            one.category,
            one.product,
        )
        return not same or lines != tuple(map(tuple, usual.lines))

    def for_product(self, kind: str, product: int | None, said: tuple[str, ...]) -> ListShown | None:
        """The list that a product takes for a kind of job; ``said``: its category, then its name."""
        lists = [one for one in self.current() if one.kind == kind]
        key = chosen(product, said, [Candidate(one.code, one.product, one.category) for one in lists])
        return next((one for one in lists if one.code == key), None)

    def for_job(self, job: int) -> ListShown | None:
        """The list a job goes through: the version it has, else the one it would take now."""
        row = self.store.row("SELECT kind, checklist_id FROM jobs WHERE id = ?", (job,))
        if row is None:
            return None
        kind, checklist = row
        if checklist is not None:
            return self.get(checklist)
        product, category, name = self.store.row(_GOODS, (job,)) or (None, "", "")
        return self.for_product(kind, product, (category, name))

    def of_job(self, job: int) -> JobChecklist | None:
        """The list of a job with how each line ended; nothing where no list is for it."""
        one = self.for_job(job)
        if one is None:
            return None
        return JobChecklist(job, one.id, one.code, one.version, one.name, self._job_lines(job, one))

    def gone_through(self, job: int) -> JobChecklist | None:
        """The list of a job once it has one: from its first visit, or its first result, on."""
        has = self.store.value("SELECT checklist_id FROM jobs WHERE id = ?", (job,))
        return None if has is None else self.of_job(job)

    def _job_lines(self, job: int, one: ListShown) -> tuple[JobLine, ...]:
        has = self.store.value("SELECT checklist_id FROM jobs WHERE id = ?", (job,))
        if has is not None and has == one.id:
            return checked_lines(self.store, job)
        return tuple(open_line(line) for line in self.lines(one))
