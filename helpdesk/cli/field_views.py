"""Plans, readings and visits as the command line shows them."""

from __future__ import annotations

from helpdesk.cli.checked_view import checked
from helpdesk.cli.record_view import Record, Section, facts_of, list_of
from helpdesk.desk import Desk
from helpdesk.domain import numbers
from helpdesk.services.shop.history_words import word
from helpdesk.texts import translate, verbatim


def plan_view(desk: Desk, identity: int) -> Record:
    words = desk.words()
    plan = desk.plans.get(identity)
    dates = desk.plans.upcoming(plan, desk.clock.today(words.zone)) if plan.active else []
    sections: list[Section] = [(None, facts_of("plans", plan, words))]
    told = [f"{words.day(due.due)}  {words.say(due.why)}" for due in dates]
    sections += list_of(translate("Cli", "Next dates"), told)
    data = {"record": plan, "dates": [{"due": due.due, "why": words.say(due.why)} for due in dates]}
    return Record("plan", identity, numbers.number("plan", identity), word("plans"), sections, data)


def reading_view(desk: Desk, identity: int) -> Record:
    row = desk.plans.reading(identity)
    sections: list[Section] = [(None, facts_of("readings", row, desk.words(), zeros=True))]
    number = numbers.number("reading", identity)
    return Record("reading", identity, number, word("readings"), sections, {"record": row})


def visit_view(desk: Desk, identity: int) -> Record:
    words = desk.words()
    visit = desk.visits.get(identity)
    jobs = [desk.cases.job(job) for job in desk.visits.jobs(identity)]
    sections: list[Section] = [(None, facts_of("visits", visit, words))]
    sections += list_of(word("jobs"), [f"{job.number} {job.title} {job.problem}".strip() for job in jobs])
    lines = {job.number: desk.checklists.gone_through(job.id) for job in jobs}
    for number, checklist in lines.items():
        mine = [line for line in checklist.lines if line.visit == identity] if checklist else []
        sections += list_of(verbatim(number), checked(mine, words))
    data = {"record": visit, "jobs": [job.number for job in jobs], "checklists": lines}
    return Record("visit", identity, numbers.number("visit", identity), word("visits"), sections, data)
