"""Tables of goods that come back: how a sale was paid, what is known of a return, refunds, vouchers and their use."""

from __future__ import annotations

from helpdesk.domain.return_words import DISPOSITIONS, EXCEPTIONS, GRADES, MEANS, REASONS, TESTED
from helpdesk.store.tables.base import (
    SILENT,
    About,
    DayColumn,
    LinkColumn,
    MomentColumn,
    MoneyColumn,
    NumberColumn,
    Table,
    TruthColumn,
    WordsColumn,
    index_where_filled,
)
from helpdesk.store.tables.goods import Purchase
from helpdesk.store.tables.people import Customer, Staff
from helpdesk.store.tables.policies import ReturnPolicy
from helpdesk.store.tables.work import Job
from helpdesk.texts import translate


class SalePayment(Table):
    """What of a sale was paid by which means; a sale without one: nobody wrote it down."""

    about = About(word=translate("Changes", "Payment of a sale"), part_of=("purchase",))

    purchase = LinkColumn(SILENT, Purchase, "CASCADE")
    means = WordsColumn(translate("Changes", "Paid by"), choices=MEANS)
    cents = MoneyColumn(translate("Changes", "Amount"))

    class Meta:
        table_name = "sale_payments"


class Return(Table):
    """What a return has beside its job: the job's ``ground``, ``settled`` and ``settled_cents`` say on which ground
    and how it ended, its ``problem`` what the customer says. One that a file brought has none until somebody works
    on it.
    """

    about = About(word=translate("Changes", "Return"), part_of=("job",))

    job = LinkColumn(SILENT, Job, "CASCADE", unique=True)
    purchase = LinkColumn(SILENT, Purchase, "SET NULL", null=True)
    policy = LinkColumn(translate("Changes", "Return policy"), ReturnPolicy, "SET NULL", null=True)
    """The shop's promise that holds for it: the one in force when it was sold."""
    told_on = DayColumn(translate("Changes", "Told on"))
    """When the customer told, or sent the letter: the day of sending counts (RDLeg 1/2007 art. 106.2)."""
    sent_on = DayColumn(translate("Changes", "Proof of sending"), null=True)
    goods_back_on = DayColumn(translate("Changes", "Goods back on"), null=True)
    fetched = TruthColumn(translate("Changes", "Fetched by the shop"), False)
    exception = WordsColumn(translate("Changes", "Exception to withdrawal"), choices=EXCEPTIONS)
    reason = WordsColumn(translate("Changes", "Reason of the return"), choices=REASONS)
    gift = TruthColumn(translate("Changes", "Gift receipt"), False)
    """Who brings it holds a gift receipt: no paper shows them the price."""
    tested = WordsColumn(translate("Changes", "Test"), choices=TESTED)
    tested_note = WordsColumn(translate("Changes", "What was tested"))
    grade = WordsColumn(translate("Changes", "Grade"), choices=GRADES)
    disposition = WordsColumn(translate("Changes", "What becomes of it"), choices=DISPOSITIONS)
    lost_cents = MoneyColumn(translate("Changes", "Lost value"), null=True)
    owed_cents = MoneyColumn(translate("Changes", "To be paid back"), null=True)
    on_wish = TruthColumn(translate("Changes", "The customer asked for it"), False)
    """For a voucher or an exchange instead of the money that is due."""
    serial_brought = WordsColumn(translate("Changes", "Serial number brought"))
    let_by = LinkColumn(translate("Changes", "Let through by"), Staff, "SET NULL", null=True)
    """Who took another serial number than the one that was sold."""
    let_why = WordsColumn(translate("Changes", "Reason for letting it through"))
    approved_by = LinkColumn(translate("Changes", "Approved by"), Staff, "SET NULL", null=True)
    approved_why = WordsColumn(translate("Changes", "Reason for approving"))
    refused_why = WordsColumn(translate("Changes", "Reason for refusing"))
    refused_law = WordsColumn(translate("Changes", "By article"))
    ended = WordsColumn(translate("Changes", "Contracts ended with it"))
    new_purchase = LinkColumn(SILENT, Purchase, "SET NULL", null=True)
    difference_cents = MoneyColumn(translate("Changes", "Difference of the exchange"), null=True)
    """Above 0 the customer paid it, below it was owed to them."""
    correcting_invoice = WordsColumn(translate("Changes", "Correcting invoice"))
    """Its number; it is made elsewhere."""

    class Meta:
        table_name = "returns"


index_where_filled(Return, "purchase_id", "policy_id", "let_by_id", "approved_by_id", "new_purchase_id")


class Voucher(Table):
    """A voucher: who holds it may use it in parts; without a last day it never expires."""

    about = About(noun="voucher", word=translate("Changes", "Voucher"), part_of=("job", "customer"))

    job = LinkColumn(SILENT, Job, "SET NULL", null=True)
    customer = LinkColumn(SILENT, Customer, "SET NULL", null=True)
    cents = MoneyColumn(translate("Changes", "Amount"))
    conditions = WordsColumn(translate("Changes", "Conditions"))
    valid_until = DayColumn(translate("Changes", "Valid until"), null=True)
    issued_at = MomentColumn(translate("Changes", "Issued"))
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)

    class Meta:
        table_name = "vouchers"


index_where_filled(Voucher, "job_id", "customer_id", "staff_id")


class VoucherUse(Table):
    """A part of a voucher that was used."""

    about = About(word=translate("Changes", "Use of a voucher"), part_of=("voucher",))

    voucher = LinkColumn(SILENT, Voucher, "CASCADE")
    cents = MoneyColumn(translate("Changes", "Amount"))
    at = MomentColumn(translate("Changes", "When"))
    invoice = WordsColumn(translate("Changes", "Invoice or ticket"))
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)

    class Meta:
        table_name = "voucher_uses"


index_where_filled(VoucherUse, "staff_id")


class Refund(Table):
    """Money that went back, by one means."""

    about = About(word=translate("Changes", "Refund"), part_of=("job",))

    job = LinkColumn(SILENT, Job, "CASCADE")
    position = NumberColumn(SILENT, default=0)
    means = WordsColumn(translate("Changes", "Paid back by"), choices=MEANS)
    cents = MoneyColumn(translate("Changes", "Amount"))
    at = MomentColumn(translate("Changes", "When"))
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)
    voucher = LinkColumn(SILENT, Voucher, "SET NULL", null=True)
    """Where it went back as one."""

    class Meta:
        table_name = "refunds"


index_where_filled(Refund, "staff_id", "voucher_id")
