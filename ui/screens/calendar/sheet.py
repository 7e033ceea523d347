"""Knows how days of visits become the sheet of a calendar: columns, hours, blocks; reads and changes nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, tzinfo
from functools import cached_property

from helpdesk.classes import NamedTuple
from helpdesk.domain.calendar_days import (
    HOUR,
    Band,
    Minutes,
    Piece,
    bands,
    closed,
    joined,
    lanes,
    minute_of,
    pieces,
)
from helpdesk.domain.workflows.kinds import kind_of
from helpdesk.formats import Words
from helpdesk.services.field.calendar_reader import CalendarSpan, CalendarVisit
from helpdesk.texts import translate
from ui.screens.calendar import visit_words
from ui.screens.calendar.view import View, Who, day_title, days_shown
from ui.widgets.calendar_blocks import Block, CalendarColumn, CalendarSheet, Strip

Laid = tuple[CalendarVisit, Piece]
NOBODY = translate("Calendar", "Nobody yet")


class Place(NamedTuple):
    """What a column stands for."""

    day: date
    who: Who


class Sheet(NamedTuple):
    """A sheet, with what its columns stand for and what there is to say about it."""

    sheet: CalendarSheet
    places: tuple[Place, ...]
    days: tuple[date, ...]


def laid_out(span: CalendarSpan, zone: tzinfo) -> list[Laid]:
    """Every visit with the pieces of days it lies on."""
    return [(visit, piece) for visit in span.visits for piece in pieces(visit.start, visit.end, zone)]


class SheetMaker:
    """Makes one sheet of what was read."""

    def __init__(
        self, span: CalendarSpan, laid: Sequence[Laid], view: View, now: datetime, words: Words
    ) -> None:
        self.span, self.view, self.now, self.words = span, view, now, words
        self.names: dict[Who, str] = {person.id: person.name for person in span.people}
        self.names[None] = words.say(NOBODY)
        dates = view.dates
        self.pieces = [(visit, piece) for visit, piece in laid if piece.day in dates]
        busy = {piece.day for _, piece in self.pieces}
        self.days = days_shown(view, span, sorted(busy))
        self.whose = shown_people(span, view)
        self.places = [Place(day, who) for day in self.days for who in self.whose]
        self.there = words.local(now)

    def made(self) -> Sheet:
        """The sheet."""
        shown = self._bands()
        column_of = {place: number for number, place in enumerate(self.places)}
        blocks = self._blocks(column_of)
        sheet = CalendarSheet(
            tuple(self._column(place, shown) for place in self.places),
            tuple(shown),
            tuple(blocks),
            tuple(self._folded(band) for band in shown if band.folded),
            self.now_at(),
            self.words.say(
                translate("Calendar", "%n visit(s)", "", 1)(n=len({block.visit for block in blocks}))
            ),
        )
        return Sheet(sheet, tuple(self.places), tuple(self.days))

    def now_at(self) -> tuple[int, int] | None:
        """The first column of today and the minute, where today is seen."""
        today = self.there.date()
        column = next((number for number, place in enumerate(self.places) if place.day == today), None)
        return (column, minute_of(self.there)) if column is not None else None

    # -- hours and columns --------------------------------------------------------------------------

    def _bands(self) -> list[Band]:
        opened = [span for place in self.places for span in self._opened(place)]
        opened += [span for day in self.days for span in self.span.shop.get(day, ())]
        return bands(opened, [(piece.top, piece.bottom) for _, piece in self.pieces])

    def _opened(self, place: Place) -> tuple[Minutes, ...]:
        return self.span.working[place.who, place.day].opened

    def _folded(self, band: Band) -> str:
        said = translate("Calendar", "closed from {begin} to {end}")
        return self.words.say(said(begin=_wall(band.begin), end=_wall(band.end)))

    def _column(self, place: Place, shown: Sequence[Band]) -> CalendarColumn:
        words, today = self.words, place.day == self.there.date()
        title = day_title(place.day, self.there.date(), words, self.span.holidays.get(place.day, ""))
        several = len(self.whose) > 1
        person = self.names[place.who] if several else ""
        strips, initials = self._strips(place)
        note = self._note(place)
        return CalendarColumn(
            place,
            title,
            person.split(" ")[0] if self.view.week else person,
            today,
            note,
            tuple(closed(self._opened(place), shown[0].begin, shown[-1].end)),
            strips,
            initials,
            ", ".join(part for part in (title, self.names[place.who], note) if part),
        )

    def _note(self, place: Place) -> str:
        if self.span.working[place.who, place.day].away:
            return self.words.say(translate("Calendar", "away"))
        if not self._opened(place):
            return self.words.say(translate("Calendar", "closed"))
        return ""

    def _strips(self, place: Place) -> tuple[tuple[Strip, ...], str]:
        """What the others do that day, as bars; in a week of few only."""
        if not self.view.week:
            return (), ""
        others = self._others.get(place.day, [])
        if not others or place.who != self.whose[-1]:
            return (), ""
        found = {visit.technician for visit, _ in others}
        label = self._initials.get(min(found, key=str), "") if len(found) == 1 else f"+{len(found)}"
        return tuple(Strip(*span) for span in joined((piece.top, piece.bottom) for _, piece in others)), label

    @cached_property
    def _others(self) -> dict[date, list[Laid]]:
        """What those do whose columns are not shown, by day."""
        found: dict[date, list[Laid]] = defaultdict(list)
        for visit, piece in self.pieces:
            if visit.technician is not None and visit.technician not in self.whose:
                found[piece.day].append((visit, piece))
        return found

    @cached_property
    def _initials(self) -> dict[Who, str]:
        return {person.id: _initials(person.name) for person in self.span.people}

    # -- visits -------------------------------------------------------------------------------------

    def _blocks(self, column_of: Mapping[Place, int]) -> list[Block]:
        by_column: dict[int, list[Block]] = defaultdict(list)
        for visit, piece in self.pieces:
            column = column_of.get(Place(piece.day, visit.technician))
            if column is not None:
                by_column[column].append(self._block(visit, piece, column))
        found = []
        for column in sorted(by_column):
            blocks = _with_room(by_column[column])
            places = lanes([(block.top, block.bottom) for block in blocks])
            found += [block._replace(lane=lane) for block, lane in zip(blocks, places, strict=True)]
        return sorted(found, key=lambda block: (block.column, block.top, block.lane))

    def _block(self, visit: CalendarVisit, piece: Piece, column: int) -> Block:
        words, say = self.words, self.words.say
        look = visit_words.look_of(visit, self.now)
        against = visit_words.marked(visit, self.span) if visit.open else []
        begins = piece.day == words.local(visit.start).date()
        return Block(
            visit.id,
            column,
            piece.top,
            piece.bottom,
            look,
            kind_of(visit.kind).icon,
            visit_words.hours(visit, words),
            visit_words.name(visit, words),
            visit_words.lines(visit, look, words),
            ", ".join(dict.fromkeys(say(visit_words.short(clash, visit, self.span)) for clash in against)),
            visit.travel if begins else 0,
            say(translate("Calendar", "{count} min")(count=visit.travel)),
            visit.open,
        )


def _with_room(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a column; of the way to one only what lies after the visit before it."""
    found = []
    for block in blocks:
        ends = [one.bottom for one in blocks if one.top < block.top and one.visit != block.visit]
        room = block.top - max(ends, default=0)
        found.append(block._replace(travel=max(0, min(block.travel, room))))
    return found


