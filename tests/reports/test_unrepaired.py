"""The return without repair: why, in writing, as it came, and what was charged."""

from __future__ import annotations

from dataclasses import replace

import pytest

from helpdesk.reports.unrepaired import UnrepairedData, unrepaired
from tests.reports.papers import ENGLISH, text
from tests.reports.workshop import UNREPAIRED, facts, gaps


def test_it_gives_the_reason_in_writing_and_what_is_returned() -> None:
    said = text(unrepaired(UNREPAIRED, ENGLISH))
    for field in (
        *("Result Not worth repairing", "Reason The board is no longer made."),
        "We could not repair it, for the reasons given.",
        *("Accessories returned Drain hose", "Damage seen at intake Scratch of 5 cm", "Charged Nothing"),
        *("Received on 17/11/2026 10:00", "Handed back on 21/11/2026 09:30"),
    ):
        assert field in said


def test_a_refused_quote_is_the_reason_and_its_fee_is_told() -> None:
    data = replace(
        UNREPAIRED,
        outcome="cancelled",
        reason="",
        quote_number="Q-000012",
        quote_cents=15549,
        charged_cents=2000,
    )
    said = text(unrepaired(data, ENGLISH))
    assert "Reason The quote Q-000012 of €155.49, tax included, was not accepted." in said
    assert "At your request the unit was not repaired." in said
    assert "Charged €20.00" in said


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ("not_fixed", "We could not repair it"),
        ("no_fault", "did not find the fault described"),
        ("cancelled", "At your request"),
    ],
)
def test_the_statement_is_true_to_the_outcome(outcome: str, said: str) -> None:
    assert said in text(unrepaired(replace(UNREPAIRED, outcome=outcome), ENGLISH))


def test_without_an_outcome_nothing_is_stated() -> None:
    assert "as you left it" not in text(unrepaired(replace(UNREPAIRED, outcome=""), ENGLISH))


def test_what_nobody_recorded_is_a_gap_and_none_is_said_only_where_somebody_looked() -> None:
    empty = unrepaired(UnrepairedData(finished=False), ENGLISH)
    assert {"Result", "Reason", "Accessories returned", "Handed back on"} <= gaps(empty)
    assert empty.provisional
    looked = facts(
        unrepaired(
            replace(UNREPAIRED, accessories=(), accessories_none=True, damage="", damage_none=True), ENGLISH
        )
    )
    assert looked["Accessories returned"].value == "None"
    assert looked["Damage seen at intake"].value == "None seen"
