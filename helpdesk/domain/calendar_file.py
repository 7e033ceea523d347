"""Knows how appointments are written for a telephone's calendar (RFC 5545); must not know what they are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from helpdesk.classes import NamedTuple
from helpdesk.domain.coordinates import MILLION, Point

LONGEST = 75
"""Octets of a line at most; what is longer goes on in the next line behind a space (RFC 5545, 3.1)."""
PRODUCT = "-//Helpdesk//Visits//EN"


class Event(NamedTuple):
    """An appointment: instants, and texts that are plain."""

    uid: str
    """The same as long as it is the same appointment, whatever is changed of it."""
    sequence: int
    """How often it was changed: a calendar takes the newer."""
    start: datetime
    end: datetime
    summary: str
    location: str = ""
    description: str = ""
    point: Point | None = None
    confirmed: bool = False
    cancelled: bool = False
    """It is told only so that a telephone that has it takes it away."""

    @property
    def status(self) -> str:
        """Its state as calendars name it."""
        return "CANCELLED" if self.cancelled else "CONFIRMED" if self.confirmed else "TENTATIVE"


def calendar_file(events: Iterable[Event], stamp: datetime, name: str) -> bytes:
    """A calendar as a file. ``stamp``: when it is written; ``name``: what telephones call it."""
    return "".join(f"{folded(line)}\r\n" for line in _lines(events, stamp, name)).encode()


def _lines(events: Iterable[Event], stamp: datetime, name: str) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH")
    yield f"X-WR-CALNAME:{escaped(name)}"
    for event in events:
        yield from ("BEGIN:VEVENT", f"UID:{escaped(event.uid)}", f"SEQUENCE:{event.sequence}")
        yield f"DTSTAMP:{_instant(stamp)}"
        yield f"DTSTART:{_instant(event.start)}"
        yield f"DTEND:{_instant(event.end)}"
        yield f"SUMMARY:{escaped(event.summary)}"
        for key, value in (("LOCATION", event.location), ("DESCRIPTION", event.description)):
            if value:
                yield f"{key}:{escaped(value)}"
        if event.point is not None:
            yield f"GEO:{event.point.latitude / MILLION:.6f};{event.point.longitude / MILLION:.6f}"
        yield f"STATUS:{event.status}"
        yield "END:VEVENT"
    yield "END:VCALENDAR"


def _instant(moment: datetime) -> str:
    """An instant in UTC: no telephone has to know the rules of a time zone for it."""
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def escaped(text: str) -> str:
    """A text with what would part it marked (3.3.11); other control characters are no text and become blanks."""
    kept = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    for sign in ("\\", ";", ","):
        kept = kept.replace(sign, f"\\{sign}")
    return "".join(c if c.isprintable() or c == "\n" else " " for c in kept).replace("\n", "\\n")


def folded(line: str) -> str:
    """A line in pieces of at most :data:`LONGEST` octets, no letter torn apart."""
    pieces, piece, room = [], "", LONGEST
    for letter in line:
        width = len(letter.encode("utf-8", "replace"))
        if width > room:
            pieces.append(piece)
            piece, room = "", LONGEST - 1
        piece += letter
        room -= width
    return "\r\n ".join([*pieces, piece])
