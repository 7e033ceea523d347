"""Every action class: done and taken back, every table is what it was; and none is missing from the walk."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

import helpdesk.services
from helpdesk.action import Action
from helpdesk.batch import Batch
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.calls.actions import AssignCalls, PlanCall, RecordAttempt, RemoveAttempt, WithdrawCall
from helpdesk.services.cases.actions import AddNote, DeleteCase, PlanNext
from helpdesk.services.claims.away_actions import SendAway, TakeBack
from helpdesk.services.claims.recourse_actions import (
    AnswerRecourse,
    CreditRecourse,
    DisputeRecourse,
    EditRecourse,
    SendRecourse,
    WriteOffRecourse,
)
from helpdesk.services.complaints.actions import TakeComplaint
from helpdesk.services.complaints.agreement_actions import (
    AddObjection,
    AgreeRemedy,
    DoTask,
    ObjectionForm,
    OptionForm,
    TaskForm,
)
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
from helpdesk.services.customers.actions import AddCustomer, DeleteCustomer, EditCustomer
from helpdesk.services.customers.consent_actions import RecordConsent, WithdrawConsent
from helpdesk.services.customers.contact_actions import (
    AddContact,
    AddSite,
    EditContact,
    EditSite,
    RemoveContact,
    RemoveSite,
)
from helpdesk.services.customers.privacy_actions import BlockCustomer, MergeCustomers
from helpdesk.services.customers.request_actions import (
    AnswerRequest,
    EditRequest,
    ExtendRequest,
    NoteCopy,
    RecordRequest,
    RemoveRequest,
)
from helpdesk.services.field.checklist_actions import (
    AddChecklist,
    DeleteChecklist,
    EditChecklist,
    LineForm,
    RestoreChecklist,
)
from helpdesk.services.field.confirm_actions import ConfirmVisit
from helpdesk.services.field.contract_actions import RenewPlan, TakeOverContract, TellEnd, WriteRenewal
from helpdesk.services.field.due_actions import OpenDueMaintenance
from helpdesk.services.field.enquiry_actions import AnswerEnquiry, AnswerQuestion
from helpdesk.services.field.guidance_actions import GiveGuidance
from helpdesk.services.field.installation_actions import InstallUnit
from helpdesk.services.field.job_actions import AwaitCustomer, CallOff, GoOn, PutOnHold, TakeUpAgain
from helpdesk.services.field.opening_actions import AddUnitToInstall, OpenInstallation, SellWithInstallation
from helpdesk.services.field.plan_actions import AddPlan, EditPlan, OpenMaintenance
from helpdesk.services.field.plan_state_actions import DeletePlan, LetDateGo, ResumePlan, StopPlan
from helpdesk.services.field.reading_actions import AddReading, RemoveReading
from helpdesk.services.field.shift_actions import ShiftVisit
from helpdesk.services.field.training_actions import (
    AnswerOpenQuestions,
    HoldTraining,
    OpenTraining,
    RecordTraining,
)
from helpdesk.services.field.visit_actions import CancelVisit, JoinVisit, MoveVisit, PlanVisit
from helpdesk.services.field.visit_record_actions import RecordVisit
from helpdesk.services.goods.cover_actions import GiveCover, WithdrawCover
from helpdesk.services.goods.product_actions import AddProduct, DeleteProduct, EditProduct
from helpdesk.services.goods.sale_actions import EditSale, HandOverSale, RecordSale, RemoveSale
from helpdesk.services.goods.unit_actions import AddUnit, DeleteUnit, EditUnit, MoveUnit
from helpdesk.services.intake.actions import EditIntake, ReceivedUnit, ReceiveUnits
from helpdesk.services.loans.loan_actions import AskLoanBack, CorrectLoan, Lend, TakeLoanBack
from helpdesk.services.loans.loaner_actions import MakeLoaner, RetireLoaner
from helpdesk.services.messages.actions import RecordMessage
from helpdesk.services.papers.actions import IssueCertificate, MarkPrinted, SignPaper, UpdatePaper, VoidPaper
from helpdesk.services.pickup.actions import Dispose, RemindToCollect
from helpdesk.services.promotions.campaign_actions import (
    AddCampaign,
    CloseCampaign,
    DeleteCampaign,
    EditCampaign,
    StartCampaign,
)
from helpdesk.services.promotions.coupon_actions import (
    AddCoupon,
    DeleteCoupon,
    GivePoints,
    SpendPoints,
    UseCoupon,
)
from helpdesk.services.promotions.draw_actions import AddDraw, DeleteDraw, EditDraw
from helpdesk.services.promotions.drawing_actions import (
    FixDraw,
    HandOverPrize,
    RunDraw,
    TellWinner,
    UnfixDraw,
)
from helpdesk.services.promotions.entry_actions import AddEntries, RemoveEntry
from helpdesk.services.promotions.exclusion_actions import EnterExclusion, EnterExclusions
from helpdesk.services.promotions.telling_actions import MarkTold, RecordOfferCall, SayNoMore
from helpdesk.services.quality.book_actions import SetMonthBook
from helpdesk.services.quality.improvement_actions import (
    AddImprovement,
    EditImprovement,
    RemoveImprovement,
    SettleImprovement,
)
from helpdesk.services.quality.month_actions import KeepMonth
from helpdesk.services.returns.exchange_actions import ExchangeGoods
from helpdesk.services.returns.handling_actions import (
    DisposeOf,
    KeepIt,
    ReceiveGoods,
    RecordCorrection,
    TestGoods,
)
from helpdesk.services.returns.opening_actions import RecordReturn
from helpdesk.services.returns.payment_actions import RecordPayments
from helpdesk.services.returns.policy_actions import WordPolicy
from helpdesk.services.returns.settling_actions import GiveVoucher, RefundReturn, RefuseReturn, RepairInstead
from helpdesk.services.returns.voucher_actions import UseVoucher
from helpdesk.services.shop.coaching_actions import EditCoaching, RemoveCoaching, WriteCoaching
from helpdesk.services.shop.cost_actions import RemoveHourCost, SetHourCost
from helpdesk.services.shop.file_actions import AttachFiles, EditFile, NewFile, RemoveFile
from helpdesk.services.shop.hours_actions import AddHoliday, RemoveHoliday, SetOpeningHours
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.shop.sign_in_actions import SetRoleRights
from helpdesk.services.shop.staff_actions import AddStaff, EditStaff
from helpdesk.services.shop.working_actions import AddLeave, EditLeave, RemoveLeave, SetWorkingHours
from helpdesk.services.solutions.actions import (
    AddSolution,
    DeleteSolution,
    EditSolution,
    ReplaceSolution,
    RestoreVersion,
    SetConfidence,
)
from helpdesk.services.solutions.sheet_actions import (
    AddSheet,
    ChooseSheet,
    DeleteSheet,
    EditSheet,
    SetSheetPicture,
)
from helpdesk.services.solutions.use_actions import UseSolution, WithdrawUse
from helpdesk.services.stock.count_actions import CancelCount, EnterCounts, Found, PostCount, StartCount
from helpdesk.services.stock.move_actions import CorrectStock, TakeOffShelf
from helpdesk.services.stock.order_actions import (
    AddOrderLine,
    DeleteOrder,
    EditOrder,
    EditOrderLine,
    OrderLineForm,
    OrderPart,
    OrderProposed,
    RemoveOrderLine,
)
from helpdesk.services.stock.part_actions import (
    AddPartFit,
    AddSparePart,
    ArchiveSparePart,
    DeleteSparePart,
    DropPartFit,
    EditSparePart,
)
from helpdesk.services.stock.receiving_actions import Arrived, ReceiveOrder, RemoveReceipt
from helpdesk.services.stock.sending_actions import CancelOrder, CancelOrderLine, SendOrder
from helpdesk.services.stock.supplier_return_actions import CreditReturn, ReturnToSupplier
from helpdesk.services.suppliers.actions import AddSupplier, DeleteSupplier, EditSupplier
from helpdesk.services.surveys.actions import CorrectSheet, RemoveSheet, TakeSheet
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
from helpdesk.services.workshop.money_actions import (
    AddOutsideWork,
    EditOutsideWork,
    RecordCharge,
    RemoveOutsideWork,
)
from helpdesk.services.workshop.old_part_actions import (
    AnswerCredit,
    CreditOldPart,
    SendOldPart,
    SetOldPart,
)
from helpdesk.services.workshop.order_part_actions import OrderForJob
from helpdesk.services.workshop.part_wish_actions import DropNeed, WantPart
from helpdesk.services.workshop.parts_and_time_actions import (
    AddPart,
    EditPart,
    RemovePart,
    SetMinutes,
    SetPartOrigin,
    StartClock,
    StopClock,
    TakeQuoted,
)
from helpdesk.services.workshop.quote_actions import QuoteLineForm, SendQuote, WriteQuote
from helpdesk.services.workshop.quote_answer_actions import AnswerQuote, ExpireQuote, WaiveQuote
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
from helpdesk.store import sqlite
from helpdesk.store.database import name_of
from helpdesk.store.journal import Journal
from helpdesk.store.tables import JOURNALLED
from tests import builders

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU"
    b"\x00\x00\x00\nIDATx\x9cc\xfa\x0f\x00\x01\x05\x01\x02\xcf\xa0.\xcd\x00\x00\x00\x00IEND\xaeB`\x82"
)
NINE = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
LINE = QuoteLineForm(kind="labour", text="Work", minutes=45, price_cents=4000)


@dataclass
class World:
    """A shop with one of everything, and what its records are called."""

    desk: Desk

    def __post_init__(self) -> None:
        desk = self.desk
        self.customer = builders.customer(desk, email="ana@example.es", address="Calle Mayor 1", city="León")
        self.other = builders.customer(desk, name="Luis Pérez", phone="611 22 33 44")
        self.product = builders.product(desk)
        self.unit = builders.unit(desk, owner=self.customer, product=self.product)
        self.case = builders.received(
            desk,
            self.unit,
            by=self.customer,
            quote_choice="waived",
            accessories_none=False,
            accessories=("Hose",),
        )
        self.job = self._job(self.case)

    def _job(self, case: int) -> int:
        return int(
            self.desk.store.value("SELECT id FROM jobs WHERE case_id = ? ORDER BY position LIMIT 1", (case,))
        )

    def value(self, sql: str, *params: Any) -> int:
        """One number out of the shop."""
        return int(self.desk.store.value(sql, params))

    def did(self, *actions: Action) -> int:
        """Do several actions; the id of the last one's record."""
        last = 0
        for action in actions:
            last = self.desk.do(action).id or 0
        return last

    def supplier(self) -> int:
        """A maker with its terms."""
        return self.did(AddSupplier(name="Recambios Sur", maker=True, terms_days=15, send_days=10))

    def part(self, **more: Any) -> int:
        """A part of the stock, some pieces of it on the shelf."""
        told = {"code": "BO-U30", "stock": 3, "cost_cents": 1000, **more}
        return self.did(AddSparePart(name="Pump 30 W", **told))

    def put_in(self, **more: Any) -> int:
        """A part of the stock that was put in."""
        self.did(AddPart(job=self.job, name="BO-U30", part=self.part(core_cents=4000), **more))
        return self.value("SELECT max(id) FROM parts_used")

    def sent_back(self) -> int:
        """An old part that was sent to its maker."""
        used = self.put_in(old_part="maker")
        self.did(SendOldPart(id=used))
        return used

    def spare(self, **more: Any) -> int:
        """A part on the shelf, with its supplier."""
        told = {"supplier": self.supplier(), "stock": 3, "cost_cents": 1000, "location": "C2", **more}
        return self.did(AddSparePart(name="Belt", **told))

    def drafted(self) -> int:
        """An order that is being collected."""
        return self.did(OrderPart(part=self.spare(), quantity=3))

    def on_its_way(self) -> int:
        """An order that was sent."""
        return self.did(SendOrder(id=self.drafted()))

    def line_of(self, order: int) -> int:
        """The line of an order."""
        return self.value("SELECT id FROM purchase_order_lines WHERE order_id = ?", order)

    def delivered_parts(self) -> int:
        """An order of which two came."""
        order = self.on_its_way()
        arrived = Arrived(line=self.line_of(order), quantity=2, total_cents=2100)
        return self.did(ReceiveOrder(id=order, arrived=(arrived,)))

    def sent_to_supplier(self) -> int:
        """A part that went back to its supplier."""
        self.did(ReturnToSupplier(part=self.spare(), expected_cents=1000))
        return self.value("SELECT max(id) FROM supplier_returns")

    def counting(self) -> int:
        """A count of which one part is counted."""
        part = self.spare()
        count = self.did(StartCount(scope="place", place="C2"))
        found = Found(part=part, counted=2, reason="damage")
        return self.did(EnterCounts(id=count, found=(found,)))

    def solution(self, **more: Any) -> int:
        """A solution."""
        return self.did(AddSolution(**{"symptom": "Does not spin", "fix": "Change the belt", **more}))

    def guidance(self, **more: Any) -> int:
        """A guidance sheet for the model."""
        told = {"title_en": "Cleaning the filter", "steps_en": "Open it\nRinse it", "product": self.product}
        return self.did(AddSheet(**{**told, **more}))

    def claim(self) -> int:
        """A guarantee claim that came in."""
        unit = builders.unit(self.desk, "CL-1", owner=self.customer, product=self.product)
        return self._job(builders.received(self.desk, unit, by=self.customer, kind="claim"))

    def accepted(self) -> int:
        """A claim that was accepted."""
        job = self.claim()
        self.did(DecideClaim(job=job, said=True))
        return job

    def reduced(self) -> int:
        """A claim met by a lower price that was not paid back yet."""
        job = self.accepted()
        self.did(ReducePrice(job=job, ground="impossible", amount_cents=4000))
        return job

    def recourse(self) -> int:
        """A claim that was put right, to be passed on to the maker."""
        job = self.accepted()
        self.did(ReplaceUnit(job=job, serial="CL-2"))
        self.did(EditRecourse(job=job, supplier=self.supplier(), parts_cents=8000, labour_cents=4500))
        return job

    def passed_on(self) -> int:
        """A claim that was sent to the maker."""
        job = self.recourse()
        self.did(SendRecourse(job=job, why="They want it now"))
        return job

    def refused(self) -> int:
        """A claim that the maker refused."""
        job = self.passed_on()
        self.did(AnswerRecourse(job=job, answer="refused", text="Out of their terms"))
        return job

    def away(self) -> int:
        """A job whose unit is away."""
        self.did(SendAway(job=self.job, place="Frío Norte"))
        return self.job

    def stock(self) -> int:
        """A unit of the shop."""
        return self.did(AddUnit(product=self.product, serial="LO-1"))

    def loaner(self) -> int:
        """A unit of the shop that may be lent."""
        return self.did(MakeLoaner(unit=self.stock(), value_cents=18_000))

    def lent(self) -> int:
        """A job whose customer has a loaner."""
        self.did(Lend(job=self.job, unit=self.loaner(), condition="A scratch"))
        return self.job

    def told(self) -> int:
        """A job whose customer knows that it is ready."""
        job = self.ready()
        self.did(TellReady(job=job))
        return job

    def uncollected(self) -> int:
        """A job that nobody collected for more than three years, after the last letter."""
        clock = self.desk.clock
        assert isinstance(clock, FixedClock)
        self.did(RemindToCollect(job=self.told(), stage="last", how="post"))
        clock.moment += timedelta(days=1200)
        return self.job

    def call(self) -> int:
        """A call of the team's about the case."""
        return self.did(PlanCall(customer=self.customer, due_on=date(2026, 11, 23), case=self.case))

    def asked(self) -> int:
        """A request about personal data that waits for its answer."""
        self.did(RecordRequest(customer=self.customer, received_on=date(2026, 11, 20)))
        return self.value("SELECT max(id) FROM privacy_requests")

    def coached(self) -> int:
        """A coaching sheet."""
        return self.did(WriteCoaching(survey=self.sheet(), person=1, named="yes", keep="Said the name"))

    def working(self) -> int:
        """A job in work."""
        self.did(Diagnose(job=self.job, diagnosis="Pump"), StartWork(job=self.job))
        return self.job

    def checking(self) -> int:
        """A job whose work is finished."""
        self.did(FinishWork(job=self.working(), work_done="Pump renewed", remedy="replaced"))
        return self.job

    def ready(self) -> int:
        """A job that is ready."""
        self.did(CheckWork(job=self.checking()))
        return self.job

    def outside(self) -> int:
        """Outside work on the job."""
        self.did(AddOutsideWork(job=self.job, what="Board repaired", cost_cents=3_000))
        return self.value("SELECT max(id) FROM outside_work")

    def quoted(self) -> int:
        """A quote that was written."""
        case = builders.received(
            self.desk,
            builders.unit(self.desk, "QQ-1", owner=self.customer, product=self.product),
            by=self.customer,
        )
        self.waiting = self._job(case)
        return self.did(WriteQuote(job=self.waiting, lines=(LINE,)))

    def sent(self) -> int:
        """A quote that was told."""
        quote = self.quoted()
        self.did(SendQuote(id=quote))
        return quote

    def complaint(self) -> int:
        """A complaint about the case: its job."""
        case = self.did(TakeComplaint(customer=self.customer, case=self.case, text="Late again"))
        return self._job(case)

    def investigated(self) -> int:
        """A complaint whose facts are known, and a training for use that it led to."""
        job = self.complaint()
        facts = {"facts": "Nobody called", "points": ("No call", "Late")}
        self.did(Investigate(job=job, cause="misuse", training=True, **facts))
        return job

    def agreed(self) -> int:
        """A complaint on which something was agreed."""
        job = self.investigated()
        self.did(AgreeRemedy(job=job, agreed="Brought home", tasks=(TaskForm(text="Bring it", staff=1),)))
        return job

    def answered(self) -> int:
        """A complaint that was answered."""
        job = self.agreed()
        replies = ("We did not call.", "It was late.")
        self.did(AnswerComplaint(job=job, decision="refused", answer="Sorry", replies=replies))
        return job

    def closed(self) -> int:
        """A complaint that was closed."""
        job = self.answered()
        told = {"cause": "communication", "action": "A call on the eve", "customer_word": "Content"}
        self.did(CloseComplaint(job=job, **told))
        return job

    def training(self) -> int:
        """A training for use that is to be held."""
        self.investigated()
        return self.value("SELECT id FROM jobs WHERE kind = 'training'")

    def asks(self) -> int:
        """An enquiry that nobody answered yet: its job."""
        return self._job(self.did(AnswerEnquiry(customer=self.customer, question="How?", unit=self.unit)))

    def asked_and_answered(self) -> int:
        """An enquiry that was answered: its job."""
        job = self.asks()
        self.did(AnswerQuestion(job=job, answer="So"))
        return job

    def left_open(self) -> int:
        """A training that left a question open: its job."""
        job = self.training()
        self.did(HoldTraining(job=job, topics="Timer", open_questions="How does it pause?"))
        return job

    def installation(self) -> int:
        """An installation that is to be done: its job."""
        return self._job(self.did(OpenInstallation(unit=self.unit)))

    def on_hold(self) -> int:
        """An installation that waits: its job."""
        job = self.installation()
        self.did(PutOnHold(job=job))
        return job

    def sheet(self) -> int:
        """A survey of the case, whose unit was handed back."""
        self.did(HandBack(jobs=(self.ready(),)))
        return self.did(TakeSheet(case=self.case, csat=4, nps=0, comment="Kind"))

    def bought(self, **more: Any) -> int:
        """A sale of the unit with its price."""
        told: dict[str, Any] = {"channel": "distance", "informed_on": date(2026, 11, 16), "paid_by": "card"}
        self.did(
            RecordSale(unit=self.unit, purchased_on=date(2026, 11, 16), price_cents=20_000, **told | more)
        )
        return self.value("SELECT max(id) FROM purchases")

    def returned(self, **more: Any) -> int:
        """A return of the unit: its job."""
        told = {"ground": "withdrawal", "told_on": date(2026, 11, 20), **more}
        return self._job(self.did(RecordReturn(purchase=self.bought(), **told)))

    def voucher(self) -> int:
        """A voucher given for goodwill."""
        self.did(GiveVoucher(job=self.returned(ground="courtesy")))
        return self.value("SELECT max(id) FROM vouchers")

    def delivered_twin(self) -> int:
        """The job again, delivered, and a second one on the same unit: the earlier job's id."""
        self.did(HandBack(jobs=(self.ready(),)))
        again = builders.received(self.desk, self.unit, by=self.customer)
        earlier, self.job = self.job, self._job(again)
        return earlier


