"""The steps of a complaint in the order in which they are offered; each says the rest itself."""

from __future__ import annotations

from helpdesk.services.cases.job_transitions import StepAction
from helpdesk.services.complaints.agreement_actions import AddObjection, AgreeRemedy
from helpdesk.services.complaints.answer_actions import AnswerComplaint, TellSettler
from helpdesk.services.complaints.closing_actions import (
    CloseComplaint,
    Escalate,
    FinishCorrection,
    PlanCorrection,
    ReopenComplaint,
    WithdrawComplaint,
)
from helpdesk.services.complaints.handling_actions import AskCustomer, AssessComplaint, CallBack, Investigate

STEPS: tuple[type[StepAction], ...] = (
    CallBack,
    Investigate,
    AgreeRemedy,
    AnswerComplaint,
    CloseComplaint,
    AskCustomer,
    AddObjection,
    AssessComplaint,
    PlanCorrection,
    FinishCorrection,
    TellSettler,
    Escalate,
    WithdrawComplaint,
    ReopenComplaint,
)
