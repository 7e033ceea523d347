"""Taking a complaint: its key and its written receipt at once, whatever the channel."""

from __future__ import annotations

from datetime import datetime

from helpdesk.action import Action, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.complaints import CLASSES, SEVERITIES
from helpdesk.domain.customers import CHANNELS
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.errors import Invalid
from helpdesk.services.complaints.opening import open_complaint
from helpdesk.services.customers.actions import AddCustomer
from helpdesk.services.customers.reader import missing_customer
from helpdesk.texts import Text, translate

ANY_CLASS = {"": translate("Complaints", "Not said")} | CLASSES


@dataclass(frozen=True, kw_only=True)
class TakeComplaint(Action):
    """A customer complains: a case of its own, with a key and a receipt that says day and hour."""

    prompt = Prompt(
        translate("TakeComplaint", "Take a complaint"),
        translate("TakeComplaint", "Take the complaint"),
        translate("TakeComplaint", "The customer gets a key and a written receipt at once."),
        draft=translate("TakeComplaint", "Half-typed complaint"),
        shows="case",
        dialog="complaint",
    )

    customer: int | AddCustomer | None = entry(translate("Complaints", "Customer"), "lookup", noun="customer")
    case: int | None = None
    """The case it complains of."""
    text: str = entry(
        translate("Complaints", "What the customer says"),
        "text",
        hint=translate("Complaints", "In the customer's own words; it is printed on the receipt."),
    )
    wanted: str = entry(translate("Complaints", "What the customer wants"), "text", default="")
    channel: str = entry(translate("Complaints", "Channel"), "choice", default="counter", choices=CHANNELS)
    complaint_class: str = entry(
        translate("Complaints", "What it is about"), "choice", default="", choices=ANY_CLASS
    )
    severity: str = entry(translate("Complaints", "Severity"), "choice", default="normal", choices=SEVERITIES)
    safety: bool = entry(translate("Complaints", "Somebody's safety is at stake"), "check", default=False)
    call_back_by: datetime | None = entry(translate("Complaints", "Call back by"), "moment", default=None)
    reference: str = entry(
        translate("Complaints", "Number of the official form"),
        default="",
        hint=translate("Complaints", "Where the customer filled in an official complaint form"),
    )

    def rules(self) -> dict[str, Text]:
        found: dict[str, Text] = {}
        if isinstance(self.customer, AddCustomer):
            found |= {f"customer.{name}": text for name, text in self.customer.problems().items()}
        return found

    def label(self) -> Text:
        return translate("Complaints", "Complaint received")

    def run(self, ctx: Context) -> Outcome:
        customer = self.customer.run(ctx).id if isinstance(self.customer, AddCustomer) else self.customer
        if customer is None:
            raise missing_customer()
        if self.call_back_by is not None and self.call_back_by < ctx.now:
            raise Invalid({"call_back_by": translate("Complaints", "That moment has passed.")})
        job = open_complaint(
            ctx,
            customer=customer,
            text=self.text,
            case=self.case,
            channel=self.channel,
            severity="serious" if self.safety else self.severity,
            call_back_by=self.call_back_by,
            complaint_class=self.complaint_class,
            wanted=tidy(self.wanted),
            safety=self.safety,
            reference=tidy_line(self.reference),
        )
        case = ctx.store.value("SELECT case_id FROM jobs WHERE id = ?", (job,))
        return Outcome(case, translate("Complaints", "Complaint {number} received")(number=f"{case}-1"))
