"""Shows what a return adds to its job's card: by what right, the days, the money, the law, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.domain.return_law import LawLine
from helpdesk.domain.return_words import DISPOSITIONS, GRADES, GROUNDS, MEANS, REASONS, SETTLED, TESTED
from helpdesk.domain.returns import pay_day
from helpdesk.domain.workflows.states import FINISHED
from helpdesk.services.cases.return_reader import ReturnCard
from helpdesk.services.cases.return_rows import VoucherRow
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.shared import lateness
from ui.screens.shared.timeline_entries import follow
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.facts import Fact, Facts
from ui.widgets.inline import Inline
from ui.widgets.section import Section


class ReturnPart(QWidget):
    """What is known of a return; made anew when it changed."""

    def __init__(self, shell: Shell, card: ReturnCard) -> None:
        super().__init__()
        self.shell, self.card = shell, card
        self.setObjectName(f"return_{card.facts.number}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.CARD))
        facts = Facts(shell.words, [*self._right(), *self._goods(), *self._money(), *self._ending()])
        facts.followed.connect(lambda link: follow(shell, link))
        column.addWidget(facts)
        if card.facts.let_by is not None:
            column.addWidget(self._let_through())
        if card.vouchers:
            column.addWidget(self._vouchers())
        if card.terms is not None and card.facts.state not in FINISHED:
            column.addWidget(self._law())

    # -- facts

    def _right(self) -> Iterator[Fact]:
        facts, sold, terms = self.card.facts, self.card.sold, self.card.terms
        words = self.shell.words
        ground = words.say(GROUNDS.get(facts.ground, facts.ground))
        yield Fact(translate("ReturnPart", "Ground"), ground)
        if facts.told_on:
            yield Fact(translate("ReturnPart", "Told on"), words.day(facts.told_on))
        if sold is not None:
            said = plain.joined(words.day(sold.purchased_on), sold.invoice)
            yield Fact(translate("ReturnPart", "Sold"), said)
        if terms is not None and terms.last_day is not None and facts.ground in {"withdrawal", "policy"}:
            late = facts.told_on is not None and facts.told_on > (terms.accepted_until or terms.last_day)
            yield Fact(
                translate("ReturnPart", "Last day to return"),
                words.day(terms.last_day),
                tone="late" if late else None,
            )
        if facts.reason:
            yield Fact(translate("ReturnPart", "Reason"), REASONS.get(facts.reason, facts.reason))

    def _goods(self) -> Iterator[Fact]:
        facts, words = self.card.facts, self.shell.words
        if facts.goods_back_on:
            yield Fact(translate("ReturnPart", "Goods back on"), words.day(facts.goods_back_on))
        if facts.sent_on:
            yield Fact(translate("ReturnPart", "Proof of sending"), words.day(facts.sent_on))
        if facts.tested:
            said = plain.joined(
                words.say(TESTED.get(facts.tested, facts.tested)), plain.one_line(facts.tested_note)
            )
            yield Fact(translate("ReturnPart", "Five-minute test"), said, wide=True)
        if facts.grade:
            yield Fact(translate("ReturnPart", "State"), GRADES.get(facts.grade, facts.grade))
        if facts.disposition:
            what = DISPOSITIONS.get(facts.disposition, facts.disposition)
            yield Fact(translate("ReturnPart", "What becomes of it"), what)

    def _money(self) -> Iterator[Fact]:
        card, facts, words = self.card, self.card.facts, self.shell.words
        if facts.owed_cents is not None and facts.settled in {"", "refund"}:
            yield Fact(translate("ReturnPart", "To be paid back"), words.money(facts.owed_cents))
        if facts.state not in FINISHED and card.terms is not None and card.terms.offered[0] == "refund":
            yield from self._due()
        for refund in card.refunds:
            means = words.say(MEANS.get(refund.means, refund.means))
            day = words.day(words.local(refund.at).date())
            yield Fact(
                translate("ReturnPart", "Paid back"), plain.joined(words.money(refund.cents), means, day)
            )
        if facts.ended:
            yield Fact(translate("ReturnPart", "Ended with it"), plain.one_line(facts.ended), wide=True)
        if facts.correcting_invoice:
            yield Fact(translate("ReturnPart", "Correcting invoice"), facts.correcting_invoice)

    def _due(self) -> Iterator[Fact]:
        assert self.card.terms is not None
        due = pay_day(self.card.terms.law, self.card.terms.facts)
        today, words = self.shell.today, self.shell.words
        label = translate("ReturnPart", "Pay back by")
        if due.withheld:
            wait = words.say(translate("ReturnPart", "may wait for the goods or proof of sending"))
            day = words.day(due.last) if due.last else ""
            yield Fact(label, plain.joined(day, wait), wide=True)
        elif due.due is not None:
            said = lateness.promised(due.due, today, words)
            yield Fact(label, said, tone=lateness.tone(due.due, today), wide=True)

    def _ending(self) -> Iterator[Fact]:
        card, facts, words = self.card, self.card.facts, self.shell.words
        if facts.settled and facts.settled != "kept":
            amount = words.money(facts.settled_cents) if facts.settled_cents is not None else ""
            said = plain.joined(words.say(SETTLED.get(facts.settled, facts.settled)), amount)
            yield Fact(translate("ReturnPart", "Settled by"), said)
        if card.new is not None:
            named = plain.joined(plain.one_line(card.new.title), card.new.serial or "")
            link = ("unit", card.new.unit) if card.new.unit else None
            yield Fact(translate("ReturnPart", "Handed out instead"), named, link, wide=True)
            yield Fact(translate("ReturnPart", "Difference"), self._difference(facts.difference_cents or 0))
        if facts.refused_why:
            why = plain.joined(plain.one_line(facts.refused_why), facts.refused_law)
            yield Fact(translate("ReturnPart", "Refused because"), why, wide=True)
        if facts.approved_by_name:
            who = plain.joined(facts.approved_by_name, plain.one_line(facts.approved_why))
            yield Fact(translate("ReturnPart", "Approved by"), who, wide=True)

    def _difference(self, cents: int) -> str:
        if not cents:
            return self.shell.say(translate("ReturnPart", "none"))
        said: Text = (
            translate("ReturnPart", "{sum} paid by the customer")
            if cents > 0
            else translate("ReturnPart", "{sum} back to the customer")
        )
        return self.shell.say(said(sum=self.shell.words.money(abs(cents))))

    # -- lists

    def _let_through(self) -> Inline:
        facts = self.card.facts
        said = translate("ReturnPart", "Another serial was taken: {serial}. {who}: {why}")
        told = said(
            serial=facts.serial_brought, who=facts.let_by_name or "—", why=plain.one_line(facts.let_why)
        )
        line = Inline(self.shell.say(told), "due", parent=self)
        line.setObjectName("let_through")
        return line

    def _vouchers(self) -> Section:
        section = Section(self.shell.words, translate("ReturnPart", "Vouchers"))
        for row in self.card.vouchers:
            section.add(self._voucher(row))
        return section

    def _voucher(self, row: VoucherRow) -> QWidget:
        words, line = self.shell.words, QWidget()
        bar = QHBoxLayout(line)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(theme.px(theme.LABEL))
        until = words.day(row.valid_until) if row.valid_until else words.say(FOREVER)
        left = words.say(LEFT(left=words.money(row.left_cents), sum=words.money(row.cents)))
        bar.addWidget(plain.label(plain.joined(row.number, left, until), wrap=True), 1)
        show = Button(words.say(translate("ReturnPart", "Print voucher")), "printer")
        show.setObjectName(f"print_{row.number}")
        show.clicked.connect(lambda: self.shell.ask("preview", {"paper": "voucher", "number": row.number}))
        bar.addWidget(show)
        if row.left_cents and not row.expired(self.shell.today):
            use = Button(words.say(translate("ReturnPart", "Use it…")), "ticket")
            use.setObjectName(f"use_{row.number}")
            use.clicked.connect(lambda: self._use(row.id))
            bar.addWidget(use)
        return line

    def _use(self, voucher: int) -> None:
        from helpdesk.services.returns.voucher_actions import UseVoucher

        self.shell.ask(UseVoucher, {"voucher": voucher})

    def _law(self) -> Section:
        """The law for exactly this return, as the dialog told it."""
        section = Section(self.shell.words, translate("ReturnPart", "The law for this return"))
        say = self.shell.say
        assert self.card.terms is not None
        for line in self.card.terms.lines:
            if line.key in {"refuse", "settle", "deduct", "post"}:
                section.add(plain.label(_rule(line, say), "secondary", wrap=True))
        return section


def _rule(line: LawLine, say: Callable[[Text | str], str]) -> str:
    """One rule in a line: what it is about, what it says, where it is written."""
    title, says, note = say(line.title), say(line.says), say(line.note) if line.note else ""
    ends = "" if says.endswith(".") or not note else "."
    return plain.joined(
        f"{title}{'' if title.endswith('?') else ':'}", f"{says}{ends}", note, line.law, by=" "
    )


FOREVER = translate("ReturnPart", "never expires")
LEFT = translate("ReturnPart", "{left} left of {sum}")
