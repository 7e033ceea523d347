"""Surveys as they are read: a sheet, those of a case or customer, which questions are asked, whether one may be taken."""

from __future__ import annotations

import json

from helpdesk.domain import numbers
from helpdesk.domain.surveys import Limits, Plan
from helpdesk.errors import Conflict
from helpdesk.services.cases.rows import missing_case
from helpdesk.services.cases.survey_reader import survey_plan
from helpdesk.services.customers.consent_reader import objects_to
from helpdesk.services.surveys.rows import SheetRow, missing_sheet
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.texts import Text, translate

UNASKED = "slip"
"""How somebody answers whom nobody asked."""
_NEWEST = "ORDER BY v.answered_at DESC, v.id DESC"


class Surveys:
    """Reads survey sheets."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def sheet(self, identity: int) -> SheetRow:
        """One sheet.

        Raises:
            NotFound: it is not there.
        """
        found = self.store.select_one(SheetRow, "WHERE v.id = ?", (identity,))
        if found is None:
            raise missing_sheet()
        return found

    def of_case(self, case: int) -> list[SheetRow]:
        """The sheets about a case, newest first: one, and a second where the customer was asked again."""
        return self.store.select(SheetRow, f"WHERE v.case_id = ? {_NEWEST}", (case,))

    def of_customer(self, customer: int, limit: int = 100) -> list[SheetRow]:
        """The sheets of a customer, newest first."""
        return self.store.select(SheetRow, f"WHERE v.customer_id = ? {_NEWEST} LIMIT ?", (customer, limit))

    def of_complaint(self, job: int) -> list[SheetRow]:
        """The sheets whose answers opened a complaint, and the ones asked after it."""
        return self.store.select(
            SheetRow,
            "WHERE v.complaint_id = ? OR v.second_of_id IN (SELECT id FROM surveys WHERE complaint_id = ?) "
            f"{_NEWEST}",
            (job, job),
        )

    def objection(self, case: int, channel: str = "phone") -> Text | None:
        """Why no sheet can be taken of a case now; nothing where one can.

        A slip that somebody filled in unasked is kept also of who does not want to be asked.

        Raises:
            NotFound: there is no such case.
        """
        try:
            about, _ = asked_before(self.store, case)
            refuse_objecting(
                self.store, self.store.value("SELECT customer_id FROM cases WHERE id = ?", (about,)), channel
            )
        except Conflict as error:
            return error.text
        return None

    def plan(self, case: int | None, settings: Settings) -> Plan:
        """Which questions a sheet about a case asks today; without one, about the service as a whole."""
        return survey_plan(self.store, case, settings)


def standings_of(sheet: SheetRow) -> dict[str, str]:
    """What became of each question; nothing is known of a sheet from a file."""
    try:
        return dict(json.loads(sheet.asked)) if sheet.asked else {}
    except (TypeError, ValueError):
        return {}


def limits_of(settings: Settings) -> Limits:
    """Below what the shop calls back."""
    return Limits(
        settings["surveys.low_csat"],
        settings["surveys.low_nps"],
        settings["surveys.low_ces"],
        settings["surveys.low_things"],
    )


def refuse_blocked(store: Store, customer: int | None) -> None:
    """Whose data are blocked or erased is asked nothing (LOPDGDD art. 32).

    Raises:
        Conflict: they are.
    """
    if store.value("SELECT state FROM customers WHERE id = ?", (customer,)) in {"blocked", "destroyed"}:
        raise Conflict(
            translate("Surveys", "The data of this customer are blocked or erased: nobody asks them.")
        )


def refuse_objecting(store: Store, customer: int | None, channel: str) -> None:
    """Who said that they do not want to be asked is not asked (GDPR art. 21).

    Raises:
        Conflict: they did, and the answers are on no slip of their own.
    """
    if channel != UNASKED and customer is not None and objects_to(store, customer, "surveys"):
        raise Conflict(translate("Surveys", "This customer does not want to be asked how it went."))


def asked_before(store: Store, case: int) -> tuple[int, int | None]:
    """The case that a sheet is about, and the first sheet where this is the second asking.

    A customer is asked when the case is solved (Ley 10/2025 art. 18.2 as the model) and once; and once more when
    the complaint that the first answers opened is closed. Whoever is asked about that complaint answers about
    what began it.

    Raises:
        NotFound: there is no such case.
        Conflict: it is not solved, or its customer was asked.
    """
    found = store.row("SELECT closed_at, customer_id FROM cases WHERE id = ?", (case,))
    if found is None:
        raise missing_case()
    refuse_blocked(store, found[1])
    begun = store.value(
        "SELECT v.case_id FROM surveys v JOIN jobs j ON j.id = v.complaint_id WHERE j.case_id = ? "
        "AND v.case_id IS NOT NULL ORDER BY v.id LIMIT 1",
        (case,),
    )
    if found[0] is None:
        raise Conflict(
            translate("Surveys", "Case {case} is not solved yet. A customer is asked when it is closed.")(
                case=case
            )
        )
    about = int(begun or case)
    sheets = store.rows(
        "SELECT v.id, v.second_of_id, j.finished_at FROM surveys v LEFT JOIN jobs j ON j.id = v.complaint_id "
        "WHERE v.case_id = ? ORDER BY v.id",
        (about,),
    )
    if not sheets:
        return about, None
    first, _, recovered = sheets[0]
    if len(sheets) == 1 and recovered is not None:
        return about, int(first)
    raise Conflict(
        translate("Surveys", "The customer answered about case {case} already: survey {number}.")(
            case=about, number=numbers.number("survey", int(sheets[-1][0]))
        )
    )
