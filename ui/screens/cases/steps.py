"""What can be done with a job now, as buttons: each asks for its action or does it; knows no rule of its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time, timedelta

from helpdesk.classes import dataclass
from helpdesk.clock import local
from helpdesk.domain.workflows.kinds import workflow_of
from helpdesk.services.cases.job_transitions import JobAction, StepAction
from helpdesk.services.cases.rows import JobRow
from helpdesk.texts import Cents, Text, translate
from ui.shell import Shell

APPROVED = translate("Cases", "{step} (needs approval)")
APPROVED_ABOVE = translate("Cases", "{step} (approval above {limit})")


@dataclass(frozen=True, slots=True)
class StepButton:
    """One step as a button: the first of a list is what to do next."""

    name: str
    text: Text
    icon: str
    primary: bool
    run: Callable[[], object]
    also: Text | str = ""


def steps_for(shell: Shell, job: JobRow) -> list[StepButton]:
    """The steps of a job, the one to make next first; then what may always be put right."""
    # Imported here, for the list of cases needs no steps.
    from helpdesk.services.cases.secret_actions import ShowPasscode
    from helpdesk.services.intake.actions import EditIntake

    cases = shell.desk.cases
    found = cases.steps(job, local(shell.today + timedelta(days=1), time(), shell.words.zone))
    if found and workflow_of(job.kind).taken_in:
        found += [action for action in (EditIntake, ShowPasscode) if cases.offered(action, job)]
    return [_button(shell, action, job, primary=place == 0) for place, action in enumerate(found)]


def _button(shell: Shell, action: type[StepAction], job: JobRow, *, primary: bool) -> StepButton:
    def run() -> None:
        if action.prompt is not None:
            shell.ask(action, {"job": job.id})
        elif issubclass(action, JobAction):
            shell.do(action(job=job.id))

    step = action.step
    return StepButton(step.name, step_label(shell, action), step.icon, primary, run, step.also)


def step_label(shell: Shell, action: type[StepAction]) -> Text:
    """The words of a step, with the approval that whoever is at the PC needs for it, always or above an amount."""
    label = action.step.label
    if action.right and not shell.may(action.right):
        return APPROVED(step=label)
    if "refund_over" in action.may_need and not shell.may("refund_over"):
        limit = shell.desk.settings["returns.limit_cents"]
        return APPROVED_ABOVE(step=label, limit=Cents(limit)) if limit else label
    return label
