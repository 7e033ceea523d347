"""Checklists of a shop: taken, changed, kept in the version that was used; and how the lines of a job ended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from helpdesk.action import Action, Context, Outcome
from helpdesk.desk import Desk
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.languages import LANGUAGES
from helpdesk.services.field.checklist_actions import (
    AddChecklist,
    DeleteChecklist,
    EditChecklist,
    LineForm,
    RestoreChecklist,
    pin_checklist,
)
from helpdesk.services.field.line_results import LineAnswer, record_lines
from helpdesk.services.field.plan_actions import AddPlan, OpenMaintenance
from helpdesk.services.field.usual_checklists import usual_lists
from helpdesk.services.shop.file_actions import NewFile
from helpdesk.texts import Text, verbatim
from tests import builders
from tests.services.test_every_action import PNG

WASHER = "washing_machine.maintenance"


@dataclass(frozen=True, kw_only=True)
class _Record(Action):
    """As the visit form and the installation do it."""

    job: int
    answers: tuple[LineAnswer, ...] = ()

    def label(self) -> Text:
        return verbatim("Recorded")

    def run(self, ctx: Context) -> Outcome:
        pin_checklist(ctx, self.job)
        record_lines(ctx, self.job, self.answers)
        return Outcome(self.job, self.label())


def maintenance(desk: Desk, serial: str = "SN-1001", **product: Any) -> int:
    """A maintenance job of a washing machine: its id."""
    unit = builders.unit(desk, serial, product=builders.product(desk, **product))
    plan = builders.did(desk, AddPlan(unit=unit, every_count=1, every_unit="years"))
    case = builders.did(desk, OpenMaintenance(id=plan))
    return int(desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,)))


def said(*texts: str) -> tuple[LineForm, ...]:
    return tuple(LineForm(text=text) for text in texts)


def mark(position: int, result: str = "passed", **more: Any) -> LineAnswer:
    return LineAnswer(position=position, result=result, **more)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_usual_lists_are_whole_in_each_language(language: str) -> None:
    lists = usual_lists(language)
    assert len(lists) == len({one.code for one in lists}) >= 16
    for one in lists:
        assert one.name
        for line in one.lines:
            form = LineForm(**line._asdict())
            assert not form.problems(), line
            assert form.own() == tuple(line), line
    assert [one.code for one in lists if not one.category] == ["general.installation", "general.maintenance"]


def test_a_job_shows_its_list_and_takes_it_with_the_first_result(desk: Desk) -> None:
    job = maintenance(desk)
    before = desk.checklists.of_job(job)
    assert before is not None
    assert (before.code, before.checklist, before.result) == (WASHER, None, "not_done")
    assert not desk.store.value("SELECT count(*) FROM checklists")
    desk.do(_Record(job=job, answers=(mark(1), mark(7, "", value="58,5"))))
    after = desk.checklists.of_job(job)
    assert after is not None
    assert (after.code, after.result, len(after.left)) == (WASHER, "partly", len(before.lines) - 2)
    assert [(line.position, line.text) for line in after.lines] == [
        (line.position, line.text) for line in before.lines
    ]
    assert (after.lines[6].value, after.lines[6].ended) == ("58.5", "passed")


def test_a_list_that_was_used_stays_with_its_job_and_new_jobs_take_the_new_version(desk: Desk) -> None:
    job = maintenance(desk)
    desk.do(_Record(job=job, answers=(mark(2),)))
    edited = desk.do(
        EditChecklist(code=WASHER, name="Washers", category="washing machine", lines=said("Only this"))
    )
    mine = desk.checklists.of_job(job)
    assert mine is not None
    assert (mine.version, mine.lines[1].ended, len(mine.lines) > 1) == (1, "passed", True)
    other = desk.checklists.of_job(maintenance(desk, "SN-2"))
    assert other is not None
    assert (other.checklist, other.version, [line.text for line in other.lines]) == (
        edited.id,
        2,
        ["Only this"],
    )
    # Nobody has the second version yet: it is changed where it is.
    again = desk.do(
        EditChecklist(code=WASHER, name="Washers", category="washing machine", lines=said("A", "B"))
    )
    assert again.id == edited.id
    assert [one.version for one in desk.checklists.versions(WASHER)] == [2, 1]


def test_editing_one_nobody_took_takes_it_and_undo_gives_the_usual_one_back(desk: Desk) -> None:
    done = desk.do(EditChecklist(code=WASHER, name="Mine", category="washing machine", lines=said("A")))
    assert desk.checklists.by_code(WASHER).name == "Mine"
    assert done.step is not None
    desk.undo(done.step)
    assert desk.checklists.by_code(WASHER).id is None


def test_a_deleted_list_is_not_offered_again_and_can_be_brought_back(desk: Desk) -> None:
    job = maintenance(desk)
    desk.do(DeleteChecklist(code=WASHER))
    found = desk.checklists.of_job(job)
    assert found is not None
    assert found.code == "general.maintenance"
    assert [one.code for one in desk.checklists.withdrawn()] == [WASHER]
    with pytest.raises(Conflict):
        desk.do(DeleteChecklist(code=WASHER))
    desk.do(RestoreChecklist(code=WASHER))
    found = desk.checklists.of_job(job)
    assert found is not None
    assert found.code == WASHER


def test_an_own_list_for_one_product_goes_before_all_others(desk: Desk) -> None:
    job = maintenance(desk)
    product = int(desk.store.value("SELECT max(id) FROM products"))
    made = desk.do(AddChecklist(name="Balay", kind="maintenance", product=product, lines=said("Belt")))
    found = desk.checklists.of_job(job)
    assert found is not None
    assert (found.checklist, found.name) == (made.id, "Balay")
    assert desk.checklists.by_code(found.code).product_name == "Washing machine 8 kg"
    desk.do(DeleteChecklist(code=found.code))
    with pytest.raises(NotFound):
        desk.checklists.by_code(found.code)


@pytest.mark.parametrize(
    ("lines", "word"),
    [
        ((), "at least one line"),
        (said(*["x"] * 10_000), "10000 lines: a list has 200 at most"),
        (said("Fine", " "), "Line 2: This is needed."),
        (said("x" * 501), "Line 1: At most 500"),
        ((LineForm(text="Bar", asks="number", least="5", most="1"),), "less than where it begins"),
        ((LineForm(text="Bar", asks="number", least="low"),), "“low” is not a number"),
    ],
)
def test_lines_that_cannot_be_taken_are_said_and_nothing_is_written(
    desk: Desk, lines: tuple[LineForm, ...], word: str
) -> None:
    with pytest.raises(Invalid) as told:
        desk.do(AddChecklist(name="List", lines=lines))
    assert word in desk.words("en").say(told.value.problems["lines"])
    assert not desk.store.value("SELECT count(*) FROM checklists")


def test_a_line_without_its_photo_stays_open_and_a_reason_passes_it(desk: Desk) -> None:
    """F7."""
    job = maintenance(desk)
    desk.do(
        EditChecklist(
            code=WASHER,
            name="Washers",
            category="washing machine",
            lines=(LineForm(text="Place", photo=True), LineForm(text="Filter")),
        )
    )
    with pytest.raises(Invalid) as told:
        desk.do(_Record(job=job, answers=(mark(2), mark(1))))
    assert "Line 1: A photo is needed" in desk.words("en").say(told.value.problems["lines"])
    found = desk.checklists.of_job(job)
    assert found is not None
    assert [line.position for line in found.left] == [1, 2]
    desk.do(_Record(job=job, answers=(mark(1, no_photo="Too dark"),)))
    today = desk.clock.today(desk.words().zone)
    told = [
        one for one in desk.today.sections(today, desk.clock.now(), desk.settings) if one.key == "no_photo"
    ]
    assert [(row.title, row.why, row.id) for row in told[0].rows] == [("Place", "Too dark", job)]
    desk.do(_Record(job=job, answers=(mark(1, photo=NewFile(name="a.png", content=PNG)),)))
    found = desk.checklists.of_job(job)
    assert found is not None
    assert found.lines[0].photo_file is not None
    left = desk.today.sections(today, desk.clock.now(), desk.settings)
    assert [one.key for one in left if one.key == "no_photo"] == []


def test_a_failed_line_opens_a_repair_with_unit_and_text_and_undo_takes_both_back(desk: Desk) -> None:
    job = maintenance(desk)
    failed = mark(7, "", value="40", note="Heats slowly", repair=True)
    done = desk.do(_Record(job=job, answers=(failed, mark(1, "failed"))))
    found = desk.checklists.of_job(job)
    assert found is not None
    line = found.lines[6]
    assert (line.ended, found.lines[0].repair) == ("failed", None)
    assert line.repair is not None
    repair, mine = desk.cases.job(line.repair), desk.cases.job(job)
    assert (repair.kind, repair.state, repair.case, repair.unit) == (
        "repair",
        "received",
        mine.case,
        mine.unit,
    )
    assert repair.problem == "Temperature at 60 °C programme: 40 °C. Heats slowly"
    desk.do(_Record(job=job, answers=(failed,)))
    jobs = "SELECT count(*) FROM jobs WHERE case_id = ?"
    assert desk.store.value(jobs, (mine.case,)) == 2
    assert done.step is not None
    desk.undo(done.step)
    assert desk.store.value(jobs, (mine.case,)) == 1
    assert not desk.store.value("SELECT count(*) FROM check_results")


def test_a_line_that_is_not_there_is_refused_and_nothing_is_half_written(desk: Desk) -> None:
    job = maintenance(desk)
    with pytest.raises(NotFound):
        desk.do(_Record(job=job, answers=(mark(1), mark(99))))
    assert not desk.store.value("SELECT count(*) FROM check_results")
