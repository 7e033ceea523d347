"""What the exclusion list (Lista Robinson) answered: about all whom a campaign needs it for, or about one customer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from datetime import date
from typing import ClassVar

from helpdesk.action import Action, Context, Outcome, Prompt, entry
from helpdesk.batch import Batch, Progress
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import email_key, phone_digits
from helpdesk.errors import Invalid
from helpdesk.services.customers.reader import require_customer
from helpdesk.services.promotions.audience_reader import Candidate
from helpdesk.services.promotions.campaign_actions import SLICE
from helpdesk.services.promotions.reader import promotions_of
from helpdesk.store.tables.promotions import ExclusionCheck
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class EnterExclusions(Batch):
    """What the exclusion list answered about those whom a campaign needs it for, on a day."""

    right: ClassVar[str] = "promote"

    whole = True
    prompt = Prompt(
        translate("CampaignDialog", "Answer of the exclusion list"),
        translate("CampaignDialog", "Enter"),
        translate(
            "CampaignDialog",
            "Export the list to check, ask the exclusion list (Lista Robinson) and paste here the addresses or numbers "
            "that stand on it. All others of the list count as asked, for 30 days.",
        ),
        about="campaign",
        draft=translate("CampaignDialog", "Exclusion list, campaign {number}"),
    )

    campaign: int
    checked_on: date = entry(translate("Campaigns", "Asked on"), "date")
    listed: str = entry(
        translate("Campaigns", "Stand on the list, one a line"),
        "text",
        default="",
        hint=translate(
            "Campaigns", "E-mail addresses, phone numbers or customers' numbers. Empty: nobody does."
        ),
    )
    found: list[int] = field(default_factory=list)

    def label(self) -> Text:
        return translate("Campaigns", "Exclusion list asked")

    def result(self) -> Outcome:
        """How many stand on it."""
        said = translate("Campaigns", "%n of those asked stand(s) on the exclusion list", "", 1)
        return Outcome(self.campaign, self.label(), shown=said(n=len(self.found)))

    def steps(self, ctx: Context) -> Iterator[Progress]:
        """Who was asked, and what was answered."""
        if self.checked_on > ctx.today:
            raise Invalid({"checked_on": translate("Problems", "That day has not come yet.")})
        reader = promotions_of(ctx)
        asked = reader.audiences.of(reader.campaign(self.campaign)).unchecked
        wanted = {_key(line) for line in self.listed.splitlines() if line.strip()}
        known = {one.id: _keys(one) & wanted for one in asked}
        strange = wanted - set().union(*known.values()) if known else wanted
        if strange:
            said = translate("Campaigns", "“{line}” is nobody of the list that was to be asked.")
            raise Invalid({"listed": said(line=min(strange)[:80])})
        self.found[:] = [customer for customer, on in known.items() if on]
        day = self.checked_on.isoformat()
        columns = ("customer_id", "checked_on", "listed", "campaign_id", "staff_id")
        listed = set(self.found)
        for start in range(0, len(asked), SLICE):
            rows = [
                (one.id, day, int(one.id in listed), self.campaign, ctx.staff)
                for one in asked[start : start + SLICE]
            ]
            ctx.store.insert_many(ExclusionCheck, columns, rows)
            yield Progress(start + len(rows), len(asked))


def _key(line: str) -> str:
    said = line.strip()
    return (
        email_key(said)
        if "@" in said
        else phone_digits(said)[-9:]
        if not said[:1].isalpha()
        else said.upper()
    )


def _keys(one: Candidate) -> set[str]:
    """By what a line of the list's answer means them."""
    return {_key(text) for text in (one.email, one.phone, one.mobile, one.number) if text}


@dataclass(frozen=True, kw_only=True)
class EnterExclusion(Action):
    """What the exclusion list answered about one customer."""

    prompt = Prompt(
        translate("CampaignDialog", "Exclusion list: {name}"),
        translate("CampaignDialog", "Enter"),
        about="customer",
        narrow=True,
        draft=translate("CampaignDialog", "Exclusion list: {name}"),
    )

    customer: int
    checked_on: date = entry(translate("Campaigns", "Asked on"), "date")
    listed: bool = entry(translate("Campaigns", "Stands on the exclusion list"), "check", default=False)

    def label(self) -> Text:
        return translate("Campaigns", "Exclusion list asked")

    def run(self, ctx: Context) -> Outcome:
        require_customer(ctx.store, self.customer)
        if self.checked_on > ctx.today:
            raise Invalid({"checked_on": translate("Problems", "That day has not come yet.")})
        ctx.store.insert(
            ExclusionCheck,
            customer_id=self.customer,
            checked_on=self.checked_on,
            listed=self.listed,
            staff_id=ctx.staff,
        )
        return Outcome(self.customer, self.label())
