"""The ledger of the stock: the kept numbers are the sum of what happened, whatever happened, undone or not."""

from __future__ import annotations

import random
from datetime import date

import pytest

from helpdesk.action import Action
from helpdesk.desk import Desk
from helpdesk.errors import UserError
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.stock.move_actions import CorrectStock, TakeOffShelf
from helpdesk.services.stock.part_actions import AddSparePart, EditSparePart
from helpdesk.services.workshop.part_wish_actions import DropNeed, WantPart
from helpdesk.services.workshop.parts_and_time_actions import AddPart, EditPart, RemovePart
from helpdesk.store.tables.stock import DISAGREEING
from tests.services.workshop.bench import Bench, dump


class Walk(Bench):
    """Whatever may happen to two parts and two jobs."""

    def __init__(self, desk: Desk, seed: int) -> None:
        super().__init__(desk)
        self.chance = random.Random(seed)
        self.parts = [
            self.did(AddSparePart(name=name, stock=stock, cost_cents=cost))
            for name, stock, cost in (("Pump", 3, 333), ("Seal", 5, None))
        ]
        self.works = [self.job, self.again(promised_on=date(2027, 1, 10))]
        if self.chance.random() < 0.7:
            self.did(ChangeSettings(values={"stock.below_zero": "reason"}))

    def next(self) -> Action:
        chance = self.chance
        part, job, n = chance.choice(self.parts), chance.choice(self.works), chance.randint(1, 4)
        used = self.desk.store.rows("SELECT id FROM parts_used")
        needs = self.desk.store.rows("SELECT id FROM part_needs WHERE open_pieces > 0")
        ways: list[Action] = [
            AddPart(job=job, name="x", part=part, quantity=n, reason="It lay there"),
            WantPart(job=job, part=part, quantity=n),
            CorrectStock(id=part, on_hand=chance.randint(0, 9), reason="Counted"),
            TakeOffShelf(
                id=part, quantity=n, reason="Broken", kind=chance.choice(["scrapped", "to_supplier"])
            ),
            EditSparePart(id=part, name="Part", cost_cents=chance.choice([None, 100, 777])),
        ]
        if used:
            one = chance.choice(used)[0]
            ways += [
                EditPart(id=one, quantity=n, reason="It lay there"),
                RemovePart(id=one, where=chance.choice(["stock", "supplier", "scrap"])),
            ]
        if needs:
            ways.append(DropNeed(id=chance.choice(needs)[0]))
        return chance.choice(ways)


@pytest.mark.parametrize("seed", range(12))
def test_the_kept_numbers_are_the_sum_of_what_happened_and_undo_brings_all_back(
    desk: Desk, seed: int
) -> None:
    walk = Walk(desk, seed)
    begun, done = dump(desk), 0
    for _ in range(40):
        before = dump(desk)
        try:
            # What changes nothing is no step to take back.
            done += bool(desk.do(walk.next()).changed)
        except UserError:
            assert dump(desk) == before
        assert desk.store.rows(DISAGREEING) == []
        for part in walk.parts:
            row = desk.spare_parts.get(part)
            assert row.on_hand or (row.value_cents, row.unpriced) == (0, 0)
    assert done > 15
    for _ in range(done):
        desk.undo()
        assert desk.store.rows(DISAGREEING) == []
    assert dump(desk) == begun


def test_a_number_that_is_not_the_sum_is_found(desk: Desk) -> None:
    Walk(desk, 1)
    assert desk.backups.check().ok
    desk.store.drop_triggers()
    with desk.store.transaction():
        desk.store.run("UPDATE parts SET on_hand = on_hand + 1 WHERE id = 1")
    found = desk.backups.check()
    assert not found.ok
    assert any("parts 1" in fault for fault in found.faults)


def test_a_part_taken_below_zero_and_put_back_moves_no_cents(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("in_work")
    part = bench.did(AddSparePart(name="Pump", stock=2, cost_cents=5000))
    bench.did(
        ChangeSettings(values={"stock.below_zero": "reason"}),
        EditSparePart(id=part, name="Pump", cost_cents=500),
        AddPart(job=bench.job, name="Pump", part=part, quantity=3, reason="It lay there"),
    )
    used = desk.cases.parts(bench.job)[-1]
    assert used.cost_cents == 10_500
    bench.did(EditPart(id=used.id, quantity=3), RemovePart(id=used.id))
    assert desk.spare_parts.get(part).held == (2, 10_000, 0)
    assert [move.kind for move in desk.spare_parts.moves(part)] == ["returned", "used", "opening"]
