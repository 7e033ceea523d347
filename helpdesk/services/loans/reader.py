"""Loaners as they are read: which are free, which are out and with whom, and what a job or a unit has of them."""

from __future__ import annotations

from helpdesk.services.loans.rows import LoanerCard, LoanerRow, LoanRow
from helpdesk.store.database import Store
from helpdesk.store.dialect import by_index

MOST = 200
OUT = f"{by_index('loans', 'loans_out')} WHERE back_on IS NULL"
"""Of what is out: a short walk along its own index."""


class Loans:
    """Reads loaners and loans."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def of_job(self, job: int) -> list[LoanRow]:
        """The loans of a job, newest first."""
        return self.store.select(LoanRow, "WHERE l.job_id = ? ORDER BY l.id DESC LIMIT 20", (job,))

    def out_of_case(self, case: int) -> list[LoanRow]:
        """What a case has out."""
        return out_of_case(self.store, case)

    def out(self) -> list[LoanRow]:
        """All that is out, longest first."""
        return self.store.select(
            LoanRow, f"WHERE l.id IN (SELECT id FROM {OUT}) ORDER BY l.lent_on, l.id LIMIT ?", (MOST,)
        )

    def of_unit(self, unit: int) -> LoanerCard:
        """What a unit is as a loaner, and to whom it was lent."""
        facts = self.store.select_one(LoanerRow, "WHERE n.unit_id = ?", (unit,))
        loans = self.store.select(LoanRow, "WHERE l.unit_id = ? ORDER BY l.id DESC LIMIT 50", (unit,))
        return LoanerCard(facts, tuple(loans))

    def free(self, category: str = "") -> list[LoanerRow]:
        """The loaners that can be lent now: those of the same category first, then by name."""
        rows = self.store.select(
            LoanerRow,
            "WHERE n.retired_on IS NULL AND u.owner_id IS NULL AND NOT EXISTS (SELECT 1 FROM loans "
            "WHERE unit_id = n.unit_id AND back_on IS NULL) ORDER BY n.id LIMIT ?",
            (MOST,),
        )
        from helpdesk.domain.normal_forms import fold

        same = fold(category)
        return sorted(
            rows, key=lambda row: (not same or fold(row.category) != same, fold(row.title), row.serial)
        )


def out_of_case(store: Store, case: int) -> list[LoanRow]:
    """What a case has out, oldest first."""
    where = (
        "WHERE l.id IN (SELECT w.id FROM jobs b JOIN loans w ON w.job_id = b.id AND w.back_on IS NULL "
        "WHERE b.case_id = ?) ORDER BY l.id"
    )
    return store.select(LoanRow, where, (case,))


def open_loan(store: Store, job: int) -> LoanRow | None:
    """The loan of a job that is out."""
    return store.select_one(LoanRow, "WHERE l.job_id = ? AND l.back_on IS NULL", (job,))
