"""What makers owe: amounts to the cent, two clocks, an incomplete pack, where units are, the outstanding list."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.desk import Desk
from helpdesk.domain.recourse import (
    Split,
    Terms,
    clocks_said,
    dead_on_arrival,
    lawful_until,
    owed,
    supplier_until,
    warning,
)
from helpdesk.errors import Conflict, Invalid
from helpdesk.formats import Words
from helpdesk.services.claims.away_actions import SendAway, TakeBack
from helpdesk.services.claims.reader import OWED_BY_MAKER
from helpdesk.services.claims.recourse_actions import (
    AnswerRecourse,
    CreditRecourse,
    DisputeRecourse,
    EditRecourse,
    SendRecourse,
    WriteOffRecourse,
)
from helpdesk.services.goods.sale_actions import EditSale
from helpdesk.services.goods.unit_actions import EditUnit
from helpdesk.services.shop.file_actions import AttachFiles, NewFile
from helpdesk.services.workshop.hand_over_actions import HandBack
from helpdesk.services.workshop.parts_and_time_actions import AddPart, SetPartOrigin
from helpdesk.services.workshop.repair_actions import CheckWork, FinishWork, StartWork
from tests.domain.sold_units import EUROPE, SPAIN, day
from tests.services.claims.counter import Counter, at
from tests.services.test_every_action import PNG
from tests.services.workshop.bench import dump

ENGLISH = Words("en", "ES", "Europe/Madrid", "EUR")
CLAIMED = {"parts_cents": 8000, "labour_cents": 4500, "transport_cents": 1200}


def claimed(desk: Desk, **more: object) -> Counter:
    """A claim of 80.00 parts, 45.00 labour and 12.00 transport that was sent."""
    counter = Counter(desk, **more)  # type: ignore[arg-type]
    counter.repaired("2026-11-25")
    counter.did(EditRecourse(job=counter.job, supplier=counter.maker, **CLAIMED))
    counter.did(SendRecourse(job=counter.job, why="They want it now"))
    return counter


# -- the rules


def test_the_laws_year_runs_from_the_measure_with_warnings_before() -> None:
    last = lawful_until(SPAIN, day("2026-03-10"))
    assert last == day("2027-03-10")
    assert lawful_until(SPAIN, day("2024-02-29")) == day("2025-02-28")
    assert lawful_until(EUROPE, day("2026-03-10")) is None
    for on, expected in (
        ("2027-01-08", None),
        ("2027-01-09", 60),
        ("2027-02-22", 60),
        ("2027-02-23", 15),
        ("2027-03-10", 15),
        ("2027-03-11", 0),
    ):
        assert warning(last, day(on)) == expected, on
    assert warning(None, day("2027-03-10")) is None


def test_both_clocks_are_told_side_by_side() -> None:
    terms = Terms(name="Osaka", terms_days=15)
    term = supplier_until(terms, day("2026-11-10"), day("2026-11-26"))
    assert term == day("2026-11-25")
    said = ENGLISH.say(clocks_said(term, day("2027-11-26"), day("2026-11-26"), "RDLeg 1/2007"))
    assert said == (
        "The supplier's term is over since 25/11/2026; legal recourse open until 26/11/2027 (RDLeg 1/2007)."
    )
    assert "until 25/11/2026" in ENGLISH.say(clocks_said(term, None, day("2026-11-25")))
    assert supplier_until(terms, None, day("2026-11-26")) is None
    both = Terms(terms_days=90, send_days=10)
    assert supplier_until(both, day("2026-11-10"), day("2026-11-26")) == day("2026-12-06")


@pytest.mark.parametrize(
    ("sold", "broken", "is_so"),
    [
        ("2026-11-20", "2026-11-24", True),
        ("2026-11-20", "2026-11-27", True),
        ("2026-11-20", "2026-11-28", False),
        ("2026-11-20", "2026-11-19", False),
    ],
)
def test_dead_on_arrival_is_within_the_makers_days(sold: str, broken: str, is_so: bool) -> None:
    assert dead_on_arrival(Terms(doa_days=7), day(sold), day(broken)) is is_so
    assert not dead_on_arrival(Terms(), day(sold), day(broken))


CENTS = st.integers(0, 10_000_000)
SPLITS = st.builds(Split, parts=CENTS, labour=CENTS, transport=CENTS)


@given(SPLITS, st.data())
def test_whatever_is_credited_and_let_go_adds_up_to_the_cent(whole: Split, data: st.DataObject) -> None:
    credited = Split(
        parts=data.draw(st.integers(0, whole.parts)),
        labour=data.draw(st.integers(0, whole.labour)),
        transport=data.draw(st.integers(0, whole.transport)),
    )
    left = whole - credited
    assert not credited.exceeds(whole)
    assert left + credited == whole
    let_go = data.draw(st.integers(0, left.total))
    assert owed(whole, credited, let_go) + let_go + credited.total == whole.total


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 3650), st.integers(0, 400))
def test_a_warning_comes_only_before_its_day_and_never_goes_back(last: date, days: int, step: int) -> None:
    early = date.fromordinal(last.toordinal() - days)
    late = date.fromordinal(early.toordinal() + step)
    one, other = warning(last, early), warning(last, late)
    assert (one is None) == (days > 60)
    if one is not None:
        assert other is not None
        assert other <= one


# -- a claim on the maker


def test_paid_less_than_claimed_is_to_be_accepted_or_disputed(desk: Desk) -> None:
    counter = claimed(desk)
    assert counter.recourse.facts.open_cents == 13700
    done = desk.do(CreditRecourse(job=counter.job, parts_cents=7200, labour_cents=4500))
    assert "€20.00 open. Accept it or dispute it" in desk.words("en").say(done.label)
    assert (counter.recourse.facts.state, counter.recourse.facts.open_cents) == ("part", 2000)
    counter.did(WriteOffRecourse(job=counter.job, amount_cents=1200, why="Their rate for transport"))
    assert (counter.recourse.facts.state, counter.recourse.facts.open_cents) == ("part", 800)
    counter.did(DisputeRecourse(job=counter.job, text="The price list says 80.00"))
    counter.did(AnswerRecourse(job=counter.job, answer="accepted"))
    counter.did(CreditRecourse(job=counter.job, parts_cents=800))
    assert (counter.recourse.facts.state, counter.recourse.facts.open_cents) == ("closed", 0)


@pytest.mark.parametrize(
    "wrong",
    [{"parts_cents": 8001}, {"parts_cents": 0}, {"labour_cents": -5}, {"transport_cents": 10**12}],
)
def test_a_credit_that_cannot_be_is_said_and_changes_nothing(desk: Desk, wrong: dict[str, int]) -> None:
    counter = claimed(desk)
    before = dump(desk)
    with pytest.raises(Invalid):
        desk.do(CreditRecourse(job=counter.job, **wrong))
    with pytest.raises(Invalid):
        desk.do(WriteOffRecourse(job=counter.job, amount_cents=13701, why="All and more"))
    with pytest.raises(Invalid):
        desk.do(CreditRecourse(job=counter.job, parts_cents=10, on=date(2026, 12, 24)))
    assert dump(desk) == before


def test_credit_without_a_claim_is_refused(desk: Desk) -> None:
    counter = Counter(desk)
    with pytest.raises(Conflict, match="Nothing is claimed"):
        desk.do(CreditRecourse(job=counter.job, parts_cents=100))
    counter.repaired("2026-11-25")
    with pytest.raises(Conflict, match="does not fit"):
        desk.do(CreditRecourse(job=counter.job, parts_cents=100))


def test_every_step_of_a_recourse_is_undone_whole(desk: Desk) -> None:
    counter = Counter(desk)
    counter.repaired("2026-11-25")
    for action in (
        EditRecourse(job=counter.job, supplier=counter.maker, **CLAIMED),
        SendRecourse(job=counter.job, why="They want it now", their_number="RMA-5"),
        AnswerRecourse(job=counter.job, answer="refused", text="Out of their guarantee"),
        DisputeRecourse(job=counter.job, text="It is not"),
        CreditRecourse(job=counter.job, parts_cents=7200),
        WriteOffRecourse(job=counter.job, why="Enough"),
    ):
        before = dump(desk)
        step = desk.do(action).step
        assert dump(desk) != before
        desk.undo(step)
        assert dump(desk) == before, action
        desk.do(action)


def test_an_incomplete_pack_names_its_gaps_and_wants_a_reason(desk: Desk) -> None:
    counter = Counter(desk)
    counter.accept()
    counter.did(
        StartWork(job=counter.job),
        AddPart(job=counter.job, name="Pump", code="BM-1", price_cents=8000),
        FinishWork(job=counter.job, work_done="Pump renewed", minutes=40),
        CheckWork(job=counter.job),
        HandBack(jobs=(counter.job,)),
    )
    desk.do(EditUnit(id=counter.unit, product=counter.product, serial="", owner=counter.customer))
    gaps = [desk.words("en").say(gap) for gap in desk.claims.missing(counter.job)]
    assert gaps == ["serial number", "diagnosis", "code of the fault", "photos", "invoice of the part Pump"]
    with pytest.raises(Invalid) as refused:
        desk.do(SendRecourse(job=counter.job))
    said = desk.words("en").say(refused.value.problems["why"])
    assert "serial number" in said
    assert "invoice of the part Pump" in said
    assert counter.recourse.facts.state == "open"
    pack = desk.paper("claim_pack", counter.row.number, "en")
    assert pack.provisional
    counter.did(SendRecourse(job=counter.job, why="The plate is gone"))
    assert counter.recourse.facts.incomplete_why == "The plate is gone"


def test_a_whole_pack_goes_out_without_a_reason(desk: Desk) -> None:
    counter = Counter(desk)
    counter.accept()
    counter.repaired("2026-11-25")
    counter.did(AttachFiles(subject="case", id=counter.case, files=(NewFile(name="plate.png", content=PNG),)))
    assert desk.claims.missing(counter.job) == ()
    counter.did(SendRecourse(job=counter.job))
    assert counter.recourse.facts.incomplete_why == ""
    assert not desk.paper("claim_pack", counter.row.number, "en").provisional


def test_the_origin_of_a_part_is_told_once_the_job_is_over(desk: Desk) -> None:
    counter = Counter(desk)
    counter.accept()
    counter.did(StartWork(job=counter.job), AddPart(job=counter.job, name="Pump"))
    part = int(desk.store.value("SELECT max(id) FROM parts_used"))
    counter.did(
        FinishWork(job=counter.job, work_done="Pump renewed"),
        CheckWork(job=counter.job),
        HandBack(jobs=(counter.job,)),
    )
    counter.did(SetPartOrigin(id=part, code="BM-1", source="F-2026/12"))
    (row,) = desk.cases.parts(counter.job)
    assert (row.code, row.source) == ("BM-1", "F-2026/12")


def test_the_supplier_has_its_own_term_and_the_agenda_has_both(desk: Desk) -> None:
    counter = Counter(
        desk,
        sold="2026-11-12",
        into="2026-11-20",
        terms={"terms_days": 15},
    )
    sale = int(desk.store.value("SELECT id FROM purchases WHERE unit_id = ?", (counter.unit,)))
    desk.do(
        EditSale(
            id=sale,
            purchased_on=date(2026, 11, 12),
            invoice="F-77",
            supplied_on=date(2026, 11, 10),
            supplier_invoice="A-9",
        )
    )
    counter.repaired("2026-11-24")
    facts = counter.recourse.facts
    assert (facts.term_on, facts.lawful_on) == (date(2026, 11, 25), date(2027, 11, 24))
    kinds = {item.kind: item.due for item in desk.agenda.items(date(2026, 11, 24), date(2027, 12, 31))}
    assert (kinds["term"], kinds["recourse"]) == (facts.term_on, facts.lawful_on)
    today = desk.today.sections(date(2026, 11, 24), desk.clock.now(), desk.settings)
    assert [row.number for section in today if section.key == "recourse" for row in section.rows] == [
        counter.row.number
    ]
    at(desk, "2026-11-26")
    said = desk.words("en").say(desk.claims.clocks(facts, date(2026, 11, 26)))
    assert "term is over since 25/11/2026; legal recourse open until 24/11/2027" in said
    assert "recourse" not in {
        s.key for s in desk.today.sections(date(2026, 11, 27), desk.clock.now(), desk.settings)
    }
    warned = desk.today.sections(date(2027, 9, 25), desk.clock.now(), desk.settings)
    assert "recourse" in {section.key for section in warned}


def test_what_makers_owe_and_credit_is_told_of_each_month_and_a_past_one_stays(desk: Desk) -> None:
    counter = claimed(desk)
    november = desk.quality.figures(date(2026, 11, 1))["costs"]
    assert (november["owed_by_makers"], november["credits"]) == (13700, 0)
    at(desk, "2026-12-05")
    counter.did(CreditRecourse(job=counter.job, parts_cents=7200, labour_cents=4500))
    counter.did(WriteOffRecourse(job=counter.job, amount_cents=1200, why="Their rate"))
    assert desk.quality.figures(date(2026, 11, 1))["costs"] == november
    december = desk.quality.figures(date(2026, 12, 1))["costs"]
    assert (december["owed_by_makers"], december["credits"]) == (800, 11700)
    assert len(desk.quality.cases_behind(date(2026, 12, 1), "costs.credits")) == 1


def test_the_outstanding_list_adds_up_by_maker_and_age(desk: Desk) -> None:
    counter = claimed(desk)
    at(desk, "2027-01-10")
    (row,) = desk.claims.owed(date(2027, 1, 10))
    assert (row.name, row.claims, row.cents) == ("Acme", 1, 13700)
    assert (row.fresh, row.month, row.later, row.old) == (0, 13700, 0, 0)
    assert [r.id for r in desk.claims.open_recourses(counter.maker)] == [counter.recourse.facts.id]


def test_the_outstanding_list_is_read_from_its_index_alone(desk: Desk) -> None:
    plan = desk.store.rows(f"EXPLAIN QUERY PLAN {OWED_BY_MAKER}", ("2026-01-01",) * 6)
    assert any("COVERING INDEX recourses_owed" in row[3] for row in plan), plan
    assert not any("SCAN recourses" in row[3] and "INDEX" not in row[3] for row in plan)


# -- where the unit is


def test_a_unit_that_is_away_is_said_and_late_the_day_after(desk: Desk) -> None:
    counter = Counter(desk, into="2026-11-12")
    counter.did(SendAway(job=counter.job, supplier=counter.maker, expected_on=date(2026, 11, 30)))
    away = desk.claims.away(counter.unit)
    assert away is not None
    assert (away.place, away.since_on, away.expected_on) == ("Acme", date(2026, 11, 12), date(2026, 11, 30))
    assert counter.row.state == "waiting_part"
    at(desk, "2026-11-29")
    (hit,) = [hit for hit in desk.finder.find("SN-1") if hit.kind == "unit"]
    assert "at Acme since 12/11/2026" in desk.words("en").say(hit.detail)
    for on, late in (("2026-11-30", False), ("2026-12-01", True)):
        keys = {s.key for s in desk.today.sections(date.fromisoformat(on), desk.clock.now(), desk.settings)}
        assert ("away" in keys) is late, on
    with pytest.raises(Conflict, match="away already"):
        desk.do(SendAway(job=counter.job, place="Frío Norte"))
    with pytest.raises(Invalid):
        desk.do(TakeBack(job=counter.job, on=date(2026, 11, 11)))
    counter.did(TakeBack(job=counter.job))
    assert desk.claims.away(counter.unit) is None
    assert counter.row.state == "diagnosing"


def test_what_is_away_is_not_handed_back(desk: Desk) -> None:
    counter = Counter(desk)
    counter.accept()
    counter.did(
        StartWork(job=counter.job),
        SendAway(job=counter.job, place="Frío Norte"),
        StartWork(job=counter.job),
        FinishWork(job=counter.job, work_done="They did it"),
        CheckWork(job=counter.job),
    )
    with pytest.raises(Conflict, match="record first that it is back"):
        desk.do(HandBack(jobs=(counter.job,)))


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"place": "   "},
        {"place": "X", "on": date(2026, 12, 1)},
        {"place": "X", "expected_on": date(2026, 11, 1)},
    ],
)
def test_a_sending_that_cannot_be_is_said(desk: Desk, wrong: dict[str, object]) -> None:
    counter = Counter(desk)
    before = dump(desk)
    with pytest.raises(Invalid):
        desk.do(SendAway(job=counter.job, **wrong))  # type: ignore[arg-type]
    assert dump(desk) == before
