"""Coupons and points: making a code, using it once; giving points for a job or a sale, using them."""

from __future__ import annotations

import secrets
from datetime import date
from typing import ClassVar

from helpdesk.action import Action, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain import numbers
from helpdesk.domain.coupons import CODE_LIMIT, MOST_POINTS, code_key, code_of
from helpdesk.domain.normal_forms import tidy_line
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services.cases.reader import Cases
from helpdesk.services.customers.reader import require_customer
from helpdesk.services.promotions.deleting import DeletePrepared
from helpdesk.services.promotions.reader import CouponRow, promotions_of
from helpdesk.store.tables.promotions import Coupon, PointMove
from helpdesk.texts import Text, translate, verbatim

SOLD_TO = "SELECT customer_id FROM purchases WHERE id = ?"


@dataclass(frozen=True, kw_only=True)
class AddCoupon(Action):
    """A new code that can be used once."""

    right: ClassVar[str] = "promote"

    prompt = Prompt(
        translate("CouponDialog", "New coupon"),
        translate("CouponDialog", "Save coupon"),
        draft=translate("CouponDialog", "New coupon"),
        narrow=True,
    )

    code: str = entry(
        translate("Coupons", "Code"), default="", hint=translate("Coupons", "Empty: the program makes one.")
    )
    gives: str = entry(
        translate("Coupons", "What it gives"), example=translate("Coupons", "10 % off a maintenance")
    )
    valid_until: date | None = entry(translate("Coupons", "Valid until"), "date", default=None)
    customer: int | None = entry(translate("Coupons", "Customer"), "lookup", default=None, noun="customer")
    campaign: int | None = None

    def rules(self) -> dict[str, Text]:
        if self.code.strip() and not code_key(self.code):
            said = translate("Coupons", "A code has 3 to {most} letters, figures and dashes.")
            return {"code": said(most=CODE_LIMIT)}
        return {}

    def label(self) -> Text:
        return translate("Coupons", "Coupon made")

    def run(self, ctx: Context) -> Outcome:
        if self.customer is not None:
            require_customer(ctx.store, self.customer)
        if self.valid_until is not None and self.valid_until < ctx.today:
            raise Invalid({"valid_until": translate("Coupons", "That day is past.")})
        code = code_key(self.code) or self._fresh(ctx)
        if ctx.store.value("SELECT 1 FROM coupons WHERE code = ?", (code,)):
            raise Invalid({"code": translate("Coupons", "There is a coupon of this code already.")})
        made = ctx.store.insert(
            Coupon,
            code=code,
            gives=tidy_line(self.gives),
            valid_until=self.valid_until,
            customer_id=self.customer,
            campaign_id=self.campaign,
            created_at=ctx.now,
        )
        return Outcome(made, self.label(), shown=translate("Coupons", "Coupon {code}")(code=code))

    def _fresh(self, ctx: Context) -> str:
        while ctx.store.value(
            "SELECT 1 FROM coupons WHERE code = ?", (code := code_of(secrets.token_bytes(8)),)
        ):
            pass
        return code


@dataclass(frozen=True, kw_only=True)
class UseCoupon(Action):
    """A coupon is used, for a job or a purchase. Where the job is cancelled it can be used again."""

    prompt = Prompt(
        translate("CouponDialog", "Use a coupon"),
        translate("CouponDialog", "Use the coupon"),
        draft=translate("CouponDialog", "Use a coupon"),
        narrow=True,
    )

    code: str = entry(translate("Coupons", "Code"))
    job: str = entry(translate("Coupons", "Number of the job"), default="")
    invoice: str = entry(
        translate("Coupons", "Invoice or ticket"),
        default="",
        hint=translate("Coupons", "Where there is no job."),
    )

    def rules(self) -> dict[str, Text]:
        if not self.job.strip() and not tidy_line(self.invoice):
            return {"job": translate("Coupons", "For which job, or which invoice?")}
        return {}

    def label(self) -> Text:
        return translate("Coupons", "Coupon {code} used")(code=code_key(self.code))

    def run(self, ctx: Context) -> Outcome:
        row = promotions_of(ctx).coupon(self.code)
        if row.used:
            raise Conflict(_used_already(row))
        if row.valid_until is not None and row.valid_until < ctx.today:
            raise Conflict(translate("Coupons", "This coupon expired on {day}.")(day=row.valid_until))
        job = job_named(ctx, self.job, "job") if self.job.strip() else None
        if job is not None and row.customer is not None and customer_of(ctx, job) != row.customer:
            raise Invalid({"job": translate("Coupons", "This coupon is another customer's.")})
        ctx.store.update(Coupon, row.id, used_at=ctx.now, job_id=job, invoice=tidy_line(self.invoice))
        return Outcome(row.id, self.label(), shown=translate("Coupons", "It gives: {gives}")(gives=row.gives))


def _used_already(row: CouponRow) -> Text:
    if row.job_number:
        said = translate("Coupons", "This coupon was used on {day} for job {number}.")
        return said(day=row.used_at, number=row.job_number)
    said = translate("Coupons", "This coupon was used on {day} for {invoice}.")
    return said(day=row.used_at, invoice=row.invoice)


