"""Messages to customers: what was written to whom, when, by whom and which way; it is sent by other programs."""

from __future__ import annotations

from typing import Any

from helpdesk.action import Action, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.messages import CHANNELS_OF_MESSAGES, GAP, MESSAGES, SENT_BY
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.domain.papers import paper_title
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.steps import require_case
from helpdesk.services.customers.reader import missing_customer
from helpdesk.services.papers.rows import paper_of
from helpdesk.store.tables.work import Case, Note
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class RecordMessage(Action):
    """A customer was written to, or told by phone; it stands in their timeline and in the case's."""

    prompt = Prompt(
        translate("Message", "Write to {name}"),
        translate("Message", "Record as sent"),
        about="customer",
        draft=translate("Message", "Message to {name}"),
        dialog="message",
    )

    customer: int
    purpose: str = entry(
        translate("Message", "What about"),
        "choice",
        default="free",
        choices={key: message.title for key, message in MESSAGES.items()},
    )
    channel: str = entry(
        translate("Message", "Which way"), "choice", default="email", choices=CHANNELS_OF_MESSAGES
    )
    to: str = entry(translate("Message", "To"), default="")
    subject: str = entry(translate("Message", "Subject"), default="", wide=True)
    text: str = entry(translate("Message", "Text"), "text")
    case: int | None = None
    job: int | None = None
    paper: int | None = None
    """The paper that went with it."""

    def rules(self) -> dict[str, Text]:
        if GAP in self.text:
            return {"text": translate("Message", "Something is still to be filled in: {gap}")(gap=GAP)}
        return {}

    def label(self) -> Text:
        return SENT_BY[self.channel](what=MESSAGES[self.purpose].title)

    def run(self, ctx: Context) -> Outcome:
        self._may_be_reached(ctx)
        case, unit = self._work(ctx)
        ctx.store.insert(
            Note,
            customer_id=self.customer,
            case_id=case,
            job_id=self.job,
            unit_id=unit,
            kind="message",
            at=ctx.now,
            staff_id=ctx.staff,
            said=self._said(ctx).to_json(),
            text=self._words(),
        )
        if case is not None:
            ctx.store.run(
                "UPDATE cases SET first_response_at = ? WHERE id = ? AND first_response_at IS NULL",
                (ctx.stamp, case),
            )
            ctx.store.update(Case, case, touched_at=ctx.now)
        return Outcome(self.customer, self.label())

    def _may_be_reached(self, ctx: Context) -> None:
        """Whether the customer may be written to, and called where it is told by phone."""
        found = ctx.store.row("SELECT state, do_not_call FROM customers WHERE id = ?", (self.customer,))
        if found is None:
            raise missing_customer()
        state, silent = found
        if state != "active":
            raise Conflict(
                translate("Message", "The data of this customer are blocked: nobody writes to them.")
            )
        if silent and self.channel == "phone":
            raise Invalid({"channel": translate("Message", "This customer does not want to be called.")})

    def _work(self, ctx: Context) -> tuple[int | None, int | None]:
        """The case and the unit it is about."""
        job: Any = None
        if self.job is not None:
            job = ctx.store.row("SELECT case_id, unit_id FROM jobs WHERE id = ?", (self.job,))
        case, unit = job or (self.case, None)
        if case is not None and require_case(ctx.store, case) != self.customer:
            raise Conflict(translate("Message", "That case is another customer's."))
        return case, unit

    def _said(self, ctx: Context) -> Text:
        said = self.label()
        if self.paper is not None:
            facts = paper_of(ctx.store, self.paper)
            title = paper_title(facts.kind, facts.series, facts.number, facts.version)
            said = translate("Message", "{message}, with {paper}")(message=said, paper=title)
        return said

    def _words(self) -> str:
        """What the timeline shows below: to whom, and the words."""
        return "\n".join(part for part in (tidy_line(self.to), tidy(self.text)) if part)
