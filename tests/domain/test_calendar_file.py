"""Appointments for a telephone's calendar: lines folded, texts marked, instants in UTC."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.calendar_file import Event, calendar_file, escaped, folded
from helpdesk.domain.coordinates import Point

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
EVENT = Event(
    "visit-1@helpdesk",
    2,
    datetime(2026, 11, 23, 10, tzinfo=ZoneInfo("Europe/Madrid")),
    datetime(2026, 11, 23, 11, tzinfo=ZoneInfo("Europe/Madrid")),
    "Ana, Luis; & Co",
    "Calle Mayor 1\\2",
    "600 11 22 33\nNo centrifuga",
    Point(41_387_400, -2_168_600),
    True,
)


def test_a_calendar_is_written_as_the_standard_says() -> None:
    assert calendar_file([EVENT], NOW, "Luis").decode() == "\r\n".join(
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Helpdesk//Visits//EN",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            "X-WR-CALNAME:Luis",
            "BEGIN:VEVENT",
            "UID:visit-1@helpdesk",
            "SEQUENCE:2",
            "DTSTAMP:20261120T093000Z",
            "DTSTART:20261123T090000Z",
            "DTEND:20261123T100000Z",
            r"SUMMARY:Ana\, Luis\; & Co",
            r"LOCATION:Calle Mayor 1\\2",
            r"DESCRIPTION:600 11 22 33\nNo centrifuga",
            "GEO:41.387400;-2.168600",
            "STATUS:CONFIRMED",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ]
    )


def test_what_nobody_knows_is_left_out() -> None:
    bare = EVENT._replace(location="", description="", point=None, confirmed=False)
    lines = calendar_file([bare], NOW, "Luis").decode().splitlines()
    assert not any(line.startswith(("LOCATION", "DESCRIPTION", "GEO")) for line in lines)
    assert "STATUS:TENTATIVE" in lines


@given(st.text())
def test_no_line_is_longer_than_75_octets_and_nothing_is_lost(text: str) -> None:
    line = f"SUMMARY:{escaped(text.encode('utf-8', 'ignore').decode())}"
    pieces = folded(line).split("\r\n")
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert all(piece.startswith(" ") for piece in pieces[1:])
    assert folded(line).replace("\r\n ", "") == line


@given(st.text())
def test_no_text_begins_a_line_of_its_own(text: str) -> None:
    assert "\n" not in escaped(text)
    assert "\r" not in escaped(text)
