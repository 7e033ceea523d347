"""In the sample shop every cost becomes one telling amount; who may not see costs is told it nowhere, nor any sum of it."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import helpdesk.services
from helpdesk.action import Action, Context, Outcome
from helpdesk.cli.views import record_of
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.domain import numbers
from helpdesk.errors import NotFound, UserError
from helpdesk.services.exchange.actions import KINDS
from helpdesk.services.exchange.run.exporter import export_file
from helpdesk.services.lookback.history_reader import KINDS as TOLD
from helpdesk.services.shop.sign_in_actions import SetPin, SetRoleRights
from helpdesk.services.shop.staff_actions import AddStaff
from helpdesk.store.costs import COSTS
from helpdesk.store.database import name_of
from helpdesk.store.journal import Change
from helpdesk.store.rows import ORIGINS, select
from helpdesk.texts import Text, verbatim
from tests import builders
from tests.conftest import SATURDAY
from tests.samples import copied

TELLING = 9_173_503
"""A prime number of cents: no sum of other amounts is a multiple of it."""
WANTED = "WITH wanted(kind, row) AS (SELECT DISTINCT kind, row FROM journal_changes LIMIT 50)"
_NUMBER = re.compile(r"\d[\d.,\u00a0\u202f]*\d")


@dataclass(frozen=True, kw_only=True)
class CostTheSame(Action):
    """Everything cost the telling amount."""

    def label(self) -> Text:
        return verbatim("All costs alike")

    def run(self, ctx: Context) -> Outcome:
        for table, columns in COSTS.items():
            for column in columns:
                ctx.store.run(f"UPDATE {table} SET {column} = {TELLING}")
        return Outcome(None, self.label())


def leaks(text: str) -> set[str]:
    """The numbers of a text that are the telling amount, or a multiple of it."""
    found = set()
    for number in _NUMBER.findall(text):
        digits = re.sub(r"\D", "", number)
        value = int(digits)
        if value and value % TELLING == 0:
            found.add(number)
    return found


@pytest.fixture(scope="module")
def shop(sample_shop: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A small sample shop with PINs and telling costs."""
    folder = copied(sample_shop, tmp_path_factory.mktemp("costs") / "shop")
    with Desk.open(Path(folder), FixedClock(SATURDAY)) as desk:
        owner = builders.did(desk, AddStaff(name="Zoe Rey", role="owner"))
        counter = builders.did(desk, AddStaff(name="Tom Gil", role="counter"))
        desk.staff = owner
        desk.do(CostTheSame())
        every = ("export", "order", "goodwill", "rules")
        desk.do(SetRoleRights(role="counter", rights=every))
        desk.do(SetPin(staff=owner, pin="7391"))
        desk.do(SetPin(staff=counter, pin="5820"))
        yield desk


def told(desk: Desk, folder: Path) -> Iterator[tuple[str, str]]:
    """What the shop tells, by where."""
    words = desk.words()
    today = desk.clock.today(words.zone)
    for shape in ORIGINS:
        # A change of the journal is read by the history alone, which is asked below.
        if shape.__module__.startswith("helpdesk.") and shape is not Change:
            rows = desk.store.fetch(shape, f"{WANTED} {select(shape)} LIMIT 200")
            yield f"row {shape.__name__}", repr(rows)
    for kind, table in TOLD.items():
        ids = [row for (row,) in desk.store.rows(f"SELECT id FROM {name_of(table)} ORDER BY id DESC LIMIT 4")]
        for identity in ids:
            yield f"history of {kind}", repr([row.lines for row in desk.history.of(kind, identity)])
            try:
                record = record_of(desk, numbers.number(kind, identity))
            except (NotFound, UserError):
                continue
            yield f"show {kind}", repr(record.sections) + json.dumps(record.as_json(words), default=str)
    for kind, file in KINDS.items():
        path = folder / f"{kind}.csv"
        export_file(desk.context(), file, path)
        yield f"export {kind}", path.read_text(encoding="utf-8").replace(",", " ; ")
    for part in [row for (row,) in desk.store.rows("SELECT id FROM parts LIMIT 5")]:
        yield "card of a part", repr(desk.spare_parts.card(part))
    for job, case, place in desk.store.rows(
        "SELECT id, case_id, position FROM jobs WHERE id IN (SELECT job_id FROM parts_used) LIMIT 5"
    ):
        number = f"{case}-{place}"
        yield "show of a job", json.dumps(record_of(desk, number).as_json(words), default=str)
        yield "bench of a job", repr(desk.cases.job(job))
    for paper, number in (("purchase_order", "OC1"), ("count_sheet", "CN1")):
        yield f"paper {paper}", repr(desk.paper(paper, number))
    month = desk.store.value("SELECT max(month) FROM month_reports")
    if month:
        yield "paper quality", repr(desk.paper("quality", month))
        yield "month", repr(desk.months.view(month))
    yield "metrics", repr(desk.quality.month(today))
    yield "earned", repr(desk.quality.earned(today, "product"))
    yield "today", repr(desk.today.sections(today, desk.clock.now(), desk.settings, None))
    yield "hour costs", repr(desk.shop.hour_costs())


def test_the_counter_is_told_no_cost_anywhere(shop: Desk, tmp_path: Path) -> None:
    for info in pkgutil.walk_packages(helpdesk.services.__path__, "helpdesk.services."):
        importlib.import_module(info.name)
    shop.sign.enter("5820")
    assert {where: found for where, text in told(shop, tmp_path) if (found := leaks(text))} == {}


def test_the_owner_is_told_them(shop: Desk, tmp_path: Path) -> None:
    shop.sign.enter("7391")
    where = {where for where, text in told(shop, tmp_path) if leaks(text)}
    wanted = {"row SparePartRow", "export parts", "card of a part", "show of a job", "paper purchase_order"}
    assert wanted <= where
