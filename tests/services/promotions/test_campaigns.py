"""Campaigns: who is in and why, held out before the first word, told within the law, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.domain.campaigns import SEGMENTS
from helpdesk.domain.promotions import MEANS
from helpdesk.errors import Cancelled, Conflict, Invalid
from helpdesk.services.calls.actions import PlanCall
from helpdesk.services.complaints.actions import TakeComplaint
from helpdesk.services.customers.actions import EditCustomer
from helpdesk.services.customers.consent_actions import RecordConsent, WithdrawConsent
from helpdesk.services.customers.erasing_actions import EraseCustomer
from helpdesk.services.customers.privacy_actions import BlockCustomer, MergeCustomers
from helpdesk.services.customers.request_actions import EditRequest, RecordRequest
from helpdesk.services.field.plan_actions import AddPlan
from helpdesk.services.promotions.campaign_actions import (
    CloseCampaign,
    DeleteCampaign,
    EditCampaign,
    StartCampaign,
)
from helpdesk.services.promotions.exclusion_actions import EnterExclusions
from helpdesk.services.promotions.segments import Asked
from helpdesk.services.promotions.telling_actions import MarkTold, RecordOfferCall, SayNoMore
from helpdesk.services.surveys.actions import TakeSheet
from tests import builders
from tests.services.promotions.offering import TODAY, asked, audience, buyer, campaign, repaired, started

FRIDAY = datetime(2026, 11, 27, 10, 0, tzinfo=UTC)


def keys(desk: Desk, made: int) -> dict[int, str]:
    return {one.id: one.verdict.key for one in audience(desk, made).people}


def test_the_list_says_for_each_why_in_and_why_out(desk: Desk) -> None:
    yes, never, checked = (buyer(desk, n, yes=n == 1) for n in (1, 2, 3))
    asked(desk, checked)
    made = campaign(desk)
    assert keys(desk, made) == {yes: "consent", never: "unchecked", checked: "customer"}
    words = desk.words()
    said = [words.say(one.why) for one in audience(desk, made).people]
    assert said == ["Bought on 1 day, last on 01/09/2026"] * 3
    assert [one.id for one in audience(desk, made).chosen] == [yes, checked]


def _requested(desk: Desk, who: int, kind: str) -> None:
    desk.do(RecordRequest(customer=who, kind=kind, received_on=TODAY, channel="email"))


def _corrected(desk: Desk, who: int) -> None:
    """Written down as another request first."""
    _requested(desk, who, "access")
    (request,) = desk.customers.requests(who)
    desk.do(EditRequest(id=request.id, kind="objection", received_on=TODAY))


def _merged(desk: Desk, who: int) -> None:
    """It was said of another record of the same person."""
    twin = builders.customer(desk, "Twin", phone="")
    desk.do(SayNoMore(customer=twin))
    desk.do(MergeCustomers(keep=who, gone=twin))


def _offered(desk: Desk, who: int) -> None:
    """Said in a call with an offer, on a day on which one may call."""
    made = campaign(desk, name="By phone", means="call")
    desk.do(StartCampaign(id=made))
    (one,) = [each for each in audience(desk, made).people if each.id == who]
    at = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
    desk.do(RecordOfferCall(person=one.person or 0, outcome="no_more", called_at=at))


WAYS: dict[str, Callable[[Desk, int], object]] = {
    "withdrawn": lambda desk, who: desk.do(WithdrawConsent(customer=who, purpose="promotions")),
    "by phone": lambda desk, who: desk.do(
        RecordConsent(customer=who, purpose="promotions_phone", said="no", channel="phone")
    ),
    "by letter": lambda desk, who: desk.do(RecordConsent(customer=who, purpose="promotions_post", said="no")),
    "no more": lambda desk, who: desk.do(SayNoMore(customer=who)),
    "by message": lambda desk, who: desk.do(SayNoMore(customer=who, channel="message")),
    "do not call": lambda desk, who: desk.do(
        EditCustomer(id=who, name="Quiet", phone="600112299", email="q@example.org", do_not_call=True)
    ),
    "blocked": lambda desk, who: desk.do(BlockCustomer(id=who, until=date(2031, 1, 1))),
    "erased": lambda desk, who: desk.do(EraseCustomer(id=who)),
    "on the list": lambda desk, who: asked(desk, who, listed=True),
    "objection": lambda desk, who: _requested(desk, who, "objection"),
    "restriction": lambda desk, who: _requested(desk, who, "restriction"),
    "erasure asked for": lambda desk, who: _requested(desk, who, "erasure"),
    "request corrected": _corrected,
    "said of a twin": _merged,
    "in an offer call": _offered,
}
"""All ways to say no, of somebody who never said yes."""
OUTRIGHT = ("withdrawn", "by phone", "by letter", "on the list")
"""Of one means or of no yes alone: a yes to the others stands."""


@pytest.mark.parametrize("way", WAYS)
def test_nobody_who_said_no_is_ever_in_a_list(desk: Desk, clock: FixedClock, way: str) -> None:
    """Over all segments, all means and all ways: each segment has the person before, and none may tell them after."""
    who = buyer(desk, 1, yes=False)
    unit = desk.units.by_serial("SN-1")[0].id
    product = desk.units.card(unit).facts.product
    desk.do(AddPlan(unit=unit, every_count=6, every_unit="months", anchor_on=date(2026, 6, 1)))
    asked(desk, who)
    segments = {
        "cover_ends": Asked("cover_ends", 0, 2_000),
        "service_due": Asked("service_due", 60),
        "old_unit": Asked("old_unit", 0),
        "regulars": Asked("regulars", 1, 24),
        "silent": Asked("silent", 0),
        "recall": Asked("recall", product=product),
    }
    assert set(segments) == set(SEGMENTS)
    for _ in range(2):
        repaired(desk, who, unit)
    WAYS[way](desk, who)
    reader = desk.promotions.audiences
    clock.advance(timedelta(days=1))
    for segment, asking in segments.items():
        for means in MEANS:
            found = reader.of_segment(asking, means, similar=True)
            assert not [one for one in found.chosen if one.id == who], (segment, means)


@pytest.mark.parametrize("means", MEANS)
@pytest.mark.parametrize("way", [way for way in WAYS if way not in OUTRIGHT])
def test_a_no_reaches_the_campaign_that_had_them_in(desk: Desk, way: str, means: str) -> None:
    """Somebody who had agreed to all and was frozen into a running campaign: in no list, and telling them is refused."""
    who, other = buyer(desk, 1), buyer(desk, 2)
    made = campaign(desk, means=means, held_percent=10)
    desk.do(StartCampaign(id=made, seed="00"))
    before = {one.id: one for one in audience(desk, made).people}
    assert set(before) == {who, other}
    WAYS[way](desk, who)
    assert who not in [one.id for one in audience(desk, made).to_tell]
    assert who not in [one.id for one in audience(desk, made).people if one.may]
    person = before[who].person or 0
    if means == "call":
        assert "Buyer 1" not in repr(desk.paper("call_list", desk.promotions.campaign(made).number, "en"))
        return
    with pytest.raises(Conflict):
        desk.do(MarkTold(people=(person,)))
    assert desk.promotions.campaign(made).many_told == 0


TOLD_OF_A_RECORD = ("withdrawn", "no more", "do not call", "on the list", "objection", "restriction")
"""Ways that a record keeps, whichever of two it is."""


@pytest.mark.parametrize("means", MEANS)
@pytest.mark.parametrize("way", TOLD_OF_A_RECORD)
@pytest.mark.parametrize("kept", ["who said no", "the other"])
def test_a_no_outlives_a_merge_either_way(
    desk: Desk, clock: FixedClock, way: str, means: str, kept: str
) -> None:
    """Two records of one person: the one said no, the other bought and never said a word."""
    no, silent = buyer(desk, 1, yes=False), buyer(desk, 2, yes=False)
    for who in (no, silent):
        asked(desk, who)
    WAYS[way](desk, no)
    clock.advance(timedelta(days=1))
    keep, gone = (no, silent) if kept == "who said no" else (silent, no)
    made = campaign(desk, means=means)
    assert [one.id for one in audience(desk, made).chosen] == [silent]
    desk.do(MergeCustomers(keep=keep, gone=gone))
    assert audience(desk, made).chosen == []


@pytest.mark.parametrize("kept", [0, 1])
def test_an_answer_of_the_exclusion_list_outlives_a_merge(desk: Desk, kept: int) -> None:
    """The one record was on the list, the other was asked about later and was not: one of their numbers is on it."""
    people = [buyer(desk, 1, yes=False), buyer(desk, 2, yes=False)]
    asked(desk, people[0], listed=True, on=TODAY - timedelta(days=3))
    asked(desk, people[1])
    made = campaign(desk, means="call")
    desk.do(MergeCustomers(keep=people[kept], gone=people[1 - kept]))
    assert keys(desk, made) == {people[kept]: "listed"}
    desk.undo()
    assert keys(desk, made) == {people[0]: "listed", people[1]: "contact"}


def test_every_segment_has_the_one_it_is_about(desk: Desk, clock: FixedClock) -> None:
    """The other half of the test above: without a no each segment finds the person, and they may be told."""
    who = buyer(desk, 1)
    unit = desk.units.by_serial("SN-1")[0].id
    product = desk.units.card(unit).facts.product
    desk.do(AddPlan(unit=unit, every_count=6, every_unit="months", anchor_on=date(2026, 6, 1)))
    for _ in range(2):
        repaired(desk, who, unit)
    clock.advance(timedelta(days=1))
    for asking in (
        Asked("cover_ends", 0, 2_000),
        Asked("service_due", 60),
        Asked("old_unit", 0),
        Asked("regulars", 1, 24),
        Asked("silent", 0),
        Asked("recall", product=product),
    ):
        chosen = desk.promotions.audiences.of_segment(asking, "email", similar=True).chosen
        assert [one.id for one in chosen] == [who], asking


def test_who_came_after_midnight_came_that_day(desk: Desk, clock: FixedClock) -> None:
    """Half past midnight in Madrid is the evening before in Greenwich."""
    clock.moment = datetime(2026, 1, 10, 12, 0, tzinfo=UTC)
    who = builders.customer(desk)
    clock.moment = datetime(2026, 11, 28, 23, 30, tzinfo=UTC)
    builders.received(desk, by=who)
    for day, silent in ((29, 0), (30, 1)):
        clock.moment = datetime(2026, 11, day, 12, 0, tzinfo=UTC)
        found = desk.promotions.audiences.of_segment(Asked("silent", 0), "email", similar=True)
        assert len(found.people) == silent, day


def test_a_no_in_a_repair_call_stops_offers_and_not_the_call(desk: Desk) -> None:
    who = buyer(desk, 1)
    made = campaign(desk)
    assert audience(desk, made).chosen
    told = desk.do(SayNoMore(customer=who, channel="phone"))
    assert told.shown is not None
    assert desk.words().say(told.shown) == (
        "No more offers from now on. Reference OB-000001; proof by 21/12/2026."
    )
    assert keys(desk, made) == {who: "objected"}
    call = builders.did(desk, PlanCall(customer=who, due_on=date(2026, 11, 23)))
    assert not desk.calls.card(call).do_not_call
    (request,) = desk.customers.requests(who)
    assert (request.kind, request.due_on) == ("objection", date(2026, 12, 21))
    desk.undo()
    desk.undo()
    assert keys(desk, made) == {who: "consent"}


def test_a_complaint_or_a_low_answer_not_made_good_leaves_out(desk: Desk) -> None:
    one, other = buyer(desk, 1), buyer(desk, 2)
    desk.do(TakeComplaint(customer=one, text="It took a month", channel="counter"))
    desk.do(TakeSheet(customer=other, csat=1, channel="counter"))
    found = keys(desk, campaign(desk))
    assert found == {one: "complaint", other: "complaint"}


def test_the_exclusion_list_is_asked_for_those_who_need_it(desk: Desk, clock: FixedClock) -> None:
    yes, on, off = buyer(desk, 1), buyer(desk, 2, yes=False), buyer(desk, 3, yes=False)
    made = campaign(desk)
    assert [one.id for one in audience(desk, made).unchecked] == [on, off]
    with pytest.raises(Invalid):
        desk.do(EnterExclusions(campaign=made, checked_on=TODAY, listed="nobody@example.org"))
    with pytest.raises(Invalid):
        desk.do(EnterExclusions(campaign=made, checked_on=TODAY + timedelta(days=1)))
    said = desk.do(EnterExclusions(campaign=made, checked_on=TODAY, listed=" B2@example.org \n"))
    assert "1" in desk.words().say(said.shown or "")
    assert keys(desk, made) == {yes: "consent", on: "listed", off: "customer"}
    clock.advance(timedelta(days=31))
    assert keys(desk, made) == {yes: "consent", on: "listed", off: "unchecked"}
    desk.undo()
    assert set(keys(desk, made).values()) == {"consent", "unchecked"}


def test_nobody_may_be_told_is_a_sentence_and_nothing_is_written(desk: Desk) -> None:
    made = campaign(desk)
    with pytest.raises(Conflict, match="Nobody is in this segment"):
        desk.do(StartCampaign(id=made))
    buyer(desk, 1, yes=False)
    with pytest.raises(Conflict, match="exclusion list"):
        desk.do(StartCampaign(id=made))
    assert desk.promotions.campaign(made).started_on is None
    assert desk.store.value("SELECT count(*) FROM campaign_people") == 0


def test_a_start_freezes_who_is_in_and_holds_some_out(desk: Desk) -> None:
    made = started(desk, 10, held_percent=20)
    row = desk.promotions.campaign(made)
    assert (row.many, row.many_held, row.started_on) == (8, 2, TODAY)
    assert row.seed
    buyer(desk, 40)
    assert len(audience(desk, made).people) == 10
    with pytest.raises(Conflict):
        desk.do(StartCampaign(id=made))
    for action in (EditCampaign(id=made, name="x", offer="y", text="z"), DeleteCampaign(id=made)):
        with pytest.raises(Conflict):
            desk.do(action)
    assert [one for one in audience(desk, made).to_tell if one.held_out] == []


def test_a_start_can_be_stopped_and_leaves_nothing(desk: Desk) -> None:
    for number in range(3):
        buyer(desk, number)
    made = campaign(desk)
    with pytest.raises(Cancelled):
        desk.do_batch(StartCampaign(id=made), cancelled=lambda: True)
    assert desk.promotions.campaign(made).started_on is None
    with pytest.raises(Cancelled):
        desk.promotions.audiences.of(desk.promotions.campaign(made), cancelled=lambda: True)


def test_told_once_and_by_nothing_else_for_sixty_days(desk: Desk, clock: FixedClock) -> None:
    made = started(desk, 5)
    first, *rest = audience(desk, made).to_tell
    desk.do(MarkTold(people=(first.person or 0,)))
    assert [one.id for one in audience(desk, made).to_tell] == [one.id for one in rest]
    other = campaign(desk, name="Another")
    assert keys(desk, other)[first.id] == "lately"
    clock.advance(timedelta(days=60))
    assert keys(desk, other)[first.id] == "consent"


def test_whoever_says_no_after_the_start_is_not_told(desk: Desk) -> None:
    made = started(desk, 5)
    one, other, *_ = audience(desk, made).to_tell
    desk.do(SayNoMore(customer=one.id))
    assert one.id not in [each.id for each in audience(desk, made).to_tell]
    with pytest.raises(Conflict, match="Said no"):
        desk.do(MarkTold(people=(other.person or 0, one.person or 0)))
    assert desk.promotions.campaign(made).many_told == 0


def test_calls_with_an_offer_keep_to_the_lawful_hours(desk: Desk, clock: FixedClock) -> None:
    made = started(desk, 5, means="call")
    one, other, third = audience(desk, made).to_tell[:3]
    with pytest.raises(Conflict, match="Saturdays"):
        desk.do(RecordOfferCall(person=one.person or 0, outcome="interested"))
    clock.advance(FRIDAY - clock.now())
    desk.do(RecordOfferCall(person=one.person or 0, outcome="no_answer"))
    assert one.id in [each.id for each in audience(desk, made).to_tell]
    with pytest.raises(Invalid):
        desk.do(
            RecordOfferCall(
                person=one.person or 0, outcome="interested", called_at=FRIDAY + timedelta(hours=1)
            )
        )
    with pytest.raises(Conflict, match="09:00"):
        desk.do(
            RecordOfferCall(
                person=one.person or 0, outcome="interested", called_at=FRIDAY - timedelta(hours=3)
            )
        )
    desk.do(RecordOfferCall(person=other.person or 0, outcome="wrong_number"))
    said = desk.do(RecordOfferCall(person=third.person or 0, outcome="no_more"))
    assert "OB-000001" in desk.words().say(said.shown or "")
    assert keys(desk, campaign(desk, name="By letter", means="post"))[third.id] == "objected"
    assert [each.id for each in audience(desk, made).to_tell if each.id in (other.id, third.id)] == []


def test_the_message_ends_with_how_to_say_no_in_their_language(desk: Desk) -> None:
    row = desk.promotions.campaign(campaign(desk))
    assert desk.promotions.offer(row, "es").text.startswith("Revise su caldera")
    assert "responda" in desk.promotions.offer(row, "es").text
    english = desk.promotions.offer(row, "en").text
    assert english.startswith("Have your boiler")
    assert "If you want no more offers" in english
    alone = desk.promotions.campaign(campaign(desk, other="", other_text=""))
    assert desk.promotions.offer(alone, "es").text.startswith("Have your boiler")
    assert "responda" in desk.promotions.offer(alone, "es").text
    desk.do(EditCampaign(id=row.id, **EditCampaign.fill(row)))
    assert desk.promotions.campaign(row.id) == row


def test_what_came_of_it_is_counted_by_intention_and_stays(desk: Desk) -> None:
    made = started(desk, 10, held_percent=20)
    reader = desk.promotions
    lift = reader.lift(reader.campaign(made))
    assert lift is not None
    assert (lift.told, lift.told_bought, lift.held, lift.held_bought) == (8, 0, 2, 0)
    people = audience(desk, made).people
    held = next(one for one in people if one.held_out)
    told = next(one for one in people if not one.held_out)
    # Held out and told by mistake: they stay where they are.
    desk.do(MarkTold(people=(held.person or 0,)))
    for who in (held, told):
        builders.unit(desk, f"NEW-{who.id}", owner=who.id, purchased_on=TODAY)
    lift = reader.lift(reader.campaign(made))
    assert lift is not None
    assert (lift.told_bought, lift.held_bought) == (1, 1)
    assert lift.said.source == "No difference shown."
    desk.do(CloseCampaign(id=made))
    desk.do(EraseCustomer(id=told.id))
    assert reader.lift(reader.campaign(made)) == lift
    row = reader.campaign(made)
    assert (row.many, row.many_held) == (8, 2)
    assert next(one for one in audience(desk, made).people if one.person == told.person).verdict.key == "gone"


def test_two_records_that_became_one_are_told_once(desk: Desk) -> None:
    made = started(desk, 5, held_percent=10)
    one, other = [each for each in audience(desk, made).people if not each.held_out][:2]
    desk.do(MergeCustomers(keep=one.id, gone=other.id))
    found = audience(desk, made).people
    assert len(found) == 5
    assert [each.verdict.key for each in found].count("twice") == 1


def test_cover_ends_by_the_end_with_its_suspensions(desk: Desk, clock: FixedClock) -> None:
    """Bought 2024-03-15, under guarantee in the shop for 20 days: 2027-04-04 (W2 of the rules)."""
    who = buyer(desk, 1)
    thing = builders.product(desk, "Oven", model="X", warranty_months=12)
    unit = builders.unit(desk, "W2", owner=who, product=thing, purchased_on=date(2024, 3, 15))
    clock.advance(datetime(2025, 6, 1, 10, tzinfo=UTC) - clock.now())
    case = builders.received(desk, unit, by=who)
    clock.advance(timedelta(days=20))
    repaired(desk, who, unit, case)
    days = {}
    for day in (date(2027, 2, 2), date(2027, 2, 3), date(2027, 3, 5), date(2027, 3, 6)):
        clock.advance(datetime(day.year, day.month, day.day, 11, tzinfo=UTC) - clock.now())
        found = desk.promotions.audiences.of_segment(Asked("cover_ends", 30, 60), "email", similar=True)
        days[day] = [one.id for one in found.people]
    assert list(days.values()) == [[], [who], [who], []]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"name": " "}, "name"),
        ({"offer": ""}, "offer"),
        ({"segment": "recall"}, "product"),
        ({"least": 60, "most": 30, "segment": "cover_ends"}, "most"),
        ({"least": -1}, "least"),
        ({"held_percent": 9}, "held_percent"),
        ({"held_percent": 21}, "held_percent"),
        ({"window_days": 0}, "window_days"),
        ({"text": ""}, "text"),
        ({"other": ""}, "other"),
        ({"means": "pigeon"}, "means"),
        ({"segment": "rich"}, "segment"),
    ],
)
def test_bad_input_is_said_beside_its_field(desk: Desk, changed: dict[str, object], field: str) -> None:
    with pytest.raises(Invalid) as said:
        campaign(desk, **changed)
    assert field in said.value.problems
    assert desk.promotions.campaigns() == []


def test_who_says_no_in_the_call_itself_is_out_from_then_on(desk: Desk, clock: FixedClock) -> None:
    """They were told, and stay in the count of it; in the lists they are out, and why is their own word."""
    made = started(desk, 5, means="call")
    clock.advance(FRIDAY - clock.now())
    one = audience(desk, made).to_tell[0]
    desk.do(RecordOfferCall(person=one.person or 0, outcome="no_more"))
    now = next(each for each in audience(desk, made).people if each.id == one.id)
    assert (now.verdict.key, now.told_at is not None) == ("objected", True)
    assert [each.id for each in audience(desk, made).found("", "out")] == [one.id]
    assert desk.promotions.campaign(made).many_told == 1


@pytest.mark.parametrize("means", MEANS)
def test_braces_and_markup_in_an_offer_stay_what_they_are(desk: Desk, means: str) -> None:
    odd = "50 % {shop} <b>now</b> & {0} %n"
    who = buyer(desk, 1, yes=True)
    made = campaign(desk, name=odd, offer=odd, text=odd, other_text=odd, means=means)
    desk.do(StartCampaign(id=made, seed="00"))
    row = desk.promotions.campaign(made)
    for language in ("es", "en"):
        assert odd in desk.promotions.offer(row, language).text
    if means == "call":
        script = str(desk.promotions.script(row, "en", "Ana {x}"))
        assert "{0}" in script
        paper = desk.paper("call_list", row.number, "en")
        assert desk.pdf(paper).startswith(b"%PDF")
    assert [one.id for one in audience(desk, made).people] == [who]


def test_a_blocked_customer_is_out_without_name_or_address(desk: Desk) -> None:
    """In a draft's list and in a running campaign: counted and out, and nothing of them is shown or written down."""
    who = buyer(desk, 1)
    buyer(desk, 2)
    draft, made = campaign(desk), campaign(desk, name="Running")
    desk.do(StartCampaign(id=made, seed="00"))
    desk.do(BlockCustomer(id=who, until=date(2031, 1, 1)))
    for shown in (draft, made):
        (one,) = [each for each in audience(desk, shown).people if each.id == who]
        assert (one.verdict.key, one.name, one.email, one.phone, one.mobile) == ("gone", "—", "", "", "")
        assert "Bought" not in desk.words("en").say(one.why)
