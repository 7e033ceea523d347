"""Knows how an event of the records is shown in a timeline and where it leads; must not know whose timeline it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from helpdesk.domain import numbers
from helpdesk.formats import Words
from helpdesk.services.cases.timeline_reader import Event
from helpdesk.texts import translate
from ui import badges
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.timeline import Happening

_TONES = {"received": "neutral", "finished": "ready", "delivered": "ready"}
_STEPS = {"received", "finished", "told", "delivered", "step"}
AT_ONCE = timedelta(seconds=2)
"""A paper made so soon after a step was made by it."""
NEAR = 1
"""Days from today whose distance is said beside their date."""


def happenings(events: Sequence[Event], words: Words, today: date) -> list[Happening]:
    """Events, newest first, as a timeline shows them: one entry a step, with the papers it made."""
    made = _papers_of(events)
    folded = {id(paper) for papers in made.values() for paper in papers}
    return [
        _happening(event, made.get(id(event), ()), words, today)
        for event in events
        if id(event) not in folded
    ]


def _papers_of(events: Sequence[Event]) -> dict[int, list[Event]]:
    """The papers that came of each step, by the step; one that was made by itself is not among them."""
    found: dict[int, list[Event]] = {}
    for paper in events:
        if paper.document is not None:
            step = next((event for event in events if _made_by(paper, event)), None)
            if step is not None:
                found.setdefault(id(step), []).append(paper)
    return found


def _made_by(paper: Event, event: Event) -> bool:
    return (
        event.kind in _STEPS
        and event.case == paper.case
        and timedelta(0) <= paper.at - event.at <= AT_ONCE
        and event.document is None
    )


def _happening(event: Event, papers: Sequence[Event], words: Words, today: date) -> Happening:
    day = words.local(event.at).date()
    alone = event.document is not None
    return Happening(
        translate("Timeline", "Paper made") if alone else event.title,
        "" if event.day_only else words.time(event.at),
        event.who or "",
        badges.HAPPENING_ICONS.get(event.kind, "circle-dot"),
        _TONES.get(event.kind, "secondary"),
        event.text,
        _nouns(event, [event] if alone else papers, words),
        _day(day, today, words),
    )


def _day(day: date, today: date, words: Words) -> str:
    """A day as a heading: ``today · 20/11/2026``; further away its date alone."""
    near = words.say(words.days_between(day, today)) if abs((today - day).days) <= NEAR else ""
    return plain.joined(near, words.day(day))


def _nouns(event: Event, papers: Sequence[Event], words: Words) -> tuple[tuple[str, object], ...]:
    """What an entry leads to: its record, then its papers."""
    found: list[tuple[str, object]] = []
    if event.case is not None:
        said = translate("Timeline", "Case {number}")(number=event.case)
        found.append((words.say(said), ("case", event.case)))
    elif event.unit is not None:
        found.append((numbers.number("unit", event.unit), ("unit", event.unit)))
    if event.survey is not None:
        found.append((numbers.number("survey", event.survey), ("survey", event.survey)))
    found += [(words.say(paper.title), ("document", paper.document)) for paper in papers]
    return tuple(found)


def follow(shell: Shell, link: object) -> None:
    """Go where an entry leads: a paper opens, a record is gone to."""
    if not isinstance(link, tuple):
        return
    kind, identity = link
    if kind == "document":
        shell.ask("preview", {"document": identity, "look": True})
    elif kind == "survey":
        shell.ask("survey", {"survey": identity})
    else:
        shell.go(kind, identity)
