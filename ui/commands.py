"""Every command of the window as data: words, icon, menu, key; the window makes the QActions from it."""

from __future__ import annotations

from helpdesk.classes import NamedTuple
from helpdesk.texts import Text, translate

MENUS = {
    "shop": translate("Commands", "&Shop"),
    "edit": translate("Commands", "&Edit"),
    "go": translate("Commands", "&Go"),
    "help": translate("Commands", "&Help"),
}


class Command(NamedTuple):
    """A command: it opens a dialog, or its name is that of the window's slot ``do_<name>``."""

    name: str
    text: Text
    icon: str
    menu: str
    """Where it stands, below those listed before it."""
    keys: tuple[str, ...] = ()
    parted: bool = False
    """A line parts it from the command above."""
    also: Text | str = ""
    """Other words by which the search finds it."""
    right: str = ""
    """Who has it not is not offered it."""
    opens: str = ""
    """The dialog that is opened, by its name."""


COMMANDS = (
    Command(
        "intake",
        translate("Commands", "Receive unit…"),
        "package-plus",
        "shop",
        ("Ctrl+N",),
        also=translate(
            "Commands", "intake take in check in new case repair broken claim deposit customer brings"
        ),
        opens="intake",
    ),
    Command(
        "add_customer",
        translate("Commands", "New customer…"),
        "user-round-plus",
        "shop",
        ("Ctrl+Shift+N",),
        also=translate("Commands", "add customer client person"),
        opens="customer",
    ),
    Command(
        "complaint",
        translate("Commands", "Take a complaint…"),
        "message-circle-warning",
        "shop",
        ("Ctrl+Shift+R",),
        also=translate("Commands", "complaint claim unhappy official form"),
        opens="complaint",
    ),
    Command(
        "return",
        translate("Commands", "Record a return…"),
        "repeat",
        "shop",
        ("Ctrl+R",),
        also=translate("Commands", "return exchange refund withdrawal voucher gift money back"),
        opens="return",
    ),
    Command(
        "return_policy",
        translate("Commands", "Return policy…"),
        "scale",
        "shop",
        also=translate("Commands", "returns days voucher terms"),
        right="rules",
    ),
    Command(
        "enquiry",
        translate("Commands", "Answer an enquiry…"),
        "message-circle-question-mark",
        "shop",
        ("Ctrl+Shift+E",),
        also=translate("Commands", "question ask answer advice help phone"),
        opens="enquiry",
    ),
    Command(
        "training",
        translate("Commands", "Training for use…"),
        "graduation-cap",
        "shop",
        also=translate("Commands", "show explain teach guidance instructions"),
        opens="training",
    ),
    Command(
        "add_unit",
        translate("Commands", "New unit…"),
        "plug",
        "shop",
        also=translate("Commands", "add device appliance serial"),
        opens="unit",
    ),
    Command(
        "import_file",
        translate("Commands", "Import a list…"),
        "file-up",
        "shop",
        parted=True,
        also=translate("Commands", "CSV XLSX Excel spreadsheet file bring in"),
        right="import",
        opens="import",
    ),
    Command(
        "key_slips",
        translate("Commands", "Key in survey slips…"),
        "message-circle-question-mark",
        "shop",
        also=translate("Commands", "surveys opinions questionnaires satisfaction paper"),
        opens="key_slips",
    ),
    Command(
        "confirm_visits",
        translate("Commands", "Confirm visits…"),
        "phone",
        "shop",
        parted=True,
        also=translate("Commands", "tomorrow appointments ask customers reminder message SMS WhatsApp"),
        opens="confirm_visits",
    ),
    Command(
        "day_sheets",
        translate("Commands", "Day sheets…"),
        "truck",
        "shop",
        also=translate("Commands", "technicians route visits paper print today tomorrow"),
    ),
    Command(
        "week_plan",
        translate("Commands", "Week plan…"),
        "calendar-days",
        "shop",
        also=translate("Commands", "visits of the week paper print"),
    ),
    Command(
        "calendar_file",
        translate("Commands", "Visits for a phone…"),
        "calendar",
        "shop",
        also=translate("Commands", "iCalendar ics export appointments mobile"),
        opens="calendar_file",
    ),
    Command(
        "makers_owe",
        translate("Commands", "What makers owe us…"),
        "receipt-text",
        "shop",
        also=translate("Commands", "recourse credit supplier guarantee outstanding units away"),
        opens="makers_owe",
    ),
    Command(
        "receive_order",
        translate("Commands", "Receive a delivery…"),
        "truck",
        "shop",
        also=translate("Commands", "order supplier parts arrived goods delivery note scan stock"),
        right="order",
        opens="receive_order",
    ),
    Command(
        "proposals",
        translate("Commands", "Order what is missing…"),
        "package-plus",
        "shop",
        also=translate("Commands", "purchase parts low minimum supplier stock"),
        right="order",
        opens="proposals",
    ),
    Command(
        "counts",
        translate("Commands", "Count the stock…"),
        "clipboard-check",
        "shop",
        also=translate("Commands", "inventory shelves stocktaking"),
        opens="counts",
    ),
    Command(
        "print",
        translate("Commands", "Print…"),
        "printer",
        "shop",
        ("Ctrl+P",),
        also=translate(
            "Commands", "receipt paper PDF ticket label barcode sticker sign signature again reprint"
        ),
    ),
    Command(
        "backup",
        translate("Commands", "Back up now"),
        "database-backup",
        "shop",
        parted=True,
        also=translate("Commands", "backup copy safety save"),
    ),
    Command(
        "quit",
        translate("Commands", "Quit"),
        "log-out",
        "shop",
        ("Ctrl+Q",),
        parted=True,
        also=translate("Commands", "close exit leave"),
    ),
    Command(
        "undo",
        translate("Commands", "Undo"),
        "undo-2",
        "edit",
        ("Ctrl+Z",),
        also=translate("Commands", "take back revert"),
    ),
    Command(
        "redo",
        translate("Commands", "Redo"),
        "redo-2",
        "edit",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        also=translate("Commands", "do again repeat"),
    ),
    Command(
        "edit",
        translate("Commands", "Edit…"),
        "pencil",
        "edit",
        ("F2",),
        also=translate("Commands", "change correct modify"),
    ),
    Command(
        "search",
        translate("Commands", "Search everything"),
        "search",
        "edit",
        ("Ctrl+K",),
        parted=True,
        also=translate("Commands", "look up scan code barcode"),
    ),
    Command(
        "find",
        translate("Commands", "Find in the list"),
        "list-filter",
        "edit",
        ("Ctrl+F",),
        also=translate("Commands", "filter"),
    ),
    Command(
        "history",
        translate("Commands", "Change history…"),
        "history",
        "edit",
        ("Ctrl+H",),
        parted=True,
        also=translate("Commands", "history journal log changes who did what"),
    ),
    Command(
        "notices",
        translate("Commands", "Notifications…"),
        "bell",
        "edit",
        ("Ctrl+J",),
        also=translate("Commands", "messages what happened finished done last undo"),
    ),
    Command(
        "back",
        translate("Commands", "Back"),
        "arrow-left",
        "go",
        ("Alt+Left",),
        also=translate("Commands", "go back previous"),
    ),
    Command(
        "forward",
        translate("Commands", "Forward"),
        "arrow-right",
        "go",
        ("Alt+Right",),
        also=translate("Commands", "go forward next"),
    ),
    Command(
        "staff",
        translate("Commands", "Who is here…"),
        "user-round",
        "go",
        ("Ctrl+U",),
        parted=True,
        also=translate("Commands", "staff user technician sign in switch person log out"),
    ),
    Command(
        "lock",
        translate("Commands", "Lock"),
        "lock",
        "go",
        ("Ctrl+Shift+L",),
        also=translate("Commands", "PIN badge password switch user log out change person leave away"),
    ),
    Command(
        "reload",
        translate("Commands", "Refresh"),
        "refresh-cw",
        "go",
        ("F5",),
        parted=True,
        also=translate("Commands", "reload renew again"),
    ),
    Command(
        "fold",
        translate("Commands", "Fold the navigation"),
        "panel-left-close",
        "go",
        ("Ctrl+B",),
        also=translate("Commands", "hide menu sidebar"),
    ),
    Command(
        "help",
        translate("Commands", "Help"),
        "circle-question-mark",
        "help",
        ("F1",),
        also=translate("Commands", "manual shortcuts keys how tips"),
    ),
    Command(
        "support",
        translate("Commands", "Support report…"),
        "stethoscope",
        "help",
        also=translate("Commands", "help from afar fault bug crash error versions log"),
        opens="support",
    ),
    Command(
        "about",
        translate("Commands", "About"),
        "info",
        "help",
        also=translate("Commands", "version update licence"),
        opens="about",
    ),
)
BY_NAME = {command.name: command for command in COMMANDS}
