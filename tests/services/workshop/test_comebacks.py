"""How work on a unit ends without a bill or begins again: withdrawn before it, or back inside its guarantee."""

from __future__ import annotations

from datetime import date

import pytest

from helpdesk.desk import Desk
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.job_transitions import allowed
from helpdesk.services.cases.timeline_reader import timeline
from helpdesk.services.goods.cover_reader import thaw_verdict
from helpdesk.services.intake.actions import ReceivedUnit, ReceiveUnits
from helpdesk.services.workshop.claim_actions import DecideClaim
from helpdesk.services.workshop.coverage_actions import DecideWhoPays, LinkComeback
from helpdesk.services.workshop.hand_over_actions import CancelJob, HandBack, Reopen
from helpdesk.services.workshop.quote_actions import WriteQuote
from helpdesk.services.workshop.repair_actions import CheckWork, FinishWork, StartWork
from tests import builders
from tests.services.workshop.bench import Bench, dump

# -- a customer who withdraws


def test_a_job_is_cancelled_before_any_work_and_the_unit_goes_home(desk: Desk) -> None:
    bench = Bench(desk, accessories_none=False, accessories=("Hose",))
    desk.do(CancelJob(job=bench.job, reason="Bought another one", unit="back"))
    row, facts = bench.row(), desk.cases.get(bench.case).facts
    assert (row.state, row.outcome, row.finished_at) == ("cancelled", "cancelled", None)
    assert row.delivered_at == desk.clock.now()
    assert (facts.state, facts.closed_at) == ("closed", desk.clock.now())
    assert desk.store.value("SELECT returned_at FROM accessories") is not None
    assert desk.covers.earlier_repair(bench.unit, date(2026, 11, 22)) is None
    said = {
        desk.words("en").say(event.title): event.text
        for event in timeline(desk.store, "case", bench.case, desk.words().zone)
    }
    assert said["Cancelled, handed back"] == "Bought another one"


def test_a_unit_that_is_not_here_is_not_handed_back(desk: Desk) -> None:
    bench = Bench(desk, accessories_none=False, accessories=("Hose",))
    bench.reach("waiting_part")
    desk.do(CancelJob(job=bench.job, reason="Fetched it himself yesterday", unit="gone"))
    assert bench.row().delivered_at is None
    assert desk.store.value("SELECT returned_at FROM accessories") is None
    assert desk.store.value("SELECT count(*) FROM pauses WHERE ended_at IS NULL") == 0


def test_a_case_of_two_goes_on_with_the_other(desk: Desk) -> None:
    bench = Bench(desk)
    other = ReceivedUnit(unit=bench.new_unit("B-1"), problem="Dead", accessories_none=True)
    both = (ReceivedUnit(unit=bench.unit, problem="Dead", accessories_none=True), other)
    case = bench.did(ReceiveUnits(customer=bench.customer, units=both))
    first, second = bench.jobs(case)
    bench.reach("diagnosing", second)
    desk.do(CancelJob(job=first, reason="Too old", unit="back"))
    assert (desk.cases.get(case).facts.state, desk.cases.get(case).facts.closed_at) == ("diagnosing", None)
    desk.do(Reopen(job=first, reason="Changed his mind"))
    assert (bench.row(first).state, bench.row(first).delivered_at) == ("in_work", None)


def test_cancelling_needs_a_reason_and_work_begun_is_not_cancelled(desk: Desk) -> None:
    bench = Bench(desk)
    with pytest.raises(Invalid):
        desk.do(CancelJob(job=bench.job, reason=" ", unit="back"))
    with pytest.raises(Invalid):
        desk.do(CancelJob(job=bench.job, reason="x", unit="moon"))
    bench.reach("in_work")
    with pytest.raises(Conflict):
        desk.do(CancelJob(job=bench.job, reason="x", unit="back"))


# -- the guarantee on the repair, and the comeback


