"""The maintenance a product asks for: kept with the model, proposed for a plan, begun with an installation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from helpdesk.action import Action, Context, Outcome
from helpdesk.desk import Desk
from helpdesk.services.field.plan_actions import AddPlan, plan_of_product
from helpdesk.services.field.plan_state_actions import StopPlan
from helpdesk.services.goods.product_actions import AddProduct, EditProduct
from helpdesk.texts import Text, translate
from tests import builders

BEGUN = date(2026, 11, 20)


@dataclass(frozen=True, kw_only=True)
class Installed(Action):
    """As the end of an installation does it."""

    unit: int

    def label(self) -> Text:
        return translate("Plans", "Maintenance opened")

    def run(self, ctx: Context) -> Outcome:
        return Outcome(plan_of_product(ctx, self.unit, anchor=BEGUN), self.label())


def unit_of(desk: Desk, **more: object) -> int:
    model = builders.product(desk, "Coffee machine", **more)
    return builders.unit(desk, "SN-9", product=model)


def test_it_begins_with_the_installation_and_is_undone_with_it(desk: Desk) -> None:
    unit = unit_of(desk, maintenance_months=3, maintenance_usage=8000, meter_unit="cups")
    outcome = desk.do(Installed(unit=unit))
    (plan,) = desk.plans.of_unit(unit)
    assert plan.id == outcome.id
    assert (plan.every_count, plan.every_unit, plan.anchor_on) == (3, "months", BEGUN)
    assert (plan.meter_every, plan.meter_unit) == (8000, "cups")
    desk.undo()
    assert desk.plans.of_unit(unit) == []


def test_a_product_without_maintenance_begins_none(desk: Desk) -> None:
    unit = unit_of(desk)
    assert desk.do(Installed(unit=unit)).id is None
    assert desk.plans.of_unit(unit) == []


def test_a_plan_that_runs_is_not_doubled_but_a_stopped_one_is_no_plan(desk: Desk) -> None:
    unit = unit_of(desk, maintenance_months=6)
    first = builders.did(desk, AddPlan(unit=unit, every_count=1, anchor_on=BEGUN))
    assert desk.do(Installed(unit=unit)).id is None
    desk.do(StopPlan(id=first))
    assert desk.do(Installed(unit=unit)).id is not None
    assert len(desk.plans.of_unit(unit)) == 2


def test_a_new_plan_proposes_what_the_product_asks_for(desk: Desk) -> None:
    unit = unit_of(desk, maintenance_months=3, maintenance_usage=8000, meter_unit="cups")
    assert AddPlan.fill(desk.units.card(unit).facts) == {
        "every_count": 3,
        "every_unit": "months",
        "meter_every": 8000,
        "meter_unit": "cups",
    }
    assert AddPlan.fill(desk.units.card(builders.unit(desk)).facts) == {}


def test_the_model_keeps_it_and_a_meter_alone_is_asked_for_months(desk: Desk) -> None:
    assert set(AddProduct(name="Van", maintenance_usage=15_000).problems()) == {"maintenance_months"}
    made = builders.product(desk, "Van", maintenance_months=12, maintenance_usage=15_000, meter_unit="km")
    row = desk.products.get(made)
    assert (row.maintenance_months, row.maintenance_usage, row.meter_unit) == (12, 15_000, "km")
    filled = EditProduct(id=made, **EditProduct.fill(row))
    desk.do(filled)
    assert desk.products.get(made) == row
