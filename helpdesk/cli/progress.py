"""Shows on a terminal how far a long command is; says nothing where nobody looks."""

from __future__ import annotations

import time
from types import TracebackType

from helpdesk.batch import Progress
from helpdesk.cli.console import Console

EACH_SECONDS = 0.2
WIDTH = 60


class Meter:
    """One line on the error stream, written over and over, gone at the end."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.shows = console.err.isatty()
        self._next = 0.0

    def __enter__(self) -> Meter:
        return self

    def told(self, progress: Progress) -> None:
        """Show it, if the last time is a while ago."""
        if not self.shows or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + EACH_SECONDS
        share = f"{100 * progress.done // progress.total} % " if progress.total else ""
        said = share + (self.console.say(progress.text) if progress.text else "")
        print(f"\r{said[:WIDTH]:{WIDTH}}", end="", file=self.console.err, flush=True)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.shows and self._next:
            print(f"\r{'':{WIDTH}}\r", end="", file=self.console.err, flush=True)
