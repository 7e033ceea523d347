"""The last pages of a monthly report: every figure, where cases came from, who answered, what has no chart means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from helpdesk.classes import dataclass
from helpdesk.domain.call_words import REASONS
from helpdesk.domain.complaints import OBJECTIONS
from helpdesk.domain.customers import CHANNELS
from helpdesk.domain.quality.meanings import MEANINGS
from helpdesk.domain.quality.reading import interval_of, is_few, many_of, value_of
from helpdesk.domain.quality.scores import few
from helpdesk.domain.return_words import GROUNDS
from helpdesk.domain.workflows.kinds import KINDS
from helpdesk.formats import NOTHING, Words
from helpdesk.reports.figure_words import interval_said, unit_of, value_said
from helpdesk.reports.layout.blocks import (
    Block,
    Columns,
    Heading,
    PageBreak,
    Paragraph,
    Strong,
    Table,
    TableColumn,
)
from helpdesk.reports.quality_charts import FIRST_PAGE, SECOND_PAGE, MonthFigures
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class Objected:
    """Objections of one kind. ``cause`` is a code; ``stand``: those that were not overcome."""

    cause: str
    times: int
    stand: int


@dataclass(frozen=True, kw_only=True)
class Answering:
    """Those who were called and answered, or did not: what most calls were about (a code), shares in percent."""

    n: int = 0
    kind: str = ""
    kind_percent: float | None = None
    median_days: float | None = None
    guarantee_percent: float | None = None
    closed: int = 0
    """Of how many the days are known."""
    judged: int = 0
    """Of how many it is known whether the work was under guarantee."""


ROWS = 3
"""Definitions of a column that stay on one page."""


def told_keys(told: MonthFigures) -> list[str]:
    """The figures of which there is something to say that page one and the charts do not say, in their order."""
    return [
        key
        for key in MEANINGS
        if "." in key
        and not key.startswith("promises.")
        and told.value(key) is not None
        and many_of(told.figures, key) != 0
    ]


def table_pages(
    told: MonthFigures, words: Words, objections: Sequence[Objected], answering: Sequence[Answering]
) -> list[Block]:
    """Every figure with those beside it, channels and returns, who answered, definitions."""
    return [
        PageBreak(),
        Heading(words.say(translate("QualityReport", "All figures"))),
        _figures(told, words),
        *_channels(told, words),
        *_returns(told, words),
        *_objections(objections, words),
        *answered(told, words, answering),
        *_definitions(told, words),
    ]


def _figures(told: MonthFigures, words: Words) -> Table:
    before, year = (told.figures.get(name) or {} for name in ("previous", "year_before"))
    rows = tuple(
        (
            words.say(MEANINGS[key].name),
            Strong(_value(told.figures, key, words)),
            words.number(many_of(told.figures, key)),
            interval_said(key, interval_of(told.figures, key), words),
            _value(before, key, words),
            _value(year, key, words),
        )
        for key in told_keys(told)
    )
    return Table(
        columns=(
            TableColumn(words.say(translate("QualityReport", "Figure")), 4.6),
            TableColumn(words.say(translate("QualityReport", "This month")), 1.7, "right"),
            TableColumn(words.say(translate("QualityReport", "n")), 0.8, "right"),
            TableColumn(words.say(translate("QualityReport", "95 % interval")), 2, "right"),
            TableColumn(words.say(translate("QualityReport", "Month before")), 1.7, "right"),
            TableColumn(words.say(translate("QualityReport", "Year before")), 1.7, "right"),
        ),
        rows=rows,
        empty=words.say(translate("QualityReport", "Nothing was recorded in this month.")),
        dense=True,
    )


def _value(month: Mapping[str, Any], key: str, words: Words) -> str:
    """A value as it stands in a column; of few it says so by a mark, which the definitions explain."""
    said = value_said(key, value_of(month, key), words)
    counted = unit_of(key) in ("count", "money")
    return f"({said})" if said != NOTHING and is_few(month, key) and not counted else said


def _marked(said: str, many: int) -> str:
    """The same of a value that is made of so many."""
    return f"({said})" if said != NOTHING and few(many) else said


def _channels(told: MonthFigures, words: Words) -> list[Block]:
    found = told.figures.get("channels") or {}
    if not found:
        return []
    rows = tuple(
        (_word(CHANNELS, name, words), words.number(part["n"]), words.percent(part["percent"], 1))
        for name, part in sorted(found.items(), key=lambda pair: -pair[1]["n"])
    )
    columns = (
        TableColumn(words.say(translate("QualityReport", "How they came to us")), 4),
        TableColumn(words.say(translate("QualityReport", "Cases")), 1, "right"),
        TableColumn(words.say(translate("QualityReport", "Share")), 1, "right"),
    )
    return [Heading(words.say(translate("QualityReport", "Cases by channel"))), Table(columns, rows)]


def _returns(told: MonthFigures, words: Words) -> list[Block]:
    found = told.figures.get("returns") or {}
    if not found.get("opened"):
        return []
    rows = tuple(
        (_word(GROUNDS, name, words), words.number(count))
        for name, count in sorted(found["by_ground"].items(), key=lambda pair: -pair[1])
    )
    columns = (
        TableColumn(words.say(translate("QualityReport", "Ground of the return")), 4),
        TableColumn(words.say(translate("QualityReport", "Returns")), 1, "right"),
    )
    return [Heading(words.say(translate("QualityReport", "Returns"))), Table(columns, rows)]


def _word(vocabulary: Mapping[str, Text], code: str, words: Words) -> str:
    if code in vocabulary:
        return words.say(vocabulary[code])
    return words.say(translate("QualityReport", "not recorded")) if code in ("", "unknown") else code


def _objections(found: Sequence[Objected], words: Words) -> list[Block]:
    """What customers objected to: the most frequent is the first thing to do better."""
    if not found:
        return []
    rows = tuple(
        (_word(OBJECTIONS, each.cause, words), words.number(each.times), words.number(each.stand))
        for each in found
    )
    columns = (
        TableColumn(words.say(translate("QualityReport", "What customers object to")), 4),
        TableColumn(words.say(translate("QualityReport", "Times")), 1, "right"),
        TableColumn(words.say(translate("QualityReport", "Not overcome")), 1, "right"),
    )
    return [Heading(words.say(translate("QualityReport", "Objections"))), Table(columns, rows)]


def answered(told: MonthFigures, words: Words, answering: Sequence[Answering]) -> list[Block]:
    """Who was asked and who answered, whether they are alike, and that the others may think otherwise."""
    calls = told.figures.get("calls") or {}
    sheets = max((many_of(told.figures, key) or 0) for key in ("csat.mean", "nps.score", "ces.mean"))
    head = Heading(words.say(translate("QualityReport", "Who was asked, who answered")))
    warning = Paragraph(words.say(OTHERWISE), "strong")
    if not calls.get("due"):
        none = translate(
            "QualityReport", "No calls fell due in this month. Answers from elsewhere: {sheets}."
        )
        text = none(sheets=words.number(sheets))
        return [head, Paragraph(words.say(text)), *_alike(answering, words), warning]
    said = translate(
        "QualityReport",
        "Of {due} calls that fell due, {reached} customers were reached, {refused} refused, {missed} were not reached "
        "and {pending} were not called. {sheets} answered the survey: {response} of all, {cooperation} of those "
        "spoken to. Answers of the month from everywhere: {all}.",
    )
    text = said(
        due=words.number(calls["due"]),
        reached=words.number(calls["reached"]),
        refused=words.number(calls["refused"]),
        missed=words.number(calls["not_reached"]),
        pending=words.number(calls["pending"]),
        sheets=words.number(calls["sheets"]),
        response=words.percent(calls["response_percent"], 1),
        cooperation=words.percent(calls["cooperation_percent"], 1),
        all=words.number(sheets),
    )
    return [head, Paragraph(words.say(text)), *_alike(answering, words), warning]


def _alike(answering: Sequence[Answering], words: Words) -> list[Block]:
    """Those who answered beside those who did not; nothing where one side is empty."""
    if len(answering) != 2 or not all(group.n for group in answering):
        return []
    names = (translate("QualityReport", "answered"), translate("QualityReport", "did not answer"))
    rows = tuple(
        (
            words.say(name),
            words.number(group.n),
            _most(group, words),
            _marked(words.number(group.median_days, 1), group.closed),
            _marked(words.percent(group.guarantee_percent, 1), group.judged),
        )
        for name, group in zip(names, answering, strict=True)
    )
    columns = (
        TableColumn(words.say(translate("QualityReport", "Of those called")), 3),
        TableColumn(words.say(translate("QualityReport", "n")), 1, "right"),
        TableColumn(words.say(translate("QualityReport", "Most often about")), 3),
        TableColumn(words.say(translate("QualityReport", "Days to the closing")), 2, "right"),
        TableColumn(words.say(translate("QualityReport", "Under guarantee")), 2, "right"),
    )
    return [Table(columns, rows)]


def _most(group: Answering, words: Words) -> str:
    """What most calls of a group were about; of few without its share."""
    said = _word(REASONS | KINDS, group.kind, words)
    return said if few(group.n) else f"{said} ({words.percent(group.kind_percent, 0)})"


OTHERWISE = translate("QualityReport", "Those who did not answer may think otherwise.")


def _definitions(told: MonthFigures, words: Words) -> list[Block]:
    rules = translate(
        "QualityReport",
        "n counts valid answers or jobs; values of fewer than ten stand in brackets and are compared with nothing. "
        "Intervals are of 95 %. Limits: mean of the twelve months before ∓ 2.66 × their mean moving range, from ten "
        "months on. Percentages are of 100. 9 of 10: nine of ten took at most as long.",
    )
    charted = {key for page in (FIRST_PAGE, SECOND_PAGE) for row in page for key in row}
    said = translate("QualityReport", "{figure}: {meaning}")
    meanings: list[Block] = [
        Paragraph(words.say(said(figure=MEANINGS[key].name, meaning=MEANINGS[key].sentence)), "secondary")
        for key in told_keys(told)
        if key not in charted and not key.startswith("servqual.") and ".p90_" not in key
    ]
    return [
        Heading(words.say(translate("QualityReport", "Definitions"))),
        Paragraph(words.say(rules), "secondary"),
        *(
            Columns((tuple(meanings[i : i + ROWS]), tuple(meanings[i + ROWS : i + 2 * ROWS])))
            for i in range(0, len(meanings), 2 * ROWS)
        ),
    ]
