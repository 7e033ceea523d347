"""Knows which paper is asked for, and how it is drawn behind the window; must not know how it is shown."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from helpdesk.classes import dataclass
from helpdesk.desk import Desk
from helpdesk.domain.papers import kind_title, paper_title
from helpdesk.reports.layout.blocks import Document
from helpdesk.reports.sizes import sized
from helpdesk.texts import Text, translate
from ui.shell import Shell, Word


@dataclass(frozen=True, slots=True)
class Asked:
    """Which paper: one on record, or a kind for a record's number; ``then`` is said when the dialog closes."""

    document: int | None = None
    kind: str = ""
    number: str = ""
    more: tuple[str, ...] = ()
    """Numbers of other records whose papers of that kind follow: labels of several units."""
    then: Word | None = None
    look: bool = False
    """It is to be seen, also where its kind is printed at once."""
    size: str = ""
    """In which size; empty: the one that is set for its kind on this PC."""

    @classmethod
    def read(cls, shell: Shell, told: object) -> Asked:
        """From ``{"document": id}``, or ``{"paper": kind, "number": number}`` (or ``"numbers"``), perhaps ``"then"``,
        ``"look"`` and ``"size"``."""
        given: dict[str, Any] = told if isinstance(told, dict) else {"document": told}
        more = (given.get("then"), bool(given.get("look")), str(given.get("size", "")))
        if given.get("document") is not None:
            document = int(given["document"])
            return cls(document, shell.desk.papers.get(document).kind, "", (), *more)
        first, *others = given.get("numbers") or [given["number"]]
        return cls(None, str(given["paper"]), str(first), tuple(map(str, others)), *more)

    def told(self) -> dict[str, Any]:
        """The same as it is asked for, to be seen."""
        seen = {"look": True, "size": self.size}
        if self.document is not None:
            return {"document": self.document, **seen}
        return {"paper": self.kind, "numbers": [self.number, *self.more], **seen}

    def labels(self, desk: Desk) -> dict[str, Any]:
        """The labels of the case that a receipt is for, as they are asked for."""
        case = self.number if self.document is None else str(desk.papers.get(self.document).case)
        return {"paper": "label", "number": case}

    def title(self, desk: Desk) -> Text:
        """What the paper is called: its kind and number, or of how many records it is."""
        if self.document is not None:
            paper = desk.papers.get(self.document)
            return paper_title(paper.kind, paper.series, paper.number, paper.version)
        name = kind_title(self.kind)
        if self.more:
            count = translate("PreviewDialog", "of %n records", "", 1)(n=len(self.more) + 1)
            return translate("PreviewDialog", "{paper} · {number}")(paper=name, number=count)
        return translate("PreviewDialog", "{paper} · {number}")(paper=name, number=self.number)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A paper as it came from the worker."""

    document: Document
    pdf: bytes


def drawn(desk: Desk, asked: Asked, language: str | None, size: str) -> Drawn:
    """Draw what is asked for, in a language (none: its own) and one of its kind's sizes (empty: the usual one)."""
    # Here, because it takes a while: shown they are on the window's thread.
    import pypdfium2  # noqa: F401

    if asked.document is not None:
        paper = desk.papers.document(asked.document, desk.words, language)
    else:
        paper = desk.paper(asked.kind, asked.number, language)
        others = [desk.paper(asked.kind, number, language) for number in asked.more]
        blocks = (block for each in (paper, *others) for block in each.blocks)
        paper = replace(paper, blocks=tuple(blocks))
    paper = sized(paper, asked.kind, size)
    return Drawn(paper, desk.pdf(paper))
