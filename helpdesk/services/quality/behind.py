"""The cases behind a figure: exactly the records it was counted from, each with why it belongs to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from helpdesk.classes import NamedTuple
from helpdesk.clock import from_text
from helpdesk.domain import numbers
from helpdesk.domain.call_words import OUTCOMES_OF_CALLS
from helpdesk.domain.outcomes import DECISIONS, OUTCOMES
from helpdesk.domain.visit_words import VISIT_RESULTS
from helpdesk.domain.workflows.kinds import KINDS
from helpdesk.services.quality import burden, commerce, earnings, given_words
from helpdesk.services.quality.look import Look
from helpdesk.services.quality.populations import POPULATIONS
from helpdesk.services.quality.work import UNKNOWN, credited_jobs, owed_jobs
from helpdesk.store.database import Store
from helpdesk.store.dialect import LISTED, id_list
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.texts import Text, translate, verbatim


class Behind(NamedTuple):
    """One record that a figure was counted from."""

    kind: str
    """survey, case, job, visit, call or customer."""
    id: int
    number: str
    """As ``show`` takes it."""
    title: str
    """Whose it is; empty where nobody knows."""
    why: Text
    """What in it counted, in one line."""
    at: datetime | None
    """When that was."""
    case: int | None
    """The case to open."""


Found = tuple[str, list[int]]
"""Records of a kind."""


def behind(look: Look, key: str) -> list[Behind]:
    """The records behind a figure: of a count these, of a percentage those it counts, of a mean or median all its n.

    ``KeyError`` where the figure has none behind it.
    """
    return [row for kind, ids in _found(look, key) for row in told(look.store, kind, ids)]


def _found(look: Look, key: str) -> list[Found]:
    figure, _, value = key.rpartition(".")
    if key in _OWN:
        return _OWN[key](look)
    if figure.startswith("channels."):
        return [_channel(look, figure.split(".")[1])]
    if figure.startswith("servqual."):
        return [_population(look, "servqual", figure.split(".")[1])]
    if figure.startswith("promises."):
        return _promised(look, figure.split(".")[1], value)
    if figure == "returns.by_ground":
        return [_ground(look, value)]
    return [_population(look, figure, _part(figure, value))]


def _part(figure: str, value: str) -> str:
    """The part of a population that a value is made of."""
    parts = POPULATIONS[figure].parts
    if value in parts:
        return value
    return _COUNTED_BY.get(f"{figure}.{value}", next(iter(parts)))


_COUNTED_BY = {
    "on_time.percent": "met",
    "first_time_fix.percent": "fixed_first",
    "comeback.percent": "came_back",
    "calls.reached_percent": "reached",
    "tgw.things": "units_with_problem_percent",
    "tgw.per_100_answers": "units_with_problem_percent",
}
"""What a percentage counts, where that has a name of its own; of any other value all its records."""


def _population(look: Look, name: str, part: str) -> Found:
    population = POPULATIONS[name]
    return population.kind, population.ids(look.store, look.period, part)


def _channel(look: Look, channel: str) -> Found:
    rows = look.rows("opened", "c.id, c.channel")
    return "case", sorted(case for case, by in rows if (by or UNKNOWN) == channel)


def _ground(look: Look, ground: str) -> Found:
    rows = look.rows("returns", "j.id, j.ground", "opened")
    return "job", sorted(job for job, on in rows if (on or UNKNOWN) == ground)


def _promised(look: Look, name: str, value: str) -> list[Found]:
    """The times a promise was to be kept, or was."""
    wanted: dict[str, list[int]] = {}
    for time in given_words.kept(look, name):
        if value == "n" or time.kept:
            wanted.setdefault(time.kind, []).append(time.id)
    return list(wanted.items())


def _interactions(look: Look) -> list[Found]:
    return [_population(look, name, "n") for name in ("opened", "visited", "reached")]


def _spoken(look: Look) -> list[Found]:
    kind, reached = _population(look, "calls", "reached")
    return [(kind, sorted(reached + _population(look, "calls", "refused")[1]))]


_SHEETS_OF_CALLS: Callable[[Look], list[Found]] = lambda look: [_population(look, "calls.sheets", "sheets")]  # noqa: E731
_COMPLAINTS: Callable[[Look], list[Found]] = lambda look: [_population(look, "complaints", "n")]  # noqa: E731


def _money(part: str) -> Callable[[Look], list[Found]]:
    return lambda look: [("job", earnings.jobs_behind(look, part))]


_OWN: dict[str, Callable[[Look], list[Found]]] = {
    "tgw.complaints": _COMPLAINTS,
    "tgw.per_100": _COMPLAINTS,
    "tgw.interactions": _interactions,
    "calls.contact_percent": _spoken,
    "calls.sheets": _SHEETS_OF_CALLS,
    "calls.cooperation_percent": _SHEETS_OF_CALLS,
    "calls.response_percent": _SHEETS_OF_CALLS,
    "repeat_purchase.customers": lambda look: [("customer", commerce.buyers(look))],
    "repeat_purchase.with_two_dates": lambda look: [("customer", commerce.buyers(look, 2))],
    "repeat_purchase.percent": lambda look: [("customer", commerce.buyers(look, 2))],
    "load.hands_on": lambda look: [_population(look, "hands_on", "n")],
    "load.visits": lambda look: [_population(look, "visited", "timed")],
    "costs.owed_by_makers": lambda look: [("job", owed_jobs(look))],
    "costs.credits": lambda look: [("job", credited_jobs(look))],
    **{f"costs.{part}": _money(part) for part in earnings.PARTS},
    "recovery.late": lambda look: [("job", list(burden.late(look)))],
}
"""Figures whose records are found in a way of their own."""


def told(store: Store, kind: str, ids: Iterable[int]) -> list[Behind]:
    """Records of a kind as lines, in the order given."""
    wanted = list(ids)
    sql, line = _LINES[kind]
    rows = {row[0]: line(row) for row in store.rows(sql, (id_list(set(wanted)),))}
    return [rows[identity] for identity in wanted if identity in rows]


def _survey(row: tuple[Any, ...]) -> Behind:
    identity, case, name, at, csat, nps, ces, things, comment = row
    said = [
        text(value=value)
        for text, value in zip(_ANSWERS, (csat, nps, ces, things), strict=True)
        if value is not None
    ]
    why = _line([*said, *([translate("Figures", "“{comment}”")(comment=comment)] if comment else [])])
    return Behind(
        "survey", identity, numbers.number("survey", identity), name or "", why, from_text(at), case
    )


_ANSWERS = (
    translate("Figures", "satisfaction {value}"),
    translate("Figures", "recommends {value}"),
    translate("Figures", "ease {value}"),
    translate("Figures", "{value} gone wrong"),
)


def _case(row: tuple[Any, ...]) -> Behind:
    identity, name, opened, answered, closed = row
    said = [translate("Figures", "opened {at}")(at=from_text(opened))]
    said.append(
        translate("Figures", "answered {at}")(at=from_text(answered))
        if answered
        else translate("Figures", "not answered")
    )
    if closed:
        said.append(translate("Figures", "closed {at}")(at=from_text(closed)))
    return Behind("case", identity, str(identity), name or "", _line(said), from_text(opened), identity)


def _job(row: tuple[Any, ...]) -> Behind:
    identity, case, position, name, kind, outcome, decision, promised, finished, opened = row
    said = []
    if promised:
        said.append(translate("Figures", "promised for {day}")(day=datetime.fromisoformat(promised).date()))
    said.append(
        translate("Figures", "finished {at}")(at=from_text(finished))
        if finished
        else translate("Figures", "not finished")
    )
    said.append(KINDS.get(kind, verbatim(kind)))
    said += [words[word] for words, word in ((OUTCOMES, outcome), (DECISIONS, decision)) if word in words]
    number = numbers.number("job", case, position)
    return Behind("job", identity, number, name or "", _line(said), from_text(finished or opened), case)


def _visit(row: tuple[Any, ...]) -> Behind:
    identity, case, name, planned, arrived, result = row
    said = [translate("Figures", "planned {at}")(at=from_text(planned))]
    said.append(
        translate("Figures", "arrived {at}")(at=from_text(arrived))
        if arrived
        else translate("Figures", "not arrived")
    )
    if result in VISIT_RESULTS:
        said.append(VISIT_RESULTS[result])
    at = from_text(arrived or planned)
    return Behind("visit", identity, numbers.number("visit", identity), name or "", _line(said), at, case)


def _call(row: tuple[Any, ...]) -> Behind:
    identity, case, name, due, called, outcome, tries = row
    said = [translate("Figures", "due {day}")(day=datetime.fromisoformat(due).date())]
    said.append(OUTCOMES_OF_CALLS.get(outcome, translate("Figures", "not called yet")))
    if tries > 1:
        said.append(translate("Figures", "%n attempt(s)", "", 1)(n=tries))
    at = from_text(called) if called else None
    return Behind("call", identity, numbers.number("call", identity), name or "", _line(said), at, case)


def _customer(row: tuple[Any, ...]) -> Behind:
    identity, name, days, last = row
    why = _line(
        [
            translate("Figures", "bought on %n day(s)", "", 1)(n=days),
            translate("Figures", "last on {day}")(day=datetime.fromisoformat(last).date()),
        ]
    )
    return Behind("customer", identity, numbers.number("customer", identity), name or "", why, None, None)


def _line(said: list[Text]) -> Text:
    """Several things as one line."""
    if not said:
        return verbatim("")
    if len(said) == 1:
        return said[0]
    return Text("", "{first} · {rest}", (("first", said[0]), ("rest", _line(said[1:]))))


_LINES: dict[str, tuple[str, Callable[[tuple[Any, ...]], Behind]]] = {
    "survey": (
        f"SELECT s.id, s.case_id, {SHOWN_NAME}, s.answered_at, s.csat, s.nps, s.ces, s.things_gone_wrong, "
        "CASE WHEN k.state = 'blocked' THEN '' ELSE substr(s.comment, 1, 160) END FROM surveys s "
        "LEFT JOIN customers k ON k.id = s.customer_id "
        f"WHERE s.id IN ({LISTED})",
        _survey,
    ),
    "case": (
        f"SELECT c.id, {SHOWN_NAME}, c.opened_at, c.first_response_at, c.closed_at FROM cases c "
        f"LEFT JOIN customers k ON k.id = c.customer_id WHERE c.id IN ({LISTED})",
        _case,
    ),
    "job": (
        f"SELECT j.id, j.case_id, j.position, {SHOWN_NAME}, j.kind, j.outcome, j.decision, j.promised_on, "
        "j.finished_at, c.opened_at FROM jobs j JOIN cases c ON c.id = j.case_id "
        f"LEFT JOIN customers k ON k.id = c.customer_id WHERE j.id IN ({LISTED})",
        _job,
    ),
    "visit": (
        f"SELECT v.id, c.id, {SHOWN_NAME}, v.planned_start, v.arrived_at, v.result FROM visits v "
        "LEFT JOIN visit_jobs w ON w.id = (SELECT min(id) FROM visit_jobs WHERE visit_id = v.id) "
        "LEFT JOIN jobs j ON j.id = w.job_id LEFT JOIN cases c ON c.id = j.case_id "
        f"LEFT JOIN customers k ON k.id = c.customer_id WHERE v.id IN ({LISTED})",
        _visit,
    ),
    "call": (
        f"SELECT l.id, l.case_id, {SHOWN_NAME}, l.due_on, l.called_at, l.outcome, l.tries FROM calls l "
        f"JOIN customers k ON k.id = l.customer_id WHERE l.id IN ({LISTED})",
        _call,
    ),
    "customer": (
        f"SELECT k.id, {SHOWN_NAME}, count(DISTINCT p.purchased_on), max(p.purchased_on) FROM customers k "
        f"JOIN purchases p ON p.customer_id = k.id WHERE k.id IN ({LISTED}) GROUP BY k.id",
        _customer,
    ),
}
"""How the records of a kind are read as lines."""
