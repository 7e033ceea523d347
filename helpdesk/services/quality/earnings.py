"""The after-sales money of a month: costs by who pays, income, what makers owe, and the share of the shop's profit."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal

from helpdesk.domain import money
from helpdesk.domain.goods import product_title
from helpdesk.domain.money import Job, Sums
from helpdesk.domain.quality.scores import Figure
from helpdesk.services.quality.look import Look
from helpdesk.services.quality.money_rows import CORES_CREDITED, CORES_OWED, Earned
from helpdesk.store.dialect import LISTED, id_list

By = Literal["product", "brand"]


def costs(look: Look) -> Figure:
    """All of it, as the contract has it."""
    sums = money.summed(look.money)
    owed, credited = owed_by_makers(look), credits_of(look)
    result = sums.result(credited)
    profit, turnover = _books(look)
    return {
        "guarantee_work": sums.guarantee_work,
        "goodwill": sums.goodwill,
        "owed_by_makers": owed,
        "income": sums.income,
        "credits": credited,
        "paid_work": sums.paid_work,
        "result": result,
        "after_sales_share_percent": money.share_percent(result, profit),
        "after_sales_income_percent": money.share_percent(sums.income, turnover),
        # Whoever sees no cost cannot tell which is not known.
        "jobs_without_cost": None if look.store.blind else sums.without_cost,
        "jobs_without_charge": sums.without_charge,
    }


def _books(look: Look) -> tuple[int | None, int | None]:
    """Gross profit and turnover of the whole shop, as typed for the month."""
    if look.store.blind:
        return None, None
    row = look.store.row(
        "SELECT gross_profit_cents, turnover_cents FROM month_books WHERE month = ?", (look.period.name,)
    )
    return (row[0], row[1]) if row else (None, None)


def owed_by_makers(look: Look) -> int:
    """What makers owe on the month's last day: claimed for guarantee work, and for old parts that were sent to them."""
    last = look.period.last.isoformat()
    claimed: int = (
        look.store.value("SELECT sum(owed_cents) FROM recourse_moves WHERE on_day <= ?", (last,)) or 0
    )
    old: int = sum(max(0, cents) for _, cents in look.store.rows(CORES_OWED, (last,) * 4))
    return claimed + old


def credits_of(look: Look) -> int:
    """What makers credited in the month, for guarantee work and for old parts."""
    days = (look.period.first.isoformat(), look.period.last.isoformat())
    credited = look.store.value(
        "SELECT sum(-owed_cents) FROM recourse_moves WHERE on_day BETWEEN ? AND ? AND kind = 'credited'", days
    )
    old: int = sum(cents for _, cents in look.store.rows(CORES_CREDITED, days * 2))
    return int(credited or 0) + old


def earned_by(look: Look, by: By) -> list[Earned]:
    """The month's money by brand or product, what cost most without being paid first."""
    jobs = look.money
    names = _names(look, (job.id for job in jobs), by)
    parted: dict[str, list[Job]] = {}
    for job in jobs:
        if job.costed or job.delivered:
            parted.setdefault(names.get(job.id, ""), []).append(job)
    found = [_earned(name, of, money.summed(of)) for name, of in parted.items()]
    return sorted(
        found, key=lambda each: (-(each.guarantee_work or 0) - (each.goodwill or 0), -each.income, each.name)
    )


def _earned(name: str, jobs: list[Job], sums: Sums) -> Earned:
    return Earned(
        name,
        len(jobs),
        sums.guarantee_work,
        sums.goodwill,
        sums.paid_work,
        sums.income,
        sums.without_cost,
        sums.without_charge,
    )


def _names(look: Look, jobs: Iterable[int], by: By) -> dict[int, str]:
    rows = look.store.rows(
        "SELECT j.id, p.name, p.brand, p.model FROM jobs j LEFT JOIN units u ON u.id = j.unit_id "
        f"LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id) WHERE j.id IN ({LISTED})",
        (id_list(jobs),),
    )
    if by == "brand":
        return {job: brand or "" for job, _, brand, _ in rows}
    return {job: product_title(name or "", brand or "", model or "") for job, name, brand, model in rows}


PARTS: dict[str, Callable[[Job], bool]] = {
    "guarantee_work": lambda job: job.finished and job.who == money.COVERED,
    "goodwill": lambda job: job.finished and job.who == money.GOODWILL,
    "paid_work": lambda job: job.delivered and job.who == money.PAID,
    "income": lambda job: job.delivered and bool(job.charge),
    "jobs_without_cost": lambda job: job.costed and job.cost is None,
    "jobs_without_charge": lambda job: job.unpriced,
    "result": lambda job: job.costed or job.delivered,
    "after_sales_share_percent": lambda job: job.costed or job.delivered,
    "after_sales_income_percent": lambda job: job.delivered and bool(job.charge),
}
"""Which jobs stand behind a figure of the money."""


def jobs_behind(look: Look, part: str) -> list[int]:
    """The jobs of which a figure of the money is made."""
    return sorted(job.id for job in look.money if PARTS[part](job))
