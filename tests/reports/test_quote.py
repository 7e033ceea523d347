"""The quote: the ten fields of RD 58/1988 article 3.2, the additional quote of 3.10, and the customer's answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from helpdesk.reports.layout.blocks import Checklist, Table
from helpdesk.reports.parties import Signed
from helpdesk.reports.quote import AgreedQuote, Answer, QuoteData, quote
from tests.reports.papers import ENGLISH, NOW, pages, text
from tests.reports.workshop import ADDITIONAL, QUOTE, blocks, facts, gaps


def ticks(data: QuoteData) -> list[bool]:
    """Whether each box of the answer is ticked: accept, refuse."""
    (boxes,) = [block for block in blocks(quote(data, ENGLISH)) if isinstance(block, Checklist)]
    return [item.ticked for item in boxes.items]


def test_both_answers_stand_on_the_page_that_is_signed() -> None:
    broken = set()
    for count in range(0, 900, 30):
        found = pages(quote(replace(QUOTE, fault="word " * count), ENGLISH))
        broken.add(len(found))
        (signed,) = [page for page in found if "I accept this quote" in page]
        assert "I do not accept it" in signed
        assert "for Electro Sur" in signed
    assert len(broken) > 1


def test_the_ten_fields_of_the_law_are_there() -> None:
    said = text(quote(QUOTE, ENGLISH))
    for field in (
        *("Electro Sur", "Calle Feria 12, 41003 Sevilla", "B41234567"),  # 1
        *("Ana María Gómez Peñalver", "Avda. de la Constitución 5, 41001 Sevilla"),  # 2
        *("Bosch", "WAU28T64ES", "FD9912-00345-8"),  # 3
        "It does not spin.",  # 4
        "The pump is blocked.",  # 5
        *("Labour · New pump 1 h 15 min €40.00 per hour €50.00", "Travel 1 €25.00 €25.00"),  # 6
        *("Net €128.50", "Total, VAT 21 % included €155.49"),
        *("Date of the quote 21/11/2026", "The person responsible, for Electro Sur", "Luis Romero"),  # 7
        "Ready on 27/11/2026",  # 8
        *("☐ I accept this quote", "☐ I do not accept it", "Date of the answer", "The customer"),  # 9
        *("Valid until 21/12/2026", "from telling you"),  # 10
    ):
        assert field in said


@pytest.mark.parametrize(
    "label", ["Date of the quote", "Ready on", "Valid until", "Reason for repair", "Diagnosis"]
)
def test_what_is_missing_of_them_is_a_gap(label: str) -> None:
    assert label in gaps(quote(QuoteData(), ENGLISH))
    assert label not in gaps(quote(QUOTE, ENGLISH))


def test_without_prices_it_is_provisional_and_says_so() -> None:
    document = quote(replace(QUOTE, lines=()), ENGLISH)
    assert document.provisional
    assert "No prices yet." in text(document)
    assert not quote(QUOTE, ENGLISH).provisional


def test_parts_of_a_piece_are_told() -> None:
    assert "Parts · Hose 1.5 €10.00 €15.00" in text(quote(QUOTE, ENGLISH))


def test_what_a_refusal_costs_is_told_beforehand() -> None:
    label = "Cost if it is not accepted"
    assert facts(quote(QUOTE, ENGLISH))[label].value == "At most €20.00, tax included"
    assert facts(quote(replace(QUOTE, refusal_cents=0), ENGLISH))[label].value == "Nothing"
    assert label not in facts(quote(replace(QUOTE, refusal_cents=None), ENGLISH))


def test_an_open_answer_leaves_room_for_date_and_signature() -> None:
    assert ticks(QUOTE) == [False, False]
    assert "Date of the answer" in gaps(quote(QUOTE, ENGLISH))


@pytest.mark.parametrize(("state", "boxes"), [("accepted", [True, False]), ("refused", [False, True])])
def test_an_answer_is_ticked_with_how_and_when_and_by_whom(state: str, boxes: list[bool]) -> None:
    data = replace(QUOTE, answer=Answer(state=state, at=NOW, how="phone", by="Her husband"))
    assert ticks(data) == boxes
    told = facts(quote(data, ENGLISH))
    assert told["Date of the answer"].value == "21/11/2026 09:30"
    assert told["Answered"].value == "By phone · Her husband"


def test_nobody_named_is_the_customer_whom_the_paper_names_already() -> None:
    data = replace(QUOTE, answer=Answer(state="accepted", at=NOW, how="counter"))
    assert facts(quote(data, ENGLISH))["Answered"].value == "In the shop"


def test_a_signature_dates_the_answer() -> None:
    document = quote(QUOTE, ENGLISH, (Signed(role="customer", name="Ana", at=NOW),))
    assert facts(document)["Date of the answer"].value == "21/11/2026 09:30"


def test_a_quote_that_expired_says_so() -> None:
    data = replace(QUOTE, answer=Answer(state="expired", at=NOW))
    assert ticks(data) == [False, False]
    assert "Its validity ended without an answer." in text(quote(data, ENGLISH))


def test_an_additional_quote_names_fault_first_quote_and_new_total() -> None:
    document = quote(ADDITIONAL, ENGLISH)
    said = text(document)
    assert document.title == "Additional quote"
    for field in (
        *("Hidden fault The seal is broken too.", "A fault has appeared that could not be seen."),
        *("Agreed before: quote Q-000012 €155.49", "New total, tax included €202.08"),
        "what was agreed before stays as it is",
    ):
        assert field in said


def test_the_new_total_counts_every_quote_agreed_before() -> None:
    data = replace(ADDITIONAL, agreed=(*ADDITIONAL.agreed, AgreedQuote(number="A-000001", total_cents=1000)))
    (table,) = [block for block in quote(data, ENGLISH).blocks if isinstance(block, Table)]
    assert table.sums[-1][-1] == "€212.08"


def test_an_additional_quote_without_its_fault_has_a_gap() -> None:
    assert "Hidden fault" in gaps(quote(replace(ADDITIONAL, hidden_fault=""), ENGLISH))
