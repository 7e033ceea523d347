"""Draws: fixed before, drawn with a number nobody controls, checked by anybody, the prize handed over in time."""

from __future__ import annotations

import sqlite3
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.domain.draws import hash_of_seed, ranking
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.customers.erasing_actions import EraseCustomer
from helpdesk.services.customers.privacy_actions import BlockCustomer, MergeCustomers
from helpdesk.services.promotions.draw_actions import DeleteDraw, EditDraw
from helpdesk.services.promotions.drawing_actions import (
    FixDraw,
    HandOverPrize,
    RunDraw,
    TellWinner,
    UnfixDraw,
)
from helpdesk.services.promotions.entry_actions import AddEntries, RemoveEntry
from helpdesk.services.promotions.telling_actions import SayNoMore
from helpdesk.services.shop.sealing import KEY
from helpdesk.services.shop.sign_in_actions import SetRoleRights
from helpdesk.store.tables.promotions import DrawEntry
from tests import builders
from tests.guarding import PINS, guard
from tests.services.promotions.offering import draw, repaired
from tests.store import child

DRAWN = datetime(2026, 12, 5, 11, 0, tzinfo=UTC)
SLIPS = "A3\nA1\nA10\nA2"


def fixed(desk: Desk) -> int:
    """A draw of four slips, fixed."""
    made = draw(desk, source="slips")
    desk.do(AddEntries(draw=made, slips=SLIPS))
    desk.do(FixDraw(id=made))
    return made


def drawn(desk: Desk, clock: FixedClock) -> int:
    """That draw, drawn."""
    made = fixed(desk)
    clock.advance(DRAWN - clock.now())
    desk.do(RunDraw(id=made, public="84275"))
    return made


def test_whoever_bought_in_the_period_and_may_takes_part_once(desk: Desk) -> None:
    one, other, blocked, quiet = (builders.customer(desk, f"N{n}", phone="") for n in range(4))
    days = {
        one: date(2026, 11, 1),
        other: date(2026, 11, 20),
        blocked: date(2026, 11, 5),
        quiet: date(2026, 11, 5),
    }
    for who, day in days.items():
        builders.unit(desk, f"S-{who}", owner=who, purchased_on=day)
    builders.unit(desk, "S-again", owner=one, purchased_on=date(2026, 11, 2))
    late = builders.customer(desk, "Late", phone="")
    builders.unit(desk, "S-late", owner=late, purchased_on=date(2026, 11, 21))
    desk.do(BlockCustomer(id=blocked, until=date(2031, 1, 1)))
    desk.do(SayNoMore(customer=quiet))
    made = draw(desk)
    desk.do(FixDraw(id=made))
    assert [row.entry for row in desk.promotions.draws.entries(made)] == [f"C{n:06d}" for n in (one, other)]


def test_whose_repair_was_handed_back_takes_part(desk: Desk) -> None:
    who = builders.customer(desk)
    unit = builders.unit(desk, owner=who)
    repaired(desk, who, unit)
    made = draw(desk, source="repairs", ends_on=date(2026, 11, 21))
    assert desk.promotions.draws.entering(desk.promotions.draws.get(made)) == [who]


def test_a_draw_without_entries_is_refused(desk: Desk) -> None:
    made = draw(desk)
    with pytest.raises(Conflict, match="Nobody takes part"):
        desk.do(FixDraw(id=made))
    assert desk.promotions.draws.get(made).fixed_at is None
    assert desk.store.value("SELECT count(*) FROM draw_seeds") == 0


def test_it_is_fixed_after_the_entries_and_before_the_number(desk: Desk) -> None:
    early = draw(desk, source="slips", ends_on=date(2026, 11, 21))
    late = draw(desk, source="slips", ends_on=date(2026, 11, 19), drawn_on=date(2026, 11, 21))
    for made in (early, late):
        desk.do(AddEntries(draw=made, slips="1"))
        with pytest.raises(Conflict):
            desk.do(FixDraw(id=made))


def test_once_it_is_fixed_nothing_changes(desk: Desk) -> None:
    made = fixed(desk)
    entry = desk.promotions.draws.entries(made)[0].id
    for action in (
        AddEntries(draw=made, slips="A11"),
        RemoveEntry(id=entry),
        DeleteDraw(id=made),
        FixDraw(id=made),
    ):
        with pytest.raises(Conflict):
            desk.do(action)
    row = desk.promotions.draws.get(made)
    with pytest.raises(Conflict):
        desk.do(EditDraw(id=made, **{name: getattr(row, name) for name in EditDraw.fill(row)}))


