"""The workflow of a workshop job: its steps in the order in which they are offered; each says the rest itself."""

from __future__ import annotations

from helpdesk.services.cases.job_transitions import StepAction
from helpdesk.services.claims.away_actions import SendAway, TakeBack
from helpdesk.services.claims.recourse_actions import (
    AnswerRecourse,
    CreditRecourse,
    DisputeRecourse,
    EditRecourse,
    SendRecourse,
    WriteOffRecourse,
)
from helpdesk.services.field.guidance_actions import GiveGuidance
from helpdesk.services.field.visit_actions import CancelVisit, JoinVisit, MoveVisit, PlanVisit
from helpdesk.services.field.visit_record_actions import RecordVisit
from helpdesk.services.loans.loan_actions import AskLoanBack, CorrectLoan, Lend, TakeLoanBack
from helpdesk.services.pickup.actions import Dispose, RemindToCollect
from helpdesk.services.workshop.claim_actions import DecideClaim, ReplaceUnit
from helpdesk.services.workshop.claim_money_actions import EndContract, RecordRefund, ReducePrice
from helpdesk.services.workshop.coverage_actions import DecideWhoPays, LinkComeback
from helpdesk.services.workshop.hand_over_actions import (
    CancelJob,
    HandBack,
    Reopen,
    ReturnUnrepaired,
    TellReady,
)
from helpdesk.services.workshop.old_part_actions import SendOldPart
from helpdesk.services.workshop.order_part_actions import OrderForJob
from helpdesk.services.workshop.part_wish_actions import WantPart
from helpdesk.services.workshop.parts_and_time_actions import AddPart
from helpdesk.services.workshop.quote_actions import SendQuote, WriteQuote
from helpdesk.services.workshop.quote_answer_actions import AnswerQuote, WaiveQuote
from helpdesk.services.workshop.repair_actions import (
    AssignTechnician,
    CheckWork,
    Diagnose,
    FinishWork,
    StartWork,
    WaitFor,
)
from helpdesk.services.workshop.repair_form_actions import GiveRepairForm
from helpdesk.services.workshop.solution_actions import NoteSolution, WriteSolution

STEPS: tuple[type[StepAction], ...] = (
    SendQuote,
    TakeBack,
    RecordRefund,
    Diagnose,
    DecideClaim,
    WriteQuote,
    AnswerQuote,
    StartWork,
    WaitFor,
    FinishWork,
    CheckWork,
    TellReady,
    HandBack,
    TakeLoanBack,
    RemindToCollect,
    Dispose,
    ReplaceUnit,
    ReturnUnrepaired,
    ReducePrice,
    EndContract,
    CancelJob,
    Reopen,
    PlanVisit,
    JoinVisit,
    RecordVisit,
    MoveVisit,
    CancelVisit,
    Lend,
    AskLoanBack,
    AddPart,
    WantPart,
    OrderForJob,
    SendOldPart,
    NoteSolution,
    WriteSolution,
    GiveGuidance,
    AssignTechnician,
    DecideWhoPays,
    LinkComeback,
    GiveRepairForm,
    WaiveQuote,
    SendAway,
    SendRecourse,
    AnswerRecourse,
    CreditRecourse,
    DisputeRecourse,
    EditRecourse,
    WriteOffRecourse,
    CorrectLoan,
)
