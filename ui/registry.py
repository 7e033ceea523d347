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
    "today": "ui.screens.today:TodayScreen",
    "cases": "ui.screens.cases:CasesScreen",
    "customers": "ui.screens.customers:CustomersScreen",
    "units": "ui.screens.units:UnitsScreen",
    "products": "ui.screens.products:ProductsScreen",
    "settings": "ui.screens.settings:SettingsScreen",
}
SHOWN_BY = {"customer": "customers", "unit": "units", "case": "cases", "job": "cases", "product": "products"}
DIALOGS = {
    "intake": "ui.screens.dialogs.intake:IntakeDialog",
    "customer": "ui.screens.dialogs.customer:CustomerDialog",
    "unit": "ui.screens.dialogs.unit:UnitDialog",
    "product": "ui.screens.dialogs.product:ProductDialog",
    "contact": "ui.screens.dialogs.contact:ContactDialog",
    "site": "ui.screens.dialogs.contact:SiteDialog",
    "consent": "ui.screens.dialogs.contact:ConsentDialog",
    "merge": "ui.screens.dialogs.merge:MergeDialog",
    "block": "ui.screens.dialogs.privacy:BlockDialog",
    "erase": "ui.screens.dialogs.privacy:EraseDialog",
    "sale": "ui.screens.dialogs.sale:SaleDialog",
    "move_unit": "ui.screens.dialogs.sale:MoveUnitDialog",
    "import": "ui.screens.dialogs.import_file:ImportDialog",
    "step": "ui.screens.dialogs.step:StepDialog",
    "note": "ui.screens.dialogs.note:NoteDialog",
    "plan_next": "ui.screens.dialogs.plan_next:PlanNextDialog",
    "edit_intake": "ui.screens.dialogs.edit_intake:EditIntakeDialog",
    "void_paper": "ui.screens.dialogs.void_paper:VoidPaperDialog",
    "delete_case": "ui.screens.dialogs.delete_case:DeleteCaseDialog",
    "file": "ui.screens.dialogs.file:FileDialog",
    "quote": "ui.screens.dialogs.quote:QuoteDialog",
    "work": "ui.screens.dialogs.work:WorkDialog",
    "sign": "ui.screens.dialogs.sign:SignDialog",
    "preview": "ui.screens.dialogs.preview:PreviewDialog",
    "staff": "ui.screens.dialogs.staff:StaffDialog",
    "person": "ui.screens.dialogs.person:PersonDialog",
    "restore": "ui.screens.dialogs.restore:RestoreDialog",
    "holiday": "ui.screens.dialogs.holiday:HolidayDialog",
    "history": "ui.screens.dialogs.history:HistoryDialog",
    "help": "ui.screens.dialogs.help:HelpDialog",
    "about": "ui.screens.dialogs.about:AboutDialog",
}


def modules() -> Iterator[str]:
    """The modules of the registry, screens first: what a person may want next."""
    names = (name.partition(":")[0] for name in (*SCREENS.values(), *DIALOGS.values()))
    return iter(dict.fromkeys(names))


def load(name: str) -> Any:
    """A class of the registry: imported when it is first wanted, so that the start pays for one screen only."""
    module, _, attribute = name.partition(":")
    return getattr(importlib.import_module(module), attribute)