def test_an_entry_slipped_in_afterwards_is_told_aloud(desk: Desk, clock: FixedClock) -> None:
    made = fixed(desk)
    assert desk.promotions.draws.faults(made) == []
    entry = desk.promotions.draws.entries(made)[0].id
    # Past all actions, as somebody would who writes into the file.
    desk.folder.joinpath("helpdesk.db")
    _slip_in(desk, made, entry)
    assert len(desk.promotions.draws.faults(made)) == 1
    clock.advance(DRAWN - clock.now())
    with pytest.raises(Conflict, match="not the one that was published"):
        desk.do(RunDraw(id=made, public="84275"))
    assert "agree" in repr(desk.paper("draw", f"SO{made}", "en"))


def _slip_in(desk: Desk, made: int, entry: int) -> None:
    file = sqlite3.connect(desk.folder / "helpdesk.db")
    for (name,) in file.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'draw_entries'"
    ):
        file.execute(f"DROP TRIGGER {name}")
    file.execute("UPDATE draw_entries SET entry = 'A99' WHERE id = ?", (entry,))
    file.commit()
    file.close()
    assert desk.promotions.draws.get(made).many == 4


def test_anybody_finds_the_same_order(desk: Desk, clock: FixedClock) -> None:
    made = drawn(desk, clock)
    row, entries = desk.promotions.draws.get(made), desk.promotions.draws.entries(made)
    assert hash_of_seed(row.seed) == row.seed_hash
    assert row.public == "2026-12-05:84275"
    order = [one.entry for one in ranking(row.seed, row.public, ["A1", "A2", "A3", "A10"])]
    assert [one.entry for one in entries] == order
    assert [one.rank for one in entries] == [1, 2, 3, 4]
    assert desk.promotions.draws.faults(made) == []
    with pytest.raises(Conflict):
        desk.do(RunDraw(id=made, public="84276"))


def test_a_wrong_number_is_taken_back_and_drawn_again_with_the_same_seed(
    desk: Desk, clock: FixedClock
) -> None:
    made = drawn(desk, clock)
    before = desk.promotions.draws.get(made).seed
    desk.undo()
    assert desk.promotions.draws.get(made).seed == ""
    desk.do(RunDraw(id=made, public="84276", reason="Misread"))
    row = desk.promotions.draws.get(made)
    assert (row.seed, row.public_number) == (before, "84276")
    assert desk.promotions.draws.faults(made) == []


def test_the_number_is_not_drawn_before_its_day(desk: Desk) -> None:
    made = fixed(desk)
    with pytest.raises(Conflict):
        desk.do(RunDraw(id=made, public="84275"))
    with pytest.raises(Invalid):
        desk.do(RunDraw(id=made, public="<84275>"))


def test_the_seed_is_a_secret_until_it_is_drawn(desk: Desk, shop: Path, clock: FixedClock) -> None:
    """In no table, journal, paper or log; it outlives the end of the program, and is the same after undoing."""
    made = fixed(desk)
    row = desk.promotions.draws.get(made)
    desk.undo()
    desk.redo()
    assert desk.promotions.draws.get(made).seed_hash == row.seed_hash
    clock.advance(DRAWN - clock.now())
    desk.do(RunDraw(id=made, public="84275"))
    seed = desk.promotions.draws.get(made).seed
    assert hash_of_seed(seed) == row.seed_hash
    desk.undo()
    rest = "".join(
        str(values)
        for table in ("draws", "draw_entries", "draw_seeds", "documents", "settings")
        for values in desk.store.rows(f"SELECT * FROM {table}")
    )
    assert seed not in rest
    assert not any(seed in path.read_text(errors="ignore") for path in shop.glob("logs/*"))
    # Its key lies beside the file and in no backup.
    assert (shop / KEY).exists()


