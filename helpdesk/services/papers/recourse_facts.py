"""What a claim on a maker has to show, gathered from the records of its job."""

from __future__ import annotations

from helpdesk.domain.recourse import Pack
from helpdesk.services.cases.rows import JobRow
from helpdesk.store.database import Store


def pack_of(store: Store, job: JobRow) -> Pack:
    """What is there for the claim on whoever answers for a job."""
    row = store.row(
        "SELECT s.name, r.parts_cents + r.labour_cents + r.transport_cents, r.labour_cents FROM recourses r "
        "LEFT JOIN suppliers s ON s.id = r.supplier_id WHERE r.job_id = ?",
        (job.id,),
    )
    supplier, amount, labour = row or ("", 0, 0)
    bought, invoice = sale_of(store, job.unit)
    photos = store.value(
        "SELECT count(*) FROM attachments WHERE media_type LIKE 'image/%' AND (job_id = ? OR case_id = ? OR unit_id = ?)",
        (job.id, job.case, job.unit),
    )
    return Pack(
        supplier=supplier or "",
        serial=job.serial or "",
        proof_of_sale=bool(bought and invoice),
        diagnosis=job.diagnosis,
        codes=bool(job.symptom or job.cause or job.remedy),
        photos=int(photos or 0),
        parts=tuple(
            (name, code, source)
            for name, code, source in store.rows(
                "SELECT name, code, source FROM parts_used WHERE job_id = ? ORDER BY position, id", (job.id,)
            )
        ),
        minutes=job.minutes,
        labour_claimed=labour > 0,
        amount=amount,
    )


def sale_of(store: Store, unit: int | None) -> tuple[str, str]:
    """The day of a unit's sale to its customer, as stored, and its invoice or ticket."""
    row = store.row(
        "SELECT purchased_on, invoice FROM purchases WHERE unit_id = ? ORDER BY purchased_on DESC, id DESC LIMIT 1",
        (unit,),
    )
    return (row[0] or "", row[1] or "") if row else ("", "")