def shown_people(span: CalendarSpan, view: View) -> list[Who]:
    """Whose columns there are: in a week the chosen ones, on a day everybody, and nobody where that is somebody's."""
    unassigned = any(visit.technician is None for visit in span.visits)
    everybody: list[Who] = [person.id for person in span.people]
    if unassigned or not everybody:
        everybody.append(None)
    if not view.week:
        return everybody
    return [who for who in everybody if who in view.who] or everybody[:1]


def counts(span: CalendarSpan) -> dict[Who, int]:
    """How many visits everybody has."""
    found: dict[Who, int] = defaultdict(int)
    for visit in span.visits:
        found[visit.technician] += 1
    return found


def conflicts(span: CalendarSpan, view: View, words: Words) -> list[int]:
    """The visits against which something stands, in their order; of two that overlap the earlier one."""
    seen: set[tuple[str, int, int]] = set()
    found = []
    dates = view.dates
    for visit in span.visits:
        if visit.id not in span.against or not visit.open or words.local(visit.start).date() not in dates:
            continue
        for clash in visit_words.marked(visit, span):
            pair = (
                clash.kind,
                min(visit.id, clash.other or visit.id),
                max(visit.id, clash.other or visit.id),
            )
            if pair not in seen:
                seen.add(pair)
                found.append(visit.id)
    return list(dict.fromkeys(found))


def _initials(name: str) -> str:
    return "".join(part[0] for part in name.split()[:2]).upper()


def _wall(minute: int) -> str:
    return f"{minute // HOUR}:{minute % HOUR:02d}"
