"""Knows every screen and dialog of the window by name and where it lies; imports none before it is wanted."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from helpdesk.classes import NamedTuple
from helpdesk.texts import translate
from ui.widgets.nav import Place


class Listed(NamedTuple):
    """A screen: its place in the navigation, where its class lies, and the kinds of record gone to there."""

    place: Place
    where: str
    shows: tuple[str, ...] = ()


_LISTED = (
    Listed(
        Place(
            "today",
            "sun",
            translate("Window", "Today"),
            also=translate("Window", "desk agenda home start due late overdue reminder"),
        ),
        "ui.screens.today.screen:TodayScreen",
    ),
    Listed(
        Place(
            "cases",
            "wrench",
            translate("Window", "Cases"),
            also=translate(
                "Window",
                "repairs jobs workshop bench board kanban broken warranty photos camera ready pickup abandoned waiting",
            ),
        ),
        "ui.screens.cases.screen:CasesScreen",
        ("case", "job"),
    ),
    Listed(
        Place(
            "customers",
            "users",
            translate("Window", "Customers"),
            also=translate(
                "Window",
                "clients people companies contacts merge duplicates privacy GDPR consent erase delete export message email",
            ),
        ),
        "ui.screens.customers.screen:CustomersScreen",
        ("customer",),
    ),
    Listed(
        Place(
            "units",
            "plug",
            translate("Window", "Units"),
            also=translate(
                "Window",
                "devices appliances equipment serial guarantee warranty recall meter label loaners lend loan borrow",
            ),
        ),
        "ui.screens.units.screen:UnitsScreen",
        ("unit",),
    ),
    Listed(
        Place(
            "products",
            "package",
            translate("Window", "Products"),
            also=translate("Window", "models articles catalogue brands manufacturers recall"),
        ),
        "ui.screens.products.screen:ProductsScreen",
        ("product",),
    ),
    Listed(
        Place(
            "calendar",
            "calendar-days",
            translate("Window", "Calendar"),
            also=translate("Window", "visits technicians appointments schedule week day route"),
        ),
        "ui.screens.calendar.screen:CalendarScreen",
        ("visit",),
    ),
    Listed(
        Place(
            "maintenance",
            "repeat",
            translate("Window", "Maintenance"),
            also=translate("Window", "plans service contracts visits due meter readings renewal checklist"),
        ),
        "ui.screens.maintenance.screen:MaintenanceScreen",
        ("plan",),
    ),
    Listed(
        Place(
            "calls",
            "phone",
            translate("Window", "Calls"),
            also=translate("Window", "phone dial follow-up survey queue"),
        ),
        "ui.screens.calls.screen:CallsScreen",
        ("call",),
    ),
    Listed(
        Place(
            "parts",
            "bolt",
            translate("Window", "Parts"),
            also=translate("Window", "spare parts stock shelf inventory orders count goods delivery note"),
        ),
        "ui.screens.stock.screen:PartsScreen",
        ("part",),
    ),
    Listed(
        Place(
            "orders",
            "truck",
            translate("Window", "Orders"),
            also=translate("Window", "purchase suppliers parts receive goods delivery note count stock"),
        ),
        "ui.screens.orders.screen:OrdersScreen",
        ("purchase_order", "count"),
    ),
    Listed(
        Place(
            "solutions",
            "lightbulb",
            translate("Window", "Solutions"),
            also=translate("Window", "knowledge known fault symptom cause fix guidance how to"),
        ),
        "ui.screens.solutions.screen:SolutionsScreen",
        ("solution",),
    ),
    Listed(
        Place(
            "promotions",
            "megaphone",
            translate("Window", "Promotions"),
            also=translate(
                "Window",
                "campaigns offers coupons discount draws contest raffle loyalty points newsletter marketing",
            ),
        ),
        "ui.screens.promotions.screen:PromotionsScreen",
        ("campaign", "draw", "coupon"),
    ),
    Listed(
        Place(
            "quality",
            "chart-column",
            translate("Window", "Quality"),
            also=translate(
                "Window",
                "figures statistics KPI dashboard month report satisfaction NPS costs profit goodwill",
            ),
        ),
        "ui.screens.quality.screen:QualityScreen",
    ),
    Listed(
        Place(
            "settings",
            "settings",
            translate("Window", "Settings"),
            foot=True,
            shortcut="Ctrl+,",
            also=translate("Window", "options preferences configuration"),
        ),
        "ui.screens.settings.screen:SettingsScreen",
    ),
)
PLACES = tuple(listed.place for listed in _LISTED)
SCREENS = {listed.place.key: listed.where for listed in _LISTED}
SHOWN_BY = {kind: listed.place.key for listed in _LISTED for kind in listed.shows}

ASKING = "ui.screens.shared.action_dialog:ActionDialog"
"""The dialog of every action that names none of its own."""
DIALOGS = {
    "intake": "ui.screens.intake.intake_dialog:IntakeDialog",
    "edit_intake": "ui.screens.intake.edit_intake_dialog:EditIntakeDialog",
    "customer": "ui.screens.customers.customer_dialog:CustomerDialog",
    "consent": "ui.screens.customers.consent_dialog:ConsentDialog",
    "personal_data": "ui.screens.customers.data_dialog:DataDialog",
    "merge": "ui.screens.customers.merge_dialog:MergeDialog",
    "block": "ui.screens.customers.privacy_dialog:BlockDialog",
    "erase": "ui.screens.customers.privacy_dialog:EraseDialog",
    "unit": "ui.screens.units.unit_dialog:UnitDialog",
    "move_unit": "ui.screens.units.move_unit_dialog:MoveUnitDialog",
    "pick_unit": "ui.screens.maintenance.pick_unit:PickUnitDialog",
    "import": "ui.screens.exchange.import_file_dialog:ImportDialog",
    "plan_next": "ui.screens.cases.plan_next_dialog:PlanNextDialog",
    "delete_case": "ui.screens.cases.delete_case_dialog:DeleteCaseDialog",
    "plan_visit": "ui.screens.cases.plan_visit_dialog:PlanVisitDialog",
    "move_visit": "ui.screens.cases.plan_visit_dialog:MoveVisitDialog",
    "quote": "ui.screens.cases.quote_dialog:QuoteDialog",
    "send_quote": "ui.screens.cases.step_dialogs:SendQuoteDialog",
    "answer_quote": "ui.screens.cases.step_dialogs:AnswerQuoteDialog",
    "old_parts": "ui.screens.cases.old_parts_dialog:OldPartsDialog",
    "repair_form": "ui.screens.cases.repair_form_dialog:RepairFormDialog",
    "work": "ui.screens.cases.work_dialog:WorkDialog",
    "diagnose": "ui.screens.cases.work_step_dialogs:DiagnoseDialog",
    "finish": "ui.screens.cases.work_step_dialogs:FinishDialog",
    "tell": "ui.screens.cases.work_step_dialogs:TellDialog",
    "unrepaired": "ui.screens.cases.step_dialogs:UnrepairedDialog",
    "hand_back": "ui.screens.cases.step_dialogs:HandBackDialog",
    "cancel": "ui.screens.cases.step_dialogs:CancelDialog",
    "pays": "ui.screens.cases.step_dialogs:PaysDialog",
    "comeback": "ui.screens.cases.step_dialogs:ComebackDialog",
    "sale": "ui.screens.installations.opening_dialogs:SaleDialog",
    "open_installation": "ui.screens.installations.opening_dialogs:OpenInstallationDialog",
    "install": "ui.screens.installations.install_dialog:InstallDialog",
    "training": "ui.screens.installations.training_dialogs:TrainingDialog",
    "hold_training": "ui.screens.installations.training_dialogs:HoldTrainingDialog",
    "record_training": "ui.screens.installations.training_dialogs:RecordTrainingDialog",
    "answer_open": "ui.screens.installations.training_dialogs:AnswerOpenDialog",
    "enquiry": "ui.screens.installations.enquiry_dialogs:EnquiryDialog",
    "answer_question": "ui.screens.installations.enquiry_dialogs:AnswerQuestionDialog",
    "decide_claim": "ui.screens.claims.step_dialogs:DecideClaimDialog",
    "send_recourse": "ui.screens.claims.step_dialogs:SendRecourseDialog",
    "makers_owe": "ui.screens.claims.makers_dialog:MakersDialog",
    "lend": "ui.screens.loans.step_dialogs:LendDialog",
    "take_loan_back": "ui.screens.loans.step_dialogs:TakeLoanBackDialog",
    "remind": "ui.screens.pickup.step_dialogs:RemindDialog",
    "dispose": "ui.screens.pickup.step_dialogs:DisposeDialog",
    "complaint": "ui.screens.complaints.complaint_dialog:ComplaintDialog",
    "investigate": "ui.screens.complaints.step_dialogs:InvestigateDialog",
    "agreement": "ui.screens.complaints.step_dialogs:AgreementDialog",
    "answer_complaint": "ui.screens.complaints.step_dialogs:AnswerDialog",
    "return": "ui.screens.returns.return_dialog:ReturnDialog",
    "test_goods": "ui.screens.returns.step_dialogs:TestGoodsDialog",
    "refund": "ui.screens.returns.step_dialogs:RefundDialog",
    "exchange": "ui.screens.returns.step_dialogs:ExchangeDialog",
    "give_voucher": "ui.screens.returns.step_dialogs:VoucherDialog",
    "repair_instead": "ui.screens.returns.step_dialogs:RepairInsteadDialog",
    "refuse_return": "ui.screens.returns.step_dialogs:RefuseDialog",
    "wait": "ui.screens.cases.wait_dialog:WaitDialog",
    "order_for_job": "ui.screens.orders.order_dialogs:OrderForJobDialog",
    "order_part": "ui.screens.orders.order_dialogs:OrderPartDialog",
    "send_order": "ui.screens.orders.order_dialogs:SendOrderDialog",
    "receive_order": "ui.screens.orders.receive_dialog:ReceiveDialog",
    "return_to_supplier": "ui.screens.orders.order_dialogs:ReturnToSupplierDialog",
    "proposals": "ui.screens.orders.proposals_dialog:ProposalsDialog",
    "counts": "ui.screens.orders.count_dialogs:CountsDialog",
    "start_count": "ui.screens.orders.count_dialogs:StartCountDialog",
    "count": "ui.screens.orders.count_dialog:CountDialog",
    "campaign": "ui.screens.promotions.form_dialogs:CampaignDialog",
    "hand_over_prize": "ui.screens.promotions.form_dialogs:HandOverPrizeDialog",
    "run_draw": "ui.screens.promotions.form_dialogs:RunDrawDialog",
    "solution": "ui.screens.solutions.solution_dialog:SolutionDialog",
    "write_solution": "ui.screens.cases.work_step_dialogs:WriteSolutionDialog",
    "give_guidance": "ui.screens.cases.work_step_dialogs:GiveGuidanceDialog",
    "guidance_sheets": "ui.screens.solutions.sheets_dialog:SheetsDialog",
    "sheet_pictures": "ui.screens.solutions.pictures_dialog:PicturesDialog",
    "person": "ui.screens.settings.person_dialog:PersonDialog",
    "checklist": "ui.screens.visits.checklist_dialog:ChecklistDialog",
    "record_visit": "ui.screens.visits.visit_dialog:VisitDialog",
    "message": "ui.screens.shared.message_dialog:MessageDialog",
    "survey": "ui.screens.surveys.sheet_dialog:SheetDialog",
    "take_survey": "ui.screens.surveys.take_dialog:TakeSurveyDialog",
    "customer_survey": "ui.screens.surveys.customer_page:CustomerSurvey",
    "key_slips": "ui.screens.surveys.slips_dialog:SlipsDialog",
    "sign": "ui.screens.shared.sign_dialog:SignDialog",
    "preview": "ui.screens.shared.preview_dialog:PreviewDialog",
    "coaching": "ui.screens.program.coaching_dialog:CoachingDialog",
    "write_coaching": "ui.screens.program.coaching_dialog:WriteCoachingDialog",
    "edit_coaching": "ui.screens.program.coaching_dialog:EditCoachingDialog",
    "staff": "ui.screens.program.staff_dialog:StaffDialog",
    "approve": "ui.screens.program.approval_dialog:ApprovalDialog",
    "recover": "ui.screens.program.recover_dialog:RecoverDialog",
    "sign_in": "ui.screens.settings.sign_in_dialogs:PinDialog",
    "badge": "ui.screens.settings.sign_in_dialogs:BadgeDialog",
    "remove_pin": "ui.screens.settings.sign_in_dialogs:RemovePinDialog",
    "recovery_code": "ui.screens.settings.sign_in_dialogs:RecoveryCodeDialog",
    "role_rights": "ui.screens.settings.rights_dialog:RightsDialog",
    "restore": "ui.screens.settings.restore_dialog:RestoreDialog",
    "working": "ui.screens.settings.working_dialog:WorkingDialog",
    "confirm_visits": "ui.screens.today.confirm_dialog:ConfirmVisitsDialog",
    "calendar_file": "ui.screens.program.calendar_file_dialog:CalendarFileDialog",
    "holiday": "ui.screens.settings.holiday_dialog:HolidayDialog",
    "history": "ui.screens.lookback.history_dialog:HistoryDialog",
    "help": "ui.screens.program.help_dialog:HelpDialog",
    "about": "ui.screens.program.about_dialog:AboutDialog",
    "support": "ui.screens.program.support_dialog:SupportDialog",
}

PANES = {"case": "ui.screens.cases.case_page:CasePane"}
"""What shows one record beside another screen, by the kind of record."""


def modules() -> Iterator[str]:
    """The modules of the registry, screens first: what a person may want next."""
    found = (*SCREENS.values(), *DIALOGS.values(), ASKING)
    return iter(dict.fromkeys(where.partition(":")[0] for where in found))


def load(where: str) -> Any:
    """A class by where it lies: imported when it is first wanted, so that the start pays for one screen only."""
    module, _, attribute = where.partition(":")
    return getattr(importlib.import_module(module), attribute)


def dialog_named(name: str) -> Callable[..., Any] | None:
    """What makes a dialog: one of the list above, or of the action that is named by where it lies.

    Nothing is found for a name that only another version of the program knows.
    """
    if name in DIALOGS:
        maker: Callable[..., Any] = load(DIALOGS[name])
        return maker
    if not name.startswith("helpdesk.services."):
        return None
    try:
        return partial(load(ASKING), action=load(name))
    except (ImportError, AttributeError):
        return None
