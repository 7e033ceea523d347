"""Knows how a visit stands and what is said of it, on the grid, beside it and to a screen reader; must not know where it lies."""

from __future__ import annotations

from datetime import date, datetime

from helpdesk.domain.visit_words import CONFIRMATIONS, NOT_DONE_REASONS, VISIT_RESULTS
from helpdesk.domain.visits import Clash
from helpdesk.domain.workflows.kinds import KINDS
from helpdesk.formats import Words
from helpdesk.services.field.calendar_reader import CalendarSpan, CalendarVisit
from helpdesk.texts import Text, translate, verbatim
from ui.widgets import plain
from ui.widgets.calendar_blocks import Look

SHORT = {
    "overlap": translate("Calendar", "at the same time"),
    "closed": translate("Calendar", "outside the hours"),
    "leave": translate("Calendar", "away that day"),
    "left": translate("Calendar", "no longer here"),
    "skill": translate("Calendar", "skill missing"),
    "part": translate("Calendar", "part not here"),
    "past": translate("Calendar", "moment passed"),
}
"""What stands against a visit, in the width of a column."""
LOOKS: dict[Look, Text] = {
    "planned": translate("Calendar", "Planned"),
    "unwritten": translate("Calendar", "Not written down yet"),
    "under_way": translate("Calendar", "Under way"),
    **VISIT_RESULTS,  # type: ignore[dict-item]
}
"""How a visit stands, in words."""


def look_of(visit: CalendarVisit, now: datetime) -> Look:
    """How it stands now."""
    if visit.result in ("done", "partly", "not_done"):
        return visit.result  # type: ignore[return-value]
    if visit.left_at is not None or (visit.end <= now and visit.arrived_at is None):
        return "unwritten"
    return "under_way" if visit.arrived_at is not None or visit.start <= now else "planned"


def wall(moment: datetime, words: Words) -> str:
    """The time of day: ``9:30``."""
    there = words.local(moment)
    return f"{there.hour}:{there.minute:02d}"


def hours(visit: CalendarVisit, words: Words) -> str:
    """From when to when: ``9:00–10:30``."""
    return f"{wall(visit.start, words)}–{wall(visit.end, words)}"


def marked(visit: CalendarVisit, span: CalendarSpan) -> list[Clash]:
    """What is said against a visit where it lies. That two are too near is said of the later one."""
    found = []
    for clash in span.against.get(visit.id, ()):
        other = span.by_id.get(clash.other or 0)
        if clash.kind != "too_close" or other is None or other.start < visit.start:
            found.append(clash)
    return found


def short(clash: Clash, visit: CalendarVisit, span: CalendarSpan) -> Text:
    """What stands against it, in a word or two."""
    if clash.kind == "too_close":
        return translate("Calendar", "{count} min short")(count=span.missing(visit, clash.other))
    return SHORT.get(clash.kind, verbatim(clash.kind))


def ending(visit: CalendarVisit, look: Look, words: Words) -> str:
    """How it ended and why, or that it runs; empty where nothing needs to be said."""
    if look in ("planned", "done"):
        return ""
    said = words.say(LOOKS[look])
    why = words.say(NOT_DONE_REASONS[visit.reason]) if visit.reason in NOT_DONE_REASONS else ""
    return plain.joined(said, why[:1].lower() + why[1:])


def lines(visit: CalendarVisit, look: Look, words: Words) -> tuple[str, ...]:
    """What stands below the customer, the most important first."""
    place = visit.city or visit.address
    asks = words.say(CONFIRMATIONS["moved"]) if visit.confirmed == "moved" else ""
    again = words.say(translate("Calendar", "continued")) if visit.continues else ""
    more = _more(visit, words)
    return tuple(part for part in (ending(visit, look, words), asks, place, again, more) if part)


def _more(visit: CalendarVisit, words: Words) -> str:
    if visit.jobs < 2:
        return ""
    return words.say(translate("Calendar", "%n job(s)", "", 1)(n=visit.jobs))


def name(visit: CalendarVisit, words: Words) -> str:
    """Whose it is."""
    return visit.customer_name or visit.title or words.say(translate("Calendar", "Visit"))


def told(visit: CalendarVisit, look: Look, span: CalendarSpan, who: str, day: date, words: Words) -> str:
    """All of it in one line, for a screen reader and a tip."""
    against = ", ".join(words.say(short(clash, visit, span)) for clash in marked(visit, span))
    weekday = words.weekday_inside(day.weekday())
    travel = translate("Calendar", "{count} min of travel")(count=visit.travel) if visit.travel else ""
    parts = (
        f"{weekday} {day.day}",
        hours(visit, words),
        name(visit, words),
        visit.city or visit.address,
        words.say(KINDS.get(visit.kind, visit.kind)),
        words.say(LOOKS[look]),
        against,
        words.say(travel),
        who,
    )
    return ", ".join(plain.one_line(part) for part in parts if part)
