"""Collects what must happen today from every noun where something can be due."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from helpdesk.domain.today import Section
from helpdesk.services.calls.today import call_sections, calls_asking
from helpdesk.services.cases.today import case_sections, cases_asking
from helpdesk.services.complaints.today import complaint_sections, complaints_asking
from helpdesk.services.customers.today import privacy_asking, privacy_sections
from helpdesk.services.field.today import (
    contract_sections,
    late_plan_section,
    photo_sections,
    question_sections,
    visit_sections,
)
from helpdesk.services.shop.today import backup_sections
from helpdesk.services.stock.asking import orders_asking, parts_asking
from helpdesk.settings import Settings
from helpdesk.store.database import Store

if TYPE_CHECKING:
    from helpdesk.services.field.plan_rows import PlanNow

Sections = Callable[[Store, date, datetime, Settings], Iterator[Section]]

FIRST = (case_sections, call_sections, visit_sections, backup_sections)
"""What the first picture shows: it reads a few rows of its own, neither the law nor all that its noun knows."""
ASKING = (cases_asking, calls_asking, complaints_asking, privacy_asking)
"""How many of a noun are late or due today."""


def _others() -> tuple[Sections, ...]:
    """What else asks; a noun has it in its module ``today``, imported only now."""
    from helpdesk.services.claims.today import claim_sections
    from helpdesk.services.goods.today import delivery_sections
    from helpdesk.services.loans.today import loan_sections
    from helpdesk.services.pickup.today import pickup_sections
    from helpdesk.services.promotions.today import promotion_sections
    from helpdesk.services.quality.today import improvement_sections
    from helpdesk.services.returns.today import return_sections
    from helpdesk.services.solutions.today import solution_sections
    from helpdesk.services.stock.order_today_reader import order_sections
    from helpdesk.services.stock.today import stock_sections

    return (
        complaint_sections,
        delivery_sections,
        return_sections,
        claim_sections,
        stock_sections,
        order_sections,
        loan_sections,
        pickup_sections,
        photo_sections,
        question_sections,
        contract_sections,
        privacy_sections,
        improvement_sections,
        solution_sections,
        promotion_sections,
    )


class Today:
    """Reads what today asks for."""

    def __init__(self, store: Store, late_plans: Callable[[], list[PlanNow]]) -> None:
        self.store = store
        self._late_plans = late_plans

    def sections(
        self,
        today: date,
        now: datetime,
        settings: Settings,
        staff: int | None = None,
        *,
        first: bool = False,
        begun: Sequence[Section] | None = None,
    ) -> list[Section]:
        """All sections that have something, in the order of the day; a record stands in the first that has it.

        In each what is ``staff``'s own stands first. ``first``: only what the first picture shows, see :data:`FIRST`.
        ``begun``: those, read a moment ago; only the others are read.
        """
        asked = FIRST if first else _others() if begun is not None else (*FIRST, *_others())
        found = [section for sections in asked for section in sections(self.store, today, now, settings)]
        found += begun or ()
        late = [] if first else self._late_plans()
        if late:
            found.append(late_plan_section(self.store, late))
        once = _each_once(sorted(found, key=lambda section: section.rank))
        return [_own_first(section, staff) for section in once]

    def begun(self) -> int:
        """About how many cases the shop ever had: the last one's number, so that it costs nothing."""
        return int(self.store.value("SELECT coalesce(max(id), 0) FROM cases") or 0)

    def has_imported(self) -> bool:
        """Whether a list of the shop's own came in."""
        return bool(self.store.value("SELECT EXISTS (SELECT 1 FROM imported)"))

    def asking(self, today: date) -> int:
        """How many records are late or due today: the count beside the navigation."""
        return sum(asking(self.store, today) for asking in ASKING)

    def calls(self, today: date) -> int:
        """How many calls are late or due today."""
        return calls_asking(self.store, today)

    def parts(self) -> int:
        """How many parts are missing and not on their way, or below zero."""
        return parts_asking(self.store)

    def orders(self, today: date) -> int:
        """How many orders should be here by now."""
        return orders_asking(self.store, today)

    def to_plan(self) -> int:
        """How many jobs need a visit and have none."""
        from helpdesk.services.field.to_plan_reader import jobs_to_plan

        return jobs_to_plan(self.store)


def _own_first(section: Section, staff: int | None) -> Section:
    if staff is None or all(row.staff is None for row in section.rows):
        return section
    return section._replace(rows=sorted(section.rows, key=lambda row: row.staff != staff))


def _each_once(sections: Iterable[Section]) -> Iterator[Section]:
    """The sections without the records that one before has; what one section says twice of a record stays."""
    seen: set[tuple[str, int]] = set()
    for section in sections:
        rows = [row for row in section.rows if not row.told & seen]
        seen = seen.union(*(row.told for row in rows))
        if rows or not section.rows:
            yield section._replace(rows=rows, total=section.total - len(section.rows) + len(rows))
