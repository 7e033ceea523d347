"""Coaching sheets: of one talk, by who listened, about what could be heard; no sum, no rank, nobody else's pen."""

from __future__ import annotations

import ast

import pytest

from helpdesk.desk import Desk
from helpdesk.domain.coaching import ACTS, MARKS
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services.customers.erasing_actions import EraseCustomer
from helpdesk.services.shop.coaching_actions import EditCoaching, RemoveCoaching, WriteCoaching
from helpdesk.services.shop.coaching_reader import CoachingRow, heard_differently
from helpdesk.services.shop.sign_in_actions import SetPin
from helpdesk.services.shop.staff_actions import AddStaff
from helpdesk.services.surveys.actions import TakeSheet
from helpdesk.services.workshop.hand_over_actions import HandBack
from helpdesk.services.workshop.repair_actions import CheckWork, FinishWork, StartWork
from tests import builders
from tests.catalogue import ROOT, code, nodes


def talked(desk: Desk) -> int:
    """A survey sheet that the person at the PC filled with a customer."""
    desk.staff = 1
    case = builders.received(desk, quote_choice="waived")
    (job,) = (job.id for job in desk.cases.get(case).jobs)
    for action in (StartWork(job=job), FinishWork(job=job, work_done="Pump", minutes=30), CheckWork(job=job)):
        desk.do(action)
    desk.do(HandBack(jobs=(job,)))
    return builders.did(desk, TakeSheet(case=case, csat=4, comment="Kind"))


def colleague(desk: Desk, name: str = "Luis Gil") -> int:
    return builders.did(desk, AddStaff(name=name))


def test_two_who_listened_to_one_talk_see_where_they_heard_apart(desk: Desk) -> None:
    talk, other, third = talked(desk), colleague(desk), colleague(desk, "Marta Sanz")
    assert desk.coaching.talk(survey=talk).person == 1
    desk.staff = other
    desk.do(WriteCoaching(survey=talk, person=1, named="yes", repeated="no", keep="Waited"))
    desk.staff = third
    desk.do(WriteCoaching(survey=talk, person=1, named="yes", repeated="yes", thanked="na"))
    sheets = desk.coaching.of_talk(survey=talk)
    assert [sheet.observer for sheet in sheets] == [other, third]
    assert heard_differently(sheets) == {"repeated"}
    assert heard_differently(sheets[:1]) == heard_differently([]) == frozenset()
    assert [sheet.id for sheet in desk.coaching.of_person(1)] == [sheet.id for sheet in reversed(sheets)]
    assert desk.coaching.of_person(other) == []


def test_each_observer_writes_one_and_changes_only_their_own(desk: Desk) -> None:
    talk, other = talked(desk), colleague(desk)
    desk.staff = other
    sheet = builders.did(desk, WriteCoaching(survey=talk, person=1, named="yes"))
    with pytest.raises(Conflict):
        desk.do(WriteCoaching(survey=talk, person=1, named="no"))
    desk.staff = 1
    for action in (EditCoaching(id=sheet, named="no"), RemoveCoaching(id=sheet)):
        with pytest.raises(Conflict):
            desk.do(action)
    desk.staff = other
    desk.do(EditCoaching(id=sheet, named="no", attempt="Say your name"))
    assert desk.coaching.sheet(sheet).marks["named"] == "no"
    desk.do(RemoveCoaching(id=sheet))
    with pytest.raises(NotFound):
        desk.coaching.sheet(sheet)
    desk.undo()
    assert desk.coaching.sheet(sheet).attempt == "Say your name"


def test_an_empty_sheet_and_a_talk_that_never_was_are_refused(desk: Desk) -> None:
    talk = talked(desk)
    with pytest.raises(Invalid):
        desk.do(WriteCoaching(survey=talk, person=1, keep="  "))
    with pytest.raises(Invalid):
        desk.do(WriteCoaching(survey=talk, person=1, named="five"))
    with pytest.raises(Invalid):
        desk.do(WriteCoaching(survey=talk, person=99, named="yes"))
    for talks in ({}, {"survey": 99}, {"call": 99}, {"survey": talk, "call": 1}):
        with pytest.raises(NotFound):
            desk.do(WriteCoaching(person=1, named="yes", **talks))


def test_acts_can_be_heard_and_nobody_is_asked_for_a_number(desk: Desk) -> None:
    fields = WriteCoaching.__dataclass_fields__
    assert set(ACTS) <= set(fields)
    assert set(MARKS) == {"yes", "no", "na"}
    assert {name for name in CoachingRow._fields if name in ACTS} == set(ACTS)
    assert not [name for name in (*fields, *CoachingRow._fields) if "score" in name or "points" in name]


def test_nothing_in_the_house_counts_or_ranks_by_coaching() -> None:
    """The table is read by its own reader alone: no figure, list or paper is made of it."""
    readers = {
        path.relative_to(ROOT).as_posix()
        for path in code()
        for node in nodes(path)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "coaching_sheets" in node.value
    }
    assert {path for path in readers if "/migrations/" not in path} == {
        "helpdesk/services/shop/coaching_actions.py",
        "helpdesk/services/shop/coaching_reader.py",
        "helpdesk/store/tables/trust.py",
    }


def test_what_was_said_of_a_talk_goes_with_the_customer_who_is_erased(desk: Desk) -> None:
    talk, other = talked(desk), colleague(desk)
    desk.staff = other
    sheet = builders.did(desk, WriteCoaching(survey=talk, person=1, named="yes", keep="Calmed Ana down"))
    customer = desk.store.value("SELECT customer_id FROM surveys WHERE id = ?", (talk,))
    desk.do(EraseCustomer(id=customer))
    left = desk.coaching.sheet(sheet)
    assert (left.marks["named"], left.keep) == ("yes", "")


def test_where_people_sign_in_a_sheet_is_for_its_person_its_writer_and_the_owner(desk: Desk) -> None:
    talk, luis, marta, owner = (
        talked(desk),
        colleague(desk),
        colleague(desk, "Marta Sanz"),
        builders.did(desk, AddStaff(name="Zoe Rey", role="owner")),
    )
    desk.staff = luis
    desk.do(WriteCoaching(survey=talk, person=1, named="yes"))
    sheet = desk.coaching.of_person(1)[0].id
    pins = {owner: "7391", luis: "5820", marta: "4816", 1: "6702"}
    for person, pin in pins.items():
        desk.do(SetPin(staff=person, pin=pin))
        desk.sign.enter("7391")
    for person, pin in pins.items():
        desk.sign.enter(pin)
        told = [row.id for row in (*desk.coaching.of_talk(survey=talk), *desk.coaching.of_person(1))]
        assert told == ([] if person == marta else [sheet, sheet])
    desk.sign.enter(pins[marta])
    with pytest.raises(NotFound):
        desk.coaching.sheet(sheet)
