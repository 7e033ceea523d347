"""The letter about a unit that nobody collects: its data gathered from the records, and how it is made."""

from __future__ import annotations

from helpdesk.formats import Words
from helpdesk.reports.notice import NoticeData, notice
from helpdesk.services.cases.pickup_reader import Pickup
from helpdesk.services.cases.reader import Cases
from helpdesk.services.messages.reader import Messages
from helpdesk.services.papers.frame import Source, job_frame
from helpdesk.services.papers.job_facts import job_facts
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject, no_such_paper
from helpdesk.services.shop.wording_reader import profile_of


def notice_data(source: Source, subject: Subject, words: Words) -> NoticeData:
    """The letter of the last reminder; a draft of the first where there was none yet."""
    job, facts = job_facts(source, subject.job or 0)
    reader = Pickup(source.store, lambda: source.settings)
    sent = reader.reminders(job.id)
    last = sent[-1] if sent else None
    on = last.on_day if last else source.today
    ladder = reader.of_job(job.id, on)
    fee = ladder.storage
    charged = fee is not None and fee.day_cents > 0
    return NoticeData(
        **job_frame(source, job, facts.customer),
        stage=last.stage if last else "reminder",
        sent=last is not None,
        written_on=on,
        how=last.how if last else "",
        letter=last.letter if last else "",
        ready_on=words.local(ladder.row.ready_at).date() if ladder.row.ready_at else None,
        told_on=ladder.told_on,
        told_how=job.told_how,
        charge_cents=Cases(source.store).to_charge(job, source.settings),
        free_until=fee.free_until if fee and charged else None,
        storage_day_cents=fee.day_cents if fee else 0,
        storage_days=fee.days if fee else 0,
        storage_cents=fee.cents if fee else 0,
        last_day=last.last_day if last else None,
        limit_on=ladder.limit_on,
        hours=Messages(source.store, lambda: source.settings, words.also).hours(words, source.today),
        unclaimed=profile_of(source.settings).say("unclaimed", words.language),
        issued_by=last.who or "" if last else "",
    )


def _unrecorded(source: Source, subject: Subject, words: Words) -> NoticeData:
    """A draft of the first letter; nobody is asked to collect what is not ready."""
    data = notice_data(source, subject, words)
    if not data.sent and data.ready_on is None:
        raise no_such_paper(data.job_number)
    return data


MAKER = PaperMaker(data=NoticeData, gather=notice_data, draw=notice, unrecorded=_unrecorded)
