"""What the tests of backups share: making one now, and seeing what lies in a folder."""

from __future__ import annotations

from pathlib import Path

from helpdesk.desk import Desk
from helpdesk.store.backup import BackupResult


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def make(desk: Desk, **more: object) -> BackupResult:
    """A backup made now."""
    return desk.backups.make(desk.clock.now(), **more)  # type: ignore[arg-type]
