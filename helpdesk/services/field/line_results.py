"""How the lines of a job's checklist ended: written at a visit, on the bench, at an installation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from helpdesk.action import Context, Fields, entry
from helpdesk.classes import dataclass
from helpdesk.domain.checklist_words import CHECK_RESULTS
from helpdesk.domain.checklists import Answer, number_of, number_text, problem_of, result_of
from helpdesk.domain.normal_forms import shortened, tidy, tidy_line
from helpdesk.errors import Invalid, NotFound
from helpdesk.services.cases.checked_rows import JobLine
from helpdesk.services.cases.steps import note_step, settle_case
from helpdesk.services.field.checklist_actions import pin_checklist, reader
from helpdesk.services.shop.file_actions import NewFile, keep_file
from helpdesk.store.tables.site_work import CheckResult
from helpdesk.store.tables.work import Job
from helpdesk.texts import Text, translate

ANY_RESULT = {"": translate("Checklists", "Still to be done")} | CHECK_RESULTS


@dataclass(frozen=True, kw_only=True)
class LineAnswer(Fields):
    """What is said at one line. A line that is left out, or has no result, stays as it is."""

    position: int
    """Its number on sheet and screen, from 1."""
    result: str = entry(translate("Checklists", "Result"), "choice", default="", choices=ANY_RESULT)
    value: str = entry(translate("Checklists", "Value"), default="")
    note: str = entry(translate("Checklists", "Note"), "text", default="")
    photo: NewFile | None = None
    no_photo: str = entry(translate("Checklists", "Why no photo"), default="")
    repair: bool = False
    """Whether a line that failed opens a repair."""


def record_lines(ctx: Context, job: int, answers: Sequence[LineAnswer], visit: int | None = None) -> None:
    """Write how lines of a job's checklist ended; a failed one that says so opens a repair in the same case.

    Which version of the list the job has is settled by this. A line answered before is corrected.

    Raises:
        NotFound: the job has no list, or no such line.
        Invalid: an answer cannot be taken (``lines``): a value is missing or no number, a photo is.
    """
    pin_checklist(ctx, job)
    known = reader(ctx).of_job(job)
    lines = {} if known is None else {line.position: line for line in known.lines}
    written = [_write(ctx, job, _line(lines, answer), answer, visit) for answer in answers if _says(answer)]
    wanted = {answer.position for answer in answers if answer.repair}
    for line, result in written:
        if result == "failed" and line.position in wanted and line.repair is None:
            open_repair(ctx, job, line)


def _says(answer: LineAnswer) -> bool:
    return bool(answer.result or tidy(answer.value))


def _line(lines: dict[int, JobLine], answer: LineAnswer) -> JobLine:
    found = lines.get(answer.position)
    if found is None:
        raise NotFound(translate("Checklists", "The checklist has no line {n}.")(n=answer.position))
    return found


def _write(
    ctx: Context, job: int, line: JobLine, answer: LineAnswer, visit: int | None
) -> tuple[JobLine, str]:
    """One line; returns it with its result."""
    said = Answer(
        answer.result, answer.value, answer.photo is not None or line.photo_file is not None, answer.no_photo
    )
    problem = problem_of(line.asked, said)
    if problem is not None:
        told = translate("Checklists", "Line {n}: {problem}")(n=line.position, problem=problem)
        raise Invalid({"lines": told})
    result = result_of(line.asked, said)
    if not result:
        return line, ""
    number = number_of(answer.value) if line.asks == "number" else None
    own: dict[str, Any] = {
        "result": result,
        "value": tidy_line(answer.value) if number is None else number_text(number),
        "note": "" if _old_failure(line, answer, result) else tidy(answer.note),
        "no_photo": tidy(answer.no_photo),
        "at": ctx.now,
        "staff_id": ctx.staff,
        "visit_id": visit,
    }
    if answer.photo is not None:
        own["photo_id"] = keep_file(ctx, answer.photo, shows="line", job_id=job, visit_id=visit)
    known = ctx.store.value("SELECT id FROM check_results WHERE job_id = ? AND line_id = ?", (job, line.line))
    if known is None:
        ctx.store.insert(CheckResult, job_id=job, line_id=line.line, **own)
    else:
        ctx.store.update(CheckResult, known, **own)
    return line._replace(result=result, value=own["value"], note=own["note"]), result


def _old_failure(line: JobLine, answer: LineAnswer, result: str) -> bool:
    """Whether the note is still the one that told what failed, and it failed no more."""
    return line.ended == "failed" and result != "failed" and tidy(answer.note) == line.note


def fault_of(line: JobLine, decimal: str) -> str:
    """A failed line as the fault of the repair it opens: its text, the value with its unit, the note.

    ``decimal``: the sign before the decimals where it is read.
    """
    value = f"{line.value.replace('.', decimal)} {line.measure}".strip() if line.value else ""
    text = f"{line.text}: {value}" if value else line.text
    return f"{text}. {line.note}" if line.note else text


def open_repair(ctx: Context, job: int, line: JobLine) -> int:
    """Open a repair of the job's unit for a line that failed, in the same case. Returns the id of its job.

    A line is about the unit of its own job and can name no other, so a repair never needs a case of its own; where
    a visit serves jobs of several cases, each line's repair stands in the case of its job.
    """
    case, unit, product, technician = ctx.store.row(
        "SELECT case_id, unit_id, product_id, technician_id FROM jobs WHERE id = ?", (job,)
    )
    last = ctx.store.value("SELECT max(position) FROM jobs WHERE case_id = ?", (case,))
    fault = fault_of(line, ctx.words.decimal)
    made: int = ctx.store.insert(
        Job,
        case_id=case,
        position=last + 1,
        kind="repair",
        unit_id=unit,
        product_id=product,
        technician_id=technician,
        problem=fault,
    )
    result = ctx.store.value(
        "SELECT id FROM check_results WHERE job_id = ? AND line_id = ?", (job, line.line)
    )
    ctx.store.update(CheckResult, result, repair_id=made)
    note_step(ctx, case, _opened(case, last + 1, line), job=made, text=fault)
    settle_case(ctx, case)
    return made


def _opened(case: int, position: int, line: JobLine) -> Text:
    said = translate("Checklists", "Repair {number} opened: checklist line {n} failed, {text}")
    return said(number=f"{case}-{position}", n=line.position, text=shortened(line.text))
