"""Knows what makes customers come again in a shop: a campaign closed with its result and one that runs, a draw that was
made and one that takes entries, coupons, and somebody who wants no more offers."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import Any

from helpdesk.services.promotions.campaign_actions import (
    AddCampaign,
    CloseCampaign,
    StartCampaign,
)
from helpdesk.services.promotions.coupon_actions import AddCoupon, GivePoints, SpendPoints, UseCoupon
from helpdesk.services.promotions.draw_actions import AddDraw
from helpdesk.services.promotions.drawing_actions import FixDraw, HandOverPrize, RunDraw, TellWinner
from helpdesk.services.promotions.exclusion_actions import EnterExclusions
from helpdesk.services.promotions.reader import promotions_of
from helpdesk.services.promotions.telling_actions import MarkTold, RecordOfferCall, SayNoMore
from helpdesk.services.sample.people import People
from helpdesk.services.sample.stage import Deed, Life, Stage

MAILED, DRAWN, CALLED = 80, 40, 4
"""Working days before the end on which the old campaign began, the old draw was prepared, the new campaign began."""
CALLS = ("interested", "no_answer", "not_interested", "no_more")


class Promoting:
    """Makes them; it draws no lot, so that the rest of the history stays as it is."""

    def __init__(self, stage: Stage, people: People) -> None:
        self.stage, self.people = stage, people

    def _seed(self, name: str) -> str:
        return hashlib.sha256(f"{name} {self.stage.seed}".encode()).hexdigest()

    def mailing(self) -> Life:
        """The campaign by e-mail: asked, started, told, closed when its window was over."""
        stage, owner = self.stage, self.stage.counters[0]
        yield stage.on(stage.working_day(MAILED), 0.3)
        made = yield Deed(
            self._campaign("mailing", segment="regulars", means="email", least=1, most=24), owner
        )
        yield Deed(EnterExclusions(campaign=made.id, checked_on=stage.today), owner)
        yield stage.later(30)
        if not self._people(made.id):
            return
        yield Deed(StartCampaign(id=made.id, seed=self._seed("mailing")), owner)
        yield stage.later(45)
        people = tuple(one.person or 0 for one in self._people(made.id) if one.to_tell)
        if people:
            yield Deed(MarkTold(people=people), owner)
        coupon = stage.say("coupon_gives")
        yield Deed(AddCoupon(code="BIENVENIDO-10", gives=coupon, campaign=made.id), owner)
        yield Deed(AddCoupon(code="OTONO-15", gives=coupon, campaign=made.id), owner)
        yield stage.later(5 * 480)
        yield Deed(UseCoupon(code="BIENVENIDO-10", invoice="T-2041"), owner)
        yield from self._points()
        yield stage.on(stage.today + timedelta(days=40), 0.2)
        yield Deed(CloseCampaign(id=made.id), owner)

    def _points(self) -> Life:
        """Whoever came last was given points, and used some."""
        found = self.stage.ctx.store.row(
            "SELECT c.customer_id, c.id, j.position FROM jobs j JOIN cases c ON c.id = j.case_id "
            "WHERE j.kind = 'repair' AND j.state = 'delivered' AND c.customer_id IS NOT NULL ORDER BY j.id DESC LIMIT 1"
        )
        if found is None:
            return
        customer, case, position = found
        owner = self.stage.counters[0]
        yield Deed(GivePoints(customer=customer, points=40, work=f"{case}-{position}"), owner)
        yield self.stage.later(30)
        yield Deed(SpendPoints(customer=customer, points=10), owner)

    def calling(self) -> Life:
        """The campaign by phone that runs, with a few calls made."""
        stage, owner = self.stage, self.stage.counters[0]
        yield stage.on(stage.working_day(25), 0.8)
        yield Deed(SayNoMore(customer=self.people.everybody[9].id, channel="phone"), owner)
        yield stage.on(stage.working_day(CALLED), 0.2)
        action = self._campaign("calling", segment="cover_ends", means="call", least=0, most=180)
        made = yield Deed(action, owner)
        yield Deed(EnterExclusions(campaign=made.id, checked_on=stage.today), owner)
        yield stage.later(20)
        if not self._people(made.id):
            return
        yield Deed(StartCampaign(id=made.id, seed=self._seed("calling")), owner)
        for outcome in CALLS:
            yield stage.later(25)
            waiting = [one for one in self._people(made.id) if one.to_tell and one.outcome != "no_answer"]
            if waiting and stage.today.weekday() < 5:
                call = RecordOfferCall(person=waiting[0].person or 0, outcome=outcome)
                yield Deed(call, owner)

    def _campaign(self, key: str, **told: Any) -> AddCampaign:
        say = self.stage.say
        other = next(one for one in self.stage.words.talk if one != self.stage.language)
        return AddCampaign(
            name=say(f"{key}_name"),
            offer=say(f"{key}_offer"),
            text=say(f"{key}_text"),
            other=other,
            other_text=str(self.stage.words.talk[other][f"{key}_text"]),
            held_percent=15,
            **told,
        )

    def _people(self, campaign: int) -> list[Any]:
        reader = promotions_of(self.stage.ctx)
        return reader.audiences.of(reader.campaign(campaign)).chosen

    def drawing(self) -> Life:
        """A draw among those who bought, made and handed over; and the next one, which takes entries."""
        stage, owner = self.stage, self.stage.counters[0]
        yield stage.on(stage.working_day(DRAWN), 0.5)
        began = stage.today
        ends, drawn = began + timedelta(days=20), began + timedelta(days=24)
        made = yield Deed(self._draw("first", began, ends, drawn), owner)
        yield stage.on(ends + timedelta(days=1), 0.1)
        reader = promotions_of(stage.ctx).draws
        if stage.today >= drawn or not reader.entering(reader.get(made.id)):
            return
        yield Deed(FixDraw(id=made.id, seed=self._seed("draw")), owner)
        yield stage.on(drawn, 0.9)
        yield Deed(RunDraw(id=made.id, public="84275"), owner)
        yield stage.later(60)
        yield Deed(TellWinner(id=made.id, answer="accepted"), owner)
        yield stage.later(2 * 480)
        winner = promotions_of(stage.ctx).draws.winner(made.id)
        yield Deed(
            HandOverPrize(id=made.id, handed_on=stage.today, handed_to=winner.name if winner else "—"), owner
        )
        yield stage.on(stage.working_day(6), 0.5)
        today = stage.today
        yield Deed(self._draw("second", today, today + timedelta(days=30), today + timedelta(days=36)), owner)

    def _draw(self, key: str, starts: Any, ends: Any, drawn: Any) -> AddDraw:
        say = self.stage.say
        return AddDraw(
            name=say(f"draw_{key}"),
            prize=say(f"prize_{key}"),
            prize_cents=14_900 if key == "first" else 49_900,
            cost_cents=9_800 if key == "first" else 31_000,
            region="MD",
            source="purchases",
            starts_on=starts,
            ends_on=ends,
            drawn_on=drawn,
            public_source=say("draw_number"),
        )
