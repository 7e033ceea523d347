"""The papers of a claim: every field that the law names is on them, a gap is seen, and who has none has none."""

from __future__ import annotations

from datetime import date

import pytest

from helpdesk.desk import Desk
from helpdesk.errors import NotFound
from helpdesk.services.goods.cover_actions import GiveCover, WithdrawCover
from helpdesk.services.papers.actions import IssueCertificate
from helpdesk.services.workshop.claim_actions import DecideClaim, ReplaceUnit
from helpdesk.services.workshop.claim_money_actions import EndContract, ReducePrice
from helpdesk.services.workshop.hand_over_actions import HandBack
from tests import builders
from tests.services.claims.counter import Counter, at
from tests.services.papers.paper_reading import printed

HAND_IN = (
    "Handed in on 01/06/2025 11:00",
    "Lack of conformity claimed It does not spin",
    "Bought on 15/03/2024",
    "Invoice or ticket F-77",
    "Serial number SN-1",
    "Ana Gómez",
    "Legal guarantee until",
    "suspended",
    "choose between repair and replacement",
    "at no cost to you",
)
"""RDLeg 1/2007 art. 123.2: the day and the lack of conformity; beside it what identifies unit and sale."""


def said(desk: Desk, paper: str, number: str, language: str = "en") -> str:
    """All words of a paper."""
    return printed(desk, desk.paper(paper, number, language)).replace("\u00a0", " ")


def has(text: str, *parts: str) -> None:
    missing = [part for part in parts if part not in text]
    assert missing == [], text


def test_the_proof_of_hand_in_has_the_day_and_the_lack_of_conformity(desk: Desk) -> None:
    counter = Counter(desk, sold="2024-03-15", into="2025-06-01")
    has(said(desk, "hand_in", counter.row.number), *HAND_IN)
    spanish = said(desk, "hand_in", counter.row.number, "es")
    has(spanish, "Falta de conformidad alegada", "Justificante de recepción en garantía")
    assert "avería declarada" not in spanish.lower()
    assert desk.papers.latest("hand_in", "job", counter.job) is not None


def test_the_proof_of_return_has_day_measure_days_suspended_and_the_new_end(desk: Desk) -> None:
    counter = Counter(desk, sold="2024-03-15", into="2025-06-01")
    counter.repaired("2025-06-21")
    text = said(desk, "hand_back", counter.row.number)
    has(
        text,
        "Handed in on 01/06/2025 11:00",
        "Handed back on 21/06/2025 11:00",
        "Measure taken Repair",
        "What was done Pump renewed",
        "Suspended this time 20 days",
        "Suspended in all 20 days",
        "Legal guarantee until 04/04/2027",
        "Presumption until 04/04/2026",
        "Same defect until 21/06/2026",
    )


def test_a_replacement_is_proved_with_the_new_serial_and_the_guarantee_that_goes_on(desk: Desk) -> None:
    counter = Counter(desk, sold="2024-03-15", into="2025-06-01")
    counter.accept(wish="replacement")
    at(desk, "2025-06-21")
    counter.did(ReplaceUnit(job=counter.job, serial="SN-9"))
    text = said(desk, "hand_back", counter.row.number)
    has(text, "Measure taken Replacement", "New serial number SN-9", "Legal guarantee until 04/04/2027")
    has(text, "Same defect until 21/06/2026", "does not begin again")


def test_what_is_paid_back_is_proved_with_its_last_day_and_means(desk: Desk) -> None:
    counter = Counter(desk)
    counter.accept()
    counter.did(EndContract(job=counter.job, ground="serious", amount_cents=39900))
    text = said(desk, "hand_back", counter.row.number)
    has(
        text,
        "End of the contract",
        "Paid back €399.00",
        "At the latest on 04/12/2026",
        "same means of payment",
    )
    assert "Legal guarantee until" not in text


def test_a_lower_price_keeps_the_guarantee(desk: Desk) -> None:
    counter = Counter(desk, sold="2024-03-15", into="2025-06-01")
    counter.accept()
    counter.did(ReducePrice(job=counter.job, ground="impossible", amount_cents=9000))
    at(desk, "2025-06-21")
    counter.did(HandBack(jobs=(counter.job,)))
    text = said(desk, "hand_back", counter.row.number)
    has(text, "Price reduction", "Paid back €90.00", "by 15/06/2025", "Legal guarantee until 04/04/2027")


def test_a_refusal_has_verdict_reason_evidence_and_where_to_turn(desk: Desk) -> None:
    counter = Counter(desk)
    told = {"reason": "The drum was forced", "evidence": "Marks of a lever"}
    counter.did(DecideClaim(job=counter.job, said=True, decision="refused", **told))
    text = said(desk, "decision", counter.row.number)
    has(
        text,
        "Decision Refused",
        "Decided on 20/11/2026",
        "Reason The drum was forced",
        "What shows it Marks of a lever",
        "Guarantee at intake Legal guarantee until",
        "Lack of conformity claimed It does not spin",
        "hoja de reclamaciones",
        "consumer arbitration board",
        "at no cost to you",
    )


def test_the_pack_has_what_makers_ask_for_and_no_name_of_a_customer(desk: Desk) -> None:
    counter = Counter(desk)
    counter.repaired("2026-11-25")
    text = said(desk, "claim_pack", counter.row.number)
    has(text, "Claimed from Acme", "Sold on 15/01/2026", "F-77", "SN-1", "60 min", "Total claimed €40.00")
    has(text, "Diagnosis Pump blocked", "By law until 25/11/2027", "Incomplete. It lacks: photos.")
    assert "Ana" not in text


@pytest.mark.parametrize("paper", ["hand_in", "hand_back", "decision", "claim_pack"])
def test_what_is_no_claim_has_none_of_these(desk: Desk, paper: str) -> None:
    unit = builders.unit(desk, "OLD-1", purchased_on=date(2018, 5, 4))
    case = builders.received(desk, unit)
    with pytest.raises(NotFound):
        desk.paper(paper, f"{case}-1", "en")


def test_the_certificate_prints_what_holds_and_nothing_that_does_not(desk: Desk) -> None:
    counter = Counter(desk)
    terms = "Compressor only, parts and labour, in Spain"
    counter.did(GiveCover(unit=counter.unit, kind="part", name="Compressor", months=60, terms=terms))
    counter.did(
        GiveCover(unit=counter.unit, kind="contract", ends_on=date(2026, 11, 25), starts_on=date(2026, 1, 1))
    )
    counter.did(IssueCertificate(unit=counter.unit))
    text = said(desk, "certificate", "SN-1")
    has(text, "Guarantee on a part", terms, "Maintenance contract")
    at(desk, "2026-12-01")
    (given, *_) = [row for row in desk.covers.agreed(counter.unit) if row.kind == "part"]
    counter.did(WithdrawCover(id=given.id, why="Paid back"))
    later = said(desk, "certificate", "SN-1")
    assert "Guarantee on a part" not in later
    assert "Maintenance contract" not in later
    assert terms not in later
