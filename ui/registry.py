"""Knows by name which places, screens and dialogs there are and where each lies; imports none before it is wanted."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from typing import Any

from helpdesk.texts import translate
from ui.widgets.nav import Place

PLACES = (
    Place("today", "sun", translate("Window", "Today")),
    Place("cases", "wrench", translate("Window", "Cases")),
    Place("customers", "users", translate("Window", "Customers")),
    Place("units", "plug", translate("Window", "Units")),
    Place("products", "package", translate("Window", "Products")),
    Place("settings", "settings", translate("Window", "Settings"), foot=True, shortcut="Ctrl+,"),
)
SCREENS = {
    "today": "ui.screens.today.screen:TodayScreen",
    "cases": "ui.screens.cases.screen:CasesScreen",
    "customers": "ui.screens.customers.screen:CustomersScreen",
    "units": "ui.screens.units.screen:UnitsScreen",
    "products": "ui.screens.products.screen:ProductsScreen",
    "settings": "ui.screens.settings.screen:SettingsScreen",
}
SHOWN_BY = {"customer": "customers", "unit": "units", "case": "cases", "job": "cases", "product": "products"}
DIALOGS = {
    "intake": "ui.screens.intake.intake_dialog:IntakeDialog",
    "customer": "ui.screens.customers.customer_dialog:CustomerDialog",
    "unit": "ui.screens.units.unit_dialog:UnitDialog",
    "product": "ui.screens.products.product_dialog:ProductDialog",
    "contact": "ui.screens.customers.contact_dialog:ContactDialog",
    "site": "ui.screens.customers.contact_dialog:SiteDialog",
    "consent": "ui.screens.customers.contact_dialog:ConsentDialog",
    "merge": "ui.screens.customers.merge_dialog:MergeDialog",
    "block": "ui.screens.customers.privacy_dialog:BlockDialog",
    "erase": "ui.screens.customers.privacy_dialog:EraseDialog",
    "sale": "ui.screens.units.sale_dialog:SaleDialog",
    "move_unit": "ui.screens.units.sale_dialog:MoveUnitDialog",
    "import": "ui.screens.exchange.import_file_dialog:ImportDialog",
    "step": "ui.screens.cases.step_dialog:StepDialog",
    "note": "ui.screens.cases.note_dialog:NoteDialog",
    "plan_next": "ui.screens.cases.plan_next_dialog:PlanNextDialog",
    "edit_intake": "ui.screens.intake.edit_intake_dialog:EditIntakeDialog",
    "void_paper": "ui.screens.shared.void_paper_dialog:VoidPaperDialog",
    "delete_case": "ui.screens.cases.delete_case_dialog:DeleteCaseDialog",
    "file": "ui.screens.shared.file_dialog:FileDialog",
    "quote": "ui.screens.cases.quote_dialog:QuoteDialog",
    "work": "ui.screens.cases.work_dialog:WorkDialog",
    "sign": "ui.screens.shared.sign_dialog:SignDialog",
    "preview": "ui.screens.shared.preview_dialog:PreviewDialog",
    "staff": "ui.screens.program.staff_dialog:StaffDialog",
    "person": "ui.screens.settings.person_dialog:PersonDialog",
    "restore": "ui.screens.settings.restore_dialog:RestoreDialog",
    "holiday": "ui.screens.settings.holiday_dialog:HolidayDialog",
    "history": "ui.screens.lookback.history_dialog:HistoryDialog",
    "help": "ui.screens.program.help_dialog:HelpDialog",
    "about": "ui.screens.program.about_dialog:AboutDialog",
}


def modules() -> Iterator[str]:
    """The modules of the registry, screens first: what a person may want next."""
    names = (name.partition(":")[0] for name in (*SCREENS.values(), *DIALOGS.values()))
    return iter(dict.fromkeys(names))


def load(name: str) -> Any:
    """A class of the registry: imported when it is first wanted, so that the start pays for one screen only."""
    module, _, attribute = name.partition(":")
    return getattr(importlib.import_module(module), attribute)
