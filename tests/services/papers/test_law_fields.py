"""Every paper has the fields that the law or its purpose names, and says what fits work, thing and customer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from helpdesk.desk import Desk
from helpdesk.domain.legal import LegalProfile
from helpdesk.errors import Invalid, NotFound
from helpdesk.services.goods.sale_actions import EditSale
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.workshop.coverage_actions import DecideWhoPays
from helpdesk.services.workshop.hand_over_actions import HandBack, ReturnUnrepaired
from helpdesk.services.workshop.quote_actions import SendQuote, WriteQuote
from helpdesk.services.workshop.quote_answer_actions import AnswerQuote
from helpdesk.services.workshop.repair_actions import Diagnose
from helpdesk.settings import Settings
from tests import builders
from tests.services.complaints.complaining import POINTS, REPLIES, Complaining
from tests.services.papers.paper_reading import printed
from tests.services.workshop.bench import LINES, Bench

BOUGHT = date(2025, 3, 15)
SHOP = ("Taller Sol", "B41234567", "Calle Feria 12, 41003 Sevilla")
CUSTOMER = ("Ana Gómez", "Calle Mayor 1, León")
UNIT = ("Balay", "3TS992B", "SN-1")


@pytest.fixture
def bench(desk: Desk) -> Bench:
    desk.staff = 1
    told = {"tax_id": "B41234567", "address": "Calle Feria 12", "postcode": "41003", "city": "Sevilla"}
    desk.do(ChangeSettings(values={f"shop.{key}": value for key, value in told.items()}))
    return Bench(desk, quote_choice="wanted", diagnosis_cents=3000)


def said(bench: Bench, paper: str, number: str) -> str:
    return printed(bench.desk, bench.desk.paper(paper, number, "en")).replace("\u00a0", " ")


def has(text: str, *parts: str) -> None:
    missing = [part for part in parts if part not in text]
    assert not missing, f"{missing} not in: {text}"


def claim(bench: Bench, serial: str = "SN-9", **intake: Any) -> int:
    unit = bench.new_unit(serial, purchased_on=BOUGHT)
    return bench.jobs(builders.received(bench.desk, unit, by=bench.customer, kind="claim", **intake))[0]


def test_a_quote_has_the_ten_fields_of_rd_58_art_3_2(bench: Bench) -> None:
    bench.did(Diagnose(job=bench.job, diagnosis="The pump is blocked", symptom="no_drain"))
    bench.quoted(ready_on=date(2026, 12, 1))
    text = said(bench, "quote", "1-1")
    has(text, *SHOP, *CUSTOMER, *UNIT)
    has(text, "Reason for repair It does not spin", "Diagnosis The pump is blocked")
    has(text, "New pump", "Drain pump", "Price without tax", "Total, VAT 21 % included €107.09")
    has(text, "Date of the quote 21/11/2026", "The person responsible", "Ready on 01/12/2026")
    has(text, "Date of the answer", "I accept this quote", "Valid until 21/12/2026, 30 days from telling you")
    has(text, "At most €20.00, tax included", "The parts we fit are new")


def test_an_additional_quote_names_the_hidden_fault_and_what_was_agreed_before(bench: Bench) -> None:
    quote = bench.quoted()
    bench.did(
        AnswerQuote(id=quote), WriteQuote(job=bench.job, kind="additional", reason="Seal", lines=LINES[1:])
    )
    text = said(bench, "additional_quote", "1-1")
    has(text, *SHOP, *CUSTOMER, *UNIT, "Hidden fault Seal", "could not be seen for the first quote")
    has(
        text,
        "Agreed before: quote E-000001",
        "New total, tax included",
        "I accept this addition",
        "Valid until",
    )


def test_a_refused_addition_is_named_on_the_report_and_no_decision_is_open(bench: Bench) -> None:
    quote = bench.quoted()
    more = WriteQuote(job=bench.job, kind="additional", reason="Seal", lines=LINES[1:])
    second = bench.did(AnswerQuote(id=quote), more)
    bench.did(SendQuote(id=second, how="phone"), AnswerQuote(id=second, answer="refused"))
    text = said(bench, "service", "1-1")
    has(text, "Additional quote not accepted €46.59, tax included (quote A-000001)", "Who pays The customer")


def test_a_waiver_is_written_clear_and_says_what_a_hidden_fault_may_add(bench: Bench) -> None:
    bench.again(used_parts=True)
    text = said(bench, "waiver", "2-1")
    has(text, *SHOP, *CUSTOMER, *UNIT, "I waive the prior quote", "Date of the waiver 21/11/2026")
    has(text, "If a hidden fault appears", "By price", "up to €60.10: 10 %", "I accept used, recovered")
    has(text, "The customer", "For Taller Sol")


def test_a_repair_up_to_an_amount_is_waived_in_words_and_signed(bench: Bench) -> None:
    bench.again(quote_choice="limit", quote_limit_cents=12000)
    text = said(bench, "receipt", "2")
    has(text, "I waive the prior quote and authorise the repair described up to €120.00, tax included")
    has(text, "The customer, for what is declared here")
    has(said(bench, "waiver", "2-1"), "up to €120.00, tax included")


def test_a_receipts_fee_stays_below_the_laws_cap(bench: Bench) -> None:
    text = said(bench, "receipt", "1")
    has(text, *SHOP, *CUSTOMER, *UNIT, "at most €20.00, tax included", "R-000001", "The customer")
    assert "€30.00" not in text


def test_a_unit_returned_unrepaired_has_the_reason_in_writing(bench: Bench) -> None:
    bench.did(ReturnUnrepaired(job=bench.job, reason="No part to be had", fee_cents=1500))
    bench.did(HandBack(jobs=(bench.job,)))
    text = said(bench, "unrepaired", "1-1")
    has(text, *SHOP, *CUSTOMER, *UNIT, "Reason No part to be had", "We could not repair the unit")
    has(text, "Received on", "Handed back on", "Charged €15.00, tax included", "Accessories returned")


def test_a_refused_claim_has_verdict_evidence_and_complaint_route_and_costs_nothing(bench: Bench) -> None:
    job = claim(bench)
    bench.did(
        Diagnose(job=job, diagnosis="Rust of water on the board"),
        DecideWhoPays(job=job, under_warranty="no", reason="Damage by water"),
    )
    with pytest.raises(Invalid):
        bench.did(ReturnUnrepaired(job=job, reason="Water", fee_cents=1500))
    bench.did(ReturnUnrepaired(job=job, outcome="not_fixed", reason="Water"), HandBack(jobs=(job,)))
    text = said(bench, "unrepaired", "2-1")
    has(text, "Lack of conformity claimed It does not spin", "Guarantee at intake Legal guarantee until")
    has(
        text,
        "What was found Rust of water on the board",
        "Result The claim is not accepted",
        "Damage by water",
    )
    has(text, "at no cost to you", "Charged Nothing", "hoja de reclamaciones", "consumer arbitration board")
    assert "We could not repair" not in text


def test_goods_not_yet_in_conformity_stay_suspended_and_other_remedies_are_named(bench: Bench) -> None:
    job = claim(bench)
    bench.did(ReturnUnrepaired(job=job, outcome="not_fixed", reason="No part yet"), HandBack(jobs=(job,)))
    text = said(bench, "unrepaired", "2-1")
    has(text, "Not yet in conformity", "stays suspended", "a lower price or the end of the contract")
    assert "as you left it" not in text


def test_a_claim_without_a_known_sale_is_told_nothing_that_is_for_the_staff(bench: Bench) -> None:
    unit = bench.new_unit("SN-9", purchased_on=None)
    builders.received(bench.desk, unit, by=bench.customer, kind="claim")
    text = said(bench, "receipt", "2")
    has(
        text,
        "The date of sale is not known yet",
        "is suspended",
        "you may choose between repair and replacement",
    )
    assert "ask for" not in text


@pytest.mark.parametrize(
    ("name", "category", "holds"),
    [
        ("Mountain bike", "Bicycles", False),
        ("Electric bike", "Bicycles", True),
        ("Oven", "Industrial kitchens", False),
        ("Office suite", "Software", False),
        ("Oven", "Ovens", True),
    ],
)
def test_the_rules_for_appliances_stand_only_where_they_hold(
    bench: Bench, name: str, category: str, holds: bool
) -> None:
    model = builders.product(bench.desk, name, category=category)
    unit = builders.unit(
        bench.desk, "X-1", owner=bench.customer, product=model, purchased_on=date(2018, 1, 1)
    )
    builders.received(bench.desk, unit, by=bench.customer, quote_choice="wanted")
    text = said(bench, "receipt", "2")
    for part in ("A quote costs something only if", "storage is charged only"):
        assert (part in text) is holds, part
    assert "RD 58/1988" not in text


def test_a_business_is_not_told_of_a_consumers_rights(bench: Bench) -> None:
    firm = builders.customer(bench.desk, "Hostal Sur", kind="company", buys_as="business", language="en")
    unit = builders.unit(bench.desk, "X-1", owner=firm, product=bench.product, purchased_on=date(2018, 1, 1))
    builders.received(bench.desk, unit, by=firm, quote_choice="wanted")
    text = said(bench, "receipt", "2")
    has(text, "A quote costs something only if", "This repair is guaranteed")
    for part in ("complaint forms", "lapses", "2018", "hidden defects"):
        assert part not in text, part


def test_a_commercial_guarantee_has_all_fields_in_both_languages(bench: Bench) -> None:
    told = {"territory": "Spain", "terms": "Parts and labour"}
    bench.desk.do(ChangeSettings(values={f"papers.guarantee_{key}": value for key, value in told.items()}))
    sale = bench.desk.store.value("SELECT min(id) FROM purchases")
    bench.desk.do(EditSale(id=sale, purchased_on=BOUGHT, extension_months=12))
    text = said(bench, "certificate", "SN-1")
    for labels in (
        ("Given by", "Address", "Goods covered", "Duration", "Territory", "How to claim it", "Conditions"),
        ("Garante", "Dirección", "Bien cubierto", "Duración", "Ámbito territorial", "Cómo hacerla valer"),
    ):
        has(text, *labels)
    for part in ("Taller Sol", "Spain", "Parts and labour", "Calle Feria 12"):
        assert text.count(part) >= 2, part
    has(
        text,
        "no cost of postage, transport, labour or materials",
        "sin gastos de envío, transporte, mano de obra",
    )


def test_a_certificate_without_a_guarantee_promises_nothing(bench: Bench) -> None:
    text = said(bench, "certificate", "SN-1")
    has(text, "No guarantee in force is known.")
    for part in ("suspended", "you pay nothing", "If a fault appears", "seller"):
        assert part not in text, part


def test_a_history_has_every_unit_also_without_a_number_and_its_sale(bench: Bench) -> None:
    sale = bench.desk.store.value("SELECT min(id) FROM purchases")
    bench.desk.do(EditSale(id=sale, purchased_on=BOUGHT, invoice="F-2025-7", price_cents=45900))
    text = said(bench, "history", f"C{bench.customer}")
    has(text, *SHOP, *CUSTOMER, "Serial number SN-1", "15/03/2025", "F-2025-7", "€459.00", "Legal guarantee")
    has(text, "1-1", "It does not spin", "Timeline")


def test_a_label_says_whose_it_is_which_job_and_which_unit(bench: Bench) -> None:
    has(said(bench, "label", "1"), "1-1", "Ana Gómez", "Balay 3TS992B", "SN-1", "21/11/2026")


def test_the_taxs_name_is_the_shops(bench: Bench) -> None:
    bench.desk.do(ChangeSettings(values={"prices.tax_name": "igic", "prices.tax_bp": 700}))
    bench.quoted()
    has(said(bench, "quote", "1-1"), "IGIC 7 %")


def complaint(bench: Bench, **told: Any) -> Complaining:
    """A complaint in a shop that has said who it is."""
    return Complaining(bench.desk, **told)


def test_the_receipt_of_a_complaint_has_key_day_hour_and_the_last_lawful_day(bench: Bench) -> None:
    told = complaint(bench, wanted="A new one", reference="HR-12")
    number = told.card().facts.number
    text = said(bench, "complaint", number)
    has(text, *SHOP, "Ana Gómez", "Calle Mayor 1, León", "Complaint receipt", "K-000001")
    has(text, f"Key of the complaint {number}", "Received on 21/11/2026 11:00", "Answer by 06/12/2026")
    has(
        text,
        "the same noise & a <scratch>",
        "A new one",
        "Official complaint form HR-12",
        "How it came Counter",
    )
    has(text, "within 15 calendar days at most", "hojas de reclamaciones")
    case = number.partition("-")[0]
    assert said(bench, "complaint", case) == text


def test_an_answer_that_refuses_says_who_settles_it_out_of_court_and_whether_the_shop_takes_part(
    bench: Bench,
) -> None:
    told = complaint(bench)
    told.investigate()
    told.answer(decision="refused")
    number = told.card().facts.number
    text = said(bench, "answer", number)
    has(text, "Decision Refused", *POINTS, *REPLIES, "Answered on 21/11/2026", "If you do not agree")
    has(text, "Who settles it out of court", "Whether this shop takes part", "courts")
    body = "Junta Arbitral de Consumo, Plaza Nueva 1"
    bench.desk.do(ChangeSettings(values={"law.dispute_body": body, "law.dispute_joins": "no"}))
    told.answer(decision="refused")
    text = said(bench, "answer", number)
    has(text, body, "This shop does not take part in it.")
    assert "ec.europa.eu" not in text, "the platform of the Union is closed"
    told.answer(decision="accepted")
    assert "If you do not agree" not in said(bench, "answer", number)


def test_the_agreement_has_both_signatures_and_the_rights_but_not_what_it_costs_the_shop(
    bench: Bench,
) -> None:
    told = complaint(bench)
    told.investigate()
    told.agree(wanted="A new one", wanted_why="Needs it", we_want="Trust again")
    text = said(bench, "agreement", told.card().facts.number)
    has(text, "T-000001", "A new one", "Needs it", "Trust again", "Repair again", "Bring it in", "24/11/2026")
    has(text, "Will it last?", "Three months", "The customer", "For Taller Sol", "nobody can waive them")
    assert "18.00" not in text


def test_papers_of_a_complaint_are_none_of_other_work_and_the_other_way_round(bench: Bench) -> None:
    told = complaint(bench)
    for paper, number in (("complaint", "1-1"), ("service", told.card().facts.number)):
        with pytest.raises(NotFound):
            bench.desk.paper(paper, number, "en")


@pytest.mark.parametrize(
    ("kind", "number"), [("receipt", "1"), ("quote", "1-1"), ("additional_quote", "1-1"), ("waiver", "1-1")]
)
def test_conditions_are_as_large_as_the_countrys_file_says(
    kind: str, number: str, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    from helpdesk.services.shop.wording_reader import profile_of

    def large(settings: Settings) -> LegalProfile:
        law = profile_of(settings)
        return replace(law, print=replace(law.print, conditions_points=12.0))

    monkeypatch.setattr(f"helpdesk.services.papers.kinds.{kind}.profile_of", large)
    assert bench.desk.papers.unrecorded(kind, number, bench.desk.words).conditions_size == 12
