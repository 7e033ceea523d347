"""The steps of an enquiry, in the order in which they are offered."""

from __future__ import annotations

from helpdesk.services.cases.job_transitions import StepAction
from helpdesk.services.field.enquiry_actions import AnswerQuestion
from helpdesk.services.field.job_actions import AwaitCustomer, CallOff, GoOn, TakeUpAgain
from helpdesk.services.field.training_actions import AnswerOpenQuestions, RecordTraining

STEPS: tuple[type[StepAction], ...] = (
    AnswerQuestion,
    AnswerOpenQuestions,
    RecordTraining,
    AwaitCustomer,
    GoOn,
    CallOff,
    TakeUpAgain,
)
