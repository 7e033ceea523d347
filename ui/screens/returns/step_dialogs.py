"""The dialogs of a return's steps that show more than a form: money back, exchange, refusal."""

from __future__ import annotations

from typing import Any

from helpdesk.action import Action, Outcome
from helpdesk.domain.return_law import MAY_BE_REFUSED
from helpdesk.domain.return_money import difference, share
from helpdesk.domain.return_words import MEANS
from helpdesk.services.cases.return_reader import ReturnCard
from helpdesk.services.returns.exchange_actions import ExchangeGoods
from helpdesk.services.returns.handling_actions import TestGoods
from helpdesk.services.returns.settling_actions import GiveVoucher, RefundReturn, RefuseReturn, RepairInstead
from helpdesk.texts import Text, translate
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.inline import Inline


def _card(shell: Shell, told: object) -> ReturnCard:
    return shell.desk.returns.card(told_of(told, "job")["job"])


class RefundDialog(ActionDialog):
    """``told`` is the job. What is still owed, parted among the means that paid; only those are asked for."""

    def __init__(self, shell: Shell, told: object) -> None:
        self.card = card = _card(shell, told)
        purchase = card.facts.purchase
        left = shell.desk.returns.left_by(purchase) if purchase else {}
        known = bool(left)
        asked = [means for means, cents in left.items() if cents] if known else list(MEANS)
        filled: dict[str, Any] = dict(share(card.facts.left_cents, left)) if known else {}
        filled["correcting_invoice"] = card.facts.correcting_invoice
        super().__init__(shell, told, RefundReturn, filled=filled)
        for means in MEANS:
            self.form.set_shown(means, means in asked)
        ask_approval(self, card)

    def introduce(self) -> None:
        super().introduce()
        facts, words = self.card.facts, self.shell.words
        said = translate("RefundDialog", "Still to be paid back: {sum}")(sum=words.money(facts.left_cents))
        self.add(plain.label(self.shell.say(said), "section"))
        for line in self.card.terms.lines if self.card.terms else ():
            if line.key == "pay":
                told = plain.joined(words.say(line.title), words.say(line.says), line.law)
                self.add(plain.label(told, "secondary", wrap=True))


def ask_approval(dialog: ActionDialog, card: ReturnCard) -> None:
    """Ask who answers for it only above the shop's limit; where people sign in they approve on the spot."""
    limit = dialog.shell.desk.settings["returns.limit_cents"]
    over = bool(limit and (card.facts.owed_cents or 0) > limit) and not dialog.shell.desk.guarded
    dialog.form.set_shown("approved_why", over)
    # Who works alone need not say who.
    dialog.form.set_shown("approved_by", over and len(dialog.shell.desk.shop.staff()) > 1)


class TestGoodsDialog(ActionDialog):
    """``told`` is the job. Where there is a guidance sheet for what came back, it is offered, and shown when given."""

    __test__ = False

    def __init__(self, shell: Shell, told: object) -> None:
        job = told_of(told, "job")["job"]
        self.sheet = shell.desk.guidance.of_job(job)
        super().__init__(shell, told, TestGoods)
        self.form.set_shown("guidance", self.sheet is not None)

    def do(self, action: Action) -> None:
        self._printed = isinstance(action, TestGoods) and action.guidance
        super().do(action)

    def done_with(self, outcome: Outcome) -> None:
        super().done_with(outcome)
        if self._printed:
            self.shell.ask("preview", {"paper": "guidance", "number": self.about.row.number})


class VoucherDialog(ActionDialog):
    """``told`` is the job. Where a voucher cannot be imposed, the customer's wish is asked for."""

    def __init__(self, shell: Shell, told: object) -> None:
        self.card = card = _card(shell, told)
        super().__init__(
            shell, told, GiveVoucher, filled={"conditions": shell.desk.settings["returns.voucher_conditions"]}
        )
        ask_approval(self, card)
        self.form.set_shown("on_wish", card.terms is not None and "voucher" in card.terms.on_wish)

    def introduce(self) -> None:
        super().introduce()
        terms = self.card.terms
        line = next((line for line in terms.lines if line.key == "settle"), None) if terms else None
        if terms is not None and line is not None and line.note is not None and "voucher" in terms.on_wish:
            said = plain.joined(self.shell.say(line.note), line.law, by=" ")
            self.add(Inline(said, "due"))


class ExchangeDialog(ActionDialog):
    """``told`` is the job. The difference is told while the price is typed."""

    def __init__(self, shell: Shell, told: object) -> None:
        self.card = card = _card(shell, told)
        self.told_difference: Inline | None = None
        super().__init__(shell, told, ExchangeGoods)
        wished = card.terms is not None and "exchange" in card.terms.on_wish
        self.form.set_shown("on_wish", wished)
        self.told_difference = Inline("", "neutral", parent=self)
        self.told_difference.setObjectName("difference")
        self.add(self.told_difference)
        self._tell_difference()

    def introduce(self) -> None:
        super().introduce()
        worth = translate("ExchangeDialog", "Worth of what came back: {sum}")
        sum_ = self.shell.words.money(self.card.facts.owed_cents)
        self.add(plain.label(self.shell.say(worth(sum=sum_)), "section"))

    def changed(self, name: str) -> None:
        super().changed(name)
        if name == "product":
            self._propose_price()
        self._tell_difference()

    def _propose_price(self) -> None:
        product = self.form.editor("product").value()
        if product and self.form.editor("price_cents").value() is None:
            self.form.fill({"price_cents": self.shell.desk.products.get(product).price_cents})

    def _tell_difference(self) -> None:
        price, owed = self.form.editor("price_cents").value(), self.card.facts.owed_cents
        more = difference(owed, price) if price is not None and owed is not None else None
        self.form.set_shown("means", bool(more))
        assert self.told_difference is not None
        money = self.shell.words.money
        said: Text | str = ""
        if more == 0:
            said = translate("ExchangeDialog", "Nothing to settle.")
        elif more is not None and more > 0:
            said = translate("ExchangeDialog", "The customer pays {sum}.")(sum=money(more))
        elif more is not None:
            said = translate("ExchangeDialog", "{sum} go back to the customer.")(sum=money(-more))
        self.told_difference.tell(self.shell.say(said))


class RepairInsteadDialog(ActionDialog):
    """``told`` is the job. Once it is settled so, the unit is taken in, with what the customer said of it."""

    def __init__(self, shell: Shell, told: object) -> None:
        self.card = _card(shell, told)
        super().__init__(shell, told, RepairInstead)

    def done_with(self, outcome: Outcome) -> None:
        super().done_with(outcome)
        facts = self.card.facts
        known = {"customer": facts.customer, "unit": facts.unit, "job": facts.job}
        self.shell.ask("intake", {name: value for name, value in known.items() if value is not None})


class RefuseDialog(ActionDialog):
    """``told`` is the job. The law says first whether it may be refused."""

    def __init__(self, shell: Shell, told: object) -> None:
        self.card = _card(shell, told)
        super().__init__(shell, told, RefuseReturn)
        terms = self.card.terms
        if terms is not None and terms.refusal.may is False:
            self.primary.setEnabled(False)

    def introduce(self) -> None:
        super().introduce()
        terms = self.card.terms
        if terms is None:
            return
        refusal = terms.refusal
        said = plain.joined(self.shell.say(MAY_BE_REFUSED), self.shell.say(refusal.why), refusal.law, by=" ")
        line = Inline(said, "late" if refusal.may is False else "due" if refusal.may is None else "neutral")
        line.setObjectName("may_refuse")
        self.add(line)
