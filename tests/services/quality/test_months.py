"""A month as screen and report show it: figures kept once printed, what moved since, worst cases, best sentences."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.domain.quality.moves import moved
from helpdesk.domain.quality.reading import (
    Stretch,
    interval_of,
    is_few,
    leaves,
    many_of,
    value_of,
    verdict,
)
from helpdesk.errors import Cancelled, Conflict, Invalid, UserError
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Table
from helpdesk.reports.quality_charts import MonthFigures, series_of
from helpdesk.reports.quality_tables import Answering, answered
from helpdesk.services.customers.erasing_actions import EraseCustomer
from helpdesk.services.customers.privacy_actions import BlockCustomer
from helpdesk.services.quality.improvement_actions import AddImprovement, SettleImprovement
from helpdesk.services.quality.month_actions import KeepMonth
from helpdesk.services.workshop.hand_over_actions import CancelJob
from helpdesk.services.workshop.repair_actions import Diagnose, StartWork, WaitFor
from helpdesk.store.tables.complaints import ComplaintObjection
from helpdesk.texts import translate
from tests import builders
from tests.guarding import PINS, guard
from tests.services.quality.told import sheet
from tests.store.pen import Pen

_MONTH_BY_MONTH = translate("QualityReport", "Month by month")
OCTOBER = datetime(2026, 10, 14, 10, 0, tzinfo=UTC)


@pytest.fixture
def october(desk: Desk, clock: FixedClock) -> Desk:
    """A shop in October in which one case was opened; it is November now."""
    now = clock.moment
    clock.moment = OCTOBER
    builders.received(desk)
    clock.moment = now
    return desk


def text_of(desk: Desk, month: str = "2026-10", language: str = "en") -> list[str]:
    pdf = desk.pdf(desk.paper("quality", month, language))
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def test_an_unprinted_month_is_as_metrics_tells_it(october: Desk) -> None:
    view = october.months.view("2026-10")
    assert view.figures == october.quality.month(date(2026, 10, 1))
    assert (view.kept_at, view.moved, view.over) == (None, (), True)
    assert view.trends["on_time.percent"].months[-1] == "2026-10"
    assert len(view.trends["on_time.percent"].months) == 13


def test_a_month_is_told_of_while_it_is_computed_and_given_up_where_nobody_waits(october: Desk) -> None:
    heard: list[int] = []
    october.months.view("2026-10", lambda: heard.append(1))
    assert len(heard) > 3 * 20, "each figure of each month that is told whole"

    def enough() -> None:
        heard.append(1)
        if len(heard) == 5:
            raise Cancelled

    heard.clear()
    with pytest.raises(Cancelled):
        october.months.view("2026-10", enough)
    assert len(heard) == 5
    assert october.months.view("2026-10").figures["csat"]["n"] == 0, "nothing was left open"


def test_a_printed_month_keeps_its_figures_and_says_what_moved(october: Desk) -> None:
    before = october.quality.month(date(2026, 10, 1))
    october.do(KeepMonth(month="2026-10", **october.months.frozen("2026-10")._asdict()))
    assert october.months.view("2026-10").moved == ()
    sheet(october, csat=2, nps=0, answered_at=OCTOBER)
    view = october.months.view("2026-10")
    assert view.figures == json.loads(json.dumps(before))
    assert view.figures["csat"]["n"] == 0
    told = {each.key: (each.before, each.now) for each in view.moved}
    assert told["csat.n"] == (0, 1)
    assert told["csat.mean"] == (None, 2.0)
    page = text_of(october)[0]
    assert "later facts moved" in page
    assert "Satisfaction, mean: — → 2.00" in page


def test_who_may_not_see_costs_is_told_the_kept_month_without_them(october: Desk) -> None:
    figures, trends = october.months.frozen("2026-10")
    told = json.loads(figures)
    told["costs"] |= {"result": 91_735, "guarantee_work": 91_735, "jobs_without_cost": 7, "income": 4_200}
    told["previous"]["costs"]["result"] = 91_735
    told["load"]["percent"] = 42.5
    through = json.loads(trends)
    through["costs.result"] = through["on_time.percent"] | {"values": [91_735.0] * 13}
    october.do(KeepMonth(month="2026-10", figures=json.dumps(told), trends=json.dumps(through)))
    before = october.months.view("2026-10")
    guarded = guard(october)
    october.sign.enter(PINS["ana"])
    view = october.months.view("2026-10")
    assert view.kept_at == before.kept_at
    assert view.figures["load"] == told["load"]
    assert view.figures["costs"]["income"] == 4_200
    assert view.figures["costs"]["jobs_without_cost"] is None
    assert "91735" not in repr(view)
    paper = " ".join(text_of(october))
    assert "42.5" in paper
    assert "917.35" not in paper
    assert not any(moved.key.startswith("costs.result") for moved in view.moved)
    october.sign.enter(PINS["eva"])
    assert october.staff == guarded["eva"]
    assert october.months.view("2026-10").figures["costs"]["result"] == 91_735
    assert "917.35" in " ".join(text_of(october))


def test_a_month_is_kept_once_unless_it_is_asked_for_anew(october: Desk, clock: FixedClock) -> None:
    october.do(KeepMonth(month="2026-10", **october.months.frozen("2026-10")._asdict()))
    with pytest.raises(Conflict):
        october.do(KeepMonth(month="2026-10", **october.months.frozen("2026-10")._asdict()))
    sheet(october, csat=5, answered_at=OCTOBER)
    clock.advance(timedelta(days=1))
    october.do(KeepMonth(month="2026-10", anew=True, **october.months.frozen("2026-10")._asdict()))
    view = october.months.view("2026-10")
    assert view.figures["csat"]["n"] == 1
    assert view.moved == ()
    assert view.kept_at == clock.moment


def test_a_month_that_is_not_over_is_printed_but_not_kept(october: Desk) -> None:
    with pytest.raises(Conflict):
        october.do(KeepMonth(month="2026-11", **october.months.frozen("2026-11")._asdict()))
    paper = october.paper("quality", "2026-11")
    assert paper.provisional


@pytest.mark.parametrize("month", ["2026-13", "october", "", "2026-12", "2027-01"])
def test_what_is_no_month_or_has_not_started_is_refused(october: Desk, month: str) -> None:
    with pytest.raises(UserError):
        october.months.view(month)
    with pytest.raises((UserError, Invalid)):
        october.do(KeepMonth(month=month, **october.months.frozen(month)._asdict()))


def test_an_empty_shop_prints_a_kind_report(desk: Desk) -> None:
    pages = text_of(desk)
    assert "too early" in pages[0]
    assert "No case stood out this month." in pages[0]
    assert 2 <= len(pages) <= 6


def test_the_worst_cases_are_those_in_which_most_went_wrong(october: Desk) -> None:
    sheet(october, csat=1, nps=2, things_gone_wrong=2, answered_at=OCTOBER, case=1)
    (worst,) = october.months.view("2026-10").worst
    words = october.words("en")
    assert worst.case == 1
    assert [words.say(fact) for fact in worst.facts] == [
        "scored 1 of 5",
        "would hardly recommend us, 2 of 10",
        "2 things gone wrong",
    ]


def test_an_ordinary_case_is_none_of_the_worst(october: Desk) -> None:
    sheet(october, csat=4, nps=6, things_gone_wrong=0, answered_at=OCTOBER, case=1)
    assert october.months.view("2026-10").worst == ()


@pytest.mark.parametrize(
    ("comment", "csat", "quoted"),
    [
        ("They explained it with a drawing, very kind.", 5, True),
        ("They explained it with a drawing, very kind.", 3, False),
        ("Good.", 5, False),
        ("Ask for me, Ana, I shall tell everybody.", 5, False),
        ("Eva explained everything with a drawing.", 5, False),
        ("Call me at 600 11 22 33 whenever you like.", 5, False),
        ("Write to me at ana@example.es for more praise.", 5, False),
        ("x" * 400, 5, False),
    ],
)
def test_a_sentence_is_quoted_only_if_nobody_is_known_by_it(
    october: Desk, comment: str, csat: int, quoted: bool
) -> None:
    sheet(october, csat=csat, comment=comment, answered_at=OCTOBER, case=1)
    assert october.months.view("2026-10").sentences == ((comment,) if quoted else ())


def test_who_is_blocked_is_not_quoted(october: Desk) -> None:
    said = "They explained it with a drawing, very kind."
    sheet(october, csat=5, comment=said, answered_at=OCTOBER, case=1)
    assert october.months.view("2026-10").sentences == (said,)
    october.do(CancelJob(job=1, reason="Bought another one", unit="back"))
    october.do(BlockCustomer(id=1, until=date(2034, 1, 1)))
    assert october.months.view("2026-10").sentences == ()


def test_no_customers_name_stands_on_the_report(october: Desk) -> None:
    sheet(october, csat=1, comment="Very slow, I was told nothing at all.", answered_at=OCTOBER, case=1)
    october.do(KeepMonth(month="2026-10", **october.months.frozen("2026-10")._asdict()))
    for page in text_of(october):
        assert "Gómez" not in page


def test_figures_of_a_past_month_survive_erasing(october: Desk) -> None:
    sheet(october, csat=5, comment="They explained it with a drawing.", answered_at=OCTOBER, case=1)
    october.do(KeepMonth(month="2026-10", **october.months.frozen("2026-10")._asdict()))
    before = october.months.view("2026-10").figures
    customer = october.store.value("SELECT customer_id FROM cases WHERE id = 1")
    october.do(CancelJob(job=1, reason="Bought another one", unit="back"))
    october.do(EraseCustomer(id=customer))
    view = october.months.view("2026-10")
    assert view.figures == before
    assert view.sentences == ()
    kept = october.months.kept("2026-10")
    assert kept is not None
    assert "drawing" not in kept.figures + kept.trends


def test_decisions_stand_in_their_report_and_their_fate_in_the_next(october: Desk) -> None:
    one = builders.did(october, AddImprovement(month="2026-09", text="A second supplier of pumps", staff=1))
    october.do(SettleImprovement(id=one, state="partly", fate="One of two answered"))
    october.do(AddImprovement(month="2026-10", text="Call the day before", due_on=date(2026, 11, 30)))
    page = text_of(october)[0]
    assert "A second supplier of pumps" in page
    assert "Half done. One of two answered" in " ".join(page.split())
    assert "until 30/11/2026" in page


@pytest.mark.parametrize("language", ["en", "es"])
def test_page_one_stays_one_page_whatever_is_decided(october: Desk, language: str) -> None:
    for place in range(6):
        october.do(
            AddImprovement(month="2026-09", text=f"{place} " + "long words of a decision " * 8, staff=1)
        )
        october.do(
            AddImprovement(month="2026-10", text=f"{place} " + "long words of a decision " * 8, staff=1)
        )
        sheet(october, csat=5, comment=f"{place} " + "kind words " * 13, answered_at=OCTOBER)
    pages = text_of(october, language=language)
    charts = october.words(language).say(_MONTH_BY_MONTH)
    assert charts not in pages[0]
    assert charts in pages[1]
    assert len(pages) <= 6


def test_the_report_says_the_same_in_each_language_and_the_same_each_time(october: Desk) -> None:
    sheet(october, csat=5, nps=9, answered_at=OCTOBER)
    english, spanish = text_of(october), text_of(october, language="es")
    assert "Five figures" in english[0]
    assert "Cinco cifras" in spanish[0]
    paper = october.paper("quality", "2026-10")
    assert october.pdf(paper) == october.pdf(paper)


def test_values_are_read_by_their_keys() -> None:
    month = {
        "month": "2026-10",
        "on_time": {"met": 8, "missed": 1, "few": True, "percent": 88.9, "interval": [56.5, 98.0]},
        "tgw": {"n": 12, "interactions": 40, "per_100": 2.5},
        "servqual": {"empathy": {"n": 12, "gap": -0.5}},
        "costs": None,
        "quality_gap": None,
        "signals": [{"key": "x"}],
    }
    assert value_of(month, "on_time.percent") == 88.9
    assert value_of(month, "servqual.empathy.gap") == -0.5
    assert value_of(month, "costs.result") is None
    assert (many_of(month, "on_time.percent"), is_few(month, "on_time.percent")) == (9, True)
    assert (many_of(month, "tgw.per_100"), many_of(month, "tgw.units_with_problem_percent")) == (40, 12)
    assert many_of(month, "quality_gap") is None
    assert interval_of(month, "on_time.percent") == (56.5, 98.0)
    assert interval_of(month, "servqual.empathy.gap") is None
    assert "signals" not in dict(leaves(month))


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("on_time.percent", 70.0, "worse"),
        ("on_time.percent", 99.0, "better"),
        ("comeback.percent", 99.0, "worse"),
        ("comeback.percent", 70.0, "better"),
        ("load.percent", 99.0, "other"),
        ("on_time.percent", 90.0, ""),
        ("on_time.percent", 80.0, ""),
        ("on_time.percent", None, ""),
    ],
)
def test_beyond_chance_is_good_or_bad_by_the_figure(key: str, value: float | None, said: str) -> None:
    assert verdict(key, value, 80.0, 95.0) == said


def test_what_moved_is_told_value_by_value() -> None:
    before = {"csat": {"n": 2, "mean": 3.0, "interval": [1.0, 5.0]}, "previous": {"csat": {"n": 1}}}
    now = {"csat": {"n": 3, "mean": 3.0, "interval": [1.5, 5.0]}, "previous": {"csat": {"n": 9}}}
    assert [(each.key, each.before, each.now) for each in moved(before, now)] == [
        ("csat.n", 2, 3),
        ("csat.interval", [1.0, 5.0], [1.5, 5.0]),
    ]


def test_objections_are_counted_by_kind_the_most_frequent_first(october: Desk) -> None:
    with Pen(october.store).write() as store:
        for cause, result in (("price", "stands"), ("doubt", "overcome"), ("price", "overcome")):
            store.insert(ComplaintObjection, job_id=1, at=OCTOBER, cause=cause, text="x", result=result)
        store.insert(
            ComplaintObjection,
            job_id=1,
            at=datetime(2026, 11, 2, tzinfo=UTC),
            cause="doubt",
            text="x",
            result="",
        )
    view = october.months.view("2026-10")
    assert [tuple(each) for each in view.objections] == [("price", 2, 1), ("doubt", 1, 0)]
    assert "What customers object to" in " ".join(text_of(october))


def test_a_figure_of_overlapping_months_has_no_limits() -> None:
    """Twenty-four months that share twenty-three with their neighbours do not vary by chance alone."""
    months = tuple(f"2025-{month:02d}" for month in range(1, 13))
    stretch = Stretch((*months, "2026-01"), (30.0,) * 13, (False,) * 13, (29.0, 31.0))
    figures = {
        "repeat_purchase": {"customers": 90, "percent": 40.0},
        "on_time": {"met": 9, "missed": 9, "percent": 50.0},
    }
    keys = ("repeat_purchase.percent", "on_time.percent")
    told = MonthFigures(month="2026-01", figures=figures, trends=dict.fromkeys(keys, stretch))
    assert [told.verdict(key) for key in keys] == ["", "better"]
    assert series_of(told, "repeat_purchase.percent", Words("en")).limits is None


@pytest.mark.parametrize(
    ("key", "drawn", "shown"),
    [
        ("nps.score", (-35.0, 103.5), (-35.0, 100.0)),
        ("csat.mean", (0.4, 5.8), (1.0, 5.0)),
        ("ces.mean", (0.9, 7.2), (1.0, 7.0)),
        ("turnaround.median_days", (-0.6, 10.1), (0.0, 10.1)),
        ("first_response.median_minutes", (-3.0, 3.0), (0.0, 3.0)),
        ("tgw.per_100", (-0.3, 112.6), (0.0, 112.6)),
        ("servqual.reliability.gap", (-6.61, 1.68), (-6.0, 1.68)),
        ("quality_gap", (-12.0, 30.0), (-12.0, 30.0)),
    ],
)
def test_limits_are_shown_as_far_as_a_figure_can_go(
    key: str, drawn: tuple[float, float], shown: tuple[float, float]
) -> None:
    """No recommendation lies above 100, nothing is finished before it came."""
    stretch = Stretch(("2026-09", "2026-10"), (None, None), (False, False), drawn)
    told = MonthFigures(month="2026-10", trends={key: stretch})
    assert told.limits(key) == shown
    assert series_of(told, key, Words("en")).limits == shown


def test_those_who_answered_are_told_of_by_how_many_they_are() -> None:
    """Fewer than ten have their values in brackets and no share, as everywhere in the report."""
    few = Answering(n=9, kind="repair", kind_percent=66.7, median_days=7.1, guarantee_percent=75.0, closed=9)
    many = Answering(
        n=12, kind="sale", kind_percent=58.3, median_days=7.0, guarantee_percent=25.0, closed=10, judged=4
    )
    calls = {"due": 21, "reached": 9, "refused": 0, "not_reached": 12, "pending": 0, "sheets": 9}
    calls |= {"response_percent": 42.9, "cooperation_percent": 100.0}
    told = MonthFigures(month="2026-10", figures={"calls": calls, "csat": {"n": 9}})
    (table,) = [block for block in answered(told, Words("en"), (few, many)) if isinstance(block, Table)]
    assert [row[2:] for row in table.rows] == [
        ("Repair", "(7.1)", "(75.0 %)"),
        ("Sale delivered (58 %)", "7.0", "(25.0 %)"),
    ]


def test_what_missed_promises_waited_for_is_said_where_it_stands_out(
    october: Desk, clock: FixedClock
) -> None:
    now, clock.moment = clock.moment, OCTOBER
    for number in range(3):
        unit = builders.unit(october, f"W-{number}")
        case = builders.received(october, unit, promised_on=date(2026, 10, 20))
        job = int(october.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,)))
        october.do(Diagnose(job=job, diagnosis="Pump"))
        october.do(StartWork(job=job))
        if number:
            october.do(WaitFor(job=job, reason="part", note="Pump", until=date(2026, 11, 1)))
    clock.moment = now
    waited = october.months.view("2026-10").waited
    assert waited is not None
    assert (waited.reason, waited.held, waited.missed) == ("part", 2, 3)
