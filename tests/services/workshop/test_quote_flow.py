"""What was quoted becomes what is proposed, used, charged and printed; each step stands once in the timeline."""

from __future__ import annotations

import pytest

from helpdesk.desk import Desk
from helpdesk.domain.workflows.kinds import next_action
from helpdesk.errors import Conflict
from helpdesk.reports.service_report import ServiceData
from helpdesk.reports.snapshot import read_snapshot
from helpdesk.services.cases.actions import PlanNext
from helpdesk.services.cases.bench_reader import Bench as Standing
from helpdesk.services.workshop.coverage_actions import DecideWhoPays
from helpdesk.services.workshop.hand_over_actions import HandBack, TellReady
from helpdesk.services.workshop.parts_and_time_actions import (
    AddPart,
    EditPart,
    RemovePart,
    SetMinutes,
    TakeQuoted,
)
from helpdesk.services.workshop.quote_answer_actions import AnswerQuote
from helpdesk.services.workshop.repair_actions import CheckWork, Diagnose, FinishWork
from tests.services.workshop.bench import TOTAL, Bench, dump


@pytest.fixture
def bench(desk: Desk) -> Bench:
    """A job in work whose quote of 75 minutes and a pump was accepted."""
    made = Bench(desk, quote_choice="wanted")
    made.did(AnswerQuote(id=made.quoted()))
    return made


def standing(bench: Bench) -> Standing:
    return bench.desk.cases.bench(bench.row(), bench.desk.settings)


def test_accepted_lines_are_proposed_and_one_step_takes_one(bench: Bench, desk: Desk) -> None:
    proposed = standing(bench)
    assert [line.text for line in proposed.proposed] == ["Drain pump"]
    assert (proposed.quoted_minutes, proposed.standing.quoted_cents) == (75, TOTAL)
    assert proposed.standing.so_far_cents == 0
    before = dump(desk)
    take = TakeQuoted(job=bench.job, line=proposed.proposed[0].id)
    bench.did(take)
    (part,) = desk.cases.parts(bench.job)
    assert (part.name, part.quantity, part.price_cents) == ("Drain pump", 1, 3850)
    assert not standing(bench).proposed
    with pytest.raises(Conflict):
        desk.do(take)
    desk.undo()
    assert dump(desk) == before


def test_done_as_quoted_comes_to_what_was_quoted_and_is_printed(bench: Bench, desk: Desk) -> None:
    bench.did(TakeQuoted(job=bench.job, line=standing(bench).proposed[0].id))
    bench.did(FinishWork(job=bench.job, work_done="Pump renewed", minutes=75), CheckWork(job=bench.job))
    assert standing(bench).standing.so_far_cents == TOTAL
    assert desk.cases.to_charge(bench.row(), desk.settings) == TOTAL
    bench.did(HandBack(jobs=(bench.job,)))
    paper = desk.papers.latest("service", "job", bench.job)
    assert paper is not None
    text = desk.store.value("SELECT data FROM documents WHERE id = ?", (paper.id,))
    assert read_snapshot(ServiceData, text).charge_cents == TOTAL


def test_less_is_charged_as_it_was_and_more_never_without_a_word(bench: Bench, desk: Desk) -> None:
    bench.did(SetMinutes(job=bench.job, minutes=60))
    assert desk.cases.to_charge(bench.row(), desk.settings) == 4840
    bench.did(SetMinutes(job=bench.job, minutes=600))
    found = standing(bench).standing
    assert found.above_cents == 48_400 - TOTAL
    assert desk.cases.to_charge(bench.row(), desk.settings) == TOTAL


def test_a_part_typed_by_its_quoted_name_is_that_part(bench: Bench, desk: Desk) -> None:
    bench.did(AddPart(job=bench.job, name="Drain pump", price_cents=3850))
    assert not standing(bench).proposed
    (part,) = desk.cases.parts(bench.job)
    bench.did(EditPart(id=part.id, quantity=2, price_cents=1000))
    assert standing(bench).standing.so_far_cents == 2420
    bench.did(RemovePart(id=part.id))
    assert [line.text for line in standing(bench).proposed] == ["Drain pump"]


