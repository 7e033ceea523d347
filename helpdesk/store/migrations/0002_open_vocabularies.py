"""Vocabularies that grow lose their CHECK: actions and imports check their words, ``check`` reports strays.

Only the declarations change and no row, by SQLite's own way of taking a CHECK away (lang_altertable.html,
section 7): a file of a million cases takes no longer than an empty one.
"""

from __future__ import annotations

import re
from typing import Any

OPEN = {
    "cases": ("state",),
    "contacts": ("kind",),
    "customers": ("kind", "best_channel", "state"),
    "intakes": ("quote_choice",),
    "jobs": ("kind", "state", "outcome", "decision"),
    "notes": ("kind",),
    "pauses": ("reason",),
    "purchases": ("condition",),
    "quote_lines": ("kind",),
    "quotes": ("kind", "state"),
    "signatures": ("how",),
    "staff": ("role",),
}


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Take the CHECKs away. ``yes`` and ``no`` keep theirs, and so does the journal."""
    (version,) = db.execute_sql("PRAGMA schema_version").fetchone()
    db.execute_sql("PRAGMA writable_schema = ON")
    for table, columns in OPEN.items():
        (sql,) = db.execute_sql(
            "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)
        ).fetchone()
        for column in columns:
            sql, found = re.subn(rf" CHECK \({column} IN \([^()]*\)\)", "", sql)
            if found != 1:
                raise ValueError(f"{table}.{column} is not declared as it was")
        db.execute_sql("UPDATE sqlite_master SET sql = ? WHERE type = 'table' AND name = ?", (sql, table))
    db.execute_sql(f"PRAGMA schema_version = {version + 1}")
    # The schema is read anew, so that a declaration that cannot be read is found before anything is kept.
    db.execute_sql("PRAGMA writable_schema = RESET")
