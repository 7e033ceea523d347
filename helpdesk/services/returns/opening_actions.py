"""Recording a return from the sale: on which ground, why, in which state; settled at once where that is wanted."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from helpdesk.action import Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.customers import CHANNELS
from helpdesk.domain.normal_forms import serial_key, tidy, tidy_line
from helpdesk.domain.return_words import DISPOSITIONS, EXCEPTIONS, GRADES, GROUNDS, REASONS
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.job_transitions import workshop_job
from helpdesk.services.cases.return_reader import Terms
from helpdesk.services.cases.return_rows import SoldRow
from helpdesk.services.cases.steps import note_step, settle_case
from helpdesk.services.customers.reader import require_customer
from helpdesk.services.papers.issuing import issue
from helpdesk.services.returns.money_forms import ApprovedForm, MeansForm
from helpdesk.services.returns.record import refuse_future, returns_of
from helpdesk.services.returns.settling import give_voucher, pay_back
from helpdesk.services.shop.reader import who_is_alone
from helpdesk.store.tables.goods import Purchase
from helpdesk.store.tables.returns import Return
from helpdesk.store.tables.work import Case, Job
from helpdesk.texts import Cents, Text, translate

ANY_REASON = {"": translate("Returns", "Does not say")} | REASONS
ANY_GRADE = {"": translate("Returns", "Not graded yet")} | GRADES
ANY_DISPOSITION = {"": translate("Returns", "Not decided yet")} | DISPOSITIONS
SETTLE = {
    "": translate("Returns", "Later"),
    "refund": translate("Returns", "Pay back"),
    "voucher": translate("Returns", "Voucher"),
    "exchange": translate("Returns", "Exchange"),
    "refused": translate("Returns", "Refuse"),
}
"""The last two are steps of their own, asked for next."""
AT_ONCE = frozenset({"refund", "voucher"})
OTHER_SERIAL = translate(
    "Returns", "Sold was {sold}, not this one. Let it through only by name and with a reason."
)
SPOKEN = frozenset({"counter", "phone"})


@dataclass(frozen=True, kw_only=True)
class RecordReturn(MeansForm, ApprovedForm):
    """Something that was sold comes back: a case of its own, with its slip."""

    may_need: ClassVar[tuple[str, ...]] = ("refund_over", "without_receipt", "wrong_serial")

    prompt = Prompt(
        translate("RecordReturn", "Record a return"),
        translate("RecordReturn", "Record the return"),
        draft=translate("RecordReturn", "Half-typed return"),
        shows="case",
        dialog="return",
    )

    purchase: int
    ground: str = entry(
        translate("Returns", "Ground of the return"), "choice", default="withdrawal", choices=GROUNDS
    )
    told_on: date = entry(translate("Returns", "Told, or sent, on"), "date")
    channel: str = entry(translate("Returns", "Told by"), "choice", default="counter", choices=CHANNELS)
    reason: str = entry(translate("Returns", "Reason"), "choice", default="", choices=ANY_REASON)
    exception: str = entry(
        translate("Returns", "Exception to withdrawal"), "choice", default="", choices=EXCEPTIONS
    )
    text: str = entry(translate("Returns", "What the customer says"), "text", default="")
    by: int | None = entry(
        translate("Returns", "Brought by"),
        "lookup",
        default=None,
        noun="customer",
        hint=translate("Returns", "Empty: the buyer"),
    )
    gift: bool = entry(translate("Returns", "Gift receipt: no price on paper"), "check", default=False)
    here: bool = entry(translate("Returns", "The goods are here"), "check", default=True)
    sent_on: date | None = entry(translate("Returns", "Proof that it was sent on"), "date", default=None)
    fetched: bool = entry(translate("Returns", "The shop fetches it"), "check", default=False)
    serial_brought: str = entry(
        translate("Returns", "Serial number brought"),
        default="",
        example=translate("Returns", "Scan it: is it the one that was sold?"),
    )
    let_by: int | None = entry(translate("Returns", "Let through by"), "lookup", default=None, noun="staff")
    let_why: str = entry(translate("Returns", "Reason for letting it through"), default="")
    grade: str = entry(translate("Returns", "State of the goods"), "choice", default="", choices=ANY_GRADE)
    disposition: str = entry(
        translate("Returns", "What becomes of it"), "choice", default="", choices=ANY_DISPOSITION
    )
    price_cents: int | None = entry(
        translate("Returns", "Price paid"),
        "money",
        default=None,
        hint=translate("Returns", "Only where the sale does not say it"),
    )
    lost_cents: int | None = entry(translate("Returns", "Use beyond testing"), "money", default=None)
    settle: str = entry(translate("Returns", "Settle it"), "choice", default="", choices=SETTLE)
    on_wish: bool = entry(
        translate("Returns", "The customer asks for it instead of the money"), "check", default=False
    )
    valid_until: date | None = entry(
        translate("Returns", "Voucher valid until"),
        "date",
        default=None,
        hint=translate("Returns", "Empty: it never expires"),
    )
    conditions: str = entry(translate("Returns", "Conditions of the voucher"), default="")

    def rules(self) -> dict[str, Text]:
        if self.settle in AT_ONCE and not self.here and not (self.sent_on or self.fetched):
            said = translate("Returns", "The goods are not here, nor is a proof of sending: settle it later.")
            return {"settle": said}
        return {}

    def label(self) -> Text:
        return translate("Returns", "Return recorded")

    def run(self, ctx: Context) -> Outcome:
        reader = returns_of(ctx)
        sold = self._sold(ctx, reader.sold(self.purchase))
        back_on = ctx.today if self.here else None
        terms = reader.terms(
            sold,
            ground=self.ground,
            told_on=self.told_on,
            exception=self.exception,
            goods_back_on=back_on,
            sent_on=self.sent_on,
            fetched=self.fetched,
        )
        self._check(ctx, sold, terms)
        job = self._open(ctx, sold, terms, back_on)
        case = workshop_job(ctx.store, job).case
        issue(ctx, "withdrawal" if self.ground == "withdrawal" else "return_slip", job)
        if self.settle == "refund":
            parts = self.parts() or _all_of_it(
                reader.left_by(sold.id), terms.owed(sold, self.lost_cents) or 0
            )
            pay_back(ctx, job, parts, self.approved_by, self.approved_why)
        elif self.settle == "voucher":
            give_voucher(
                ctx, job, None, self.valid_until, self.conditions, self.approved_by, self.approved_why
            )
        said = translate("Returns", "Return {number} recorded")(number=f"{case}-1")
        return Outcome(case, said)

    def _sold(self, ctx: Context, sold: SoldRow) -> SoldRow:
        """The sale; a price that it did not say is written to it."""
        if sold.returned is not None:
            number = _number(ctx, sold.returned)
            order = returns_of(ctx).order(sold)
            said = translate("Returns", "It came back already: return {number} ({left}).")
            raise Conflict(said(number=number, left=order.says))
        if sold.price_cents is None and self.price_cents is not None:
            if not sold.invoice:
                ctx.need("without_receipt")
            ctx.store.update(Purchase, sold.id, price_cents=self.price_cents)
            return sold._replace(price_cents=self.price_cents)
        return sold

    def _check(self, ctx: Context, sold: SoldRow, terms: Terms) -> None:
        refuse_future(ctx, told_on=self.told_on, sent_on=self.sent_on)
        found: dict[str, Text] = {}
        if self.told_on < sold.purchased_on:
            found["told_on"] = translate("Returns", "It was bought on {day}, after that.")(
                day=sold.purchased_on
            )
        if self.sent_on is not None and self.sent_on < sold.purchased_on:
            found["sent_on"] = translate("Returns", "It was bought on {day}, after that.")(
                day=sold.purchased_on
            )
        if self.valid_until is not None and self.valid_until < ctx.today:
            found["valid_until"] = translate("Returns", "That day has passed.")
        found |= self._loss(sold, terms)
        found |= self._serial(ctx, sold)
        if self.settle in AT_ONCE and terms.owed(sold, self.lost_cents) is None:
            found["price_cents"] = translate("Returns", "Say what was paid for it: the sale does not.")
        if found:
            raise Invalid(found)

    def _loss(self, sold: SoldRow, terms: Terms) -> dict[str, Text]:
        if not self.lost_cents:
            return {}
        if not terms.may_deduct:
            line = next(line for line in terms.lines if line.key == "deduct")
            said = translate("Returns", "{why} ({law})")
            return {"lost_cents": said(why=line.says, law=line.law)}
        if self.lost_cents > (sold.price_cents or 0):
            said = translate("Returns", "More than was paid for it: {price}.")
            return {"lost_cents": said(price=Cents(sold.price_cents or 0))}
        return {}

    def _serial(self, ctx: Context, sold: SoldRow) -> dict[str, Text]:
        """Another serial than the sold one stops, unless somebody lets it through by name and with a reason; where people
        prove who they are, whoever has the right to it."""
        if not self._other_serial(sold):
            return {}
        if not ctx.may("wrong_serial"):
            ctx.need("wrong_serial")
            return {}
        by, why = self._let_through(ctx)
        if by is not None and why:
            return {}
        return {"serial_brought": OTHER_SERIAL(sold=sold.serial or "")}

    def _other_serial(self, sold: SoldRow) -> bool:
        brought = serial_key(self.serial_brought)
        return bool(brought and sold.serial and brought != serial_key(sold.serial))

    def _open(self, ctx: Context, sold: SoldRow, terms: Terms, back_on: date | None) -> int:
        customer = self.by or sold.customer
        require_customer(ctx.store, customer)
        policy = terms.facts.policy
        case = ctx.store.insert(
            Case,
            customer_id=customer,
            opened_at=ctx.now,
            channel=self.channel,
            owner_id=ctx.staff,
            state="received",
            touched_at=ctx.now,
            first_response_at=ctx.now if self.channel in SPOKEN else None,
            next_on=ctx.today,
        )
        job: int = ctx.store.insert(
            Job,
            case_id=case,
            position=1,
            kind="return",
            state="in_work" if back_on else "received",
            unit_id=sold.unit,
            product_id=sold.product,
            problem=tidy(self.text),
            ground=self.ground,
            received_at=ctx.now if back_on else None,
        )
        ctx.store.insert(
            Return,
            job_id=job,
            purchase_id=sold.id,
            policy_id=_policy_id(ctx, policy.version) if policy else None,
            told_on=self.told_on,
            sent_on=self.sent_on,
            goods_back_on=back_on,
            fetched=self.fetched,
            exception=self.exception if self.ground == "withdrawal" else "",
            reason=self.reason,
            gift=self.gift,
            grade=self.grade or "",
            disposition=self.disposition or "",
            lost_cents=self.lost_cents,
            owed_cents=terms.owed(sold, self.lost_cents),
            on_wish=self.on_wish,
            serial_brought=tidy_line(self.serial_brought),
            **self._let(ctx, sold),
        )
        settle_case(ctx, case)
        note_step(
            ctx, case, translate("Returns", "Return recorded: {ground}")(ground=GROUNDS[self.ground]), job=job
        )
        return job

    def _let(self, ctx: Context, sold: SoldRow) -> dict[str, object]:
        if not self._other_serial(sold):
            return {}
        by, why = self._let_through(ctx)
        return {"let_by_id": by, "let_why": why}

    def _let_through(self, ctx: Context) -> tuple[int | None, str]:
        """Who lets another serial through, and why."""
        if not ctx.guarded:
            return self.let_by or who_is_alone(ctx.store), tidy_line(self.let_why)
        return ctx.answers[0], ctx.answers[1] or tidy_line(self.let_why)


def _all_of_it(left: dict[str, int], owed: int) -> list[tuple[str, int]]:
    """What is owed by the means that paid it, where nobody parted it."""
    from helpdesk.domain.return_money import share

    return list(share(owed, left).items())


def _policy_id(ctx: Context, version: int) -> int | None:
    found: int | None = ctx.store.value("SELECT id FROM return_policies WHERE version = ?", (version,))
    return found


def _number(ctx: Context, job: int) -> str:
    found = workshop_job(ctx.store, job)
    return found.number
