"""A guarantee claim from hand-in to its remedy: what must be said, what each remedy needs, what follows, undone whole."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from helpdesk.desk import Desk
from helpdesk.domain.today import TodayRow
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.actions import PlanNext
from helpdesk.services.goods.cover_actions import GiveCover, WithdrawCover
from helpdesk.services.goods.sale_actions import EditSale
from helpdesk.services.goods.unit_actions import AddUnit
from helpdesk.services.workshop.claim_actions import DecideClaim, ReplaceUnit
from helpdesk.services.workshop.claim_money_actions import EndContract, RecordRefund, ReducePrice
from helpdesk.services.workshop.hand_over_actions import HandBack, Reopen, ReturnUnrepaired
from helpdesk.services.workshop.repair_actions import Diagnose, StartWork
from tests import builders
from tests.services.claims.counter import Counter, at
from tests.services.workshop.bench import dump


def legal(counter: Counter, unit: int | None = None, on: str | None = None) -> Any:
    """The legal cover of a unit."""
    day = date.fromisoformat(on) if on else counter.desk.clock.today(counter.desk.words().zone)
    covers = counter.desk.covers.of_unit(unit or counter.unit, day).covers
    return next(cover for cover in covers if cover.kind == "legal")


def unmended(desk: Desk) -> list[TodayRow]:
    """What Today tells of units that went back not in conformity."""
    now = desk.clock.now()
    sections = desk.today.sections(now.date(), now, desk.settings)
    return [row for section in sections if section.key == "unmended" for row in section.rows]


def next_of(counter: Counter) -> str:
    """What the agenda and Today say is next for the claim; both say the same."""
    desk, words = counter.desk, counter.desk.words("en")
    today = desk.clock.today(words.zone)
    desk.do(PlanNext(id=counter.case, next_on=today))
    said = {words.say(item.why) for item in desk.agenda.items(today, today) if item.kind == "next"}
    now = desk.clock.now()
    sections = desk.today.sections(today, now, desk.settings)
    said |= {words.say(row.why) for section in sections if section.key == "next" for row in section.rows}
    assert len(said) == 1, said
    return said.pop()


# -- said first


def test_what_is_next_of_a_claim_is_the_step_that_leads_on(desk: Desk) -> None:
    counter = Counter(desk)
    counter.did(Diagnose(job=counter.job, diagnosis="Pump blocked"))
    assert next_of(counter) == "Finish the diagnosis, decide the claim"
    with pytest.raises(Conflict, match="Decide the claim first"):
        desk.do(StartWork(job=counter.job))
    counter.accept(wish="repair")
    assert next_of(counter) == "Finish the diagnosis, start the work"


def test_a_refused_claim_asks_for_a_quote(desk: Desk) -> None:
    counter = Counter(desk)
    counter.did(Diagnose(job=counter.job, diagnosis="Dropped"))
    counter.accept(decision="refused", reason="It was dropped", evidence="A dent")
    assert next_of(counter) == "Finish the diagnosis, make the quote"


def test_before_the_remedy_the_choice_is_said_and_recorded_with_who_and_when(desk: Desk) -> None:
    counter = Counter(desk)
    said = desk.claims.to_say(counter.row, desk.words("en"), date(2026, 11, 20))
    assert "choose between repair and replacement" in said[0]
    assert not any("12 more months" in text for text in said), "the contract is from before"
    with pytest.raises(Conflict, match="Decide the claim first"):
        desk.do(StartWork(job=counter.job))
    with pytest.raises(Invalid) as refused:
        desk.do(DecideClaim(job=counter.job))
    assert set(refused.value.problems) == {"said"}
    counter.accept(wish="replacement")
    claim = counter.claim
    assert (claim.told_by, claim.wish, claim.decision) == ("Eva Ruiz", "replacement", "accepted")
    assert claim.told_at == desk.clock.now()
    assert "choose between repair and replacement" in desk.words("en").say(claim.told)
    desk.do(StartWork(job=counter.job))


def test_the_months_after_a_repair_are_said_for_contracts_to_which_they_are_due(desk: Desk) -> None:
    counter = Counter(desk, sold="2026-08-20")
    said = " ".join(desk.claims.to_say(counter.row, desk.words("en"), date(2026, 11, 20)))
    assert "12 more months of guarantee after a repair" in said


def test_dead_on_arrival_is_offered_first_and_the_customer_still_chooses(desk: Desk) -> None:
    counter = Counter(desk, sold="2026-11-20", into="2026-11-24", terms={"doa_days": 7, "doa_hours": 48})
    offers = desk.claims.offers(counter.row, desk.words("en"))
    said = " ".join(desk.words("en").say(text) for text in offers)
    assert "Dead on arrival: sold on 20/11/2026, broken by 24/11/2026. Acme replaces it within 7 days" in said
    assert "still chooses between repair and replacement" in said
    assert "Tell Acme by 26/11/2026 11:00" in said
    counter.accept(wish="repair")
    assert counter.claim.wish == "repair"


def test_after_the_makers_days_nothing_is_offered_first(desk: Desk) -> None:
    counter = Counter(desk, sold="2026-11-20", into="2026-11-28", terms={"doa_days": 7})
    assert desk.claims.offers(counter.row, desk.words("en")) == []


def test_a_business_is_owed_no_such_words_and_its_rules_are_named(desk: Desk) -> None:
    counter = Counter(desk, buyer={"kind": "company", "buys_as": "business"})
    assert desk.claims.to_say(counter.row, desk.words("en"), date(2026, 11, 20)) == []
    reason = desk.words("en").say(desk.covers.of_unit(counter.unit, date(2026, 11, 20)).verdict.reason)
    assert "consumer's legal guarantee does not apply" in reason
    desk.do(DecideClaim(job=counter.job))


# -- decided


def test_a_refusal_needs_reason_and_evidence_and_is_a_letter(desk: Desk) -> None:
    counter = Counter(desk)
    with pytest.raises(Invalid) as refused:
        desk.do(DecideClaim(job=counter.job, said=True, decision="refused"))
    assert set(refused.value.problems) == {"reason", "evidence"}
    told = {"reason": "The drum was forced", "evidence": "Marks of a lever, photos 1 and 2"}
    counter.did(DecideClaim(job=counter.job, said=True, decision="refused", **told))
    assert (counter.row.decision, counter.row.under_warranty) == ("refused", "no")
    assert desk.papers.latest("decision", "job", counter.job) is not None
    assert legal(counter, on="2026-11-20").suspended_days == 0
    assert not legal(counter, on="2026-11-25").open, "a refused claim stops no clock"
    counter.accept()
    assert counter.row.under_warranty == "yes"


def test_goodwill_is_free_counts_apart_and_claims_nothing_from_the_maker(desk: Desk) -> None:
    counter = Counter(desk, sold="2020-01-10")
    assert counter.row.under_warranty == "no"
    with pytest.raises(Invalid):
        desk.do(DecideClaim(job=counter.job, decision="goodwill"))
    desk.do(DecideClaim(job=counter.job, decision="goodwill", reason="Eleven years a customer"))
    assert counter.row.under_warranty == "yes"
    counter.did(ReplaceUnit(job=counter.job, serial="NEW-1"))
    assert desk.claims.recourse(counter.job) is None
    figures = desk.quality.figures(date(2026, 11, 20))["warranty_claims"]
    assert (figures["goodwill"], figures["accepted"]) == (1, 0)


# -- put right


def test_a_repair_is_the_measure_and_opens_the_recourse(desk: Desk) -> None:
    counter = Counter(desk, sold="2024-03-15", into="2025-06-01")
    counter.repaired("2025-06-21")
    claim = counter.claim
    assert (claim.measure, claim.measured_on, claim.decision) == ("repair", date(2025, 6, 21), "accepted")
    cover = legal(counter)
    assert (cover.end, cover.presumption_end, cover.suspended_days) == (
        date(2027, 4, 4),
        date(2026, 4, 4),
        20,
    )
    assert counter.recourse.facts.lawful_on == date(2026, 6, 21)
    assert counter.recourse.facts.labour_cents == 4000
    assert desk.papers.latest("hand_back", "job", counter.job) is not None


def test_a_replacement_goes_on_with_the_guarantee_and_undo_restores_both(desk: Desk) -> None:
    counter = Counter(desk, sold="2024-03-15", into="2025-06-01")
    counter.accept(wish="replacement")
    at(desk, "2025-06-21")
    before = dump(desk)
    step = counter.did(ReplaceUnit(job=counter.job, serial="SN-9"))
    new = counter.claim.replaced_by
    assert new is not None
    assert desk.units.card(new).facts.owner == counter.customer
    assert desk.units.card(counter.unit).facts.owner is None
    inherited = legal(counter, new)
    assert (inherited.start, inherited.end, inherited.suspended_days) == (
        date(2024, 3, 15),
        date(2027, 4, 4),
        20,
    )
    kinds = {c.kind: c for c in desk.covers.of_unit(new, date(2025, 6, 21)).covers}
    assert kinds["same_defect"].end == date(2026, 6, 21)
    assert "repair" not in kinds, "a replacement is no repair"
    old = desk.covers.of_unit(counter.unit, date(2025, 6, 21)).verdict
    assert old.covered is False
    assert "own" in desk.words("en").say(old.reason)
    assert counter.recourse.facts.parts_cents == 39900
    assert [job.number for job in desk.cases.jobs_of_unit(counter.unit)] == [counter.row.number]
    assert any(
        "Replaces the unit" in desk.words("en").say(e.title)
        for e in desk.cases.timeline("unit", new, desk.words().zone)
    )
    desk.undo(step)
    assert dump(desk) == before


def test_a_second_replacement_goes_on_with_the_first_sale(desk: Desk) -> None:
    counter = Counter(desk, sold="2024-03-15", into="2025-06-01")
    counter.accept()
    at(desk, "2025-06-21")
    counter.did(ReplaceUnit(job=counter.job, serial="SN-9"))
    first = counter.claim.replaced_by
    assert first is not None
    at(desk, "2025-09-01")
    case = builders.received(desk, first, by=counter.customer, kind="claim")
    counter.job = int(desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,)))
    counter.accept()
    at(desk, "2025-09-11")
    counter.did(ReplaceUnit(job=counter.job, serial="SN-10"))
    second = legal(counter, counter.claim.replaced_by)
    assert (second.start, second.suspended_days, second.end) == (date(2024, 3, 15), 30, date(2027, 4, 14))


def test_a_courtesy_exchange_begins_a_guarantee_anew(desk: Desk) -> None:
    counter = Counter(desk, sold="2020-01-10", into="2026-11-20")
    desk.do(DecideClaim(job=counter.job, decision="goodwill", reason="It broke the day after"))
    counter.did(ReplaceUnit(job=counter.job, serial="SN-9"))
    fresh = legal(counter, counter.claim.replaced_by)
    assert (fresh.start, fresh.end) == (date(2026, 11, 20), date(2029, 11, 20))


@pytest.mark.parametrize(
    ("serial", "says"),
    [("SN-1", "of the old unit"), ("  ", "This is needed"), ("SN-OTHER", "belongs to somebody")],
)
def test_what_cannot_replace_a_unit_is_said_and_nothing_half_written(
    desk: Desk, serial: str, says: str
) -> None:
    counter = Counter(desk)
    other = builders.customer(desk, name="Luis Pérez", phone="611 22 33 44")
    builders.unit(desk, "SN-OTHER", owner=other, product=counter.product)
    counter.accept()
    before = dump(desk)
    with pytest.raises(Invalid) as refused:
        desk.do(ReplaceUnit(job=counter.job, serial=serial))
    assert says in desk.words("en").say(next(iter(refused.value.problems.values())))
    assert dump(desk) == before


def test_a_lower_price_is_paid_back_in_fourteen_days_and_the_clock_runs_on(desk: Desk) -> None:
    counter = Counter(desk, sold="2024-03-15", into="2025-06-01")
    counter.accept()
    at(desk, "2025-06-05")
    with pytest.raises(Invalid, match=r".*"):
        desk.do(ReducePrice(job=counter.job, ground="impossible"))
    counter.did(ReducePrice(job=counter.job, ground="impossible", amount_cents=9000))
    assert (counter.row.state, counter.row.outcome) == ("ready", "not_fixed")
    assert counter.claim.refund_due_on == date(2025, 6, 19)
    counter.did(HandBack(jobs=(counter.job,)))
    cover = legal(counter)
    assert (cover.open, cover.suspended_days, cover.end) == (False, 4, date(2027, 3, 19))
    items = desk.agenda.items(date(2025, 6, 19), date(2025, 6, 19))
    assert [(item.kind, item.number) for item in items if item.kind == "refund"] == [
        ("refund", counter.row.number)
    ]
    counter.did(RecordRefund(job=counter.job))
    assert counter.claim.refunded_on == date(2025, 6, 5)
    assert not [i for i in desk.agenda.items(date(2025, 6, 19), date(2025, 6, 19)) if i.kind == "refund"]
    with pytest.raises(Conflict, match="Nothing is to be paid back"):
        desk.do(RecordRefund(job=counter.job))


def test_a_unit_handed_back_unmended_keeps_the_clock_open_until_the_second_tier(desk: Desk) -> None:
    counter = Counter(desk, sold="2024-03-15", into="2025-06-01")
    counter.accept()
    counter.did(
        ReturnUnrepaired(job=counter.job, outcome="not_fixed", reason="No part to be had", fee_cents=0)
    )
    at(desk, "2025-06-11")
    counter.did(HandBack(jobs=(counter.job,)))
    known = desk.covers.of_unit(counter.unit, date(2025, 6, 20))
    assert known.verdict.which is not None
    assert known.verdict.which.open
    assert "lower price or the end of the contract" in desk.words("en").say(known.verdict.reason)
    assert {ReducePrice, EndContract, ReplaceUnit} <= set(desk.cases.steps(counter.row))
    (row,) = unmended(desk)
    assert (row.kind, row.id, row.number) == ("case", counter.case, counter.row.number)
    at(desk, "2025-06-21")
    step = counter.did(ReducePrice(job=counter.job, ground="late", amount_cents=9000))
    assert unmended(desk) == []
    assert step is not None
    desk.undo(step)
    assert len(unmended(desk)) == 1
    counter.did(ReducePrice(job=counter.job, ground="late", amount_cents=9000))
    cover = legal(counter)
    assert (cover.open, cover.suspended_days, cover.end) == (False, 20, date(2027, 4, 4))
    assert counter.row.state == "delivered"


def test_today_asks_for_another_remedy_until_the_unit_is_here_again(desk: Desk) -> None:
    counter = Counter(desk, sold="2024-03-15", into="2025-06-01")
    counter.accept()
    counter.did(
        ReturnUnrepaired(job=counter.job, outcome="not_fixed", reason="No part to be had", fee_cents=0)
    )
    assert unmended(desk) == []
    at(desk, "2025-06-11")
    counter.did(HandBack(jobs=(counter.job,)))
    assert len(unmended(desk)) == 1
    at(desk, "2025-06-20")
    builders.received(desk, counter.unit, by=counter.customer, kind="claim")
    assert unmended(desk) == []


def test_what_was_refused_or_lies_more_than_a_year_back_is_not_asked_for(desk: Desk) -> None:
    counter = Counter(desk, sold="2024-03-15", into="2025-06-01")
    counter.accept()
    counter.did(
        ReturnUnrepaired(job=counter.job, outcome="not_worth", reason="No part to be had", fee_cents=0)
    )
    at(desk, "2025-06-11")
    counter.did(HandBack(jobs=(counter.job,)))
    at(desk, "2026-06-11")
    assert len(unmended(desk)) == 1
    at(desk, "2026-06-12")
    assert unmended(desk) == []


def test_the_end_of_the_contract_takes_the_unit_back_and_counts_from_the_return(desk: Desk) -> None:
    counter = Counter(desk)
    sale = int(desk.store.value("SELECT id FROM purchases WHERE unit_id = ?", (counter.unit,)))
    desk.do(EditSale(id=sale, purchased_on=date(2026, 1, 15), price_cents=39900))
    counter.accept()
    for amount, says in (
        (50000, "More than was paid"),
        (39000, "gets back all that was paid"),
        (0, "How much"),
    ):
        with pytest.raises(Invalid) as refused:
            desk.do(EndContract(job=counter.job, ground="serious", amount_cents=amount))
        assert says in desk.words("en").say(refused.value.problems["amount_cents"])
    with pytest.raises(Invalid) as minor:
        desk.do(EndContract(job=counter.job, ground="serious", amount_cents=39900, minor=True))
    assert "art. 119 ter" in desk.words("en").say(minor.value.problems["minor"])
    with pytest.raises(Invalid):
        desk.do(
            EndContract(job=counter.job, ground="serious", amount_cents=39900, back_on=date(2026, 12, 24))
        )
    before = dump(desk)
    step = counter.did(
        EndContract(job=counter.job, ground="serious", amount_cents=39900, back_on=date(2026, 11, 19))
    )
    assert counter.claim.refund_due_on == date(2026, 12, 3)
    assert desk.units.card(counter.unit).facts.owner is None
    assert counter.row.state == "delivered"
    with pytest.raises(Conflict, match="undo that"):
        desk.do(Reopen(job=counter.job, reason="After all"))
    desk.undo(step)
    assert dump(desk) == before


def test_a_repair_opened_again_is_no_measure_any_more(desk: Desk) -> None:
    counter = Counter(desk)
    counter.repaired("2026-11-25")
    desk.do(Reopen(job=counter.job, reason="It drips"))
    assert counter.claim.measure is None
    paper = desk.papers.latest("hand_back", "job", counter.job)
    assert paper is None or paper.voided_at is not None


def test_a_claim_without_proof_of_purchase_goes_on(desk: Desk) -> None:
    counter = Counter(desk)
    stray = builders.did(desk, _nobody_knows_when(counter))
    case = builders.received(desk, stray, by=counter.customer, kind="claim")
    job = int(desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,)))
    desk.do(DecideClaim(job=job, said=True))
    assert desk.cases.job(job).decision == "accepted"


def _nobody_knows_when(counter: Counter) -> AddUnit:
    return AddUnit(product=counter.product, serial="SN-55", owner=counter.customer)


# -- covers of every kind


@pytest.mark.parametrize("kind", ["maker", "extension", "contract", "repair", "installation", "part"])
def test_a_cover_of_every_kind_is_given_seen_and_withdrawn(desk: Desk, kind: str) -> None:
    counter = Counter(desk)
    counter.did(GiveCover(unit=counter.unit, kind=kind, name="Gold", months=24, starts_on=date(2026, 11, 1)))
    on = date(2026, 11, 20)
    found = [cover for cover in desk.covers.of_unit(counter.unit, on).covers if cover.name == "Gold"]
    assert [(cover.kind, cover.end) for cover in found] == [(kind, date(2028, 11, 1))]
    (given,) = desk.covers.agreed(counter.unit)
    at(desk, "2026-12-01")
    counter.did(WithdrawCover(id=given.id, why="Paid back"))
    later = [c for c in desk.covers.of_unit(counter.unit, date(2026, 12, 1)).covers if c.name == "Gold"]
    assert [(cover.end, cover.holds(date(2026, 12, 1))) for cover in later] == [(date(2026, 11, 30), False)]
    assert [c.end for c in desk.covers.of_unit(counter.unit, on).covers if c.name == "Gold"] == [
        date(2028, 11, 1)
    ], "as it was known then"
    with pytest.raises(Conflict):
        desk.do(WithdrawCover(id=given.id, why="Twice"))


def test_a_given_cover_counts_among_the_units_under_cover(desk: Desk) -> None:
    counter = Counter(desk, sold="2020-01-10")
    assert desk.quality.figures(date(2026, 11, 20))["warranty_claims"]["per_100_units"] is None
    counter.did(GiveCover(unit=counter.unit, kind="extension", months=24))
    assert desk.quality.figures(date(2026, 11, 20))["warranty_claims"]["per_100_units"] == 100


@pytest.mark.parametrize(
    "wrong",
    [
        {"months": 12, "ends_on": date(2027, 1, 1)},
        {},
        {"ends_on": date(2020, 1, 1)},
        {"months": -3},
        {"months": 99999},
    ],
)
def test_what_is_no_guarantee_is_said(desk: Desk, wrong: dict[str, Any]) -> None:
    counter = Counter(desk)
    with pytest.raises(Invalid):
        desk.do(GiveCover(unit=counter.unit, **wrong))
    assert desk.covers.agreed(counter.unit) == []
