"""Every action and the right it needs: one that is in no list has not been thought about."""

from __future__ import annotations

import importlib
import inspect
import pkgutil

import pytest

import helpdesk.services
from helpdesk.action import Action
from helpdesk.batch import Batch, Together
from helpdesk.domain.rights import DEFAULTS, ONLY_WHERE, OWNER, RIGHTS, rights_of
from helpdesk.domain.staff import ROLES

ALWAYS = {
    "delete": "DeleteCase DeleteCustomer DeleteOrder DeletePlan DeleteProduct DeleteSheet DeleteSolution "
    "DeleteSparePart DeleteSupplier DeleteUnit RemoveCoaching RemoveFile RemoveOutsideWork RemoveRequest RemoveSale "
    "RemoveSheet VoidPaper",
    "costs": "EditOutsideWork KeepMonth",
    "merge": "MergeCustomers",
    "erase": "BlockCustomer EraseCustomer",
    "import": "FillShop ImportFile ImportWhole",
    "reopen": "Reopen ReopenComplaint TakeUpAgain",
    "rules": "AddChecklist AddHoliday ChangeSettings DeleteChecklist EditChecklist RemoveHoliday RemoveHourCost "
    "RestoreChecklist SetHourCost SetMonthBook SetOpeningHours WordPolicy",
    "staff": "AddLeave AddStaff EditLeave EditStaff MakeRecoveryCode RemoveLeave SetRoleRights SetWorkingHours",
    "order": "AddOrderLine CancelOrder CancelOrderLine CreditReturn EditOrder EditOrderLine OrderForJob OrderPart "
    "OrderProposed ReceiveOrder RemoveOrderLine ReturnToSupplier SendOrder",
    "correct_stock": "CorrectStock PostCount RemoveReceipt TakeOffShelf",
    "write_off": "WriteOffRecourse",
    "validate_solution": "ReplaceSolution RestoreVersion SetConfidence",
    "passcode": "ShowPasscode",
    "promote": "AddCampaign AddCoupon CloseCampaign DeleteCampaign DeleteCoupon EditCampaign EnterExclusions "
    "GivePoints StartCampaign",
    "draw": "AddDraw DeleteDraw EditDraw FixDraw HandOverPrize RemoveEntry RunDraw TellWinner UnfixDraw",
    "dispose": "Dispose",
    "goodwill": "GiveCover WithdrawCover",
}
"""Actions that need a right whatever they are filled with."""

SOMETIMES = {
    "refund_over": "EndContract GiveVoucher RecordReturn ReducePrice RefundReturn",
    "wrong_serial": "RecordReturn",
    "without_receipt": "RecordReturn",
    "goodwill": "AgreeRemedy AnswerComplaint DecideClaim DecideWhoPays",
    "below_cost": "AddPart EditPart RecordCharge",
    "order": "AnswerQuote",
    "staff": "RemovePin SetBadge SetPin",
}
"""Actions that need it as they are filled, or as the records stand."""

PROGRAM = "NoteSetting OpenDueMaintenance OpenYears"
"""What the program does of itself, whoever is there."""

