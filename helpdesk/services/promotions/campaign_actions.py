"""What is done with a campaign: preparing it, starting, closing. Who was told: ``telling_actions``."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator
from dataclasses import field
from typing import Any, ClassVar

from helpdesk.action import NEEDED, Action, Context, Group, Outcome, Prompt, entry, taken
from helpdesk.batch import Batch, Progress
from helpdesk.classes import dataclass
from helpdesk.domain.campaigns import (
    LEAST_HELD,
    MOST_DAYS,
    MOST_HELD,
    SEGMENT_WORDS,
    SEGMENTS,
    held_out,
)
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.domain.promotions import MEANS
from helpdesk.errors import Conflict
from helpdesk.languages import LANGUAGE_NAMES
from helpdesk.services.promotions.audience_reader import Candidate
from helpdesk.services.promotions.campaign_rows import CampaignRow
from helpdesk.services.promotions.deleting import DeletePrepared
from helpdesk.services.promotions.reader import promotions_of
from helpdesk.store.tables.promotions import Campaign, CampaignPerson
from helpdesk.texts import Text, translate

SLICE = 500
"""Rows that are written between two words of progress."""


@dataclass(frozen=True, kw_only=True)
class CampaignForm(Action):
    """Who is told of what, by which means, and how long purchases count."""

    groups = (
        Group(translate("Campaigns", "Who"), ("name", "segment", "product", "least", "most")),
        Group(
            translate("Campaigns", "What they are told"),
            ("means", "offer", "similar", "text", "other", "other_text"),
        ),
        Group(translate("Campaigns", "How it is judged"), ("held_percent", "window_days")),
    )

    name: str = entry(
        translate("Campaigns", "Name"), example=translate("Campaigns", "Covers that end in winter")
    )
    segment: str = entry(
        translate("Campaigns", "Segment"),
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
    means: str = entry(translate("Campaigns", "Means"), "choice", default="email", choices=MEANS)
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
        dialog="campaign",
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
class DeleteCampaign(DeletePrepared):
    """Take away a campaign that never started."""

    right: ClassVar[str] = "promote"

    table = Campaign
    done = translate("Campaigns", "Campaign deleted")

    def refuse(self, ctx: Context) -> None:
        _refuse_started(promotions_of(ctx).campaign(self.id))


def _refuse_started(row: CampaignRow) -> None:
    if row.started_on is not None:
        raise Conflict(translate("Campaigns", "This campaign has started: it stays as it is."))


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
