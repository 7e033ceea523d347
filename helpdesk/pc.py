"""Knows what the program keeps on this PC beside what is done in a shop: the name the PC goes by, the log."""

from __future__ import annotations

import os
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from helpdesk import places
from helpdesk.store import disk

if TYPE_CHECKING:
    from logging import Handler

_logs: list[Handler] = []
"""The handler that writes to the file, while there is one."""

FULL, KEPT = 1_000_000, 3
"""Bytes of a log after which it goes on in another file; files kept beside it."""


def this_pc() -> str | None:
    """What names this PC beside others: drawn once, kept for this user; nothing where it cannot be kept."""
    path = places.state_folder() / "pc"
    try:
        if not path.exists():
            disk.make_folder(path.parent)
            disk.put_bytes(path, os.urandom(8).hex().encode("ascii"))
        return disk.read_bounded(path, 64).decode("ascii").strip() or None
    except (OSError, ValueError):
        return None


def start_logging(folder: Path) -> None:
    """Send the program's log to a rotating file under ``folder``; a log that cannot be written stops nothing.

    There is one at a time: that of another shop, or of this one before it was restored, ends.
    """
    import logging

    stop_logging()
    path = folder / places.LOGS / "helpdesk.log"

    class Rotating(logging.FileHandler):
        """Goes on in another file when one is full; its files are this user's alone, also those it goes on in.

        Python's own brings network and pickling along: two megabytes of memory that nothing else here wants.
        """

        def emit(self, record: logging.LogRecord) -> None:
            try:
                if self.stream is not None and self.stream.tell() >= FULL:
                    self.go_on()
                super().emit(record)
            except (OSError, ValueError):
                self.handleError(record)

        def go_on(self) -> None:
            """Put the file beside those before it; the eldest goes.

            Where another program holds one of them, Windows refuses: what is said next goes on in the full file.
            """
            if self.stream is not None:
                # Without it the next line opens the file again, whatever it is called by then.
                stream, self.stream = self.stream, None
                stream.close()
            files = [path, *(path.with_name(f"{path.name}.{number}") for number in range(1, KEPT + 1))]
            with suppress(OSError):
                for older, newer in zip(files[:0:-1], files[-2::-1], strict=True):
                    if newer.exists():
                        disk.put(newer, older)

        def _open(self) -> TextIOWrapper:
            return os.fdopen(disk.open_more(path), "a", encoding="utf-8")

    try:
        disk.make_folder(path.parent)
        handler = Rotating(path, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    _logs.append(handler)


def stop_logging() -> None:
    """Close the log's file, so that its folder may be moved or removed; nothing where there is none."""
    import logging

    while _logs:
        handler = _logs.pop()
        logging.getLogger().removeHandler(handler)
        handler.close()
