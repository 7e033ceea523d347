"""The monthly quality report: page one, which can be read alone, then charts, tables and definitions.

No name of a customer stands on it, for it may hang on a wall: cases have their numbers, sentences no author.
It does not know where its data come from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from datetime import date, datetime
from typing import Any

from helpdesk.classes import dataclass
from helpdesk.domain.improvement_words import IMPROVEMENT_STATES
from helpdesk.domain.months import moved as months_away
from helpdesk.domain.papers import PAPERS
from helpdesk.domain.quality.meanings import MEANINGS
from helpdesk.domain.quality.moves import Moved, moved_figures
from helpdesk.domain.quality.reading import interval_of, is_few, many_of, value_of
from helpdesk.domain.quality.shown import FIVE, short_name
from helpdesk.formats import NOTHING, Words, capital
from helpdesk.reports.charts import share, whisker
from helpdesk.reports.figure_words import (
    SPANS,
    interval_said,
    month_said,
    month_short,
    moves_said,
    plain_value,
    unit_of,
    value_said,
)
from helpdesk.reports.layout.blocks import (
    Block,
    Columns,
    Document,
    Head,
    Heading,
    Panel,
    Paragraph,
    Strong,
    Table,
    TableColumn,
)
from helpdesk.reports.layout.shapes import Drawing
from helpdesk.reports.quality_charts import MonthFigures, arrow, chart_pages, series_of
from helpdesk.reports.quality_tables import Answering, Objected, table_pages
from helpdesk.texts import Text, translate

WHISKER, LINE = 66.0, 11.0
"""Width and height of a chart in a row of a table, in points."""
MOST_DECIDED, LONGEST_DECISION = 3, 84
"""Decisions on page one, and their letters; the others follow behind the charts."""
MOST_MOVED = 12
"""Figures that moved since printing and are named; of the others their number is told."""


@dataclass(frozen=True, kw_only=True)
class CaseTold:
    """One of the worst cases: its number, the product, what went wrong."""

    number: str
    title: str = ""
    facts: tuple[Text, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Decided:
    """Something the shop does better. ``state`` is a code."""

    text: str
    who: str = ""
    until: date | None = None
    state: str = "open"
    fate: str = ""


@dataclass(frozen=True, kw_only=True)
class QualityData:
    """Everything a monthly report prints."""

    shop: Head = field(default_factory=Head)
    told: MonthFigures = field(default_factory=MonthFigures)
    over: bool = True
    kept_at: datetime | None = None
    """When its figures were kept; nothing while they still follow the records."""
    moved: tuple[Moved, ...] = ()
    worst: tuple[CaseTold, ...] = ()
    sentences: tuple[str, ...] = ()
    objections: tuple[Objected, ...] = ()
    waited: Text | None = None
    """What most of the missed promises waited for."""
    answering: tuple[Answering, ...] = ()
    """Those who were called and answered, and those who did not; nothing where that is not known."""
    before: tuple[Decided, ...] = ()
    next: tuple[Decided, ...] = ()


def quality(data: QualityData, words: Words) -> Document:
    """The monthly quality report."""
    told = data.told
    opening: list[Block] = [
        *_beyond_chance(data, words),
        *_moved(data, words),
        *_five(told, words),
        *_voices(data, words),
        *_promises(told, words),
        *_before(data, words),
        *_next(data, words),
    ]
    fixed = translate("QualityReport", "figures kept {moment}")(moment=data.kept_at or "")
    return Document(
        title=words.say(PAPERS["quality"].title),
        number=told.month,
        subject=capital(month_said(told.month, words)),
        language=words.language,
        head=data.shop,
        code=told.month,
        opening=tuple(opening),
        blocks=(
            *chart_pages(told, words),
            *_more(data, words),
            *table_pages(told, words, data.objections, data.answering),
        ),
        provisional=not data.over,
        foot=words.say(fixed) if data.kept_at else "",
    )


# -- what changed -----------------------------------------------------------------------------------


def _beyond_chance(data: QualityData, words: Words) -> list[Block]:
    """What changed beyond chance, or that nothing did, or why that cannot be said yet."""
    told = data.told
    signals = told.figures.get("signals") or []
    if signals:
        lines = [_signal_line(told, signal, words) for signal in signals]
        usual = [_usual(signal, words) for signal in signals]
        rest = translate(
            "QualityReport", "No other figure that is watched changed more than it varies by itself."
        )
        if data.waited and any(signal["key"] == "on_time.percent" for signal in signals):
            usual.append(words.say(data.waited))
        return [Panel("\n".join(lines), " ".join([*usual, words.say(rest)]))]
    if any(told.limits(key) for key in told.trends):
        return [Panel(words.say(NOTHING_CHANGED), words.say(NOTHING_MEANS))]
    return [Panel(words.say(TOO_EARLY), words.say(TOO_EARLY_MEANS))]


NOTHING_CHANGED = translate("QualityReport", "Nothing changed more than it varies by itself.")
NOTHING_MEANS = translate(
    "QualityReport",
    "Every figure that is watched lies within the limits drawn from the twelve months before. Ups and downs "
    "inside them are chance: nobody need be praised or blamed for them.",
)
TOO_EARLY = translate("QualityReport", "It is too early to speak of changes.")
TOO_EARLY_MEANS = translate(
    "QualityReport",
    "Fewer than ten of the twelve months before have figures, so no limits can be drawn. The months are shown as they were.",
)


def _signal_line(told: MonthFigures, signal: Mapping[str, Any], words: Words) -> str:
    key, value = signal["key"], signal["value"]
    mark = arrow(value, (signal["low"], signal["high"]))
    verdict = (MEANINGS[key].good == "high") == (value > signal["high"])
    if told.few(key):
        said = translate("QualityReport", "{mark} {figure}: {value}, beyond chance, but of few (n {count}).")
    elif verdict:
        said = translate("QualityReport", "{mark} {figure}: {value}, better than chance explains.")
    else:
        said = translate("QualityReport", "{mark} {figure}: {value}, worse than chance explains.")
    name, number = words.say(short_name(key)), value_said(key, value, words)
    return words.say(said(mark=mark, figure=name, value=number, count=many_of(told.figures, key) or 0))


def _usual(signal: Mapping[str, Any], words: Words) -> str:
    key = signal["key"]
    said = translate("QualityReport", "Usual for “{figure}”, by the twelve months before: {low} to {high}.")
    low, high = (value_said(key, signal[end], words) for end in ("low", "high"))
    return words.say(said(figure=words.say(short_name(key)), low=low, high=high))


def _moved(data: QualityData, words: Words) -> list[Block]:
    """Figures that later facts moved since the month was printed."""
    if not data.moved or data.kept_at is None:
        return []
    figures = moved_figures(data.moved)
    said = translate(
        "QualityReport",
        "Since it was printed, {moment}, later facts moved %n figure(s); the report keeps what it said.",
        "",
        1,
    )
    told = words.say(said(moment=data.kept_at, n=len(figures)))
    return [Paragraph(f"{told} {moves_said(figures, MOST_MOVED, words)}", "strong")]


# -- five figures -----------------------------------------------------------------------------------


def _five(told: MonthFigures, words: Words) -> list[Block]:
    before, year = (told.figures.get(name) or {} for name in ("previous", "year_before"))
    month = told.month
    columns = (
        TableColumn(words.say(translate("QualityReport", "Figure")), 113),
        TableColumn(capital(month_short(month, words)), 48, "right"),
        TableColumn(words.say(translate("QualityReport", "n")), 18, "right"),
        TableColumn(words.say(translate("QualityReport", "Interval 95 %")), 66),
        TableColumn("", 67),
        TableColumn(capital(month_short(months_away(month, -1), words)), 36, "right"),
        TableColumn(capital(month_short(months_away(month, -12), words, year=True)), 40, "right"),
        TableColumn(words.say(translate("QualityReport", "Change")), 45),
    )
    rows = tuple(
        (
            words.say(short_name(key)),
            Strong(value_said(key, told.value(key), words), large=True),
            words.number(many_of(told.figures, key)),
            _whisker(told, key, words),
            interval_said(key, interval_of(told.figures, key), words),
            _beside(before, key, words),
            _beside(year, key, words),
            _change(told, key, words),
        )
        for key in FIVE
    )
    aside = translate("QualityReport", "whiskers: 0 to 100, score ±100")
    return [
        Heading(words.say(translate("QualityReport", "Five figures")), words.say(aside)),
        Table(columns, rows),
    ]


def _whisker(told: MonthFigures, key: str, words: Words) -> Drawing:
    return whisker(series_of(told, key, words, SPANS[unit_of(key)]), words, WHISKER, LINE)


def _beside(month: Mapping[str, Any], key: str, words: Words) -> str:
    said = plain_value(key, value_of(month, key), words)
    return f"({said})" if said != NOTHING and is_few(month, key) else said


def _change(told: MonthFigures, key: str, words: Words) -> str | Strong:
    value, limits = told.value(key), told.limits(key)
    if value is None:
        return words.say(translate("QualityReport", "no data"))
    if told.few(key):
        return words.say(translate("QualityReport", "few"))
    if limits is None:
        return NOTHING
    found = told.verdict(key)
    if not found:
        return words.say(translate("QualityReport", "same"))
    worse, better = translate("QualityReport", "{arrow} worse"), translate("QualityReport", "{arrow} better")
    return Strong(words.say((worse if found == "worse" else better)(arrow=arrow(value, limits))))


# -- cases and voices -------------------------------------------------------------------------------


def _voices(data: QualityData, words: Words) -> list[Block]:
    worst = Table(
        (
            TableColumn("", 1),
            TableColumn("", 5),
        ),
        tuple((Strong(case.number), _case_said(case, words)) for case in data.worst),
        empty=words.say(translate("QualityReport", "No case stood out this month.")),
    )
    quoted = translate("QualityReport", "“{sentence}”")
    best: list[Block] = [
        Paragraph(words.say(quoted(sentence=sentence)), "body") for sentence in data.sentences
    ]
    none = Paragraph(words.say(translate("QualityReport", "No sentence to quote this month.")), "secondary")
    left = (Heading(words.say(translate("QualityReport", "The worst cases"))), worst)
    right = (Heading(words.say(translate("QualityReport", "The best sentences"))), *(best or [none]))
    return [Columns((left, right))]


def _case_said(case: CaseTold, words: Words) -> str:
    facts = ", ".join(words.say(fact) for fact in case.facts)
    return f"{case.title}: {facts}." if case.title else f"{capital(facts)}."


# -- promises and improvements ----------------------------------------------------------------------

PROMISES: dict[str, Text] = {
    "answer": translate("QualityReport", "A first answer within {offered} open minutes"),
    "ready": translate("QualityReport", "Repaired within {offered} opening days"),
    "visit": translate("QualityReport", "Visits on time, within {offered} minutes"),
    "call_back": translate("QualityReport", "Called back within {offered} open hours"),
}
"""Each promise as it is offered."""


def _promises(told: MonthFigures, words: Words) -> list[Block]:
    found = told.figures.get("promises") or {}
    columns = (
        TableColumn(words.say(translate("QualityReport", "What we offer")), 205),
        TableColumn(words.say(translate("QualityReport", "Of")), 26, "right"),
        TableColumn(words.say(translate("QualityReport", "Kept")), 46, "right"),
        TableColumn("", 42, "right"),
        TableColumn("", 140),
    )
    rows = tuple(_promise(name, found[name], words) for name in PROMISES if name in found)
    none = translate("QualityReport", "The shop has set no promises yet: see the settings, “Promises”.")
    return [
        Heading(words.say(translate("QualityReport", "What was promised and received"))),
        Table(columns, rows, empty=words.say(none)),
    ]


def _promise(name: str, part: Mapping[str, Any], words: Words) -> tuple[str | Strong | Drawing, ...]:
    said = words.say(PROMISES[name](offered=words.number(part["offered"])))
    counts = (said, words.number(part["n"]), words.number(part["kept"]))
    if part["n"] < 10:
        few = translate("QualityReport", "few: no percentage")
        none = translate("QualityReport", "none was due")
        return (*counts, "", words.say(few if part["n"] else none))
    percent = words.percent(part["percent"], 1)
    return (*counts, Strong(percent), share(part["percent"], 138.0, 6.0, percent))


MARKS = {"open": "○", "done": "✓", "partly": "◐", "dropped": "✗", "carried": "→"}
"""What became of an improvement, without colour."""


def _before(data: QualityData, words: Words) -> list[Block]:
    month = month_said(months_away(data.told.month, -1), words)
    title = translate("QualityReport", "Decided in the report of {month}")(month=month)
    none = translate("QualityReport", "Nothing was decided then.")
    return [
        Heading(words.say(title)),
        _decisions(_fates(data.before[:MOST_DECIDED], words), (40, 18, 42), words.say(none)),
    ]


def _next(data: QualityData, words: Words) -> list[Block]:
    none = translate(
        "QualityReport", "Nothing is decided yet. Whoever reads this decides: one thing, one person, one day."
    )
    rows = _plans(data.next[:MOST_DECIDED], words)
    return [
        Heading(words.say(translate("QualityReport", "What we do next"))),
        _decisions(rows, (58, 20, 22), words.say(none)),
    ]


def _more(data: QualityData, words: Words) -> list[Block]:
    """What was decided beyond what page one holds."""
    before, after = data.before[MOST_DECIDED:], data.next[MOST_DECIDED:]
    if not before and not after:
        return []
    blocks: list[Block] = [Heading(words.say(translate("QualityReport", "More that was decided")))]
    if before:
        blocks.append(_decisions(_fates(before, words), (40, 18, 42)))
    if after:
        blocks.append(_decisions(_plans(after, words), (58, 20, 22)))
    return blocks


def _decisions(rows: Iterable[tuple[str, ...]], shares: tuple[int, int, int], empty: str = "") -> Table:
    return Table(tuple(TableColumn("", part) for part in shares), tuple(rows), empty=empty)


def _fates(decided: Iterable[Decided], words: Words) -> Iterator[tuple[str, ...]]:
    for each in decided:
        state = words.say(IMPROVEMENT_STATES[each.state]) if each.state in IMPROVEMENT_STATES else each.state
        said = f"{MARKS.get(each.state, '')} {state}".strip()
        yield _cut(each.text), each.who or NOTHING, _cut(f"{said}. {each.fate}" if each.fate else said)


def _plans(decided: Iterable[Decided], words: Words) -> Iterator[tuple[str, ...]]:
    until = translate("QualityReport", "until {day}")
    for each in decided:
        said = words.say(until(day=each.until)) if each.until else ""
        yield _cut(each.text), each.who or NOTHING, said


def _cut(text: str) -> str:
    """A decision in the room of two lines or so."""
    return text if len(text) <= LONGEST_DECISION else f"{text[: LONGEST_DECISION - 1].rstrip()}…"
