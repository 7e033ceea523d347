"""The steps of a training for use, in the order in which they are offered."""

from __future__ import annotations

from helpdesk.services.cases.job_transitions import StepAction
from helpdesk.services.field.guidance_actions import GiveGuidance
from helpdesk.services.field.job_actions import AwaitCustomer, CallOff, GoOn, TakeUpAgain
from helpdesk.services.field.training_actions import AnswerOpenQuestions, HoldTraining, RecordTraining
from helpdesk.services.field.visit_actions import CancelVisit, JoinVisit, MoveVisit, PlanVisit
from helpdesk.services.field.visit_record_actions import RecordVisit

STEPS: tuple[type[StepAction], ...] = (
    HoldTraining,
    GiveGuidance,
    PlanVisit,
    JoinVisit,
    GoOn,
    RecordVisit,
    MoveVisit,
    CancelVisit,
    AwaitCustomer,
    AnswerOpenQuestions,
    RecordTraining,
    CallOff,
    TakeUpAgain,
)
