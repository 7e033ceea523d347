"""A verdict names the cover to rely on and says why; a comeback names the repair that answers."""

from __future__ import annotations

import pytest

from helpdesk.domain.covers import covers_of
from helpdesk.domain.warranty import (
    PastJob,
    SaleFacts,
    comeback,
    verdict,
)
from helpdesk.formats import Words
from helpdesk.texts import Text
from tests.domain.sold_units import SPAIN, asked, claim, day, repair, sold


def test_the_legal_guarantee_is_the_one_to_rely_on() -> None:
    sale = sold("2024-03-15", maker_months=24)
    answer = asked(sale, on="2025-01-01")
    assert (answer.covered, answer.cover) == (True, "legal")
    assert asked(sale, on="2027-03-15").covered
    assert asked(sale, on="2027-03-16").covered is False


def test_a_longer_makers_guarantee_takes_over() -> None:
    answer = asked(sold("2024-03-15", maker_months=60, extension_months=12), on="2027-03-16")
    assert (answer.covered, answer.cover) == (True, "maker")


def test_a_verdict_kept_with_a_case_reads_the_same_later() -> None:
    reason = asked(sold("2024-03-15"), claim("2025-06-01", "2025-06-21"), on="2025-12-01").reason
    kept = Text.from_json(reason.to_json())
    assert Words("es").say(kept) == Words("es").say(reason)


def test_without_a_sale_date_nobody_knows() -> None:
    answer = asked(SaleFacts(), on="2026-02-01")
    assert (answer.covered, answer.cover) == (None, None)
    repaired = repair("2026-01-10", "2026-01-15", fault="no heat")
    assert asked(SaleFacts(), repaired, on="2026-02-01").covered is None
    assert asked(SaleFacts(), repaired, on="2026-02-01", fault="no heat").cover == "repair"


def test_not_sold_yet_and_not_delivered_yet() -> None:
    sale = sold("2024-03-15", delivered_on=day("2024-03-20"))
    assert asked(sale, on="2024-03-14").covered is False
    assert asked(sale, on="2024-03-17").covered is False
    assert asked(sale, on="2024-03-20").cover == "legal"


def test_a_cover_of_one_fault_covers_that_fault_only() -> None:
    sale, work = sold("2020-01-10"), repair("2026-01-10", "2026-01-15", fault="no heat")
    unknown = asked(sale, work, on="2026-02-01")
    assert (unknown.covered, unknown.cover) == (None, None)
    assert asked(sale, work, on="2026-02-01", fault="No heat").covered
    assert asked(sale, work, on="2026-02-01", fault="No heat").cover == "repair"
    assert asked(sale, work, on="2026-02-01", fault="noise").covered is False
    assert asked(sale, work, on="2026-04-16", fault="no heat").covered is False


def test_the_known_fault_goes_before_the_makers_guarantee() -> None:
    sale, work = sold("2020-01-10", maker_months=120), repair("2026-01-10", "2026-01-15", fault="no heat")
    assert asked(sale, work, on="2026-02-01", fault="no heat").cover == "repair"
    assert asked(sale, work, on="2026-02-01").cover == "maker"


def test_in_the_shop_under_guarantee_is_covered_whatever_the_date() -> None:
    answer = asked(sold("2022-01-10"), claim("2025-01-05"), on="2025-12-01")
    assert (answer.covered, answer.cover) == (True, "legal")


@pytest.mark.parametrize(
    ("sale", "jobs", "on", "said"),
    [
        (
            sold("2024-03-15"),
            [claim("2025-06-01", "2025-06-21")],
            "2025-12-01",
            "Legal guarantee until 04/04/2027: 36 months from delivery on 15/03/2024 (RDLeg 1/2007); "
            "20 days in the shop added. A fault that appears by 04/04/2026 "
            "is presumed to have existed at delivery unless the seller proves otherwise.",
        ),
        (
            sold("2024-03-15"),
            [claim("2026-05-01")],
            "2026-05-10",
            "Legal guarantee, in force while the unit is in the shop: 36 months from delivery on 15/03/2024 "
            "(RDLeg 1/2007); in the shop since 01/05/2026, the term is suspended. "
            "After 15/03/2026 the shop may ask for proof that the fault existed at delivery.",
        ),
        (
            sold("2020-01-10"),
            [repair("2026-01-10", "2026-01-15")],
            "2026-02-01",
            "Is it the same fault as the one repaired on 15/01/2026? "
            "Repair guarantee until 15/04/2026: 3 months from handing back on 15/01/2026 (RD 58/1988).",
        ),
        (
            sold("2022-01-10"),
            [],
            "2025-01-11",
            "No guarantee on 11/01/2025. The last one: Legal guarantee, until 10/01/2025.",
        ),
        (sold("2024-03-15"), [], "2024-03-01", "Not sold yet on 01/03/2024: it was sold on 15/03/2024."),
        (SaleFacts(), [], "2025-01-11", "The sale date is not known: ask for the receipt or the invoice."),
    ],
)
def test_a_verdict_says_which_rule_and_which_day(
    sale: SaleFacts, jobs: list[PastJob], on: str, said: str
) -> None:
    assert Words("en").say(asked(sale, *jobs, on=on).reason).replace("(s)", "s") == said


# -- comebacks


def test_a_comeback_names_the_earlier_repair() -> None:
    first = repair("2026-01-10", "2026-01-15", job=5, fault="no heat")
    found = covers_of(SaleFacts(), [first], SPAIN, day("2026-04-15"))
    back = comeback(found, day("2026-04-15"), "no heat")
    assert back
    assert (back.job, back.until, back.sure) == (5, day("2026-04-15"), True)
    assert comeback(found, day("2026-04-16"), "no heat") is None
    assert comeback(found, day("2026-04-15"), "noise") is None


def test_a_comeback_that_a_person_confirmed_goes_before_the_makers_guarantee() -> None:
    on, sale = day("2026-02-01"), sold("2022-01-10", maker_months=60)
    first = repair("2026-01-10", "2026-01-15", job=5)
    found = covers_of(sale, [first], SPAIN, on)
    assert verdict(found, sale, on).cover == "maker"
    assert verdict(found, sale, on, comeback_of=5).cover == "repair"
    assert verdict(found, sale, on, comeback_of=4).cover == "maker"
    alone = covers_of(SaleFacts(), [first], SPAIN, on)
    assert verdict(alone, SaleFacts(), on).covered is None
    assert verdict(alone, SaleFacts(), on, comeback_of=5).covered


def test_an_unknown_fault_is_perhaps_a_comeback() -> None:
    jobs = [
        repair("2026-01-10", "2026-01-15", job=5),
        repair("2026-02-10", "2026-02-15", job=6, fault="noise"),
    ]
    found = covers_of(SaleFacts(), jobs, SPAIN, day("2026-03-01"))
    likely = comeback(found, day("2026-03-01"), "no heat")
    assert likely
    assert (likely.job, likely.sure) == (5, False)
    latest = comeback(found, day("2026-03-01"))
    assert latest
    assert (latest.job, latest.sure) == (6, False)


def test_the_second_comeback_is_linked_to_the_same_repair() -> None:
    first = repair("2026-01-10", "2026-01-15", job=5, fault="no heat")
    second = repair("2026-02-10", "2026-02-15", job=6, fault="no heat", under="repair", comeback_of=5)
    back = comeback(
        covers_of(SaleFacts(), [first, second], SPAIN, day("2026-03-01")), day("2026-03-01"), "no heat"
    )
    assert back
    assert (back.job, back.until) == (5, day("2026-04-20"))
