"""What a customer reads of a verdict: nothing that asks the staff, nothing of terms that are over."""

from __future__ import annotations

from datetime import date

import pytest

from helpdesk.domain import customer_words
from helpdesk.domain.customer_words import for_customer
from helpdesk.domain.warranty import sentences
from helpdesk.formats import Words
from helpdesk.languages import catalogue
from helpdesk.texts import Text, translate

ON = date(2026, 11, 21)
ASK = translate("Warranty", "The sale date is not known: ask for the receipt or the invoice.")
HOLDS = translate("Warranty", "It covers the fault that was repaired.")
RIGHT = translate("Warranty", "Put it right, or propose a lower price or the end of the contract ({law}).")(
    law="X"
)
HIDDEN = translate("Warranty", "For hidden defects the buyer can act until {day} ({law}).")
REPAIR = translate("Warranty", "%n month(s) from handing back on {start} ({law})", "", 1)


def read(said: Text, appliance: bool = True) -> str:
    told = for_customer(said, ON, appliance)
    return Words("en").say(told) if told else ""


def test_a_question_to_the_staff_becomes_a_statement() -> None:
    assert read(sentences(ASK, HOLDS)).startswith("The date of sale is not known yet")
    assert read(sentences(ASK, HOLDS)).endswith("It covers the fault that was repaired.")


def test_what_only_the_staff_may_read_is_left_out_wherever_it_stands() -> None:
    assert read(RIGHT) == ""
    assert read(sentences(HOLDS, RIGHT)) == read(sentences(RIGHT, HOLDS)) == read(HOLDS)


def test_a_term_that_is_over_is_left_out() -> None:
    assert read(HIDDEN(day=date(2019, 11, 4), law="CC")) == ""
    assert "04/05/2027" in read(HIDDEN(day=date(2027, 5, 4), law="CC"))


def test_the_rules_for_appliances_are_cited_for_appliances_alone() -> None:
    said = REPAIR(n=3, start=ON, law="RD 58/1988")
    assert "RD 58/1988" in read(said)
    assert read(said, appliance=False) == "given by the shop with the work handed over on 21/11/2026"


@pytest.mark.parametrize(
    "source",
    [*customer_words._FOR_STAFF, *customer_words._ONLY_STAFF, *customer_words._OF_APPLIANCES],
)
def test_each_sentence_meant_is_one_that_verdicts_say(source: str) -> None:
    assert catalogue("es").say(Text("Warranty", source, (("n", 1),))) != source
