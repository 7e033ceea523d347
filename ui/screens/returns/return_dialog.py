"""The dialog of a return: at the left the order of the counter, at the right the law for exactly this case."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.action import Outcome
from helpdesk.domain.normal_forms import serial_key
from helpdesk.domain.return_money import share
from helpdesk.domain.return_words import DISPOSED_BY_GRADE, GRADES_IN_SHORT, MEANS
from helpdesk.domain.returns import AWAY
from helpdesk.services.cases.return_reader import Terms
from helpdesk.services.cases.return_rows import SoldRow
from helpdesk.services.returns.exchange_actions import ExchangeGoods
from helpdesk.services.returns.handling_actions import TestGoods
from helpdesk.services.returns.opening_actions import OTHER_SERIAL, SETTLE, RecordReturn
from helpdesk.services.returns.settling_actions import RefuseReturn
from helpdesk.texts import translate
from ui import theme
from ui.screens.returns.ground_list import GroundList
from ui.screens.returns.reckoning import Reckoning
from ui.screens.returns.return_law_card import ReturnLawCard
from ui.screens.returns.sale_box import SaleBox
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.shell import Shell
from ui.widgets.dialog import WIDE
from ui.widgets.link import Link
from ui.widgets.segments import Segments

ASIDE = ("channel", "by", "gift", "exception", "text", "conditions")
"""What is asked for now and then: behind a link."""


class Row(Segments):
    """Choices that take the whole width."""

    wide = True


def answered_for(shell: Shell, *, other_serial: bool, over: bool) -> dict[str, bool]:
    """Which fields ask who answers for another serial, or for a sum over the limit.

    Where people sign in it is whoever is there, or approves on the spot; their reason is asked for then. Who works
    alone says why, and need not say who.
    """
    chosen = not shell.desk.guarded
    several = len(shell.desk.shop.staff()) > 1
    reason = chosen or shell.may("wrong_serial")
    return {
        "let_by": other_serial and chosen and several,
        "let_why": other_serial and reason,
        "approved_by": over and chosen and several,
        "approved_why": over and chosen,
    }


class ReturnDialog(ActionDialog):
    """``told`` may be ``{"purchase": id}``, ``{"unit": id}``, ``{"customer": id}``, ``{"text": scanned}`` or nothing."""

    def __init__(self, shell: Shell, told: object = None) -> None:
        self.given_told = told_of(told, "purchase")
        self.terms: Terms | None = None
        self._wide = False
        self._touched: set[str] = set()
        self.column: QVBoxLayout | None = None
        super().__init__(
            shell,
            {},
            RecordReturn,
            filled={"told_on": shell.today},
            overrides={
                "ground": GroundList(shell.words),
                "grade": Row(shell.words, GRADES_IN_SHORT),
                "settle": Row(shell.words, SETTLE),
            },
            key="return/new",
            width=WIDE,
        )
        self.reckoning = Reckoning(shell)
        self.add(self.reckoning)
        self.add_band(self.reckoning.band)
        self.more_link = Link(
            shell.say(translate("ReturnDialog", "More: who brings it, how it was told, exceptions"))
        )
        self.more_link.setObjectName("more_fields")
        self.more_link.clicked.connect(self._show_more)
        self.add(self.more_link)
        self.sale.taken.connect(self._sale_taken)
        if self.sale.sold is None:
            self.sale.take_told(self.given_told)
        self._settle_form()
        if self.sale.sold is None:
            self.sale.line.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- building

    def introduce(self) -> None:
        """Two columns: what is done at the left, the law at the right."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.SECTION))
        left = QWidget()
        self.column = QVBoxLayout(left)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(10))
        self.law = ReturnLawCard(self.shell)
        row.addWidget(left, 1)
        row.addWidget(self.law, 0)
        self.body.addWidget(holder)
        self.sale = SaleBox(self.shell)
        self.column.addWidget(self.sale)
        self.column.addStretch(1)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Below what is there, in the left column."""
        if self.column is None:
            super().add(widget, stretch)
        else:
            # Before the room that is left below: the law beside it may be longer.
            self.column.insertWidget(self.column.count() - 1, widget, stretch)

    # -- what follows from what

    def _sale_taken(self) -> None:
        """Another sale: the ground that it is likeliest to come back on, and the law for it."""
        sold = self.sale.sold
        if sold is not None and "ground" not in self._touched:
            ground = "withdrawal" if sold.channel in AWAY else "policy"
            self.form.fill({"ground": ground})
        self._touched.discard("settle")
        self._settle_form()
        self.draft.touched()
        if sold is not None and self.sale.asks_which():
            self.sale.choice.setFocus(Qt.FocusReason.OtherFocusReason)
        elif sold is not None:
            self.form.editor("ground").setFocus(Qt.FocusReason.OtherFocusReason)

    def changed(self, name: str) -> None:
        super().changed(name)
        self._touched.add(name)
        if name == "ground":
            self._touched.discard("settle")
        if name == "grade" and "disposition" not in self._touched:
            self.form.fill({"disposition": DISPOSED_BY_GRADE.get(self._value("grade"), "")})
        self._settle_form(keep=name)

    def _value(self, name: str) -> Any:
        return self.form.editor(name).value()

    def _settle_form(self, keep: str = "") -> None:
        """Show what holds: the law, the fields that are wanted, the sum."""
        sold = self.sale.sold
        self.terms = self._terms(sold) if sold is not None else None
        self.law.show_terms(self.terms)
        self.reckoning.setVisible(sold is not None)
        self.reckoning.band.setVisible(sold is not None and self.terms is not None)
        self.primary.setEnabled(sold is not None)
        if self.terms is not None and "settle" not in self._touched:
            self.form.fill({"settle": self._proposed()})
        self._show_fields()
        if sold is not None and self.terms is not None:
            self._show_sums(sold, self.terms, keep)

    def _terms(self, sold: SoldRow) -> Terms | None:
        told_on = self._value("told_on")
        if not isinstance(told_on, date):
            return None
        return self.shell.desk.returns.terms(
            sold,
            ground=self._value("ground"),
            told_on=told_on,
            exception=self._value("exception") or "",
            goods_back_on=self.shell.today if self._value("here") else None,
            sent_on=self._value("sent_on"),
            fetched=bool(self._value("fetched")),
        )

    def _proposed(self) -> str:
        """How it is likeliest to be settled now; of what is said to be broken the test comes first."""
        assert self.terms is not None
        if self.terms.refusal.may is not False and self._value("ground") != "courtesy":
            return ""
        first = self.terms.offered[0]
        if not self._value("here") and not self._value("sent_on"):
            return ""
        return first if first in SETTLE else ""

    def _show_fields(self) -> None:
        ground, settle, here = self._value("ground"), self._value("settle"), bool(self._value("here"))
        terms = self.terms
        sold = self.sale.sold
        shown: dict[str, bool] = {
            "sent_on": not here,
            "fetched": not here and ground == "withdrawal",
            "serial_brought": here and bool(sold and sold.serial) and not self.sale.scanned,
            "disposition": here,
            "grade": here,
            "price_cents": sold is not None and sold.price_cents is None,
            "lost_cents": terms is not None and terms.may_deduct and here,
            "on_wish": terms is not None and settle in terms.on_wish,
            "valid_until": settle == "voucher",
            "exception": ground == "withdrawal" and self._wide,
        }
        shown |= answered_for(self.shell, other_serial=self._other_serial(), over=self._over_limit())
        shown |= {name: self._wide for name in ASIDE if name not in shown}
        shown |= {means: means in self._asked_means() for means in MEANS}
        for name, on in shown.items():
            if name in self.form.fields:
                self.form.set_shown(name, on)
        self._tell_serial()

    def _tell_serial(self) -> None:
        """Another serial than the sold one is said while it is scanned."""
        sold = self.sale.sold
        named = self._value("let_by") or self.form.fields["let_by"].isHidden()
        known = self._value("let_why") and named
        wrong = self._other_serial() and not known
        said = OTHER_SERIAL(sold=sold.serial or "") if wrong and sold is not None else ""
        self.form.fields["serial_brought"].tell(self.shell.say(said))

    def _other_serial(self) -> bool:
        sold = self.sale.sold
        brought = serial_key(self._value("serial_brought") or "")
        return bool(sold and sold.serial and brought and brought != serial_key(sold.serial))

    def _over_limit(self) -> bool:
        limit = self.shell.desk.settings["returns.limit_cents"]
        owed = self._owed()
        return bool(limit and owed and owed > limit and self._value("settle") in {"refund", "voucher"})

    def _owed(self) -> int | None:
        sold = self.sale.sold
        if sold is None or self.terms is None:
            return None
        price = self._value("price_cents")
        known = sold._replace(price_cents=price) if sold.price_cents is None else sold
        return self.terms.owed(known, self._value("lost_cents"))

    def _asked_means(self) -> Mapping[str, int]:
        """The means whose amounts are asked for: where it was paid by several, or nobody wrote down by which."""
        sold = self.sale.sold
        if sold is None or self._value("settle") != "refund":
            return {}
        left = self.shell.desk.returns.left_by(sold.id)
        if not left:
            return dict.fromkeys(("cash", "card", "transfer", "online"), 0)
        return left if len(left) > 1 else {}

    def _show_sums(self, sold: SoldRow, terms: Terms, keep: str) -> None:
        price = self._value("price_cents")
        known = sold._replace(price_cents=price) if sold.price_cents is None else sold
        paid_by = self.shell.desk.returns.left_by(sold.id)
        self.reckoning.show_sums(known, terms, self._value("lost_cents"), paid_by, self._value("settle"))
        asked = self._asked_means()
        if asked and any(asked.values()) and keep not in MEANS:
            parts = share(terms.owed(known, self._value("lost_cents")) or 0, asked)
            self.form.fill({means: parts.get(means) for means in asked})
        elif not asked:
            self.form.fill(dict.fromkeys(MEANS))

    def _show_more(self) -> None:
        self._wide = True
        self._show_fields()
        # Before the link goes: Qt would first lead the keyboard on to what stands below.
        self.form.editor("channel").setFocus(Qt.FocusReason.OtherFocusReason)
        self.more_link.hide()

    # -- the draft, and doing it

    def more(self) -> dict[str, Any]:
        """The sale; the serial that found it is the one that was brought."""
        found = {"purchase": self.sale.sold.id if self.sale.sold else 0}
        return found | ({"serial_brought": self.sale.line.text().strip()} if self.sale.scanned else {})

    def values(self) -> dict[str, Any]:
        typed = "" if self.sale.sold else self.sale.line.text()
        return {"form": self.form.values(), "more": {**self.more(), "typed": typed}}

    def fill_more(self, values: dict[str, Any]) -> None:
        self._touched |= {"ground", "settle"}
        if values.get("purchase"):
            self.sale.take_told({"purchase": values["purchase"]})
        else:
            self.sale.line.setText(str(values.get("typed", "")))

    def done_with(self, outcome: Outcome) -> None:
        """Go to the case and show the slip; what comes next is asked at once."""
        settle = self._value("settle")
        super().done_with(outcome)
        if outcome.id is None:
            return
        job = self.shell.desk.cases.job_at(outcome.id, 1).id
        follow: Mapping[str, Any] = {"exchange": ExchangeGoods, "refused": RefuseReturn}
        next_step = follow.get(settle)
        if not settle and self._value("ground") == "defect" and self._value("here"):
            next_step = TestGoods
        if next_step is not None:
            self.shell.ask(next_step, {"job": job})
            return
        kind = "withdrawal" if self._value("ground") == "withdrawal" else "return_slip"
        slip = self.shell.desk.papers.latest(kind, "job", job)
        if slip is not None:
            self.shell.ask("preview", {"document": slip.id})
