"""The journal: no write without an entry, every change kept, everything that may be taken back comes back whole."""

from __future__ import annotations

import contextlib

import pytest

from helpdesk.errors import Conflict
from helpdesk.store.database import columns_of, name_of
from helpdesk.store.faults import Refused
from helpdesk.store.tables import JOURNALLED
from helpdesk.store.tables.goods import Product, Unit
from helpdesk.store.tables.papers import Document
from helpdesk.store.tables.people import Contact, Customer, Site, Staff
from helpdesk.store.tables.shop import Holiday
from helpdesk.store.tables.work import Case, Note
from helpdesk.texts import Text
from tests.store.pen import AT, Pen


def ana(pen: Pen, **more: object) -> int:
    with pen.write("customer added") as store:
        return store.insert(Customer, **{"name": "Ana", "name_key": "ana", "created_at": AT, **more})


def changes(pen: Pen, entry: int) -> list[tuple[object, ...]]:
    return pen.store.rows(
        "SELECT k.name, c.row, c.op, c.before, c.after FROM journal_changes c "
        "JOIN journal_kinds k ON k.id = c.kind WHERE c.entry = ? ORDER BY c.id",
        (entry,),
    )


# -- no second way to write -------------------------------------------------------------------------------


@pytest.mark.parametrize("table", JOURNALLED, ids=name_of)
def test_no_row_is_added_without_an_entry(pen: Pen, table: type) -> None:
    columns = columns_of(table)
    pen.store.run("PRAGMA foreign_keys = OFF")
    pen.store.run("PRAGMA ignore_check_constraints = ON")
    with pytest.raises(Refused, match=r"journal_changes\.entry"):
        pen.store.run(
            f'INSERT INTO "{name_of(table)}" ({", ".join(columns)}) VALUES ({", ".join("?" * len(columns))})',
            [1] * len(columns),
        )
    assert pen.store.value(f'SELECT count(*) FROM "{name_of(table)}"') == 0


def test_no_row_is_changed_or_removed_without_an_entry(pen: Pen) -> None:
    ana(pen)
    for sql in (
        "UPDATE customers SET name = 'Eva'",
        "DELETE FROM customers",
        "REPLACE INTO customers SELECT * FROM customers",
    ):
        with pytest.raises(Refused, match=r"journal_changes\.entry"):
            pen.store.run(sql)
    assert pen.store.rows("SELECT name FROM customers") == [("Ana",)]


def test_a_transaction_that_fails_leaves_neither_rows_nor_entry(pen: Pen) -> None:
    with contextlib.suppress(ZeroDivisionError), pen.write() as store:
        store.insert(Customer, name="Ana", created_at=AT)
        raise ZeroDivisionError
    assert pen.store.value("SELECT count(*) FROM customers") == 0
    assert pen.store.value("SELECT count(*) FROM journal_entries") == 0
    assert pen.journal.sound()


# -- what is kept -----------------------------------------------------------------------------------------


def test_an_insert_keeps_only_where_it_was(pen: Pen) -> None:
    row = ana(pen)
    assert changes(pen, pen.last) == [("customers", row, "I", None, None)]


def test_an_update_keeps_only_what_changed(pen: Pen) -> None:
    row = ana(pen)
    with pen.write() as store:
        store.update(Customer, row, name="Eva", notes="", language="es")
    assert changes(pen, pen.last) == [
        ("customers", row, "U", '{"name":"Ana","language":""}', '{"name":"Eva","language":"es"}')
    ]


def test_an_update_to_the_same_leaves_no_trace(pen: Pen) -> None:
    row = ana(pen)
    entries = pen.store.value("SELECT count(*) FROM journal_entries")
    with pen.write() as store:
        store.update(Customer, row, name="Ana", notes="")
        store.run("UPDATE customers SET name = name")
    assert pen.store.value("SELECT count(*) FROM journal_entries") == entries


def test_a_deletion_keeps_the_row_and_what_hung_on_it(pen: Pen) -> None:
    row = ana(pen, notes="likes <b> & 'quotes'")
    with pen.write() as store:
        store.insert(Contact, customer_id=row, kind="phone", value="600", normal="600")
    with pen.write() as store:
        store.delete(Customer, row)
    kinds = [(table, op) for table, _, op, _, _ in changes(pen, pen.last)]
    assert kinds == [("contacts", "D"), ("customers", "D")] or kinds == [
        ("customers", "D"),
        ("contacts", "D"),
    ]
    assert any("likes <b> & 'quotes'" in str(before) for _, _, _, before, _ in changes(pen, pen.last))


def test_a_replacement_is_kept_as_a_deletion_and_an_insert(pen: Pen) -> None:
    with pen.write() as store:
        store.insert(Holiday, day="2026-12-25", name="Navidad")
    with pen.write() as store:
        store.run(
            "REPLACE INTO holidays (day, name, opens, closes) VALUES ('2026-12-25', 'Christmas', '', '')"
        )
    assert [op for _, _, op, _, _ in changes(pen, pen.last)] == ["D", "I"]
    pen.undo(pen.last)
    assert pen.store.rows("SELECT name FROM holidays") == [("Navidad",)]


