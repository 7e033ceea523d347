"""The steps of an installation, in the order in which they are offered."""

from __future__ import annotations

from helpdesk.services.cases.job_transitions import StepAction
from helpdesk.services.field.installation_actions import InstallUnit
from helpdesk.services.field.job_actions import CallOff, GoOn, PutOnHold, TakeUpAgain
from helpdesk.services.field.training_actions import AnswerOpenQuestions, RecordTraining
from helpdesk.services.field.visit_actions import CancelVisit, JoinVisit, MoveVisit, PlanVisit
from helpdesk.services.field.visit_record_actions import RecordVisit

STEPS: tuple[type[StepAction], ...] = (
    InstallUnit,
    PlanVisit,
    JoinVisit,
    GoOn,
    RecordVisit,
    MoveVisit,
    CancelVisit,
    AnswerOpenQuestions,
    RecordTraining,
    PutOnHold,
    CallOff,
    TakeUpAgain,
)
