"""The timeline: everything that ever happened to a customer, a unit or a case, from the tables that know it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Annotated

from helpdesk.classes import NamedTuple, dataclass
from helpdesk.clock import from_text
from helpdesk.domain.call_words import OUTCOMES_OF_CALLS
from helpdesk.domain.consents import PURPOSES
from helpdesk.domain.goods import product_title
from helpdesk.domain.notes import NOTE_KINDS
from helpdesk.domain.numbers import number
from helpdesk.domain.outcomes import OUTCOMES
from helpdesk.domain.papers import paper_title
from helpdesk.domain.surveys import listed, summary
from helpdesk.domain.workflows.kinds import KINDS
from helpdesk.store.database import Store
from helpdesk.store.dialect import everywhere
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.store.rows import read_from
from helpdesk.texts import Text, translate, verbatim


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. ``case`` and ``unit`` lead to their records."""

    at: datetime
    kind: str
    title: Text
    text: str
    who: str | None
    case: int | None = None
    unit: int | None = None
    document: int | None = None
    day_only: bool = False
    """Only its day is known: ``at`` is noon of it, where the shop is."""
    job: int | None = None
    survey: int | None = None


@read_from(
    "jobs j JOIN cases c ON c.id = j.case_id LEFT JOIN units u ON u.id = j.unit_id "
    "LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id) LEFT JOIN staff t ON t.id = j.technician_id"
)
class JobMoments(NamedTuple):
    """A job and when what happened to it."""

    id: int
    case: Annotated[int, "j.case_id"]
    kind: str
    problem: str
    work_done: str
    outcome: str | None
    name: Annotated[str | None, "p.name"]
    brand: Annotated[str | None, "p.brand"]
    model: Annotated[str | None, "p.model"]
    technician: Annotated[str | None, "t.name"]
    opened_at: Annotated[datetime, "c.opened_at"]
    received_at: datetime | None
    finished_at: datetime | None
    told_at: datetime | None
    delivered_at: datetime | None

    @property
    def stayed(self) -> bool:
        """Whether nothing came in and went out again: it was done elsewhere, or is about no unit."""
        return self.received_at is None and self.delivered_at == self.finished_at

    @property
    def tells_outcome(self) -> bool:
        """Whether its end says more than that it is over: other work than a repair is simply done."""
        return self.outcome != "fixed" or self.kind in _REPAIRED

    @property
    def unit(self) -> Text:
        """The unit, as named for a person."""
        title = product_title(self.name or "", self.brand or "", self.model or "")
        return verbatim(title) if title else _NO_UNIT

    def about(self, said: Text, alone: Text) -> Text:
        """A sentence that names the unit; ``alone``: the same of a job about none."""
        kind, unit = KINDS[self.kind], self.unit
        return alone(kind=kind) if unit is _NO_UNIT else said(kind=kind, unit=unit)


_NO_UNIT = translate("Timeline", "no unit")
_REPAIRED = ("repair", "claim")
_OF_JOBS = {"customer": "c.customer_id", "unit": "j.unit_id", "case": "j.case_id"}
_MOMENTS = (
    ("received_at", "received", translate("Timeline", "{kind} received: {unit}")),
    ("finished_at", "finished", translate("Timeline", "{kind} finished: {unit}")),
    ("told_at", "told", translate("Timeline", "Customer told that it is ready: {unit}")),
    ("delivered_at", "delivered", translate("Timeline", "Handed back: {unit}")),
)


def timeline(store: Store, subject: str, identity: int, place: tzinfo, limit: int = 300) -> list[Event]:
    """The newest ``limit`` events of a ``customer``, ``unit`` or ``case``, newest first.

    Of some only the day is known, at ``place``, where the shop is: they come before all else of that day.
    """
    told = _notes(store, subject, identity, limit)
    events = [
        *_told_once(told, _jobs(store, subject, identity, limit), subject),
        *_papers(store, subject, identity, limit),
        *_surveys(store, subject, identity, limit),
        *_attempts(store, subject, identity, limit),
    ]
    if subject != "case":
        events += _sales(store, subject, identity, place, limit)
    if subject == "unit":
        events += _owners(store, identity, place)
    if subject == "customer":
        events += _consents(store, identity)
    events.sort(key=lambda event: event.at - _MORNING if event.day_only else event.at, reverse=True)
    return events[:limit]


