"""Knows how each kind of paper is printed on this PC: printer, size, copies, at once or seen first; prints nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from helpdesk.classes import dataclass
from helpdesk.domain.papers import PAPERS
from helpdesk.reports.sizes import PaperSize, every_size, roll_of, sizes_of
from ui.widgets.memory import Memory

MOST_COPIES = 9
A4_WIDTH = 210
"""Millimetres."""
ALWAYS_ASK = "?"
"""In place of a printer's name: whoever prints is asked each time."""


@dataclass(frozen=True, slots=True)
class Setup:
    """How a kind of paper is printed."""

    printer: str = ""
    """Its name on this PC; empty: whoever prints first is asked, and it is kept; or :data:`ALWAYS_ASK`."""
    size: str = ""
    """The code of one of the kind's sizes; empty: the usual one."""
    copies: int = 1
    at_once: bool = False
    """Without being seen first, where its printer is there."""

    @property
    def named(self) -> str:
        """The printer's name, if one was chosen."""
        return "" if self.printer == ALWAYS_ASK else self.printer

    def printed_on(self, printer: str, size: str) -> Setup:
        """What is kept after it was printed so: the printer, too, unless it is asked for each time."""
        return replace(self, printer=self.printer if self.printer == ALWAYS_ASK else printer, size=size)


def setup_of(memory: Memory, kind: str) -> Setup:
    """How a kind of paper is printed here; what cannot be read counts as never chosen."""

    def kept(name: str, default: Any) -> Any:
        value = memory.get(f"{name}/{kind}")
        return value if type(value) is type(default) else default

    size = kept("printer_size", "")
    return Setup(
        kept("printer", ""),
        size if size in sizes_of(kind) else "",
        min(max(kept("printer_copies", 1), 1), MOST_COPIES),
        kept("printer_at_once", False),
    )


def keep_setup(memory: Memory, kind: str, setup: Setup) -> None:
    """Keep how a kind of paper is printed here, on this PC alone."""
    memory.set(f"printer/{kind}", setup.printer)
    memory.set(f"printer_size/{kind}", setup.size)
    memory.set(f"printer_copies/{kind}", setup.copies)
    memory.set(f"printer_at_once/{kind}", setup.at_once)


def size_on(memory: Memory, printer: str, width: float) -> PaperSize:
    """The size of a paper of no kind on a printer: as its slips are printed there, else by the ``width`` of what is in it.

    ``width``: of the printer's usual paper, in millimetres; 0 where that is not known.
    """
    setups = (setup_of(memory, kind) for kind, paper in PAPERS.items() if paper.group == "slip")
    chosen = next((setup.size for setup in setups if printer and setup.printer == printer), None)
    if chosen is not None:
        return every_size().get(chosen) or roll_of(A4_WIDTH)
    return roll_of(width or A4_WIDTH)
