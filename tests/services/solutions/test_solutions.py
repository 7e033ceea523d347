"""Solutions: written, versioned, used on jobs, watched, proposed while a fault is typed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

import pytest

from helpdesk.action import Action, Context, Outcome
from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from helpdesk.domain.solutions import Record
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services.cases.timeline_reader import timeline
from helpdesk.services.goods.product_actions import AddProduct, DeleteProduct
from helpdesk.services.returns.handling_actions import TestGoods
from helpdesk.services.shop.file_actions import AttachFiles, NewFile
from helpdesk.services.shop.file_reader import files_of
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.solutions.actions import (
    AddSolution,
    DeleteSolution,
    EditSolution,
    ReplaceSolution,
    RestoreVersion,
    SetConfidence,
)
from helpdesk.services.solutions.reader import held_words
from helpdesk.services.solutions.sheet_actions import AddSheet
from helpdesk.services.solutions.sheet_reader import UseShare
from helpdesk.services.solutions.use_actions import UseSolution, WithdrawUse
from helpdesk.services.workshop.coverage_actions import LinkComeback
from helpdesk.services.workshop.hand_over_actions import HandBack
from helpdesk.services.workshop.repair_actions import CheckWork, FinishWork, StartWork
from helpdesk.store.tables.work import Case
from helpdesk.texts import Text, verbatim
from tests.services.returns.returning import Returning
from tests.services.workshop.bench import Bench


def written(desk: Desk, symptom: str = "Lavadora no centrifuga", **more: object) -> int:
    made = desk.do(AddSolution(symptom=symptom, fix=str(more.pop("fix", "Change the belt")), **more)).id  # type: ignore[arg-type]
    assert made is not None
    return made


def used(bench: Bench, solution: int, result: str = "solved", outcome: str = "fixed", cause: str = "") -> int:
    """One more job on which it was used, handed back."""
    job = bench.again()
    bench.did(
        UseSolution(job=job, solution=solution, result=result),
        StartWork(job=job),
        FinishWork(job=job, work_done="Belt changed", outcome=outcome, cause=cause),
        CheckWork(job=job),
        HandBack(jobs=(job,)),
    )
    return job


# -- what is written


def test_each_save_is_a_version_and_what_was_validated_were_other_words(desk: Desk) -> None:
    one = written(desk)
    desk.do(SetConfidence(id=one, confidence="validated"))
    desk.do(EditSolution(id=one, symptom="Lavadora no centrifuga", fix="Change belt and brushes"))
    row = desk.solutions.get(one)
    assert (row.version, row.confidence, row.fix) == (2, "draft", "Change belt and brushes")
    assert [version.said["fix"] for version in desk.solutions.versions(one)] == [
        "Change belt and brushes",
        "Change the belt",
    ]


def test_a_save_that_changes_nothing_is_no_version(desk: Desk) -> None:
    one = written(desk)
    desk.do(SetConfidence(id=one, confidence="validated"))
    desk.do(EditSolution(id=one, symptom="Lavadora no centrifuga", fix="Change the belt"))
    assert (desk.solutions.get(one).version, desk.solutions.get(one).confidence) == (1, "validated")


def test_restoring_version_2_of_5_makes_version_6_which_nobody_validated(desk: Desk) -> None:
    one = written(desk, fix="Fix 1")
    for n in range(2, 6):
        desk.do(EditSolution(id=one, symptom="Lavadora no centrifuga", fix=f"Fix {n}"))
    desk.do(SetConfidence(id=one, confidence="validated"))
    desk.do(RestoreVersion(id=one, version=2))
    row, versions = desk.solutions.get(one), desk.solutions.versions(one)
    assert (row.version, row.fix, row.confidence) == (6, "Fix 2", "draft")
    assert [version.version for version in versions] == [6, 5, 4, 3, 2, 1]
    assert versions[0].said == versions[4].said
    assert (versions[0].restores, versions[1].said["fix"]) == (2, "Fix 5")
    desk.undo()
    assert (desk.solutions.get(one).version, desk.solutions.get(one).confidence) == (5, "validated")
    assert len(desk.solutions.versions(one)) == 5


def test_a_version_of_a_product_that_is_gone_is_restored_without_it(desk: Desk) -> None:
    product = desk.do(AddProduct(name="Oven")).id
    one = written(desk, product=product)
    desk.do(EditSolution(id=one, symptom="Lavadora no centrifuga", fix="Other"))
    desk.do(DeleteProduct(id=product or 0))
    desk.do(RestoreVersion(id=one, version=1))
    assert (desk.solutions.get(one).product, desk.solutions.get(one).fix) == (None, "Change the belt")


def test_an_unknown_version_is_refused(desk: Desk) -> None:
    with pytest.raises(Conflict):
        desk.do(RestoreVersion(id=written(desk), version=7))


def test_without_symptom_or_fix_nothing_is_kept(desk: Desk) -> None:
    with pytest.raises(Invalid) as refused:
        desk.do(AddSolution(symptom="  ", fix=""))
    assert set(refused.value.problems) == {"symptom", "fix"}
    with pytest.raises(Invalid):
        desk.do(AddSolution(symptom="x", fix="y", cause="moon"))
    assert desk.solutions.count(ListQuery()) == 0


def test_a_used_solution_stays_and_an_unused_one_goes(desk: Desk) -> None:
    bench, one, other = Bench(desk), written(desk), written(desk, "Other")
    bench.did(UseSolution(job=bench.job, solution=one))
    with pytest.raises(Conflict):
        desk.do(DeleteSolution(id=one))
    desk.do(DeleteSolution(id=other))
    with pytest.raises(NotFound):
        desk.solutions.get(other)


def test_the_name_or_phone_of_the_customer_has_no_place_in_a_solution(desk: Desk) -> None:
    bench = Bench(desk)
    name, phone = desk.store.row(
        "SELECT c.name, n.value FROM customers c JOIN contacts n ON n.customer_id = c.id AND n.kind = 'phone' "
        "WHERE c.id = ?",
        (bench.customer,),
    ) or ("", "")
    for said in (f"Told by {name}", f"Call {phone} first"):
        with pytest.raises(Invalid) as refused:
            desk.do(AddSolution(symptom="Does not spin", fix=said, job=bench.job))
        assert set(refused.value.problems) == {"fix"}
    assert desk.solutions.count(ListQuery()) == 0


def test_one_like_it_is_found_before_it_is_written_twice(desk: Desk) -> None:
    one = written(desk, "La lavadora no centrifuga")
    written(desk, "Lavadora no desagua")
    assert [row.id for row in desk.solutions.alike("no centrifuga la lavadora")] == [one]
    assert desk.solutions.alike("no centrifuga la lavadora", but=one) == []


# -- how it did


def test_held_after_ninety_days_watched_until_then(desk: Desk) -> None:
    bench, one = Bench(desk), written(desk)
    used(bench, one)
    assert desk.solutions.record(one) == Record(0, 0, 1)
    bench.later(days=90)
    assert desk.solutions.record(one) == Record(0, 0, 1)
    bench.later(days=1)
    assert desk.solutions.record(one) == Record(1, 1, 0)
    assert [used.fate for used in desk.solutions.uses(one)] == ["held"]


def test_a_linked_comeback_is_no_success_and_undo_takes_that_back(desk: Desk) -> None:
    bench, one = Bench(desk), written(desk)
    first = used(bench, one)
    bench.later(days=10)
    second = bench.again()
    assert desk.solutions.record(one) == Record(0, 0, 1)
    bench.did(LinkComeback(job=second, earlier=first))
    assert desk.solutions.record(one) == Record(0, 1, 0)
    desk.undo()
    assert desk.solutions.record(one) == Record(0, 0, 1)


@dataclass(frozen=True, kw_only=True)
class Reopen(Action):
    """As an import that corrects the day on which something came."""

    case: int
    opened_at: datetime

    def label(self) -> Text:
        return verbatim("Case corrected")

    def run(self, ctx: Context) -> Outcome:
        ctx.store.update(Case, self.case, opened_at=self.opened_at)
        return Outcome(self.case, self.label())


def test_a_comeback_whose_day_is_corrected_is_counted_anew(desk: Desk) -> None:
    """Within ninety days it did not hold; after them it had held. The numbers follow at once, and Undo too."""
    bench, one = Bench(desk), written(desk)
    first = used(bench, one)
    bench.later(days=10)
    second = bench.again()
    bench.did(LinkComeback(job=second, earlier=first))
    bench.later(days=200)
    assert desk.solutions.record(one) == Record(0, 1, 0)
    desk.do(Reopen(case=desk.cases.job(second).case, opened_at=desk.clock.now()))
    assert desk.solutions.record(one) == Record(1, 1, 0)
    desk.undo()
    assert desk.solutions.record(one) == Record(0, 1, 0)


def test_misuse_counts_neither_for_nor_against_and_shows_at_the_product(desk: Desk) -> None:
    bench, one = Bench(desk), written(desk)
    for _ in range(9):
        used(bench, one)
    bench.later(days=91)
    before = desk.solutions.record(one)
    for result in ("solved", "tried", "solved"):
        used(bench, one, result, cause="misuse")
    bench.later(days=91)
    assert desk.solutions.record(one) == before == Record(9, 9, 0)
    share = desk.guidance.share_of(bench.product)
    assert (share.wrong, share.of, share.few) == (3, 12, False)
    assert share.interval is not None
    assert (round(share.interval[0], 1), round(share.interval[1], 1)) == (8.9, 53.2)


def test_one_of_twelve_is_told_with_its_interval_and_nine_are_few() -> None:
    share = UseShare(1, 12)
    assert share.interval is not None
    assert (round(share.interval[0], 2), round(share.interval[1], 2), share.few) == (1.49, 35.39, False)
    assert UseShare(1, 9).few


def test_what_was_tried_in_vain_counts_against(desk: Desk) -> None:
    bench, one = Bench(desk), written(desk)
    job = used(bench, one, "tried")
    assert desk.solutions.record(one) == Record(0, 1, 0)
    desk.do(UseSolution(job=job, solution=one, result="solved"))
    assert desk.solutions.record(one) == Record(0, 0, 1)
    desk.do(WithdrawUse(job=job, solution=one))
    assert desk.solutions.record(one) == Record()


def test_the_shops_own_days_of_watching_hold(desk: Desk) -> None:
    bench, one = Bench(desk), written(desk)
    used(bench, one)
    bench.later(days=31)
    assert desk.solutions.record(one).watched == 1
    desk.do(ChangeSettings(values={"work.held_days": 30}))
    assert desk.solutions.record(one) == Record(1, 1, 0)


def test_words_are_honest_at_none_and_at_one(desk: Desk) -> None:
    say = desk.words("en").say
    assert say(held_words(Record())) == "not tried yet"
    assert say(held_words(Record(0, 0, 2))) == "not known yet, 2 still watched"
    assert say(held_words(Record(1, 1))) == "held 1 of 1"
    assert say(held_words(Record(7, 9, 3))) == "held 7 of 9, 3 still watched"


def test_the_list_goes_by_the_lower_bound_the_untried_last(desk: Desk) -> None:
    bench = Bench(desk)
    untried, weak, strong = written(desk, "A"), written(desk, "B"), written(desk, "C")
    used(bench, weak, "tried")
    used(bench, strong)
    bench.later(days=91)
    rows = desk.solutions.page(ListQuery(sort="bound", descending=True))
    assert [row.id for row in rows] == [strong, weak, untried]
    assert [row.id for row in desk.solutions.page(ListQuery(sort="bound", descending=True), rows[0], 1)] == [
        weak
    ]


# -- what is proposed


def proposed(desk: Desk, text: str, **about: object) -> list[int]:
    return [one.row.id for one in desk.suggestions.for_fault(text, **about)]  # type: ignore[arg-type]


def test_any_of_the_words_finds_it_accents_aside_and_without_a_category(desk: Desk) -> None:
    spin = written(desk, "Lavadora no centrifuga", category="Lavadoras")
    battery = written(desk, "La batería no dura")
    assert proposed(desk, "no me centrifuga la lavadora nueva") == [spin]
    assert proposed(desk, "bateria") == [battery]
    assert proposed(desk, "centrifugar", category="") == [spin]
    assert proposed(desk, "cen") == [spin]
    assert proposed(desk, "ce") == []
    assert proposed(desk, "no me la de") == []


def test_a_word_that_says_what_it_is_counts_less_than_what_is_wrong(desk: Desk) -> None:
    desk.do(AddProduct(name="Lavadora 8 kg", category="Lavadoras"))
    drain, leak = written(desk, "Lavadora no desagua"), written(desk, "Gotea por debajo")
    assert proposed(desk, "la lavadora gotea") == [leak, drain]


def test_the_nearest_product_goes_first(desk: Desk) -> None:
    lumo = desk.do(AddProduct(name="Lavadora", brand="Lumo", model="L1", category="Lavadoras")).id
    any_ = written(desk, "No centrifuga")
    kind = written(desk, "No centrifuga", category="lavadoras")
    brand = written(desk, "No centrifuga", brand="LUMO")
    model = written(desk, "No centrifuga", product=lumo)
    assert proposed(desk, "no centrifuga", product=lumo) == [model, brand, kind, any_]


def test_the_untried_one_is_last_and_seen(desk: Desk) -> None:
    bench = Bench(desk)
    tried = written(desk, "No centrifuga bien")
    used(bench, tried)
    bench.later(days=91)
    new = written(desk, "No centrifuga nada")
    assert proposed(desk, "no centrifuga") == [tried, new]


def test_archived_and_replaced_ones_are_not_proposed(desk: Desk) -> None:
    old, new, gone = (
        written(desk, "No desagua"),
        written(desk, "No desagua nada"),
        written(desk, "No desagua"),
    )
    desk.do(ReplaceSolution(id=old, by=new))
    desk.do(SetConfidence(id=gone, confidence="archived"))
    assert proposed(desk, "no desagua") == [new]
    assert desk.solutions.get(old).superseded_by == new
    with pytest.raises(Invalid):
        desk.do(ReplaceSolution(id=new, by=old))
    with pytest.raises(Conflict):
        desk.do(SetConfidence(id=old, confidence="validated"))


# -- on the job


def test_it_is_noted_once_for_each_job_the_last_word_counts(desk: Desk) -> None:
    bench, one = Bench(desk), written(desk)
    bench.did(UseSolution(job=bench.job, solution=one, result="proposed"))
    bench.did(UseSolution(job=bench.job, solution=one, result="solved"))
    assert [(use.solution, use.result) for use in desk.solutions.on_job(bench.job)] == [(one, "solved")]
    with pytest.raises(NotFound):
        desk.do(UseSolution(job=999, solution=one))
    with pytest.raises(NotFound):
        desk.do(WithdrawUse(job=bench.job, solution=999))


def test_files_are_kept_by_their_hash(desk: Desk) -> None:
    one = written(desk)
    desk.do(
        AttachFiles(subject="solution", id=one, files=(NewFile(name="manual.pdf", content=b"%PDF-1.4 x"),))
    )
    (file,) = files_of(desk.store, "solution", one)
    assert file.hash == hashlib.sha256(b"%PDF-1.4 x").hexdigest()


def test_a_returns_five_minute_test_gives_the_sheet_and_writes_it_down(desk: Desk) -> None:
    told = Returning(desk)
    job = told.returned(told.sold(), ground="defect")
    with pytest.raises(NotFound):
        desk.do(TestGoods(job=job, tested="works", note="Child lock was on", guidance=True))
    desk.do(AddSheet(product=told.product, title_en="The child lock", steps_en="Press three seconds"))
    desk.do(TestGoods(job=job, tested="works", note="Child lock was on", guidance=True))
    case = desk.cases.job(job).case
    said = [
        desk.words("en").say(event.title) for event in timeline(desk.store, "case", case, desk.words().zone)
    ]
    assert "Guidance sheet given: The child lock" in said
