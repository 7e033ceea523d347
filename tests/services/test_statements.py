"""An action sends few statements: a network would charge for each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pytest

from helpdesk.action import Action
from helpdesk.desk import Desk
from helpdesk.services.claims.recourse_actions import SendRecourse
from helpdesk.services.complaints.actions import TakeComplaint
from helpdesk.services.complaints.agreement_actions import AgreeRemedy
from helpdesk.services.complaints.answer_actions import AnswerComplaint, TellSettler
from helpdesk.services.complaints.closing_actions import CloseComplaint
from helpdesk.services.complaints.handling_actions import Investigate
from helpdesk.services.customers.privacy_actions import MergeCustomers
from helpdesk.services.field.contract_actions import WriteRenewal
from helpdesk.services.field.due_actions import OpenDueMaintenance
from helpdesk.services.field.enquiry_actions import AnswerEnquiry, AnswerQuestion
from helpdesk.services.field.guidance_actions import GiveGuidance
from helpdesk.services.field.installation_actions import InstallUnit
from helpdesk.services.field.opening_actions import AddUnitToInstall, SellWithInstallation
from helpdesk.services.field.training_actions import HoldTraining, OpenTraining, RecordTraining
from helpdesk.services.field.visit_actions import JoinVisit, PlanVisit
from helpdesk.services.field.visit_record_actions import RecordVisit
from helpdesk.services.intake.actions import EditIntake, ReceiveUnits
from helpdesk.services.loans.loan_actions import AskLoanBack, CorrectLoan, Lend, TakeLoanBack
from helpdesk.services.papers.actions import IssueCertificate, UpdatePaper
from helpdesk.services.pickup.actions import Dispose, RemindToCollect
from helpdesk.services.promotions.campaign_actions import StartCampaign
from helpdesk.services.promotions.drawing_actions import RunDraw
from helpdesk.services.promotions.exclusion_actions import EnterExclusions
from helpdesk.services.promotions.telling_actions import MarkTold, RecordOfferCall
from helpdesk.services.returns.exchange_actions import ExchangeGoods
from helpdesk.services.returns.handling_actions import ReceiveGoods, RecordCorrection, TestGoods
from helpdesk.services.returns.opening_actions import RecordReturn
from helpdesk.services.returns.settling_actions import GiveVoucher, RefundReturn, RefuseReturn, RepairInstead
from helpdesk.services.stock.receiving_actions import ReceiveOrder, RemoveReceipt
from helpdesk.services.surveys.actions import TakeSheet
from helpdesk.services.workshop.claim_actions import DecideClaim, ReplaceUnit
from helpdesk.services.workshop.claim_money_actions import EndContract, ReducePrice
from helpdesk.services.workshop.hand_over_actions import CancelJob, HandBack, Reopen, ReturnUnrepaired
from helpdesk.services.workshop.order_part_actions import OrderForJob
from helpdesk.services.workshop.parts_and_time_actions import AddPart, EditPart, RemovePart
from helpdesk.services.workshop.quote_actions import SendQuote, WriteQuote
from helpdesk.services.workshop.quote_answer_actions import AnswerQuote, WaiveQuote
from helpdesk.services.workshop.repair_actions import CheckWork
from helpdesk.services.workshop.repair_form_actions import GiveRepairForm
from helpdesk.store.sqlite import Connection, Cursor
from tests import builders
from tests.services.test_every_action import MAKERS, World

USUAL = 20
"""Statements that any action may send, BEGIN and COMMIT among them: the journal's own are seven, and the chain's."""

CHAIN = 1
"""What tying an entry to the chain of the history asks, on top of any budget."""

BUDGETS: dict[type[Action], int] = {
    EnterExclusions: 22,  # who is in and out is asked again; many at once
    StartCampaign: 24,
    MarkTold: 22,  # did anybody say no since?
    RecordOfferCall: 30,  # the same, the lawful hours, and a no by every means
    RunDraw: 28,  # with its record
    ReceiveUnits: 66,  # a new customer (who objected before?), a model, two units, one just sold: its call is looked for
    ReturnUnrepaired: 45,  # what may be charged is asked of law and claim
    HandBack: 64,  # loaners that are out; its report says what is charged; the call is planned; the maker is asked
    Reopen: 40,
    SendQuote: 34,  # does a form of before hold it open?
    MergeCustomers: 48,  # every table that points at a customer; the exclusion list and the waiting calls of both
    AnswerQuote: 33,  # what parts it wants; is there a form it answers?
    CheckWork: 36,
    WriteQuote: 30,
    GiveRepairForm: 52,  # it gives the quote, too; with its paper
    WaiveQuote: 30,
    EditIntake: 32,
    CancelJob: 24,  # what is kept for it goes back, a loaner is asked for
    TakeSheet: 50,  # its low answers open a complaint, which has its receipt
    TakeComplaint: 35,  # with its receipt
    Investigate: 26,  # two points; a training for use is planned
    AgreeRemedy: 46,  # an option, a task and an objection; with its sheet
    AnswerComplaint: 41,  # two points; with its letter
    TellSettler: 32,  # with the receipt
    CloseComplaint: 24,  # the follow-up call is planned
    JoinVisit: 25,
    AddUnitToInstall: 25,  # the sale's call is planned, the installation opened
    SellWithInstallation: 24,  # the policy that the sale keeps, how it was paid
    OrderForJob: 24,  # the job wants it first, where it did not yet
    ReceiveOrder: 21,  # the ledger, what a piece is expected to cost, how the order stands
    RemoveReceipt: 24,
    AnswerEnquiry: 21,
    AnswerQuestion: 30,  # what was shown is written down, with its record
    HoldTraining: 30,  # with its record
    OpenTraining: 36,
    GiveGuidance: 26,  # which sheet fits; a training for use is opened
    RecordTraining: 26,
    InstallUnit: 63,  # serial, list, training, visit; what begins with it; with its certificate
    RecordVisit: 47,  # with its report; the next visit is planned
    PlanVisit: 28,  # who goes, their hours and leave, what else they have that day; which list is gone through
    OpenDueMaintenance: 22,  # what is due, then a case
    WriteRenewal: 33,  # with its letter
    RecordReturn: 82,  # the law for it, its receipt, the refund; plans and calls of the sale end
    ExchangeGoods: 96,  # the law, a unit, a new sale with its call, two slips
    RefundReturn: 51,  # the law; what ends with the sale; with its slip
    GiveVoucher: 49,
    RefuseReturn: 39,
    RepairInstead: 38,
    ReceiveGoods: 36,
    RecordCorrection: 32,
    TestGoods: 26,  # a training for use is planned
    UpdatePaper: 27,
    IssueCertificate: 26,  # what was agreed beyond law and sale
    DecideClaim: 41,  # what is to be said is asked of law and sale; with its letter
    ReplaceUnit: 77,  # another unit, both owners, the proof of return, the claim on the maker, the call
    ReducePrice: 44,  # with its proof of return and the claim on the maker
    EndContract: 56,  # the same, and the unit is the shop's own
    SendRecourse: 40,  # with its pack
    AddPart: 24,  # who else wants it, the shelf, what of it is reserved
    EditPart: 22,
    RemovePart: 24,  # back to the shelf, and from there into the bin
    Lend: 28,  # with its slip
    AskLoanBack: 25,
    TakeLoanBack: 24,  # with its slip
    CorrectLoan: 22,
    RemindToCollect: 31,  # with its letter: what is owed, since when, when the shop is open
    Dispose: 42,  # papers follow, the case closes
}
"""Those that also make a paper anew, or do more than one thing."""

UNDO = 42
"""Taking back: what stands in the way is asked in a few statements, each change sends one."""


class Counting:
    """A connection that keeps what was sent through it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.sent: list[str] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def execute(self, sql: str, params: Sequence[Any] = ()) -> Cursor:
        self.sent.append(sql)
        return self._connection.execute(sql, params)

    def executemany(self, sql: str, rows: Iterable[Sequence[Any]]) -> Cursor:
        self.sent.append(sql)
        return self._connection.executemany(sql, rows)


