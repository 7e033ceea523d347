"""The rows of returns, each field with its SQL beside it: what was sold, a return, its refunds, vouchers, the policy."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain import numbers
from helpdesk.domain.goods import product_title
from helpdesk.domain.return_money import Paid
from helpdesk.domain.return_words import TAKEN_BACK
from helpdesk.domain.returns import Policy
from helpdesk.errors import NotFound
from helpdesk.store.paging import SHOWN_NAME, in_words
from helpdesk.store.rows import read_from
from helpdesk.texts import translate

_ENDED = in_words("j.settled", sorted(TAKEN_BACK))
_NOT_BACK = in_words("j.settled", ("refused", "repair"))

RETURNED = (
    "(SELECT r.job_id FROM returns r JOIN jobs j ON j.id = r.job_id WHERE r.purchase_id = s.id "
    f"AND j.state <> 'cancelled' AND NOT {_NOT_BACK} ORDER BY r.id DESC LIMIT 1)"
)
"""The return of a sale ``s``: open, or settled so that the shop has the goods."""
_FILED = (
    "FROM jobs j JOIN cases c ON c.id = j.case_id WHERE j.unit_id = s.unit_id AND j.kind = 'return' "
    f"AND {_ENDED} AND NOT EXISTS (SELECT 1 FROM returns WHERE job_id = j.id AND purchase_id IS NOT NULL) "
    "ORDER BY c.opened_at DESC, j.id DESC LIMIT 1)"
)
"""The last return of the unit of a sale ``s`` that a file brought, which names no sale."""


@read_from(
    "purchases s JOIN customers k ON k.id = s.customer_id JOIN products p ON p.id = s.product_id "
    "LEFT JOIN units u ON u.id = s.unit_id"
)
class SoldRow(NamedTuple):
    """One thing that was sold, as it is looked for when it comes back."""

    id: Annotated[int, "s.id"]
    customer: Annotated[int, "s.customer_id"]
    customer_name: Annotated[str, SHOWN_NAME]
    buyer_kind: Annotated[str, "k.kind"]
    buys_as: Annotated[str, "k.buys_as"]
    product: Annotated[int, "s.product_id"]
    name: Annotated[str, "p.name"]
    brand: Annotated[str, "p.brand"]
    model: Annotated[str, "p.model"]
    unit: Annotated[int | None, "s.unit_id"]
    serial: Annotated[str | None, "u.serial"]
    purchased_on: Annotated[date, "s.purchased_on"]
    delivered_on: Annotated[date | None, "s.delivered_on"]
    invoice: Annotated[str, "s.invoice"]
    price_cents: Annotated[int | None, "s.price_cents"]
    extension_months: Annotated[int | None, "s.extension_months"]
    extension_cents: Annotated[int | None, "s.extension_cents"]
    shipping_cents: Annotated[int | None, "s.shipping_cents"]
    standard_shipping_cents: Annotated[int | None, "s.standard_shipping_cents"]
    channel: Annotated[str, "s.channel"]
    informed_on: Annotated[date | None, "s.informed_on"]
    unsolicited: Annotated[bool, "s.unsolicited"]
    policy: Annotated[int | None, "s.policy_id"]
    returned: Annotated[int | None, RETURNED]
    """The job of its return, where it came back or is about to."""
    filed: Annotated[int | None, f"(SELECT j.id {_FILED}"]
    filed_at: Annotated[datetime | None, f"(SELECT c.opened_at {_FILED}"]
    filed_by: Annotated[int | None, f"(SELECT c.customer_id {_FILED}"]

    def at(self, place: tzinfo) -> SoldRow:
        """The same, returned by what a file brought where it came after the day of the sale there.

        On that very day it is the return of who bought on it; of anybody else it is that of an earlier sale.
        """
        if self.returned is not None or self.filed_at is None:
            return self
        day = self.filed_at.astimezone(place).date()
        same = day == self.purchased_on and self.filed_by in {None, self.customer}
        return self._replace(returned=self.filed) if day > self.purchased_on or same else self

    @property
    def title(self) -> str:
        """The product as named for a person."""
        return product_title(self.name, self.brand, self.model)

    @property
    def paid(self) -> Paid:
        """What was paid for it, as far as it is known."""
        return Paid(
            self.price_cents or 0,
            self.shipping_cents or 0,
            self.standard_shipping_cents,
            self.extension_cents or 0,
        )


@read_from("return_policies p")
class PolicyRow(NamedTuple):
    """A version of the return policy."""

    id: int
    version: int
    valid_from: date
    days: int | None
    means: str
    text: str

    @property
    def policy(self) -> Policy:
        """As the rules see it."""
        return Policy(self.version, self.valid_from, self.days, self.means, self.text)


@read_from(
    "jobs j JOIN cases c ON c.id = j.case_id LEFT JOIN returns r ON r.job_id = j.id "
    "LEFT JOIN customers k ON k.id = c.customer_id LEFT JOIN units u ON u.id = j.unit_id "
    "LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id) "
    "LEFT JOIN staff l ON l.id = r.let_by_id LEFT JOIN staff a ON a.id = r.approved_by_id "
    "LEFT JOIN staff o ON o.id = c.owner_id"
)
class ReturnRow(NamedTuple):
    """A return. Of one that a file brought nothing is known but what stands in its job and case."""

    job: Annotated[int, "j.id"]
    case: Annotated[int, "j.case_id"]
    position: Annotated[int, "j.position"]
    state: Annotated[str, "j.state"]
    customer: Annotated[int | None, "c.customer_id"]
    customer_name: Annotated[str | None, SHOWN_NAME]
    owner_name: Annotated[str | None, "o.name"]
    unit: Annotated[int | None, "j.unit_id"]
    serial: Annotated[str | None, "u.serial"]
    name: Annotated[str | None, "p.name"]
    brand: Annotated[str | None, "p.brand"]
    model: Annotated[str | None, "p.model"]
    opened_at: Annotated[datetime, "c.opened_at"]
    received_at: Annotated[datetime | None, "j.received_at"]
    finished_at: Annotated[datetime | None, "j.finished_at"]
    problem: Annotated[str, "j.problem"]
    ground: Annotated[str, "j.ground"]
    settled: Annotated[str, "j.settled"]
    settled_cents: Annotated[int | None, "j.settled_cents"]
    known: Annotated[bool, "r.id IS NOT NULL"]
    """Whether somebody worked on it here."""
    purchase: Annotated[int | None, "r.purchase_id"]
    policy: Annotated[int | None, "r.policy_id"]
    told_on: Annotated[date | None, "r.told_on"]
    sent_on: Annotated[date | None, "r.sent_on"]
    goods_back_on: Annotated[date | None, "r.goods_back_on"]
    fetched: Annotated[bool, "coalesce(r.fetched, 0)"]
    exception: Annotated[str, "coalesce(r.exception, '')"]
    reason: Annotated[str, "coalesce(r.reason, '')"]
    gift: Annotated[bool, "coalesce(r.gift, 0)"]
    tested: Annotated[str, "coalesce(r.tested, '')"]
    tested_note: Annotated[str, "coalesce(r.tested_note, '')"]
    grade: Annotated[str, "coalesce(r.grade, '')"]
    disposition: Annotated[str, "coalesce(r.disposition, '')"]
    lost_cents: Annotated[int | None, "r.lost_cents"]
    owed_cents: Annotated[int | None, "r.owed_cents"]
    on_wish: Annotated[bool, "coalesce(r.on_wish, 0)"]
    serial_brought: Annotated[str, "coalesce(r.serial_brought, '')"]
    let_by: Annotated[int | None, "r.let_by_id"]
    let_by_name: Annotated[str | None, "l.name"]
    let_why: Annotated[str, "coalesce(r.let_why, '')"]
    approved_by_name: Annotated[str | None, "a.name"]
    approved_why: Annotated[str, "coalesce(r.approved_why, '')"]
    refused_why: Annotated[str, "coalesce(r.refused_why, '')"]
    refused_law: Annotated[str, "coalesce(r.refused_law, '')"]
    ended: Annotated[str, "coalesce(r.ended, '')"]
    new_purchase: Annotated[int | None, "r.new_purchase_id"]
    difference_cents: Annotated[int | None, "r.difference_cents"]
    correcting_invoice: Annotated[str, "coalesce(r.correcting_invoice, '')"]
    back_cents: Annotated[int, "(SELECT coalesce(sum(cents), 0) FROM refunds WHERE job_id = j.id)"]
    """What was paid back so far."""

    @property
    def number(self) -> str:
        """As printed and scanned."""
        return f"{self.case}-{self.position}"

    @property
    def title(self) -> str:
        """The product as named for a person."""
        return product_title(self.name or "", self.brand or "", self.model or "")

    @property
    def left_cents(self) -> int:
        """What is still to be paid back."""
        return max(0, (self.owed_cents or 0) - self.back_cents)


@read_from("refunds f LEFT JOIN staff s ON s.id = f.staff_id")
class RefundRow(NamedTuple):
    """Money that went back, by one means."""

    id: Annotated[int, "f.id"]
    job: Annotated[int, "f.job_id"]
    means: Annotated[str, "f.means"]
    cents: Annotated[int, "f.cents"]
    at: Annotated[datetime, "f.at"]
    staff_name: Annotated[str | None, "s.name"]
    voucher: Annotated[int | None, "f.voucher_id"]


@read_from(
    "vouchers v LEFT JOIN customers k ON k.id = v.customer_id LEFT JOIN staff s ON s.id = v.staff_id "
    "LEFT JOIN jobs j ON j.id = v.job_id"
)
class VoucherRow(NamedTuple):
    """A voucher, with what is left of it."""

    id: Annotated[int, "v.id"]
    job: Annotated[int | None, "v.job_id"]
    case: Annotated[int | None, "j.case_id"]
    customer: Annotated[int | None, "v.customer_id"]
    customer_name: Annotated[str | None, SHOWN_NAME]
    cents: Annotated[int, "v.cents"]
    conditions: Annotated[str, "v.conditions"]
    valid_until: Annotated[date | None, "v.valid_until"]
    issued_at: Annotated[datetime, "v.issued_at"]
    staff_name: Annotated[str | None, "s.name"]
    left_cents: Annotated[
        int, "v.cents - (SELECT coalesce(sum(cents), 0) FROM voucher_uses WHERE voucher_id = v.id)"
    ]

    @property
    def number(self) -> str:
        """As printed and scanned."""
        return numbers.number("voucher", self.id)

    def expired(self, today: date) -> bool:
        """Whether its last day has passed; without one it never does."""
        return self.valid_until is not None and self.valid_until < today


@read_from("voucher_uses w LEFT JOIN staff s ON s.id = w.staff_id")
class VoucherUseRow(NamedTuple):
    """A part of a voucher that was used."""

    id: Annotated[int, "w.id"]
    voucher: Annotated[int, "w.voucher_id"]
    cents: Annotated[int, "w.cents"]
    at: Annotated[datetime, "w.at"]
    invoice: Annotated[str, "w.invoice"]
    staff_name: Annotated[str | None, "s.name"]


def missing_sale() -> NotFound:
    """The words for a sale that is gone."""
    return NotFound(translate("Returns", "That sale is no longer there."))


def missing_voucher() -> NotFound:
    """The words for a voucher that is not there."""
    return NotFound(translate("Returns", "There is no voucher of that number."))
