"""Knows how a file is written where a person said, whole or not at all; must not know what is in it."""

from __future__ import annotations

from pathlib import Path

from helpdesk.errors import reason_of
from helpdesk.store import disk
from helpdesk.texts import Text, translate


def write_whole(path: Path, content: bytes) -> Text | None:
    """Write beside the place and move it there; what went wrong in words, or nothing."""
    try:
        disk.put_bytes(path, content, private=False)
    except OSError as error:
        return translate("Saving", "{name} could not be written: {reason}")(
            name=path.name, reason=reason_of(error)
        )
    return None
