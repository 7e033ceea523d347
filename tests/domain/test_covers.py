"""Covers beside the legal one, and all of them as known on a day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.covers import covers_of
from helpdesk.domain.warranty import (
    GUARANTEE,
    Agreement,
    Options,
    PastJob,
    SaleFacts,
    verdict,
)
from helpdesk.formats import Words
from tests.domain.sold_units import LATER, SPAIN, claim, covers, day, repair, sold


@pytest.mark.parametrize(("back", "until"), [("2026-01-15", "2026-04-15"), ("2026-11-30", "2027-02-28")])
def test_repair_guarantee(back: str, until: str) -> None:
    assert covers(SaleFacts(), repair("2026-01-10", back))["repair"].end == day(until)


@pytest.mark.parametrize(
    "job",
    [
        repair("2026-01-10", "2026-01-15", outcome="not_fixed"),
        repair("2026-01-10", "2026-01-15", outcome="no_fault"),
        repair("2026-01-10", "2026-01-15", outcome="not_worth"),
        repair("2026-01-10", "2026-01-15", outcome="cancelled"),
        repair("2026-01-10", None, finished=day("2026-01-14"), outcome="fixed"),
        repair("2026-01-10", "2026-01-15", kind="maintenance"),
        claim("2026-01-10", "2026-01-15", decision="refused", outcome="not_fixed"),
        claim("2026-01-10", "2026-01-15", decision="refused", outcome=None),
    ],
)
def test_no_repair_no_repair_guarantee(job: PastJob) -> None:
    assert "repair" not in covers(SaleFacts(), job)


def test_a_longer_guarantee_given_holds_and_a_shorter_one_does_not() -> None:
    given = {"guaranteed_until": day("2026-07-15")}
    assert covers(SaleFacts(), repair("2026-01-10", "2026-01-15", **given))["repair"].end == day("2026-07-15")
    given = {"guaranteed_until": day("2026-02-15")}
    assert covers(SaleFacts(), repair("2026-01-10", "2026-01-15", **given))["repair"].end == day("2026-04-15")
    generous = covers(SaleFacts(), repair("2026-01-10", "2026-01-15"), options=Options(repair_months=6))
    assert generous["repair"].end == day("2026-07-15")


@pytest.mark.parametrize("link", [{"comeback_of": 1}, {"fault": "NO heat "}])
def test_a_comeback_does_not_begin_the_repair_guarantee_anew(link: dict[str, object]) -> None:
    first = repair("2026-01-10", "2026-01-15", fault="no heat")
    again = repair("2026-03-01", "2026-03-11", job=2, under=GUARANTEE, **link)
    found = [
        cover for cover in covers_of(SaleFacts(), [first, again], SPAIN, LATER) if cover.kind == "repair"
    ]
    assert [(cover.job, cover.end, cover.suspended_days) for cover in found] == [(1, day("2026-04-25"), 10)]


def test_a_comeback_in_the_shop_holds_the_repair_guarantee_open() -> None:
    first = repair("2026-01-10", "2026-01-15")
    again = repair("2026-04-15", job=2, under="repair", comeback_of=1)
    found = covers(SaleFacts(), first, again, on=day("2026-05-01"))["repair"]
    assert found.open
    assert found.earliest_end == day("2026-05-01")


def test_a_paid_repair_and_another_fault_have_their_own_guarantee() -> None:
    first = repair("2026-01-10", "2026-01-15", fault="no heat")
    other = repair("2026-03-01", "2026-03-11", job=2, fault="noise", under=GUARANTEE)
    paid = repair("2026-03-20", "2026-03-21", job=3, fault="no heat")
    found = [
        cover.job
        for cover in covers_of(SaleFacts(), [paid, other, first], SPAIN, LATER)
        if cover.kind == "repair"
    ]
    assert found == [1, 2, 3]


def test_guarantee_work_is_put_under_the_cover_in_force() -> None:
    sale = sold("2024-03-15", maker_months=60)
    in_time = covers(sale, claim("2027-03-15", "2027-03-25", under=GUARANTEE))
    assert (in_time["legal"].suspended_days, in_time["maker"].suspended_days) == (10, 0)
    later = covers(sale, claim("2027-03-16", "2027-03-26", under=GUARANTEE))
    assert (later["legal"].suspended_days, later["maker"].suspended_days) == (0, 10)
    assert later["maker"].end == day("2029-03-25")
    assert "same_defect" not in later


def test_the_same_defect_again_stops_the_legal_clock_too() -> None:
    first = claim("2025-06-01", "2025-06-21", fault="no heat")
    again = claim("2025-07-01", "2025-07-11", job=2, under="same_defect", comeback_of=1)
    found = covers_of(sold("2024-03-15"), [first, again], SPAIN, LATER)
    assert [(c.kind, c.suspended_days, c.end) for c in found] == [
        ("legal", 30, day("2027-04-14")),
        ("same_defect", 10, day("2026-07-01")),
        ("same_defect", 0, day("2026-07-11")),
        ("repair", 0, day("2025-09-21")),
    ]


def test_maker_from_delivery_sale_or_installation() -> None:
    def maker(start: str) -> date | None:
        sale = sold(
            "2024-03-15",
            delivered_on=day("2024-04-01"),
            installed_on=day("2024-05-01"),
            maker_months=24,
            maker_from=start,
        )
        return covers(sale)["maker"].end

    assert [maker("delivery"), maker("sale"), maker("installation")] == [
        day("2026-04-01"),
        day("2026-03-15"),
        day("2026-05-01"),
    ]
    assert "maker" not in covers(sold("2024-03-15", maker_months=0))


def test_the_shops_extension_runs_behind_the_legal_guarantee_and_moves_with_it() -> None:
    sale = sold("2024-03-15", extension_months=24)
    plain = covers(sale)["extension"]
    assert (plain.start, plain.end) == (day("2027-03-16"), day("2029-03-15"))
    first = claim("2025-06-01", "2025-06-21")
    second = claim("2028-01-01", "2028-01-11", job=2, under=GUARANTEE)
    moved = covers(sale, first, second)
    assert (moved["legal"].end, moved["extension"].start) == (day("2027-04-04"), day("2027-04-05"))
    assert (moved["extension"].end, moved["extension"].suspended_days) == (day("2029-04-14"), 30)


def test_an_extension_waits_while_the_legal_guarantee_stands_still() -> None:
    sale = sold("2024-03-15", extension_months=24)
    found = covers(sale, claim("2025-06-01"), on=day("2025-06-11"))["extension"]
    assert found.open
    assert (found.start, found.earliest_end) == (day("2027-03-26"), day("2029-03-25"))
    assert not found.holds(day("2025-06-11"))


def test_an_installation_has_its_guarantee_once() -> None:
    work = PastJob(job=4, kind="installation", finished=day("2024-04-01"), outcome="fixed")
    sale = sold("2024-03-15", installed_on=day("2024-04-01"))
    found = [cover for cover in covers_of(sale, [work], SPAIN, LATER) if cover.kind == "installation"]
    assert [cover.end for cover in found] == [day("2024-07-01")]
    assert covers(sold("2024-03-15"), work)["installation"].job == 4


def test_agreements() -> None:
    agreements = [
        Agreement(kind="contract", starts_on=day("2025-01-01"), name="Gold <b>"),
        Agreement(kind="part", starts_on=day("2025-01-31"), months=1, job=7),
        Agreement(kind="extension", starts_on=day("2027-03-16"), months=12, agreed_on=day("2024-03-15")),
        Agreement(kind="contract", starts_on=day("2030-01-01"), ends_on=day("2030-12-31")),
    ]
    found = covers_of(sold("2024-03-15"), [], SPAIN, day("2026-01-01"), agreements=agreements)
    assert [(cover.kind, cover.end) for cover in found] == [
        ("legal", day("2027-03-15")),
        ("extension", day("2028-03-16")),
        ("contract", None),
        ("part", day("2025-02-28")),
    ]


def test_a_trade_purchase_has_no_consumer_guarantee() -> None:
    sale = sold("2024-03-15", consumer=False, maker_months=12)
    assert set(covers(sale, claim("2024-06-01", "2024-06-11"))) == {"maker", "repair"}


# -- as known on a day


def test_what_happens_later_is_not_known() -> None:
    jobs = [claim("2025-06-01", "2025-06-21"), claim("2025-08-01", "2025-08-11", job=2)]
    sale = sold("2024-03-15")
    before, during, after = (
        covers(sale, *jobs, on=day(on)) for on in ("2025-05-31", "2025-06-10", "2025-06-21")
    )
    assert set(before) == {"legal"}
    assert before["legal"].end == day("2027-03-15")
    assert during["legal"].open
    assert set(during) == {"legal"}
    assert after["legal"].end == day("2027-04-04")
    assert set(after) == {"legal", "same_defect", "repair"}


def test_before_the_sale_there_is_nothing() -> None:
    assert covers(sold("2024-03-15", maker_months=24), on=day("2024-03-14")) == {}


# -- always true

days = st.dates(date(2019, 1, 1), date(2030, 12, 31))
kinds = st.sampled_from(["claim", "repair", "return", "maintenance", "installation"])
unders = st.sampled_from([None, GUARANTEE, "legal", "same_defect", "maker", "repair"])


@st.composite
def jobs_of_a_unit(draw: st.DrawFn) -> list[PastJob]:
    count = draw(st.integers(0, 6))
    return [
        PastJob(
            job=number,
            kind=draw(kinds),
            handed_in=(into := draw(days)),
            handed_back=draw(st.none() | st.integers(0, 60).map(lambda n, into=into: into + timedelta(n))),
            under=draw(unders),
            outcome=draw(st.sampled_from([None, "fixed", "no_fault", "not_fixed", "cancelled"])),
            fault=draw(st.sampled_from(["", "no heat", "noise"])),
        )
        for number in range(count)
    ]


@given(days, jobs_of_a_unit(), days)
def test_covers_never_shrink_and_always_say_why(bought: date, jobs: list[PastJob], on: date) -> None:
    sale = SaleFacts(purchased_on=bought, maker_months=24, extension_months=12)
    found = covers_of(sale, jobs, SPAIN, on)
    plain = {cover.kind: cover for cover in covers_of(sale, [], SPAIN, on)}
    for cover in found:
        assert cover.open == (cover.end is None)
        assert cover.suspended_days >= 0
        assert cover.suspended_days == sum((b - a).days for a, b in cover.suspensions if b)
        assert "{" not in Words("en").say(cover.reason)
        assert list(cover.suspensions) == sorted(cover.suspensions, key=lambda stretch: stretch[0])
        if cover.kind in plain:
            usual = plain[cover.kind].end
            assert usual is not None
            assert cover.earliest_end is not None
            assert cover.earliest_end >= usual + timedelta(cover.suspended_days)
    if bought <= on:
        assert "legal" in {cover.kind for cover in found}
    answer = verdict(found, sale, on)
    assert bool(answer.covered) == (answer.cover is not None)
    assert "{" not in Words("es").say(answer.reason)


@given(days, jobs_of_a_unit(), days)
def test_the_order_in_which_jobs_are_told_does_not_matter(
    bought: date, jobs: list[PastJob], on: date
) -> None:
    sale = SaleFacts(purchased_on=bought, maker_months=24)
    assert covers_of(sale, jobs, SPAIN, on) == covers_of(sale, list(reversed(jobs)), SPAIN, on)


@given(days, jobs_of_a_unit(), days, st.integers(0, 400))
def test_an_ended_liability_stays_ended(bought: date, jobs: list[PastJob], on: date, later: int) -> None:
    sale = SaleFacts(purchased_on=bought)
    now = [cover for cover in covers_of(sale, jobs, SPAIN, on) if cover.kind == "legal"]
    then = [cover for cover in covers_of(sale, jobs, SPAIN, on + timedelta(later)) if cover.kind == "legal"]
    if now and now[0].end and now[0].end < on:
        assert (then[0].end, then[0].suspended_days) == (now[0].end, now[0].suspended_days)
