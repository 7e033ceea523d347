from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services.customers.consent_actions import WithdrawConsent
from helpdesk.services.customers.erasing_actions import EraseCustomer
from helpdesk.services.customers.privacy_actions import BlockCustomer, MergeCustomers
from helpdesk.services.surveys.actions import CorrectSheet, RemoveSheet, TakeSheet
from helpdesk.services.surveys.reader import standings_of
from helpdesk.services.workshop.hand_over_actions import HandBack
from helpdesk.services.workshop.repair_actions import CheckWork, Diagnose, FinishWork, StartWork
from tests import builders


def solved(desk: Desk, **more: Any) -> int:
    """A case whose only job was handed back."""
    case = builders.received(desk, quote_choice="waived", **more)
    job = desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,))
    desk.do(Diagnose(job=job, diagnosis="Pump"))
    desk.do(StartWork(job=job))
    desk.do(FinishWork(job=job, work_done="Pump renewed"))
    desk.do(CheckWork(job=job))
    desk.do(HandBack(jobs=(job,)))
    return case


def taken(desk: Desk, case: int, **answers: Any) -> int:
    return builders.did(desk, TakeSheet(case=case, **(answers or {"csat": 4})))


def test_an_open_case_is_asked_about_only_once_it_is_solved(desk: Desk) -> None:
    case = builders.received(desk)
    with pytest.raises(Conflict, match="not solved yet"):
        desk.do(TakeSheet(case=case, csat=5))
    assert desk.surveys.objection(case) is not None
    assert desk.surveys.of_case(case) == []


def test_a_sheet_keeps_its_answers_version_scale_and_customer(desk: Desk) -> None:
    case = solved(desk)
    sheet = taken(desk, case, csat=4, nps=0, ces=5, ces_scale="1.0", version="2026-1", comment="  Kind \n")
    (row,) = desk.surveys.of_case(case)
    assert row.id == sheet
    assert row.number == f"H{sheet}"
    assert (row.csat, row.nps, row.ces, row.ces_scale, row.version) == (4, 0, 5, "1.0", "2026-1")
    assert row.things_gone_wrong is None
    assert row.comment == "Kind"
    assert row.customer_name == "Ana Gómez"
    assert row.answered_at == desk.clock.now()
    assert desk.surveys.of_customer(row.customer or 0) == [row]
    assert desk.surveys.sheet(sheet) == row


def test_a_case_has_one_sheet(desk: Desk) -> None:
    case = solved(desk)
    sheet = taken(desk, case)
    with pytest.raises(Conflict, match=f"survey H{sheet}"):
        desk.do(TakeSheet(case=case, csat=5))
    desk.undo(desk.last_step().id)  # type: ignore[union-attr]
    assert desk.surveys.objection(case) is None


def test_the_same_customer_is_asked_again_after_a_second_case(desk: Desk) -> None:
    by = builders.customer(desk)
    unit = builders.unit(desk, owner=by)
    for _ in range(2):
        case = builders.received(desk, unit, by=by)
        job = desk.store.value("SELECT max(id) FROM jobs")
        for step in (
            Diagnose(job=job, diagnosis="Pump"),
            StartWork(job=job),
            FinishWork(job=job, work_done="x"),
            CheckWork(job=job),
            HandBack(jobs=(job,)),
        ):
            desk.do(step)
        taken(desk, case)
    assert len(desk.surveys.of_customer(by)) == 2


