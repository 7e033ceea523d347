"""The columns of the list of maintenance plans, and how it is said when one falls due."""

from __future__ import annotations

from collections.abc import Callable

from helpdesk.formats import Words
from helpdesk.services.field.plan_card_reader import PlanCard
from helpdesk.services.field.plan_list_reader import PlanItem
from helpdesk.texts import Text, translate
from ui import badges
from ui.shell import Shell
from ui.theme import ToneName
from ui.widgets import plain
from ui.widgets.cells import Cell, Column, Out


def due_said(shell: Shell, card: PlanCard) -> tuple[Text | str, ToneName | None]:
    """When the plan falls due next, in words, and their tone."""
    if not card.next:
        return "", None
    due, today = card.next[0].due.due, shell.today
    days = (due - today).days
    if days < 0:
        late = translate("Plans", "%n day(s) late · {day}", "", 1)
        return late(n=-days, day=due), "late"
    if days == 0:
        return translate("Plans", "Due today"), "due"
    near = translate("Plans", "Due in %n day(s) · {day}", "", 1)
    return near(n=days, day=due), "due" if days <= 14 else None


def columns(shell: Shell, view: Callable[[], str]) -> tuple[Column, ...]:
    """Whom the plan is for, with its number, product and place; when it falls due, and how far the visit is."""
    return (
        Column(
            "customer",
            translate("Plans", "Customer, plan, unit, place"),
            width=220,
            stretch=True,
            stays=True,
            cell=lambda row, _: Cell(
                row.customer or "—", plain.joined(row.number, row.title, row.city or ""), strong=True
            ),
            out=(
                Out(translate("Plans", "Customer"), lambda row, _: row.customer or ""),
                Out(translate("Plans", "Plan"), lambda row, _: row.number),
                Out(translate("Plans", "Unit"), lambda row, _: row.title),
                Out(translate("Plans", "Serial number"), lambda row, _: row.serial),
                Out(translate("Plans", "Place"), lambda row, _: row.city or ""),
            ),
        ),
        Column(
            "due",
            translate("Plans", "Due, visit"),
            width=156,
            stays=True,
            cell=lambda row, words: (
                _letter_cell(shell, row, words) if view() == "renew" else _due_cell(shell, row, words)
            ),
            out=(
                Out(translate("Plans", "Due"), lambda row, words: words.day(row.due) if row.due else ""),
                Out(translate("Plans", "Visit"), lambda row, _: badges.plan_visit(row.visit).text),
            ),
        ),
        Column("serial", translate("Plans", "Serial number"), shown=False),
        Column("name", translate("Plans", "Name of the plan"), shown=False),
        Column("id", translate("Plans", "Number"), shown=False, cell=lambda row, _: row.number),
        Column(
            "ends_on",
            translate("Plans", "Ends"),
            shown=False,
            cell=lambda row, words: words.day(row.ends_on) if row.ends_on else "",
        ),
    )


def _due_cell(shell: Shell, row: PlanItem, words: Words) -> Cell:
    if row.due is None:
        stopped = translate("Plans", "Stopped")
        return Cell("" if row.active else stopped, ink="secondary")
    late = row.due < shell.today
    return Cell(
        words.day(row.due), mark=badges.plan_visit(row.visit), below=True, ink="late" if late else "text"
    )


def _letter_cell(shell: Shell, row: PlanItem, words: Words) -> Cell:
    day = row.letter_on
    if day is None:
        return Cell("")
    said = translate("Plans", "ends {day}")(day=words.day_short(row.ends_on) if row.ends_on else "—")
    late = day < shell.today and not row.told
    return Cell(words.day(day), said, ink="late" if late else "")
