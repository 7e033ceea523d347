"""Steps of a job about what the shop knows: note which solution helped, write a new one from what was done."""

from __future__ import annotations

from typing import Any

from helpdesk.action import Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import shortened, tidy
from helpdesk.domain.solution_words import RESULTS
from helpdesk.services.cases.job_transitions import JobAction, Step, StepAction, workshop_job
from helpdesk.services.solutions.actions import NOBODY_NAMED, AddSolution
from helpdesk.services.solutions.use_actions import UseSolution
from helpdesk.texts import Text, translate

BEGUN = ("diagnosing", "waiting_customer", "waiting_part", "in_work", "checking", "ready", "delivered")
WORKED = ("checking", "ready", "delivered")
LONGEST_SYMPTOM = 120


@dataclass(frozen=True, kw_only=True)
class NoteSolution(JobAction):
    """Which solution helped on this job, or was tried in vain."""

    prompt = Prompt(
        translate("Step", "Solution used"), translate("Step", "Note solution"), about="job", narrow=True
    )
    step = Step(
        "note_solution",
        translate("Steps", "Solution used…"),
        "lightbulb",
        starts=BEGUN,
        also=translate("Steps", "this one helped tried solved knowledge"),
    )

    solution: int | None = entry(translate("Solutions", "Solution"), "lookup", noun="solution")
    result: str = entry(translate("Solutions", "Result"), "choice", default="solved", choices=RESULTS)

    def label(self) -> Text:
        return translate("Solutions", "Solution noted")

    def run(self, ctx: Context) -> Outcome:
        return UseSolution(job=self.job, solution=self.solution or 0, result=self.result).run(ctx)


@dataclass(frozen=True, kw_only=True)
class WriteSolution(AddSolution, StepAction):
    """A new solution from a job that is done, filled with what was written there."""

    prompt = Prompt(
        translate("SolutionDialog", "New solution from job {number}"),
        translate("SolutionDialog", "Save solution"),
        NOBODY_NAMED,
        about="job",
        draft=translate("SolutionDialog", "New solution from job {number}"),
        dialog="write_solution",
    )
    step = Step(
        "write_solution",
        translate("Steps", "New solution from this…"),
        "lightbulb",
        starts=WORKED,
        also=translate("Steps", "knowledge write down symptom cause fix"),
    )

    job: int

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        first = tidy(row.problem).split("\n")[0]
        symptom = first.split(". ")[0].rstrip(".")
        said = row.problem if tidy(row.problem).rstrip(".") != symptom else ""
        return {
            "symptom": shortened(symptom, LONGEST_SYMPTOM),
            "said": said,
            "symptom_code": row.symptom,
            "product": row.product,
            "cause": row.cause,
            "cause_text": row.diagnosis,
            "fix": row.work_done,
            "minutes": row.minutes,
        }

    def run(self, ctx: Context) -> Outcome:
        workshop_job(ctx.store, self.job)
        return AddSolution.run(self, ctx)
