"""Knows which kept files nothing speaks of any more; must not remove one that undo could ask for again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from helpdesk.store.archive import kept_files
from helpdesk.store.database import Store

PATIENCE = timedelta(days=30)
"""How long bytes stay that nothing speaks of: half-done work may still come to them."""

_HASHES = re.compile(r"[0-9a-f]{64}")
_SPEAKING = (
    "SELECT hash FROM attachments",
    "SELECT value FROM settings",
    "SELECT data FROM documents",
    "SELECT data FROM drafts",
    "SELECT c.before FROM journal_changes c JOIN journal_kinds k ON k.id = c.kind "
    "WHERE c.before IS NOT NULL AND k.name IN ('attachments', 'settings', 'documents')",
    "SELECT c.after FROM journal_changes c JOIN journal_kinds k ON k.id = c.kind "
    "WHERE c.after IS NOT NULL AND k.name IN ('attachments', 'settings', 'documents')",
)
"""Where a hash can stand: in records, in papers as they were frozen, and in what undo would bring back."""


def scrub(store: Store, folder: Path, now: datetime) -> list[str]:
    """Remove old files that neither a record nor the journal names. Returns their names.

    While it looks, nothing else writes: bytes taken in a moment ago may be waiting for their row.
    """
    edge = (now - PATIENCE).timestamp()
    old = [path for path in kept_files(folder) if path.stat().st_mtime < edge]
    if not old or store.read_only:
        return []
    removed = []
    with store.connected(), store.transaction():
        left = {path.name: path for path in old}
        for name in _spoken_of(store):
            left.pop(name, None)
        for name, path in left.items():
            with suppress(OSError):
                path.unlink()
                removed.append(name)
    return removed


def _spoken_of(store: Store) -> Iterator[str]:
    for sql in _SPEAKING:
        for (text,) in store.stream(sql):
            yield from _HASHES.findall(text)
