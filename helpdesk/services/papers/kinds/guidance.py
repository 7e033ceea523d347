"""The guidance sheet: of a solution, of a job, or of a model; where nobody wrote one, what the solution says."""

from __future__ import annotations

from datetime import date

from helpdesk.clock import from_text
from helpdesk.domain import numbers
from helpdesk.formats import Words
from helpdesk.reports.guidance import GuidanceData, GuidanceStep, guidance
from helpdesk.services.papers.frame import Source, head
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject, no_such_paper
from helpdesk.services.shop.file_reader import file_path
from helpdesk.services.solutions.rows import SolutionRow, require_solution
from helpdesk.services.solutions.sheet_reader import MOST_STEPS, GuidanceSheets, Sheet


def guidance_data(source: Source, subject: Subject, words: Words) -> GuidanceData:
    """The sheet that goes with the subject, in the words' language.

    Raises:
        NotFound: there is none for that job or model.
    """
    sheets = GuidanceSheets(source.store)
    if subject.guidance is not None:
        asked = sheets.get(subject.guidance)
        return _sheet(source, asked, words, asked.number)
    if subject.solution is not None:
        row = require_solution(source.store, subject.solution)
        own = sheets.of_solution(row)
        code = numbers.number("solution", row.id)
        return _sheet(source, own, words, code) if own else _solution(source, row, words)
    if subject.product is not None:
        found, code = sheets.of_product(subject.product), numbers.number("product", subject.product)
    else:
        found, code = sheets.of_job(subject.job or 0), _job_number(source, subject)
    if found is None:
        raise no_such_paper(code)
    return _sheet(source, found, words, code)


def _sheet(source: Source, sheet: Sheet, words: Words, code: str) -> GuidanceData:
    text = sheet.text(words.language)
    pictures = {each.step: str(file_path(source.folder, each.hash)) for each in sheet.pictures}
    return GuidanceData(
        shop=head(source.settings),
        code=code,
        title=text.title,
        unit=sheet.scope_title,
        steps=tuple(
            GuidanceStep(text=step, path=pictures.get(place, ""))
            for place, step in enumerate(text.steps.splitlines()[:MOST_STEPS], 1)
        ),
        never=tuple(text.never.splitlines()),
        call_us=text.call_us,
        changed_on=_day(source, "guidance_sheets", sheet.id, words),
    )


def _solution(source: Source, row: SolutionRow, words: Words) -> GuidanceData:
    lines = [line for line in row.fix.splitlines() if line.strip()]
    return GuidanceData(
        shop=head(source.settings),
        code=numbers.number("solution", row.id),
        title=row.symptom,
        unit=row.scope_title,
        steps=tuple(GuidanceStep(text=line) for line in lines[:MOST_STEPS]),
        never=tuple(row.risk.splitlines()),
        version=row.version,
        changed_on=words.local(row.changed_at).date(),
        provisional=True,
    )


def _day(source: Source, table: str, record: int, words: Words) -> date:
    return words.local(
        from_text(source.store.value(f"SELECT changed_at FROM {table} WHERE id = ?", (record,)))
    ).date()


def _job_number(source: Source, subject: Subject) -> str:
    position = source.store.value("SELECT position FROM jobs WHERE id = ?", (subject.job,))
    return numbers.number("job", subject.case or 0, position)


MAKER = PaperMaker(data=GuidanceData, gather=guidance_data, draw=guidance)
