"""The monthly quality report: its data gathered from figures, cases and decisions, and how it is made."""

from __future__ import annotations

from helpdesk.domain import numbers
from helpdesk.formats import Words
from helpdesk.reports.quality import CaseTold, Decided, QualityData, quality
from helpdesk.reports.quality_charts import MonthFigures, waited_said
from helpdesk.reports.quality_tables import Answering, Objected
from helpdesk.services.papers.frame import Source, head
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject
from helpdesk.services.quality.groups import Side
from helpdesk.services.quality.improvement_reader import ImprovementRow
from helpdesk.services.quality.month_reader import Months, MonthView
from helpdesk.texts import Text


def quality_data(source: Source, subject: Subject, words: Words) -> QualityData:  # noqa: ARG001
    """A month with all that is told of it, without anybody's name but of those who do something next."""
    view = Months(source.store, lambda: source.settings, lambda: source.now).view(subject.month)
    return QualityData(
        shop=head(source.settings),
        told=MonthFigures(month=view.month, figures=view.figures, trends=view.trends),
        over=view.over,
        kept_at=view.kept_at,
        moved=view.moved,
        worst=tuple(
            CaseTold(number=numbers.number("case", case.case), title=case.title, facts=case.facts)
            for case in view.worst
        ),
        sentences=view.sentences,
        objections=tuple(Objected(cause=o.cause, times=o.times, stand=o.stand) for o in view.objections),
        waited=_waited(view),
        answering=(_side(view.answering.with_answer), _side(view.answering.without)),
        before=tuple(map(_decided, view.before)),
        next=tuple(map(_decided, view.next)),
    )


def _waited(view: MonthView) -> Text | None:
    return waited_said(*view.waited) if view.waited else None


def _side(side: Side) -> Answering:
    return Answering(
        n=side.n,
        kind=next(iter(side.kinds), ""),
        kind_percent=next(iter(side.kinds.values()), None),
        median_days=side.median_days,
        guarantee_percent=side.guarantee_percent,
        closed=side.closed,
        judged=side.judged,
    )


def _decided(row: ImprovementRow) -> Decided:
    return Decided(text=row.text, who=row.staff_name or "", until=row.due_on, state=row.state, fate=row.fate)


MAKER = PaperMaker(data=QualityData, gather=quality_data, draw=quality)