def test_where_the_key_is_lost_it_is_fixed_anew(desk: Desk, clock: FixedClock, shop: Path) -> None:
    made = fixed(desk)
    paper = desk.papers.latest("draw_rules", "draw", made)
    assert paper is not None
    (shop / KEY).unlink()
    clock.advance(DRAWN - clock.now())
    with pytest.raises(Conflict, match="cannot be read here"):
        desk.do(RunDraw(id=made, public="84275"))
    desk.do(UnfixDraw(id=made, reason="The PC broke"))
    row = desk.promotions.draws.get(made)
    assert (row.fixed_at, row.many) == (None, 4)
    assert desk.papers.get(paper.id).void_reason == "The PC broke"
    told = {name: getattr(row, name) for name in EditDraw.fill(row)}
    desk.do(EditDraw(id=made, **{**told, "drawn_on": date(2026, 12, 20)}))
    desk.do(FixDraw(id=made))
    assert desk.promotions.draws.get(made).seed_hash != row.seed_hash


def test_taken_out_of_force_each_customer_enters_anew_and_once(desk: Desk, clock: FixedClock) -> None:
    """Whoever was merged or erased between does not stay in the list by the number they had."""
    kept, twin, gone = (builders.customer(desk, f"N{n}", phone="") for n in range(3))
    for who in (kept, twin, gone):
        builders.unit(desk, f"S-{who}", owner=who, purchased_on=date(2026, 11, 2))
    made = draw(desk)
    desk.do(FixDraw(id=made))
    desk.do(MergeCustomers(keep=kept, gone=twin))
    desk.do(EraseCustomer(id=gone))
    desk.do(UnfixDraw(id=made, reason="Wrong prize"))
    assert desk.promotions.draws.entries(made) == []
    desk.do(FixDraw(id=made))
    assert [one.entry for one in desk.promotions.draws.entries(made)] == [f"C{kept:06d}"]


