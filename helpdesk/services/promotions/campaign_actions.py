"""What is done with a campaign: preparing it, asking the exclusion list, starting, telling people, closing."""

from __future__ import annotations

import json
import secrets
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, ClassVar

from helpdesk.action import Action, Batch, Context, Group, Outcome, Progress, Prompt, entry, taken
from helpdesk.clock import zone
from helpdesk.domain.campaigns import (
    CALL_OUTCOMES,
    LEAST_HELD,
    MOST_DAYS,
    MOST_HELD,
    OUTCOMES,
    REACHED,
    SEGMENT_WORDS,
    SEGMENTS,
    call_problem,
    held_out,
)
from helpdesk.domain.customers import CHANNELS
from helpdesk.domain.normal_forms import email_key, phone_digits, tidy, tidy_line
from helpdesk.domain.privacy import answer_due, objection_number
from helpdesk.domain.promotions import MEANS, PURPOSE_OF, may_be_told
from helpdesk.errors import Conflict, Invalid
from helpdesk.languages import LANGUAGE_NAMES
from helpdesk.services.customers.actions import add_consent
from helpdesk.services.customers.reader import require_customer
from helpdesk.services.promotions.audience_reader import Candidate
from helpdesk.services.promotions.campaign_rows import CampaignRow
from helpdesk.services.promotions.facts import Facts
from helpdesk.services.promotions.reader import Promotions
from helpdesk.services.shop.reader import Shop
from helpdesk.store.dialect import LISTED, id_list
from helpdesk.store.tables.promotions import Campaign, CampaignPerson, ExclusionCheck
from helpdesk.store.tables.trust import PrivacyRequest
from helpdesk.texts import Text, translate

NEEDED = translate("Problems", "This is needed.")
SLICE = 500
"""Rows that are written between two words of progress."""


def promotions_of(ctx: Context) -> Promotions:
    """Reads campaigns as an action sees them."""
    said = lambda language: ctx.words_in(language) if language else ctx.words  # noqa: E731
    return Promotions(ctx.store, lambda: ctx.settings, lambda: ctx.today, said)


