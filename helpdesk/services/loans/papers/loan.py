"""The slip of a loaner that is lent: its data gathered from the records, and how it is made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from helpdesk.formats import Words
from helpdesk.reports.loan import LoanData, LoanPhoto, loan
from helpdesk.reports.unit_block import UnitNames
from helpdesk.services.loans.rows import LoanRow
from helpdesk.services.papers.frame import Source, job_frame
from helpdesk.services.papers.job_facts import job_facts
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject
from helpdesk.services.shop.file_reader import file_path
from helpdesk.services.shop.wording_reader import profile_of
from helpdesk.texts import translate

MOST_PHOTOS = 6


def loan_data(source: Source, subject: Subject, words: Words, shows: str = "loan_out") -> LoanData:
    """A job's last loan; a form with gaps where nothing was lent yet."""
    job, facts = job_facts(source, subject.job or 0)
    row = source.store.select_one(LoanRow, "WHERE l.job_id = ? ORDER BY l.id DESC LIMIT 1", (job.id,))
    frame = job_frame(source, job, facts.customer)
    own = " ".join(part for part in (job.title, job.serial or "") if part)
    if row is None:
        frame["unit"] = UnitNames()
        return LoanData(**frame, lent=False, own_unit=own, conditions=tuple(_conditions(source, words, None)))
    frame["unit"] = UnitNames(product=row.name, brand=row.brand, model=row.model, serial=row.serial)
    return LoanData(
        **frame,
        own_unit=own,
        value_cents=row.value_cents,
        accessories=row.accessories,
        condition=row.condition_out,
        lent_on=row.lent_on,
        lent_by=row.lent_by or "",
        due_on=row.asked_on,
        **(_back(source, row) if shows == "loan_in" else {}),
        conditions=tuple(_conditions(source, words, row.value_cents)),
        photos=_photos(source, job.id, shows),
    )


def _back(source: Source, row: LoanRow) -> dict[str, Any]:
    """What is known of its return."""
    by = source.store.value("SELECT name FROM staff WHERE id = ?", (source.staff,)) if source.staff else ""
    return {
        "back_on": row.back_on,
        "condition_in": row.condition_in,
        "missing": row.missing,
        "damage_cents": row.damage_cents,
        "wiped": row.wiped,
        "remarks": row.remarks,
        "taken_by": by or "",
    }


def _conditions(source: Source, words: Words, value_cents: int | None) -> Iterator[str]:
    """What is agreed. Nothing of it is the customer's unit as a pledge."""
    profile = profile_of(source.settings)
    said = profile.say("loan", words.language)
    if said:
        yield said
    worth = words.money(value_cents) if value_cents is not None else "________"
    yield words.say(
        translate("Loan", "It is for your own use: please do not lend it on, sell it or open it.")
    )
    loss = translate(
        "Loan",
        "What is lost or broken through your fault is charged at what it costs to replace or repair, and never "
        "more than the value named above ({value}). Normal use is not charged.",
    )
    yield words.say(loss(value=worth))
    data = translate(
        "Loan",
        "Remove your data and accounts before you bring it back. We erase what is left on it before it is lent again.",
    )
    yield words.say(data)
    own = translate("Loan", "Your own unit is yours all the time: it is no pledge for this one.")
    yield words.say(own)


def _photos(source: Source, job: int, shows: str) -> tuple[LoanPhoto, ...]:
    rows = source.store.rows(
        "SELECT hash, caption FROM attachments WHERE job_id = ? AND shows = ? ORDER BY id DESC LIMIT ?",
        (job, shows, MOST_PHOTOS),
    )
    return tuple(LoanPhoto(file=file, caption=caption) for file, caption in reversed(list(rows)))


def with_pictures(source: Source, _subject: Subject, data: LoanData) -> LoanData:
    """The data with where its pictures lie now."""
    photos = tuple(replace(photo, path=str(file_path(source.folder, photo.file))) for photo in data.photos)
    return replace(data, photos=photos)


MAKER = PaperMaker(data=LoanData, gather=loan_data, draw=loan, complete=with_pictures)
