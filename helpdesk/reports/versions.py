"""What a paper says of its versions: that it replaces another, was replaced, was signed; knows no one paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Document, Paragraph
from helpdesk.texts import translate


def replacing(paper: Document, words: Words, number: str, name: str, at: datetime | None) -> Document:
    """The paper with a line above its text: which version it replaces, and whether that one was signed."""
    if at is not None:
        told = translate(
            "Paper",
            "This version replaces {number}, which was signed by {name} on {moment}. What was signed then had "
            "another content.",
        )
        said = words.say(told(number=number, name=name, moment=at))
    else:
        said = words.say(translate("Paper", "This version replaces {number}.")(number=number))
    line = Paragraph(said, "strong")
    return replace(
        paper,
        blocks=(line, *paper.blocks) if paper.blocks else (),
        copies=tuple(replace(copy, blocks=(line, *copy.blocks)) for copy in paper.copies),
    )


def replaced(paper: Document, words: Words, number: str) -> Document:
    """The paper marked as one that a newer version replaced."""
    return replace(paper, void=words.say(translate("Paper", "Replaced by {number}.")(number=number)))


def fingerprinted(paper: Document, words: Words, digest: str, intact: bool) -> Document:
    """The paper with the fingerprint of what was signed in its foot; marked where its content is another now."""
    short = " ".join(digest[i : i + 4] for i in range(0, 16, 4))
    told = words.say(translate("Paper", "Fingerprint of the signed content: {digest}")(digest=short))
    paper = replace(paper, foot=" · ".join(part for part in (paper.foot, told) if part))
    if intact:
        return paper
    return replace(paper, void=words.say(translate("Paper", "This is not the content that was signed.")))