def test_under_a_guarantee_nothing_is_charged(bench: Bench, desk: Desk) -> None:
    bench.did(SetMinutes(job=bench.job, minutes=60))
    bench.did(DecideWhoPays(job=bench.job, under_warranty="yes", reason="Goodwill"))
    assert desk.cases.to_charge(bench.row(), desk.settings) == 0


def test_after_the_customer_was_told_it_is_to_be_handed_back(bench: Bench, desk: Desk) -> None:
    bench.did(FinishWork(job=bench.job, work_done="Pump renewed"), CheckWork(job=bench.job))
    bench.did(
        PlanNext(id=bench.case, next_action="Ring her", next_on=desk.words().local(desk.clock.now()).date())
    )
    bench.did(TellReady(job=bench.job))
    facts = desk.cases.get(bench.case).facts
    assert facts.next_action == ""
    words = desk.words("en")
    assert "ell" in words.say(next_action("repair", "ready", None, decided=False))
    assert words.say(next_action("repair", "ready", None, decided=False, told=True)) == "Hand it back"


def test_wherever_it_is_asked_what_comes_next_the_telling_is_done(bench: Bench, desk: Desk) -> None:
    bench.did(FinishWork(job=bench.job, work_done="Pump renewed"), CheckWork(job=bench.job))
    today = desk.words().local(desk.clock.now()).date()
    words = desk.words("en")

    def asked() -> set[str]:
        desk.do(PlanNext(id=bench.case, next_action="", next_on=today))
        sections = desk.today.sections(today, desk.clock.now(), desk.settings)
        rows = [row for section in sections if section.key == "next" for row in section.rows]
        items = [item for item in desk.agenda.items(today, today) if item.kind == "next"]
        return {words.say(said) for said in (rows[0].why, items[0].why)}

    assert asked() == {"Tell the customer, hand it back"}
    bench.did(TellReady(job=bench.job))
    assert asked() == {"Hand it back"}


@pytest.mark.parametrize("further", ["none", "refused"])
def test_as_quoted_the_quotes_say_what_is_charged_and_a_refused_one_counts_for_nothing(
    bench: Bench, desk: Desk, further: str
) -> None:
    bench.did(TakeQuoted(job=bench.job, line=standing(bench).proposed[0].id))
    bench.did(SetMinutes(job=bench.job, minutes=75))
    if further == "refused":
        bench.did(AnswerQuote(id=bench.quoted(kind="additional", reason="More is broken"), answer="refused"))
    bench.did(FinishWork(job=bench.job, work_done="Pump renewed", minutes=75), CheckWork(job=bench.job))
    bench.did(HandBack(jobs=(bench.job,)))
    assert desk.store.value("SELECT charge_cents FROM jobs WHERE id = ?", (bench.job,)) is None
    assert desk.cases.to_charge(bench.row(), desk.settings) == TOTAL


def test_what_was_quoted_and_not_put_in_is_charged_without_it(bench: Bench, desk: Desk) -> None:
    bench.did(FinishWork(job=bench.job, work_done="Cleaned", minutes=60), CheckWork(job=bench.job))
    bench.did(HandBack(jobs=(bench.job,)))
    assert desk.store.value("SELECT charge_cents FROM jobs WHERE id = ?", (bench.job,)) == 4000


def test_the_timeline_tells_each_step_once_with_its_text(bench: Bench, desk: Desk) -> None:
    begun = desk.clock.now()
    bench.later(minutes=5)
    bench.did(Diagnose(job=bench.job, diagnosis="The pump is blocked"))
    for action in (
        FinishWork(job=bench.job, work_done="Pump renewed"),
        CheckWork(job=bench.job),
        TellReady(job=bench.job),
        HandBack(jobs=(bench.job,)),
    ):
        bench.later(minutes=5)
        bench.did(action)
    for subject, identity in (("case", bench.case), ("unit", bench.unit), ("customer", bench.customer)):
        events = desk.cases.timeline(subject, identity, desk.words().zone)
        steps = [event.at for event in events if event.document is None and event.job is not None]
        after = [at for at in steps if at > begun]
        assert len(after) == len(set(after)) == 5, "each step once, its moment and its note together"
        told = [event.text for event in events]
        assert told.count("Pump renewed") == 1
        assert "The pump is blocked" in told
