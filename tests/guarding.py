"""People who sign in: Eva owns the shop, Ana stands at the counter, Luis too, Tere repairs, Nico learns."""

from __future__ import annotations

from helpdesk.desk import Desk
from helpdesk.services.shop.sign_in_actions import SetBadge, SetPin
from helpdesk.services.shop.staff_actions import AddStaff
from tests import builders

PINS = {"eva": "7391", "ana": "5820", "luis": "482915", "tere": "6037", "nico": "9164"}
ROLES = {"eva": "owner", "ana": "counter", "luis": "counter", "tere": "technician", "nico": "trainee"}
NAMES = {"eva": "Eva Ruiz", "ana": "Ana Gil", "luis": "Luis Mora", "tere": "Tere Vidal", "nico": "Nico Sanz"}
BADGE = "4006381333931"
"""Luis'."""


def guard(desk: Desk) -> dict[str, int]:
    """Give each a PIN and Luis a badge; who they are by name. Nobody is signed in afterwards."""
    people = {who: builders.did(desk, AddStaff(name=NAMES[who], role=role)) for who, role in ROLES.items()}
    desk.staff = people["eva"]
    for who, pin in PINS.items():
        desk.do(SetPin(staff=people[who], pin=pin))
    desk.do(SetBadge(staff=people["luis"], badge=BADGE))
    desk.sign.lock()
    return people
