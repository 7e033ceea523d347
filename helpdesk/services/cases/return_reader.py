"""Returns as they are read: what a serial or a receipt names, what of it can come back, the law for it, vouchers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import TYPE_CHECKING, Any

from helpdesk.classes import NamedTuple
from helpdesk.clock import local, to_text, zone
from helpdesk.domain import numbers
from helpdesk.domain.customers import is_consumer
from helpdesk.domain.legal import LegalProfile
from helpdesk.domain.periods import add_days, add_months
from helpdesk.domain.return_money import Paid, left_of, owed_cents
from helpdesk.domain.returns import (
    Policy,
    ReturnFacts,
    accepted_until,
    ends_contracts,
    last_day,
    may_deduct,
    offered,
    on_wish,
    pay_day,
    policy_on,
)
from helpdesk.domain.workflows.returns import OPEN
from helpdesk.services.cases.return_rows import (
    PolicyRow,
    RefundRow,
    ReturnRow,
    SoldRow,
    VoucherRow,
    VoucherUseRow,
    missing_sale,
    missing_voucher,
)
from helpdesk.services.shop.law_reader import legal_profile
from helpdesk.services.shop.reader import Shop
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.dialect import by_index
from helpdesk.store.paging import in_words
from helpdesk.texts import Text, translate

if TYPE_CHECKING:
    from helpdesk.domain.return_law import LawLine, Refusal

OPEN_RETURNS = (
    f"j.id IN (SELECT id FROM {by_index('jobs', 'jobs_returns')} "
    f"WHERE kind = 'return' AND {in_words('state', OPEN)})"
)


class Order(NamedTuple):
    """What was sold under one receipt."""

    lines: tuple[SoldRow, ...]

    @property
    def left(self) -> tuple[SoldRow, ...]:
        """What of it has not come back."""
        return tuple(line for line in self.lines if line.returned is None)

    @property
    def says(self) -> Text:
        """How many of how many can still come back."""
        said = translate("Returns", "{left} of {all} left")
        return said(left=len(self.left), all=len(self.lines))


class Terms(NamedTuple):
    """The law for one return: what holds, and what follows for its money."""

    facts: ReturnFacts
    law: LegalProfile
    lines: tuple[LawLine, ...]
    refusal: Refusal
    last_day: date | None
    accepted_until: date | None

    @property
    def offered(self) -> tuple[str, ...]:
        """How the shop may settle it by its own choice."""
        return offered(self.facts)

    @property
    def on_wish(self) -> tuple[str, ...]:
        """How else, where the customer asks for it."""
        return on_wish(self.facts)

    @property
    def may_deduct(self) -> bool:
        """Whether a loss of value may be kept back."""
        return may_deduct(self.facts)

    @property
    def ends_contracts(self) -> bool:
        """Whether an extension and a maintenance plan end with the sale."""
        return ends_contracts(self.facts)

    def owed(self, sold: SoldRow, lost_cents: int | None = None) -> int | None:
        """What is to be paid back, where the price is known; of a courtesy only the price."""
        if sold.price_cents is None:
            return None
        paid = sold.paid if self.ends_contracts else _bare(sold)
        return owed_cents(paid, (lost_cents or 0) if self.may_deduct else 0)

    def due(self) -> date | None:
        """By when it is to be paid back."""
        return pay_day(self.law, self.facts).due


def _bare(sold: SoldRow) -> Paid:
    """What was paid without delivery and extension."""
    return sold.paid._replace(shipping_cents=0, extension_cents=0)


class ReturnCard(NamedTuple):
    """Everything a return shows of itself."""

    facts: ReturnRow
    sold: SoldRow | None
    new: SoldRow | None
    """What it was exchanged for."""
    terms: Terms | None
    refunds: list[RefundRow]
    vouchers: list[VoucherRow]


class Owed(NamedTuple):
    """A return on which money is owed, and what the day to pay it hangs on."""

    row: ReturnRow
    facts: ReturnFacts
    law: LegalProfile


class Returns:
    """Reads returns, vouchers and the shop's policy."""

    def __init__(self, store: Store, settings: Callable[[], Settings]) -> None:
        self.store = store
        self._settings = settings

    # -- what was sold

    def find(self, text: str, today: date) -> list[Order]:
        """The orders that a serial, a receipt's number or a sale's own names, the newest first.

        Of a unit the sale to whoever bought it last: a unit sold again comes back from its last buyer.
        """
        from helpdesk.domain.normal_forms import tidy_line

        text = tidy_line(text)
        if not text:
            return []
        named = numbers.parse(text)
        if named and named[0] == "purchase":
            found = self._sold("WHERE s.id = ?", named[1])
        else:
            found = self._by_receipt(text) or self._by_serial(text, today)
        return self._orders(found)

    def _by_receipt(self, text: str) -> list[SoldRow]:
        return self._sold(
            "WHERE s.invoice IN (?, ?, ?) AND s.invoice <> '' ORDER BY s.purchased_on DESC, s.id LIMIT 50",
            *(text, text.upper(), text.lower()),
        )

    def _by_serial(self, text: str, today: date) -> list[SoldRow]:
        from helpdesk.services.goods.unit_reader import Units

        named = numbers.parse(text)
        units = [row.id for row in Units(self.store).by_serial(text)]
        if not units and named and named[0] == "unit":
            units = [named[1]]
        found = (self.newest_sale(unit, today) for unit in units)
        return [sold for sold in found if sold is not None]

    def newest_sale(self, unit: int, today: date) -> SoldRow | None:
        """The last sale of a unit up to a day."""
        found = self._sold(
            "WHERE s.unit_id = ? AND s.purchased_on <= ? ORDER BY s.purchased_on DESC, s.id DESC LIMIT 1",
            *(unit, today.isoformat()),
        )
        return found[0] if found else None

    def _sold(self, which: str, *params: object) -> list[SoldRow]:
        place = zone(self._settings()["shop.zone"])
        return [row.at(place) for row in self.store.select(SoldRow, which, params)]

    def _orders(self, found: list[SoldRow]) -> list[Order]:
        orders: dict[tuple[object, ...], Order] = {}
        for sold in found:
            key = (sold.customer, sold.invoice) if sold.invoice else (sold.id,)
            if key not in orders:
                orders[key] = self.order(sold)
        return list(orders.values())

    def order(self, sold: SoldRow) -> Order:
        """All that was sold to the same buyer under the same receipt."""
        if not sold.invoice:
            return Order((sold,))
        rows = self._sold(
            "WHERE s.invoice = ? AND s.invoice <> '' AND s.customer_id = ? ORDER BY s.id LIMIT 200",
            *(sold.invoice, sold.customer),
        )
        return Order(tuple(rows))

    def sold(self, purchase: int) -> SoldRow:
        """One sale.

        Raises:
            NotFound: it is gone.
        """
        found = self._maybe(purchase)
        if found is None:
            raise missing_sale()
        return found

    def of_customer(self, customer: int) -> list[Order]:
        """What a customer bought and has not brought back, the newest first."""
        rows = self._sold(
            "WHERE s.customer_id = ? ORDER BY s.purchased_on DESC, s.id DESC LIMIT 50", customer
        )
        return [order for order in self._orders(rows) if order.left]

    def paid_by(self, purchase: int) -> dict[str, int]:
        """What was paid by which means; nothing where nobody wrote it down."""
        rows = self.store.rows(
            "SELECT means, sum(cents) FROM sale_payments WHERE purchase_id = ? GROUP BY means ORDER BY min(id)",
            (purchase,),
        )
        return dict(rows)

    def left_by(self, purchase: int) -> dict[str, int]:
        """What can still go back by which means; nothing where nobody wrote down how it was paid."""
        back = dict(
            self.store.rows(
                "SELECT f.means, sum(f.cents) FROM refunds f JOIN returns r ON r.job_id = f.job_id "
                "WHERE r.purchase_id = ? GROUP BY f.means",
                (purchase,),
            )
        )
        return left_of(self.paid_by(purchase), back)

    # -- the law

    def terms(
        self,
        sold: SoldRow,
        *,
        ground: str,
        told_on: date,
        policy: int | None = None,
        **more: object,
    ) -> Terms:
        """The law for a return of a sale; ``more``: other fields of :class:`ReturnFacts`."""
        from helpdesk.domain.return_law import refusal, told

        law = self._law()
        facts = self._facts(sold, ground=ground, told_on=told_on, policy=policy, **more)
        last = last_day(law, facts)
        hours = Shop(self.store).hours(self._settings()["shop.zone"])
        until = accepted_until(last, hours.is_working_day) if last is not None else None
        return Terms(facts, law, told(law, facts, until), refusal(law, facts, until), last, until)

    def _law(self) -> LegalProfile:
        return legal_profile(self._settings()["shop.country"])

    def _facts(
        self,
        sold: SoldRow,
        *,
        ground: str,
        told_on: date,
        policy: int | None = None,
        **more: object,
    ) -> ReturnFacts:
        """What the law hangs on."""
        facts = ReturnFacts(
            ground=ground,
            told_on=told_on,
            consumer=is_consumer(sold.buyer_kind, sold.buys_as),
            channel=sold.channel,
            bought_on=sold.purchased_on,
            possession_on=self._possession(sold),
            informed_on=sold.informed_on,
            unsolicited=sold.unsolicited,
            policy=self.policy_of(policy or sold.policy, sold.purchased_on),
        )
        facts = facts._replace(**more)  # type: ignore[arg-type]
        if ground in {"defect", "wrong_item"}:
            facts = facts._replace(**self._covered(sold, facts))  # type: ignore[arg-type]
        return facts

    def _possession(self, sold: SoldRow) -> date:
        """When the last of the goods of the order was in the buyer's hands (RDLeg 1/2007 art. 104.b)."""
        lines = self.order(sold).lines
        return max(max(line.purchased_on, line.delivered_on or line.purchased_on) for line in lines)

    def _covered(self, sold: SoldRow, facts: ReturnFacts) -> dict[str, object]:
        if sold.unit is None:
            if not facts.consumer or facts.starts_on is None:
                return {"covered": None if facts.consumer is None else False}
            until = add_months(facts.starts_on, self._law().regime(sold.purchased_on).liability_months)
            return {"covered": facts.told_on <= until, "covered_until": until}
        # Today reads returns at every start, and few of them are for a fault.
        from helpdesk.services.goods.cover_reader import Covers

        found = Covers(self.store, self._settings).of_unit(sold.unit, facts.told_on)
        ends = [cover.end for cover in found.covers if cover.kind == "legal" and cover.end is not None]
        return {"covered": found.verdict.covered, "covered_until": max(ends, default=None)}

    # -- the shop's policy

    def policies(self) -> list[PolicyRow]:
        """All versions, the newest first."""
        return self.store.select(PolicyRow, "ORDER BY p.version DESC")

    def policy_of(self, policy: int | None, sold_on: date) -> Policy | None:
        """The version that a sale keeps; where it keeps none, the one in force on its day."""
        if policy is not None:
            row = self.store.select_one(PolicyRow, "WHERE p.id = ?", (policy,))
            if row is not None:
                return row.policy
        return policy_on([row.policy for row in self.policies()], sold_on)

    # -- a return

    def card(self, job: int) -> ReturnCard:
        """A return with all its parts, by its job.

        Raises:
            NotFound: there is none.
        """
        facts = self.row(job)
        sold = self._maybe(facts.purchase)
        terms = self.terms_of(facts, sold) if sold is not None and facts.ground else None
        return ReturnCard(
            facts,
            sold,
            self._maybe(facts.new_purchase),
            terms,
            self.store.select(RefundRow, "WHERE f.job_id = ? ORDER BY f.id", (job,)),
            self.store.select(VoucherRow, "WHERE v.job_id = ? ORDER BY v.id", (job,)),
        )

    def row(self, job: int) -> ReturnRow:
        """What is known of a return, by its job. Raises ``NotFound``."""
        facts = self.store.select_one(ReturnRow, "WHERE j.id = ? AND j.kind = 'return'", (job,))
        if facts is None:
            from helpdesk.services.cases.rows import missing_job

            raise missing_job()
        return facts

    def _maybe(self, purchase: int | None) -> SoldRow | None:
        found = self._sold("WHERE s.id = ?", purchase) if purchase else []
        return found[0] if found else None

    def terms_of(self, facts: ReturnRow, sold: SoldRow) -> Terms:
        """The law for a return that is known."""
        return self.terms(sold, **self._said(facts))

    def _said(self, row: ReturnRow) -> dict[str, Any]:
        """What was said of a return, as :meth:`terms` asks for it."""
        place = zone(self._settings()["shop.zone"])
        return {
            "ground": row.ground,
            "told_on": row.told_on or row.opened_at.astimezone(place).date(),
            "policy": row.policy,
            "exception": row.exception,
            "goods_back_on": row.goods_back_on,
            "sent_on": row.sent_on,
            "fetched": row.fetched,
        }

    def to_pay(self) -> list[Owed]:
        """The open returns on which money is owed, oldest first."""
        rows = self.store.select(ReturnRow, f"WHERE {OPEN_RETURNS} AND r.id IS NOT NULL ORDER BY j.id")
        known = ((row, self._maybe(row.purchase)) for row in rows if row.ground)
        owed = (
            Owed(row, self._facts(sold, **self._said(row)), self._law())
            for row, sold in known
            if sold is not None
        )
        return [each for each in owed if offered(each.facts)[0] == "refund"]

    def let_through(self, first: date, last: date) -> list[ReturnRow]:
        """The returns recorded on some days for which another serial than the sold one was taken."""
        place = zone(self._settings()["shop.zone"])
        begin, end = (to_text(local(day, time(), place)) for day in (first, add_days(last, 1)))
        return self.store.select(
            ReturnRow,
            "WHERE r.let_by_id IS NOT NULL AND c.opened_at >= ? AND c.opened_at < ? ORDER BY c.opened_at, j.id",
            (begin, end),
        )

    # -- vouchers

    def voucher(self, voucher: int) -> VoucherRow:
        """One voucher.

        Raises:
            NotFound: there is none of that id.
        """
        found = self.store.select_one(VoucherRow, "WHERE v.id = ?", (voucher,))
        if found is None:
            raise missing_voucher()
        return found

    def uses(self, voucher: int) -> list[VoucherUseRow]:
        """What of a voucher was used, oldest first."""
        return self.store.select(VoucherUseRow, "WHERE w.voucher_id = ? ORDER BY w.id", (voucher,))

    def vouchers(self, today: date, *, most: int = 200) -> list[VoucherRow]:
        """Those of which something is left and that have not expired, oldest first."""
        rows = self.store.select(
            VoucherRow,
            "WHERE v.cents > (SELECT coalesce(sum(cents), 0) FROM voucher_uses WHERE voucher_id = v.id) "
            "AND (v.valid_until IS NULL OR v.valid_until >= ?) ORDER BY v.id LIMIT ?",
            (today.isoformat(), most),
        )
        return list(rows)

    def outstanding_cents(self, today: date) -> int:
        """What the shop owes on vouchers that are still good."""
        total = self.store.value(
            "SELECT coalesce(sum(v.cents - (SELECT coalesce(sum(cents), 0) FROM voucher_uses "
            "WHERE voucher_id = v.id)), 0) FROM vouchers v WHERE v.valid_until IS NULL OR v.valid_until >= ?",
            (today.isoformat(),),
        )
        return int(total)
