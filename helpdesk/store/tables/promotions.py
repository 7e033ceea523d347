"""Tables of customers coming again: campaigns and who was told, exclusion list, coupons, points; draws."""

from __future__ import annotations

from peewee import SQL

from helpdesk.domain.campaigns import OUTCOMES, SEGMENT_WORDS
from helpdesk.domain.draw_words import ANSWERS, ENTRY_SOURCES, REGIONS
from helpdesk.domain.promotions import MEANS
from helpdesk.store.tables.base import (
    SILENT,
    WITHHELD,
    About,
    DayColumn,
    LinkColumn,
    MomentColumn,
    MoneyColumn,
    NumberColumn,
    SaidColumn,
    Table,
    TextColumn,
    TruthColumn,
    WordsColumn,
    index_where_filled,
)
from helpdesk.store.tables.goods import Product, Purchase
from helpdesk.store.tables.people import Customer, Staff
from helpdesk.store.tables.work import Job
from helpdesk.texts import translate


class Campaign(Table):
    """People picked by facts who are told of one offer, with some held out to see what came of it."""

    about = About(noun="campaign", word=translate("Changes", "Campaign"), named_by="name")

    name = TextColumn(translate("Changes", "Name"))
    segment = TextColumn(translate("Changes", "Who"), choices=SEGMENT_WORDS)
    product = LinkColumn(translate("Changes", "Product"), Product, "SET NULL", null=True)
    least = NumberColumn(translate("Changes", "From"), default=0)
    most = NumberColumn(translate("Changes", "To"), default=0)
    means = TextColumn(translate("Changes", "By which means"), choices=MEANS)
    similar = TruthColumn(translate("Changes", "Own goods like those they had"), True)
    offer = TextColumn(translate("Changes", "Offer"))
    texts = WordsColumn(SILENT)
    """The message by language, as JSON; the sentence how to say no is never part of it."""
    window_days = NumberColumn(translate("Changes", "Days in which purchases count"))
    held_percent = NumberColumn(translate("Changes", "Held out, percent"))
    seed = WordsColumn(SILENT)
    """By which the control group was drawn."""
    created_at = MomentColumn(SILENT)
    started_on = DayColumn(translate("Changes", "Started on"), null=True)
    left_out = WordsColumn(SILENT)
    """How many were left out when it started, by reason, as JSON."""
    closed_at = MomentColumn(translate("Changes", "Closed"), null=True)
    told = NumberColumn(SILENT, null=True)
    told_bought = NumberColumn(SILENT, null=True)
    held = NumberColumn(SILENT, null=True)
    held_bought = NumberColumn(SILENT, null=True)
    """The result as it was when it was closed."""

    class Meta:
        table_name = "campaigns"


index_where_filled(Campaign, "product_id")


class CampaignPerson(Table):
    """One of those who were in when a campaign started: told of it, or held out."""

    about = About(
        word=translate("Changes", "Told of an offer"), part_of=("campaign", "customer"), personal=True
    )

    campaign = LinkColumn(translate("Changes", "Campaign"), Campaign, "CASCADE")
    customer = LinkColumn(translate("Changes", "Customer"), Customer, "SET NULL", null=True)
    held_out = TruthColumn(translate("Changes", "Held out"), False)
    ground = WordsColumn(SILENT)
    """On what it rested, a key of the rules."""
    ground_on = DayColumn(translate("Changes", "Ground of"), null=True)
    why = SaidColumn(SILENT, erased="")
    told_at = MomentColumn(translate("Changes", "Told"), null=True)
    outcome = WordsColumn(translate("Changes", "What came of it"), choices=OUTCOMES)
    note = WordsColumn(translate("Changes", "Note"), erased="")
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)

    class Meta:
        table_name = "campaign_people"


CampaignPerson.add_index(
    SQL(
        'CREATE INDEX "campaign_people_told" ON "campaign_people" ("customer_id", "told_at") '
        'WHERE "told_at" IS NOT NULL'
    )
)
index_where_filled(CampaignPerson, "customer_id", "staff_id")


class ExclusionCheck(Table):
    """What the exclusion list answered about somebody on a day; the newest counts."""

    about = About(word=translate("Changes", "Exclusion list asked"), part_of=("customer",), personal=True)

    customer = LinkColumn(translate("Changes", "Customer"), Customer, "CASCADE")
    checked_on = DayColumn(translate("Changes", "Asked on"))
    listed = TruthColumn(translate("Changes", "Stands on the list"))
    campaign = LinkColumn(SILENT, Campaign, "SET NULL", null=True)
    staff = LinkColumn(SILENT, Staff, "SET NULL", null=True)

    class Meta:
        table_name = "exclusion_checks"


index_where_filled(ExclusionCheck, "campaign_id", "staff_id")


class Coupon(Table):
    """A code that is used once. Whose job is cancelled or undone has it again."""

    about = About(noun="coupon", word=translate("Changes", "Coupon"), part_of=("customer",), named_by="code")

    code = TextColumn(translate("Changes", "Code"))
    gives = TextColumn(translate("Changes", "What it gives"))
    valid_until = DayColumn(translate("Changes", "Valid until"), null=True)
    customer = LinkColumn(translate("Changes", "Customer"), Customer, "SET NULL", null=True)
    campaign = LinkColumn(translate("Changes", "Campaign"), Campaign, "SET NULL", null=True)
    created_at = MomentColumn(SILENT)
    used_at = MomentColumn(translate("Changes", "Used"), null=True)
    job = LinkColumn(SILENT, Job, "SET NULL", null=True)
    invoice = WordsColumn(translate("Changes", "Invoice or ticket"))

    class Meta:
        table_name = "coupons"
        indexes = ((("code",), True),)


