"""What field work asks for today: visits to be made, those past that nobody wrote down, those to be confirmed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Annotated

from helpdesk.classes import NamedTuple
from helpdesk.clock import from_text, local, to_text, zone
from helpdesk.domain import numbers
from helpdesk.domain.goods import product_title
from helpdesk.domain.today import Section, TodayRow
from helpdesk.domain.visit_words import CONFIRMATIONS
from helpdesk.services.field.confirm_reader import WAITS, next_working_day
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.dialect import LISTED, by_index, id_list
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.store.rows import read_from
from helpdesk.texts import Text, translate

if TYPE_CHECKING:
    from helpdesk.services.field.plan_reader import PlanRow
    from helpdesk.services.field.plan_rows import PlanNow

MOST = 50
FAR = timedelta(days=7)
"""The next working day is no later than that, but in weeks of holidays."""
PART_MISSING = translate("Today", "A part for it is not here yet")
VISITS = Section("visits", 25, translate("Today", "Visits"), "calendar-days", "due", "cases", "open")
LETTERS = Section(
    "contract_ends",
    62,
    translate("Today", "Contracts that end: write to the customer"),
    "mail",
    "due",
    "maintenance",
    "renew",
)
SOON = timedelta(days=7)
"""A letter is shown so long before it is due."""
UNWRITTEN = VISITS._replace(
    key="visits_unwritten",
    rank=22,
    title=translate("Today", "Visits nobody wrote down"),
    icon="clipboard-check",
    tone="late",
    verb=translate("Today", "Write down"),
)
TO_CONFIRM = VISITS._replace(
    key="visits_to_confirm",
    rank=45,
    title=translate("Today", "Visits to confirm"),
    icon="phone",
    screen="",
    view="",
    verb=translate("Today", "Confirm"),
)
UNPICTURED = Section(
    "no_photo", 85, translate("Today", "Passed without a photo"), "camera", "neutral", "cases", "open"
)
OPEN_QUESTIONS = Section(
    "open_questions",
    48,
    translate("Today", "Open questions after a training"),
    "message-square",
    "due",
    "cases",
    "open",
    verb=translate("Today", "Answer"),
)
LATE_PLANS = Section(
    "maintenance_late",
    28,
    translate("Today", "Maintenance overdue, nobody planned"),
    "calendar-clock",
    "late",
    "maintenance",
    "overdue",
    verb=translate("Today", "Plan"),
)
LOOKED_AT = timedelta(days=7)
"""So long a line that was passed without its photo is told."""
_OPEN = by_index("visits v", "visits_open")
_DUE = "v.arrived_at IS NULL AND v.result = '' AND v.planned_start >= ? AND v.planned_start < ?"


@read_from(
    "visits v JOIN visit_jobs w ON w.id = (SELECT min(id) FROM visit_jobs WHERE visit_id = v.id) "
    "JOIN jobs j ON j.id = w.job_id JOIN cases c ON c.id = j.case_id LEFT JOIN customers k ON k.id = c.customer_id "
    "LEFT JOIN units u ON u.id = j.unit_id LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id) "
    "LEFT JOIN staff s ON s.id = v.technician_id"
)
class _DueVisit(NamedTuple):
    """A visit that is due."""

    id: int
    planned_start: datetime
    case: Annotated[int, "c.id"]
    customer_name: Annotated[str | None, SHOWN_NAME]
    problem: Annotated[str, "substr(j.problem, 1, 160)"]
    confirmed: str
    waits: Annotated[bool, WAITS]
    who: Annotated[str | None, "s.name"]
    brand: Annotated[str | None, "p.brand"]
    model: Annotated[str | None, "p.model"]
    name: Annotated[str | None, "p.name"]


def visit_sections(store: Store, today: date, now: datetime, settings: Settings) -> Iterator[Section]:  # noqa: ARG001
    """Visits of today, those before that nobody wrote down, and those of the next working day nobody confirmed."""
    place = zone(settings["shop.zone"])
    morning, tonight = (to_text(local(today + timedelta(days=days), time(), place)) for days in (0, 1))
    for section, since, until in ((UNWRITTEN, "", morning), (VISITS, morning, tonight)):
        total = visits_due(store, since, until)
        if total:
            visits = store.select(
                _DueVisit, f"WHERE {_DUE} ORDER BY v.planned_start, v.id LIMIT {MOST}", (since, until)
            )
            rows = [_row(visit, today, visit.planned_start.astimezone(place)) for visit in visits]
            yield section._replace(rows=rows, total=total)
    yield from _to_confirm(store, today, tonight, settings)


def visits_due(store: Store, since: str, until: str) -> int:
    """How many visits are to be made between two instants."""
    return int(store.value(f"SELECT count(*) FROM {_OPEN} WHERE {_DUE}", (since, until)))


def _to_confirm(store: Store, today: date, tonight: str, settings: Settings) -> Iterator[Section]:
    """Visits of the next working day about which the customer has not said yes."""
    first = store.value(
        f"SELECT min(v.planned_start) FROM {_OPEN} WHERE v.arrived_at IS NULL AND v.result = '' "
        "AND v.planned_start >= ?",
        (tonight,),
    )
    place = zone(settings["shop.zone"])
    # Opening hours and holidays are read only where the next visit is that near.
    if first is None or from_text(first).astimezone(place).date() > today + FAR:
        return
    day = next_working_day(store, settings, today)
    until = to_text(local(day + timedelta(days=1), time(), place))
    visits = store.select(
        _DueVisit,
        f"WHERE {_DUE} AND v.confirmed <> 'confirmed' ORDER BY v.planned_start, v.id",
        (tonight, until),
    )
    if visits:
        rows = [_asked(visit, visit.planned_start.astimezone(place)) for visit in visits[:MOST]]
        yield TO_CONFIRM._replace(rows=rows, total=len(visits))


def _asked(visit: _DueVisit, at: datetime) -> TodayRow:
    said = CONFIRMATIONS.get(visit.confirmed, "")
    return TodayRow(
        "confirm",
        visit.id,
        product_title(visit.name or "", visit.brand or "", visit.model or "") or visit.problem,
        translate("Today", "Case {number}")(number=visit.case),
        visit.customer_name or "",
        PART_MISSING if visit.waits else said,
        visit.who or "",
        due=at.date(),
    )


def _row(visit: _DueVisit, today: date, at: datetime) -> TodayRow:
    when: Text | str = f"{at:%H:%M}" if at.date() == today else ""
    return TodayRow(
        "case",
        visit.case,
        product_title(visit.name or "", visit.brand or "", visit.model or "") or visit.problem,
        translate("Today", "Case {number}")(number=visit.case),
        visit.customer_name or "",
        PART_MISSING if visit.waits and at.date() == today else visit.problem,
        visit.who or "",
        due=None if at.date() == today else at.date(),
        when=when,
    )


def photo_sections(store: Store, today: date, now: datetime, settings: Settings) -> Iterator[Section]:  # noqa: ARG001
    """For whoever answers for the work: lines that were passed without the photo they ask for."""
    from helpdesk.services.field.checklist_rows import unpictured

    rows = [
        TodayRow(
            "job",
            line.job,
            line.text,
            translate("Today", "Job {number}")(number=line.number),
            line.customer or "",
            line.no_photo,
            line.staff_name or "",
            since=line.at,
        )
        for line in unpictured(store, to_text(now - LOOKED_AT))
    ]
    if rows:
        yield UNPICTURED._replace(rows=rows[:MOST], total=len(rows))


@read_from(
    "trainings t JOIN jobs j ON j.id = t.job_id JOIN cases c ON c.id = j.case_id "
    "LEFT JOIN customers k ON k.id = c.customer_id LEFT JOIN staff s ON s.id = t.staff_id"
)
class _OpenQuestion(NamedTuple):
    """What a training left open."""

    job: Annotated[int, "j.id"]
    number: Annotated[str, "j.case_id || '-' || j.position"]
    questions: Annotated[str, "substr(t.open_questions, 1, 160)"]
    customer_name: Annotated[str | None, SHOWN_NAME]
    who: Annotated[str | None, "s.name"]
    held_at: datetime


_ASKING = "t.open_questions <> '' AND t.answered_at IS NULL"


def question_sections(store: Store, today: date, now: datetime, settings: Settings) -> Iterator[Section]:  # noqa: ARG001
    """Questions that a training for use left open, until somebody answers them."""
    total = int(store.value(f"SELECT count(*) FROM trainings t WHERE {_ASKING}"))
    if not total:
        return
    asked = store.select(_OpenQuestion, f"WHERE {_ASKING} ORDER BY t.held_at, t.id LIMIT {MOST}")
    rows = [
        TodayRow(
            "job",
            one.job,
            one.questions,
            translate("Today", "Job {number}")(number=one.number),
            one.customer_name or "",
            who=one.who or "",
            since=one.held_at,
        )
        for one in asked
    ]
    yield OPEN_QUESTIONS._replace(rows=rows, total=total)


def contract_sections(store: Store, today: date, now: datetime, settings: Settings) -> Iterator[Section]:  # noqa: ARG001
    """Contracts whose customers must be told of the end."""
    if not store.value(
        "SELECT EXISTS (SELECT 1 FROM plans WHERE contract AND end_on >= ?)", (today.isoformat(),)
    ):
        return
    from helpdesk.services.field.letter_reader import letters

    due = [letter for letter in letters(store, settings, today) if letter.due <= today + SOON]
    if due:
        rows = [
            TodayRow(
                "plan",
                letter.plan.id,
                letter.plan.unit_title,
                translate("Today", "Plan {number}")(number=numbers.number("plan", letter.plan.id)),
                letter.plan.customer or "",
                letter.why,
                due=letter.due,
            )
            for letter in due[:MOST]
        ]
        yield LETTERS._replace(rows=rows, total=len(due))


def late_plan_section(store: Store, plans: Sequence[PlanNow]) -> Section:
    """The section of overdue plans, in the order given; rows of the first of them."""
    from helpdesk.services.field.plan_reader import plan_rows

    shown = plans[:MOST]
    ids = [plan.id for plan in shown]
    rows = {row.id: row for row in plan_rows(store, ids)}
    cases = dict(
        store.rows(
            "SELECT plan_id, min(case_id) FROM jobs WHERE state NOT IN ('delivered', 'cancelled') "
            f"AND plan_id IN ({LISTED}) GROUP BY plan_id",
            (id_list(ids),),
        )
    )
    found = [_late(rows[plan.id], plan, cases.get(plan.id)) for plan in shown if plan.id in rows]
    return LATE_PLANS._replace(rows=found, total=len(plans) - len(shown) + len(found))


def _late(row: PlanRow, now: PlanNow, case: int | None) -> TodayRow:
    from helpdesk.domain.plan_words import VISIT_STATES

    state: Text | str = VISIT_STATES[now.visit] if now.visit not in {"", "opened"} else ""
    return TodayRow(
        "plan",
        row.id,
        row.unit_title,
        translate("Today", "Plan {number}")(number=numbers.number("plan", row.id)),
        row.customer or "",
        state or row.name or row.interval,
        due=now.due,
        case=case,
    )
