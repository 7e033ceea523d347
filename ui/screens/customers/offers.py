"""How a customer stands to offers: by which means they may be told and why, what they heard, coupons and points."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from helpdesk.domain.campaigns import OUTCOMES
from helpdesk.domain.promotions import MEANS, Verdict
from helpdesk.services.promotions.coupon_actions import AddCoupon, GivePoints, SpendPoints
from helpdesk.services.promotions.exclusion_actions import EnterExclusion
from helpdesk.services.promotions.reader import CouponRow, Heard, Standing
from helpdesk.services.promotions.telling_actions import SayNoMore
from helpdesk.texts import translate
from ui import theme
from ui.screens.customers.requests import print_proof
from ui.screens.shared.entry_rows import Deed, EntryRows, Row
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.pill import Mark
from ui.widgets.section import Section


class Offers(QWidget):
    """What is said of offers on the card of one customer."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.customer = 0
        words = shell.words
        self.rows = EntryRows(words, translate("Offers", "Nothing is known."))
        section = Section(
            words,
            translate("Offers", "Offers"),
            action=translate("Offers", "New coupon"),
            slot=lambda: shell.ask(AddCoupon, {"customer": self.customer}),
            name="give_coupon",
        )
        section.add(self.rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.FIELD))
        column.addWidget(section)

    def show_customer(self, customer: int) -> None:
        """Show how this one stands."""
        self.customer = customer
        standing = self.shell.desk.promotions.standing(customer)
        rows = [self._means(means, verdict) for means, verdict in standing.verdicts.items()]
        rows += [self._heard(heard) for heard in standing.heard]
        rows += [self._coupon(coupon) for coupon in standing.coupons]
        self.rows.set_rows([*rows, self._points(standing)])

    def _means(self, means: str, verdict: Verdict) -> Row:
        said = self.shell.say
        mark = (
            Mark(translate("Offers", "May be told"), "circle-check", "ready")
            if verdict.allowed
            else Mark(translate("Offers", "Not to be told"), "ban", "neutral")
        )
        told = {"customer": self.customer}
        ask = Deed(
            translate("Offers", "Exclusion list asked…"),
            "shield-check",
            lambda: self.shell.ask(EnterExclusion, {**told, "checked_on": self.shell.today}),
            f"ask_list_{means}",
        )
        stop = Deed(
            translate("Offers", "No more offers…"),
            "ban",
            lambda: self.shell.ask(SayNoMore, told),
            f"say_no_more_{means}",
        )
        deeds = (ask,) if verdict.key in ("unchecked", "listed") else ()
        proof = Deed(
            translate("Offers", "Print the proof"),
            "printer",
            lambda: print_proof(self.shell, self.customer),
            f"print_proof_{means}",
        )
        deeds = (*deeds, stop) if verdict.key not in ("objected", "gone") else deeds
        deeds = (*deeds, proof) if verdict.key == "objected" else deeds
        return Row(said(MEANS[means]), said(verdict.why), mark=mark, deeds=deeds)

    def _heard(self, heard: Heard) -> Row:
        when = self.shell.words.moment(heard.at)
        outcome = OUTCOMES.get(heard.outcome)
        show = Deed(
            translate("Offers", "Show the campaign"),
            "megaphone",
            lambda: self.shell.go("campaign", heard.campaign),
            f"show_campaign_{heard.campaign}",
        )
        about = plain.joined(when, self.shell.say(outcome) if outcome else "")
        return Row(plain.joined(heard.number, plain.one_line(heard.name)), about, deeds=(show,))

    def _coupon(self, coupon: CouponRow) -> Row:
        words = self.shell.words
        used = translate("Offers", "used on {when}")(when=coupon.used_at)
        until = translate("Offers", "until {day}")(day=coupon.valid_until) if coupon.valid_until else ""
        about = plain.joined(coupon.gives, words.say(used if coupon.used else until))
        show = Deed(
            translate("Offers", "Show the coupon"),
            "tag",
            lambda: self.shell.go("coupon", coupon.id),
            f"show_coupon_{coupon.id}",
        )
        return Row(coupon.code, about, deeds=(show,))

    def _points(self, standing: Standing) -> Row:
        told = {"customer": self.customer}
        give = Deed(
            translate("Offers", "Give points…"),
            "plus",
            lambda: self.shell.ask(GivePoints, told),
            "give_points",
        )
        use = Deed(
            translate("Offers", "Use points…"),
            "minus",
            lambda: self.shell.ask(SpendPoints, told),
            "use_points",
        )
        said = translate("Offers", "%n point(s)", "", 1)(n=standing.points)
        deeds = (give, use) if standing.points else (give,)
        return Row(self.shell.say(said), "", deeds=deeds)
