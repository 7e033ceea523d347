"""What promotions print, and what they ask for on a day: Today, the agenda, and what a number shows."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from helpdesk.cli.views import record_of
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import NotFound
from helpdesk.services.promotions.campaign_actions import CloseCampaign
from helpdesk.services.promotions.coupon_actions import AddCoupon
from helpdesk.services.promotions.drawing_actions import FixDraw, HandOverPrize, RunDraw
from helpdesk.services.promotions.entry_actions import AddEntries
from helpdesk.services.promotions.telling_actions import RecordOfferCall, SayNoMore
from tests import builders
from tests.services.promotions.offering import audience, buyer, campaign, draw, started

DAY = datetime(2026, 12, 5, 11, 0, tzinfo=UTC)


def text(desk: Desk, paper: str, number: str, language: str = "en") -> str:
    return repr(desk.paper(paper, number, language))


def sections(desk: Desk) -> dict[str, list[str]]:
    now = desk.clock.now()
    found = desk.today.sections(desk.clock.today(desk.words().zone), now, desk.settings)
    return {one.key: [str(row.number) for row in one.rows] for one in found if one.screen == "promotions"}


def hits(desk: Desk, text: str) -> list[tuple[str, str, bool]]:
    kinds = ("campaign", "draw", "coupon")
    return [(one.kind, one.number, one.exact) for one in desk.finder.find(text) if one.kind in kinds]


def test_they_are_found_by_number_name_and_a_scanned_code(desk: Desk) -> None:
    campaign(desk, name="Revisión de otoño")
    draw(desk, name="Sorteo de otoño")
    desk.do(AddCoupon(code="HELLO-10", gives="10 %"))
    assert hits(desk, "revision otono") == [("campaign", "CM1", False)]
    assert hits(desk, "otoño") == [("campaign", "CM1", False), ("draw", "SO1", False)]
    assert hits(desk, "so1") == [("draw", "SO1", True)]
    assert hits(desk, "CM1") == [("campaign", "CM1", True)]
    assert hits(desk, "CM2") == []
    assert hits(desk, " hello-10") == [("coupon", "HELLO-10", True)]
    assert hits(desk, "hello") == []
    assert [record_of(desk, number).number for _, number, _ in hits(desk, "otoño")] == ["CM1", "SO1"]
    shown = record_of(desk, "hello-10")
    assert (shown.kind, shown.data["used"]) == ("coupon", False)


def test_a_campaign_shows_who_is_in_and_out_with_the_reasons(desk: Desk) -> None:
    made = campaign(desk)
    yes, no = buyer(desk, 1), buyer(desk, 2)
    desk.do(SayNoMore(customer=no))
    people = record_of(desk, f"CM{made}").data["people"]
    assert [(one["customer"], one["in"], one["key"]) for one in people] == [
        (f"C{yes}", True, "consent"),
        (f"C{no}", False, "objected"),
    ]


def agenda(desk: Desk, until: date) -> list[tuple[str, date, str]]:
    items = desk.agenda.items(None, until)
    return [(one.kind, one.due, one.number) for one in items if one.kind in ("draw", "prize", "campaign")]


def test_the_call_list_of_a_campaign_leaves_out_who_said_no(desk: Desk, clock: FixedClock) -> None:
    made = started(desk, 6, means="call")
    waiting = audience(desk, made).to_tell
    clock.advance(timedelta(days=2))
    desk.do(SayNoMore(customer=waiting[0].id))
    desk.do(RecordOfferCall(person=waiting[1].person or 0, outcome="interested"))
    printed = text(desk, "call_list", f"CM{made}")
    assert [one.name in printed for one in waiting[:3]] == [False, False, True]
    assert "commercial purpose" in printed
    assert "09:00 to 21:00" in printed
    held = [one for one in audience(desk, made).people if one.held_out]
    assert held
    assert not [one for one in held if one.name in printed]
    desk.do(CloseCampaign(id=made))
    assert "Nobody of this campaign" in text(desk, "call_list", f"CM{made}")


def test_a_campaign_by_mail_has_no_call_list(desk: Desk) -> None:
    made = started(desk, 2)
    with pytest.raises(NotFound):
        desk.paper("call_list", f"CM{made}", "en")
    with pytest.raises(NotFound):
        desk.paper("call_list", "CM99", "en")


def test_the_rules_print_their_hashes_before_the_draw_and_never_the_seed(
    desk: Desk, clock: FixedClock
) -> None:
    made = draw(desk, source="slips", who_may="Adults of Madrid", data_use="For this draw")
    before = text(desk, "draw_rules", f"SO{made}")
    for told in (
        "Taller Sol",
        "Coffee machine",
        "Adults of Madrid",
        "For this draw",
        "05/12/2026",
        "05/03/2027",
    ):
        assert told in before
    desk.do(AddEntries(draw=made, slips="A1\nA2"))
    desk.do(FixDraw(id=made))
    row = desk.promotions.draws.get(made)
    rules = text(desk, "draw_rules", f"SO{made}")
    assert row.seed_hash in rules
    assert row.list_hash in rules
    clock.advance(DAY - clock.now())
    desk.do(RunDraw(id=made, public="84275"))
    seed = desk.promotions.draws.get(made).seed
    assert seed not in text(desk, "draw_rules", f"SO{made}")
    record = text(desk, "draw", f"SO{made}")
    for told in (seed, row.seed_hash, row.list_hash, "2026-12-05:84275", "openssl dgst -sha256"):
        assert told in record


def test_the_record_names_nobody_but_by_initials(desk: Desk, clock: FixedClock) -> None:
    who = builders.customer(desk, "Ana Gómez")
    builders.unit(desk, owner=who, purchased_on=date(2026, 11, 5))
    made = draw(desk)
    desk.do(FixDraw(id=made))
    clock.advance(DAY - clock.now())
    desk.do(RunDraw(id=made, public="84275"))
    record = text(desk, "draw", f"SO{made}")
    assert "(AG)" in record
    assert "Gómez" not in record
    desk.do(HandOverPrize(id=made, handed_on=date(2026, 12, 5), handed_to="Ana"))
    assert "05/12/2026" in text(desk, "draw", f"SO{made}")


def test_the_proof_of_an_objection(desk: Desk) -> None:
    who = builders.customer(desk)
    with pytest.raises(NotFound):
        desk.paper("objection", f"C{who}", "en")
    desk.do(SayNoMore(customer=who))
    printed = text(desk, "objection", f"C{who}")
    assert "OB-000001" in printed
    assert printed.count("21/11/2026") == 3


def test_today_asks_for_what_is_next(desk: Desk, clock: FixedClock) -> None:
    made = started(desk, 5, window_days=10)
    prize = draw(desk, source="slips")
    desk.do(AddEntries(draw=prize, slips="A1"))
    assert sections(desk) == {"campaigns": [f"CM{made}"], "draws": [f"SO{prize}"]}
    desk.do(FixDraw(id=prize))
    assert sections(desk) == {"campaigns": [f"CM{made}"]}
    clock.advance(DAY - clock.now())
    assert sections(desk) == {"campaigns": [f"CM{made}"], "draws": [f"SO{prize}"]}
    desk.do(CloseCampaign(id=made))
    desk.do(RunDraw(id=prize, public="1"))
    assert sections(desk) == {"draws": [f"SO{prize}"]}
    desk.do(HandOverPrize(id=prize, handed_on=date(2026, 12, 5), handed_to="Ana"))
    assert sections(desk) == {}


def test_the_agenda_has_the_draw_and_then_the_prize(desk: Desk, clock: FixedClock) -> None:
    made = started(desk, 5, window_days=10)
    prize = draw(desk, source="slips")
    desk.do(AddEntries(draw=prize, slips="A1"))
    desk.do(FixDraw(id=prize))
    assert agenda(desk, date(2026, 12, 5)) == [
        ("campaign", date(2026, 12, 1), f"CM{made}"),
        ("draw", date(2026, 12, 5), f"SO{prize}"),
    ]
    clock.advance(DAY - clock.now())
    desk.do(RunDraw(id=prize, public="1"))
    assert ("prize", date(2027, 3, 5), f"SO{prize}") in agenda(desk, date(2027, 3, 5))


def test_their_numbers_show_them_whole(desk: Desk) -> None:
    made = started(desk, 10)
    shown = record_of(desk, f"CM{made}").as_json(desk.words())
    assert (shown["state"], shown["result"]["held"], shown["result"]["told"]) == ("running", 1, 9)
    prize = draw(desk, source="slips")
    desk.do(AddEntries(draw=prize, slips="A1"))
    desk.do(FixDraw(id=prize))
    shown = record_of(desk, f"so{prize}").as_json(desk.words())
    assert (shown["state"], shown["faults"], shown["entries"]) == (
        "fixed",
        [],
        [{"entry": "A1", "rank": None}],
    )
    assert shown["record"]["seed"] == ""
    with pytest.raises(NotFound):
        record_of(desk, "CM99")


def test_a_customer_card_says_how_they_stand(desk: Desk) -> None:
    who = buyer(desk, 1)
    standing = desk.promotions.standing(who)
    assert {means: found.allowed for means, found in standing.verdicts.items()} == {
        "email": True,
        "message": True,
        "call": True,
        "post": True,
    }
    desk.do(SayNoMore(customer=who))
    assert not [found for found in desk.promotions.standing(who).verdicts.values() if found.allowed]
