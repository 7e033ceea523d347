"""What is kept of a fault of ours: a report on disk with personal data masked; it must work when nothing else does."""

from __future__ import annotations

import re
import traceback
from pathlib import Path
from types import TracebackType

from helpdesk import places
from helpdesk.clock import Clock, to_text

_PERSONAL = (
    (re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+"), "<e-mail>"),
    (re.compile(r"\+?\d[\d \-().]{6,}\d"), "<number>"),
    (re.compile(r"'(?:[^'\\\n]|\\.){0,400}'"), "'…'"),
    (re.compile(r'"(?:[^"\\\n]|\\.){0,400}"'), '"…"'),
)


def masked(text: str) -> str:
    """A report without what persons typed: quoted texts, addresses and long numbers are taken out."""
    lines = []
    for line in text.splitlines():
        # Places in the code are ours; only messages can hold personal data.
        if not line.lstrip().startswith(("File ", "Traceback")):
            for pattern, instead in _PERSONAL:
                line = pattern.sub(instead, line)
        lines.append(line)
    return "\n".join(lines)


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """The text of a crash report."""
    what = "".join(traceback.format_exception(kind, error, trace))
    import platform

    return f"Helpdesk · {to_text(Clock().now())}\nPython {platform.python_version()} · {platform.platform()}\n\n{masked(what)}"


def keep(folder: Path, text: str) -> Path | None:
    """Write a report under the shop's logs; nothing comes back when even that fails."""
    try:
        logs = folder / places.LOGS
        logs.mkdir(parents=True, exist_ok=True)
        path = logs / f"crash-{Clock().now():%Y%m%d-%H%M%S}.txt"
        path.write_text(text, encoding="utf-8")
    except OSError:
        return None
    return path
