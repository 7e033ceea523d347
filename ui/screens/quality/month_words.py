"""What is said of a month around its figures: how it stands, what moved, what customers objected to and answered."""

from __future__ import annotations

from helpdesk.domain.complaints import OBJECTIONS
from helpdesk.domain.quality.moves import moved_figures
from helpdesk.formats import Words
from helpdesk.reports.figure_words import moves_said
from helpdesk.reports.quality_charts import MonthFigures
from helpdesk.services.quality.month_reader import MonthView
from helpdesk.texts import Text, translate, verbatim

MOST_MOVED = 4
"""Figures that moved since printing and are named; of the others their number is told."""


def state(view: MonthView) -> Text:
    """Whether the month is over, and its report printed."""
    if view.kept_at is not None:
        return translate("Quality", "report printed {moment}")(moment=view.kept_at)
    if not view.over:
        return translate("Quality", "the month is not over")
    return translate("Quality", "month closed · report not yet printed")


def moved(view: MonthView, words: Words) -> str:
    """What later facts changed since the report went out."""
    if not view.moved:
        return ""
    said = translate(
        "Quality", "Since the report was printed, %n figure(s) moved; it keeps what it said.", "", 1
    )
    figures = moved_figures(view.moved)
    return f"{words.say(said(n=len(figures)))} {moves_said(figures, MOST_MOVED, words)}"


def objected(view: MonthView, words: Words) -> str:
    """What customers objected to, as a hint of what could be better."""
    said = translate("Quality", "Customers objected this month: {list}.")
    each = translate("Quality", "{cause} {count}")
    causes = [
        words.say(each(cause=OBJECTIONS.get(o.cause, verbatim(o.cause)), count=o.times))
        for o in view.objections
    ]
    return words.say(said(list=", ".join(causes)))


def answered(told: MonthFigures, words: Words) -> str:
    """How many of those who were to be asked answered."""
    calls = told.figures.get("calls") or {}
    otherwise = words.say(translate("Quality", "Those who did not answer may think otherwise."))
    if not calls.get("due"):
        none = translate("Quality", "No calls fell due in this month.")
        return f"{words.say(none)} {otherwise}"
    said = translate(
        "Quality", "{due} customers were to be asked by phone and {sheets} answered ({percent})."
    )
    text = said(
        due=words.number(calls["due"]),
        sheets=words.number(calls["sheets"]),
        percent=words.percent(calls["response_percent"], 1),
    )
    return f"{words.say(text)} {otherwise}"