@dataclass(frozen=True, kw_only=True)
class DeleteCoupon(DeletePrepared):
    """Take away a coupon that nobody used."""

    right: ClassVar[str] = "promote"

    table = Coupon
    done = translate("Coupons", "Coupon deleted")

    def refuse(self, ctx: Context) -> None:
        used = ctx.store.row("SELECT used_at FROM coupons WHERE id = ?", (self.id,))
        if used is None:
            raise NotFound(translate("Coupons", "That coupon is no longer there."))
        if used[0] is not None:
            raise Conflict(translate("Coupons", "This coupon was used: it stays."))


def customer_of(ctx: Context, job: int) -> int | None:
    """Whose a job is."""
    found: int | None = ctx.store.value(
        "SELECT c.customer_id FROM jobs j JOIN cases c ON c.id = j.case_id WHERE j.id = ?", (job,)
    )
    return found


def job_named(ctx: Context, typed: str, field: str) -> int:
    """The job of a typed number. Raises ``Invalid`` beside the field where there is none, or it was cancelled."""
    job = _job_of_number(ctx, typed)
    if job is None:
        said = translate("Coupons", "No job has the number {number}.")
        raise Invalid({field: said(number=typed.strip()[:40])})
    if ctx.store.value("SELECT state FROM jobs WHERE id = ?", (job,)) == "cancelled":
        raise Invalid({field: translate("Coupons", "That job was cancelled.")})
    return job


def _job_of_number(ctx: Context, typed: str) -> int | None:
    named = numbers.parse(typed)
    if named and named[0] == "job":
        found = ctx.store.value(
            "SELECT id FROM jobs WHERE case_id = ? AND position = ?", (named[1], named[2])
        )
        return int(found) if found is not None else None
    if named and named[0] == "case":
        jobs = [job.id for job in Cases(ctx.store).get(named[1]).jobs]
        return jobs[0] if len(jobs) == 1 else None
    return None


@dataclass(frozen=True, kw_only=True)
class GivePoints(Action):
    """Points for a job or a sale, once for each. They go by themselves where it is cancelled or paid back."""

    right: ClassVar[str] = "promote"

    prompt = Prompt(
        translate("CouponDialog", "Give points to {name}"),
        translate("CouponDialog", "Give"),
        about="customer",
        narrow=True,
        draft=translate("CouponDialog", "Points of {name}"),
    )

    customer: int
    points: int = entry(translate("Coupons", "Points"), "number", least=1, most=MOST_POINTS)
    work: str = entry(
        translate("Coupons", "For job or sale"),
        example=verbatim("1042-1"),
        hint=translate("Coupons", "Its number."),
    )

    def label(self) -> Text:
        return translate("Coupons", "%n point(s) given", "", 1)(n=self.points)

    def run(self, ctx: Context) -> Outcome:
        require_customer(ctx.store, self.customer)
        column, record = self._record(ctx)
        if ctx.store.value(f"SELECT 1 FROM point_moves WHERE kind = 'given' AND {column} = ?", (record,)):
            raise Conflict(translate("Coupons", "Points were given for it already."))
        ctx.store.insert(
            PointMove,
            customer_id=self.customer,
            kind="given",
            points=self.points,
            at=ctx.now,
            staff_id=ctx.staff,
            **{column: record},
        )
        return Outcome(self.customer, self.label())

    def _record(self, ctx: Context) -> tuple[str, int]:
        """The job or sale, which must be this customer's."""
        named = numbers.parse(self.work)
        if named and named[0] == "purchase":
            column, record = "purchase_id", named[1]
        else:
            column, record = "job_id", job_named(ctx, self.work, "work")
        theirs = customer_of(ctx, record) if column == "job_id" else ctx.store.value(SOLD_TO, (record,))
        if theirs != self.customer:
            raise Invalid({"work": translate("Coupons", "That is not of this customer.")})
        return column, record


@dataclass(frozen=True, kw_only=True)
class SpendPoints(Action):
    """A customer uses points; never more than there are."""

    prompt = Prompt(
        translate("CouponDialog", "Use points of {name}"),
        translate("CouponDialog", "Use"),
        about="customer",
        narrow=True,
        draft=translate("CouponDialog", "Points of {name}"),
    )

    customer: int
    points: int = entry(translate("Coupons", "Points"), "number", least=1, most=MOST_POINTS)
    note: str = entry(translate("Coupons", "For what"), default="")

    def label(self) -> Text:
        return translate("Coupons", "%n point(s) used", "", 1)(n=self.points)

    def run(self, ctx: Context) -> Outcome:
        require_customer(ctx.store, self.customer)
        left = promotions_of(ctx).points(self.customer)
        if self.points > left:
            raise Invalid({"points": translate("Coupons", "Only {left} are there.")(left=left)})
        ctx.store.insert(
            PointMove,
            customer_id=self.customer,
            kind="spent",
            points=self.points,
            at=ctx.now,
            note=tidy_line(self.note),
            staff_id=ctx.staff,
        )
        return Outcome(self.customer, self.label())
