"""What holds for goods that come back: the checks and vectors of the field, and what no case may break."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.country import legal_data
from helpdesk.domain.legal import LegalProfile
from helpdesk.domain.return_law import refusal, told
from helpdesk.domain.return_money import (
    Paid,
    carried,
    difference,
    left_of,
    owed_cents,
    share,
    too_much,
    voucher_problem,
)
from helpdesk.domain.return_words import EXCEPTIONS, GROUNDS, MEANS
from helpdesk.domain.returns import (
    Policy,
    ReturnFacts,
    accepted_until,
    last_day,
    may_deduct,
    offered,
    on_wish,
    pay_day,
    policy_on,
    send_by,
    withdraw_until,
)
from helpdesk.formats import Words

SPAIN, EUROPE = (LegalProfile.parse(legal_data(country)) for country in ("es", "eu"))
NOV_30 = date(2026, 11, 30)
ONLINE = ReturnFacts(
    ground="withdrawal",
    told_on=date(2026, 12, 5),
    channel="distance",
    bought_on=date(2026, 11, 28),
    possession_on=NOV_30,
    informed_on=date(2026, 11, 28),
)
IN_SHOP = ReturnFacts(
    ground="policy", told_on=date(2026, 12, 5), bought_on=NOV_30, possession_on=NOV_30, channel="shop"
)
FIFTEEN = Policy(2, date(2026, 1, 1), 15, "voucher", "Fifteen days, a voucher.")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, date(2026, 12, 14)),
        ({"informed_on": None}, date(2027, 12, 14)),
        ({"informed_on": date(2027, 3, 1)}, date(2027, 3, 15)),
        ({"unsolicited": True}, date(2026, 12, 30)),
        ({"unsolicited": True, "informed_on": None}, date(2027, 12, 30)),
        ({"unsolicited": True, "informed_on": date(2027, 3, 1)}, date(2027, 3, 31)),
        ({"informed_on": NOV_30}, date(2026, 12, 14)),
        ({"informed_on": date(2026, 12, 5)}, date(2026, 12, 19)),
        # Told more than twelve months late: the twelve months are over by themselves.
        ({"informed_on": date(2027, 12, 1)}, date(2027, 12, 14)),
        ({"possession_on": None}, date(2026, 12, 12)),
        ({"possession_on": date(2028, 2, 15), "informed_on": date(2028, 2, 15)}, date(2028, 2, 29)),
        ({"possession_on": date(2027, 2, 15), "informed_on": None}, date(2028, 3, 1)),
    ],
)
def test_the_last_day_to_withdraw(changes: dict[str, object], expected: date) -> None:
    assert withdraw_until(SPAIN.withdrawal, ONLINE._replace(**changes)) == expected  # type: ignore[arg-type]


def test_a_letter_sent_on_the_last_day_counts_and_one_of_the_day_after_does_not() -> None:
    assert refusal(SPAIN, ONLINE._replace(told_on=date(2026, 12, 14))).may is False
    late = refusal(SPAIN, ONLINE._replace(told_on=date(2026, 12, 15)))
    assert (late.may, late.law) == (True, "TR 102, 104")


def test_a_last_day_that_is_no_working_day_is_taken_until_the_next_one() -> None:
    def working(day: date) -> bool:
        return day.weekday() < 5 and day != date(2026, 12, 8)

    assert accepted_until(date(2026, 12, 12), working) == date(2026, 12, 14)
    assert accepted_until(date(2026, 12, 8), working) == date(2026, 12, 9)
    assert accepted_until(NOV_30, working) == NOV_30
    sunday = ONLINE._replace(possession_on=date(2026, 11, 29), told_on=date(2026, 12, 14))
    assert refusal(SPAIN, sunday).may is True
    assert refusal(SPAIN, sunday, accepted_until(date(2026, 12, 13), working)).may is False


def test_by_when_to_pay() -> None:
    nothing = pay_day(SPAIN, ONLINE)
    assert (nothing.last, nothing.withheld) == (date(2026, 12, 19), True)
    assert send_by(SPAIN, ONLINE) == date(2026, 12, 19)
    assert not nothing.late(date(2026, 12, 25))
    proof = pay_day(SPAIN, ONLINE._replace(sent_on=date(2026, 12, 20)))
    assert (proof.due, proof.withheld) == (date(2026, 12, 20), False)
    assert not proof.late(date(2026, 12, 20))
    assert proof.late(date(2026, 12, 21))
    early = pay_day(SPAIN, ONLINE._replace(sent_on=date(2026, 12, 8), goods_back_on=date(2026, 12, 11)))
    assert (early.last, early.due) == (date(2026, 12, 19), date(2026, 12, 19))
    assert early.late(date(2026, 12, 20))
    fetched = pay_day(SPAIN, ONLINE._replace(fetched=True))
    assert fetched.late(date(2026, 12, 20))
    assert send_by(SPAIN, ONLINE._replace(fetched=True)) is None


def test_paid_late_by_the_shops_own_policy_it_may_be_claimed_twice() -> None:
    """RDLeg 1/2007 art. 76: "tendrá derecho a reclamarla duplicada"; art. 107 has no such sentence."""
    back = {"goods_back_on": date(2026, 12, 5)}
    notes = {
        facts.ground: next(line for line in told(SPAIN, facts) if line.key == "pay")
        for facts in (IN_SHOP._replace(**back), ONLINE._replace(**back))
    }
    assert notes["policy"].law == "TR 76"
    assert notes["policy"].day == date(2026, 12, 19)
    assert notes["policy"].note is not None
    assert Words("en").say(notes["policy"].note) == (
        "14 calendar days. If it is paid later, the customer may claim twice the sum."
    )
    assert notes["withdrawal"].note is not None
    assert "twice" not in Words("en").say(notes["withdrawal"].note)


@pytest.mark.parametrize(
    ("informed", "from_on", "days"),
    [(date(2026, 11, 28), NOV_30, 14), (date(2027, 3, 1), date(2027, 3, 1), 14)],
)
def test_the_last_day_is_told_by_the_days_that_give_it(informed: date, from_on: date, days: int) -> None:
    line = next(line for line in told(SPAIN, ONLINE._replace(informed_on=informed)) if line.key == "last_day")
    assert line.note is not None
    assert dict(line.note.args) == {"days": days, "start": from_on}
    assert line.day == from_on + timedelta(days=days)


def test_who_was_told_after_a_year_has_the_year_and_reads_why() -> None:
    facts = ONLINE._replace(informed_on=date(2027, 12, 1))
    line = next(line for line in told(SPAIN, facts) if line.key == "last_day")
    assert (line.day, line.law) == (date(2027, 12, 14), "TR 105")
    assert line.note is not None
    said = Words("en").say(line.note)
    assert said.startswith("14 calendar days from handing over on 30/11/2026, and 12 months more")
    assert said.endswith("later than that, on 01/12/2027.")


def test_a_fault_is_paid_back_within_days_of_having_the_goods() -> None:
    """RDLeg 1/2007 art. 119 quater: 14 days, counted after the return or its proof."""
    faulty = IN_SHOP._replace(ground="defect", covered=True)
    assert pay_day(SPAIN, faulty) == (None, None, True)
    assert pay_day(SPAIN, faulty._replace(goods_back_on=date(2026, 12, 6))).due == date(2026, 12, 20)
    assert pay_day(SPAIN, faulty._replace(sent_on=date(2026, 12, 31))).due == date(2027, 1, 14)


@pytest.mark.parametrize(
    ("informed", "lost", "owed"), [(True, 4_000, 16_990), (False, 4_000, 20_990), (True, 0, 20_990)]
)
def test_what_is_paid_back_with_the_ordinary_delivery(informed: bool, lost: int, owed: int) -> None:
    facts = ONLINE._replace(informed_on=ONLINE.informed_on if informed else None)
    paid = Paid(20_000, 1_990, 990)
    assert owed_cents(paid, lost if may_deduct(facts) else 0) == owed
    assert owed_cents(Paid(38_900, 990, None, 4_900)) == 44_790


def test_the_shops_own_promise() -> None:
    assert last_day(SPAIN, IN_SHOP) == date(2026, 12, 14)
    assert offered(IN_SHOP) == ("refund",)
    promised = IN_SHOP._replace(policy=FIFTEEN)
    assert last_day(SPAIN, promised) == date(2026, 12, 15)
    assert offered(promised)[0] == "voucher"
    faulty = promised._replace(ground="defect", covered=True)
    assert "voucher" not in offered(faulty)
    assert on_wish(faulty) == ("voucher",)
    silent = IN_SHOP._replace(policy=Policy(1, NOV_30))
    assert (last_day(SPAIN, silent), offered(silent)) == (date(2026, 12, 14), ("refund",))
    seven = IN_SHOP._replace(policy=Policy(1, NOV_30, 7, "money"))
    assert last_day(SPAIN, seven) == date(2026, 12, 7)


def test_the_longer_of_two_laws_fills_a_silent_promise() -> None:
    """LORCOM art. 10 says 7 days, RDLeg 1/2007 art. 71 says 14."""
    assert SPAIN.voluntary_returns is not None
    assert SPAIN.voluntary_returns.days == max(7, 14)


def test_a_version_of_the_policy_holds_from_its_day() -> None:
    first, second = Policy(1, date(2026, 1, 1), 30, "money"), Policy(2, date(2026, 12, 1), 15, "voucher")
    assert policy_on([first, second], NOV_30) == first
    assert policy_on([first, second], date(2026, 12, 1)) == second
    assert policy_on([first, second], date(2025, 12, 31)) is None


@pytest.mark.parametrize(
    ("changes", "may", "law"),
    [
        ({}, False, "TR 102, 103"),
        ({"channel": "off_premises"}, False, "TR 102, 103"),
        ({"channel": "shop"}, True, "TR 102, 104"),
        ({"channel": ""}, None, "TR 102, 104"),
        ({"consumer": False}, True, "TR 3, 92"),
        ({"consumer": None}, None, "TR 3, 92"),
        ({"exception": "hygiene"}, True, "TR 103.e"),
        ({"exception": "made_to_measure"}, True, "TR 103.c"),
        ({"exception": "urgent_visit"}, True, "TR 103.h"),
        ({"exception": "service_done"}, True, "TR 103.a"),
        ({"ground": "policy", "channel": "shop"}, False, "TR 68, 79"),
        ({"ground": "policy", "consumer": False}, True, "TR 68, 79"),
        ({"ground": "policy", "consumer": False, "policy": FIFTEEN}, False, "TR 68, 79"),
        ({"ground": "policy", "policy": FIFTEEN._replace(days=0)}, True, "TR 68, 79"),
        ({"ground": "policy", "told_on": date(2027, 1, 1)}, True, "TR 68, 79"),
        ({"ground": "defect", "covered": True}, False, "TR 117-119"),
        ({"ground": "defect", "covered": False}, True, "TR 117-119"),
        ({"ground": "defect", "covered": None}, None, "TR 117-119"),
        ({"ground": "wrong_item", "covered": True}, False, "TR 117-119"),
        ({"ground": "courtesy"}, True, ""),
    ],
)
def test_what_may_be_refused_and_where_it_is_written(
    changes: dict[str, object], may: bool | None, law: str
) -> None:
    found = refusal(SPAIN, ONLINE._replace(**changes))  # type: ignore[arg-type]
    assert (found.may, found.law) == (may, law)


@pytest.mark.parametrize("law", [SPAIN, EUROPE])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("language", ["es", "en"])
def test_every_ground_is_told_whole(law: LegalProfile, ground: str, language: str) -> None:
    words = Words(language)
    for changes in (
        {},
        {"policy": FIFTEEN},
        {"goods_back_on": NOV_30},
        {"informed_on": None, "channel": "shop"},
    ):
        lines = told(law, ONLINE._replace(ground=ground, covered=True, **changes))  # type: ignore[arg-type]
        said = [words.say(text) for line in lines for text in (line.title, line.says, line.note) if text]
        assert {"refuse", "settle", "deduct"} <= {line.key for line in lines}
        assert not any("{" in text for text in said)


def test_every_exception_says_where_it_is_written() -> None:
    for law in (SPAIN, EUROPE):
        assert set(law.withdrawal.exceptions) == set(EXCEPTIONS) - {""}


def test_parts_by_means_never_exceed_what_each_paid() -> None:
    paid = {"card": 6_000, "voucher": 4_000}
    assert too_much([("card", 6_000), ("voucher", 1_000)], paid) is None
    assert too_much([("card", 7_000)], paid) is not None
    assert too_much([("card", 3_000), ("card", 3_001)], paid) is not None
    assert too_much([("cash", 1)], paid) is not None
    assert sum(share(7_000, paid).values()) == 7_000
    assert left_of(paid, {"card": 5_000}) == {"card": 1_000, "voucher": 4_000}


@given(
    paid=st.dictionaries(st.sampled_from(list(MEANS)), st.integers(0, 10**9), max_size=6),
    total=st.integers(-5, 10**10),
)
def test_a_sum_in_parts_adds_up_to_the_cent(paid: dict[str, int], total: int) -> None:
    parts = share(total, paid)
    assert sum(parts.values()) == min(max(total, 0), sum(paid.values()))
    assert all(0 < cents <= paid[means] for means, cents in parts.items())
    assert too_much(parts.items(), paid) is None


@given(
    old=st.dictionaries(st.sampled_from(list(MEANS)), st.integers(1, 10**7), min_size=1, max_size=4),
    new=st.integers(0, 10**7),
)
def test_what_is_exchanged_is_paid_to_the_cent(old: dict[str, int], new: int) -> None:
    back = sum(old.values())
    more = difference(back, new)
    assert sum(carried(old, back, new, {"cash": more} if more > 0 else {}).values()) == new


@given(
    start=st.dates(date(2022, 1, 1), date(2060, 12, 31)),
    late=st.none() | st.integers(0, 500),
    unsolicited=st.booleans(),
)
def test_telling_the_buyer_late_never_shortens_nor_passes_a_year(
    start: date, late: int | None, unsolicited: bool
) -> None:
    facts = ONLINE._replace(
        possession_on=start,
        unsolicited=unsolicited,
        informed_on=None if late is None else start + timedelta(days=late),
    )
    last = withdraw_until(SPAIN.withdrawal, facts)
    usual = start + timedelta(days=30 if unsolicited else 14)
    never = withdraw_until(SPAIN.withdrawal, facts._replace(informed_on=None))
    assert last is not None
    assert never is not None
    assert usual <= last <= never <= usual + timedelta(days=366)


@given(told_on=st.dates(date(2022, 1, 1), date(2060, 1, 1)), back=st.none() | st.integers(-30, 60))
def test_goods_that_come_late_never_make_a_payment_overdue_before(told_on: date, back: int | None) -> None:
    arrived = None if back is None else told_on + timedelta(days=back)
    due = pay_day(SPAIN, ONLINE._replace(told_on=told_on, goods_back_on=arrived))
    assert due.last == told_on + timedelta(days=14)
    assert due.withheld == (arrived is None)
    if arrived is not None:
        assert due.due == max(due.last, arrived)


def test_an_exchange_is_one_number() -> None:
    assert difference(5_000, 8_000) == 3_000
    assert difference(8_000, 5_000) == -3_000


def test_a_voucher_is_used_in_part() -> None:
    assert voucher_problem(2_000, 5_000) is None
    assert voucher_problem(3_001, 3_000) is not None
