"""Knows what is told of a job at the customer's: serial, lines of the acceptance, training; shows nothing itself."""

from __future__ import annotations

from collections.abc import Iterator

from helpdesk.domain.training_words import HELD_WHERE
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.cases.training_rows import TrainingRow
from helpdesk.texts import translate
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.facts import Fact

KINDS = frozenset({"installation", "training", "enquiry"})


def site_facts(shell: Shell, job: JobRow) -> list[Fact]:
    """What was found at an installation, and the training that was held with the job."""
    if job.kind not in KINDS:
        return []
    found = list(_installation(shell, job)) if job.kind == "installation" else []
    training = shell.desk.trainings.of_job(job.id)
    return [*found, *(_training(shell, training) if training is not None else ())]


def _installation(shell: Shell, job: JobRow) -> Iterator[Fact]:
    row = shell.desk.installations.of_job(job.id)
    if row is None:
        return
    if row.serial_found or row.serial_reason:
        said = plain.joined(row.serial_found, plain.one_line(row.serial_reason))
        yield Fact(translate("SiteFacts", "Serial checked"), said, wide=bool(row.serial_reason))
    lines = shell.desk.installations.acceptance(job.id)
    if lines:
        passed = sum(line.result in {"passed", "not_applicable"} for line in lines)
        told = translate("SiteFacts", "{passed} of {all} lines")(passed=passed, all=len(lines))
        yield Fact(translate("SiteFacts", "Acceptance"), told, tone=None if passed == len(lines) else "due")
    failed = [plain.joined(line.text, plain.one_line(line.note)) for line in lines if line.result == "failed"]
    if failed:
        yield Fact(translate("SiteFacts", "Not passed"), "\n".join(failed), wide=True, tone="late")


def _training(shell: Shell, row: TrainingRow) -> Iterator[Fact]:
    words = shell.words
    where = words.say(HELD_WHERE.get(row.held, row.held))
    minutes = words.duration(row.minutes) if row.minutes is not None else ""
    when = plain.joined(words.moment(row.held_at), where, minutes, row.to_whom, row.staff_name or "")
    yield Fact(translate("SiteFacts", "Training for use"), when, wide=True)
    topics = [line.strip() for line in row.topics.splitlines() if line.strip()]
    yield Fact(translate("SiteFacts", "What was shown"), words.listing(topics), wide=True)
    if row.handed_over:
        yield Fact(translate("SiteFacts", "Handed over"), plain.one_line(row.handed_over)[:600], wide=True)
    if row.open_questions:
        said = plain.one_line(row.open_questions)[:600]
        if row.answered_at is None:
            yield Fact(translate("SiteFacts", "Open questions"), said, wide=True, tone="due")
        else:
            answered = translate("SiteFacts", "Questions, answered on {at}")(at=row.answered_at)
            yield Fact(answered, said, wide=True)
