"""What follows from a low answer: a complaint, somebody who calls back by an hour, and one more asking after it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from helpdesk.clock import FixedClock, from_text
from helpdesk.desk import Desk
from helpdesk.errors import Conflict
from helpdesk.services.calls.actions import PlanCall
from helpdesk.services.cases.actions import PlanNext
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.surveys.actions import TakeSheet
from tests import builders
from tests.services.surveys.test_sheets import solved, taken


def complaint(desk: Desk, sheet: int) -> dict[str, Any]:
    """The complaint that a sheet opened, with its case."""
    names = ("job", "case", "kind", "problem", "owner", "by", "about", "channel")
    row = desk.store.row(
        "SELECT j.id, j.case_id, j.kind, j.problem, c.owner_id, x.call_back_by, x.about_case_id, c.channel "
        "FROM surveys v JOIN jobs j ON j.id = v.complaint_id JOIN cases c ON c.id = j.case_id "
        "JOIN complaints x ON x.job_id = j.id WHERE v.id = ?",
        (sheet,),
    )
    assert row is not None
    return dict(zip(names, row, strict=True))


def closed(desk: Desk, job: int) -> None:
    """The complaint is over; how it is closed is the affair of complaints."""
    now = "2026-11-25T10:00:00Z"
    with desk.store.transaction():
        desk.store.drop_triggers()
        desk.store.run("UPDATE jobs SET finished_at = ?, state = 'closed' WHERE id = ?", (now, job))
        desk.store.run(
            "UPDATE cases SET closed_at = ?, state = 'closed' WHERE id = (SELECT case_id FROM jobs WHERE id = ?)",
            (now, job),
        )


def test_a_score_of_two_on_friday_evening_is_called_back_within_24_opening_hours_by_a_named_person(
    desk: Desk, clock: FixedClock
) -> None:
    case = solved(desk)
    clock.moment = datetime(2026, 11, 27, 18, 50, tzinfo=UTC)  # Friday 19:50 in Madrid
    done = desk.do(TakeSheet(case=case, csat=2, comment="My neighbour Rosa says so too"))
    told = complaint(desk, done.id or 0)
    # Ten minutes on Friday, four hours on Saturday, eight on Monday and Tuesday, then 3 h 50 on Wednesday.
    assert from_text(told["by"]) == datetime(2026, 12, 2, 11, 50, tzinfo=UTC)
    assert (told["kind"], told["about"], told["channel"]) == ("complaint", case, "phone")
    assert told["owner"] == 1
    assert told["problem"] == "My neighbour Rosa says so too", "the customer's own words are the complaint"
    assert "Eva Ruiz calls back by" in desk.words().say(done.shown or "")
    (event,) = [
        each for each in desk.cases.timeline("case", told["case"], desk.words().zone) if each.kind == "survey"
    ]
    assert event.text == "My neighbour Rosa says so too"


def test_without_a_word_the_answers_are_the_complaint_in_the_customers_language(desk: Desk) -> None:
    case = solved(desk)
    customer = desk.cases.get(case).facts.customer
    with desk.store.transaction():
        desk.store.drop_triggers()
        desk.store.run("UPDATE customers SET language = 'es' WHERE id = ?", (customer,))
    told = complaint(desk, taken(desk, case, csat=2))
    assert told["problem"] == "Encuesta H1: satisfacción 2 de 5"
    call = builders.did(
        desk, PlanCall(customer=customer, due_on=date(2026, 11, 25), reason="complaint", job=told["job"])
    )
    (why,) = desk.calls.card(call).reasons
    assert why.problem == "", "nobody repeats what the customer did not say"


def test_who_looks_after_the_case_calls_back(desk: Desk) -> None:
    from helpdesk.services.shop.staff_actions import AddStaff

    case = solved(desk)
    other = builders.did(desk, AddStaff(name="Marta", role="counter"))
    desk.do(PlanNext(id=case, owner=other))
    assert complaint(desk, taken(desk, case, csat=1))["owner"] == other


@pytest.mark.parametrize(
    ("answers", "opens"),
    [
        ({"csat": 3, "nps": 5, "ces": 3, "things_gone_wrong": 0}, False),
        ({"nps": 0}, True),
        ({"things_gone_wrong": 2, "gone_wrong": ("late", "price")}, True),
        ({"ces": 2}, True),
        ({"ces": 2, "ces_scale": "1.0"}, False),
    ],
)
def test_what_opens_a_complaint(desk: Desk, answers: dict[str, Any], opens: bool) -> None:
    sheet = taken(desk, solved(desk), **answers)
    assert (desk.surveys.sheet(sheet).complaint is not None) == opens
    if answers.get("gone_wrong"):
        assert "2 things went wrong, Not ready when promised, Cost more" in complaint(desk, sheet)["problem"]


def test_the_shop_sets_what_opens_one(desk: Desk) -> None:
    desk.do(
        ChangeSettings(
            values={
                "surveys.low_csat": 0,
                "surveys.low_nps": 8,
                "surveys.low_ces": 0,
                "surveys.low_things": False,
                "surveys.call_back_hours": 1,
            }
        )
    )
    assert desk.surveys.sheet(taken(desk, solved(desk), csat=1, ces=1, things_gone_wrong=3)).complaint is None
    by = builders.customer(desk, name="Luis")
    sheet = builders.did(desk, TakeSheet(customer=by, nps=8))
    assert from_text(complaint(desk, sheet)["by"]) == datetime(2026, 11, 21, 11, 0, tzinfo=UTC)


def test_undo_takes_sheet_and_complaint_back_together(desk: Desk) -> None:
    case = solved(desk)
    sheet = taken(desk, case, csat=1)
    opened = complaint(desk, sheet)["case"]
    desk.undo(desk.last_step().id)  # type: ignore[union-attr]
    assert desk.surveys.of_case(case) == []
    assert not desk.store.value("SELECT 1 FROM cases WHERE id = ?", (opened,))


def test_the_customer_is_asked_once_more_after_the_complaint_beside_the_first_sheet(desk: Desk) -> None:
    case = solved(desk)
    first = taken(desk, case, csat=1)
    told = complaint(desk, first)
    for asked in (case, told["case"]):
        with pytest.raises(Conflict):
            desk.do(TakeSheet(case=asked, csat=4))
    closed(desk, told["job"])
    assert desk.surveys.objection(case) is None
    second = taken(desk, told["case"], csat=4)
    row = desk.surveys.sheet(second)
    assert (row.case, row.second_of, row.complaint) == (case, first, None)
    assert desk.surveys.sheet(first).csat == 1, "the first stays as it was"
    assert [each.id for each in desk.surveys.of_complaint(told["job"])] == [second, first]
    for asked in (case, told["case"]):
        with pytest.raises(Conflict, match=f"H{second}"):
            desk.do(TakeSheet(case=asked, csat=5))
    titles = [desk.words().say(each.title) for each in desk.cases.timeline("case", case, desk.words().zone)]
    assert f"Asked once more, survey H{second}: satisfaction 4 of 5" in titles


def test_a_second_low_sheet_opens_a_complaint_of_its_own_and_a_third_is_never_asked(desk: Desk) -> None:
    case = solved(desk)
    closed(desk, complaint(desk, taken(desk, case, csat=1))["job"])
    again = complaint(desk, taken(desk, case, csat=2))
    closed(desk, again["job"])
    with pytest.raises(Conflict):
        desk.do(TakeSheet(case=case, csat=5))
    with pytest.raises(Conflict):
        desk.do(TakeSheet(case=again["case"], csat=5))