FIXING = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.promotions.drawing_actions import (FixDraw)
desk = Desk.open(Path(sys.argv[1]), FixedClock(datetime(2026, 11, 21, 10, tzinfo=UTC)))
desk.do(FixDraw(id=int(sys.argv[2])))
print(desk.promotions.draws.get(int(sys.argv[2])).seed_hash, flush=True)
sys.stdin.read()
"""


def test_a_program_killed_between_fixing_and_drawing_loses_neither_seed_nor_list(
    desk: Desk, shop: Path, clock: FixedClock
) -> None:
    """kill -9 after the hashes are printed: another program draws with the seed that was published."""
    made = draw(desk, source="slips")
    desk.do(AddEntries(draw=made, slips=SLIPS))
    desk.close()
    with child.running(FIXING, shop, str(made)) as program:
        published = child.line(program)
        assert len(published) == 64, program.stderr and program.stderr.read()
        program.kill()
        program.wait(timeout=30)
    with Desk.open(shop, FixedClock(DRAWN)) as again:
        assert again.promotions.draws.faults(made) == []
        again.do(RunDraw(id=made, public="84275"))
        row = again.promotions.draws.get(made)
        assert hash_of_seed(row.seed) == row.seed_hash == published
        assert again.promotions.draws.faults(made) == []
        latest = again.papers.latest("draw_rules", "draw", made)
        assert latest is not None
        assert published in str(again.store.rows("SELECT data FROM documents WHERE id = ?", (latest.id,)))


def test_a_substitute_wins_when_the_winner_does_not(desk: Desk, clock: FixedClock) -> None:
    made = drawn(desk, clock)
    entries = desk.promotions.draws.entries(made)
    for place, answer in enumerate(("declined", "not_reached")):
        winner = desk.promotions.draws.winner(made)
        assert winner is not None
        assert winner.id == entries[place].id
        desk.do(TellWinner(id=made, answer=answer))
    third = desk.promotions.draws.winner(made)
    assert third is not None
    assert third.rank == 3
    with pytest.raises(Invalid):
        desk.do(HandOverPrize(id=made, handed_on=date(2026, 12, 6), handed_to="Luis"))
    said = desk.do(HandOverPrize(id=made, handed_on=date(2026, 12, 5), handed_to="Luis"))
    assert said.shown is None
    assert desk.promotions.draws.get(made).state(date(2026, 12, 5)) == "done"
    with pytest.raises(Conflict):
        desk.do(HandOverPrize(id=made, handed_on=date(2026, 12, 5), handed_to="Luis"))


def test_after_the_substitutes_nobody_is_left(desk: Desk, clock: FixedClock) -> None:
    made = drawn(desk, clock)
    for _ in range(3):
        desk.do(TellWinner(id=made, answer="declined"))
    assert desk.promotions.draws.winner(made) is None
    for action in (
        TellWinner(id=made, answer="declined"),
        HandOverPrize(id=made, handed_on=date(2026, 12, 5), handed_to="Luis"),
    ):
        with pytest.raises(Conflict):
            desk.do(action)


def test_a_prize_after_three_months_is_said(desk: Desk, clock: FixedClock) -> None:
    made = drawn(desk, clock)
    clock.advance(timedelta(days=100))
    said = desk.do(HandOverPrize(id=made, handed_on=desk.clock.today(desk.words().zone), handed_to="Luis"))
    assert said.shown is not None


def test_who_is_erased_leaves_their_number_in_the_draw(desk: Desk, clock: FixedClock) -> None:
    who = builders.customer(desk, "Ana Gómez")
    builders.unit(desk, owner=who, purchased_on=date(2026, 11, 5))
    made = draw(desk)
    desk.do(FixDraw(id=made))
    clock.advance(DRAWN - clock.now())
    desk.do(RunDraw(id=made, public="84275"))
    desk.do(HandOverPrize(id=made, handed_on=date(2026, 12, 5), handed_to="Ana Gómez"))
    desk.do(EraseCustomer(id=who))
    assert desk.promotions.draws.faults(made) == []
    (entry,) = desk.promotions.draws.entries(made)
    assert (entry.entry, entry.name, entry.handed_to) == (f"C{who:06d}", "—", "")
    assert "Ana" not in str(desk.store.rows("SELECT data FROM documents"))


@pytest.mark.parametrize(
    ("slips", "said"),
    [
        ("", "needed"),
        (" \n ", "needed"),
        ("1\n1", "already"),
        ("<b>", "no number"),
        ("x" * 41, "no number"),
        ("=1", "no number"),
    ],
)
def test_slips_that_cannot_be(desk: Desk, slips: str, said: str) -> None:
    made = draw(desk, source="slips")
    with pytest.raises(Invalid) as wrong:
        desk.do(AddEntries(draw=made, slips=slips))
    assert said in repr(wrong.value.problems["slips"])
    assert desk.store.value(f"SELECT count(*) FROM {DrawEntry._meta.table_name}") == 0


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"name": " "}, "name"),
        ({"prize_cents": 0}, "prize_cents"),
        ({"prize_cents": -1}, "prize_cents"),
        ({"ends_on": date(2026, 10, 1)}, "ends_on"),
        ({"drawn_on": date(2026, 11, 20)}, "drawn_on"),
        ({"substitutes": 21}, "substitutes"),
        ({"claim_days": 0}, "claim_days"),
        ({"region": "moon"}, "region"),
    ],
)
def test_bad_input_is_said_beside_its_field(desk: Desk, changed: dict[str, object], field: str) -> None:
    with pytest.raises(Invalid) as said:
        draw(desk, **changed)
    assert field in said.value.problems
    assert desk.promotions.draws.all() == []


@pytest.mark.parametrize("public", [" ", "\t\n", "<b>84275</b>", "x" * 41])
def test_a_public_number_that_cannot_be(desk: Desk, clock: FixedClock, public: str) -> None:
    made = fixed(desk)
    clock.advance(DRAWN - clock.now())
    with pytest.raises(Invalid) as said:
        desk.do(RunDraw(id=made, public=public))
    assert set(said.value.problems) == {"public"}
    assert desk.promotions.draws.get(made).drawn_at is None


@pytest.mark.parametrize("field", ["prize", "public_source"])
def test_nothing_but_blanks_is_nothing(desk: Desk, field: str) -> None:
    with pytest.raises(Invalid) as said:
        draw(desk, **{field: "  \n "})
    assert set(said.value.problems) == {field}


def test_a_reason_of_blanks_takes_no_draw_out_of_force(desk: Desk) -> None:
    made = fixed(desk)
    with pytest.raises(Invalid):
        desk.do(UnfixDraw(id=made, reason="   "))
    assert desk.promotions.draws.get(made).fixed_at is not None


def test_a_prize_of_a_million_with_markup_is_drawn_and_printed(desk: Desk, clock: FixedClock) -> None:
    odd = "<b>A {car} & “keys”</b>"
    made = draw(
        desk, source="slips", prize=odd, name=odd, prize_cents=100_000_000, how_to="{no} <i>", region="VC"
    )
    desk.do(AddEntries(draw=made, slips=SLIPS))
    desk.do(FixDraw(id=made))
    clock.advance(DRAWN - clock.now())
    desk.do(RunDraw(id=made, public="84275"))
    for paper in ("draw_rules", "draw"):
        for language in ("es", "en"):
            made_of = desk.paper(paper, f"SO{made}", language)
            assert "{car}" in repr(made_of)
            assert desk.pdf(made_of).startswith(b"%PDF")


def _record(desk: Desk, made: int, language: str = "en") -> str:
    """What the record of the draw says, every text of it."""
    return repr(desk.paper("draw", f"SO{made}", language))


def test_a_number_taken_back_leaves_a_trace_that_the_record_prints(desk: Desk, clock: FixedClock) -> None:
    """Whoever took a draw back has seen its seed: the record says so, with the number, when and by whom."""
    made = drawn(desk, clock)
    assert "went before" not in _record(desk, made)
    desk.undo()
    assert "Drawn with the public number 84275" in _record(desk, made)
    clock.advance(timedelta(minutes=5))
    desk.do(RunDraw(id=made, public="84276", reason="Misread the newspaper"))
    for language, before in (("en", "went before"), ("es", "antes")):
        printed = _record(desk, made, language)
        assert before in printed
        assert "84275" in printed
        assert "Misread the newspaper" in printed
    paper = desk.papers.latest("draw", "draw", made)
    assert paper is not None
    assert "84275" in paper.data


def test_another_number_than_before_needs_a_reason(desk: Desk, clock: FixedClock) -> None:
    made = drawn(desk, clock)
    desk.undo()
    with pytest.raises(Invalid) as said:
        desk.do(RunDraw(id=made, public="84276", reason="  "))
    assert set(said.value.problems) == {"reason"}
    assert "84275" in repr(said.value.problems["reason"])
    assert desk.promotions.draws.get(made).drawn_at is None
    desk.do(RunDraw(id=made, public=" 84275 "))


def test_a_draw_fixed_again_says_what_was_fixed_before(desk: Desk, clock: FixedClock) -> None:
    """Also where it was drawn, taken back, and fixed anew with another seed: nobody draws until they like it."""
    made = drawn(desk, clock)
    desk.undo()
    desk.do(UnfixDraw(id=made, reason="Wrong prize"))
    row = desk.promotions.draws.get(made)
    told = {name: getattr(row, name) for name in EditDraw.fill(row)}
    desk.do(EditDraw(id=made, **{**told, "drawn_on": date(2026, 12, 20)}))
    desk.do(FixDraw(id=made))
    for paper in ("draw_rules", "draw"):
        printed = repr(desk.paper(paper, f"SO{made}", "en"))
        assert "Wrong prize" in printed, paper
        assert "84275" in printed, paper
    clock.advance(timedelta(days=20))
    desk.do(RunDraw(id=made, public="1"))
    assert "Wrong prize" in _record(desk, made)


def test_what_went_before_a_draw_outlives_its_preparing_again(desk: Desk, clock: FixedClock) -> None:
    """Printed rules whose fixing was undone are void and named; an undisturbed draw has nothing to tell."""
    made = fixed(desk)
    assert "went before" not in repr(desk.paper("draw_rules", f"SO{made}", "en"))
    desk.undo()
    desk.do(FixDraw(id=made))
    assert "went before" in repr(desk.paper("draw_rules", f"SO{made}", "en"))


def test_what_the_prize_cost_is_told_to_who_sees_costs_and_kept_by_who_does_not(desk: Desk) -> None:
    made = draw(desk, cost_cents=91_735)
    reader = desk.promotions.draws
    people = guard(desk)
    desk.sign.enter(PINS["eva"])
    desk.do(SetRoleRights(role="counter", rights=("draw",)))
    shown = repr([desk.words("en").say(hint.text) for hint in reader.hints(reader.get(made))])
    assert "1,100.82" in shown
    desk.sign.enter(PINS["ana"])
    assert desk.staff == people["ana"]
    row = reader.get(made)
    assert row.cost_cents is None
    assert not any("1,100.82" in desk.words("en").say(hint.text) for hint in reader.hints(row))
    desk.do(EditDraw(id=made, **EditDraw.fill(row) | {"name": "Another name"}))
    assert desk.store.row("SELECT name, cost_cents FROM draws WHERE id = ?", (made,)) == (
        "Another name",
        91_735,
    )