def _notes(store: Store, subject: str, identity: int, limit: int) -> list[Event]:
    rows = store.rows(
        "SELECT n.at, n.kind, n.said, n.text, s.name, n.case_id, n.unit_id, n.job_id FROM notes n "
        f"LEFT JOIN staff s ON s.id = n.staff_id WHERE n.{subject}_id = ? ORDER BY n.id DESC LIMIT ?",
        (identity, limit),
    )
    return [
        Event(
            from_text(at),
            kind,
            Text.from_json(said) if said else NOTE_KINDS[kind],
            text,
            who,
            case if subject != "case" else None,
            unit if subject == "customer" else None,
            job=job,
        )
        for at, kind, said, text, who, case, unit, job in rows
    ]


def _told_once(notes: list[Event], moments: list[Event], subject: str) -> list[Event]:
    """Each step once: a moment of a job that a step noted down is the same thing, told by both.

    On a case's own page in the step's words; elsewhere in those that name the unit. The fuller text stays.
    """
    steps: dict[tuple[int | None, datetime], list[Event]] = {}
    for note in notes:
        if note.kind == "step":
            steps.setdefault((note.job, note.at), []).append(note)
    found = [note for note in notes if note.kind != "step"]
    for moment in moments:
        same = steps.get((moment.job, moment.at), [])
        if moment.kind == "received" or not same:
            found.append(moment)
        elif len(same) == 1:
            note = same.pop()
            title = note.title if subject == "case" else moment.title
            who = note.who or moment.who
            found.append(replace(moment, title=title, text=note.text or moment.text, who=who))
    return [*found, *(note for same in steps.values() for note in same)]


def _jobs(store: Store, subject: str, identity: int, limit: int) -> list[Event]:
    jobs = store.select(
        JobMoments, f"WHERE {_OF_JOBS[subject]} = ? ORDER BY j.id DESC LIMIT ?", (identity, limit)
    )
    return [event for job in jobs for event in _job_events(job, job.case if subject != "case" else None)]


def _job_events(job: JobMoments, link: int | None) -> list[Event]:
    words = {"received": job.problem, "finished": job.work_done}
    found = []
    for moment, sign, said in _MOMENTS:
        at = getattr(job, moment)
        if not at or (sign == "delivered" and job.stayed):
            continue
        finished = translate("Timeline", "{kind} finished")
        label = job.about(said, finished if sign == "finished" else said(unit=_NO_UNIT))
        if sign == "finished" and job.outcome and job.tells_outcome:
            label = translate("Timeline", "{what} ({outcome})")(what=label, outcome=OUTCOMES[job.outcome])
        by = job.technician or None if sign == "finished" else None
        found.append(Event(at, sign, label, words.get(sign, ""), by, link, job=job.id))
    if not job.received_at:
        opened = job.about(
            translate("Timeline", "{kind} opened: {unit}"), translate("Timeline", "{kind} opened")
        )
        found.append(Event(job.opened_at, "received", opened, job.problem, None, link, job=job.id))
    return found


def _papers(store: Store, subject: str, identity: int, limit: int) -> list[Event]:
    rows = store.rows(
        "SELECT d.id, d.kind, d.series, d.number, d.version, d.made_at, d.voided_at, s.name, d.case_id FROM documents d "
        f"LEFT JOIN staff s ON s.id = d.staff_id WHERE d.{subject}_id = ? ORDER BY d.id DESC LIMIT ?",
        (identity, limit),
    )
    return [
        Event(
            from_text(made_at),
            "paper",
            translate("Timeline", "{paper} (void)")(paper=paper_title(kind, series, number, version))
            if voided
            else paper_title(kind, series, number, version),
            "",
            who,
            case if subject != "case" else None,
            None,
            document,
        )
        for document, kind, series, number, version, made_at, voided, who, case in rows
    ]


_OF_CALLS = {
    "customer": "c.customer_id = ?",
    "case": "c.case_id = ?",
    "unit": "c.id IN (SELECT r.call_id FROM call_reasons r JOIN jobs j ON j.id = r.job_id WHERE j.unit_id = ?)",
}


def _attempts(store: Store, subject: str, identity: int, limit: int) -> list[Event]:
    """Every attempt to call, with what was said; a withdrawn call that nobody tried tells nothing."""
    rows = store.rows(
        "SELECT c.id, a.at, a.outcome, a.note, a.later_at, s.name, c.case_id FROM call_attempts a "
        "JOIN calls c ON c.id = a.call_id LEFT JOIN staff s ON s.id = a.staff_id "
        f"WHERE {_OF_CALLS[subject]} ORDER BY a.at DESC, a.id DESC LIMIT ?",
        (identity, limit),
    )
    return [
        Event(
            from_text(at),
            "call",
            _attempt_told(call, outcome, later_at),
            note,
            who,
            case if subject != "case" else None,
        )
        for call, at, outcome, note, later_at, who, case in rows
    ]


