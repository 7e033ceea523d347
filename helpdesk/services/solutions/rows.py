"""Rows of solutions: one in the list and on its card, its versions, its uses on jobs, and what a sheet says."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Annotated, Any

from helpdesk.classes import NamedTuple
from helpdesk.domain import numbers
from helpdesk.domain.goods import product_title
from helpdesk.domain.normal_forms import fold
from helpdesk.domain.solution_words import EXPLAINED
from helpdesk.domain.solutions import Fate, Scope
from helpdesk.errors import NotFound
from helpdesk.store.database import Store
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.store.rows import read_from
from helpdesk.texts import translate

CONTENT = (
    "symptom",
    "said",
    "symptom_code",
    "product_id",
    "brand",
    "category",
    "cause",
    "cause_text",
    "fix",
    "parts",
    "minutes",
    "risk",
)
"""The columns that a version keeps: what is said, not how sure one is of it."""


@read_from(
    "solutions s LEFT JOIN products p ON p.id = s.product_id LEFT JOIN staff a ON a.id = s.author_id",
    sorts=("symptom_key",),
)
class SolutionRow(NamedTuple):
    """A solution."""

    id: int
    ref: str | None
    symptom: str
    symptom_key: str
    said: str
    symptom_code: str
    product: Annotated[int | None, "s.product_id"]
    product_name: Annotated[str | None, "p.name"]
    product_brand: Annotated[str | None, "p.brand"]
    product_model: Annotated[str | None, "p.model"]
    product_category: Annotated[str | None, "p.category"]
    brand: str
    category: str
    cause: str
    cause_text: str
    fix: str
    parts: str
    minutes: int | None
    risk: str
    confidence: str
    version: int
    superseded_by: Annotated[int | None, "s.superseded_by_id"]
    sheet: Annotated[int | None, "s.sheet_id"]
    from_job: Annotated[int | None, "s.from_job_id"]
    author: Annotated[str | None, "a.name"]
    changed_at: datetime

    @property
    def number(self) -> str:
        """As typed and shown."""
        return numbers.number("solution", self.id)

    @property
    def scope_title(self) -> str:
        """For what it holds, as told to a person; empty: for anything."""
        if self.product is not None:
            return product_title(self.product_name or "", self.product_brand or "", self.product_model or "")
        return " · ".join(filter(None, (self.category, self.brand)))

    @property
    def scope(self) -> Scope:
        """For what it holds, as it is compared; of a model, its brand and category, too."""
        return Scope(
            self.product,
            fold(self.brand or self.product_brand or ""),
            fold(self.category or self.product_category or ""),
        )

    @property
    def explains(self) -> bool:
        """Whether it tells how a thing is used, and repairs nothing."""
        return self.cause in EXPLAINED

    @property
    def content(self) -> dict[str, Any]:
        """What a version keeps."""
        return {name: getattr(self, name.removesuffix("_id")) for name in CONTENT}


@read_from("solution_versions v LEFT JOIN staff a ON a.id = v.staff_id")
class VersionRow(NamedTuple):
    """What a solution said when it was saved."""

    id: int
    solution: Annotated[int, "v.solution_id"]
    version: int
    content: str
    at: datetime
    who: Annotated[str | None, "a.name"]
    restores: int | None

    @property
    def said(self) -> dict[str, Any]:
        """The columns as they were."""
        found: dict[str, Any] = json.loads(self.content)
        return found


@read_from(
    "solution_uses u JOIN jobs j ON j.id = u.job_id JOIN cases c ON c.id = j.case_id "
    "JOIN solutions s ON s.id = u.solution_id LEFT JOIN customers k ON k.id = c.customer_id "
    "LEFT JOIN staff a ON a.id = u.staff_id"
)
class UseRow(NamedTuple):
    """A solution on a job."""

    id: int
    solution: Annotated[int, "u.solution_id"]
    symptom: Annotated[str, "s.symptom"]
    job: Annotated[int, "u.job_id"]
    case: Annotated[int, "j.case_id"]
    position: Annotated[int, "j.position"]
    customer: Annotated[str | None, SHOWN_NAME]
    result: str
    version: int
    at: datetime
    who: Annotated[str | None, "a.name"]
    outcome: Annotated[str | None, "j.outcome"]
    cause: Annotated[str, "j.cause"]
    delivered_at: Annotated[datetime | None, "j.delivered_at"]
    came_back_at: Annotated[
        datetime | None,
        "(SELECT min(e.opened_at) FROM jobs b JOIN cases e ON e.id = b.case_id WHERE b.comeback_of_id = j.id)",
    ]

    @property
    def number(self) -> str:
        """The job's."""
        return numbers.number("job", self.case, self.position)


class FatedUse(NamedTuple):
    """A use with how it went, and until when it is watched."""

    use: UseRow
    fate: Fate
    until: date | None


def require_solution(store: Store, solution: int) -> SolutionRow:
    """The solution that must be there."""
    found = store.select_one(SolutionRow, "WHERE s.id = ?", (solution,))
    if found is None:
        raise missing_solution()
    return found


def missing_solution() -> NotFound:
    """The words for a solution that is not there."""
    return NotFound(translate("Solutions", "That solution is no longer there."))


def is_used(store: Store, solution: int) -> bool:
    """Whether a job or another solution names it."""
    sql = "SELECT 1 FROM solution_uses WHERE solution_id = ? UNION ALL SELECT 1 FROM solutions WHERE superseded_by_id = ? LIMIT 1"
    return bool(store.value(sql, (solution, solution)))