Maker = Callable[[World], Action]


def _received(world: World, order: int) -> ReceiveOrder:
    """A delivery of an order."""
    arrived = Arrived(line=world.line_of(order), quantity=3, total_cents=3100)
    return ReceiveOrder(id=order, arrived=(arrived,), invoice="F-1")


MAKERS: dict[type[Action], Maker] = {
    PlanNext: lambda w: PlanNext(id=w.case, next_action="Call", next_on=date(2026, 11, 24), owner=1),
    AddNote: lambda w: AddNote(case=w.case, kind="call", text="Asked for the price"),
    DeleteCase: lambda w: DeleteCase(id=w.case),
    RecordMessage: lambda w: RecordMessage(
        customer=w.customer, job=w.job, purpose="ready", channel="message", to="600 11 22 33", text="Ready"
    ),
    TakeComplaint: lambda w: TakeComplaint(
        customer=w.customer, case=w.case, text="Late again", wanted="Soon"
    ),
    PlanCall: lambda w: PlanCall(customer=w.customer, due_on=date(2026, 11, 25), note="About the hose"),
    AssignCalls: lambda w: AssignCalls(calls=(w.call(),), caller=1),
    RemoveAttempt: lambda w: RemoveAttempt(call=w.did(RecordAttempt(call=w.call(), outcome="no_answer"))),
    WithdrawCall: lambda w: WithdrawCall(call=w.call(), reason="Talked at the counter"),
    RecordAttempt: lambda w: RecordAttempt(
        call=w.call(), outcome="reached", promise="Send the manual", promise_on=date(2026, 11, 25)
    ),
    AssessComplaint: lambda w: AssessComplaint(job=w.complaint(), complaint_class="delay", safety=True),
    CallBack: lambda w: CallBack(job=w.complaint(), said="Angry, and right"),
    Investigate: lambda w: Investigate(
        job=w.complaint(), facts="It stood still", points=("Late",), cause="misuse", training=True
    ),
    AskCustomer: lambda w: AskCustomer(job=w.complaint(), what="The ticket", until=date(2026, 12, 1)),
    AgreeRemedy: lambda w: AgreeRemedy(
        job=w.investigated(),
        wanted="A new one",
        options=(OptionForm(text="Brought home", cost_cents=900, goodwill=True, chosen=True),),
        law_told=True,
        agreed="Brought home",
        tasks=(TaskForm(text="Bring it", staff=1, due_on=date(2026, 11, 25)),),
        objections=(ObjectionForm(cause="price", text="Too dear", answer="It is free", result="overcome"),),
    ),
    AddObjection: lambda w: AddObjection(job=w.investigated(), text="Will it last?", answer="Three months"),
    DoTask: lambda w: DoTask(id=(w.agreed(), w.value("SELECT min(id) FROM complaint_tasks"))[1]),
    AnswerComplaint: lambda w: AnswerComplaint(
        job=w.agreed(), decision="partly", answer="Sorry", replies=("No call: true", "Late: true")
    ),
    PlanCorrection: lambda w: PlanCorrection(
        job=w.investigated(), action="A call on the eve", action_about="training", action_staff=1
    ),
    FinishCorrection: lambda w: FinishCorrection(job=w.closed(), action_result="Nobody comes for nothing"),
    CloseComplaint: lambda w: CloseComplaint(
        job=w.answered(), closing="no_word", cause="communication", action="A call on the eve"
    ),
    WithdrawComplaint: lambda w: WithdrawComplaint(job=w.complaint(), customer_word="Another shop"),
    ReopenComplaint: lambda w: ReopenComplaint(job=w.closed(), reason="It came back"),
    TellSettler: lambda w: TellSettler(job=w.complaint()),
    Escalate: lambda w: Escalate(job=w.closed(), escalated_to="arbitration", reference="JA-12"),
    WordPolicy: lambda w: WordPolicy(days=15, means="voucher", text="Fifteen days"),
    RecordPayments: lambda w: RecordPayments(id=w.bought(), cash=5_000, card=15_000),
    RecordReturn: lambda w: RecordReturn(
        purchase=w.bought(extension_months=12), told_on=date(2026, 11, 20), settle="refund", grade="B"
    ),
    RefundReturn: lambda w: RefundReturn(job=w.returned(), card=20_000),
    GiveVoucher: lambda w: GiveVoucher(job=w.returned(ground="courtesy"), cents=5_000),
    UseVoucher: lambda w: UseVoucher(id=w.voucher(), cents=1_000, invoice="T-9"),
    OrderPart: lambda w: OrderPart(part=w.spare(), quantity=2),
    OrderForJob: lambda w: OrderForJob(job=w.job, part=w.spare(stock=0)),
    OrderProposed: lambda w: OrderProposed(lines=(OrderLineForm(part=w.spare(), quantity=2),)),
    AddOrderLine: lambda w: AddOrderLine(order=w.drafted(), part=w.spare()),
    EditOrderLine: lambda w: EditOrderLine(id=w.line_of(w.on_its_way()), quantity=4),
    RemoveOrderLine: lambda w: RemoveOrderLine(id=w.line_of(w.drafted())),
    EditOrder: lambda w: EditOrder(id=w.drafted(), carrier="SEUR", notes="By noon"),
    DeleteOrder: lambda w: DeleteOrder(id=w.drafted()),
    SendOrder: lambda w: SendOrder(id=w.drafted(), how="phone"),
    CancelOrderLine: lambda w: CancelOrderLine(id=w.line_of(w.on_its_way())),
    CancelOrder: lambda w: CancelOrder(id=w.delivered_parts()),
    ReceiveOrder: lambda w: _received(w, w.on_its_way()),
    RemoveReceipt: lambda w: RemoveReceipt(
        id=w.value("SELECT id FROM receipts WHERE order_id = ?", w.delivered_parts())
    ),
    ReturnToSupplier: lambda w: ReturnToSupplier(part=w.spare(), expected_cents=1000),
    CreditReturn: lambda w: CreditReturn(id=w.sent_to_supplier(), credited_cents=900),
    StartCount: lambda w: StartCount(scope="chosen", parts=(w.spare(),)),
    EnterCounts: lambda w: EnterCounts(id=w.counting(), found=(Found(part=1, counted=3),)),
    PostCount: lambda w: PostCount(id=w.counting()),
    CancelCount: lambda w: CancelCount(id=w.counting()),
    ExchangeGoods: lambda w: ExchangeGoods(
        job=w.returned(), product=w.product, serial="NEW-1", price_cents=15_000, means="card", on_wish=True
    ),
    RepairInstead: lambda w: RepairInstead(job=w.returned(ground="defect"), note="Repaired"),
    RefuseReturn: lambda w: RefuseReturn(job=w.returned(ground="courtesy"), reason="No goodwill"),
    TestGoods: lambda w: TestGoods(
        job=w.returned(ground="defect"), tested="works", keeps=True, training=True
    ),
    ReceiveGoods: lambda w: ReceiveGoods(job=w.returned(here=False), grade="A"),
    DisposeOf: lambda w: DisposeOf(job=w.returned(), grade="B", disposition="open_box"),
    RecordCorrection: lambda w: RecordCorrection(job=w.returned(), correcting_invoice="R-1"),
    KeepIt: lambda w: KeepIt(job=w.returned(), reason="Found the manual"),
    HoldTraining: lambda w: HoldTraining(job=w.training(), topics="The filter", minutes=20),
    OpenTraining: lambda w: OpenTraining(customer=w.customer, unit=w.unit, topics="The filter"),
    AnswerOpenQuestions: lambda w: AnswerOpenQuestions(job=w.left_open(), answer="So"),
    RecordTraining: lambda w: RecordTraining(job=w.asked_and_answered(), topics="The filter"),
    AnswerEnquiry: lambda w: AnswerEnquiry(customer=w.customer, question="How?", answer="So"),
    AnswerQuestion: lambda w: AnswerQuestion(job=w.asks(), answer="So", trained=True, topics="Timer"),
    AwaitCustomer: lambda w: AwaitCustomer(job=w.training(), note="Away"),
    PutOnHold: lambda w: PutOnHold(job=w.installation(), reason="part"),
    GoOn: lambda w: GoOn(job=w.on_hold()),
    CallOff: lambda w: CallOff(job=w.training(), reason="Knows it by now"),
    TakeUpAgain: lambda w: TakeUpAgain(job=w.asked_and_answered(), reason="Asks again"),
    OpenInstallation: lambda w: OpenInstallation(unit=w.unit, case=w.case),
    SellWithInstallation: lambda w: SellWithInstallation(
        unit=w.unit, purchased_on=date(2026, 2, 2), installation=True
    ),
    AddUnitToInstall: lambda w: AddUnitToInstall(
        product=w.product, owner=w.customer, purchased_on=date(2026, 2, 2), installation=True
    ),
    InstallUnit: lambda w: InstallUnit(
        job=w.installation(),
        arrived_at=NINE,
        left_at=NINE,
        serial_found="SN-1001",
        topics="Timer",
    ),
    AddContact: lambda w: AddContact(customer=w.customer, value="699 000 111"),
    EditContact: lambda w: EditContact(
        id=w.value("SELECT min(id) FROM contacts"), value="688 000 000", label_="work"
    ),
    RemoveContact: lambda w: RemoveContact(id=w.value("SELECT min(id) FROM contacts")),
    AddSite: lambda w: AddSite(customer=w.customer, address="Plaza 2"),
    RemoveSite: lambda w: RemoveSite(id=w.value("SELECT min(id) FROM sites")),
    RecordConsent: lambda w: RecordConsent(customer=w.customer, said="yes"),
    WithdrawConsent: lambda w: WithdrawConsent(customer=w.customer),
    WriteCoaching: lambda w: WriteCoaching(survey=w.sheet(), person=1, named="yes", repeated="no"),
    EditCoaching: lambda w: EditCoaching(id=w.coached(), named="no", attempt="Say your name"),
    RemoveCoaching: lambda w: RemoveCoaching(id=w.coached()),
    RecordRequest: lambda w: RecordRequest(customer=w.customer, received_on=date(2026, 11, 20)),
    EditRequest: lambda w: EditRequest(id=w.asked(), kind="erasure", received_on=date(2026, 11, 19)),
    ExtendRequest: lambda w: ExtendRequest(id=w.asked(), reason="Nine years of papers"),
    AnswerRequest: lambda w: AnswerRequest(id=w.asked(), answer="refused", note="Not this person"),
    NoteCopy: lambda w: NoteCopy(id=w.asked(), file_hash="ab" * 32),
    RemoveRequest: lambda w: RemoveRequest(id=w.asked()),
    AddCustomer: lambda w: AddCustomer(name="Marta", phone="622 000 000", promotions=True),
    EditCustomer: lambda w: EditCustomer(id=w.customer, name="Ana María", phone="633 000 000"),
    DeleteCustomer: lambda w: DeleteCustomer(id=w.other),
    AttachFiles: lambda w: AttachFiles(
        subject="case", id=w.case, files=(NewFile(name="a.png", content=PNG),)
    ),
    ReceiveUnits: lambda w: ReceiveUnits(
        customer=AddCustomer(name="New Person", phone="644 000 000"),
        units=(
            ReceivedUnit(
                unit=AddUnit(product=AddProduct(name="Kettle"), serial="K-1", purchased_on=date(2026, 5, 5)),
                problem="Cold",
                accessories=("Lid", "Cable"),
                quote_choice="limit",
                quote_limit_cents=5000,
                photos=(NewFile(name="p.png", content=PNG),),
            ),
            ReceivedUnit(unit=w.unit, problem="Again", accessories_none=True),
        ),
    ),
    EditIntake: lambda w: EditIntake(
        job=w.job, problem="It hums", accessories=("Hose", "Manual"), promised_on=date(2026, 11, 30)
    ),
    VoidPaper: lambda w: VoidPaper(id=w.value("SELECT min(id) FROM documents"), reason="Wrong customer"),
    SignPaper: lambda w: SignPaper(
        id=w.value("SELECT min(id) FROM documents"), role="customer", name="Ana", image=PNG
    ),
    MergeCustomers: lambda w: MergeCustomers(keep=w.other, gone=w.customer),
    BlockCustomer: lambda w: BlockCustomer(id=w.other, until=date(2032, 1, 1)),
    AddProduct: lambda w: AddProduct(name="Toaster", brand="Cálida"),
    EditProduct: lambda w: EditProduct(id=w.product, name="Washing machine", brand="Otra", price_cents=100),
    DeleteProduct: lambda w: DeleteProduct(id=w.did(AddProduct(name="Fan"))),
    WriteQuote: lambda w: WriteQuote(
        job=w.job, lines=(LINE, QuoteLineForm(kind="part", text="Pump", price_cents=3050))
    ),
    SendQuote: lambda w: SendQuote(id=w.quoted(), how="phone"),
    AnswerQuote: lambda w: AnswerQuote(id=w.sent(), answer="refused"),
    WaiveQuote: lambda w: WaiveQuote(job=(w.quoted(), w.waiting)[1]),
    SetHourCost: lambda w: SetHourCost(cents=2_400),
    RemoveHourCost: lambda w: RemoveHourCost(id=w.did(SetHourCost(cents=2_500))),
    SetMonthBook: lambda w: SetMonthBook(
        month="2026-10", gross_profit_cents=1_000_000, turnover_cents=4_000_000
    ),
    RecordCharge: lambda w: RecordCharge(job=w.job, amount_cents=12_100, invoice="F-1"),
    AddOutsideWork: lambda w: AddOutsideWork(job=w.job, what="Board repaired", cost_cents=3_000),
    EditOutsideWork: lambda w: EditOutsideWork(id=w.outside(), what="Board", cost_cents=3_100),
    RemoveOutsideWork: lambda w: RemoveOutsideWork(id=w.outside()),
    GiveRepairForm: lambda w: GiveRepairForm(
        job=(
            w.quoted(),
            w.did(DecideWhoPays(job=w.waiting, under_warranty="no", reason="Misuse")),
            w.waiting,
        )[2],
        good="Washing machine",
        defect="It leaks",
        measures="New hose",
        price_cents=w.value("SELECT total_cents FROM quotes ORDER BY id DESC LIMIT 1"),
        days=3,
        place="Calle Real 2",
    ),
    Diagnose: lambda w: Diagnose(job=w.job, diagnosis="Pump blocked", symptom="leak"),
    StartWork: lambda w: StartWork(job=w.job),
    WaitFor: lambda w: WaitFor(job=w.working(), reason="part", note="Pump", until=date(2026, 12, 1)),
    FinishWork: lambda w: FinishWork(job=w.working(), work_done="Pump renewed", minutes=40),
    CheckWork: lambda w: CheckWork(job=w.checking()),
    TellReady: lambda w: TellReady(job=w.ready(), how="phone"),
    HandBack: lambda w: HandBack(jobs=(w.ready(),), to="His wife"),
    ReturnUnrepaired: lambda w: ReturnUnrepaired(job=w.job, reason="The board cannot be had any more"),
    CancelJob: lambda w: CancelJob(job=w.job, reason="Bought another one", unit="back"),
    Reopen: lambda w: Reopen(job=w.ready(), reason="It leaks again"),
    AssignTechnician: lambda w: AssignTechnician(job=w.job, technician=1),
    DecideWhoPays: lambda w: DecideWhoPays(job=w.job, under_warranty="no", reason="Fall"),
    LinkComeback: lambda w: LinkComeback(earlier=w.delivered_twin(), job=w.job),
    TakeSheet: lambda w: TakeSheet(case=(w.did(HandBack(jobs=(w.ready(),))), w.case)[1], csat=1, nps=0),
    CorrectSheet: lambda w: CorrectSheet(id=w.sheet(), csat=2, things_gone_wrong=1, gone_wrong=("late",)),
    RemoveSheet: lambda w: RemoveSheet(id=w.sheet(), reason="Keyed twice"),
    AddPart: lambda w: AddPart(job=w.job, name="Pump", part=w.part(), price_cents=3050),
    StartClock: lambda w: StartClock(job=w.working()),
    SetMinutes: lambda w: SetMinutes(job=w.working(), minutes=25),
    RecordSale: lambda w: RecordSale(unit=w.unit, purchased_on=date(2026, 2, 2)),
    RemoveSale: lambda w: RemoveSale(id=w.value("SELECT min(id) FROM purchases")),
    ChangeSettings: lambda w: ChangeSettings(values={"shop.name": "Taller Luna", "work.bench_minutes": 60}),
    DecideClaim: lambda w: DecideClaim(
        job=w.claim(), said=True, decision="refused", reason="Forced", evidence="Marks of a lever"
    ),
    ReplaceUnit: lambda w: ReplaceUnit(job=w.accepted(), serial="CL-9"),
    ReducePrice: lambda w: ReducePrice(job=w.accepted(), ground="impossible", amount_cents=4000),
    EndContract: lambda w: EndContract(job=w.accepted(), ground="serious", amount_cents=39900),
    RecordRefund: lambda w: RecordRefund(job=w.reduced(), means="cash"),
    GiveCover: lambda w: GiveCover(unit=w.unit, kind="part", name="Pump", months=24),
    WithdrawCover: lambda w: WithdrawCover(
        id=(w.did(GiveCover(unit=w.unit, months=24)), w.value("SELECT max(id) FROM agreed_covers"))[1],
        why="Paid back",
    ),
    MakeLoaner: lambda w: MakeLoaner(unit=w.stock(), value_cents=18_000, accessories="Hose"),
    RetireLoaner: lambda w: RetireLoaner(unit=w.loaner(), why="Too old"),
    Lend: lambda w: Lend(job=w.job, unit=w.loaner(), condition="A scratch", asked_on=date(2026, 12, 1)),
    AskLoanBack: lambda w: AskLoanBack(job=w.lent(), asked_on=date(2026, 12, 9)),
    TakeLoanBack: lambda w: TakeLoanBack(job=w.lent(), missing="Hose", damage_cents=900, wiped=True),
    CorrectLoan: lambda w: CorrectLoan(job=w.lent(), condition="Good", value_cents=15_000),
    RemindToCollect: lambda w: RemindToCollect(job=w.told(), stage="last", how="registered", letter="CD1"),
    Dispose: lambda w: Dispose(job=w.uncollected(), decided_by=1, reason="Nobody came", data_destroyed=True),
    SendAway: lambda w: SendAway(job=w.job, supplier=w.supplier(), expected_on=date(2026, 12, 1)),
    TakeBack: lambda w: TakeBack(job=w.away(), note="Board renewed"),
    EditRecourse: lambda w: EditRecourse(job=w.recourse(), parts_cents=7000, their_number="RMA-1"),
    SendRecourse: lambda w: SendRecourse(job=w.recourse(), why="They want it now"),
    AnswerRecourse: lambda w: AnswerRecourse(job=w.passed_on(), answer="refused", text="Too late"),
    CreditRecourse: lambda w: CreditRecourse(job=w.passed_on(), parts_cents=7200, labour_cents=4500),
    DisputeRecourse: lambda w: DisputeRecourse(job=w.refused(), text="It is in time"),
    WriteOffRecourse: lambda w: WriteOffRecourse(job=w.refused(), amount_cents=1200, why="Enough"),
    SetPartOrigin: lambda w: SetPartOrigin(
        id=(w.did(AddPart(job=w.job, name="Pump")), w.value("SELECT max(id) FROM parts_used"))[1],
        code="BM-1",
        source="F-9",
    ),
    AddSparePart: lambda w: AddSparePart(name="Pump 30 W", code="BO-U30", stock=3, cost_cents=1000),
    EditSparePart: lambda w: EditSparePart(id=w.part(cost_cents=None), name="Pump 30 W", cost_cents=900),
    ArchiveSparePart: lambda w: ArchiveSparePart(id=w.part(stock=0)),
    DeleteSparePart: lambda w: DeleteSparePart(id=w.part(stock=0)),
    AddPartFit: lambda w: AddPartFit(id=w.part(), product=w.product),
    DropPartFit: lambda w: DropPartFit(
        id=(w.did(AddPartFit(id=w.part(), product=w.product)), w.value("SELECT max(id) FROM part_fits"))[1]
    ),
    CorrectStock: lambda w: CorrectStock(id=w.part(), on_hand=5, reason="Counted"),
    TakeOffShelf: lambda w: TakeOffShelf(id=w.part(), quantity=2, reason="Broken"),
    WantPart: lambda w: WantPart(job=w.job, part=w.part(), quantity=4),
    DropNeed: lambda w: DropNeed(
        id=(w.did(WantPart(job=w.job, part=w.part())), w.value("SELECT max(id) FROM part_needs"))[1]
    ),
    SetOldPart: lambda w: SetOldPart(id=w.put_in(), old_part="scrapped"),
    SendOldPart: lambda w: SendOldPart(id=w.put_in(old_part="maker")),
    CreditOldPart: lambda w: CreditOldPart(id=w.sent_back(), cents=3500),
    AnswerCredit: lambda w: AnswerCredit(
        id=(used := w.sent_back(), w.did(CreditOldPart(id=used, cents=3500)))[0], answer="disputed"
    ),
    AddSolution: lambda w: AddSolution(symptom="Does not drain", fix="Clean the pump", product=w.product),
    EditSolution: lambda w: EditSolution(
        id=w.solution(), symptom="Does not spin", fix="Change belt and brushes"
    ),
    RestoreVersion: lambda w: _restore_version(w),
    SetConfidence: lambda w: SetConfidence(id=w.solution(), confidence="validated"),
    ReplaceSolution: lambda w: ReplaceSolution(id=w.solution(), by=w.solution(symptom="Spins too slowly")),
    DeleteSolution: lambda w: DeleteSolution(id=w.solution()),
    UseSolution: lambda w: UseSolution(job=w.job, solution=w.solution()),
    WithdrawUse: lambda w: _withdraw_use(w),
    NoteSolution: lambda w: NoteSolution(job=w.job, solution=w.solution(), result="tried"),
    WriteSolution: lambda w: WriteSolution(job=w.job, symptom="Does not spin", fix="Change the belt"),
    AddSheet: lambda w: AddSheet(
        title_es="Limpiar el filtro", steps_es="Abrir\nLavar", solution=w.solution()
    ),
    EditSheet: lambda w: EditSheet(id=w.guidance(), title_es="Limpiar el filtro", steps_es="Abrir\nLavar"),
    DeleteSheet: lambda w: DeleteSheet(id=w.guidance()),
    SetSheetPicture: lambda w: SetSheetPicture(
        id=w.guidance(), step=1, file=NewFile(name="step.png", content=PNG)
    ),
    ChooseSheet: lambda w: ChooseSheet(id=w.solution(), sheet=w.guidance()),
    GiveGuidance: lambda w: (w.guidance(), GiveGuidance(job=w.job, training=True))[1],
    AddSupplier: lambda w: AddSupplier(name="Recambios Sur", maker=True, terms_days=15),
    EditSupplier: lambda w: EditSupplier(id=w.supplier(), name="Recambios Norte", doa_days=7),
    DeleteSupplier: lambda w: DeleteSupplier(id=w.supplier()),
    AddStaff: lambda w: AddStaff(name="Pablo Gil", role="technician"),
    EditStaff: lambda w: EditStaff(id=1, name="Eva R.", role="counter"),
    SetOpeningHours: lambda w: SetOpeningHours(spans=((0, "09:00", "15:00", None, None),)),
    AddHoliday: lambda w: AddHoliday(day=date(2026, 12, 24), name="Eve", opens="09:00", closes="14:00"),
    RemoveHoliday: lambda w: RemoveHoliday(id=w.value("SELECT min(id) FROM holidays")),
    AddUnit: lambda w: AddUnit(
        product=w.product, serial="NEW-1", owner=w.other, purchased_on=date(2026, 3, 3)
    ),
    EditUnit: lambda w: EditUnit(id=w.unit, product=w.product, serial="SN-2002", owner=w.other),
    MoveUnit: lambda w: MoveUnit(id=w.unit, owner=w.other, on=date(2026, 11, 1)),
    DeleteUnit: lambda w: DeleteUnit(id=builders.unit(w.desk, "DEL-1", owner=w.other, product=w.product)),
}