index_where_filled(Coupon, "customer_id", "campaign_id", "job_id")


class PointMove(Table):
    """Points given for a job or a sale, or used. Those of what was cancelled or paid back are gone by themselves."""

    about = About(word=translate("Changes", "Points"), part_of=("customer",))

    customer = LinkColumn(translate("Changes", "Customer"), Customer, "CASCADE")
    kind = TextColumn(
        translate("Changes", "Kind"),
        choices={
            "given": translate("Changes", "Given"),
            "spent": translate("Changes", "Used"),
        },
    )
    points = NumberColumn(translate("Changes", "Points"))
    at = MomentColumn(translate("Changes", "When"))
    job = LinkColumn(SILENT, Job, "CASCADE", null=True)
    purchase = LinkColumn(SILENT, Purchase, "CASCADE", null=True)
    note = WordsColumn(translate("Changes", "Note"), erased="")
    staff = LinkColumn(SILENT, Staff, "SET NULL", null=True)

    class Meta:
        table_name = "point_moves"


index_where_filled(PointMove, "job_id", "purchase_id", "staff_id")


class Draw(Table):
    """A prize drawn among people who pay nothing for it; fixed by two hashes before it is drawn."""

    about = About(noun="draw", word=translate("Changes", "Draw"), named_by="name")

    name = TextColumn(translate("Changes", "Name"))
    prize = TextColumn(translate("Changes", "Prize"))
    prize_cents = MoneyColumn(translate("Changes", "Value of the prize"))
    delivery_cents = MoneyColumn(translate("Changes", "Cost of handing over"), default=0)
    cost_cents = MoneyColumn(translate("Changes", "What it cost the shop"), null=True)
    region = TextColumn(translate("Changes", "Where those who may take part live"), choices=REGIONS)
    who_may = WordsColumn(translate("Changes", "Who may take part"))
    how_to = WordsColumn(translate("Changes", "How to take part"))
    source = TextColumn(translate("Changes", "Entries"), choices=ENTRY_SOURCES)
    starts_on = DayColumn(translate("Changes", "Entries from"))
    ends_on = DayColumn(translate("Changes", "Entries until"))
    drawn_on = DayColumn(translate("Changes", "Day of the public number"))
    public_source = TextColumn(translate("Changes", "Which public number"))
    substitutes = NumberColumn(translate("Changes", "Substitutes"))
    claim_days = NumberColumn(translate("Changes", "Days to claim the prize"))
    data_use = WordsColumn(translate("Changes", "Use of data"))
    fraud_rule = WordsColumn(translate("Changes", "What excludes somebody"))
    created_at = MomentColumn(SILENT)
    seed_hash = WordsColumn(translate("Changes", "Hash of the seed"))
    list_hash = WordsColumn(translate("Changes", "Hash of the list"))
    fixed_at = MomentColumn(translate("Changes", "Fixed"), null=True)
    public_number = WordsColumn(translate("Changes", "Public number"))
    seed = WordsColumn(translate("Changes", "Seed"))
    """Empty until it is drawn: before, it lies sealed in :class:`DrawSeed`."""
    drawn_at = MomentColumn(translate("Changes", "Drawn"), null=True)
    handed_on = DayColumn(translate("Changes", "Prize handed over on"), null=True)
    number_reason = WordsColumn(translate("Changes", "Why another number than before"))

    class Meta:
        table_name = "draws"


class DrawEntry(Table):
    """One entry of a draw, by the number that its slip or its customer has."""

    about = About(word=translate("Changes", "Entry"), part_of=("draw", "customer"), personal=True)

    draw = LinkColumn(translate("Changes", "Draw"), Draw, "CASCADE")
    customer = LinkColumn(translate("Changes", "Customer"), Customer, "SET NULL", null=True)
    entry = TextColumn(translate("Changes", "Entry"))
    rank = NumberColumn(translate("Changes", "Place"), null=True)
    told_at = MomentColumn(translate("Changes", "Told"), null=True)
    answer = WordsColumn(translate("Changes", "Answer"), choices=ANSWERS)
    answered_at = MomentColumn(SILENT, null=True)
    handed_to = WordsColumn(translate("Changes", "Prize handed over to"), erased="")
    note = WordsColumn(translate("Changes", "Note"), erased="")

    class Meta:
        table_name = "draw_entries"
        indexes = ((("draw", "entry"), True),)


index_where_filled(DrawEntry, "customer_id")


class DrawSeed(Table):
    """A draw's seed, sealed with the key that lies beside the shop's file and in no backup, until it is drawn.

    It stands in no journal. It is found by its hash, so that undoing and doing again finds the same one.
    """

    about = About(part_of=("draw",), journalled=False, withheld=True)

    draw = LinkColumn(SILENT, Draw, "CASCADE", copied=WITHHELD)
    hash = TextColumn(SILENT)
    sealed = TextColumn(SILENT)

    class Meta:
        table_name = "draw_seeds"