FREE = (
    "AddContact AddCustomer AddEntries AddImprovement AddNote AddObjection AddOutsideWork AddPartFit AddPlan AddProduct "
    "AddReading AddSheet AddSite AddSolution AddSparePart AddSupplier AddUnit AddUnitToInstall AnswerCredit AnswerEnquiry "
    "AnswerOpenQuestions AnswerQuestion AnswerRecourse AnswerRequest ArchiveSparePart AskCustomer AskLoanBack "
    "AssessComplaint AssignCalls AssignTechnician AttachFiles AwaitCustomer CallBack CallOff CancelCount CancelJob "
    "CancelVisit CheckWork ChooseSheet CloseComplaint ConfirmVisit CorrectLoan CorrectSheet CreditOldPart CreditRecourse "
    "Diagnose DisposeOf DisputeRecourse DoTask DropNeed DropPartFit EditCoaching EditContact EditCustomer EditFile "
    "EditImprovement EditIntake EditPlan EditProduct EditRecourse EditRequest EditSale EditSheet EditSite "
    "EditSolution EditSparePart EditSupplier EditUnit EnterCounts EnterExclusion Escalate ExchangeGoods ExpireQuote "
    "ExtendRequest FinishCorrection FinishWork GiveGuidance GiveRepairForm GoOn HandBack HandOverSale HoldTraining "
    "InstallUnit Investigate IssueCertificate JoinVisit KeepIt Lend LetDateGo LinkComeback MakeLoaner MarkPrinted MarkTold "
    "MoveUnit MoveVisit NoteCopy NoteSolution OpenInstallation OpenMaintenance OpenTraining PlanCall PlanCorrection "
    "PlanNext PlanVisit PutOnHold ReceiveGoods ReceiveUnits RecordAttempt RecordConsent RecordCorrection "
    "RecordMessage RecordOfferCall RecordPayments RecordRefund RecordRequest RecordSale RecordTraining RecordVisit "
    "RefuseReturn RemindToCollect RemoveAttempt RemoveContact RemoveImprovement RemovePart RemoveReading RemoveSite "
    "RenewPlan RepairInstead ReplaceUnit ResumePlan RetireLoaner ReturnUnrepaired SayNoMore SellWithInstallation SendAway "
    "SendOldPart SendQuote SendRecourse SetMinutes SetOldPart SetPartOrigin SetSheetPicture SetUpShop SettleImprovement "
    "ShiftVisit SignPaper SpendPoints StartClock StartCount StartWork StopClock StopPlan TakeBack TakeComplaint "
    "TakeLoanBack TakeOverContract TakeQuoted TakeSheet TellEnd TellReady TellSettler TestGoods UpdatePaper UseCoupon "
    "UseSolution UseVoucher WaitFor WaiveQuote WantPart WithdrawCall WithdrawComplaint WithdrawConsent WithdrawUse WriteCoaching "
    "WriteQuote WriteRenewal WriteSolution"
)
"""Whoever has signed in does it: the day's work, and what only the one who did it can know to be wrong."""


def _actions() -> dict[str, type[Action]]:
    """Every action of the services that can be done, by its name."""
    found: dict[str, type[Action]] = {}
    for info in pkgutil.walk_packages(helpdesk.services.__path__, "helpdesk.services."):
        module = importlib.import_module(info.name)
        for name, kind in inspect.getmembers(module, inspect.isclass):
            if issubclass(kind, Action) and kind.__module__ == info.name and kind not in (Batch, Together):
                done = kind.run not in (Action.run, Batch.run) or (
                    issubclass(kind, Batch) and kind.steps is not Batch.steps
                )
                if done and not inspect.isabstract(kind):
                    found[name] = kind
    return found


def _listed(lists: dict[str, str]) -> dict[str, set[str]]:
    return {right: set(names.split()) for right, names in lists.items()}


def test_every_action_was_thought_about() -> None:
    always, sometimes = _listed(ALWAYS), _listed(SOMETIMES)
    listed = set().union(*always.values(), *sometimes.values(), FREE.split(), PROGRAM.split())
    assert set(_actions()) - listed == set(), "say in this file which right it needs, or that it needs none"
    assert listed - set(_actions()) == set()


@pytest.mark.parametrize("right", sorted(ALWAYS))
def test_it_needs_this_right_and_no_other_action_does(right: str) -> None:
    assert {name for name, kind in _actions().items() if kind.right == right} == set(ALWAYS[right].split())


@pytest.mark.parametrize("right", sorted(SOMETIMES))
def test_it_says_beforehand_that_it_may_need_this_right(right: str) -> None:
    may = {name for name, kind in _actions().items() if right in kind.may_need and kind.right != right}
    assert may == set(SOMETIMES[right].split())
    assert right in ONLY_WHERE


def test_what_is_free_needs_nothing_and_the_program_works_by_itself() -> None:
    actions = _actions()
    assert [name for name in (*FREE.split(), *PROGRAM.split()) if actions[name].right] == []
    assert {name for name, kind in actions.items() if kind.unattended} == set(PROGRAM.split())


def test_every_right_named_is_one() -> None:
    elsewhere = {"export", "undo_others", "restore"}
    assert set(ALWAYS) | set(SOMETIMES) | elsewhere == set(RIGHTS)


def test_every_role_has_its_rights_and_owners_have_all() -> None:
    assert set(DEFAULTS) == set(ROLES)
    assert DEFAULTS[OWNER] == set(RIGHTS)
    assert rights_of(OWNER, {OWNER: ()}) == set(RIGHTS)
    assert rights_of("counter", {"counter": ("delete", "no such right")}) == {"delete"}
    assert rights_of("nobody knows", {}) == frozenset()
    assert all("costs" not in DEFAULTS[role] for role in ROLES if role != OWNER)