def _improvement(w: World) -> int:
    return w.did(AddImprovement(month="2026-10", text="A second supplier of pumps", staff=1))


def _restore_version(w: World) -> Action:
    one = w.solution()
    w.did(EditSolution(id=one, symptom="Does not spin", fix="Change belt and brushes"))
    return RestoreVersion(id=one, version=1)


def _withdraw_use(w: World) -> Action:
    one = w.solution()
    w.did(UseSolution(job=w.job, solution=one))
    return WithdrawUse(job=w.job, solution=one)


def _edit_site(w: World) -> Action:
    return EditSite(id=w.value("SELECT min(id) FROM sites"), address="Calle Menor 9")


def _edit_file(w: World) -> Action:
    builders.attach(w.desk, PNG, case=w.case, name="x.png")
    return EditFile(id=w.value("SELECT max(id) FROM attachments"), caption="Front", on_paper=True)


def _remove_file(w: World) -> Action:
    builders.attach(w.desk, PNG, case=w.case, name="x.png")
    return RemoveFile(id=w.value("SELECT max(id) FROM attachments"))


def _remove_part(w: World) -> Action:
    return RemovePart(id=w.put_in(), where="scrap")


def _edit_part(w: World) -> Action:
    return EditPart(id=w.put_in(), quantity=2, price_cents=900)


