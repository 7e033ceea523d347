"""Solutions on jobs: proposed, tried in vain, or the one that helped; and taken off again."""

from __future__ import annotations

from typing import Any

from helpdesk.action import Action, Context, Outcome, entry
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import shortened
from helpdesk.domain.solution_words import RESULTS
from helpdesk.errors import NotFound
from helpdesk.services.solutions.rows import SolutionRow, require_solution
from helpdesk.store.tables.solutions import SolutionUse
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class UseSolution(Action):
    """Note a solution on a job: it is proposed, it did not help, or this one helped. Said again, it is changed."""

    job: int
    solution: int
    result: str = entry(translate("Solutions", "Result"), "choice", default="solved", choices=RESULTS)

    def label(self) -> Text:
        return RESULTS.get(self.result, translate("Solutions", "Solution noted"))

    def run(self, ctx: Context) -> Outcome:
        row = require_solution(ctx.store, self.solution)
        case = ctx.store.value("SELECT case_id FROM jobs WHERE id = ?", (self.job,))
        if case is None:
            raise NotFound(translate("Solutions", "That job is no longer there."))
        note_use(ctx, self.job, row, self.result)
        said = {
            "proposed": translate("Solutions", "Proposed for the bench: {symptom}"),
            "tried": translate("Solutions", "Tried, did not help: {symptom}"),
            "solved": translate("Solutions", "This one helped: {symptom}"),
        }
        return Outcome(case, said[self.result](symptom=shortened(row.symptom)))


@dataclass(frozen=True, kw_only=True)
class WithdrawUse(Action):
    """Take a solution off a job: it was noted there by mistake."""

    job: int
    solution: int

    def label(self) -> Text:
        return translate("Solutions", "Solution taken off the job")

    def run(self, ctx: Context) -> Outcome:
        found = ctx.store.value(
            "SELECT id FROM solution_uses WHERE job_id = ? AND solution_id = ?", (self.job, self.solution)
        )
        if found is None:
            raise NotFound(translate("Solutions", "That solution is not on this job."))
        ctx.store.delete(SolutionUse, found)
        return Outcome(ctx.store.value("SELECT case_id FROM jobs WHERE id = ?", (self.job,)), self.label())


def note_use(ctx: Context, job: int, solution: SolutionRow, result: str) -> None:
    """A solution on a job, with what is known of it: one line for each, the last word counts."""
    known = ctx.store.value(
        "SELECT id FROM solution_uses WHERE job_id = ? AND solution_id = ?", (job, solution.id)
    )
    now: dict[str, Any] = {
        "result": result,
        "version": solution.version,
        "at": ctx.now,
        "staff_id": ctx.staff,
    }
    if known is None:
        ctx.store.insert(SolutionUse, job_id=job, solution_id=solution.id, **now)
    else:
        ctx.store.update(SolutionUse, known, **now)


def propose(ctx: Context, job: int, solution: int) -> None:
    """Note a known solution for the bench, unless more is known of it on this job already."""
    row = require_solution(ctx.store, solution)
    known = ctx.store.value(
        "SELECT 1 FROM solution_uses WHERE job_id = ? AND solution_id = ?", (job, solution)
    )
    if known is None:
        note_use(ctx, job, row, "proposed")
