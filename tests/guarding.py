"""People who sign in: Eva owns the shop, Ana stands at the counter, Luis too, Tere repairs, Nico learns."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from unittest.mock import patch

from helpdesk.desk import Desk
from helpdesk.services.shop import sign_in_actions
from helpdesk.services.shop.sign_in_actions import SetBadge, SetPin
from helpdesk.services.shop.staff_actions import AddStaff
from tests import builders

PINS = {"eva": "7391", "ana": "5820", "luis": "482915", "tere": "6037", "nico": "9164"}
ROLES = {"eva": "owner", "ana": "counter", "luis": "counter", "tere": "technician", "nico": "trainee"}
NAMES = {"eva": "Eva Ruiz", "ana": "Ana Gil", "luis": "Luis Mora", "tere": "Tere Vidal", "nico": "Nico Sanz"}
BADGE = "4006381333931"
"""Luis'."""
SALT = "5ea50ff0" * 4
"""Of every shop that is guarded here: the hashes of these PINs are then the same in all of them."""


@contextmanager
def one_salt() -> Iterator[None]:
    """A shop that is first guarded in here has :data:`SALT`; ``hashed_once`` then knows the hashes of known PINs."""
    fixed = SimpleNamespace(token_hex=lambda _: SALT, choice=secrets.choice)
    with patch.object(sign_in_actions, "secrets", fixed):
        yield


def guard(desk: Desk) -> dict[str, int]:
    """Give each a PIN and Luis a badge; who they are by name. Nobody is signed in afterwards."""
    people = {who: builders.did(desk, AddStaff(name=NAMES[who], role=role)) for who, role in ROLES.items()}
    desk.staff = people["eva"]
    with one_salt():
        for who, pin in PINS.items():
            desk.do(SetPin(staff=people[who], pin=pin))
    desk.do(SetBadge(staff=people["luis"], badge=BADGE))
    desk.sign.lock()
    return people
