"""The waiver of the quote: written, clear, with the limit for hidden faults and both signatures."""

from __future__ import annotations

from dataclasses import replace

from helpdesk.reports.layout.blocks import Paragraph
from helpdesk.reports.waiver import WaiverData, waiver
from tests.reports.papers import ENGLISH, text
from tests.reports.workshop import WAIVER, gaps, signature


def test_it_says_what_is_waived_in_the_type_of_clauses() -> None:
    document = waiver(WAIVER, ENGLISH)
    assert Paragraph("I waive the quote, as written here.", "conditions") in document.blocks
    assert [signer.role for signer in signature(document).signers] == ["The customer", "For Electro Sur"]


def test_a_country_without_words_has_plain_ones() -> None:
    assert "I waive the prior quote and authorise" in text(waiver(replace(WAIVER, waiver=""), ENGLISH))


def test_a_known_price_gives_the_limit_in_money() -> None:
    said = text(waiver(WAIVER, ENGLISH))
    assert "Price when new €459.00" in said
    assert "It may add up to €27.54" in said


def test_an_unknown_price_gives_the_table_of_the_law() -> None:
    said = text(waiver(replace(WAIVER, new_price_cents=None, limit_cents=None), ENGLISH))
    assert "up to €60.10: 10 % up to €300.51: 8 % above €300.51: 6 %" in said


def test_where_no_law_limits_it_nothing_is_said_of_a_limit() -> None:
    assert "hidden fault" not in text(waiver(replace(WAIVER, steps=()), ENGLISH))


def test_it_is_provisional_while_the_customer_still_wants_a_quote() -> None:
    assert waiver(replace(WAIVER, waived=False), ENGLISH).provisional
    assert not waiver(WAIVER, ENGLISH).provisional


def test_what_is_missing_is_a_gap() -> None:
    assert {"Date of the waiver", "Fault as told", "Services to do"} <= gaps(waiver(WaiverData(), ENGLISH))
