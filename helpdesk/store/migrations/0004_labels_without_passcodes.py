"""The journal's label of a passcode that was looked at said the passcode itself; it says now what was done.

No other action ever had a label in nobody's language, so such labels are what is cleaned.
"""

from __future__ import annotations

from typing import Any

LABEL = '{"c":"Secrets","s":"Passcode looked at","a":{}}'
SECRET = '{"c":"","s":"{text}","a":{%'


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Write the labels anew, and zeros where they stood."""
    db.execute_sql("PRAGMA secure_delete = ON")
    db.execute_sql('UPDATE "journal_entries" SET "label" = ? WHERE "label" LIKE ?', (LABEL, SECRET))
