"""Knows what is told on a case's page of a job's loaner, and of a unit that nobody collects."""

from __future__ import annotations

from collections.abc import Iterator

from helpdesk.classes import NamedTuple
from helpdesk.domain.pickup import STEPS
from helpdesk.domain.pickup_words import DISPOSALS, REMINDED_BY, STAGES
from helpdesk.domain.workflows.states import FINISHED
from helpdesk.services.cases.pickup_reader import Ladder
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.loans.rows import LoanRow
from helpdesk.texts import Text, translate, verbatim
from ui.screens.shared import lateness
from ui.shell import Shell
from ui.theme import ToneName
from ui.widgets import plain
from ui.widgets.facts import Fact


class Warned(NamedTuple):
    """What nobody may overlook while the job stands as it does, in a line."""

    text: str
    tone: ToneName


def warnings_of(shell: Shell, job: JobRow) -> list[Warned]:
    """That a loaner is out, and what is due where nobody collects."""
    return [*_out(shell, job), *_uncollected(shell, job)]


def _out(shell: Shell, job: JobRow) -> Iterator[Warned]:
    for loan in shell.desk.loans.of_job(job.id):
        if loan.back_on is None:
            late = loan.late(shell.words, shell.today)
            said = plain.joined(shell.say(out_words(shell, loan)), loan.title, loan.serial)
            yield Warned(said, "late" if late else "due" if job.state in {"ready", *FINISHED} else "away")


def out_words(shell: Shell, loan: LoanRow) -> Text:
    """That a loaner is out, and by when it is due."""
    due = loan.due(shell.words)
    if due is None:
        return translate("Cases", "Loaner out since {day}")(day=loan.lent_on)
    if loan.late(shell.words, shell.today):
        return translate("Cases", "Loaner out: it should be back since {day}")(day=due)
    return translate("Cases", "Loaner out, due back on {day}")(day=due)


def _uncollected(shell: Shell, job: JobRow) -> Iterator[Warned]:
    if job.state != "ready" or job.told_at is None or job.received_at is None:
        return
    ladder = shell.desk.pickup.of_job(job.id, shell.today)
    if ladder.due(shell.today):
        step = translate("Cases", "Nobody collects: {step}, due since {day}")
        said = step(step=STEPS[ladder.step], day=ladder.step_on)
        yield Warned(shell.say(said), "due")
    elif ladder.row.last_letter_on is not None:
        waits = translate("Cases", "Nobody collects: the last letter is out, it may be decided from {day}")
        yield Warned(shell.say(waits(day=ladder.disposable_from)), "away")


def loan_facts(shell: Shell, job: JobRow) -> list[Fact]:
    """The loaner of a job, the one that is out first; what came of the others."""
    return [fact for loan in shell.desk.loans.of_job(job.id) for fact in _loan(shell, loan)]


def _loan(shell: Shell, loan: LoanRow) -> Iterator[Fact]:
    words, link = shell.words, ("unit", loan.unit)
    named = plain.joined(loan.title, loan.serial)
    label = translate("Cases", "Loaner")
    if loan.back_on is not None:
        back = words.say(translate("Cases", "back on {day}")(day=loan.back_on))
        missing = words.say(translate("Cases", "missing: {what}")(what=loan.missing)) if loan.missing else ""
        cost = (
            words.say(translate("Cases", "to charge: {amount}")(amount=words.money(loan.damage_cents)))
            if loan.damage_cents
            else ""
        )
        yield Fact(label, plain.joined(named, back, missing, cost), link, wide=True)
        return
    since = words.say(translate("Cases", "out since {day}")(day=loan.lent_on))
    due = loan.due(words)
    yield Fact(label, plain.joined(named, since), link, wide=True, tone="due")
    if due is not None:
        said = lateness.promised(due, shell.today, words)
        yield Fact(translate("Cases", "Loaner due back"), said, tone=lateness.tone(due, shell.today))
    if loan.kept_why:
        yield Fact(
            translate("Cases", "Handed over without it"), plain.many_lines(loan.kept_why, 200), wide=True
        )


def pickup_facts(shell: Shell, job: JobRow) -> list[Fact]:
    """How a unit that is ready stands while nobody collects it, or what was decided about it."""
    if job.received_at is None:
        return []
    if job.state == "cancelled":
        return list(_disposal(shell, job))
    if job.state != "ready" or job.told_at is None:
        return []
    return list(_waits(shell, job))


def _waits(shell: Shell, job: JobRow) -> Iterator[Fact]:
    words, today = shell.words, shell.today
    ladder = shell.desk.pickup.of_job(job.id, today)
    said = translate("Cases", "{day}, %n day(s) ago", "", 1)(n=ladder.days, day=ladder.told_on)
    yield Fact(translate("Cases", "Told that it is ready"), said)
    yield from _storage(shell, ladder)
    for row in shell.desk.pickup.reminders(job.id):
        how = words.say(REMINDED_BY.get(row.how, row.how))
        last = words.say(translate("Cases", "until {day}")(day=row.last_day)) if row.last_day else ""
        said_row = plain.joined(words.day(row.on_day), how, plain.one_line(row.letter), last)
        yield Fact(STAGES.get(row.stage, verbatim(row.stage)), said_row, wide=True)
    if ladder.step and ladder.step_on is not None and (ladder.due(today) or ladder.row.reminded_on):
        when = lateness.promised(ladder.step_on, today, words)
        tone: ToneName | None = "due" if ladder.due(today) else None
        yield Fact(
            translate("Cases", "Nobody collects"),
            plain.joined(words.say(STEPS[ladder.step]), when),
            wide=True,
            tone=tone,
        )
        if ladder.limit_on is not None:
            yield Fact(translate("Cases", "The right to it lapses on"), words.day(ladder.limit_on))


def _storage(shell: Shell, ladder: Ladder) -> Iterator[Fact]:
    fee = ladder.storage
    if fee is None or not fee.day_cents:
        return
    if fee.days:
        days = translate("Cases", "%n day(s), {amount}", "", 1)(
            n=fee.days, amount=shell.words.money(fee.cents)
        )
        yield Fact(translate("Cases", "Storage so far"), days, tone="due")
    else:
        yield Fact(translate("Cases", "Storage free until"), shell.words.day(fee.free_until))


def _disposal(shell: Shell, job: JobRow) -> Iterator[Fact]:
    found = shell.desk.pickup.disposal(job.id)
    if found is None:
        return
    words = shell.words
    amount = words.money(found.cents) if found.cents else ""
    said = plain.joined(
        words.say(DISPOSALS.get(found.how, found.how)),
        words.day(found.decided_on),
        found.decided_by or "",
        plain.one_line(found.to_whom),
        amount,
    )
    yield Fact(translate("Cases", "Not collected"), said, wide=True)
    yield Fact(translate("Cases", "Reason"), plain.many_lines(found.reason, 400), wide=True)
