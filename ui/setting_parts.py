"""Every part of the settings as data: words, icon, other words it is found by; the screen makes their panes."""

from __future__ import annotations

from helpdesk.classes import NamedTuple
from helpdesk.settings import GROUPS
from helpdesk.texts import Text, translate


class SettingPart(NamedTuple):
    """A part of the settings; the settings declared for its key stand in it."""

    key: str
    title: Text
    icon: str
    also: Text | str = ""


SETTING_PARTS = (
    SettingPart(
        "shop", GROUPS["shop"], "building-2", translate("Settings", "company firm logo address letterhead")
    ),
    SettingPart(
        "hours",
        translate("Settings", "Opening hours"),
        "clock",
        translate("Settings", "timetable open closed"),
    ),
    SettingPart(
        "holidays",
        translate("Settings", "Holidays"),
        "calendar-days",
        translate("Settings", "closed days bank holidays vacation"),
    ),
    SettingPart(
        "people",
        GROUPS["people"],
        "users",
        translate(
            "Settings", "staff employees users PIN password badge rights permissions roles skills leave"
        ),
    ),
    SettingPart(
        "suppliers", translate("Settings", "Suppliers"), "truck", translate("Settings", "wholesalers makers")
    ),
    SettingPart(
        "work", GROUPS["work"], "wrench", translate("Settings", "bench promised days waiting too long")
    ),
    SettingPart("stock", GROUPS["stock"], "bolt", translate("Settings", "stock shelves minimum")),
    SettingPart("calls", GROUPS["calls"], "phone", translate("Settings", "follow-up reasons tries")),
    SettingPart("field", GROUPS["field"], "truck", translate("Settings", "visits travel installation")),
    SettingPart(
        "checklists",
        translate("Settings", "Checklists"),
        "clipboard-check",
        translate("Settings", "lines to tick maintenance measurements"),
    ),
    SettingPart(
        "prices",
        GROUPS["prices"],
        "tag",
        translate("Settings", "rates hour VAT tax labour travel diagnosis fee"),
    ),
    SettingPart(
        "law",
        GROUPS["law"],
        "shield-check",
        translate("Settings", "law legislation country terms guarantee warranty articles consumer trade"),
    ),
    SettingPart(
        "returns", GROUPS["returns"], "repeat", translate("Settings", "refund vouchers approve policy")
    ),
    SettingPart(
        "promises", GROUPS["promises"], "circle-check", translate("Settings", "service level commitments")
    ),
    SettingPart(
        "papers", GROUPS["papers"], "file-text", translate("Settings", "receipt terms wording documents")
    ),
    SettingPart(
        "printers",
        translate("Settings", "Printers"),
        "printer",
        translate("Settings", "receipt printer, tickets, label rolls, paper size, copies, test print"),
    ),
    SettingPart(
        "messages",
        GROUPS["messages"],
        "mail",
        translate("Settings", "SMS WhatsApp email templates texts reminder"),
    ),
    SettingPart(
        "surveys",
        GROUPS["surveys"],
        "message-circle-question-mark",
        translate("Settings", "NPS questions ease"),
    ),
    SettingPart(
        "backup",
        GROUPS["backup"],
        "database-backup",
        translate("Settings", "restore copies USB stick second folder recover"),
    ),
    SettingPart(
        "look",
        translate("Settings", "Appearance"),
        "eye",
        translate("Settings", "language theme dark light contrast text size zoom font letters"),
    ),
)
