"""Records for the tests of campaigns and draws, all made through the desk."""

from __future__ import annotations

from datetime import date
from typing import Any

from helpdesk.desk import Desk
from helpdesk.services.customers.consent_actions import RecordConsent
from helpdesk.services.promotions.audience_reader import Audience
from helpdesk.services.promotions.campaign_actions import AddCampaign, StartCampaign
from helpdesk.services.promotions.draw_actions import AddDraw
from helpdesk.services.promotions.exclusion_actions import EnterExclusion
from helpdesk.services.workshop.hand_over_actions import HandBack
from helpdesk.services.workshop.repair_actions import CheckWork, FinishWork, StartWork
from tests import builders

TODAY = date(2026, 11, 21)


def campaign(desk: Desk, **more: Any) -> int:
    """A campaign by e-mail to regular buyers: whoever bought on one day or more."""
    told = {
        "name": "Winter",
        "segment": "regulars",
        "least": 1,
        "most": 24,
        "means": "email",
        "offer": "Maintenance before winter",
        "text": "Have your boiler checked before winter.",
        "other": "es",
        "other_text": "Revise su caldera antes del invierno.",
    }
    return builders.did(desk, AddCampaign(**{**told, **more}))


def buyer(desk: Desk, number: int, *, yes: bool = True, **more: Any) -> int:
    """Somebody with all addresses who bought lately, and agreed to offers by every means unless said otherwise."""
    who = builders.customer(
        desk,
        f"Buyer {number}",
        phone=f"6001122{number:02d}",
        email=f"b{number}@example.org",
        address="Calle Mayor 1",
        postcode="28013",
        city="Madrid",
        **more,
    )
    builders.unit(desk, f"SN-{number}", owner=who, purchased_on=date(2026, 9, 1))
    for purpose in ("promotions", "promotions_phone", "promotions_post") if yes else ():
        desk.do(RecordConsent(customer=who, purpose=purpose, said="yes"))
    return who


def asked(desk: Desk, customer: int, *, listed: bool = False, on: date = TODAY) -> None:
    """The exclusion list was asked about somebody."""
    desk.do(EnterExclusion(customer=customer, checked_on=on, listed=listed))


def audience(desk: Desk, campaign: int) -> Audience:
    """Who is in and out."""
    return desk.promotions.audiences.of(desk.promotions.campaign(campaign))


def started(desk: Desk, many: int = 10, **more: Any) -> int:
    """A running campaign with so many people in."""
    for number in range(many):
        buyer(desk, number)
    made = campaign(desk, **more)
    desk.do(StartCampaign(id=made))
    return made


def draw(desk: Desk, **more: Any) -> int:
    """A draw among those who bought in the first three weeks of November."""
    told = {
        "name": "Christmas",
        "prize": "Coffee machine",
        "prize_cents": 50_000,
        "region": "MD",
        "starts_on": date(2026, 11, 1),
        "ends_on": date(2026, 11, 20),
        "drawn_on": date(2026, 12, 5),
        "public_source": "ONCE of that day",
    }
    return builders.did(desk, AddDraw(**{**told, **more}))


def repaired(desk: Desk, who: int, unit: int, case: int | None = None) -> int:
    """A repair of a unit, handed back. Returns its job."""
    case = builders.received(desk, unit, by=who) if case is None else case
    job = desk.cases.get(case).jobs[0].id
    desk.do(StartWork(job=job))
    desk.do(FinishWork(job=job, outcome="fixed", work_done="Pump", minutes=10))
    desk.do(CheckWork(job=job))
    desk.do(HandBack(jobs=(job,)))
    return job
