"""Measures the month: its figures in a shop with 15,000 sheets and calls in it, beside the same statements sent barely."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from helpdesk.action import Action, Context, Outcome
from helpdesk.clock import to_text, zone
from helpdesk.desk import Desk
from helpdesk.domain.periods import add_months
from helpdesk.store.tables.voice import Call, SurveySheet
from helpdesk.texts import Text, verbatim
from tests.benchmarks.measure import Figure, Statements, Times, reckoned
from tests.benchmarks.setting import Setting

SHEETS = 15_000
"""Of the month that is measured; each month before has a tenth."""
ROUNDS = 5
_SHEET = (
    "customer_id",
    "case_id",
    "call_id",
    "answered_at",
    "channel",
    "csat",
    "nps",
    "ces",
    "ces_scale",
    "things_gone_wrong",
)
_CALL = ("id", "customer_id", "case_id", "due_on", "state", "outcome", "called_at", "tries")


def run(setting: Setting) -> list[Figure]:
    """The month before this one: whole, its figures alone beside bare statements, one figure over 13 months."""
    with setting.desk() as desk, setting.bare() as bare:
        first = add_months(setting.clock.today(zone("Europe/Madrid")).replace(day=1), -1)
        if not desk.store.value("SELECT 1 FROM surveys LIMIT 1"):
            desk.do(MakeVoices(first=first))
        months = [first, add_months(first, -1), add_months(first, -12)]
        plans: list[tuple[str, Callable[[], Any], str]] = [
            ("three months' figures", lambda: [desk.quality.figures(month) for month in months], "≤ 3 ×"),
            ("a month with all that stands beside it", lambda: desk.quality.month(first), ""),
            ("satisfaction over 13 months", lambda: desk.quality.trend("csat.mean", first), ""),
            ("the cases behind a figure", lambda: desk.quality.cases_behind(first, "nps.detractors"), ""),
        ]
        return [_beside(name, work, aim, desk, bare) for name, work, aim in plans]


def _beside(name: str, work: Callable[[], Any], aim: str, desk: Desk, bare: Any) -> Figure:
    """How long it takes, and how long its statements alone do; the processor's time, without other programs' turns."""
    statements = Statements(desk.store.raw).of(work)
    ours, theirs = Times(), Times()
    gc.collect()
    for _ in range(ROUNDS):
        reckoned(work, ours)
        reckoned(lambda: [bare.execute(sql).fetchall() for sql in statements], theirs)
    mine, other = ours.p(50), theirs.p(50)
    met = mine <= 3 * other if aim else None
    return Figure(name, mine, "ms", other, ours.p(95), theirs.p(95), aim, met, f"{ROUNDS} samples")


@dataclass(frozen=True, kw_only=True)
class MakeVoices(Action):
    """Calls and sheets of 14 months, most of them in the last."""

    first: date

    def label(self) -> Text:
        return verbatim("Voices made")

    def run(self, ctx: Context) -> Outcome:
        chance = Random("voices")
        customers, cases = (ctx.store.last_id(name) or 0 for name in ("customers", "cases"))
        calls: list[tuple[Any, ...]] = []
        sheets: list[tuple[Any, ...]] = []
        for back in range(13):
            month = add_months(self.first, -back)
            for _ in range(SHEETS if back == 0 else SHEETS // 10):
                number = len(calls) + 1
                at = datetime(month.year, month.month, 1, 8, tzinfo=ctx.now.tzinfo) + timedelta(
                    minutes=chance.randrange(28 * 1_440)
                )
                customer, case = chance.randint(1, customers), chance.randint(1, cases)
                calls.append(
                    (number, customer, case, at.date().isoformat(), "reached", "reached", to_text(at), 1)
                )
                sheets.append((customer, case, number, to_text(at), "phone", *_answers(chance)))
        ctx.store.insert_many(Call, _CALL, calls)
        ctx.store.insert_many(SurveySheet, _SHEET, sheets)
        return Outcome(None, self.label())


def _answers(chance: Random) -> tuple[Any, ...]:
    return (
        chance.choice((None, 2, 3, 4, 4, 5, 5)),
        chance.choice((None, 0, 5, 7, 8, 9, 10)),
        chance.choice((None, 4, 5, 6, 7)),
        "2.0",
        chance.choice((None, 0, 0, 1)),
    )
