"""Units: serials that may stand twice only with a reason, owners, sales, and their label."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.goods.product_actions import AddProduct
from helpdesk.services.goods.sale_actions import PAST, EditSale, RecordSale, RemoveSale
from helpdesk.services.goods.unit_actions import AddUnit, EditUnit, MoveUnit
from tests import builders


def test_a_serial_stands_twice_only_with_a_reason_and_never_minds_another_brand(desk: Desk) -> None:
    product = builders.product(desk, brand="Bosch")
    first = builders.unit(desk, "AB O1-23", product=product)
    with pytest.raises(Invalid) as refused:
        desk.do(AddUnit(product=product, serial="ab0i23"))
    assert set(refused.value.problems) == {"serial"}
    found = desk.units.twin(product, "AB0123")
    assert found is not None
    assert found.id == first
    assert desk.units.twin(None, "ab0123", "BOSCH") == found
    assert desk.units.twin(product, "AB0123", besides=first) is None
    second = builders.did(
        desk, AddUnit(product=product, serial="ab0i23", twin_reason="printed twice by the maker")
    )
    other = builders.product(desk, brand="Fagor")
    builders.did(desk, AddUnit(product=other, serial="AB0123"))
    assert desk.units.card(second).facts.twin_reason == "printed twice by the maker"


def test_the_first_of_two_twins_can_still_be_changed_without_a_reason(desk: Desk) -> None:
    product = builders.product(desk)
    first = builders.unit(desk, "S1", product=product)
    builders.did(desk, AddUnit(product=product, serial="S1", twin_reason="swap"))
    desk.do(EditUnit(id=first, **EditUnit.fill(desk.units.card(first).facts) | {"notes": "scratched"}))
    assert desk.units.card(first).facts.notes == "scratched"


def test_a_sale_needs_its_day_and_its_buyer(desk: Desk) -> None:
    product = builders.product(desk)
    with pytest.raises(Invalid) as refused:
        desk.do(AddUnit(product=product, purchased_on=date(2026, 1, 1)))
    assert set(refused.value.problems) == {"owner"}
    assert "purchased_on" in AddUnit(product=product, invoice="F-1").problems()
    unit = builders.did(desk, AddUnit(product=product))
    with pytest.raises(Conflict):
        desk.do(RecordSale(unit=unit, purchased_on=date(2026, 1, 1)))


def test_a_removed_sale_takes_its_guarantee_along_and_undo_brings_it_back(desk: Desk) -> None:
    unit = builders.unit(desk)
    today = date(2026, 11, 21)
    assert desk.covers.of_unit(unit, today).verdict.covered
    desk.do(RemoveSale(id=desk.units.card(unit).sales[0].id))
    assert desk.covers.of_unit(unit, today).verdict.covered is None
    desk.undo()
    assert desk.covers.of_unit(unit, today).verdict.covered


def test_owners_follow_one_another_by_day(desk: Desk) -> None:
    unit = builders.unit(desk)
    berta = builders.customer(desk, "Berta Ros")
    desk.do(MoveUnit(id=unit, owner=berta, on=date(2026, 3, 1)))
    now, before = desk.units.card(unit).owners
    assert (now.name, now.since, now.until) == ("Berta Ros", date(2026, 3, 1), None)
    assert (before.name, before.until) == ("Ana Gómez", date(2026, 3, 1))


def test_a_unit_is_put_back_to_stock_and_undo_gives_it_back(desk: Desk) -> None:
    unit = builders.unit(desk)
    desk.do(MoveUnit(id=unit, to_stock=True, on=date(2026, 3, 1)))
    card = desk.units.card(unit)
    assert card.facts.owner is None
    assert [(owner.name, owner.until) for owner in card.owners] == [("Ana Gómez", date(2026, 3, 1))]
    desk.undo()
    assert desk.units.card(unit).facts.owner_name == "Ana Gómez"


def test_a_unit_goes_to_an_owner_or_to_stock_and_not_to_both(desk: Desk) -> None:
    unit, day = builders.unit(desk), date(2026, 3, 1)
    assert "owner" in MoveUnit(id=unit, on=day).problems()
    assert "owner" in MoveUnit(id=unit, owner=1, to_stock=True, on=day).problems()


def test_units_of_a_model_are_a_list(desk: Desk) -> None:
    product = builders.did(desk, AddProduct(name="Oven"))
    mine = builders.unit(desk, "A1", product=product)
    builders.unit(desk, "A2")
    assert [row.id for row in desk.units.page(ListQuery(filters=(f"product:{product}",)))] == [mine]


def test_a_unit_on_the_shelf_has_a_label_with_its_own_number(desk: Desk) -> None:
    unit = builders.unit(desk, "SN-7")
    assert f"U{unit}" in repr(desk.paper("label", f"U{unit}"))


@pytest.mark.parametrize("name", PAST)
def test_no_fact_of_a_sale_lies_ahead(desk: Desk, name: str) -> None:
    unit = builders.unit(desk, owner=builders.customer(desk))
    today = desk.clock.today(desk.words().zone)
    told = {"purchased_on": today, name: today + timedelta(days=1)}
    before = desk.store.rows("SELECT * FROM purchases")
    sale = int(desk.store.value("SELECT max(id) FROM purchases"))
    for action in (RecordSale(unit=unit, **told), EditSale(id=sale, **told)):
        with pytest.raises(Invalid) as refused:
            desk.do(action)
        assert set(refused.value.problems) == {name}
    assert desk.store.rows("SELECT * FROM purchases") == before


def test_what_is_handed_in_was_delivered_before(desk: Desk) -> None:
    today = desk.clock.today(desk.words().zone)
    product = builders.did(desk, AddProduct(name="Oven"))
    new = AddUnit(serial="SN-8", product=product, purchased_on=today, delivered_on=today + timedelta(days=1))
    with pytest.raises(Invalid) as refused:
        builders.received(desk, new)
    assert set(refused.value.problems) == {"units.0.unit.delivered_on"}
    assert not desk.store.rows("SELECT 1 FROM units")
    builders.received(desk, replace(new, delivered_on=today))


def test_delivery_may_be_arranged_for_later(desk: Desk) -> None:
    unit = builders.unit(desk, owner=builders.customer(desk))
    today = desk.clock.today(desk.words().zone)
    desk.do(RecordSale(unit=unit, purchased_on=today, delivered_on=today + timedelta(days=3)))
    with pytest.raises(Invalid):
        builders.unit(desk, "SN-9", owner=1, purchased_on=today + timedelta(days=1))
