"""What people ask about their own data: recording it, taking more time, answering."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Outcome, Prompt, entry, taken
from helpdesk.classes import dataclass
from helpdesk.domain.consents import OFFERS
from helpdesk.domain.customers import CHANNELS
from helpdesk.domain.normal_forms import tidy
from helpdesk.domain.privacy import ENDS_OFFERS, REQUEST_ANSWERS, REQUESTS, answer_due, extended_due
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services.customers.actions import add_consent
from helpdesk.services.customers.reader import require_customer
from helpdesk.services.customers.rows import RequestRow
from helpdesk.store.database import Store
from helpdesk.store.tables.trust import PrivacyRequest
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class RequestForm(Action):
    """What was asked, when and how."""

    kind: str = entry(translate("Privacy", "What is asked for"), "choice", default="access", choices=REQUESTS)
    received_on: date = entry(
        translate("Privacy", "Received on"),
        "date",
        hint=translate("Privacy", "The answer is due a month later (GDPR art. 12.3)."),
    )
    channel: str = entry(translate("Privacy", "Said by"), "choice", default="counter", choices=CHANNELS)
    note: str = entry(
        translate("Privacy", "Note"),
        "text",
        default="",
        hint=translate("Privacy", "What exactly, and how you know that it is this person."),
    )

    def own(self) -> dict[str, Any]:
        """The columns of the request."""
        return {
            "kind": self.kind,
            "received_on": self.received_on,
            "channel": self.channel,
            "note": tidy(self.note),
        }

    def refuse_tomorrow(self, ctx: Context) -> None:
        """Nothing was received on a day that has not come."""
        if self.received_on > ctx.today:
            raise Invalid({"received_on": translate("Problems", "That day has not come yet.")})

    def end_offers(self, ctx: Context, customer: int) -> None:
        """Whoever objects, or wants their data gone or put aside, hears of no offer from now on."""
        if self.kind in ENDS_OFFERS:
            for purpose in OFFERS:
                add_consent(ctx, customer, purpose, False, self.channel)


@dataclass(frozen=True, kw_only=True)
class RecordRequest(RequestForm):
    """A person asks something about their own data; the day of the answer follows from the law."""

    prompt = Prompt(
        translate("RequestDialog", "New privacy request"),
        translate("RequestDialog", "Save request"),
        about="customer",
        draft=translate("RequestDialog", "Privacy request of {name}"),
    )

    customer: int

    def label(self) -> Text:
        return translate("Privacy", "Privacy request recorded")

    def run(self, ctx: Context) -> Outcome:
        require_customer(ctx.store, self.customer)
        self.refuse_tomorrow(ctx)
        due = answer_due(self.received_on)
        ctx.store.insert(
            PrivacyRequest, customer_id=self.customer, due_on=due, staff_id=ctx.staff, **self.own()
        )
        self.end_offers(ctx, self.customer)
        return Outcome(self.customer, self.label())


@dataclass(frozen=True, kw_only=True)
class EditRequest(RequestForm):
    """Correct what was recorded of a request; its last day follows."""

    prompt = RecordRequest.prompt._replace(
        title=translate("RequestDialog", "Edit privacy request"), about="request"
    )

    id: int

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return taken(row, ("kind", "received_on", "channel", "note"))

    def label(self) -> Text:
        return translate("Privacy", "Privacy request changed")

    def run(self, ctx: Context) -> Outcome:
        request = _open_request(ctx.store, self.id)
        self.refuse_tomorrow(ctx)
        due = (extended_due if request.extended_on else answer_due)(self.received_on)
        ctx.store.update(PrivacyRequest, self.id, due_on=due, **self.own())
        if request.kind not in ENDS_OFFERS and request.customer is not None:
            self.end_offers(ctx, request.customer)
        return Outcome(request.customer, self.label())


@dataclass(frozen=True, kw_only=True)
class ExtendRequest(Action):
    """Two more months for a complex request; the person was told why within the first (GDPR art. 12.3)."""

    prompt = Prompt(
        translate("RequestDialog", "Extend by two months"),
        translate("RequestDialog", "Extend"),
        translate(
            "RequestDialog",
            "Allowed where a request is complex or there are many of them. The person must be told the reason "
            "within the first month (GDPR art. 12.3).",
        ),
        about="request",
        narrow=True,
        draft=translate("RequestDialog", "Privacy request of {name}"),
    )

    id: int
    reason: str = entry(translate("Privacy", "Reason that was told"), "text")

    def label(self) -> Text:
        return translate("Privacy", "Time to answer extended")

    def run(self, ctx: Context) -> Outcome:
        request = _open_request(ctx.store, self.id)
        if request.extended_on:
            raise Conflict(
                translate("Privacy", "The time was extended already; it cannot be extended twice.")
            )
        if ctx.today > request.due_on:
            raise Conflict(
                translate("Privacy", "The first month ended on {day}: it is too late to extend. Answer now.")(
                    day=request.due_on
                )
            )
        ctx.store.update(
            PrivacyRequest,
            self.id,
            extended_on=ctx.today,
            extension_reason=tidy(self.reason),
            due_on=extended_due(request.received_on),
        )
        return Outcome(request.customer, self.label())


@dataclass(frozen=True, kw_only=True)
class AnswerRequest(Action):
    """A request was answered; what was not done in full has its reason."""

    prompt = Prompt(
        translate("RequestDialog", "Answer to the request"),
        translate("RequestDialog", "Record answer"),
        translate(
            "RequestDialog",
            "A refusal names its reason and the way to the data protection authority (GDPR art. 12.4).",
        ),
        about="request",
        narrow=True,
        draft=translate("RequestDialog", "Privacy request of {name}"),
    )

    id: int
    answer: str = entry(
        translate("Privacy", "Answer"), "choice", default="done", choices=REQUEST_ANSWERS, wide=True
    )
    note: str = entry(
        translate("Privacy", "What was answered"),
        "text",
        default="",
        hint=translate("Privacy", "Needed where not all was done."),
    )
    file_hash: str = ""
    """The fingerprint of the file that was given."""

    def rules(self) -> dict[str, Text]:
        told = self.answer == "done" or tidy(self.note)
        return {} if told else {"note": translate("Privacy", "Say what was not done, and why.")}

    def label(self) -> Text:
        return translate("Privacy", "Privacy request answered")

    def run(self, ctx: Context) -> Outcome:
        request = _open_request(ctx.store, self.id)
        ctx.store.update(
            PrivacyRequest,
            self.id,
            answered_at=ctx.now,
            answer=self.answer,
            answer_note=tidy(self.note),
            file_hash=self.file_hash or request.file_hash,
        )
        return Outcome(request.customer, self.label())


@dataclass(frozen=True, kw_only=True)
class NoteCopy(Action):
    """The file with a person's data was written: its fingerprint stands with the request it answers."""

    id: int
    file_hash: str

    def label(self) -> Text:
        return translate("Privacy", "Copy of personal data written")

    def run(self, ctx: Context) -> Outcome:
        request = _open_request(ctx.store, self.id)
        ctx.store.update(PrivacyRequest, self.id, file_hash=self.file_hash)
        return Outcome(request.customer, self.label())


@dataclass(frozen=True, kw_only=True)
class RemoveRequest(Action):
    """A request that was recorded by mistake."""

    right: ClassVar[str] = "delete"

    id: int

    def label(self) -> Text:
        return translate("Privacy", "Privacy request removed")

    def run(self, ctx: Context) -> Outcome:
        request = _open_request(ctx.store, self.id)
        ctx.store.delete(PrivacyRequest, self.id)
        return Outcome(request.customer, self.label())


def _open_request(store: Store, request: int) -> RequestRow:
    """A request that waits for its answer."""
    found = store.select_one(RequestRow, "WHERE q.id = ?", (request,))
    if found is None:
        raise NotFound(translate("Privacy", "That request is no longer there."))
    if found.answered_at is not None:
        raise Conflict(translate("Privacy", "That request is answered. Undo the answer first."))
    return found
