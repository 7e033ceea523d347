"""Who is blocked is named by no command but the one that unblocks: found, shown, exported and told nowhere."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.customers.contact_actions import AddSite
from helpdesk.services.customers.privacy_actions import BlockCustomer
from helpdesk.services.exchange.actions import KINDS
from helpdesk.services.workshop.hand_over_actions import HandBack
from helpdesk.services.workshop.repair_actions import CheckWork, FinishWork, StartWork
from tests import builders
from tests.cli.command_line import Line
from tests.conftest import SATURDAY

NAME, PHONE, STREET = "Hermenegilda Tornasol", "611998877", "Calle del Heliotropo 3"
SPOKEN = ("Hermenegilda", "Tornasol", "TORNASOL", "611998877", "611 99 88 77", "tornasol@", "Heliotropo")


@pytest.fixture(scope="module")
def made(empty_shop: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop in which somebody with a finished repair, a sale and papers is blocked. Never opened itself."""
    folder = Path(shutil.copytree(empty_shop, tmp_path_factory.mktemp("blocked") / "shop"))
    with Desk.open(folder, FixedClock(SATURDAY)) as desk:
        customer = builders.customer(desk, NAME, phone=PHONE, email="tornasol@example.org")
        desk.do(AddSite(customer=customer, address=STREET))
        unit = builders.unit(desk, "SN-7", owner=customer, purchased_on=date(2026, 1, 15))
        case = builders.received(desk, unit, by=customer, quote_choice="waived")
        (job,) = (job.id for job in desk.cases.get(case).jobs)
        desk.do(StartWork(job=job))
        desk.do(FinishWork(job=job, work_done="Pump renewed", minutes=30))
        desk.do(CheckWork(job=job))
        desk.do(HandBack(jobs=(job,), to="herself"))
        desk.do(BlockCustomer(id=customer, until=date(2034, 1, 15)))
    return folder


@pytest.fixture
def blocked(made: Path, tmp_path: Path) -> Path:
    """Such a shop of this test's own, closed."""
    return Path(shutil.copytree(made, tmp_path / "shop"))


@pytest.mark.parametrize(
    "words", [("show", "C1"), ("show", "1"), ("show", "1-1"), ("show", "U1"), ("show", "V1")]
)
def test_no_record_shows_them(
    blocked: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    line = Line(blocked, capsys)
    for more in ((), ("--json",)):
        told = line(*words, *more)
        assert not [word for word in SPOKEN if word in told]


@pytest.mark.parametrize("text", ["tornasol", "611998877", "hermenegilda", "heliotropo", "C1", "1", "SN-7"])
def test_no_search_finds_them(blocked: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    told = Line(blocked, capsys)("find", text)
    assert not [word for word in SPOKEN if word in told]


@pytest.mark.parametrize("kind", KINDS)
def test_no_file_takes_them_along(
    blocked: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, kind: str
) -> None:
    file = tmp_path / f"{kind}.csv"
    Line(blocked, capsys)("export", kind, str(file))
    told = file.read_text(encoding="utf-8")
    assert not [word for word in SPOKEN if word in told]
    if kind in {"customers", "cases", "purchases"}:
        assert told.count("\n") == 2, "what is theirs keeps its place"
