"""A letter about the end of a contract is filed under whom it is addressed to, not under whoever had the unit by then."""

from __future__ import annotations

from typing import Any

_NUMBER = 'CASE WHEN json_valid("data") THEN json_extract("data", \'$.customer.number\') END'
_NAMED = f"CAST(substr({_NUMBER}, 2) AS INTEGER)"
"""The customer a letter is addressed to, by the number that stands on it: it was always written to who signed."""

STATEMENTS = (
    f"""UPDATE "documents" SET "customer_id" = {_NAMED}
        WHERE "kind" = 'renewal' AND {_NUMBER} GLOB 'C[1-9]*' AND "customer_id" IS NOT {_NAMED}
        AND EXISTS (SELECT 1 FROM "customers" WHERE "id" = {_NAMED})""",
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """File them anew; one whose addressee is no longer there, merged into another since, stays where it is."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
