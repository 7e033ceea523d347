"""What is shown is read anew when it changed: a screen is about every noun of which it reads a table."""

from __future__ import annotations

import re
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QTabBar

from helpdesk.desk import Desk
from helpdesk.services.papers.actions import IssueCertificate, SignPaper
from helpdesk.store.database import Store, name_of
from helpdesk.store.relations import nouns
from helpdesk.store.tables import JOURNALLED
from tests import builders
from ui.registry import PLACES
from ui.screens.settings.screen import SettingsScreen
from ui.shell import Goal
from ui.window import Window

TABLES = {name_of(table) for table in JOURNALLED}


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The tables that are read from now on."""
    found: set[str] = set()

    def heard(method: str) -> None:
        asked = getattr(Store, method)

        def told(self: Store, sql: str, *args: Any) -> Any:
            found.update(TABLES.intersection(re.findall(r'(?:FROM|JOIN)\s+"?(\w+)', sql)))
            return asked(self, sql, *args)

        monkeypatch.setattr(Store, method, told)

    heard("rows")
    heard("row")
    return found


def look_through(window: Window) -> None:
    """Read the screen anew, and look at each of its tabs and panes."""
    screen = window.current()
    screen.reload()
    for tabs in screen.findChildren(QTabBar):
        for place in range(tabs.count()):
            tabs.setCurrentIndex(place)
            QApplication.processEvents()
    if isinstance(screen, SettingsScreen):
        for row in range(screen.list.count()):
            screen.list.setCurrentRow(row)
            QApplication.processEvents()


@pytest.mark.parametrize("place", [place.key for place in PLACES])
def test_a_screen_is_about_all_it_reads(place: str, window: Window, desk: Desk, read: set[str]) -> None:
    customer = builders.customer(desk, address="Calle Mayor 1")
    unit = builders.unit(desk, owner=customer)
    case = builders.received(desk, unit, by=customer)
    builders.attach(desk, b"photo", case=case)
    product = desk.store.value("SELECT product_id FROM units WHERE id = ?", (unit,))
    goals = {
        "cases": Goal("case", case),
        "customers": Goal("customer", customer),
        "units": Goal("unit", unit),
        "products": Goal("product", product),
    }
    window.go(Goal(place))
    window.go(goals.get(place, Goal(place)))
    QApplication.processEvents()
    read.clear()
    look_through(window)
    assert read
    unheard = {table for table in read if not nouns([table]) & window.current().about}
    assert not unheard


def test_signing_a_certificate_on_paper_is_seen_where_its_unit_and_its_owner_are_shown(
    window: Window, desk: Desk
) -> None:
    unit = builders.unit(desk)
    paper = builders.did(desk, IssueCertificate(unit=unit))
    for place in ("units", "customers", "today"):
        window.go(Goal(place))
    desk.do(SignPaper(id=paper, role="shop", name="Eva Ruiz", how="paper"))
    assert window.screens["units"].stale
    assert window.screens["customers"].stale


def test_every_change_is_seen_somewhere(window: Window) -> None:
    shown = frozenset().union(*(window.visit(place.key).about for place in PLACES))
    unseen = {name for name in TABLES if not nouns([name]) & shown}
    assert not unseen
