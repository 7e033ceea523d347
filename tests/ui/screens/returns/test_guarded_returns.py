"""The form of a return where people sign in: nobody is named in it; who has the right gives a reason, others are approved."""

from __future__ import annotations

import pytest

from helpdesk.desk import Desk
from helpdesk.services.shop.settings_actions import ChangeSettings
from tests.services.returns.returning import Returning
from tests.ui.guarded import PINS, sign_in
from tests.ui.guarded import locked as locked
from tests.ui.guarded import people as people
from ui.screens.returns.return_dialog import ReturnDialog
from ui.window import Window

NAMED = ("let_by", "let_why", "approved_by", "approved_why")


@pytest.fixture
def sale(desk: Desk) -> int:
    """Something sold for more than may be paid back without asking, before anybody had a PIN."""
    desk.do(ChangeSettings(values={"returns.limit_cents": 10_000}))
    return Returning(desk).sold("AB-1")


@pytest.mark.parametrize(("who", "asked"), [("ana", set()), ("eva", {"let_why"})])
def test_another_serial_above_the_limit(
    sale: int, locked: Window, who: str, asked: set[str], desk: Desk
) -> None:
    sign_in(locked, PINS[who])
    dialog = locked.open_dialog("return", {"purchase": sale})
    assert isinstance(dialog, ReturnDialog)
    dialog.form.fill({"serial_brought": "AB-2", "settle": "refund"})
    dialog.changed("serial_brought")
    assert {name for name in NAMED if not dialog.form.fields[name].isHidden()} == asked
    assert desk.store.value("SELECT count(*) FROM returns") == 0