def test_the_touched_tables_are_told(pen: Pen) -> None:
    with pen.store.transaction():
        entry = pen.journal.take_pen(AT, None, "undoable")
        row = pen.store.insert(Customer, name="Ana", created_at=AT)
        pen.store.insert(Note, customer_id=row, kind="note", at=AT)
        assert pen.journal.lay_pen(entry, Text("Tests", "x")) == {"customers", "notes"}


def test_history_tells_who_what_from_what_to_what_newest_first(pen: Pen) -> None:
    with pen.write("hired") as store:
        staff = store.insert(Staff, name="Eva", role="owner")
    row = ana(pen)
    with pen.store.transaction():
        entry = pen.journal.take_pen("2026-11-22T08:00:00Z", staff, "undoable")
        pen.store.update(Customer, row, name="Ana María")
        pen.journal.lay_pen(entry, Text("Tests", "renamed"))
    pen.undo(entry)
    told = pen.journal.history([("customers", row)])
    assert [change.op for change in told] == ["U", "U", "I"]
    renamed = told[1]
    assert (renamed.staff, renamed.undone, renamed.columns) == ("Eva", True, {"name": ("Ana", "Ana María")})
    assert pen.journal.history([]) == []


# -- taking back ------------------------------------------------------------------------------------------


def test_ids_are_not_given_again_after_undo(pen: Pen) -> None:
    first = ana(pen)
    pen.undo(pen.last)
    second = ana(pen)
    assert second > first
    assert [change.op for change in pen.journal.history([("customers", second)])] == ["I"]


def test_a_deleted_customer_comes_back_with_all_that_hung_on_it(pen: Pen) -> None:
    row = ana(pen, notes='\N{PILE OF POO} 中文 \u0001 \\ " عربى', ref="R-1")
    with pen.write() as store:
        store.insert(Contact, customer_id=row, kind="email", value="a@b.es", normal="a@b.es")
        site = store.insert(Site, customer_id=row, address="Calle 1")
        product = store.insert(Product, name="Lavadora")
        store.insert(Unit, product_id=product, owner_id=row, site_id=site, created_at=AT)
        store.insert(Note, customer_id=row, kind="note", at=AT, text="first\nsecond")
    before = pen.tables()
    with pen.write() as store:
        store.delete(Customer, row)
    assert pen.store.rows("SELECT owner_id, site_id FROM units") == [(None, None)]
    pen.undo(pen.last)
    assert pen.tables() == before
    assert pen.journal.sound()


def test_a_change_undone_one_after_the_other_goes_back_to_the_beginning(pen: Pen) -> None:
    nothing = pen.tables()
    row = ana(pen)
    made = pen.last
    with pen.write() as store:
        store.update(Customer, row, name="Eva", blocked_until="2030-01-01", do_not_call=True)
    renamed = pen.last
    with pytest.raises(Conflict):
        pen.undo(made)
    pen.undo(renamed)
    assert pen.store.rows("SELECT name, blocked_until, do_not_call FROM customers") == [("Ana", None, 0)]
    pen.undo(made)
    assert pen.tables() == nothing


def test_nothing_is_taken_back_twice_nor_an_undo_itself(pen: Pen) -> None:
    ana(pen)
    made = pen.last
    undone = pen.undo(made)
    for entry in (made, undone, 999):
        assert not pen.journal.can_undo(entry)
        with pytest.raises(Conflict):
            pen.undo(entry)


def test_slices_of_one_action_are_one_step(pen: Pen) -> None:
    before = pen.tables()
    ana(pen)
    lead = pen.last
    for name in ("Eva", "Luis"):
        with pen.write("import", lead=lead) as store:
            row = store.insert(Customer, name=name, created_at=AT)
            store.update(Customer, row - 1, notes="has a neighbour")
    step = pen.journal.last_step()
    assert step is not None
    assert step.id == lead
    pen.undo(lead)
    assert pen.tables() == before
    assert pen.journal.last_step() is None


def test_undo_passes_over_passing_actions_and_stops_at_final_ones(pen: Pen) -> None:
    row = ana(pen)
    made = pen.last
    with pen.write(mode="passing") as store:
        store.update(Customer, row, notes="printed")
    step = pen.journal.last_step()
    assert step is not None
    assert step.id == made
    assert pen.journal.can_undo(made)
    with pen.write(mode="final") as store:
        store.update(Customer, row, name="(erased)")
    assert pen.journal.last_step() is None
    assert not pen.journal.can_undo(made)


def test_undo_offers_the_last_step_of_its_own_pc(pen: Pen) -> None:
    def offered(pc: str | None) -> int | None:
        step = pen.journal.last_step(pc)
        return step.id if step else None

    made = {}
    for pc in (None, "bench", "counter"):
        with pen.write(pc=pc) as store:
            store.insert(Customer, name=f"at {pc}", created_at=AT)
        made[pc] = pen.last
    assert offered("counter") == made["counter"]
    assert offered("bench") == made["bench"]
    assert offered("office") == made[None], "what was done at no PC known is everybody's"
    assert offered(None) == made["counter"], "who does not know which PC it is takes the last of all"
    pen.undo(made["counter"])
    assert offered("counter") == made[None]


