"""Which questions a customer is asked about a case; knows no sheet and no paper."""

from __future__ import annotations

from helpdesk.domain.surveys import VERSION, Plan, pairs_for
from helpdesk.settings import Settings
from helpdesk.store.database import Store


def survey_plan(store: Store, case: int | None, settings: Settings) -> Plan:
    """What a sheet about a case asks today; without one, about the service as a whole."""
    turn = case if case else int(store.value("SELECT count(*) FROM surveys"))
    return Plan(
        VERSION,
        settings["surveys.ces_scale"],
        pairs_for(turn, settings["surveys.pairs"]),
        kind_asked(store, case),
    )


def kind_asked(store: Store, case: int | None) -> str:
    """The kind of job that the questions speak of; nothing where a case has several."""
    kinds = store.rows("SELECT DISTINCT kind FROM jobs WHERE case_id = ?", (case,)) if case else []
    return str(kinds[0][0]) if len(kinds) == 1 else ""