def ends(desk: Desk, unit: int) -> list[date | None]:
    """The ends of the repair guarantees of a unit, as the covers say."""
    found = desk.covers.of_unit(unit, desk.clock.today(desk.words().zone)).covers
    return [cover.end for cover in found if cover.kind == "repair"]


def test_a_repair_is_guaranteed_for_three_months_from_handing_back(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    assert bench.row().repair_guarantee_until == date(2027, 2, 21)
    assert ends(desk, bench.unit) == [date(2027, 2, 21)]


@pytest.mark.parametrize("kind", ["maintenance", "repair"])
def test_only_work_that_put_it_right_is_guaranteed(desk: Desk, kind: str) -> None:
    bench = Bench(desk, kind=kind)
    bench.reach("in_work")
    outcome = "fixed" if kind == "maintenance" else "not_fixed"
    desk.do(FinishWork(job=bench.job, outcome=outcome, work_done="Tried"))
    desk.do(CheckWork(job=bench.job))
    desk.do(HandBack(jobs=(bench.job,)))
    assert bench.row().repair_guarantee_until is None


def test_a_comeback_goes_on_with_the_first_guarantee_longer_by_its_days_here(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    bench.later(days=20)
    again = bench.again(quote_choice="wanted")
    assert bench.row(again).under_warranty is None
    desk.do(LinkComeback(job=again, earlier=bench.job))
    assert bench.row(again).under_warranty == "yes"
    bench.reach("ready", again)
    bench.later(days=10)
    desk.do(HandBack(jobs=(again,)))
    assert bench.row(again).repair_guarantee_until == date(2027, 3, 3)
    assert ends(desk, bench.unit) == [date(2027, 3, 3)]


def test_a_comeback_confirmed_at_intake_has_the_first_guarantee(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    bench.later(days=20)
    again = bench.again(comeback_of=bench.job)
    row = bench.row(again)
    frozen = thaw_verdict(row.verdict)
    assert frozen is not None
    assert (row.comeback_of, row.under_warranty, frozen.cover) == (bench.job, "yes", "repair")
    bench.reach("ready", again)
    bench.later(days=10)
    desk.do(HandBack(jobs=(again,)))
    assert ends(desk, bench.unit) == [date(2027, 3, 3)]


def test_an_intake_with_a_comeback_is_undone_whole(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    bench.later(days=20)
    jobs, intakes = dump(desk)["jobs"], dump(desk)["intakes"]
    bench.again(comeback_of=bench.job)
    desk.undo()
    assert (dump(desk)["jobs"], dump(desk)["intakes"]) == (jobs, intakes)


def test_at_intake_too_a_comeback_is_of_the_same_unit_handed_back_before(desk: Desk) -> None:
    bench = Bench(desk)
    with pytest.raises(Invalid, match="not handed back yet") as caught:
        bench.again(comeback_of=bench.job)
    assert list(caught.value.problems) == ["units.0.comeback_of"]
    bench.reach("delivered")
    other = bench.new_unit("B-1")
    with pytest.raises(Invalid, match="same unit"):
        builders.received(desk, other, by=bench.customer, comeback_of=bench.job)


def test_a_comeback_of_a_comeback_still_has_the_first_guarantee(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    last = bench.job
    for _ in range(2):
        bench.later(days=5)
        again = bench.again()
        desk.do(LinkComeback(job=again, earlier=last))
        bench.reach("ready", again)
        bench.later(days=1)
        desk.do(HandBack(jobs=(again,)))
        last = again
    assert bench.row(last).repair_guarantee_until == date(2027, 2, 23)
    assert ends(desk, bench.unit) == [date(2027, 2, 23)]


def test_a_comeback_that_the_customer_pays_begins_its_own_guarantee(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    bench.later(days=20)
    again = bench.again()
    desk.do(LinkComeback(job=again, earlier=bench.job))
    desk.do(DecideWhoPays(job=again, under_warranty="no", reason="Somebody else opened it"))
    bench.reach("delivered", again)
    assert bench.row(again).repair_guarantee_until == date(2027, 3, 11)
    assert date(2027, 3, 11) in ends(desk, bench.unit)


def test_unlinking_a_comeback_goes_back_to_the_verdict_of_intake(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    bench.later(days=200)
    again = bench.again()
    assert bench.row(again).under_warranty == "no"
    desk.do(LinkComeback(job=again, earlier=bench.job))
    desk.do(LinkComeback(job=again, earlier=None))
    assert (bench.row(again).comeback_of, bench.row(again).under_warranty) == (None, "no")


def test_unlinking_what_was_linked_at_intake_leaves_the_makers_guarantee(desk: Desk) -> None:
    bench = Bench(desk)
    durable = builders.product(desk, "Oven", model="O1", warranty_months=120)
    unit = builders.unit(desk, "SN-2", owner=bench.customer, product=durable, purchased_on=date(2020, 1, 15))
    first = bench.jobs(builders.received(desk, unit, by=bench.customer, quote_choice="waived"))[0]
    desk.do(DecideWhoPays(job=first, under_warranty="no", reason="A blow"))
    bench.reach("delivered", first)
    bench.later(days=20)
    case = builders.received(desk, unit, by=bench.customer, quote_choice="waived", comeback_of=first)
    again = bench.jobs(case)[0]
    linked = thaw_verdict(bench.row(again).verdict)
    assert linked is not None
    assert linked.cover == "repair"
    desk.do(LinkComeback(job=again, earlier=None))
    frozen = thaw_verdict(bench.row(again).verdict)
    assert frozen is not None
    assert (frozen.cover, frozen.on, bench.row(again).under_warranty) == ("maker", linked.on, "yes")
    desk.undo()
    assert thaw_verdict(bench.row(again).verdict) == linked


def test_a_comeback_is_of_the_same_unit_handed_back_before(desk: Desk) -> None:
    bench = Bench(desk)
    again = bench.again()
    with pytest.raises(Invalid, match="not handed back yet"):
        desk.do(LinkComeback(job=again, earlier=bench.job))
    with pytest.raises(Invalid, match="same unit"):
        desk.do(LinkComeback(job=again, earlier=again))
    bench.later(hours=1)
    bench.reach("delivered")
    with pytest.raises(Invalid, match="after this unit came in"):
        desk.do(LinkComeback(job=again, earlier=bench.job))
    stranger = bench.did(
        ReceiveUnits(
            customer=bench.customer,
            units=(ReceivedUnit(unit=bench.new_unit("B-1"), problem="Dead", accessories_none=True),),
        )
    )
    bench.later(hours=1)
    with pytest.raises(Invalid, match="same unit"):
        desk.do(LinkComeback(job=bench.jobs(stranger)[0], earlier=bench.job))


def test_the_receipt_of_a_linked_comeback_speaks_of_no_quote_and_the_work_begins(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    bench.later(days=20)
    again = bench.again(comeback_of=bench.job, quote_choice="wanted")
    case = bench.row(again).case
    sheet = repr(desk.paper("receipt", str(case), "en"))
    assert "Diagnosis and quote" not in sheet
    bench.reach("diagnosing", again)
    assert allowed(desk.store, desk.cases.job(again))[0] is StartWork


def test_a_claim_the_customer_pays_after_all_needs_its_quote(desk: Desk) -> None:
    job = Bench(desk).row()
    for kind, pays, decision, first in (
        ("claim", None, None, DecideClaim),
        ("claim", "yes", "accepted", StartWork),
        ("claim", "no", "refused", WriteQuote),
        ("repair", "no", None, WriteQuote),
        ("repair", "yes", None, StartWork),
    ):
        asked = job._replace(state="diagnosing", kind=kind, under_warranty=pays, decision=decision)
        assert allowed(desk.store, asked)[0] is first
