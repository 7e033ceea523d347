"""The survey slip of a case: its questions gathered, and how it is made."""

from __future__ import annotations

from helpdesk.domain import numbers
from helpdesk.domain.slips import slip_code
from helpdesk.domain.surveys import Question, questions_of
from helpdesk.formats import Words
from helpdesk.reports.survey_slip import SlipData, SlipQuestion
from helpdesk.reports.survey_slip import survey_slip as draw
from helpdesk.services.cases.reader import Cases
from helpdesk.services.cases.survey_reader import survey_plan
from helpdesk.services.papers.frame import Source, head
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject


def slip_data(source: Source, subject: Subject, words: Words) -> SlipData:
    """The questions for a case, with the code that says which they are."""
    case = subject.case or 0
    page = Cases(source.store).get(case)
    plan = survey_plan(source.store, case, source.settings)
    titles = dict.fromkeys(job.title for job in page.jobs if job.title)
    return SlipData(
        shop=head(source.settings),
        case_number=numbers.number("case", case),
        unit=words.listing(titles) if titles else "",
        code=slip_code(case, plan),
        questions=tuple(_question(question, words) for question in questions_of(plan)),
        solved=page.facts.closed_at is not None,
    )


def _question(question: Question, words: Words) -> SlipQuestion:
    return SlipQuestion(
        text=words.say(question.said),
        statement=words.say(question.statement) if question.statement else "",
        least=question.least,
        most=question.most,
        low=words.say(question.low) if question.low else "",
        high=words.say(question.high) if question.high else "",
        choices=tuple(
            f"{place} {words.say(choice)}" for place, choice in enumerate(question.choices.values(), start=1)
        ),
        written=question.asking == "text",
    )


MAKER = PaperMaker(data=SlipData, gather=slip_data, draw=draw)