def _take_quoted(w: World) -> Action:
    lines = (LINE, QuoteLineForm(kind="part", text="Pump", price_cents=3050))
    quote = w.did(WriteQuote(job=w.job, lines=lines))
    w.did(SendQuote(id=quote, how="phone"), AnswerQuote(id=quote))
    return TakeQuoted(job=w.job, line=w.value("SELECT max(id) FROM quote_lines"))


def _stop_clock(w: World) -> Action:
    w.did(StartClock(job=w.working()))
    return StopClock(job=w.job)


def _edit_sale(w: World) -> Action:
    return EditSale(id=w.value("SELECT min(id) FROM purchases"), purchased_on=date(2026, 1, 1), price_cents=5)


def _hand_over_sale(w: World) -> Action:
    today = w.desk.context().today
    w.did(RecordSale(unit=w.unit, purchased_on=today, promised_on=today))
    return HandOverSale(id=w.value("SELECT max(id) FROM purchases"), delivered_on=today)


def _expire(w: World) -> Action:
    quote = w.sent()
    assert isinstance(w.desk.clock, FixedClock)
    w.desk.clock.advance(timedelta(days=60))
    return ExpireQuote(id=quote)


def _update_paper(w: World) -> Action:
    builders_job = w.ready()
    paper = w.desk.papers.latest("service", "job", builders_job)
    assert paper is not None
    w.did(MarkPrinted(id=paper.id))
    w.did(AddNote(case=w.case, text="Descale it twice a year", on_paper=True, job=builders_job))
    return UpdatePaper(id=paper.id)


