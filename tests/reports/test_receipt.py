from __future__ import annotations

from dataclasses import replace

import pytest

from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Checklist, Fact, Heading, Signature, Tick
from helpdesk.reports.parties import Party, Signed
from helpdesk.reports.receipt import Agreement, ReceiptData, ReceiptUnit, receipt
from helpdesk.reports.snapshot import read_snapshot, take_snapshot
from tests.reports.papers import (
    ENGLISH,
    LAPTOP,
    NOW,
    RECEIPT,
    WASHER,
    facts_of,
    flat,
    pages,
    signatures,
    text,
    with_customer,
    with_unit,
)

HOSTILE = "<b>&\"=cmd|' /C calc'!A0"


def facts(data: ReceiptData) -> dict[str, Fact]:
    """The facts of the customer's copy by label."""
    return {fact.label: fact for fact in facts_of(receipt(data, ENGLISH).copies[1].blocks)}


def test_the_document_says_who_what_and_which_code() -> None:
    document = receipt(RECEIPT, ENGLISH)
    assert (document.title, document.number) == ("Deposit receipt", "R-2026-000153")
    assert document.subject == "Case C-2026-000145"
    assert document.code == document.barcode == "C-2026-000145"
    assert document.head == RECEIPT.shop
    assert [copy.label for copy in document.copies] == ["Shop's copy", "Customer's copy"]


def test_every_field_of_the_law_is_on_both_copies() -> None:
    for page in pages(receipt(RECEIPT, ENGLISH)):
        said = " ".join(page.split())
        for field in (
            "R-2026-000153",
            *("Bosch", "WAU28T64ES", "FD9912-00345-8"),
            *("Electro Sur", "Calle Feria 12, 41003 Sevilla", "B41234567"),
            *("Ana María Gómez Peñalver", "Avda. de la Constitución 5, 41001 Sevilla"),
            "Scratch of 5 cm on the left side",
            "It does not spin and makes a loud noise.",
            "Diagnosis and quote",
            *("Received on", "21/11/2026 09:30"),
            *("Quote expected on", "27/11/2026"),
            *("The customer", "For Electro Sur"),
        ):
            assert field in said


def test_good_practice_at_intake_is_on_paper_too() -> None:
    said = text(receipt(RECEIPT, ENGLISH))
    for field in ("Drain hose · 4 transport bolts", "€20.00", "New parts only", "The customer wants them"):
        assert field in said
    assert "☑ Written quote first ☐ Quote waived ☐ Repair up to" in said


def test_each_copy_has_both_signatures() -> None:
    document = receipt(RECEIPT, ENGLISH)
    roles = [[signer.role for signer in block.signers] for block in signatures(document)]
    assert roles == [["The customer", "For Electro Sur"]] * 2


@pytest.mark.parametrize("words", [0, 60, 120, 400])
def test_both_copies_say_the_same_on_as_many_pages(words: int) -> None:
    document = receipt(with_unit(fault="word " * words), ENGLISH)
    ours, theirs = document.copies
    assert ours.blocks == theirs.blocks
    assert "Please bring this receipt" in text(document)
    told = pages(document)
    copies = [sum(label in page for page in told) for label in ("Shop's copy", "Customer's copy")]
    assert copies[0] == copies[1]


@pytest.mark.parametrize(
    "label",
    [
        *("Customer", "Address", "Received on", "Brand", "Model", "Serial number", "Fault as told"),
        *("Visible damage", "Accessories handed in", "Services to do", "Expected on"),
    ],
)
def test_what_the_law_names_and_nobody_filled_is_a_gap(label: str) -> None:
    fact = facts(ReceiptData(units=(ReceiptUnit(),)))[label]
    assert fact.required
    assert fact.value == ""


def test_none_is_only_said_where_somebody_looked() -> None:
    looked = facts(replace(RECEIPT, units=(LAPTOP,)))
    assert looked["Visible damage"].value == "None seen"
    assert looked["Accessories handed in"].value == "None"


def test_two_units_are_both_there_with_their_own_agreements() -> None:
    data = replace(RECEIPT, units=(WASHER, LAPTOP))
    blocks = flat(receipt(data, ENGLISH).copies[0].blocks)
    headings = [(block.text, block.aside) for block in blocks if isinstance(block, Heading)]
    assert headings[:2] == [
        ("1. Washing machine Bosch WAU28T64ES", "Job T-2026-0141"),
        ("2. Laptop Lenovo IdeaPad 5", "Job T-2026-0142"),
    ]
    assert sum(isinstance(block, Checklist) for block in blocks) == 2
    said = text(receipt(data, ENGLISH))
    assert "PF3KX92A" in said
    assert "FD9912-00345-8" in said


def test_what_was_agreed_for_all_units_alike_is_said_once() -> None:
    data = replace(RECEIPT, units=(WASHER, replace(LAPTOP, agreement=WASHER.agreement)))
    blocks = flat(receipt(data, ENGLISH).copies[0].blocks)
    assert sum(isinstance(block, Checklist) for block in blocks) == 1
    assert Heading("What was agreed") in blocks


def test_a_waived_quote_has_its_wording_and_its_own_place_to_sign() -> None:
    document = receipt(with_unit(agreement=Agreement(quote_choice="waived")), ENGLISH)
    waiver, _ = signatures(document)[:2]
    assert waiver.text.startswith("I waive the prior written quote")
    assert waiver.signers[0].role == "The customer, for what is declared here"
    own = replace(with_unit(agreement=Agreement(quote_choice="waived")), waiver="In our own words.")
    assert "In our own words." in text(receipt(own, ENGLISH))


def test_a_wanted_quote_has_no_waiver() -> None:
    assert all(not block.text for block in signatures(receipt(RECEIPT, ENGLISH)))


