"""Knows how a unit stands in lists: of all units, of one customer, of one model; opens nothing itself."""

from __future__ import annotations

from helpdesk.domain import numbers
from helpdesk.domain.warranty import COVERS
from helpdesk.formats import Words
from helpdesk.services.goods.unit_rows import UnitRow
from helpdesk.texts import Text, translate
from ui import badges
from ui.shell import Shell
from ui.widgets.cells import Out
from ui.widgets.pill import Mark
from ui.widgets.records import Cell, Column

NO_SERIAL = translate("Units", "No serial")


def columns() -> tuple[Column, ...]:
    """The list of all units: by serial, with product and owner below it."""
    return (
        Column(
            "serial",
            translate("Units", "Serial, product"),
            190,
            stretch=True,
            stays=True,
            cell=_unit,
            out=(
                Out(translate("Units", "Serial"), lambda row, _: row.serial),
                Out(translate("Units", "Product"), lambda row, _: row.title),
                Out(translate("Units", "Owner"), lambda row, _: row.owner_name),
                Out(translate("Units", "Lent to"), lambda row, _: row.lent_to),
                Out(
                    translate("Units", "Lent on"),
                    lambda row, words: words.day(row.lent_on) if row.lent_on else "",
                ),
            ),
        ),
        Column(
            "open_jobs",
            translate("Units", "In the shop"),
            cell=in_shop,
            widest=(_jobs(10),),
            out=(Out(translate("Units", "Open jobs"), lambda row, _: str(row.open_jobs)),),
        ),
        Column("owner_name", translate("Units", "Owner"), 150, shown=False, cell=_owner),
        Column("purchased_on", translate("Units", "Bought on"), shown=False, cell=_bought),
        Column("category", translate("Units", "Category"), shown=False),
        Column(
            "id",
            translate("Units", "Number"),
            shown=False,
            cell=lambda row, _: numbers.number("unit", row.id),
        ),
    )


def owned_columns(shell: Shell) -> tuple[Column, ...]:
    """The units of a customer: product first, with the guarantee as it stands today."""
    return (
        Column("title", translate("Units", "Unit"), 180, stretch=True, stays=True, cell=_owned),
        Column(
            "verdict",
            translate("Units", "Guarantee"),
            cell=lambda row, words: guarantee(row, words, shell),
            widest=tuple(Cell(mark=badges.verdict(None, kind)) for kind in COVERS),
        ),
        Column("open_jobs", translate("Units", "In the shop"), cell=in_shop, widest=(_jobs(10),)),
        Column("purchased_on", translate("Units", "Bought on"), shown=False, cell=_bought),
    )


def model_columns(shell: Shell) -> tuple[Column, ...]:
    """The units of a model: serial and owner, with the guarantee as it stands today."""
    return (
        Column("serial", translate("Units", "Serial, owner"), 180, stretch=True, stays=True, cell=_of_model),
        Column(
            "verdict",
            translate("Units", "Guarantee"),
            cell=lambda row, words: guarantee(row, words, shell),
            widest=tuple(Cell(mark=badges.verdict(None, kind)) for kind in COVERS),
        ),
        Column("open_jobs", translate("Units", "In the shop"), cell=in_shop, widest=(_jobs(10),)),
    )


def _unit(row: UnitRow, words: Words) -> Cell:
    return Cell(
        row.serial or words.say(NO_SERIAL),
        (row.title, row.owner_name or row.lent_to or ""),
        ink=_ink(row),
        strong=bool(row.serial),
    )


def _owned(row: UnitRow, words: Words) -> Cell:
    return Cell(row.title, row.serial or words.say(NO_SERIAL), strong=True)


def _of_model(row: UnitRow, words: Words) -> Cell:
    return Cell(
        row.serial or words.say(NO_SERIAL), row.owner_name or "", ink=_ink(row), strong=bool(row.serial)
    )


def _ink(row: UnitRow) -> str:
    return "" if row.serial else "secondary"


def _owner(row: UnitRow, words: Words) -> str:  # noqa: ARG001
    return row.owner_name or ""


def _bought(row: UnitRow, words: Words) -> str:
    return words.day(row.purchased_on) if row.purchased_on else ""


def in_shop(row: UnitRow, words: Words) -> Cell | Text | str:
    """How many jobs are unfinished on a unit, or that it is lent."""
    if row.lent_on is not None:
        since = translate("Units", "since {day}")(day=words.day_short(row.lent_on))
        return Cell(mark=Mark(translate("Units", "Lent"), "arrow-right-left", "away"), second=since)
    if not row.open_jobs:
        return ""
    return _jobs(row.open_jobs)


def _jobs(count: int) -> Cell:
    return Cell(mark=Mark(translate("Units", "%n open job(s)", "", 1)(n=count), "wrench", "due"))


def guarantee(row: UnitRow, words: Words, shell: Shell) -> Cell:
    """The verdict as a pill, until when below it, its reason as a tip."""
    verdict = shell.desk.covers.of_unit(row.id, shell.today).verdict
    until = words.day(verdict.which.end) if verdict.which and verdict.which.end else ""
    second: Text | str = translate("Units", "until {day}")(day=until) if until else ""
    return Cell(mark=badges.guarantee(verdict), second=second, tip=verdict.reason)
