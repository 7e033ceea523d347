"""How one kind of paper is made: from the records to its data, and from its data to blocks."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from helpdesk.classes import dataclass
from helpdesk.domain.papers import PAPERS
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Document
from helpdesk.services.papers.frame import Source
from helpdesk.services.papers.subject import Subject

Gather = Callable[[Source, Subject, Words], Any]


@dataclass(frozen=True, kw_only=True)
class PaperMaker:
    """What a module of ``kinds`` says of the kind of paper whose code it bears."""

    data: type[Any]
    """The class of its data, in ``helpdesk/reports``."""
    gather: Gather
    """Its data from the records as they stand, without a number."""
    draw: Callable[..., Document]
    """From data and words, and of a recorded one its signatures, to blocks."""
    unrecorded: Gather | None = None
    """Its data where none was recorded; None: what ``gather`` gives. Raises NotFound where there can be none."""
    complete: Callable[[Source, Subject, Any], Any] = lambda _source, _subject, data: data
    """Adds to its data what no snapshot keeps: an answer that came later, where pictures lie now."""


def maker(kind: str) -> PaperMaker:
    """The maker of a kind; its module is imported when the kind is first wanted, for it brings the drawing along."""
    found: PaperMaker = import_module(f"helpdesk.services.{PAPERS[kind].home}.{kind}").MAKER
    return found
