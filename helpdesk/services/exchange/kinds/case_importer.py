"""Takes rows of cases into the shop: cases, jobs, and the units, products and people that only their words name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field
from typing import Any

from helpdesk.classes import dataclass
from helpdesk.services.exchange.kinds.case_changes import PLAIN, TEXTS, CaseChanger
from helpdesk.services.exchange.kinds.case_checks import check
from helpdesk.services.exchange.kinds.case_courses import JobCourse, case_course, job_state
from helpdesk.services.exchange.kinds.case_goods import CaseGoods
from helpdesk.services.exchange.kinds.case_returns import take_back
from helpdesk.services.exchange.kinds.case_verdicts import Verdicts
from helpdesk.services.exchange.run.kind import ImportRun
from helpdesk.services.exchange.run.links import follow
from helpdesk.services.exchange.run.names import CUSTOMER, JOB
from helpdesk.services.exchange.run.rows import Row
from helpdesk.store.paging import marks
from helpdesk.store.tables.work import Case, Job
from helpdesk.texts import Text, translate

SHARED = ("opened_at", "channel", "first_response_at", "closed_at")
"""What the rows of one case have in common, beside the customer."""

DIFFERS: Text = translate("Exchange", "Another row of this case says otherwise; that one stays.")


@dataclass(slots=True)
class Draft:
    """A new case in the making: its rows, and what they have in common."""

    id: int
    ref: str | None
    customer: int | None
    shared: dict[str, Any]
    rows: list[Row] = field(default_factory=list)
    states: list[str] = field(default_factory=list)


def course_of(row: Row) -> JobCourse:
    """What a row tells of its job's course."""
    values: Any = row.all
    return JobCourse(
        values.get("outcome"),
        values.get("received_at"),
        values.get("finished_at"),
        values.get("delivered_at"),
        values.get("promised_on"),
    )