MAKERS |= {
    AddImprovement: lambda w: AddImprovement(
        month="2026-10", text="A photo of each plate", figure="on_time.percent"
    ),
    EditImprovement: lambda w: EditImprovement(
        id=_improvement(w), text="Two of them", due_on=date(2026, 12, 1)
    ),
    SettleImprovement: lambda w: SettleImprovement(id=_improvement(w), state="carried", fate="Asked twice"),
    KeepMonth: lambda w: KeepMonth(month="2026-10", **w.desk.months.frozen("2026-10")._asdict()),
    RemoveImprovement: lambda w: RemoveImprovement(id=_improvement(w)),
    IssueCertificate: lambda w: IssueCertificate(unit=w.unit),
    UpdatePaper: _update_paper,
    EditSite: _edit_site,
    EditFile: _edit_file,
    RemoveFile: _remove_file,
    RemovePart: _remove_part,
    EditPart: _edit_part,
    TakeQuoted: _take_quoted,
    StopClock: _stop_clock,
    EditSale: _edit_sale,
    HandOverSale: _hand_over_sale,
    ExpireQuote: _expire,
}


def _plan(w: World) -> int:
    return builders.did(w.desk, AddPlan(unit=w.unit, every_count=6, every_unit="months"))


def _due(w: World) -> OpenDueMaintenance:
    _plan(w)
    return OpenDueMaintenance()


