"""The voucher: its data gathered from the records, and how it is made."""

from __future__ import annotations

from helpdesk.formats import Words
from helpdesk.reports.voucher import VoucherData, VoucherUsed, voucher
from helpdesk.services.cases.return_reader import Returns
from helpdesk.services.papers.frame import Source, head
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject


def voucher_data(source: Source, subject: Subject, words: Words) -> VoucherData:
    """The voucher as it stands: what was used of it is no longer on it."""
    reader = Returns(source.store, lambda: source.settings)
    row = reader.voucher(subject.voucher or 0)
    return VoucherData(
        voucher=row.number,
        shop=head(source.settings),
        cents=row.cents,
        left_cents=row.left_cents,
        issued_at=row.issued_at,
        valid_until=row.valid_until,
        conditions=row.conditions,
        return_number=reader.row(row.job).number if row.job is not None else "",
        used=tuple(
            VoucherUsed(on=words.local(use.at).date(), cents=use.cents, invoice=use.invoice)
            for use in reader.uses(row.id)
        ),
    )


MAKER = PaperMaker(data=VoucherData, gather=voucher_data, draw=voucher)
