"""Papers say how the work really ended: exchanged, paid back, refused, not wanted, kept in order; and to whom."""

from __future__ import annotations

from datetime import date

import pytest

from helpdesk.desk import Desk
from helpdesk.domain.outcomes import outcome_word
from helpdesk.errors import NotFound
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Beside, Document
from helpdesk.services.returns.settling_actions import RefuseReturn
from helpdesk.services.shop.history_words import written
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.workshop.claim_actions import DecideClaim, EndContract, ReducePrice, ReplaceUnit
from helpdesk.services.workshop.hand_over_actions import HandBack, ReturnUnrepaired
from helpdesk.services.workshop.quote_answer_actions import AnswerQuote, WaiveQuote
from helpdesk.services.workshop.repair_actions import FinishWork, StartWork
from tests import builders
from tests.services.claims.counter import Counter
from tests.services.papers.paper_reading import printed
from tests.services.returns.returning import Returning
from tests.services.workshop.bench import Bench

WORK_GUARANTEED = "This repair is guaranteed"
LEFT_AS_IT_WAS = "You get it back as you left it"
ROUTE = "consumer arbitration board"
BUSINESS = {"name": "Hostal Sur", "kind": "company", "buys_as": "business"}


@pytest.fixture
def counter(desk: Desk) -> Counter:
    return Counter(desk)


@pytest.fixture
def bench(desk: Desk) -> Bench:
    desk.staff = 1
    return Bench(desk)


def said(desk: Desk, paper: str, number: str) -> str:
    return printed(desk, desk.paper(paper, number, "en")).replace("\u00a0", " ")


def has(text: str, *parts: str) -> None:
    assert [part for part in parts if part not in text] == [], text


def lacks(text: str, *parts: str) -> None:
    assert [part for part in parts if part in text] == [], text


def test_a_unit_given_in_exchange_was_not_repaired(counter: Counter, desk: Desk) -> None:
    counter.accept(wish="replacement")
    counter.did(ReplaceUnit(job=counter.job, serial="SN-9"))
    text = said(desk, "service", counter.row.number)
    has(text, "Outcome Replacement", "replaces the former one", "defects that led to this measure")
    lacks(text, WORK_GUARANTEED, "Outcome Fixed", "It begins on handing back")


def test_a_contract_that_ended_hands_nothing_back(counter: Counter, desk: Desk) -> None:
    counter.accept()
    counter.did(EndContract(job=counter.job, ground="serious", amount_cents=39900))
    for paper in ("unrepaired", "service"):
        text = said(desk, paper, counter.row.number)
        has(text, "End of the contract, with refund", "The contract ends: we pay back €399.00")
        lacks(text, "stays suspended", LEFT_AS_IT_WAS, WORK_GUARANTEED)


def test_a_lower_price_is_what_the_paper_says(counter: Counter, desk: Desk) -> None:
    counter.accept()
    counter.did(
        ReducePrice(job=counter.job, ground="impossible", amount_cents=9000), HandBack(jobs=(counter.job,))
    )
    text = said(desk, "unrepaired", counter.row.number)
    has(text, "Price reduction", "We lower the price by €90.00")
    lacks(text, "not yet in conformity")


def test_a_trade_is_told_of_no_consumers_right_on_any_paper_of_its_claim(desk: Desk) -> None:
    counter = Counter(desk, buyer=BUSINESS)
    counter.did(
        DecideClaim(job=counter.job, said=True, decision="refused", reason="Forced", evidence="A lever")
    )
    consumer = (ROUTE, "hoja de reclamaciones", "choose between repair", "is suspended", "stays suspended")
    for paper in ("receipt", "hand_in", "decision", "unrepaired", "hand_back", "service"):
        number = str(counter.case) if paper == "receipt" else counter.row.number
        lacks(said(desk, paper, number), *consumer)


def test_what_a_trade_gets_back_unmended_is_promised_nothing_of_the_law(desk: Desk) -> None:
    counter = Counter(desk, buyer=BUSINESS)
    counter.accept()
    counter.did(ReturnUnrepaired(job=counter.job, outcome="not_fixed", reason="No part"))
    lacks(said(desk, "unrepaired", counter.row.number), "stays suspended", ROUTE)