def _contract(w: World) -> int:
    made = AddPlan(unit=w.unit, every_count=3, contract=True, end_on=date(2027, 6, 30), visits=4)
    return builders.did(w.desk, made)


def _taken_over(w: World) -> TakeOverContract:
    plan = _contract(w)
    w.did(MoveUnit(id=w.unit, owner=w.other, on=date(2026, 11, 1)))
    return TakeOverContract(id=plan)


def _stopped(w: World) -> int:
    plan = _plan(w)
    w.did(StopPlan(id=plan))
    return plan


def _reading(w: World) -> int:
    return builders.did(
        w.desk, AddReading(unit=w.unit, read_on=w.desk.clock.today(w.desk.words().zone), value=10)
    )


MAKERS |= {
    AddPlan: lambda w: AddPlan(unit=w.unit, every_count=1, every_unit="years", contract=True),
    EditPlan: lambda w: EditPlan(id=_plan(w), every_count=90, every_unit="days"),
    StopPlan: lambda w: StopPlan(id=_plan(w)),
    ResumePlan: lambda w: ResumePlan(id=_stopped(w)),
    DeletePlan: lambda w: DeletePlan(id=_plan(w)),
    LetDateGo: lambda w: LetDateGo(id=_plan(w), counted_on=date(2026, 7, 15), reason="Sold its boat"),
    OpenMaintenance: lambda w: OpenMaintenance(id=_plan(w)),
    OpenDueMaintenance: _due,
    RenewPlan: lambda w: RenewPlan(id=_contract(w), until=date(2028, 6, 30), visits=4),
    TellEnd: lambda w: TellEnd(id=_contract(w)),
    TakeOverContract: _taken_over,
    WriteRenewal: lambda w: WriteRenewal(id=_contract(w)),
    AddReading: lambda w: AddReading(unit=w.unit, read_on=date(2026, 2, 1), value=1200, measure="h"),
    RemoveReading: lambda w: RemoveReading(id=_reading(w)),
}


MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def _visited(w: World) -> int:
    w.did(PlanVisit(job=w.job, planned_start=MONDAY))
    return w.job


def _shift(w: World) -> Action:
    visit = w.desk.visits.open(_visited(w))
    assert visit is not None
    return ShiftVisit(visit=visit.id, planned_start=MONDAY + timedelta(hours=2), minutes=30, technician=1)


MAKERS |= {
    PlanVisit: lambda w: PlanVisit(job=w.job, planned_start=MONDAY, technician=1, fixed=True),
    ShiftVisit: _shift,
    MoveVisit: lambda w: MoveVisit(job=_visited(w), planned_start=MONDAY + timedelta(hours=1)),
    RecordVisit: lambda w: RecordVisit(
        job=_visited(w), result="not_done", reason="absent", again_at=MONDAY + timedelta(days=1)
    ),
    CancelVisit: lambda w: CancelVisit(job=_visited(w), reason="Comes to the shop"),
    ConfirmVisit: lambda w: ConfirmVisit(
        visit=w.value("SELECT visit_id FROM visit_jobs WHERE job_id = ?", _visited(w)), answer="no_answer"
    ),
}


MAKERS |= {SetRoleRights: lambda w: SetRoleRights(role="counter", rights=("delete", "costs"))}


def _leave(w: World) -> int:
    return w.did(AddLeave(person=1, first_on=date(2026, 12, 1), last_on=date(2026, 12, 4)))


MAKERS |= {
    AddLeave: lambda w: AddLeave(
        person=1, first_on=date(2026, 12, 24), last_on=date(2027, 1, 6), note="Home"
    ),
    EditLeave: lambda w: EditLeave(id=_leave(w), first_on=date(2026, 12, 2), last_on=date(2026, 12, 4)),
    RemoveLeave: lambda w: RemoveLeave(id=_leave(w)),
    SetWorkingHours: lambda w: SetWorkingHours(staff=1, spans=((0, "09:00", "14:00"), (0, "16:00", "00:00"))),
}


_USUAL = "fridge.maintenance"
_LINES = (LineForm(text="Door closes"), LineForm(text="Inside", asks="number", measure="°C", most="8"))


def _edited(w: World) -> str:
    w.did(EditChecklist(code=_USUAL, name="Fridges", category="fridge", lines=_LINES))
    return _USUAL


def _joined(w: World) -> Action:
    _visited(w)
    case = builders.received(
        w.desk, builders.unit(w.desk, "JJ-1", owner=w.customer, product=w.product), by=w.customer
    )
    return JoinVisit(job=w._job(case))


MAKERS |= {
    AddChecklist: lambda w: AddChecklist(name="Boats", kind="repair", category="boat", lines=_LINES),
    EditChecklist: lambda w: EditChecklist(code=_edited(w), name="Fridges", lines=_LINES[:1]),
    DeleteChecklist: lambda w: DeleteChecklist(code=_edited(w)),
    RestoreChecklist: lambda w: RestoreChecklist(code=_edited(w)),
    JoinVisit: _joined,
}


SOON, SEED = date(2026, 12, 5), "ab" * 32


