"""A record's history in words: every column has its name, every value is written as people read it."""

from __future__ import annotations

from datetime import date

from helpdesk.desk import Desk
from helpdesk.formats import Words
from helpdesk.services.customers.actions import EditCustomer
from helpdesk.services.customers.contact_actions import RemoveContact
from helpdesk.services.goods.sale_actions import EditSale, RecordSale
from helpdesk.services.goods.unit_actions import MoveUnit
from helpdesk.services.shop.history_words import holder, written
from tests import builders


def test_a_change_says_from_what_to_what(desk: Desk) -> None:
    customer = builders.customer(desk)
    form = desk.customers.form(customer) | {"name": "Ana Gomis", "do_not_call": True, "best_channel": "phone"}
    desk.do(EditCustomer(id=customer, **form))
    newest = desk.history.of("customer", customer)[0]
    words = desk.words("en")
    assert words.say(newest.what) == "Customer Ana Gomis changed"
    assert sorted(line.said(words) for line in newest.lines) == [
        "Best reached by: — → Phone",
        "Do not call: no → yes",
        "Name: Ana Gómez → Ana Gomis",
    ]


def test_what_went_is_told_though_it_is_gone(desk: Desk) -> None:
    customer = builders.customer(desk, phone="600112233")
    desk.do(RemoveContact(id=desk.customers.card(customer).phones[0].id))
    newest = desk.history.of("customer", customer)[0]
    assert "Contact, Number or address: 600112233 → —" in [
        line.said(desk.words("en")) for line in newest.lines
    ]
    assert newest.undoable
    assert desk.journal.can_undo(newest.id)


def test_days_money_and_owners_are_written_as_people_read_them(desk: Desk) -> None:
    unit = builders.unit(desk, purchased_on=None)
    other = builders.customer(desk, "Berta Ros")
    desk.do(MoveUnit(id=unit, owner=other, on=date(2026, 3, 1)))
    words = desk.words("en")
    said = [line.said(words) for line in desk.history.of("unit", unit)[0].lines]
    assert "Owner: Ana Gómez → Berta Ros" in said
    assert "Ownership, Until: — → 01/03/2026" in said
    sold = desk.do(RecordSale(unit=unit, purchased_on=date(2026, 3, 1), price_cents=10_000))
    assert sold.id == unit
    sale = desk.units.card(unit).sales[0].id
    desk.do(EditSale(id=sale, purchased_on=date(2026, 3, 2), price_cents=12_350, condition="second-hand"))
    said = [line.said(words) for line in desk.history.of("unit", unit)[0].lines]
    assert sorted(said) == [
        "Sale, Bought on: 01/03/2026 → 02/03/2026",
        "Sale, Price: €100.00 → €123.50",
        "Sale, Sold as: New → Second-hand",
    ]


def test_the_shops_latest_deeds_stand_newest_first(desk: Desk) -> None:
    builders.customer(desk, "Ana")
    builders.customer(desk, "Berta")
    said = [desk.words("en").say(row.what) for row in desk.history.recent(2)]
    assert said == ["Customer Berta added", "Customer Ana added"]
    desk.undo()
    rows = desk.history.recent(2)
    assert desk.words("en").say(rows[0].what) == "Undone: Customer Berta added"
    assert (rows[0].undoable, rows[1].undone) == (False, True)


def test_codes_are_told_in_words() -> None:
    words = Words("en")
    assert written("jobs", "symptom", "leak", words) == "Leaks"
    assert written("jobs", "cause", "wear", words) != "wear"
    assert written("quotes", "decided_how", "phone", words) == "By phone"
    for column, value, said in (("quote_choice", "wanted", "Wants a quote first"), ("urgent", True, "yes")):
        of = holder("jobs", column)
        assert of == "intakes"
        assert written(of, column, value, words) == said
