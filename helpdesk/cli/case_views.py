"""Cases and jobs as the command line shows them."""

from __future__ import annotations

from typing import Any

from helpdesk.cli.checked_view import checked
from helpdesk.cli.record_view import Fact, Record, Section, facts_of, list_of, rows_of, stored
from helpdesk.desk import Desk
from helpdesk.domain.checklist_words import CHECK_RESULTS
from helpdesk.domain.money import PAYERS
from helpdesk.domain.papers import paper_number
from helpdesk.formats import Words
from helpdesk.services.cases.complaint_rows import ComplaintCard
from helpdesk.services.cases.installation_rows import AcceptanceRow
from helpdesk.services.cases.money_rows import JobMoney
from helpdesk.services.cases.return_reader import ReturnCard
from helpdesk.services.shop.history_words import label, word, written
from helpdesk.texts import translate, verbatim


def case_view(desk: Desk, identity: int) -> Record:
    words = desk.words()
    page = desk.cases.get(identity)
    sections: list[Section] = [(None, facts_of("cases", page.facts, words))]
    for job in page.jobs:
        sections.append((verbatim(f"{job.number} {job.title}".strip()), facts_of("jobs", job, words)))
    complaints = [desk.complaints.card(job.id) for job in page.jobs if job.kind == "complaint"]
    for card in complaints:
        sections += complaint_sections(card, words)
    returned = [desk.returns.card(job.id) for job in page.jobs if job.kind == "return"]
    for back in returned:
        sections += returned_sections(back, words)
    installations = [row for job in page.jobs if (row := desk.installations.of_job(job.id)) is not None]
    trainings = [held for job in page.jobs if (held := desk.trainings.of_job(job.id)) is not None]
    sections += rows_of("installations", installations, words)
    for found in installations:
        lines = [checked_line(line, words) for line in desk.installations.acceptance(found.job)]
        sections += list_of(word("check_results"), lines)
    sections += rows_of("trainings", trainings, words)
    claims = [claim for job in page.jobs if (claim := desk.claims.of_job(job.id)) is not None]
    recourses = [owed for job in page.jobs if (owed := desk.claims.recourse(job.id)) is not None]
    forms = [form for job in page.jobs for form in desk.repair_forms.of_job(job.id)]
    sections += rows_of("repair_forms", forms, words)
    sections += rows_of("claims", claims, words)
    for owed in recourses:
        sections += rows_of("recourses", [owed.facts], words)
        sections += rows_of("recourse_moves", owed.moves, words)
    papers = [paper_number(p.series, p.number, p.version) for p in page.papers]
    sections += list_of(translate("Cli", "Papers"), papers)
    data = {
        "record": page.facts,
        "jobs": page.jobs,
        "complaints": complaints,
        "returns": [
            {"record": back.facts, "refunds": back.refunds, "vouchers": back.vouchers} for back in returned
        ],
        "installations": [
            row._asdict() | {"lines": desk.installations.acceptance(row.job)} for row in installations
        ],
        "trainings": trainings,
        "repair_forms": forms,
        "claims": claims,
        "recourses": recourses,
        "accessories": page.accessories,
        "papers": page.papers,
        "files": page.files,
        "pauses": page.pauses,
    }
    events = desk.cases.timeline("case", identity, desk.words().zone)
    return Record("case", identity, str(identity), word("cases"), sections, data, events)


def checked_line(line: AcceptanceRow, words: Words) -> str:
    """A line of an acceptance, with how it ended."""
    result = words.say(CHECK_RESULTS[line.result]) if line.result in CHECK_RESULTS else "—"
    value = f"{line.value} {line.measure}".strip() if line.value else ""
    return "  ".join(part for part in (result, line.text, value, line.note, line.no_photo) if part)


def complaint_sections(card: ComplaintCard, words: Words) -> list[Section]:
    """What is known of a complaint beside its job, with its points, options, tasks and objections."""
    facts = [
        (said, written("complaints", name, stored(value), words))
        for name, value in card.facts._asdict().items()
        if (said := label("complaints", name)) is not None and value not in {None, "", False}
    ]
    by: Fact = (translate("Cli", "Answer by law"), words.day(card.answer_by))
    sections: list[Section] = [(word("complaints"), [*facts, by])]
    for table, rows in (
        ("complaint_points", card.points),
        ("complaint_options", card.options),
        ("complaint_tasks", card.tasks),
        ("complaint_objections", card.objections),
    ):
        sections += rows_of(table, rows, words)
    return sections


def job_view(desk: Desk, case: int, position: int) -> Record:
    words = desk.words()
    job = desk.cases.job_at(case, position)
    whole = case_view(desk, case)
    sections: list[Section] = [(None, facts_of("jobs", job, words)), (word("cases"), whole.sections[0][1])]
    money, outside = desk.cases.money(job.id, desk.settings), desk.cases.outside(job.id)
    sections += rows_of("outside_work", outside, words)
    sections += money_sections(money, words)
    checklist, visits = desk.checklists.gone_through(job.id), desk.visits.of_job(job.id)
    sections += rows_of("visits", visits, words)
    sections += list_of(word("checklists"), checked(checklist.lines if checklist else (), words))
    loans, reminders, disposal = (
        desk.loans.of_job(job.id),
        desk.pickup.reminders(job.id),
        desk.pickup.disposal(job.id),
    )
    sections += rows_of("loans", loans, words)
    sections += rows_of("reminders", reminders, words)
    sections += rows_of("disposals", [disposal] if disposal else [], words)
    data = {
        "record": job,
        "case": whole.data["record"],
        "visits": visits,
        "checklist": checklist,
        "money": money_data(money),
        "outside_work": outside,
        "loans": loans,
        "reminders": reminders,
        "disposal": disposal,
    }
    return Record("job", job.id, job.number, word("jobs"), sections, data, whole.timeline)


def money_sections(money: JobMoney | None, words: Words) -> list[Section]:
    """What a job cost and brought, as far as it is known."""
    if money is None:
        return []
    amounts = (
        (translate("MoneyPart", "Cost"), money.costs.total),
        (translate("MoneyPart", "Charged"), money.charge),
        (translate("MoneyPart", "Margin"), money.margin),
    )
    facts: list[Fact] = [(said, words.money(cents)) for said, cents in amounts if cents is not None]
    return [
        (
            translate("MoneyPart", "Money"),
            [(translate("MoneyPart", "Who pays"), words.say(PAYERS[money.who])), *facts],
        )
    ]


def money_data(money: JobMoney | None) -> dict[str, Any] | None:
    """The same in cents, for a program; null where it is not known."""
    if money is None:
        return None
    return {
        "payer": money.who,
        "parts": money.costs.parts,
        "labour": money.costs.labour,
        "outside": money.costs.outside,
        "cost": money.costs.total,
        "charge": money.charge,
        "margin": money.margin,
    }


def returned_sections(card: ReturnCard, words: Words) -> list[Section]:
    """What is known of a return beside its job: refunds, vouchers, and the law for it."""
    sections = rows_of("returns", [card.facts], words)
    sections += rows_of("refunds", card.refunds, words)
    sections += rows_of("vouchers", card.vouchers, words)
    if card.terms is not None:
        told = [plain_law(words.say(line.title), words.say(line.says), line.law) for line in card.terms.lines]
        sections += list_of(translate("Cli", "The law for it"), told)
    return sections


def plain_law(title: str, says: str, law: str) -> str:
    """One rule in a line."""
    return f"{title} {says} {f'({law})' if law else ''}".strip()