def _campaign(w: World, **more: Any) -> int:
    for purpose in ("promotions", "promotions_phone"):
        w.did(RecordConsent(customer=w.customer, purpose=purpose, said="yes"))
    told = {"name": "Winter", "segment": "regulars", "least": 1, "offer": "Boilers", "text": "Now", **more}
    return w.did(AddCampaign(**told))


def _running(w: World, **more: Any) -> int:
    """A running campaign; the one who is to be told."""
    w.did(StartCampaign(id=_campaign(w, **more), seed="1"))
    return w.value("SELECT max(id) FROM campaign_people")


def _draw(w: World) -> int:
    told = {"region": "MD", "starts_on": date(2026, 1, 1), "ends_on": date(2026, 11, 19)}
    prize = {"prize": "Oven", "prize_cents": 40_000}
    return w.did(AddDraw(name="Winter", drawn_on=SOON, public_source="ONCE", **prize, **told))


def _slip(w: World) -> int:
    w.did(AddEntries(draw=_draw(w), slips="A1"))
    return w.value("SELECT max(id) FROM draw_entries")


def _fixed(w: World) -> int:
    draw = _draw(w)
    w.did(FixDraw(id=draw))
    return draw


def _on_the_day(w: World) -> int:
    draw, clock = _fixed(w), w.desk.clock
    assert isinstance(clock, FixedClock)
    clock.moment = datetime(2026, 12, 5, 12, 0, tzinfo=UTC)
    return draw


def _drawn(w: World) -> int:
    draw = _on_the_day(w)
    w.did(RunDraw(id=draw, public="84275"))
    return draw


def _points(w: World) -> int:
    w.did(GivePoints(customer=w.customer, points=10, work=f"{w.case}-1"))
    return w.customer


def _told_at_nine(w: World) -> RecordOfferCall:
    person, clock = _running(w, means="call"), w.desk.clock
    assert isinstance(clock, FixedClock)
    clock.moment = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    return RecordOfferCall(person=person, outcome="no_more")


MAKERS |= {
    AddCampaign: lambda w: AddCampaign(name="Winter", offer="Boilers", text="Now"),
    EditCampaign: lambda w: EditCampaign(id=_campaign(w), name="Summer", offer="Fans", text="Now"),
    DeleteCampaign: lambda w: DeleteCampaign(id=_campaign(w)),
    EnterExclusions: lambda w: EnterExclusions(
        campaign=_campaign(w, means="post"), checked_on=date(2026, 11, 20)
    ),
    EnterExclusion: lambda w: EnterExclusion(customer=w.other, checked_on=date(2026, 11, 20), listed=True),
    StartCampaign: lambda w: StartCampaign(id=_campaign(w)),
    CloseCampaign: lambda w: CloseCampaign(id=(_running(w), w.value("SELECT max(id) FROM campaigns"))[1]),
    MarkTold: lambda w: MarkTold(people=(_running(w),)),
    RecordOfferCall: _told_at_nine,
    SayNoMore: lambda w: SayNoMore(customer=w.customer, note="At the counter"),
    AddCoupon: lambda w: AddCoupon(gives="10 %", valid_until=date(2027, 1, 1), customer=w.customer),
    UseCoupon: lambda w: UseCoupon(
        code=(w.did(AddCoupon(code="TEN", gives="x")), "ten")[1], job=f"{w.case}-1"
    ),
    DeleteCoupon: lambda w: DeleteCoupon(id=w.did(AddCoupon(gives="x"))),
    GivePoints: lambda w: GivePoints(customer=w.customer, points=5, work=f"{w.case}-1"),
    SpendPoints: lambda w: SpendPoints(customer=_points(w), points=5),
    AddDraw: lambda w: AddDraw(
        name="Winter",
        prize="Oven",
        prize_cents=1,
        region="state",
        starts_on=date(2026, 1, 1),
        ends_on=date(2026, 1, 2),
        drawn_on=SOON,
        public_source="ONCE",
    ),
    EditDraw: lambda w: EditDraw(
        id=_draw(w),
        name="Summer",
        prize="Fan",
        prize_cents=2,
        region="VC",
        source="slips",
        starts_on=date(2026, 1, 1),
        ends_on=date(2026, 1, 2),
        drawn_on=SOON,
        public_source="ONCE",
    ),
    DeleteDraw: lambda w: DeleteDraw(id=_draw(w)),
    AddEntries: lambda w: AddEntries(draw=_draw(w), slips="A1\nA2"),
    RemoveEntry: lambda w: RemoveEntry(id=_slip(w)),
    FixDraw: lambda w: FixDraw(id=_draw(w), seed=SEED),
    UnfixDraw: lambda w: UnfixDraw(id=_fixed(w), reason="A wrong day"),
    RunDraw: lambda w: RunDraw(id=_on_the_day(w), public="84275"),
    TellWinner: lambda w: TellWinner(id=_drawn(w), answer="declined"),
    HandOverPrize: lambda w: HandOverPrize(id=_drawn(w), handed_on=SOON, handed_to="Ana"),
}


def _concrete() -> set[type[Action]]:
    """Every action of the services that can be done and undone."""
    found: set[type[Action]] = set()
    for info in pkgutil.walk_packages(helpdesk.services.__path__, "helpdesk.services."):
        module = importlib.import_module(info.name)
        for _, kind in inspect.getmembers(module, inspect.isclass):
            if issubclass(kind, Action) and kind.__module__ == info.name and "run" in _methods(kind):
                found.add(kind)
    return {
        kind
        for kind in found
        if kind.undoable and not issubclass(kind, Batch) and not inspect.isabstract(kind)
    }


def _methods(kind: type) -> set[str]:
    return {
        name
        for base in kind.__mro__
        if base is not Action and issubclass(base, Action)
        for name in vars(base)
    }


def snapshot(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every journalled table."""
    return {name_of(t): desk.store.rows(f'SELECT * FROM "{name_of(t)}" ORDER BY id') for t in JOURNALLED}


def test_no_action_is_missing_from_the_walk() -> None:
    assert _concrete() - set(MAKERS) == set()


@pytest.fixture
def looked_over(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The shop is checked on the connection that is open, and not for what no action moves: the journal's triggers."""

    def broken(_: Path, indexes: list[str]) -> list[str]:
        for index in indexes:
            desk.store.raw.execute(f"INSERT INTO {index}({index}) VALUES ('integrity-check')")
        return []

    monkeypatch.setattr(sqlite, "broken_indexes", broken)
    monkeypatch.setattr(Journal, "_guarded", lambda _: True)


@pytest.mark.usefixtures("looked_over")
@pytest.mark.parametrize(
    "kind", sorted(MAKERS, key=lambda kind: kind.__qualname__), ids=lambda kind: kind.__name__
)
def test_done_and_taken_back_every_table_is_what_it_was(kind: type[Action], desk: Desk) -> None:
    world = World(desk)
    action = MAKERS[kind](world)
    assert type(action) is kind
    before = snapshot(desk)
    outcome = desk.do(action)
    assert snapshot(desk) != before, "the action changed nothing"
    assert outcome.step is not None
    desk.undo(outcome.step)
    assert snapshot(desk) == before
    assert desk.backups.check().ok


def test_a_printed_receipt_is_voided_and_keeps_its_number(desk: Desk) -> None:
    case = builders.received(desk)
    receipt = desk.papers.latest("receipt", "case", case)
    assert receipt is not None
    step = desk.last_step()
    assert step is not None
    desk.do(MarkPrinted(id=receipt.id))
    desk.undo(step.id)
    kept = desk.papers.get(receipt.id)
    assert kept.voided_at is not None
    assert kept.case is None
    again = builders.received(desk, builders.unit(desk, "SN-1002"))
    following = desk.papers.latest("receipt", "case", again)
    assert following is not None
    assert following.number == receipt.number + 1
