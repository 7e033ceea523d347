"""The European Repair Information Form of a job: its data gathered from the records, and how it is made."""

from __future__ import annotations

import dataclasses
from typing import Any

from helpdesk.domain.repair_form import OUTSIDE, RepairOffer
from helpdesk.errors import Conflict
from helpdesk.formats import Words
from helpdesk.reports.erif import ErifData, FormAnswer, erif
from helpdesk.services.cases.repair_form_rows import RepairFormRow, forms_of_job
from helpdesk.services.papers.fees import diagnosis_fee
from helpdesk.services.papers.form_facts import proposed_offer
from helpdesk.services.papers.frame import Source, job_frame
from helpdesk.services.papers.job_facts import job_facts
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject

_ROWS = tuple(field.name for field in dataclasses.fields(RepairOffer))


def erif_data(source: Source, subject: Subject, words: Words) -> ErifData:
    """The newest form of the job; while none was given, what is known, to be completed."""
    job, facts = job_facts(source, subject.job or 0)
    given = next(iter(forms_of_job(source.store, job.id)), None)
    offer = given.offer if given else proposed_offer(source, job, words)
    return ErifData(
        **job_frame(source, job, facts.customer),
        email=source.settings["shop.email"],
        **{name: getattr(offer, name) for name in _ROWS},
        **(_given(given) if given else {"online": source.settings["shop.web"]}),
        diagnosis_cents=diagnosis_fee(source.settings, job),
        staff=_staff(source, given) or facts.owner or "",
    )


def _given(form: RepairFormRow) -> dict[str, Any]:
    """What only a form that was given has."""
    return {
        "provided_at": form.provided_at,
        "provided_how": form.provided_how,
        "online": form.online,
        "more": form.more,
        "valid_until": form.valid_until,
    }


def _staff(source: Source, form: RepairFormRow | None) -> str:
    said = source.store.value(
        "SELECT s.name FROM repair_forms f JOIN staff s ON s.id = f.staff_id WHERE f.id = ?",
        (form.id if form else 0,),
    )
    return said or ""


def _unrecorded(source: Source, subject: Subject, words: Words) -> ErifData:
    """What the records propose; not for work that the seller answers for (art. 1.2)."""
    job, _ = job_facts(source, subject.job or 0)
    if job.under_warranty == "yes":
        raise Conflict(OUTSIDE)
    return erif_data(source, subject, words)


def _with_answer(source: Source, subject: Subject, data: ErifData) -> ErifData:
    """The data with what became of the form, which is added to its paper."""
    forms = forms_of_job(source.store, subject.job or 0) if data.provided_at else []
    form = next((form for form in forms if form.provided_at == data.provided_at), None)
    if form is None or form.state == "given":
        return dataclasses.replace(data, answer=FormAnswer())
    answer = FormAnswer(state=form.state, at=form.decided_at, how=form.decided_how, by=form.decided_by)
    return dataclasses.replace(data, answer=answer)


MAKER = PaperMaker(data=ErifData, gather=erif_data, draw=erif, unrecorded=_unrecorded, complete=_with_answer)