# -- what stands in the way -------------------------------------------------------------------------------


def test_a_record_that_later_got_parts_stays(pen: Pen) -> None:
    row = ana(pen)
    made = pen.last
    with pen.write("phone added") as store:
        store.insert(Contact, customer_id=row, kind="phone", value="600", normal="600")
    phone = pen.last
    assert not pen.journal.can_undo(made)
    with pytest.raises(Conflict):
        pen.undo(made)
    assert pen.store.value("SELECT count(*) FROM contacts") == 1
    pen.undo(phone)
    pen.undo(made)
    assert pen.store.value("SELECT count(*) FROM customers") == 0


def test_a_record_that_another_was_moved_to_stays(pen: Pen) -> None:
    with pen.write() as store:
        case = store.insert(Case, state="received", opened_at=AT, touched_at=AT)
    row = ana(pen)
    made = pen.last
    with pen.write() as store:
        store.update(Case, case, customer_id=row)
    assert not pen.journal.can_undo(made)


def test_a_part_that_the_program_added_in_passing_does_not_stand_in_the_way(pen: Pen) -> None:
    row = ana(pen)
    made = pen.last
    with pen.write(mode="passing") as store:
        store.insert(Note, customer_id=row, kind="note", at=AT, text="printed")
    pen.undo(made)
    assert pen.store.value("SELECT count(*) FROM notes") == 0
    assert pen.journal.sound()


def test_a_place_taken_since_is_a_conflict_in_words(pen: Pen) -> None:
    with pen.write() as store:
        row = store.insert(Holiday, day="2026-12-25", name="Navidad")
    with pen.write() as store:
        store.delete(Holiday, row)
    gone = pen.last
    with pen.write() as store:
        store.insert(Holiday, day="2026-12-25", name="Christmas")
    before = pen.tables()
    with pytest.raises(Conflict, match="later"):
        pen.undo(gone)
    assert pen.tables() == before


def test_a_record_whose_whole_is_gone_does_not_come_back_alone(pen: Pen) -> None:
    row = ana(pen)
    with pen.write() as store:
        case = store.insert(Case, customer_id=row, state="received", opened_at=AT, touched_at=AT)
    with pen.write() as store:
        store.delete(Case, case)
    gone = pen.last
    with pen.write() as store:
        store.delete(Customer, row)
    with pytest.raises(Conflict, match="later"):
        pen.undo(gone)
    assert pen.store.rows("PRAGMA foreign_key_check") == []
    assert pen.journal.sound()


# -- papers keep their numbers ----------------------------------------------------------------------------


def paper(pen: Pen, number: int, case: int | None = None) -> int:
    return pen.store.insert(
        Document,
        kind="receipt",
        series="R",
        number=number,
        language="es",
        data="{}",
        hash="x",
        made_at=AT,
        case_id=case,
    )


def test_a_printed_paper_is_voided_and_keeps_its_number(pen: Pen) -> None:
    with pen.write() as store:
        case = store.insert(Case, state="received", opened_at=AT, touched_at=AT)
        document = paper(pen, 7, case)
    made = pen.last
    with pen.write(mode="passing") as store:
        store.update(Document, document, printed_at=AT)
    pen.undo(made)
    assert pen.store.rows("SELECT number, voided_at, void_reason, case_id FROM documents") == [
        (7, AT, "undone", None)
    ]
    assert pen.store.value("SELECT count(*) FROM cases") == 0
    assert pen.journal.sound()


def test_a_paper_with_a_successor_is_voided_and_the_last_one_gives_its_number_back(pen: Pen) -> None:
    with pen.write():
        paper(pen, 1)
    first = pen.last
    with pen.write():
        paper(pen, 2)
    pen.undo(first)
    assert pen.store.rows("SELECT number, voided_at IS NOT NULL FROM documents") == [(1, 1), (2, 0)]
    pen.undo(pen.last)
    assert pen.store.rows("SELECT number FROM documents") == [(1,)]


# -- the journal's own soundness --------------------------------------------------------------------------


def test_a_row_that_went_past_the_journal_is_noticed(pen: Pen) -> None:
    ana(pen)
    assert pen.journal.sound()
    pen.store.run("DROP TRIGGER journal_d_customers")
    pen.store.run("DELETE FROM customers")
    assert not pen.journal.sound()


def test_a_lost_change_and_a_pen_left_lying_are_noticed(pen: Pen) -> None:
    ana(pen)
    pen.store.run("UPDATE journal_pen SET entry = 1")
    assert not pen.journal.sound()
    pen.store.run("UPDATE journal_pen SET entry = NULL")
    pen.store.run("DELETE FROM journal_changes")
    assert not pen.journal.sound()
