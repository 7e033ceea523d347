"""What tests of the services may rely on: a command line, and a shop with a few records."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from tests import builders
from tests.cli.command_line import Capture, Line
from tests.conftest import SATURDAY
from tests.services.exchange.written_files import take


@pytest.fixture
def line(shop: Path, capsys: Capture) -> Line:
    """A command line on an empty shop."""
    return Line(shop, capsys)


@pytest.fixture(scope="session")
def filled(empty_shop: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop with a few records: made once, copied for each test. Never opened itself."""
    folder = Path(shutil.copytree(empty_shop, tmp_path_factory.mktemp("filled") / "shop"))
    with Desk.open(folder, FixedClock(SATURDAY)) as desk:
        ana = builders.customer(desk, "José García", city="León")
        unit = builders.unit(desk, "SN-1001", owner=ana)
        builders.received(desk, unit, by=ana, problem="It does not <b>spin</b>")
        take(desk, "products", "ref,name,brand\nA1,Kettle,Acme\n")
        take(
            desk,
            "purchases",
            "ref,customer_ref,product_ref,purchased_on,serial\nV1,C1,A1,2026-01-15,SN-1001\n",
        )
        take(desk, "cases", "ref,kind,opened_at,serial,product\nT1,repair,2026-03-01,ZZ-9,Lamp\n")
    return folder


@pytest.fixture
def full(shop: Path, filled: Path) -> Path:
    """A shop of this test's own with a few records, closed."""
    return Path(shutil.copytree(filled, shop, dirs_exist_ok=True))
