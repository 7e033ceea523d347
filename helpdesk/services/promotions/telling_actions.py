"""Telling people of an offer, within the law, and taking a no that holds at once and everywhere."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from helpdesk.action import Action, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.clock import zone
from helpdesk.domain.campaigns import (
    CALL_OUTCOMES,
    OUTCOMES,
    REACHED,
    call_problem,
)
from helpdesk.domain.customers import CHANNELS
from helpdesk.domain.normal_forms import tidy_line
from helpdesk.domain.privacy import answer_due, objection_number
from helpdesk.domain.promotions import PURPOSE_OF, may_be_told
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.customers.actions import add_consent
from helpdesk.services.customers.reader import require_customer
from helpdesk.services.promotions.campaign_rows import CampaignRow
from helpdesk.services.promotions.facts import Facts
from helpdesk.services.promotions.reader import promotions_of
from helpdesk.services.shop.reader import Shop
from helpdesk.store.dialect import LISTED, id_list
from helpdesk.store.tables.promotions import CampaignPerson
from helpdesk.store.tables.trust import PrivacyRequest
from helpdesk.texts import Text, translate


def _running(ctx: Context, people: tuple[int, ...]) -> tuple[CampaignRow, dict[int, int]]:
    """The campaign of some who were frozen, and their customers. Raises ``Conflict`` where nobody is to be told."""
    rows = ctx.store.rows(
        f"SELECT id, campaign_id, customer_id FROM campaign_people WHERE id IN ({LISTED}) "
        "AND customer_id IS NOT NULL",
        (id_list(people),),
    )
    if len(rows) != len(set(people)) or len({row[1] for row in rows}) != 1:
        raise Conflict(translate("Campaigns", "That person is no longer there."))
    row = promotions_of(ctx).campaign(rows[0][1])
    if row.state(ctx.today) != "running":
        raise Conflict(translate("Campaigns", "This campaign is not running."))
    return row, {person: customer for person, _, customer in rows}


def _must_be_allowed(ctx: Context, row: CampaignRow, customers: Collection[int]) -> None:
    """Whoever said no since, or fell out otherwise, is not told."""
    for known in Facts(ctx.store, ctx.settings, ctx.today).of(customers, but=row.id):
        verdict = may_be_told(known.person, row.means, ctx.today, similar=row.similar)
        if not verdict.allowed:
            said = translate("Campaigns", "{name} is not to be told any more: {why}")
            raise Conflict(said(name=known.name[:60], why=verdict.why))


@dataclass(frozen=True, kw_only=True)
class MarkTold(Action):
    """Messages or letters went out to these people; those who may not be told any more stop it."""

    people: tuple[int, ...]

    def label(self) -> Text:
        return translate("Campaigns", "%n person(s) told of an offer", "", 1)(n=len(self.people))

    def run(self, ctx: Context) -> Outcome:
        if not self.people:
            raise Conflict(translate("Campaigns", "Nobody is chosen."))
        row, customers = _running(ctx, self.people)
        _must_be_allowed(ctx, row, set(customers.values()))
        ctx.store.run_many(
            "UPDATE campaign_people SET told_at = ?, outcome = 'sent', staff_id = ? WHERE id = ?",
            [(ctx.stamp, ctx.staff, person) for person in customers],
        )
        return Outcome(row.id, self.label())


@dataclass(frozen=True, kw_only=True)
class RecordOfferCall(Action):
    """What came of a call with an offer; made within the lawful hours alone. A no takes effect at once, everywhere."""

    prompt = Prompt(
        translate("CampaignDialog", "Call with an offer: {name}"),
        translate("CampaignDialog", "Save"),
        about="campaign_person",
        narrow=True,
        draft=translate("CampaignDialog", "Call with an offer: {name}"),
    )

    person: int
    outcome: str = entry(translate("Campaigns", "What came of it"), "choice", choices=CALL_OUTCOMES)
    called_at: datetime | None = entry(
        translate("Campaigns", "Called at"),
        "moment",
        default=None,
        hint=translate("Campaigns", "Empty: just now."),
    )
    note: str = entry(translate("Campaigns", "Note"), default="")

    def label(self) -> Text:
        return translate("Campaigns", "Call with an offer: {outcome}")(outcome=OUTCOMES[self.outcome])

    def run(self, ctx: Context) -> Outcome:
        row, customers = _running(ctx, (self.person,))
        customer = customers[self.person]
        at = self.called_at or ctx.now
        if at > ctx.now:
            raise Invalid({"called_at": translate("Problems", "That moment has not come yet.")})
        local = at.astimezone(zone(ctx.settings["shop.zone"]))
        hours = Shop(ctx.store).hours(ctx.settings["shop.zone"])
        wrong = call_problem(local, hours.closed.get(local.date()) == ())
        if wrong is not None:
            raise Conflict(wrong)
        _must_be_allowed(ctx, row, [customer])
        ctx.store.update(
            CampaignPerson,
            self.person,
            told_at=at if self.outcome in REACHED else None,
            outcome=self.outcome,
            note=tidy_line(self.note),
            staff_id=ctx.staff,
        )
        shown = say_no(ctx, customer, "phone", tidy_line(self.note)) if self.outcome == "no_more" else None
        return Outcome(row.id, self.label(), shown=shown)


@dataclass(frozen=True, kw_only=True)
class SayNoMore(Action):
    """A customer wants no more offers: at once, by every means. What is service, such as a call about a repair, stays.

    Source: RDLeg 1/2007 art. 96.5 and Circular 1/2023 art. 6: a reference number, and proof within a month.
    """

    prompt = Prompt(
        translate("CampaignDialog", "No more offers to {name}"),
        translate("CampaignDialog", "No more offers"),
        translate(
            "CampaignDialog",
            "It takes effect at once, by every means. Calls about a repair are service and stay. The customer gets a "
            "reference number, and proof within a month.",
        ),
        about="customer",
        narrow=True,
        draft=translate("CampaignDialog", "No more offers to {name}"),
        proves="objection",
    )

    customer: int
    channel: str = entry(translate("Customers", "Said by"), "choice", default="phone", choices=CHANNELS)
    note: str = entry(translate("Customers", "Note"), default="")

    def label(self) -> Text:
        return translate("Campaigns", "Wants no more offers")

    def run(self, ctx: Context) -> Outcome:
        require_customer(ctx.store, self.customer)
        return Outcome(
            self.customer, self.label(), shown=say_no(ctx, self.customer, self.channel, tidy_line(self.note))
        )


def say_no(ctx: Context, customer: int, channel: str, note: str) -> Text:
    """Write down that somebody wants no more offers. Returns what they are told: the reference and the last day."""
    for purpose in sorted(set(PURPOSE_OF.values())):
        add_consent(ctx, customer, purpose, False, channel, note=note)
    due = answer_due(ctx.today)
    request = ctx.store.insert(
        PrivacyRequest,
        customer_id=customer,
        kind="objection",
        received_on=ctx.today,
        channel=channel,
        note=note,
        due_on=due,
        staff_id=ctx.staff,
    )
    said = translate("Campaigns", "No more offers from now on. Reference {number}; proof by {day}.")
    return said(number=objection_number(request), day=due)
