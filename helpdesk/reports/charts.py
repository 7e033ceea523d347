"""Charts of the quality figures, drawn once for paper and window; know neither PDF nor Qt nor where figures come from.

Grey is the past, the accent this month. What lies beyond chance has another tone and another mark, so that
nothing hangs on colour alone; a bar begins at zero; an interval is a whisker; months with few answers are
hollow, and where this month has few the ground is hatched. Labels stand at what they name.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor, log10

from helpdesk.classes import dataclass
from helpdesk.formats import MINUS, Words
from helpdesk.reports.layout.shapes import Area, Dot, Drawing, Label, Shape, Stroke, Tone, hatched
from helpdesk.texts import Text, translate

Interval = tuple[float, float]
THIN, LINE = 0.8, 1.6
LEFT, RIGHT, FOOT, HEAD = 30.0, 44.0, 14.0, 6.0
"""Room in a trend for its scale, for the value of this month, for the months, above the highest."""
NEARLY_NOTHING = 1e-6
"""A difference that no scale shows."""
LABEL_SIZE, VALUE_SIZE = 8.0, 10.0


@dataclass(frozen=True, slots=True)
class Month:
    """One month of a series. ``value``: nothing where there was no answer; ``few``: too few to say much."""

    name: str
    value: float | None = None
    few: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """A figure through the months, the last of which is the one told of.

    ``limits``: between which it varies by chance, from the months before; ``bounds``: what it can be at all
    (0 to 100 for a percentage); ``verdict``: ``worse`` or ``better`` where this month lies beyond chance.
    """

    name: str
    months: tuple[Month, ...]
    digits: int = 1
    signed: bool = False
    """Whether a value above zero is written with its sign: a score, a gap."""
    limits: Interval | None = None
    interval: Interval | None = None
    bounds: tuple[float | None, float | None] = (None, None)
    scale: Interval | None = None
    """The scale to draw it to, shared with those it is compared with; nothing: its own."""
    verdict: str = ""

    def write(self, value: float, words: Words, digits: int | None = None) -> str:
        """A value as people write it, without its unit."""
        return written(value, words, self.digits if digits is None else digits, signed=self.signed)

    @property
    def last(self) -> Month:
        """The month told of."""
        return self.months[-1] if self.months else Month("")

    @property
    def tone(self) -> Tone:
        """How this month's point looks."""
        return "worse" if self.verdict == "worse" else "better" if self.verdict == "better" else "now"


def written(value: float, words: Words, digits: int = 1, *, signed: bool = False) -> str:
    """A number with the sign of printers, and with a plus where it is one of two directions."""
    said = words.number(abs(round(value, digits)), digits)
    nothing = round(value, digits) == 0
    return said if nothing else f"{MINUS}{said}" if value < 0 else f"+{said}" if signed else said


def scale_of(series: Sequence[Series]) -> Interval:
    """One scale on which all values, limits and intervals of some series lie, with round ends."""
    found = [value for each in series for value in _extremes(each)]
    if not found:
        return 0.0, 1.0
    least, most = min(found), max(found)
    span = most - least
    step = _round_step(span if span > NEARLY_NOTHING else max(abs(most), 1.0))
    low, high = floor(least / step) * step, ceil(most / step) * step
    if low == high:
        low, high = (low - step, high + step) if low else (0.0, 1.0)
    if round((high - low) / step) % 2:
        # So that the mark in the middle is a round one, too.
        high += step
    floors = [each.bounds[0] for each in series if each.bounds[0] is not None]
    roofs = [each.bounds[1] for each in series if each.bounds[1] is not None]
    return max(low, min(floors, default=low)), min(high, max(roofs, default=high))


def _extremes(series: Series) -> list[float]:
    values = [month.value for month in series.months if month.value is not None]
    return [*values, *(series.limits or ()), *((series.interval or ()) if values else ())]


def _round_step(span: float) -> float:
    """A quarter of a span or more, as 1, 2, 2.5 or 5 with zeros."""
    least = span / 3
    power = 10.0 ** floor(log10(least))
    return next(power * each for each in (1, 2, 2.5, 5, 10) if power * each >= least)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where months and values lie on a drawing."""

    x: float
    y: float
    width: float
    height: float
    count: int
    scale: Interval

    def across(self, place: int) -> float:
        """Where a month stands."""
        return self.x + self.width * (place / (self.count - 1) if self.count > 1 else 1.0)

    def down(self, value: float) -> float:
        """Where a value stands; beyond the scale at its edge."""
        low, high = self.scale
        share = (value - low) / (high - low) if high > low else 0.5
        return self.y + self.height * (1 - min(1.0, max(0.0, share)))


def trend(series: Series, words: Words, width: float, height: float) -> Drawing:
    """A figure through the months: line, limits as a band, this month with its whisker and its value beside it."""
    scale = series.scale or scale_of([series])
    frame = _Frame(LEFT, HEAD, width - LEFT - RIGHT, height - HEAD - FOOT, max(1, len(series.months)), scale)
    shapes: list[Shape] = [*_band(series, frame, words), *_axes(series, frame, words)]
    shapes += _line(series, frame, radius=2.0)
    shapes += _now(series, frame, radius=3.4, words=words)
    return Drawing(width, height, tuple(shapes), told(series, words))


def spark(series: Series, words: Words, width: float, height: float) -> Drawing:
    """The same in the height of a line of text: band, line and this month's point, without a letter."""
    scale = series.scale or scale_of([series])
    frame = _Frame(5, 4, width - 10, height - 8, max(1, len(series.months)), scale)
    ground: list[Shape] = [] if series.limits else [Area(0, 0, width, height, "ground")]
    if series.limits:
        top, foot = frame.down(series.limits[1]), frame.down(series.limits[0])
        ground.append(Area(0, top - 2, width, max(4.0, foot - top + 4), "band"))
    if series.last.few:
        ground += hatched(0, 2, width, height - 4)
    shapes = [*ground, *_line(series, frame, radius=0.0), *_now(series, frame, radius=3.2)]
    return Drawing(width, height, tuple(shapes), told(series, words))


