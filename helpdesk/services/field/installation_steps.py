"""The steps of an installation, in the order in which they are offered."""

from __future__ import annotations

from helpdesk.services.cases.job_transitions import StepAction
from helpdesk.services.field.job_actions import CallOff, GoOn, PutOnHold, TakeUpAgain
from helpdesk.services.field.visit_actions import CancelVisit, MoveVisit, PlanVisit, RecordVisit

STEPS: tuple[type[StepAction], ...] = (
    PlanVisit,
    GoOn,
    RecordVisit,
    MoveVisit,
    CancelVisit,
    PutOnHold,
    CallOff,
    TakeUpAgain,
)