@dataclass(frozen=True, kw_only=True)
class CampaignForm(Action):
    """Who is told of what, by which means, and how long purchases count."""

    groups = (
        Group(translate("Campaigns", "Who"), ("name", "segment", "least", "most", "product")),
        Group(
            translate("Campaigns", "What they are told"),
            ("means", "offer", "similar", "text", "other", "other_text"),
        ),
        Group(translate("Campaigns", "How it is judged"), ("held_percent", "window_days")),
    )

    name: str = entry(
        translate("Campaigns", "Name"), example=translate("Campaigns", "Covers that end in winter"), wide=True
    )
    segment: str = entry(
        translate("Campaigns", "Who"),
        "choice",
        default="cover_ends",
        choices=SEGMENT_WORDS,
        hint=translate(
            "Campaigns",
            "Picked by what is known for sure; nobody gets a price of their own. Numbers left empty are the usual ones.",
        ),
        wide=True,
    )
    least: int | None = entry(
        translate("Campaigns", "From, or at least"),
        "number",
        default=None,
        least=0,
        most=3_650,
    )
    most: int | None = entry(
        translate("Campaigns", "To, or within"), "number", default=None, least=0, most=3_650
    )
    product: int | None = entry(translate("Campaigns", "Product"), "lookup", default=None, noun="product")
    means: str = entry(translate("Campaigns", "By"), "choice", default="email", choices=MEANS)
    offer: str = entry(
        translate("Campaigns", "Offer, in a line"),
        hint=translate("Campaigns", "The subject of the message, and what a call says it is about."),
        wide=True,
    )
    similar: bool = entry(
        translate("Campaigns", "For our own goods or services like those they had"),
        "check",
        default=True,
        wide=True,
    )
    text: str = entry(
        translate("Campaigns", "Message, in the shop's language"),
        "text",
        default="",
        hint=translate("Campaigns", "How to say no is added by itself."),
    )
    other: str = entry(
        translate("Campaigns", "Another language"), "choice", default="", choices=LANGUAGE_NAMES
    )
    other_text: str = entry(
        translate("Campaigns", "Message in that language"),
        "text",
        default="",
        hint=translate("Campaigns", "For those who speak it; all others get the first."),
    )
    held_percent: int = entry(
        translate("Campaigns", "Held out, percent"),
        "number",
        default=10,
        least=LEAST_HELD,
        most=MOST_HELD,
        hint=translate("Campaigns", "Picked at random and not told, so that one sees what the offer did."),
    )
    window_days: int = entry(
        translate("Campaigns", "Days in which purchases count"), "number", default=30, least=1, most=MOST_DAYS
    )

    def rules(self) -> dict[str, Text]:
        found: dict[str, Text] = {}
        if not tidy_line(self.name):
            found["name"] = NEEDED
        if not tidy_line(self.offer):
            found["offer"] = NEEDED
        if self.segment not in SEGMENTS or self.means not in MEANS:
            return found
        if "product" in SEGMENTS[self.segment].asks and self.product is None:
            found["product"] = NEEDED
        least, most = self.numbers()
        if self.segment == "cover_ends" and most < least:
            found["most"] = translate("Campaigns", "The end lies before the beginning.")
        if not tidy(self.text) and self.means != "call":
            found["text"] = NEEDED
        if tidy(self.other_text) and not self.other:
            found["other"] = translate("Campaigns", "In which language?")
        return found

    def numbers(self) -> tuple[int, int]:
        """The segment's numbers, the usual ones where none was typed."""
        usual = SEGMENTS[self.segment]
        least = usual.least if self.least is None else self.least
        return least, (usual.most if self.most is None else self.most)

    def own(self, language: str) -> dict[str, Any]:
        """The columns of the campaign; ``language`` is the shop's."""
        least, most = self.numbers()
        texts = {language: tidy(self.text), self.other: tidy(self.other_text)}
        texts[language] = tidy(self.text) or texts[language]
        written = {language: text for language, text in texts.items() if text}
        return {
            "name": tidy_line(self.name),
            "segment": self.segment,
            "least": least,
            "most": most,
            "product_id": self.product if "product" in SEGMENTS[self.segment].asks else None,
            "means": self.means,
            "offer": tidy_line(self.offer),
            "similar": self.similar,
            "texts": json.dumps(written, ensure_ascii=False),
            "held_percent": self.held_percent,
            "window_days": self.window_days,
        }


@dataclass(frozen=True, kw_only=True)
class AddCampaign(CampaignForm):
    """Prepare a campaign; nobody hears of it before it starts."""

    right: ClassVar[str] = "promote"

    prompt = Prompt(
        translate("CampaignDialog", "New campaign"),
        translate("CampaignDialog", "Save campaign"),
        draft=translate("CampaignDialog", "New campaign"),
        shows="campaign",
    )

    def label(self) -> Text:
        return translate("Campaigns", "Campaign prepared")

    def run(self, ctx: Context) -> Outcome:
        return Outcome(
            ctx.store.insert(Campaign, created_at=ctx.now, **self.own(ctx.words.language)), self.label()
        )


@dataclass(frozen=True, kw_only=True)
class EditCampaign(CampaignForm):
    """Change a campaign before it starts."""

    right: ClassVar[str] = "promote"

    prompt = AddCampaign.prompt._replace(
        title=translate("CampaignDialog", "Edit campaign"),
        about="campaign",
        draft=translate("CampaignDialog", "Campaign {number}"),
        shows="",
    )

    id: int

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        names = ("name", "segment", "least", "most", "product", "means", "offer", "similar")
        rest = ("held_percent", "window_days")
        # The shop's own is written first.
        (_, text), *others = row.written.items() or [("", "")]
        other, other_text = others[0] if others else ("", "")
        return taken(row, (*names, *rest)) | {"text": text, "other": other, "other_text": other_text}

    def label(self) -> Text:
        return translate("Campaigns", "Campaign changed")

    def run(self, ctx: Context) -> Outcome:
        _refuse_started(promotions_of(ctx).campaign(self.id))
        ctx.store.update(Campaign, self.id, **self.own(ctx.words.language))
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class DeleteCampaign(Action):
    """Take away a campaign that never started."""

    right: ClassVar[str] = "promote"

    id: int

    def label(self) -> Text:
        return translate("Campaigns", "Campaign deleted")

    def run(self, ctx: Context) -> Outcome:
        _refuse_started(promotions_of(ctx).campaign(self.id))
        ctx.store.delete(Campaign, self.id)
        return Outcome(None, self.label())


