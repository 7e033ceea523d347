"""Every command of the window as data: words, icon, key; the window makes the QActions from it."""

from __future__ import annotations

from typing import NamedTuple

from helpdesk.texts import Text, translate

SEPARATOR = "-"


class Command(NamedTuple):
    """A command: its name is that of the window's slot ``do_<name>``."""

    name: str
    text: Text
    icon: str = ""
    keys: tuple[str, ...] = ()


COMMANDS = (
    Command("intake", translate("Commands", "Receive unit…"), "package-plus", ("Ctrl+N",)),
    Command("add_customer", translate("Commands", "New customer…"), "user-round-plus", ("Ctrl+Shift+N",)),
    Command("add_unit", translate("Commands", "New unit…"), "plug"),
    Command("import_file", translate("Commands", "Import a list…"), "file-up"),
    Command("print", translate("Commands", "Print…"), "printer", ("Ctrl+P",)),
    Command("backup", translate("Commands", "Back up now"), "database-backup"),
    Command("quit", translate("Commands", "Quit"), "log-out", ("Ctrl+Q",)),
    Command("undo", translate("Commands", "Undo"), "undo-2", ("Ctrl+Z",)),
    Command("edit", translate("Commands", "Edit…"), "pencil", ("F2",)),
    Command("search", translate("Commands", "Search everything"), "search", ("Ctrl+K",)),
    Command("find", translate("Commands", "Find in the list"), "list-filter", ("Ctrl+F",)),
    Command("reload", translate("Commands", "Read anew"), "refresh-cw", ("F5",)),
    Command("back", translate("Commands", "Back"), "arrow-left", ("Alt+Left",)),
    Command("forward", translate("Commands", "Forward"), "arrow-right", ("Alt+Right",)),
    Command("fold", translate("Commands", "Fold the navigation"), "panel-left-close", ("Ctrl+B",)),
    Command("staff", translate("Commands", "Who is here…"), "user-round", ("Ctrl+U",)),
    Command("history", translate("Commands", "What was done…"), "history", ("Ctrl+H",)),
    Command("help", translate("Commands", "Help"), "circle-question-mark", ("F1",)),
    Command("about", translate("Commands", "About"), "info"),
)
BY_NAME = {command.name: command for command in COMMANDS}

MENUS: tuple[tuple[Text, tuple[str, ...]], ...] = (
    (
        translate("Commands", "&Shop"),
        (
            "intake",
            "add_customer",
            "add_unit",
            SEPARATOR,
            "import_file",
            "print",
            SEPARATOR,
            "backup",
            SEPARATOR,
            "quit",
        ),
    ),
    (translate("Commands", "&Edit"), ("undo", "edit", SEPARATOR, "search", "find", SEPARATOR, "history")),
    (translate("Commands", "&Go"), ("back", "forward", SEPARATOR, "staff", SEPARATOR, "reload", "fold")),
    (translate("Commands", "&Help"), ("help", "about")),
)
