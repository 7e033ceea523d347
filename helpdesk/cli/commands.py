"""The commands there are and their options, as the contract has them; nothing is run here."""

from __future__ import annotations

from helpdesk.cli.line import Command, Option, day, lived, month, one_of, size, whole
from helpdesk.languages import LANGUAGES
from helpdesk.texts import translate

JSON = Option("--json")
LANGUAGE = Option("--language", "LANGUAGE", one_of(*LANGUAGES))

GENERAL = (
    Option("--data", "DIR"),
    Option("--today", "YYYY-MM-DD", lived),
    Option("--demo"),
    Option("--picture", "FILE.png"),
    Option("--screen", "NAME"),
    LANGUAGE,
    Option("--theme", "THEME", one_of("light", "dark", "system")),
    Option("--size", "WIDTHxHEIGHT", size),
    Option("--backup", "FILE.zip"),
    Option("--help", short="-h"),
    Option("--version"),
)
"""Options before the command, or without one."""

_LIST = (
    Command(
        "init",
        "shop:init",
        translate("Cli", "Make a new shop."),
        options=(Option("--shop", "NAME", needed=True), Option("--country", "CC", needed=True), LANGUAGE),
    ),
    Command(
        "demo",
        "shop:demo",
        translate("Cli", "Fill an empty shop with a believable history."),
        options=(
            Option("--customers", "N", whole(10, 1_000_000), default=200),
            Option("--months", "N", whole(3, 120), default=14),
            Option("--until", "DATE", lived),
            Option("--seed", "N", whole(0, 2_147_483_647), default=1),
        ),
    ),
    Command(
        "import",
        "exchange:import_",
        translate("Cli", "Take a CSV or XLSX file into the shop."),
        ("KIND", "FILE"),
        options=(
            Option("--preset", "PRESET"),
            Option("--map", "Column=field", many=True),
            Option("--set", "field=value", many=True),
            Option("--value", "field:Theirs=ours", many=True),
            Option("--dates", "day-first|month-first", one_of("day-first", "month-first")),
            Option("--no-header"),
            Option("--sheet", "NAME"),
            Option("--dry-run"),
            Option("--strict"),
            JSON,
        ),
    ),
    Command(
        "export",
        "exchange:export",
        translate("Cli", "Write the shop's records to a CSV or XLSX file."),
        ("KIND", "FILE"),
    ),
    Command(
        "find",
        "records:find",
        translate("Cli", "Find anything by whatever is at hand."),
        ("TEXT",),
        options=(Option("--limit", "N", whole(1, 1_000), default=20), JSON),
        free=True,
    ),
    Command(
        "show",
        "records:show",
        translate("Cli", "Show one record whole, with its timeline."),
        ("NUMBER",),
        options=(JSON,),
    ),
    Command(
        "warranty",
        "records:warranty",
        translate("Cli", "Say what covers a unit, until when and why."),
        ("SERIAL",),
        options=(Option("--brand", "BRAND"), Option("--on", "DATE", day), JSON),
    ),
    Command(
        "metrics",
        "metrics:metrics",
        translate("Cli", "Tell the figures of a month."),
        options=(Option("--month", "YYYY-MM", month, needed=True), JSON),
    ),
    Command(
        "agenda",
        "agenda:agenda",
        translate("Cli", "Tell what falls due: today and the next seven days, or the days asked for."),
        options=(Option("--from", "DATE", day), Option("--to", "DATE", day), JSON),
    ),
    Command(
        "report",
        "papers:report",
        translate("Cli", "Write a paper as PDF."),
        ("PAPER",),
        ("NUMBER",),
        options=(
            Option("--output", "FILE.pdf", needed=True, short="-o"),
            LANGUAGE,
            Option("--size", "SIZE"),
            Option("--month", "YYYY-MM", month),
            Option("--keep"),
        ),
    ),
    Command(
        "backup",
        "shop:backup",
        translate("Cli", "Make a verified backup, database and files in one zip."),
        optional=("FILE",),
    ),
    Command(
        "restore",
        "shop:restore",
        translate("Cli", "Restore a backup into the folder; a shop that is there is kept first."),
        ("FILE",),
    ),
    Command(
        "check",
        "shop:check",
        translate("Cli", "Look the whole shop over."),
        options=(JSON,),
    ),
    Command(
        "support",
        "shop:support",
        translate("Cli", "Write a report for whoever helps from afar, without any customer’s data."),
        optional=("FILE",),
    ),
)
COMMANDS = {command.name: command for command in _LIST}