def _refuse_started(row: CampaignRow) -> None:
    if row.started_on is not None:
        raise Conflict(translate("Campaigns", "This campaign has started: it stays as it is."))


# -- exclusion list ------------------------------------------------------------------------------------


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


# -- starting and closing ------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class StartCampaign(Batch):
    """Freeze who is in, and hold out some of them at random before anybody is told."""

    right: ClassVar[str] = "promote"

    whole = True
    id: int
    seed: str = ""
    """By which the control group is drawn; empty: at random."""
    counted: list[int] = field(default_factory=list)

    def label(self) -> Text:
        return translate("Campaigns", "Campaign started")

    def result(self) -> Outcome:
        """How many are told, how many held out."""
        told, held = self.counted or (0, 0)
        said = translate("Campaigns", "Campaign started: {told} to tell, {held} held out")
        return Outcome(self.id, self.label(), shown=said(told=told, held=held))

    def steps(self, ctx: Context) -> Iterator[Progress]:
        """One person after the other."""
        reader = promotions_of(ctx)
        row = reader.campaign(self.id)
        _refuse_started(row)
        audience = reader.audiences.of(row)
        people = audience.chosen
        if not people:
            raise Conflict(_nobody(audience.left_out))
        seed = self.seed or secrets.token_hex(16)
        held = held_out([one.id for one in people], row.held_percent, seed)
        ctx.store.update(
            Campaign,
            self.id,
            seed=seed,
            started_on=ctx.today,
            left_out=json.dumps(audience.left_out, sort_keys=True),
        )
        self.counted[:] = [len(people) - len(held), len(held)]
        yield Progress(0, len(people))
        columns = ("campaign_id", "customer_id", "held_out", "ground", "ground_on", "why")
        for start in range(0, len(people), SLICE):
            rows = [_frozen(self.id, one, one.id in held) for one in people[start : start + SLICE]]
            ctx.store.insert_many(CampaignPerson, columns, rows)
            yield Progress(start + len(rows), len(people))


def _frozen(campaign: int, one: Candidate, held: bool) -> tuple[Any, ...]:
    day = one.verdict.day.isoformat() if one.verdict.day else None
    return campaign, one.id, int(held), one.verdict.key, day, one.why.to_json()


def _nobody(left_out: dict[str, int]) -> Text:
    if not left_out:
        return translate("Campaigns", "Nobody is in this segment today.")
    if set(left_out) == {"unchecked"}:
        return translate("Campaigns", "Ask the exclusion list first: nobody may be told before.")
    return translate("Campaigns", "Of this segment nobody may be told: the list says why for each.")


@dataclass(frozen=True, kw_only=True)
class CloseCampaign(Action):
    """Close a campaign: nobody is told any more, and its result stays as it is now."""

    right: ClassVar[str] = "promote"

    id: int

    def label(self) -> Text:
        return translate("Campaigns", "Campaign closed")

    def run(self, ctx: Context) -> Outcome:
        reader = promotions_of(ctx)
        row = reader.campaign(self.id)
        if row.state(ctx.today) not in ("running", "over"):
            raise Conflict(translate("Campaigns", "Only a campaign that started can be closed."))
        lift = reader.lift(row)
        counts = lift._asdict() if lift else {}
        ctx.store.update(Campaign, self.id, closed_at=ctx.now, **counts)
        return Outcome(self.id, self.label())


# -- telling -------------------------------------------------------------------------------------------


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