def test_a_repair_up_to_an_amount_is_a_waiver_that_is_signed() -> None:
    agreement = Agreement(quote_choice="limit", limit_cents=8000, declared="I waive up to €80.00.")
    document = receipt(with_unit(agreement=agreement), ENGLISH)
    assert "☑ Repair up to €80.00" in text(document)
    assert signatures(document)[0].text == "I waive up to €80.00."


def test_consent_to_used_parts_is_signed_and_no_clause() -> None:
    agreement = Agreement(quote_choice="wanted", used_parts=True, consent="I accept used parts.")
    declared, *_ = signatures(receipt(with_unit(agreement=agreement), ENGLISH))
    assert declared.text == "I accept used parts."
    both = replace(agreement, quote_choice="waived", declared="I waive.")
    declared, *_ = signatures(receipt(with_unit(agreement=both), ENGLISH))
    assert declared.text == "I waive.\nI accept used parts."


def test_a_cost_says_that_tax_is_in_it() -> None:
    told = facts(with_unit(agreement=Agreement(quote_choice="wanted", refusal_cents=2000)))
    assert told["If the quote is not accepted"].value == "At most €20.00, tax included"
    told = facts(with_unit(agreement=Agreement(quote_choice="waived", diagnosis_cents=2000)))
    assert told["Cost of the diagnosis"].value == "€20.00, tax included"


def test_the_heading_names_the_unit_and_no_fact_repeats_it() -> None:
    told = facts(RECEIPT)
    assert "Serial number" in told
    assert not {"Brand", "Model", "Product"} & set(told)


def test_a_wet_unit_is_not_only_called_opened() -> None:
    assert "contact with liquid" in facts(with_unit(opened_before=True))["Remarks"].value


def test_guarantee_work_shows_the_verdict_and_asks_for_no_quote() -> None:
    data = with_unit(verdict=("Covered until 15/03/2027.",), agreement=Agreement(quote_choice="not_needed"))
    assert not any(isinstance(b, Checklist) for b in flat(receipt(data, ENGLISH).copies[0].blocks))
    assert "Guarantee Covered until 15/03/2027." in text(receipt(data, ENGLISH))


def test_a_choice_not_yet_made_leaves_the_boxes_open() -> None:
    (boxes,) = [
        b
        for b in flat(receipt(with_unit(agreement=Agreement()), ENGLISH).copies[0].blocks)
        if isinstance(b, Checklist)
    ]
    assert [tick.ticked for tick in boxes.items] == [False, False, False]
    assert boxes.items[2] == Tick("Repair up to ________")


def test_signed_places_say_who_and_when() -> None:
    signed = (
        Signed(role="customer", name="Ana Gómez", at=NOW, on_paper=True),
        Signed(role="shop", name="Luis Romero", at=NOW),
    )
    said = text(receipt(RECEIPT, ENGLISH, signed))
    assert "signed on paper" in said
    assert "Ana Gómez · 21/11/2026 09:30" in said
    assert "Luis Romero · 21/11/2026 09:30" in said


@pytest.mark.parametrize(
    "name",
    [
        HOSTILE,
        "Ελένη Παπαδοπούλου",
        "Дмитрий Иванов",
        "王小明",
        "東京タロウ",
        "김서울",
        "Ana 😀🔧",
        "محمد عبد الله",
        "שלום",
    ],
)
def test_a_name_in_any_script_prints(name: str) -> None:
    said = text(receipt(with_customer(name=name), ENGLISH))
    assert name in said
    assert "cannot be printed" not in said


def test_hostile_text_is_printed_as_it_is() -> None:
    data = replace(with_unit(fault=HOSTILE, serial=HOSTILE, accessories=(HOSTILE,)), number=HOSTILE)
    assert text(receipt(data, ENGLISH)).count(HOSTILE) >= 8


def test_a_character_nobody_has_is_flagged_in_the_foot() -> None:
    said = text(receipt(with_customer(name="Li \U0002000b"), ENGLISH))
    assert "Li \ufffd" in said
    assert "Some characters cannot be printed here" in said


def test_a_fault_of_two_thousand_characters_is_whole() -> None:
    fault = " ".join(f"word{i}" for i in range(230))[:2000]
    said = text(receipt(with_unit(fault=fault), ENGLISH))
    assert "shortened" not in said
    for word in fault.split():
        assert word in said


def test_the_paper_says_it_again_in_another_language() -> None:
    data = read_snapshot(ReceiptData, take_snapshot(RECEIPT))
    assert receipt(data, ENGLISH) == receipt(RECEIPT, ENGLISH)
    assert receipt(data, Words("es")).language == "es"


def test_an_empty_receipt_still_prints() -> None:
    assert len(pages(receipt(ReceiptData(customer=Party()), ENGLISH))) in (1, 2)


def test_the_signature_stays_with_the_text_whatever_its_length() -> None:
    for words in range(0, 700, 35):
        data = with_unit(fault="word " * words, agreement=Agreement(quote_choice="waived"))
        for page in pages(receipt(data, ENGLISH)):
            if "For Electro Sur" in page:
                assert "Storage is free" in page
            if "for what is declared" in page:
                assert "I waive" in page
                assert "Quote waived" in page


def test_signature_blocks_are_blocks() -> None:
    assert all(isinstance(copy.blocks[-1], Signature) for copy in receipt(RECEIPT, ENGLISH).copies)


def test_a_tick_that_needs_more_room_takes_it_from_its_neighbours() -> None:
    data = with_unit(agreement=replace(WASHER.agreement, quote_choice="limit", limit_cents=11_000_00))
    said = text(receipt(data, ENGLISH))
    assert "☐ Written quote first ☐ Quote waived ☑ Repair up to €11,000.00" in said
