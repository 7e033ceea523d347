"""Knows by which step a case comes to another column of the board; the step itself says where it leads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from helpdesk.services.cases.job_transitions import JobAction, StepAction, leads_to
from helpdesk.services.cases.rows import JobRow
from ui.shell import Shell
from ui.widgets.board import Way


def ways_of(shell: Shell, case: int) -> dict[str, Way]:
    """The states a case can be brought to, each with the step of the job that it shows; the next step goes before."""
    cases = shell.desk.cases
    page = cases.get(case)
    found: dict[str, Way] = {}
    for job in page.jobs:
        if job.state == page.facts.state:
            for action in cases.steps(job):
                for state, told in leads_to(action.step, job.state).items():
                    found.setdefault(state, _way(shell, action, job, told))
    return found


def _way(shell: Shell, action: type[StepAction], job: JobRow, told: Mapping[str, Any]) -> Way:
    def run() -> None:
        if action.prompt is not None:
            shell.ask(action, {"job": job.id, **told})
        elif issubclass(action, JobAction):
            shell.do(action(job=job.id))

    return Way(action.step.label, action.step.icon, run)
