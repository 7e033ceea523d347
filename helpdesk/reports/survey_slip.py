"""The survey slip: the questions on paper with boxes to tick, and the code by which it is keyed in.

It names no person: it may lie about. It does not know where its data come from.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field

from helpdesk.classes import dataclass
from helpdesk.domain.papers import PAPERS
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import (
    Block,
    Boxes,
    Checklist,
    Document,
    Head,
    Paragraph,
    Spacer,
    Tick,
    Together,
    WritingLines,
)
from helpdesk.texts import translate

LINES = 3
"""To write on."""


@dataclass(frozen=True, kw_only=True)
class SlipQuestion:
    """One question in the customer's words: a row of boxes from ``least`` to ``most``, choices, or lines."""

    text: str
    statement: str = ""
    """What the scale is about."""
    least: int = 0
    most: int = 0
    low: str = ""
    high: str = ""
    choices: tuple[str, ...] = ()
    written: bool = False


@dataclass(frozen=True, kw_only=True)
class SlipData:
    """Everything a slip prints. ``code`` is what is typed or scanned when it comes back."""

    number: str = ""
    shop: Head = field(default_factory=Head)
    case_number: str = ""
    unit: str = ""
    code: str = ""
    questions: tuple[SlipQuestion, ...] = ()
    solved: bool = True
    """False while the case is open: then nobody is asked yet, and it is marked as not final."""


def survey_slip(data: SlipData, words: Words) -> Document:
    """One sheet of questions."""
    return Document(
        title=words.say(PAPERS["survey_slip"].title),
        number=data.code,
        subject=" · ".join(part for part in (words.say(CASE(number=data.case_number)), data.unit) if part),
        language=words.language,
        head=data.shop,
        code=data.code,
        provisional=not data.solved,
        blocks=(
            Paragraph(words.say(PLEASE), "strong"),
            Paragraph(words.say(HOW), "secondary"),
            *_questions(data, words),
        ),
    )


CASE = translate("Paper", "Case {number}")
PLEASE = translate("SurveySlip", "How did it go? Two minutes of yours help us do it better.")
HOW = translate(
    "SurveySlip",
    "Tick one box in each row; leave out what you do not know or would rather not say. Please give the slip back "
    "at the counter. Your answers are kept with your case and used for nothing but our service.",
)
ENDS = translate("SurveySlip", "{least} = {low}, {most} = {high}")


def _questions(data: SlipData, words: Words) -> Iterator[Block]:
    for place, question in enumerate(data.questions, start=1):
        yield Spacer(2.4)
        yield Together((Paragraph(question.text, "strong", f"{place}."), *_answers(question, words)))


def _answers(question: SlipQuestion, words: Words) -> Iterator[Block]:
    if question.statement:
        yield Paragraph(question.statement)
    if question.written:
        yield WritingLines(LINES)
    elif question.choices:
        yield Checklist(tuple(Tick(choice) for choice in question.choices), 3)
    else:
        signs = tuple(str(value) for value in range(question.least, question.most + 1))
        ends = ENDS(least=question.least, low=question.low, most=question.most, high=question.high)
        yield Boxes(signs, words.say(ends))