class CaseImporter:
    """Takes rows of cases."""

    def __init__(self, run: ImportRun) -> None:
        self.run = run
        self.store = run.store
        self.goods = CaseGoods(run)
        self.verdicts = Verdicts(run)
        self.changer = CaseChanger(run, self.goods)
        self.verdict: dict[int, str | None] = {}

    def check(self, rows: Sequence[Row]) -> None:
        """What a row names must be there, or come later in the file; an end comes after its beginning."""
        follow(self.run, rows, "customer_ref", CUSTOMER)
        follow(self.run, rows, "comeback_of", JOB, later=True)
        self.goods.load(rows)
        check(self.run, rows, self.goods.serials)

    # -- new rows -----------------------------------------------------------------------------------

    def add(self, rows: Sequence[Row]) -> None:
        """New jobs, in new cases or in those that their rows name."""
        self.goods.load(rows)
        self.goods.resolve(rows)
        there = self._cases({row.text("case") for row in rows if row.get("case")})
        drafts = self._draft(rows, there)
        self._write_cases(drafts)
        self.verdict = self.verdicts.ahead(rows)
        joined: dict[int, list[Row]] = {}
        jobs: list[tuple[Any, ...]] = []
        for draft in drafts:
            members = zip(draft.rows, draft.states, strict=True)
            jobs += [
                self._job(row, draft.id, place, state) for place, (row, state) in enumerate(members, start=1)
            ]
        for row in rows:
            case = there.get(row.text("case")) if row.get("case") else None
            if case is not None:
                joined.setdefault(case, []).append(row)
        for case, more in joined.items():
            jobs += self._join(case, more)
        jobs.sort(key=lambda job: job[0])
        self.store.insert_many(Job, _JOB_COLUMNS, jobs)
        for row in rows:
            row.record = row.reserved
        self.changer.settle(joined)

    def _cases(self, refs: Iterable[str]) -> dict[str, int]:
        wanted = list(refs)
        return dict(self.store.rows(f"SELECT ref, id FROM cases WHERE ref IN ({marks(wanted)})", wanted))

    def _draft(self, rows: Sequence[Row], there: dict[str, int]) -> list[Draft]:
        fresh = [row for row in rows if row.text("case") not in there]
        shared = {row.text("case") for row in fresh if row.get("case")}
        alone = sum(1 for row in fresh if not row.get("case"))
        ids = iter(self.run.store.set_aside("cases", len(shared) + alone))
        drafts: list[Draft] = []
        by_ref: dict[str, Draft] = {}
        for row in fresh:
            ref = row.text("case")
            draft = by_ref.get(ref) if ref else None
            if draft is None:
                common = {name: row.values.get(name) for name in SHARED}
                draft = Draft(next(ids), ref or None, row.links.get("customer"), common)
                drafts.append(draft)
                if ref:
                    by_ref[ref] = draft
            else:
                draft.customer = self._common(row, draft.customer, draft.shared)
            draft.rows.append(row)
        return drafts

    def _common(self, row: Row, customer: int | None, shared: dict[str, Any]) -> int | None:
        """Add to a case what one more row knows of it; where it differs, what is there stays."""
        for name in SHARED:
            value = row.values.get(name)
            if not shared[name]:
                shared[name] = value
            elif value and value != shared[name]:
                self.run.warn(row, name, DIFFERS)
        mine = row.links.get("customer")
        if customer is not None and mine not in {None, customer}:
            self.run.warn(row, "customer_ref" if row.get("customer_ref") else "customer", DIFFERS)
        return customer if customer is not None else mine

    def _write_cases(self, drafts: Sequence[Draft]) -> None:
        rows = []
        for draft in drafts:
            opened, channel, answered, closed = (draft.shared[name] for name in SHARED)
            stories = [course_of(row) for row in draft.rows]
            draft.states = [job_state(story, closed=bool(closed)) for story in stories]
            whole = case_course(opened, answered, closed, list(zip(draft.states, stories, strict=True)))
            rows.append(
                (
                    draft.id,
                    draft.ref,
                    draft.customer,
                    opened,
                    channel or "",
                    whole.state,
                    whole.promised_on,
                    whole.touched_at,
                    answered,
                    whole.closed_at,
                    closed,
                )
            )
        self.store.insert_many(Case, _CASE_COLUMNS, rows)

    def _job(self, row: Row, case: int, position: int, state: str) -> tuple[Any, ...]:
        assert row.reserved is not None
        values = {
            **row.values,
            "under_warranty": row.values.get("under_warranty") or self.verdict.get(row.reserved),
        }
        return (
            row.reserved,
            row.ref,
            case,
            position,
            state,
            row.links.get("unit"),
            row.links.get("product"),
            row.links.get("technician"),
            row.links.get("comeback_of"),
            values.get("amount"),
            *(values.get(name) or "" for name in TEXTS),
            *(values.get(name) for name in PLAIN),
        )

    def _join(self, case: int, rows: Sequence[Row]) -> list[tuple[Any, ...]]:
        """The jobs of rows that join a case that is there; the case learns what only they know."""
        customer, *common, first, last = self.store.rows(
            "SELECT customer_id, opened_at, channel, first_response_at, "
            "CASE WHEN first_closed_at IS NOT NULL THEN closed_at END, first_closed_at, "
            "(SELECT max(position) FROM jobs WHERE case_id = cases.id) FROM cases WHERE id = ?",
            (case,),
        )[0]
        shared = dict(zip(SHARED, common, strict=True))
        for row in rows:
            customer = self._common(row, customer, shared)
        closed = shared["closed_at"]
        more = {"closed_at": closed, "first_closed_at": first or closed} if closed else {}
        self.store.update(
            Case,
            case,
            customer_id=customer,
            channel=shared["channel"] or "",
            first_response_at=shared["first_response_at"],
            **more,
        )
        return [
            self._job(row, case, (last or 0) + place, job_state(course_of(row), closed=bool(closed)))
            for place, row in enumerate(rows, start=1)
        ]

    # -- known rows ---------------------------------------------------------------------------------

    def change(self, rows: Sequence[Row]) -> None:
        """Changed cells of known jobs and their cases."""
        self.goods.load(rows)
        self.goods.resolve(rows)
        self.changer.change(rows)

    def finish(self, rows: Sequence[Row]) -> None:
        """Whether the work was under guarantee, where the file leaves it open; whose the returned units are."""
        take_back(self.run, rows)
        self.verdicts.judge([row for row in rows if self._to_judge(row)])

    @staticmethod
    def _to_judge(row: Row) -> bool:
        if not row.get("serial"):
            return False
        return not row.known or ("under_warranty" in row.changed and not row.get("under_warranty"))

    def link(self, rows: Sequence[Row]) -> None:
        """Links of jobs that came back from one another, once all of them are there."""
        for row in rows:
            if row.record is not None:
                self.store.update(Job, row.record, comeback_of_id=row.links["comeback_of"])


_CASE_COLUMNS = (
    "id",
    "ref",
    "customer_id",
    "opened_at",
    "channel",
    "state",
    "promised_on",
    "touched_at",
    "first_response_at",
    "closed_at",
    "first_closed_at",
)
_JOB_COLUMNS = (
    "id",
    "ref",
    "case_id",
    "position",
    "state",
    "unit_id",
    "product_id",
    "technician_id",
    "comeback_of_id",
    "settled_cents",
    *TEXTS,
    *PLAIN,
)
