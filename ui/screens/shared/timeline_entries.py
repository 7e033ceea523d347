"""Knows how an event of the records is shown in a timeline and where it leads; must not know whose timeline it is."""

from __future__ import annotations

from collections.abc import Sequence

from helpdesk.formats import Words
from helpdesk.services.cases.timeline_reader import Event
from ui import badges
from ui.shell import Shell
from ui.widgets.timeline import Happening

_TONES = {"received": "neutral", "finished": "ready", "delivered": "ready"}


def happenings(events: Sequence[Event], words: Words) -> list[Happening]:
    """Events as a timeline shows them; the link is (kind, id)."""
    return [
        Happening(
            event.title,
            words.day(words.local(event.at).date()) if event.day_only else words.moment(event.at),
            event.who or "",
            badges.HAPPENING_ICONS.get(event.kind, "circle-dot"),
            _TONES.get(event.kind, "secondary"),
            event.text,
            _link(event),
        )
        for event in events
    ]


def _link(event: Event) -> tuple[str, int] | None:
    if event.document is not None:
        return "document", event.document
    if event.case is not None:
        return "case", event.case
    return ("unit", event.unit) if event.unit is not None else None


def follow(shell: Shell, link: object) -> None:
    """Go where an entry leads: a paper opens, a record is gone to."""
    if not isinstance(link, tuple):
        return
    kind, identity = link
    if kind == "document":
        shell.ask("preview", {"document": identity})
    else:
        shell.go(kind, identity)
