"""Rows that tests of planning lay down, each as the action of its own would."""

from __future__ import annotations

from datetime import date

from helpdesk.desk import Desk
from helpdesk.services.shop.working_actions import AddLeave, SetWorkingHours


def add_leave(desk: Desk, who: int, first: date, last: date) -> int:
    return desk.do(AddLeave(staff=who, first_on=first, last_on=last)).id or 0


def add_span(desk: Desk, who: int, weekday: int, opens: str, closes: str) -> None:
    desk.do(SetWorkingHours(staff=who, spans=((weekday, opens, closes),)))


def set_product(desk: Desk, **columns: object) -> None:
    """What products are, whoever writes it."""
    from helpdesk.action import Action, Context, Outcome
    from helpdesk.store.tables.goods import Product
    from helpdesk.texts import translate

    class Told(Action):
        def label(self):  # type: ignore[no-untyped-def]
            return translate("Shop", "Settings changed")

        def run(self, ctx: Context) -> Outcome:
            for (product,) in ctx.store.rows("SELECT id FROM products"):
                ctx.store.update(Product, product, **columns)
            return Outcome(None, self.label())

    desk.do(Told())