def counting(desk: Desk) -> Counting:
    """Count what the desk sends from here on."""
    connection = Counting(desk.store.raw)
    desk.store._threads.connection = connection
    return connection


@pytest.mark.parametrize(
    "kind", sorted(MAKERS, key=lambda kind: kind.__qualname__), ids=lambda kind: kind.__name__
)
def test_an_action_and_its_undo_send_no_more_than_their_budget(kind: type[Action], desk: Desk) -> None:
    action = MAKERS[kind](World(desk))
    connection = counting(desk)
    outcome = desk.do(action)
    sent = len(connection.sent)
    assert sent <= BUDGETS.get(kind, USUAL) + CHAIN, connection.sent
    desk.undo(outcome.step)
    assert len(connection.sent) - sent <= UNDO + CHAIN, connection.sent[sent:]


def test_many_rows_of_one_kind_are_one_statement(desk: Desk) -> None:
    """What an action sends does not grow with what a record consists of."""
    units = [builders.unit(desk, f"SN-{number}") for number in range(2)]
    connection = counting(desk)
    sent = []
    for unit, accessories in zip(units, (("Hose",), ("Hose", "Lid", "Cable", "Manual")), strict=True):
        before = len(connection.sent)
        builders.received(desk, unit, accessories_none=False, accessories=accessories)
        sent.append(len(connection.sent) - before)
    assert sent[0] == sent[1]
