"""Shows what a job cost the shop and what it brings, below its bench: who pays, what is left, outside work."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.classes import NamedTuple
from helpdesk.domain.money import PAID, PAYERS
from helpdesk.services.cases.money_rows import JobMoney, OutsideRow
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.workshop.money_actions import (
    AddOutsideWork,
    EditOutsideWork,
    RecordCharge,
    RemoveOutsideWork,
)
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.shared.entry_rows import Deed, EntryRows, Row
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.facts import Fact, Facts
from ui.widgets.section import Section

UNPRICED = frozenset({"complaint", "return", "enquiry", "training"})
"""Kinds of job whose card has no money of its own."""


class Spent(NamedTuple):
    """The money of a job, with the outside work in it."""

    money: JobMoney
    outside: tuple[OutsideRow, ...]


def money_shown(shell: Shell, job: JobRow) -> Spent | None:
    """The money of a job that has any, or is over and may get some; nothing while there is nothing to tell."""
    if job.kind in UNPRICED:
        return None
    found = shell.desk.cases.money(job.id, shell.desk.settings)
    if found is None:
        return None
    costs = shell.may("costs") and (found.costs.total is None or found.costs.total)
    spent = costs or found.row.charge_cents is not None
    if not spent and job.finished_at is None:
        return None
    return Spent(found, tuple(shell.desk.cases.outside(job.id)))


class MoneyPart(QWidget):
    """The money of one job; made anew when it changed."""

    def __init__(self, shell: Shell, job: JobRow, spent: Spent) -> None:
        super().__init__()
        self.shell, self.job, self.told = shell, job, spent.money
        self.seen = shell.may("costs")
        """Whether what it cost is shown."""
        self.setObjectName(f"money_{job.number}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.LABEL))
        section = Section(shell.words, translate("MoneyPart", "Money"))
        section.set_count(shell.say(translate("MoneyPart", "without tax")))
        section.add(Facts(shell.words, list(self._facts())))
        if spent.outside:
            rows = EntryRows(shell.words, translate("MoneyPart", "No outside work."))
            rows.set_rows([self._outside(each) for each in spent.outside])
            section.add(rows)
        section.add(self._buttons())
        column.addWidget(section)

    def _facts(self) -> Iterator[Fact]:
        told, words = self.told, self.shell.words
        if self.seen:
            tone_of_cost: theme.ToneName | None = "due" if self._gap() else None
            yield Fact(translate("MoneyPart", "Cost"), self._cost(), wide=True, tone=tone_of_cost)
        yield Fact(translate("MoneyPart", "Who pays"), PAYERS[told.who])
        if told.charge is not None:
            over = told.typed or told.row.delivered_at is not None
            label = translate("MoneyPart", "Charged") if over else translate("MoneyPart", "Agreed")
            yield Fact(label, self._charged())
        elif told.who == PAID:
            tone: theme.ToneName | None = "due" if told.row.delivered_at else None
            yield Fact(translate("MoneyPart", "Charged"), translate("MoneyPart", "not known yet"), tone=tone)
        if self.seen and told.margin is not None and (told.charge or told.costs.total):
            yield Fact(
                translate("MoneyPart", "Margin"),
                words.money(told.margin),
                tone="late" if told.margin < 0 and told.who == PAID else None,
            )

    def _cost(self) -> str:
        """What it cost, of what; what of it is not known."""
        costs, words = self.told.costs, self.shell.words
        parts = (
            (costs.parts, translate("MoneyPart", "parts {amount}")),
            (costs.labour, translate("MoneyPart", "work {amount}")),
            (costs.outside, translate("MoneyPart", "outside {amount}")),
        )
        of = [words.say(said(amount=words.money(cents))) for cents, said in parts if cents]
        total = words.money(costs.total) if costs.total is not None else words.say(self._gap() or "")
        return plain.joined(total, *(of if len(of) > 1 or costs.total is None else ()))

    def _gap(self) -> Text | None:
        if self.told.costs.parts is None:
            return translate("MoneyPart", "not known: a part without its cost")
        if self.told.costs.labour is None:
            return translate("MoneyPart", "not known: no rate for an hour of that day")
        return None

    def _charged(self) -> str:
        told, words = self.told, self.shell.words
        how: Text | str = ""
        if told.who == PAID and not told.typed and told.charge:
            how = translate("MoneyPart", "as quoted")
        return plain.joined(words.money(told.charge), words.say(how), plain.one_line(told.row.invoice))

    def _outside(self, row: OutsideRow) -> Row:
        words = self.shell.words
        said = plain.joined(
            words.money(row.cost_cents) if self.seen else "",
            plain.one_line(row.supplier_name or ""),
            words.day(row.on_day),
            plain.one_line(row.invoice),
        )
        about = {"job": self.job.id, "outside_work": row.id}
        deeds = (
            Deed(
                translate("MoneyPart", "Change…"),
                "pencil",
                lambda: self.shell.ask(EditOutsideWork, about),
                f"edit_outside_{row.id}",
            ),
            Deed(
                translate("MoneyPart", "Remove"),
                "trash-2",
                lambda: self.shell.do(RemoveOutsideWork(id=row.id)),
                f"remove_outside_{row.id}",
            ),
        )
        # Who sees no cost would write another over it.
        return Row(plain.one_line(row.what)[:120], said, deeds=deeds if self.seen else ())

    def _buttons(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.LABEL))
        for text, icon, name, action in (
            (translate("MoneyPart", "What was charged…"), "receipt-text", "record_charge", RecordCharge),
            (translate("MoneyPart", "Outside work…"), "plus", "add_outside", AddOutsideWork),
        ):
            button = Button(self.shell.say(text), icon, "quiet")
            button.setObjectName(name)
            button.clicked.connect(lambda _=False, made=action: self.shell.ask(made, {"job": self.job.id}))
            row.addWidget(button)
        row.addStretch(1)
        return bar