def test_a_sheet_without_a_case_belongs_to_its_customer(desk: Desk) -> None:
    by = builders.customer(desk)
    desk.do(TakeSheet(customer=by, nps=0))
    (row,) = desk.surveys.of_customer(by)
    assert row.case is None
    assert row.nps == 0


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({}, "csat"),
        ({"gone_wrong": ("late",)}, "csat"),
        ({"csat": 0}, "csat"),
        ({"csat": 6}, "csat"),
        ({"nps": 11}, "nps"),
        ({"nps": -1}, "nps"),
        ({"ces": 8}, "ces"),
        ({"ces": 6, "ces_scale": "1.0"}, "ces"),
        ({"ces": 3, "ces_scale": "3"}, "ces_scale"),
        ({"things_gone_wrong": -1}, "things_gone_wrong"),
        ({"csat": 3, "received_1": 8}, "received_1"),
        ({"csat": 3, "gone_wrong": ("nonsense",)}, "gone_wrong"),
        ({"things_gone_wrong": 0, "gone_wrong": ("late",)}, "gone_wrong"),
        ({"csat": 3, "channel": "smoke"}, "channel"),
    ],
)
def test_answers_outside_their_scales_are_refused_beside_the_field(
    desk: Desk, answers: dict[str, Any], field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        desk.do(TakeSheet(customer=builders.customer(desk), **answers))
    assert list(refused.value.problems) == [field]


def test_answers_cannot_be_of_tomorrow(desk: Desk) -> None:
    with pytest.raises(Invalid):
        desk.do(
            TakeSheet(
                customer=builders.customer(desk), csat=3, answered_at=desk.clock.now() + timedelta(days=1)
            )
        )


def test_a_sheet_is_corrected_and_says_what_became_of_each_question(desk: Desk) -> None:
    standings = (("csat", "answered"), ("nps", "declined"), ("comment", "asked"))
    sheet = taken(desk, solved(desk), csat=2, standings=standings)
    desk.do(CorrectSheet(id=sheet, nps=9, comment="It was fine"))
    row = desk.surveys.sheet(sheet)
    assert (row.csat, row.nps, row.comment) == (None, 9, "It was fine")
    assert standings_of(row) == {"csat": "shown", "nps": "answered", "comment": "answered"}
    desk.undo(desk.last_step().id)  # type: ignore[union-attr]
    assert desk.surveys.sheet(sheet).csat == 2
    with pytest.raises(Invalid):
        desk.do(CorrectSheet(id=sheet))


def test_a_sheet_is_taken_out_with_its_reason_and_comes_back(desk: Desk) -> None:
    case = solved(desk)
    sheet = taken(desk, case)
    desk.do(RemoveSheet(id=sheet, reason="Keyed twice"))
    assert desk.surveys.of_case(case) == []
    assert any(event.text == "Keyed twice" for event in desk.cases.timeline("case", case, desk.words().zone))
    with pytest.raises(NotFound):
        desk.do(RemoveSheet(id=sheet, reason="again"))
    desk.undo(desk.last_step().id)  # type: ignore[union-attr]
    assert [row.id for row in desk.surveys.of_case(case)] == [sheet]


def test_a_removed_sheet_without_a_case_leaves_its_reason_with_the_customer(desk: Desk) -> None:
    by = builders.customer(desk)
    sheet = builders.did(desk, TakeSheet(customer=by, csat=1))
    desk.do(RemoveSheet(id=sheet, reason="Of somebody else"))
    assert any(
        event.text == "Of somebody else" for event in desk.cases.timeline("customer", by, desk.words().zone)
    )


def test_a_sheet_stands_in_every_timeline_and_is_found_by_its_number(desk: Desk) -> None:
    case = solved(desk)
    sheet = taken(desk, case, csat=4, nps=0, comment="Kind")
    page = desk.cases.get(case)
    for subject, identity in (
        ("case", case),
        ("customer", page.facts.customer),
        ("unit", page.jobs[0].unit),
    ):
        (event,) = [
            each
            for each in desk.cases.timeline(subject, identity or 0, desk.words().zone)
            if each.kind == "survey"
        ]
        assert desk.words().say(event.title) == (
            f"Survey H{sheet}: satisfaction 4 of 5, would recommend 0 of 10"
        )
        assert event.text == "Kind"
    (hit,) = desk.finder.find(f"h{sheet}")[:1]
    assert (hit.kind, hit.id) == ("case", case)
    alone = builders.did(desk, TakeSheet(customer=page.facts.customer, csat=4))
    assert desk.finder.find(f"H{alone}")[0].kind == "customer"
    assert desk.finder.find("H999") == []


def test_who_is_blocked_is_asked_nothing(desk: Desk) -> None:
    case = solved(desk)
    customer = desk.cases.get(case).facts.customer or 0
    desk.do(BlockCustomer(id=customer, until=date(2032, 1, 1)))
    assert "blocked" in desk.words().say(desk.surveys.objection(case) or "")
    for asked in (TakeSheet(case=case, csat=4), TakeSheet(customer=customer, csat=4)):
        with pytest.raises(Conflict):
            desk.do(asked)


def test_who_does_not_want_to_be_asked_is_not_and_a_slip_of_their_own_counts(desk: Desk) -> None:
    case = solved(desk)
    customer = desk.cases.get(case).facts.customer or 0
    desk.do(WithdrawConsent(customer=customer, purpose="surveys"))
    assert "does not want" in desk.words().say(desk.surveys.objection(case) or "")
    for channel in ("phone", "screen", "counter"):
        with pytest.raises(Conflict, match="does not want"):
            desk.do(TakeSheet(case=case, csat=4, channel=channel))
    assert desk.surveys.objection(case, "slip") is None
    desk.do(TakeSheet(case=case, csat=4, channel="slip"))
    assert len(desk.surveys.of_case(case)) == 1


def test_erasing_takes_the_words_and_leaves_the_figures(desk: Desk, clock: FixedClock) -> None:
    case = solved(desk)
    sheet = taken(desk, case, csat=3, comment="My neighbour Rosa said so")
    customer = desk.surveys.sheet(sheet).customer or 0
    desk.do(EraseCustomer(id=customer))
    row = desk.surveys.sheet(sheet)
    assert (row.csat, row.comment) == (3, "")
    assert not desk.store.value(
        "SELECT count(*) FROM journal_changes WHERE after LIKE '%Rosa%' OR before LIKE '%Rosa%'"
    )


def test_a_merge_moves_the_sheets(desk: Desk) -> None:
    gone, keep = builders.customer(desk), builders.customer(desk, name="Ana G.")
    desk.do(TakeSheet(customer=gone, csat=4))
    desk.do(MergeCustomers(keep=keep, gone=gone))
    assert len(desk.surveys.of_customer(keep)) == 1


def test_which_questions_are_asked_follows_the_job_and_the_settings(desk: Desk) -> None:
    plan = desk.surveys.plan(solved(desk), desk.settings)
    assert plan.kind == "repair"
    assert plan.ces_scale == "2.0"
    assert len(plan.pairs) == 2
    assert desk.surveys.plan(None, desk.settings).kind == ""
