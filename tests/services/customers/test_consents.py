"""Consents: for each purpose apart, all kept, taken back at once, and asked for anew when they are old."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.domain.consents import PURPOSES
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.calls.actions import PlanCall
from helpdesk.services.customers.consent_actions import RecordConsent, WithdrawConsent
from helpdesk.services.customers.consent_reader import consent_stands, objects_to
from helpdesk.services.shop.law_reader import consent_wording
from helpdesk.services.workshop.hand_over_actions import HandBack
from helpdesk.services.workshop.repair_actions import CheckWork, FinishWork, StartWork
from tests import builders


def standing(desk: Desk, customer: int) -> dict[str, str]:
    place = desk.words().zone
    consents = desk.customers.card(customer).consents
    return {
        purpose: consent_stands(consents, purpose, desk.clock.today(place), place) for purpose in PURPOSES
    }


def test_one_purpose_says_nothing_about_another(desk: Desk) -> None:
    customer = builders.customer(desk)
    desk.do(RecordConsent(customer=customer, purpose="promotions_phone", said="yes", channel="phone"))
    assert standing(desk, customer) == {
        "promotions": "none",
        "promotions_phone": "given",
        "promotions_post": "none",
        "surveys": "unasked",
    }


def test_the_newest_word_counts_and_all_are_kept_with_who_and_how(desk: Desk) -> None:
    desk.staff = 1
    customer = builders.customer(desk, promotions=True)
    desk.do(RecordConsent(customer=customer, said="no", channel="phone", note="rang"))
    newest, first = desk.customers.card(customer).consents
    assert (newest.given, newest.channel, newest.note, newest.who) == (False, "phone", "rang", "Eva Ruiz")
    assert (first.given, first.wording) == (True, consent_wording(desk.settings, "", "promotions"))
    assert standing(desk, customer)["promotions"] == "withdrawn"
    titles = [event.title.source for event in desk.cases.timeline("customer", customer, desk.words().zone)]
    assert {PURPOSES["promotions"].agreed.source, PURPOSES["promotions"].refused.source} <= set(titles)


def test_taking_back_asks_nothing_and_is_undone_like_anything_else(desk: Desk) -> None:
    customer = builders.customer(desk, promotions=True)
    desk.do(WithdrawConsent(customer=customer))
    assert objects_to(desk.store, customer, "promotions")
    with pytest.raises(Conflict):
        desk.do(WithdrawConsent(customer=customer))
    desk.undo()
    assert standing(desk, customer)["promotions"] == "given"


def test_an_objection_to_questions_about_the_service_is_one_step(desk: Desk) -> None:
    customer = builders.customer(desk)
    desk.do(WithdrawConsent(customer=customer, purpose="surveys", channel="phone"))
    assert standing(desk, customer)["surveys"] == "withdrawn"


def test_a_consent_to_calls_is_asked_for_anew_after_two_years_and_one_to_mail_stands(
    desk: Desk, clock: FixedClock
) -> None:
    customer = builders.customer(desk, promotions=True)
    desk.do(RecordConsent(customer=customer, purpose="promotions_phone", said="yes", channel="phone"))
    clock.advance(timedelta(days=729))
    assert {standing(desk, customer)[purpose] for purpose in ("promotions", "promotions_phone")} == {"given"}
    clock.advance(timedelta(days=3))
    assert standing(desk, customer)["promotions"] == "long"
    assert standing(desk, customer)["promotions_phone"] == "old"


def test_the_day_of_a_word_is_the_shops(desk: Desk, clock: FixedClock) -> None:
    """Said at half past midnight in Madrid, the evening before in Greenwich."""
    clock.moment = datetime(2026, 11, 29, 23, 30, tzinfo=UTC)
    customer = builders.customer(desk)
    desk.do(RecordConsent(customer=customer, purpose="promotions_phone", said="yes", channel="phone"))
    clock.moment = datetime(2028, 11, 30, 12, 0, tzinfo=UTC)
    assert standing(desk, customer)["promotions_phone"] == "given"


def test_no_answer_is_not_taken_for_one(desk: Desk) -> None:
    customer = builders.customer(desk)
    for said in ("", "maybe"):
        with pytest.raises(Invalid) as refused:
            desk.do(RecordConsent(customer=customer, said=said))
        assert "said" in refused.value.problems
    with pytest.raises(Invalid):
        desk.do(RecordConsent(customer=customer, said="yes", purpose="anything"))


@pytest.mark.parametrize("language", ["es", "en"])
def test_each_purpose_that_needs_a_yes_has_words_that_name_the_shop_and_the_way_back(
    desk: Desk, language: str
) -> None:
    shown = {code: consent_wording(desk.settings, language, code) for code in PURPOSES}
    asked = {code: words for code, words in shown.items() if PURPOSES[code].needs_yes}
    assert len(set(asked.values())) == len(asked)
    assert all(desk.settings["shop.name"] in words for words in asked.values())
    assert shown["surveys"] == ""


def handed_back(desk: Desk, customer: int) -> int:
    """A repair of a customer, handed back."""
    unit = builders.unit(desk, f"SN-{customer}", owner=customer)
    case = builders.received(desk, unit, by=customer, quote_choice="waived")
    (job,) = (job.id for job in desk.cases.get(case).jobs)
    for action in (StartWork(job=job), FinishWork(job=job, work_done="Pump", minutes=30), CheckWork(job=job)):
        desk.do(action)
    desk.do(HandBack(jobs=(job,)))
    return case


def calls(desk: Desk, customer: int) -> list[str]:
    rows = desk.store.rows("SELECT state FROM calls WHERE customer_id = ? ORDER BY id", (customer,))
    return [state for (state,) in rows]


def test_who_does_not_want_to_be_asked_is_not_called_for_that(desk: Desk) -> None:
    asked, left_alone = builders.customer(desk), builders.customer(desk, "Luis", phone="611223344")
    desk.do(WithdrawConsent(customer=left_alone, purpose="surveys"))
    for customer in (asked, left_alone):
        handed_back(desk, customer)
    assert (calls(desk, asked), calls(desk, left_alone)) == (["open"], [])


def test_an_objection_withdraws_the_question_that_waits_and_nothing_that_was_asked_for(desk: Desk) -> None:
    customer = builders.customer(desk)
    handed_back(desk, customer)
    desk.do(PlanCall(customer=customer, due_on=date(2026, 11, 25), note="Wants the price"))
    desk.do(RecordConsent(customer=customer, purpose="surveys", said="no", channel="phone"))
    assert calls(desk, customer) == ["withdrawn", "open"]
    desk.undo()
    assert calls(desk, customer) == ["open", "open"]
