"""What was taken back is done again: the last first, as long as nothing else was done."""

from __future__ import annotations

import pytest

from helpdesk.desk import Desk
from helpdesk.errors import Conflict
from helpdesk.services.customers.actions import DeleteCustomer, EditCustomer
from helpdesk.store.tables.people import Customer
from tests import builders
from tests.store.pen import AT, Pen


def test_what_was_taken_back_is_done_again_until_something_else_is_done(pen: Pen) -> None:
    with pen.write("add"):
        ana = pen.store.insert(Customer, name="Ana", name_key="ana", created_at=AT)
    with pen.write("rename"):
        pen.store.update(Customer, ana, name="Eva")
    rename = pen.last
    assert pen.journal.last_undo() is None
    pen.undo(rename)
    pen.redo()
    assert pen.store.value("SELECT name FROM customers") == "Eva"
    pen.undo(rename)
    with pen.write("other"):
        pen.store.insert(Customer, name="Bea", name_key="bea", created_at=AT)
    assert pen.journal.last_undo() is None


def test_nothing_is_done_again_over_what_another_pc_did_or_took_back(pen: Pen) -> None:
    with pen.write(pc="left"):
        ana = pen.store.insert(Customer, name="Ana", name_key="ana", created_at=AT)
    with pen.write(pc="left"):
        pen.store.update(Customer, ana, name="Eva")
    first = pen.last
    with pen.write(pc="right"):
        pen.store.update(Customer, ana, name="Zoe")
    late = pen.undo(pen.last)
    pen.undo(first)
    with pytest.raises(Conflict):
        pen.redo(late)
    assert pen.store.value("SELECT name FROM customers") == "Ana"


def test_two_steps_go_back_and_forth_in_their_order(desk: Desk) -> None:
    ana = builders.customer(desk)
    desk.do(EditCustomer(id=ana, name="Eva"))
    desk.do(DeleteCustomer(id=ana))
    desk.undo()
    desk.undo()
    assert desk.customers.card(ana).facts.name == "Ana Gómez"
    assert desk.words("en").say(desk.redo().label).startswith("Done again: Customer Eva changed")
    assert desk.customers.card(ana).facts.name == "Eva"
    desk.redo()
    assert desk.store.value("SELECT count(*) FROM customers") == 0
    with pytest.raises(Conflict):
        desk.redo()
    desk.undo()
    assert desk.customers.card(ana).facts.name == "Eva"


def test_the_history_tells_what_stands(desk: Desk) -> None:
    ana = builders.customer(desk)
    desk.do(EditCustomer(id=ana, name="Eva"))
    desk.undo()
    assert [row.undone for row in desk.history.recent()[:2]] == [False, True]
    desk.redo()
    assert [row.undone for row in desk.history.recent()[:3]] == [False, False, False]
