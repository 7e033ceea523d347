"""Records for tests in one line each, all made through the desk; what a test does not name is believable."""

from __future__ import annotations

from datetime import date
from typing import Any

from helpdesk.action import Action
from helpdesk.desk import Desk
from helpdesk.services.customers.actions import AddCustomer
from helpdesk.services.goods.product_actions import AddProduct
from helpdesk.services.goods.unit_actions import AddUnit
from helpdesk.services.intake.actions import ReceivedUnit, ReceiveUnits
from helpdesk.services.shop.file_actions import AttachFiles, NewFile

BOUGHT = date(2026, 1, 15)


def did(desk: Desk, action: Action) -> int:
    """Do an action and return the id of its record."""
    made = desk.do(action).id
    assert made is not None
    return made


def customer(desk: Desk, name: str = "Ana Gómez", **more: Any) -> int:
    """A person with a phone."""
    return did(desk, AddCustomer(name=name, **{"phone": "600 11 22 33", **more}))


def product(desk: Desk, name: str = "Washing machine 8 kg", **more: Any) -> int:
    """A model of a well-known kind."""
    return did(desk, AddProduct(name=name, **{"brand": "Balay", "model": "3TS992B", **more}))


def unit(desk: Desk, serial: str = "SN-1001", *, owner: int | None = None, **more: Any) -> int:
    """A unit bought new at :data:`BOUGHT`; with a customer and a product of its own where none is named."""
    owner = customer(desk) if owner is None else owner
    kind = more.pop("product", None) or product(desk)
    return did(desk, AddUnit(product=kind, serial=serial, owner=owner, **{"purchased_on": BOUGHT, **more}))


def received(desk: Desk, of: int | AddUnit | None = None, *, by: int | None = None, **more: Any) -> int:
    """A case: one unit handed in for repair over the counter."""
    by = customer(desk) if by is None else by
    of = unit(desk, owner=by) if of is None else of
    told = {"problem": "It does not spin", "accessories_none": True, **more}
    return did(desk, ReceiveUnits(customer=by, units=(ReceivedUnit(unit=of, **told),)))


def attach(desk: Desk, content: bytes, *, case: int, name: str = "photo.bin") -> None:
    """A file kept with a case."""
    desk.do(AttachFiles(subject="case", id=case, files=(NewFile(name=name, content=content),)))