def _attempt_told(call: int, outcome: str, later_at: str | None) -> Text:
    told = {"number": number("call", call), "outcome": OUTCOMES_OF_CALLS[outcome]}
    if later_at:
        said = translate("Timeline", "Call {number}: to be called again at {when}")
        return said(number=told["number"], when=from_text(later_at))
    return translate("Timeline", "Call {number}: {outcome}")(**told)


_OF_SURVEYS = {
    "customer": "v.customer_id = ?",
    "case": "(v.case_id = ? OR v.complaint_id IN (SELECT id FROM jobs WHERE case_id = ?))",
    "unit": "v.case_id IN (SELECT case_id FROM jobs WHERE unit_id = ?)",
}


def _surveys(store: Store, subject: str, identity: int, limit: int) -> list[Event]:
    where = _OF_SURVEYS[subject]
    rows = store.rows(
        "SELECT v.id, v.answered_at, v.csat, v.nps, v.ces, v.ces_scale, v.things_gone_wrong, v.comment, "
        "v.second_of_id, s.name, v.case_id FROM surveys v LEFT JOIN staff s ON s.id = v.staff_id "
        f"WHERE {where} ORDER BY v.answered_at DESC, v.id DESC LIMIT ?",
        (*everywhere(where, identity), limit),
    )
    return [
        Event(
            from_text(at),
            "survey",
            _survey_told(sheet, second, dict(zip(_FIGURES, figures, strict=True))),
            comment,
            who,
            case if subject != "case" else None,
            survey=sheet,
        )
        for sheet, at, *figures, comment, second, who, case in rows
    ]


_FIGURES = ("csat", "nps", "ces", "ces_scale", "things_gone_wrong")


def _survey_told(sheet: int, second: int | None, figures: dict[str, object]) -> Text:
    told = {"number": number("survey", sheet), "answers": listed(summary(figures))}
    if second is not None:
        return translate("Timeline", "Asked once more, survey {number}: {answers}")(**told)
    return translate("Timeline", "Survey {number}: {answers}")(**told)


def _sales(store: Store, subject: str, identity: int, place: tzinfo, limit: int) -> list[Event]:
    rows = store.rows(
        "SELECT s.purchased_on, p.name, p.brand, p.model, s.invoice, s.unit_id, s.delivered_on FROM purchases s "
        f"JOIN products p ON p.id = s.product_id WHERE s.{subject}_id = ? ORDER BY s.purchased_on DESC LIMIT ?",
        (identity, limit),
    )
    return [
        Event(
            _noon(day, place),
            "sale",
            translate("Timeline", "Sold: {unit}")(unit=product_title(name, brand, model)),
            invoice,
            None,
            None,
            unit if subject == "customer" else None,
            day_only=True,
        )
        for day, name, brand, model, invoice, unit, _ in rows
    ]


def _owners(store: Store, unit: int, place: tzinfo) -> list[Event]:
    rows = store.rows(
        f"SELECT o.since, {SHOWN_NAME} FROM ownerships o JOIN customers k ON k.id = o.customer_id "
        "WHERE o.unit_id = ? AND o.since IS NOT NULL AND o.id > (SELECT min(id) FROM ownerships WHERE unit_id = ?)",
        (unit, unit),
    )
    return [
        Event(
            _noon(day, place),
            "owner",
            translate("Timeline", "New owner: {name}")(name=name),
            "",
            None,
            day_only=True,
        )
        for day, name in rows
    ]


def _consents(store: Store, customer: int) -> list[Event]:
    rows = store.rows(
        "SELECT k.at, k.purpose, k.given, k.note, s.name FROM consents k LEFT JOIN staff s ON s.id = k.staff_id "
        "WHERE k.customer_id = ?",
        (customer,),
    )
    return [
        Event(from_text(at), "consent", _consent(purpose, given=bool(given)), note, who)
        for at, purpose, given, note, who in rows
    ]


def _consent(purpose: str, *, given: bool) -> Text:
    """What somebody said about a use of their data; one that this program does not know by its code."""
    told = PURPOSES.get(purpose)
    if told is None:
        said = (
            translate("Timeline", "Agreed: {what}")
            if given
            else translate("Timeline", "Did not agree: {what}")
        )
        return said(what=purpose)
    return told.agreed if given else told.refused


def _noon(day: str, place: tzinfo) -> datetime:
    return datetime.combine(date.fromisoformat(day), _NOON, tzinfo=place).astimezone(UTC)


_NOON = time(12)
_MORNING = timedelta(hours=12)
"""From the beginning of a day to its noon."""