def test_a_claim_that_was_refused_and_repaired_all_the_same_has_no_corrective_measure(
    counter: Counter, desk: Desk
) -> None:
    counter.did(
        DecideClaim(job=counter.job, said=True, decision="refused", reason="Forced", evidence="A lever"),
        WaiveQuote(job=counter.job),
        StartWork(job=counter.job),
        FinishWork(job=counter.job, work_done="Drum renewed"),
    )
    text = said(desk, "hand_back", counter.row.number)
    has(text, "What became of the claim", "Result The claim is not accepted", "What was done Drum renewed")
    lacks(text, "Corrective measure", "Measure taken")


def test_a_quote_that_was_not_accepted_is_named_on_the_report(bench: Bench, desk: Desk) -> None:
    quote = bench.quoted()
    bench.did(AnswerQuote(id=quote, answer="refused"))
    text = said(desk, "service", bench.row().number)
    has(text, "Outcome Quote not accepted", "Quote not accepted €107.09, tax included (quote E-000001)")
    lacks(text, "Cancelled by the customer")


def test_maintenance_is_asked_for_and_done_and_never_repaired(bench: Bench, desk: Desk) -> None:
    unit = bench.new_unit("SN-7")
    case = builders.received(desk, unit, by=bench.customer, kind="maintenance", problem="Yearly care")
    has(said(desk, "receipt", str(case)), "What was asked for Yearly care", "Services to do Maintenance")
    lacks(said(desk, "receipt", str(case)), "Fault as told", "Prior quote", "Repair expected on")
    job = bench.jobs(case)[0]
    bench.did(StartWork(job=job), FinishWork(job=job, work_done="Cleaned"))
    text = said(desk, "service", bench.row(job).number)
    has(text, "What was asked for Yearly care", "What was done Cleaned")
    lacks(text, "Fault as told", "Fixed", WORK_GUARANTEED)


def test_what_comes_back_to_the_shop_is_no_deposit(desk: Desk) -> None:
    desk.staff = 1
    shop = Returning(desk)
    job = shop.returned(shop.sold("SN-5"), ground="policy")
    with pytest.raises(NotFound):
        desk.paper("receipt", str(desk.cases.job(job).case), "en")


def test_a_refused_return_speaks_of_no_money(desk: Desk) -> None:
    desk.staff = 1
    shop = Returning(desk)
    job = shop.returned(shop.sold("SN-5"), ground="withdrawal")
    before = said(desk, "return_slip", desk.cases.job(job).number)
    has(before, "Last day to pay")
    desk.do(RefuseReturn(job=job, reason="Bought in the shop, having seen it."))
    text = said(desk, "return_slip", desk.cases.job(job).number)
    lacks(text, "Last day to pay", "Who pays for sending", "What ends with the sale", "May anything be taken")
    has(text, "The return was refused")


def test_how_a_customer_is_reached_stands_with_the_customer(desk: Desk) -> None:
    customer = builders.customer(desk, language="en", best_channel="phone", best_hours="after 18:00")
    case = builders.received(desk, by=customer)
    document = desk.paper("receipt", str(case), "en")
    assert isinstance(document, Document)
    parties = next(block for block in document.copies[0].blocks if isinstance(block, Beside))
    assert "Best contact" in [fact.label for fact in parties.left]
    assert "Best contact" not in [fact.label for fact in parties.right]


def test_a_tax_rate_in_a_history_or_copy_is_a_percentage() -> None:
    assert written("quotes", "tax_bp", 2100, Words("en")) == "21 %"
    assert written("quotes", "tax_bp", 750, Words("en")) == "7.50 %"


def test_the_taxs_own_name_stands_wherever_a_price_is_told(bench: Bench, desk: Desk) -> None:
    desk.do(ChangeSettings(values={"prices.tax_name": "igic", "prices.tax_bp": 700}))
    bench.quoted()
    told = desk.messages.compose("quote", bench.customer, "en", date(2026, 11, 21), bench.job).text
    has(told, "IGIC included")
    lacks(told, "VAT")


@pytest.mark.parametrize(
    ("outcome", "kind", "refused", "said"),
    [
        ("fixed", "repair", False, "Fixed"),
        ("fixed", "claim", False, "Fixed"),
        ("fixed", "maintenance", False, "Done"),
        ("fixed", "installation", False, "Done"),
        ("cancelled", "repair", False, "Cancelled by the customer"),
        ("cancelled", "repair", True, "Quote not accepted"),
        ("no_fault", "maintenance", False, "No fault found"),
        ("odd", "repair", False, "odd"),
    ],
)
def test_how_work_ended_is_said_in_words_of_its_kind(
    outcome: str, kind: str, refused: bool, said: str
) -> None:
    assert Words("en").say(outcome_word(outcome, kind, quote_refused=refused)) == said