def _band(series: Series, frame: _Frame, words: Words) -> list[Shape]:
    shapes: list[Shape] = []
    if series.limits:
        low, high = series.limits
        top, foot = frame.down(high), frame.down(low)
        if series.last.few:
            shapes += hatched(frame.x, top, frame.width, max(2.0, foot - top))
        else:
            shapes.append(Area(frame.x, top, frame.width, max(2.0, foot - top), "band"))
        for value, y, above in ((high, top, True), (low, foot, False)):
            shapes.append(Stroke(((frame.x, y), (frame.x + frame.width, y)), "limit", THIN, (4, 3)))
            # At the edge of the scale there is no room beyond the line.
            above = y - LABEL_SIZE - 3 > frame.y if above else y + LABEL_SIZE + 3 > frame.y + frame.height
            drop = -3.0 if above else LABEL_SIZE + 2
            if value not in frame.scale:
                shapes.append(Label(frame.x + 4, y + drop, series.write(value, words), LABEL_SIZE))
    elif series.last.few:
        shapes += hatched(frame.x, frame.y, frame.width, frame.height)
    return shapes


def _axes(series: Series, frame: _Frame, words: Words) -> list[Shape]:
    """The scale at the left with three marks, and the first, the middle and the last month below."""
    low, high = frame.scale
    foot = frame.y + frame.height
    shapes: list[Shape] = [
        Stroke(((frame.x, frame.y), (frame.x, foot), (frame.x + frame.width, foot)), "axis", THIN)
    ]
    marks = (low, (low + high) / 2, high)
    digits = next(
        count for count in (0, 1, 2) if count == 2 or all(round(m, count) == round(m, 6) for m in marks)
    )
    for value in marks:
        y = frame.down(value)
        shapes.append(Stroke(((frame.x - 3, y), (frame.x, y)), "axis", THIN))
        shapes.append(
            Label(frame.x - 5, y + LABEL_SIZE * 0.36, series.write(value, words, digits), LABEL_SIZE, "right")
        )
    last = len(series.months) - 1
    for place in sorted({0, last // 2, last}) if last >= 0 else ():
        text = Label(
            frame.across(place), foot + LABEL_SIZE + 3, series.months[place].name, LABEL_SIZE, "center"
        )
        shapes.append(text)
    return shapes


def _line(series: Series, frame: _Frame, *, radius: float) -> list[Shape]:
    """The line, which breaks where a month has no value, and the points of the months past."""
    shapes: list[Shape] = []
    run: list[tuple[float, float]] = []
    for place, month in enumerate((*series.months, Month(""))):
        if month.value is not None:
            run.append((frame.across(place), frame.down(month.value)))
            continue
        if len(run) > 1:
            shapes.append(Stroke(tuple(run), "past", LINE))
        elif run and radius == 0:
            shapes.append(Dot(*run[0], 1.2, "past"))
        run = []
    if radius:
        shapes += [
            Dot(frame.across(place), frame.down(month.value), radius, "past", month.few)
            for place, month in enumerate(series.months[:-1])
            if month.value is not None
        ]
    return shapes


def _now(series: Series, frame: _Frame, *, radius: float, words: Words | None = None) -> list[Shape]:
    """This month: whisker, point, and its value at the right."""
    value, place = series.last.value, len(series.months) - 1
    if value is None:
        return []
    x, y = frame.across(place), frame.down(value)
    shapes: list[Shape] = []
    if words and series.interval:
        shapes += _whisker_down(
            x, frame.down(series.interval[1]), frame.down(series.interval[0]), series.tone
        )
    shapes.append(Dot(x, y, radius, series.tone, series.last.few))
    if words:
        drop = VALUE_SIZE * 0.36
        shapes.append(
            Label(x + 8, y + drop, series.write(value, words), VALUE_SIZE, bold=True, tone=series.tone)
        )
    return shapes


def _whisker_down(x: float, top: float, foot: float, tone: Tone) -> list[Shape]:
    return [
        Stroke(((x, top), (x, foot)), tone, 1.2),
        Stroke(((x - 3.5, top), (x + 3.5, top)), tone, 1.2),
        Stroke(((x - 3.5, foot), (x + 3.5, foot)), tone, 1.2),
    ]


def whisker(series: Series, words: Words, width: float, height: float) -> Drawing:
    """This month alone: a point with its interval on a thin line from the least to the most it can be."""
    scale = series.scale or scale_of([series])
    middle = height / 2

    def across(value: float) -> float:
        low, high = scale
        share = (value - low) / (high - low) if high > low else 0.5
        return 4 + (width - 8) * min(1.0, max(0.0, share))

    shapes: list[Shape] = [Stroke(((0, middle), (width, middle)), "axis", THIN)]
    if series.last.few and series.last.value is not None:
        shapes = [*hatched(0, 1, width, height - 2), *shapes]
    if series.interval and series.last.value is not None:
        left, right = map(across, series.interval)
        shapes.append(Stroke(((left, middle), (right, middle)), "text", 1.4))
        for x in (left, right):
            shapes.append(Stroke(((x, middle - 4), (x, middle + 4)), "text", 1.4))
    if series.last.value is not None:
        shapes.append(Dot(across(series.last.value), middle, 3.6, series.tone, series.last.few))
    return Drawing(width, height, tuple(shapes), told(series, words))


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a chart: what it is called, how long, between what it lies, and what stands at its end."""

    name: str
    value: float | None
    said: str
    interval: Interval | None = None
    few: bool = False


BAR, BETWEEN = 11.0, 8.0


def bars(
    found: Sequence[Bar], width: float, *, names: float, ends: float = RIGHT, most: float | None = None
) -> Drawing:
    """Bars from zero, one below the other, with ``names`` units for their names and ``ends`` for what they say."""
    room = width - names - ends
    top = most or max((max(bar.value or 0, *(bar.interval or (0,))) for bar in found), default=1.0) or 1.0
    shapes: list[Shape] = []
    for number, bar in enumerate(found):
        y = number * (BAR + BETWEEN)
        foot = y + BAR - 2
        shapes.append(Label(0, foot, bar.name, 9, tone="text"))
        if bar.few or bar.value is None:
            shapes += hatched(names, y, room, BAR)
        else:
            shapes.append(Area(names, y, room, BAR, "ground"))
            shapes.append(Area(names, y, room * min(1.0, max(0.0, bar.value / top)), BAR, "now"))
            if bar.interval:
                whisks = [names + room * min(1.0, max(0.0, end / top)) for end in bar.interval]
                shapes.append(Stroke(((whisks[0], y + BAR / 2), (whisks[1], y + BAR / 2)), "text", 1.0))
                shapes += [Stroke(((x, y + 2.5), (x, y + BAR - 2.5)), "text", 1.0) for x in whisks]
        shapes.append(Label(width, foot, bar.said, 9, "right", tone="text"))
    height = len(found) * (BAR + BETWEEN) - BETWEEN
    return Drawing(
        width, max(0.0, height), tuple(shapes), "; ".join(f"{bar.name}: {bar.said}" for bar in found)
    )


def share(value: float, width: float, height: float, said: str = "") -> Drawing:
    """One percentage as a bar on its ground, 0 to 100."""
    full = width * min(1.0, max(0.0, value / 100))
    return Drawing(
        width, height, (Area(0, 0, width, height, "ground"), Area(0, 0, full, height, "now")), said
    )


def told(series: Series, words: Words) -> str:
    """A chart in words, for who hears the window and for who searches the paper."""
    values = [month.value for month in series.months if month.value is not None]
    if not values:
        return words.say(translate("Charts", "{figure}: no data in these months.")(figure=series.name))
    said = translate("Charts", "{figure}: from {least} to {most} in the months shown.")
    parts = [
        words.say(
            said(
                figure=series.name,
                least=series.write(min(values), words),
                most=series.write(max(values), words),
            )
        )
    ]
    if series.last.value is not None:
        now = translate("Charts", "{month}: {value}.")
        parts.append(words.say(now(month=series.last.name, value=series.write(series.last.value, words))))
    if series.interval and series.last.value is not None:
        between = translate("Charts", "95 % interval: {low} to {high}.")
        parts.append(words.say(_between(between, series, series.interval, words)))
    if series.limits:
        usual = translate("Charts", "Usual by the months before: {low} to {high}.")
        parts.append(words.say(_between(usual, series, series.limits, words)))
    if series.last.few:
        parts.append(words.say(translate("Charts", "Few answers.")))
    if series.verdict == "worse":
        parts.append(words.say(translate("Charts", "Worse, beyond chance.")))
    elif series.verdict == "better":
        parts.append(words.say(translate("Charts", "Better, beyond chance.")))
    return " ".join(parts)


def _between(said: Text, series: Series, ends: Interval, words: Words) -> Text:
    return said(low=series.write(ends[0], words), high=series.write(ends[1], words))
