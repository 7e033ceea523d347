"""The workflow of a workshop job: its steps in the order in which they are offered; each says the rest itself."""

from __future__ import annotations

from helpdesk.domain.steps import BENCH
from helpdesk.services.cases.job_transitions import StepAction, offered
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.workshop.coverage_actions import DecideWhoPays, LinkComeback
from helpdesk.services.workshop.hand_over_actions import (
    CancelJob,
    HandBack,
    Reopen,
    ReturnUnrepaired,
    TellReady,
)
from helpdesk.services.workshop.quote_actions import AnswerQuote, SendQuote, WaiveQuote, WriteQuote
from helpdesk.services.workshop.repair_actions import (
    AssignTechnician,
    CheckWork,
    Diagnose,
    FinishWork,
    StartWork,
    WaitFor,
)
from helpdesk.services.workshop.work_actions import AddPart
from helpdesk.store.database import Store

STEPS: tuple[type[StepAction], ...] = (
    SendQuote,
    Diagnose,
    WriteQuote,
    AnswerQuote,
    StartWork,
    WaitFor,
    FinishWork,
    CheckWork,
    TellReady,
    HandBack,
    ReturnUnrepaired,
    CancelJob,
    Reopen,
    AddPart,
    AssignTechnician,
    DecideWhoPays,
    LinkComeback,
    WaiveQuote,
)


def allowed(store: Store, job: JobRow) -> list[type[StepAction]]:
    """The steps a job may make now, the one to make next first."""
    if job.kind not in BENCH:
        return []
    possible = [action for action in STEPS if offered(action, store, job)]
    return sorted(possible, key=lambda action: not action.step.leads(job))
