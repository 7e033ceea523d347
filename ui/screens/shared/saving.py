"""Knows how a file is written where a person said, whole or not at all; must not know what is in it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from helpdesk.texts import Text, translate


def write_whole(path: Path, content: bytes) -> Text | None:
    """Write beside the place and move it there; what went wrong in words, or nothing."""
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        return translate("Saving", "{name} could not be written: {reason}")(
            name=path.name, reason=error.strerror or ""
        )
    return None
