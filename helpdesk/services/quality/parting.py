"""Parts a figure by brand, product or kind of job where the numbers allow it, and names whose jobs the cases were.

By technician there are cases to talk over and no figure: of a few jobs each, chance decides who stands first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from helpdesk.domain.goods import product_title
from helpdesk.domain.quality.scores import few
from helpdesk.domain.statistics import percent, wilson
from helpdesk.domain.workflows.kinds import KINDS
from helpdesk.store.database import Store
from helpdesk.store.dialect import LISTED, id_list
from helpdesk.texts import Text, translate, verbatim

BY = {
    "brand": translate("Quality", "by brand"),
    "product": translate("Quality", "by product"),
    "kind": translate("Quality", "by kind of job"),
}
SHARES = {
    "first_time_fix.percent": ("first_time_fix.fixed_first", "first_time_fix.n"),
    "on_time.percent": ("on_time.met", "on_time.missed"),
    "comeback.percent": ("comeback.came_back", "comeback.n"),
    "csat.top2_percent": ("csat.top2_percent", "csat.n"),
    "ces.agree_percent": ("ces.agree_percent", "ces.n"),
    "tgw.units_with_problem_percent": ("tgw.units_with_problem_percent", "tgw.n"),
}
"""The proportions that can be parted: what is counted, and what with it makes the whole."""
MOST_PARTS = 8


class Part(NamedTuple):
    """One part of a figure. ``value`` and ``interval`` are empty where it is made of few."""

    name: Text
    n: int
    value: float | None
    interval: tuple[float, float] | None


def parts(store: Store, kind: str, by: str, counted: Iterable[int], whole: Iterable[int]) -> list[Part]:
    """A proportion parted, the largest part first; what belongs to no part is left out."""
    hits, everything = set(counted), set(whole)
    names = _names(store, kind, by, hits | everything)
    groups: dict[Text, list[bool]] = {}
    for identity in sorted(hits | everything):
        if identity in names:
            groups.setdefault(names[identity], []).append(identity in hits)
    made = [_part(name, found) for name, found in groups.items()]
    return sorted(made, key=lambda part: (-part.n, part.name.source, str(part.name.args)))[:MOST_PARTS]


def _part(name: Text, found: Sequence[bool]) -> Part:
    count, many = sum(found), len(found)
    if few(many):
        return Part(name, many, None, None)
    ends = wilson(count, many)
    return Part(name, many, percent(count, many), (ends[0], ends[1]) if ends else None)


_OF_JOBS = (
    "SELECT j.id, coalesce(p.brand, ''), coalesce(p.model, ''), coalesce(p.name, ''), j.kind FROM jobs j "
    "LEFT JOIN units u ON u.id = j.unit_id LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id) "
    f"WHERE j.id IN ({LISTED})"
)
_OF_SHEETS = (
    "SELECT s.id, coalesce(p.brand, ''), coalesce(p.model, ''), coalesce(p.name, ''), j.kind FROM surveys s "
    "JOIN jobs j ON j.id = (SELECT min(id) FROM jobs WHERE case_id = s.case_id) "
    "LEFT JOIN units u ON u.id = j.unit_id LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id) "
    f"WHERE s.id IN ({LISTED})"
)


def _names(store: Store, kind: str, by: str, ids: Iterable[int]) -> dict[int, Text]:
    sql = {"job": _OF_JOBS, "survey": _OF_SHEETS}[kind]
    found: dict[int, Text] = {}
    for identity, brand, model, name, job in store.rows(sql, (id_list(ids),)):
        if by == "kind":
            found[identity] = KINDS.get(job, verbatim(job))
        elif by == "brand" and brand:
            found[identity] = verbatim(brand)
        elif by == "product" and (name or model):
            found[identity] = verbatim(product_title(name, brand, model))
    return found


def technicians(store: Store, jobs: Iterable[int]) -> dict[int, str]:
    """Who worked on each of these jobs, where somebody is named."""
    rows = store.rows(
        f"SELECT j.id, t.name FROM jobs j JOIN staff t ON t.id = j.technician_id WHERE j.id IN ({LISTED})",
        (id_list(jobs),),
    )
    return dict(rows)
