"""What things cost the shop stands on no paper that a customer sees."""

from __future__ import annotations

import pytest

from helpdesk.desk import Desk
from helpdesk.domain.papers import PAPERS
from helpdesk.errors import UserError
from helpdesk.formats import Words
from helpdesk.services.shop.cost_actions import SetHourCost
from helpdesk.services.stock.part_actions import AddSparePart
from helpdesk.services.workshop.hand_over_actions import HandBack
from helpdesk.services.workshop.money_actions import AddOutsideWork
from helpdesk.services.workshop.parts_and_time_actions import AddPart, SetMinutes
from helpdesk.services.workshop.repair_actions import CheckWork, FinishWork
from tests.reports.papers import text
from tests.services.workshop.bench import Bench

OURS = {"purchase_order", "count_sheet", "quality"}
"""Papers for suppliers and for the shop itself."""
COSTS = ("43.21", "43,21", "57.13", "57,13", "33.37", "33,37")


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_customer_reads_what_a_part_an_hour_or_another_s_work_cost(desk: Desk, language: str) -> None:
    bench = Bench(desk)
    bench.reach("in_work")
    part = bench.did(AddSparePart(name="Pump", stock=2, cost_cents=4321, price_cents=9990))
    bench.did(
        SetHourCost(cents=3337),
        AddPart(job=bench.job, name="Pump", part=part),
        SetMinutes(job=bench.job, minutes=60),
        AddOutsideWork(job=bench.job, what="Board repaired", cost_cents=5713),
    )
    numbers = (f"C{bench.customer}", f"U{bench.unit}", str(bench.case), bench.row().number)
    seen, charged = set(), False
    bench.did(
        FinishWork(job=bench.job, work_done="Pump renewed", remedy="replaced", minutes=60),
        CheckWork(job=bench.job, note="Three cycles without a leak"),
        HandBack(jobs=(bench.job,)),
    )
    for kind in PAPERS.keys() - OURS:
        for number in numbers:
            try:
                said = text(desk.paper(kind, number, language), Words(language))
            except UserError:
                continue
            seen.add(kind)
            charged = charged or "99" in said
            assert not [cost for cost in COSTS if cost in said], (kind, number)
    assert {"receipt", "service", "history"} <= seen
    assert charged
